//! The boolean by which a request asks for a stream, as most APIs want it beside the media type.

use std::collections::HashSet;

use serde_json::Value;

use super::super::Context;
use crate::ir::{
    Body, Content, Form, Location, Parameter, PartContent, ResponseContent, Streamed, Success, Switch,
    SwitchPlace, Type, TypeKind,
};

/// What it is called.
const NAMES: [&str; 2] = ["stream", "streaming"];

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
            Content::Json(ty) | Content::Form(Form { ty, .. }) => self.has_boolean(ty, name),
            Content::Multipart(multipart) => multipart.parts.iter().any(|part| {
                part.name.wire == name
                    && matches!(&part.content, PartContent::Value(ty) | PartContent::Pairs(ty, _) if self.is_boolean(ty))
            }),
            Content::JsonLines(_) | Content::Text | Content::Base64 | Content::Bytes => false,
        }
    }

    /// Whether an object, or one of the objects of a union, has a boolean property of a name. Each named type is looked at
    /// once.
    fn has_boolean(&self, ty: &Type, name: &str) -> bool {
        let (mut seen, mut pending) = (HashSet::new(), vec![ty]);
        while let Some(ty) = pending.pop() {
            for ty in self.schemas.alternatives(ty) {
                let Type::Named(id) = ty else { continue };
                let TypeKind::Struct(object) = &self.schemas.types()[*id].kind else { continue };
                if !seen.insert(*id) {
                    continue;
                }
                let is_field = object.fields.iter().any(|it| it.name.wire == name && self.is_boolean(&it.ty));
                if is_field || object.constants.iter().any(|it| it.wire == name && it.value.is_boolean()) {
                    return true;
                }
                pending.extend(object.flattened.iter().map(|it| &it.ty));
            }
        }
        false
    }

    /// Whether each value of a type is true or false, or null.
    fn is_boolean(&self, ty: &Type) -> bool {
        match self.schemas.value(ty) {
            Type::Boolean => true,
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
