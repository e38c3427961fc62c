//! The macro calls that make a builder a request: what comes back.

use super::{Emitter, without_null};
use crate::emit::file::quoted;
use crate::emit::status_set;
use crate::ir::{Content, Errors, Form, ResponseContent, Success, Type, TypeKind};

impl Emitter<'_> {
    pub(super) fn request_call(&self) -> String {
        let success = match &self.operation.success {
            Success::One(response) => self.content_kind(&response.content),
            Success::Optional(response) => format!("optional_{}", self.content_kind(&response.content)),
            Success::ByStatus(id) => {
                format!("status crate::{}", status_set::path(self.scope.api, *id, self.id))
            }
        };
        let (request, builder, endpoint, error) =
            (self.call_of("request"), self.builder, self.endpoint_name(), self.error_kind());
        format!("{request} {{ {builder}({endpoint}) -> {success}, {error} }}")
    }

    /// What lets a body have further properties.
    pub(super) fn open_body_call(&self) -> String {
        let (ty, kind) = match self.content.map(|it| &it.content) {
            Some(Content::Json(ty)) => (ty, "json"),
            Some(Content::Form(Form { ty, .. })) => (ty, "form"),
            _ => return String::new(),
        };
        let has_properties = match self.scope.resolve(without_null(self.scope.resolve(ty))) {
            Type::Any | Type::Map(..) => true,
            Type::Named(id) => {
                matches!(self.scope.api.types[*id].kind, TypeKind::Struct(_) | TypeKind::Union(_))
            }
            _ => false,
        };
        if !has_properties {
            return String::new();
        }
        format!("{} {{ {} as {kind} }}", self.call_of("open_body"), self.builder)
    }

    /// What lets the parts of a body have headers, and a body have further parts.
    pub(super) fn multipart_call(&self) -> String {
        let Some(Content::Multipart(multipart)) = self.content.map(|it| &it.content) else {
            return String::new();
        };
        let closed = if multipart.further { "" } else { " as closed" };
        format!("{} {{ {}{closed} }}", self.call_of("multipart"), self.builder)
    }

    /// What lets a request that changes something have a key (RFC 9110, section 9.2.1 tells which do not).
    pub(super) fn idempotency_call(&self) -> String {
        if self.operation.method.is_safe() || !self.package.has_idempotency_keys {
            return String::new();
        }
        format!("{} {{ {} }}", self.call_of("idempotent"), self.builder)
    }

    /// What asks for the response as a stream.
    pub(super) fn stream_call(&self) -> String {
        let Some(streamed) = &self.operation.streamed else { return String::new() };
        format!(
            "{} {{ {} -> {}, {}, as {} }}",
            self.call_of("streamed"),
            self.builder,
            self.content_kind(&streamed.content),
            self.error_kind(),
            quoted(&streamed.media_type),
        )
    }

    /// How a body is read, and what it becomes.
    pub(super) fn content_kind(&self, content: &ResponseContent) -> String {
        match content {
            ResponseContent::Empty => "empty ()".to_owned(),
            ResponseContent::Json(it) => format!("json {}", self.scope.ty(it)),
            ResponseContent::Text => format!("text {}", self.scope.std("String")),
            ResponseContent::Bytes => "bytes crate::Bytes".to_owned(),
            ResponseContent::JsonOrText(it) => format!("json_or_text {}", self.scope.ty(it)),
            ResponseContent::EventStream(it) => format!("events {}", self.scope.ty(&it.ty)),
            ResponseContent::JsonLines(it) => format!("lines {}", self.scope.ty(&it.ty)),
            ResponseContent::Redirect => "redirect crate::Redirect".to_owned(),
        }
    }

    fn error_kind(&self) -> String {
        let kind = match &self.operation.errors {
            Errors::Undeclared | Errors::One(_) => "json",
            Errors::ByStatus(_) => "status",
        };
        format!("{kind} {}", self.error())
    }

    /// The body of an error.
    pub(super) fn error(&self) -> String {
        match &self.operation.errors {
            Errors::Undeclared => "crate::Value".to_owned(),
            Errors::One(it) => self.scope.ty(it),
            Errors::ByStatus(id) => format!("crate::{}", status_set::path(self.scope.api, *id, self.id)),
        }
    }

    /// A macro of the runtime.
    pub(super) fn call_of(&self, name: &'static str) -> String {
        format!("{}!", self.scope.runtime(name))
    }
}
