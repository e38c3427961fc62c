//! The macro call that makes the pages of a list a stream.

use super::{Emitter, without_null};
use crate::emit::file::quoted;
use crate::emit::structs;
use crate::ir::{
    Content, FirstPage, PageEnd, PagePlace, Pagination, PaginationKind, ResponseContent, Success, Type,
    TypeKind,
};

impl Emitter<'_> {
    /// How further pages are fetched, where the body that is sent has a place for what asks for them.
    pub(super) fn pagination(&self) -> Option<&Pagination> {
        let has_properties =
            matches!(self.content.map(|it| &it.content), Some(Content::Json(_) | Content::Form(_)));
        self.operation.pagination.as_ref().filter(|it| match &it.kind {
            PaginationKind::Cursor { place, .. }
            | PaginationKind::LastItem { place, .. }
            | PaginationKind::PageNumber { place, .. }
            | PaginationKind::Offset { place, .. } => matches!(place, PagePlace::Query(_)) || has_properties,
            PaginationKind::NextUrl { .. } | PaginationKind::LinkHeader => true,
        })
    }

    pub(super) fn pagination_call(&self) -> String {
        let Some(pagination) = self.pagination() else { return String::new() };
        let ends: Vec<String> = pagination.ends.iter().map(|end| self.page_end(end)).collect();
        let end =
            if ends.is_empty() { String::new() } else { format!("        end: [{}],\n", ends.join(", ")) };
        let (optional, fields) = self.way_to_items(pagination);
        format!(
            "{} {{\n    {} -> {}, {} {{\n        items: {},\n        at: [{}] [{}],\n        next: {}::{},\n{end}    }}\n}}",
            self.call_of("paginated"),
            self.builder,
            self.scope.ty(&pagination.item),
            self.error(),
            path(&pagination.items),
            optional.join(" "),
            fields.join(", "),
            self.scope.runtime("Next"),
            self.next_page(&pagination.kind),
        )
    }

    fn next_page(&self, kind: &PaginationKind) -> String {
        match kind {
            PaginationKind::Cursor { cursor, place } => {
                format!("Cursor({}, &{})", self.page_place(place), path(cursor))
            }
            PaginationKind::LastItem { id, place } => {
                format!("LastItem({}, &{})", self.page_place(place), path(id))
            }
            PaginationKind::PageNumber { place, first } => {
                let first = match first {
                    FirstPage::Is(number) => format!("Is({number})"),
                    FirstPage::Said(number) => format!("Said(&{})", path(number)),
                };
                format!("PageNumber({}, {}::{first})", self.page_place(place), self.scope.runtime("First"))
            }
            PaginationKind::Offset { place, first } => {
                format!("Offset({}, {first})", self.page_place(place))
            }
            PaginationKind::NextUrl { url } => format!("UrlInBody(&{})", path(url)),
            PaginationKind::LinkHeader => "LinkHeader".to_owned(),
        }
    }

    fn page_place(&self, place: &PagePlace) -> String {
        let of = self.scope.runtime("Place");
        match place {
            PagePlace::Query(name) => format!("{of}::Query({})", quoted(name)),
            PagePlace::Body(property) => format!("{of}::Body(&{})", path(property)),
        }
    }

    fn page_end(&self, end: &PageEnd) -> String {
        let of = self.scope.runtime("End");
        let (name, at) = match end {
            PageEnd::HasMore(at) => ("HasMore", at),
            PageEnd::IsLast(at) => ("IsLast", at),
            PageEnd::Total(at) => ("Total", at),
            PageEnd::Pages(at) => ("Pages", at),
        };
        format!("{of}::{name}(&{})", path(at))
    }

    /// The fields that lead from a page to its items, each with how it is there; before them, whether there may be no
    /// page.
    fn way_to_items(&self, pagination: &Pagination) -> (Vec<&'static str>, Vec<String>) {
        let (mut optional, mut fields) = (Vec::new(), Vec::new());
        let response = match &self.operation.success {
            Success::One(response) => response,
            Success::Optional(response) => {
                optional.push("optional");
                response
            }
            Success::ByStatus(_) => return (optional, fields),
        };
        let ResponseContent::Json(ty) = &response.content else { return (optional, fields) };
        let mut ty = ty;
        if !pagination.items.is_empty() && matches!(self.scope.resolve(ty), Type::Nullable(_)) {
            optional.push("optional");
        }
        for name in &pagination.items {
            let Type::Named(id) = self.scope.resolve(without_null(self.scope.resolve(ty))) else { break };
            let TypeKind::Struct(object) = &self.scope.api.types[*id].kind else { break };
            let Some(field) = object.fields.iter().find(|field| field.name.wire == *name) else { break };
            fields.push(format!("{} {}", structs::presence(field, false, self.scope), field.name.rust));
            ty = &field.ty;
        }
        (optional, fields)
    }
}

fn path(path: &[String]) -> String {
    format!("[{}]", path.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "))
}
