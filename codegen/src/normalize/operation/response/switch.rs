//! The boolean by which a request asks for a stream, as most APIs want it beside the media type.

use std::collections::HashSet;

use serde_json::Value;

use super::super::Context;
use crate::ir::{
    Body, Content, Docs, Form, Location, Parameter, PartContent, ResponseContent, Streamed, Success, Switch,
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
        let in_body = contents.flat_map(|content| {
            NAMES.iter().filter_map(|name| {
                let default = self.default_in(&content.content, name)?;
                Some(Switch { name: (*name).to_owned(), place: SwitchPlace::Body, default })
            })
        });
        let in_query = NAMES.iter().filter_map(|name| {
            let mut queried = parameters.iter().filter(|it| it.location == Location::Query);
            let parameter = queried.find(|it| it.name.wire == **name && self.is_boolean(&it.ty))?;
            let default = self.is_true(&parameter.docs, &parameter.ty);
            Some(Switch { name: (*name).to_owned(), place: SwitchPlace::Query, default })
        });
        in_body.chain(in_query).next()
    }

    /// The default of the boolean of a name that a body has.
    fn default_in(&self, content: &Content, name: &str) -> Option<bool> {
        match content {
            Content::Json(ty) | Content::Form(Form { ty, .. }) => self.default_of_property(ty, name),
            Content::Multipart(multipart) => {
                let part = multipart.parts.iter().find(|part| part.name.wire == name)?;
                match &part.content {
                    PartContent::Value(ty) | PartContent::Pairs(ty, _) if self.is_boolean(ty) => {
                        Some(self.is_true(&part.docs, ty))
                    }
                    _ => None,
                }
            }
            Content::JsonLines(_) | Content::Text | Content::Base64 | Content::Bytes => None,
        }
    }

    /// The default of the boolean property of a name that an object, or one of the objects of a union, has. Each named type
    /// is looked at once.
    fn default_of_property(&self, ty: &Type, name: &str) -> Option<bool> {
        let (mut seen, mut pending) = (HashSet::new(), vec![ty]);
        while let Some(ty) = pending.pop() {
            for ty in self.schemas.alternatives(ty) {
                let Type::Named(id) = ty else { continue };
                let TypeKind::Struct(object) = &self.schemas.types()[*id].kind else { continue };
                if !seen.insert(*id) {
                    continue;
                }
                let mut fields = object.fields.iter();
                if let Some(field) = fields.find(|it| it.name.wire == name && self.is_boolean(&it.ty)) {
                    return Some(self.is_true(&field.docs, &field.ty));
                }
                if object.constants.iter().any(|it| it.wire == name && it.value.is_boolean()) {
                    return Some(false);
                }
                pending.extend(object.flattened.iter().map(|it| &it.ty));
            }
        }
        None
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

    /// Whether a boolean is true where it is left out: what it says by itself counts before what its schemas say.
    fn is_true(&self, docs: &Docs, ty: &Type) -> bool {
        let default = docs.default.as_ref().or_else(|| self.schemas.types().default_of(ty));
        default == Some(&Value::Bool(true))
    }
}
