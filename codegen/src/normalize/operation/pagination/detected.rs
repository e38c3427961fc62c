//! Pages that nobody declares: shapes of parameters and responses that mean nothing else.
//!
//! A guess has to be safe. Each needs two things that fit one another, the request's side and the response's, and the
//! stream over pages ends when a page is empty or comes again.

use super::Shape;
use crate::ir::{Pagination, PaginationKind, PropertyPath, Type};

/// Properties with a cursor, and the parameters that it goes into.
const CURSORS: [(&str, &[&str]); 8] = [
    ("next_cursor", &["cursor", "next_cursor", "starting_after"]),
    ("nextCursor", &["cursor", "nextCursor"]),
    ("next_page_token", &["page_token"]),
    ("nextPageToken", &["pageToken"]),
    ("next_page", &["page", "next_page"]),
    ("next_token", &["next_token", "token"]),
    ("nextToken", &["nextToken"]),
    ("cursor", &["cursor"]),
];
/// Properties with the address of the next page.
const ADDRESSES: [&str; 6] =
    ["next_page_url", "nextPageUrl", "next_url", "nextUrl", "nextLink", "@odata.nextLink"];
/// Objects beside the items that say where in the list a page is.
const ENVELOPES: [&str; 7] =
    ["meta", "metadata", "pagination", "paging", "page_info", "pageInfo", "response_metadata"];
/// Parameters that say how many items a page has.
const SIZES: [&str; 9] =
    ["per_page", "perPage", "page_size", "pageSize", "limit", "size", "count", "page[size]", "max_results"];

/// The first shape that fits.
pub(super) fn find(shape: &Shape<'_>) -> Option<Pagination> {
    let items = shape.list()?;
    let item = shape.item(&items)?;
    let kind = cursor(shape)
        .or_else(|| link_header(shape))
        .or_else(|| address(shape))
        .or_else(|| page_number(shape))
        .or_else(|| offset(shape))?;
    let has_more = ["has_more", "hasMore", "has_next_page", "hasNextPage"].iter().find_map(|name| {
        places(name).find(|path| matches!(shape.property(shape.page, path), Some(Type::Boolean)))
    });
    Some(Pagination { items, item, has_more, kind })
}

/// Where a property may stand: in the page, or in an object that is about the page.
fn places(name: &str) -> impl Iterator<Item = PropertyPath> {
    let inside = ENVELOPES.iter().map(move |envelope| vec![(*envelope).to_owned(), name.to_owned()]);
    std::iter::once(vec![name.to_owned()]).chain(inside)
}

/// A cursor whose name says that it goes into a parameter of the same request.
fn cursor(shape: &Shape<'_>) -> Option<PaginationKind> {
    CURSORS.iter().find_map(|(property, parameters)| {
        let parameter = parameters.iter().find(|name| shape.has_parameter(name))?;
        // A page number that counts by itself, or an object, is no cursor.
        let cursor = places(property).find(|path| shape.is_text(path))?;
        Some(PaginationKind::Cursor { cursor, parameter: (*parameter).to_owned() })
    })
}

/// A declared `Link` header beside a parameter for the size of pages (RFC 8288).
fn link_header(shape: &Shape<'_>) -> Option<PaginationKind> {
    let is_declared = shape.operation.headers.iter().any(|it| it.name.wire.eq_ignore_ascii_case("link"));
    (is_declared && shape.has_size()).then_some(PaginationKind::LinkHeader)
}

/// The address of the next page.
fn address(shape: &Shape<'_>) -> Option<PaginationKind> {
    let named = ADDRESSES.iter().flat_map(|name| places(name));
    let in_links = ["links", "_links"].map(|links| vec![links.to_owned(), "next".to_owned()]);
    let plain = ["next", "previous"].map(|name| vec![name.to_owned()]);
    // `next` alone may be anything; beside `previous` it is what Django and others send.
    let beside = plain.iter().all(|path| shape.is_text(path)).then(|| plain[0].clone());
    let url = named.chain(in_links).chain(beside).find(|path| shape.is_text(path))?;
    Some(PaginationKind::NextUrl { url })
}

fn page_number(shape: &Shape<'_>) -> Option<PaginationKind> {
    let parameter =
        ["page", "page_number", "pageNumber", "page[number]"].into_iter().find(|it| shape.is_count(it))?;
    let from_zero = shape.parameter(parameter).and_then(|it| it.docs.default.as_ref()?.as_u64()) == Some(0);
    shape
        .has_size()
        .then(|| PaginationKind::PageNumber { parameter: parameter.to_owned(), first: u32::from(!from_zero) })
}

fn offset(shape: &Shape<'_>) -> Option<PaginationKind> {
    let parameter = ["offset", "skip", "page[offset]"].into_iter().find(|it| shape.is_count(it))?;
    shape.has_size().then(|| PaginationKind::Offset { parameter: parameter.to_owned() })
}

impl Shape<'_> {
    /// The response itself, or the one property of it that is a list.
    fn list(&self) -> Option<PropertyPath> {
        match self.schemas.resolve(self.page) {
            Type::List(_) => Some(Vec::new()),
            _ => self.only_list(),
        }
    }

    fn has_size(&self) -> bool {
        SIZES.iter().any(|name| self.is_count(name))
    }

    /// Whether a query parameter is a whole number.
    fn is_count(&self, name: &str) -> bool {
        let Some(parameter) = self.parameter(name) else { return false };
        match self.schemas.resolve(&parameter.ty) {
            Type::Nullable(inner) => matches!(self.schemas.resolve(inner), Type::Integer(_)),
            other => matches!(other, Type::Integer(_)),
        }
    }

    fn is_text(&self, path: &PropertyPath) -> bool {
        match self.property(self.page, path) {
            Some(Type::String(_)) => true,
            Some(Type::Nullable(inner)) => matches!(self.schemas.resolve(&inner), Type::String(_)),
            _ => false,
        }
    }
}
