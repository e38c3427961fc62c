//! The boolean by which a request asks for a stream, as most APIs want it beside the media type.

use serde_json::Value;

use super::super::Context;
use crate::ir::{
    Body, Content, Form, Location, Parameter, PartContent, ResponseContent, Streamed, Success, Switch,
    SwitchPlace, Type, TypeKind,
};

/// What it is called.
const NAMES: [&str; 2] = ["stream", "streaming"];
/// How deep unions in unions are looked into.
const MAX_DEPTH: u32 = 8;

impl Context<'_, '_> {
    /// The switch of an operation whose response may be, or is, a stream.
    pub(in crate::normalize::operation) fn switch(
        &self,
        success: &Success,
        streamed: Option<&Streamed>,
        parameters: &[Parameter],
        body: Option<&Body>,
    ) -> Option<Switch> {
        let is_stream = matches!(
            success,
            Success::One(response)
                if matches!(response.content, ResponseContent::EventStream(_) | ResponseContent::JsonLines(_))
        );
        if !is_stream && streamed.is_none() {
            return None;
        }
        let contents = body.into_iter().flat_map(|body| &body.contents);
        let in_body =
            contents.flat_map(|content| NAMES.iter().filter(|name| self.has_switch(&content.content, name)));
        let in_query = NAMES.iter().filter(|name| {
            parameters
                .iter()
                .any(|it| it.location == Location::Query && it.name.wire == **name && self.is_boolean(&it.ty))
        });
        let in_body = in_body.map(|name| (name, SwitchPlace::Body));
        let mut found = in_body.chain(in_query.map(|name| (name, SwitchPlace::Query)));
        found.next().map(|(name, place)| Switch { name: (*name).to_owned(), place })
    }

    fn has_switch(&self, content: &Content, name: &str) -> bool {
        match content {
            Content::Json(ty) | Content::Form(Form { ty, .. }) => self.has_boolean(ty, name, MAX_DEPTH),
            Content::Multipart(multipart) => multipart.parts.iter().any(|part| {
                part.name.wire == name
                    && matches!(&part.content, PartContent::Value(ty) | PartContent::Pairs(ty, _) if self.is_boolean(ty))
            }),
            Content::Text | Content::Bytes => false,
        }
    }

    /// Whether an object, or one of the objects of a union, has a boolean property of a name.
    fn has_boolean(&self, ty: &Type, name: &str, depth: u32) -> bool {
        let id = match self.schemas.resolve(ty) {
            Type::Nullable(inner) if depth > 0 => return self.has_boolean(inner, name, depth - 1),
            Type::Named(id) if depth > 0 => id,
            _ => return false,
        };
        match &self.schemas.types()[*id].kind {
            TypeKind::Struct(object) => {
                object.fields.iter().any(|it| it.name.wire == name && self.is_boolean(&it.ty))
                    || object.constants.iter().any(|it| it.wire == name && it.value.is_boolean())
                    || object.flattened.iter().any(|it| self.has_boolean(&it.ty, name, depth - 1))
            }
            TypeKind::Union(union) => {
                union.variants.iter().any(|it| self.has_boolean(&it.ty, name, depth - 1))
            }
            _ => false,
        }
    }

    /// Whether each value of a type is true or false, or null.
    fn is_boolean(&self, ty: &Type) -> bool {
        match self.schemas.resolve(ty) {
            Type::Boolean => true,
            Type::Nullable(inner) => self.is_boolean(inner),
            Type::Named(id) => match &self.schemas.types()[*id].kind {
                TypeKind::Enum(it) => {
                    it.variants.iter().all(|variant| matches!(variant.value, Value::Bool(_)))
                }
                _ => false,
            },
            _ => false,
        }
    }
}
