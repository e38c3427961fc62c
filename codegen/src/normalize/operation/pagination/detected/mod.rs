//! Pages that nobody declares: shapes of parameters and responses that mean nothing else.
//!
//! A guess has to be safe. Each needs two things that fit one another, the request's side and the response's, and is
//! reported with what was taken for what.

mod addresses;
mod counted;
mod cursor;
mod facts;
mod last_item;
mod lists;
pub(super) mod words;

use super::class::Class;
use super::shape::Shape;
use crate::ir::{Method, PageEnd, Pagination, PaginationKind};

/// The shape that says most.
pub(super) fn find(shape: &Shape<'_>) -> Option<Pagination> {
    let items = lists::find(shape)?;
    let item = shape.item(&items.path)?;
    let facts = facts::of(shape, &items.path);
    let flags = facts::flags(&facts);
    let total = facts::total(&facts, items.path.last());
    let pages = facts::pages(&facts);
    let has_size = has_size(shape);
    // What is sent with POST may be anything: there the response has to say that it is a page.
    let says_page = !flags.is_empty() || total.is_some() || pages.is_some();
    let is_read = matches!(shape.operation.method, Method::Get | Method::Query);
    let may_count = if is_read && items.is_plain { has_size || says_page } else { says_page };
    let counted_pages = || counted::page_number(shape, &facts).filter(|_| may_count);
    let offset = || counted::offset(shape, &facts).filter(|_| may_count);
    let kind = cursor::find(shape, &facts)
        .or_else(|| addresses::link_header(shape).filter(|_| has_size || counted_pages().is_some()))
        // An offset that the page repeats beside the number of items is followed rather than an address, which a
        // gateway in front of the API may have made wrong.
        .or_else(|| offset().filter(|it| says_page && counted::is_echoed(it, shape, &facts)))
        .or_else(|| addresses::find(&facts).filter(|_| shape.operation.method == Method::Get))
        .or_else(counted_pages)
        .or_else(offset)
        .or_else(|| {
            let is_sure = !flags.is_empty() || (items.is_plain && has_size);
            last_item::find(shape, &item).filter(|_| is_read && is_sure)
        })
        .or_else(|| cursor::undeclared(shape).filter(|_| is_read && items.is_plain && has_size))?;
    let mut ends = flags;
    match kind {
        PaginationKind::PageNumber { .. } => ends.extend(pages.into_iter().chain(total)),
        PaginationKind::Offset { .. } => ends.extend(total),
        // The address or the cursor says it.
        PaginationKind::NextUrl { .. } | PaginationKind::LinkHeader => ends.clear(),
        PaginationKind::Cursor { .. } | PaginationKind::LastItem { .. } => {}
    }
    // A page that is the last one says so in one place.
    ends.dedup_by_key(|end: &mut PageEnd| std::mem::discriminant(end));
    Some(Pagination { items: items.path, item, kind, ends })
}

/// Whether a request says how many items a page has.
fn has_size(shape: &Shape<'_>) -> bool {
    shape.inputs.iter().any(|input| {
        let is_sure = ["limit", "perpage", "pagesize"].contains(&input.name.as_str());
        words::SIZES.contains(&input.name.as_str())
            && (input.class == Class::Number || (is_sure && input.class == Class::Text))
    })
}
