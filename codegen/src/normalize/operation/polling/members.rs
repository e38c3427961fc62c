//! The members that an answer can have.

use std::collections::BTreeSet;

use crate::ir::{Api, ResponseContent, Struct, Success, Type, TypeKind};
use crate::normalize::schema::SchemaNormalizer;

/// What an answer can be: one of several types.
#[derive(Clone)]
pub(super) struct Members<'a> {
    schemas: &'a SchemaNormalizer<'a>,
    types: Vec<Type>,
}

impl<'a> Members<'a> {
    /// Of a successful answer.
    pub(super) fn of_success(api: &'a Api, schemas: &'a SchemaNormalizer<'a>, success: &'a Success) -> Self {
        let contents: Vec<&ResponseContent> = match success {
            Success::One(response) | Success::Optional(response) => vec![&response.content],
            Success::ByStatus(set) => {
                let set = api.status_sets.get(set.0 as usize);
                set.iter().flat_map(|set| &set.variants).map(|it| &it.response.content).collect()
            }
        };
        Self { schemas, types: contents.into_iter().filter_map(json).cloned().collect() }
    }

    /// Of a body.
    pub(super) fn of_content(schemas: &'a SchemaNormalizer<'a>, content: &ResponseContent) -> Self {
        Self { schemas, types: json(content).cloned().into_iter().collect() }
    }

    /// The types that the value at a path can have.
    ///
    /// # Errors
    /// When there is no such member: with the names of those that are at the last place that there is.
    pub(super) fn find(&self, path: &[String]) -> Result<Vec<Type>, Vec<String>> {
        let mut found = self.types.clone();
        for name in path {
            let (mut next, mut known) = (Vec::new(), BTreeSet::new());
            for ty in found.iter().flat_map(|ty| self.schemas.alternatives(ty)) {
                match ty {
                    Type::Any => next.push(Type::Any),
                    Type::Map(_, value) => next.push((**value).clone()),
                    named => {
                        if let Some(object) = self.object(named) {
                            let field = object.fields.iter().find(|field| field.name.wire == *name);
                            next.extend(field.map(|field| field.ty.clone()));
                            let flattened = object.flattened.iter();
                            for ty in flattened.flat_map(|it| self.schemas.alternatives(&it.ty)) {
                                if let Some(object) = self.object(ty) {
                                    let field = object.fields.iter().find(|it| it.name.wire == *name);
                                    next.extend(field.map(|it| it.ty.clone()));
                                }
                            }
                            known.extend(object.fields.iter().map(|field| field.name.wire.clone()));
                        }
                    }
                }
            }
            if next.is_empty() {
                return Err(known.into_iter().collect());
            }
            found = next;
        }
        Ok(found)
    }

    fn object(&self, ty: &Type) -> Option<&'a Struct> {
        let Type::Named(id) = ty else { return None };
        match &self.schemas.types()[*id].kind {
            TypeKind::Struct(object) => Some(object),
            _ => None,
        }
    }

    /// Whether a value can be true.
    pub(super) fn can_be_flag(&self, types: &[Type]) -> bool {
        let mut types = types.iter().flat_map(|ty| self.schemas.alternatives(ty));
        types.any(|ty| matches!(ty, Type::Boolean | Type::Any | Type::Named(_)))
    }

    /// The words that a value is said to be, where it is said; none where it can be any text.
    pub(super) fn words(&self, types: &[Type]) -> Vec<String> {
        let mut words = Vec::new();
        for ty in types.iter().flat_map(|ty| self.schemas.alternatives(ty)) {
            let Type::Named(id) = ty else { return Vec::new() };
            let TypeKind::Enum(listed) = &self.schemas.types()[*id].kind else { return Vec::new() };
            words.extend(listed.variants.iter().map(|it| match &it.value {
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            }));
        }
        words
    }
}

fn json(content: &ResponseContent) -> Option<&Type> {
    match content {
        ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => Some(ty),
        _ => None,
    }
}
