//! The macro calls that make a builder a request: what comes back, and how further pages are fetched.

use super::Emitter;
use crate::emit::file::quoted;
use crate::emit::{status_set, unions};
use crate::ir::{Errors, PaginationKind, ResponseContent, Success, Type};

impl Emitter<'_> {
    pub(super) fn request_call(&self) -> String {
        let ty = |ty: &Type| unions::one_line(&self.scope.ty(ty));
        let content = |content: &ResponseContent| match content {
            ResponseContent::Empty => "empty ()".to_owned(),
            ResponseContent::Json(it) => format!("json {}", ty(it)),
            ResponseContent::Text => format!("text {}", unions::one_line(&self.scope.std("String"))),
            ResponseContent::Bytes => "bytes crate::Bytes".to_owned(),
            ResponseContent::EventStream(it) => format!("events {}", ty(it)),
            ResponseContent::JsonLines(it) => format!("lines {}", ty(it)),
        };
        let set = |id| format!("status crate::{}", status_set::path(self.scope.api, id));
        let success = match &self.operation.success {
            Success::One(response) => content(&response.content),
            Success::Optional(response) => format!("optional_{}", content(&response.content)),
            Success::ByStatus(id) => set(*id),
        };
        let error = match &self.operation.errors {
            Errors::Undeclared => "json crate::Value".to_owned(),
            Errors::One(it) => format!("json {}", ty(it)),
            Errors::ByStatus(id) => set(*id),
        };
        format!("{} {{ {} -> {success}, {error} }}", self.call_of("request"), self.operation.type_name)
    }

    pub(super) fn pagination_call(&self) -> String {
        let Some(pagination) = &self.operation.pagination else { return String::new() };
        let path = |path: &[String]| {
            format!("[{}]", path.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", "))
        };
        let next = match &pagination.kind {
            PaginationKind::Cursor { cursor, parameter } => {
                format!("Cursor({}, &{})", quoted(parameter), path(cursor))
            }
            PaginationKind::LastItem { id, parameter } => {
                format!("LastItem({}, &{})", quoted(parameter), path(id))
            }
            PaginationKind::PageNumber { parameter, first } => {
                format!("PageNumber({}, {first})", quoted(parameter))
            }
            PaginationKind::Offset { parameter } => format!("Offset({})", quoted(parameter)),
            PaginationKind::NextUrl { url } => format!("UrlInBody(&{})", path(url)),
            PaginationKind::LinkHeader => "LinkHeader".to_owned(),
        };
        let more = pagination
            .has_more
            .as_ref()
            .map(|it| format!("        has_more: {},\n", path(it)))
            .unwrap_or_default();
        format!(
            "{} {{\n    {} -> {} {{\n        items: {},\n        next: {}::{next},\n{more}    }}\n}}",
            self.call_of("paginated"),
            self.operation.type_name,
            unions::one_line(&self.scope.ty(&pagination.item)),
            path(&pagination.items),
            unions::one_line(&self.scope.runtime("Next")),
        )
    }

    /// A macro of the runtime.
    fn call_of(&self, name: &'static str) -> String {
        format!("{}!", unions::one_line(&self.scope.runtime(name)))
    }
}
