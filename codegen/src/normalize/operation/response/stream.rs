//! Streams: what the items are.

use std::collections::{BTreeSet, HashSet};

use openapiv3::{MediaType, Responses};
use serde_json::Value;

use super::super::media_type::BodyFormat;
use super::super::{Context, below, lookup, name_path, shared_path};
use super::pattern;
use super::preference::further_stream;
use crate::ir::{
    EnumRepr, ExternalKind, ItemForm, Items, NamePath, OperationId, Streamed, Struct, Type, TypeId, TypeKind,
    Union, UnionDispatch, VariantKind,
};
use crate::pointer::Pointer;

/// The members of the object that describes an event (OpenAPI 3.2, section 4.14.5.2).
const MEMBERS: [&str; 4] = ["event", "id", "retry", "data"];

/// What is known of the objects that an item may be.
#[derive(Default)]
struct Objects {
    /// The names of all properties.
    names: BTreeSet<String>,
    /// Whether something else than an object may come.
    has_others: bool,
    /// Whether a property or a tag tells of errors.
    has_errors: bool,
    /// Whether an object's `data` is text, for each that has it.
    data_is_text: Vec<bool>,
}

impl<'a> Context<'a, '_> {
    /// A response that is one value as it is preferred, but that may come as a stream of values too.
    pub(in crate::normalize::operation) fn streamed(
        &mut self,
        id: OperationId,
        responses: &'a Responses,
        operation: &Pointer,
    ) -> Option<Streamed> {
        let openapi = self.openapi;
        let origin = operation.join("responses");
        responses.responses.iter().find_map(|(status, reference)| {
            pattern(status).filter(|it| it.is_2xx() && !it.is_bodiless())?;
            let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
            let origin = lookup::origin(reference, "responses", &origin.join(status));
            let (name, media) = further_stream(openapi, response)?;
            let place = origin.join("content").join(name).join("schema");
            let path = shared_path(reference, "response", name_path(id, &[]));
            let content = self.response_content(name, media, &place, &below(&path, &["event"]));
            Some(Streamed { media_type: name.trim().to_owned(), content })
        })
    }

    /// What a stream in a media type consists of.
    ///
    /// Its schema describes an item or, where it is a list, the whole stream (OpenAPI 3.2, section 4.14.5); `itemSchema`
    /// describes an item in any case.
    pub(super) fn items(
        &mut self,
        format: BodyFormat,
        media: &'a MediaType,
        place: &Pointer,
        path: &NamePath,
    ) -> Items {
        let mut ty = match &media.schema {
            Some(schema) => self.schemas.schema(schema, place, path.clone()),
            None => Type::Any,
        };
        let describes_items = media.extensions.contains_key("x-lowered-item-schema");
        if !describes_items && let Type::List(item) = self.schemas.resolve(&ty) {
            ty = (**item).clone();
        }
        let mut objects = Objects::default();
        self.objects(&ty, &mut objects, &mut HashSet::new());
        let form = match format {
            _ if self.is_string(&ty) => ItemForm::Text,
            BodyFormat::EventStream if objects.describe_events(describes_items) => {
                if objects.data_is_text.iter().all(|it| *it) {
                    ItemForm::TextEvent
                } else {
                    ItemForm::JsonEvent
                }
            }
            _ => ItemForm::Json,
        };
        Items { ty, form, has_errors: objects.has_errors }
    }

    /// Whether each value of a type is a string.
    fn is_string(&self, ty: &Type) -> bool {
        match self.schemas.value(ty) {
            Type::String(_) => true,
            Type::External(external) => external.kind == ExternalKind::Text,
            Type::Named(id) => {
                matches!(&self.schemas.types()[*id].kind, TypeKind::Enum(it) if it.repr == EnumRepr::String)
            }
            _ => false,
        }
    }

    /// Adds what the objects of a type have. Each named type is looked at once.
    fn objects(&self, ty: &Type, found: &mut Objects, seen: &mut HashSet<TypeId>) {
        match self.schemas.value(ty) {
            Type::Named(id) => {
                if !seen.insert(*id) {
                    return;
                }
                match &self.schemas.types()[*id].kind {
                    TypeKind::Struct(object) => self.object(object, found, seen),
                    TypeKind::Union(union) => self.variants(union, found, seen),
                    TypeKind::Newtype(inner) => self.objects(inner, found, seen),
                    TypeKind::Alias(_) | TypeKind::Enum(_) => found.has_others = true,
                }
            }
            _ => found.has_others = true,
        }
    }

    fn object(&self, object: &Struct, found: &mut Objects, seen: &mut HashSet<TypeId>) {
        for field in &object.fields {
            let name = field.name.wire.as_str();
            found.names.insert(name.to_owned());
            found.has_errors |=
                name == "error" || (["type", "event"].contains(&name) && self.names_error(&field.ty));
            if name == "data" {
                found.data_is_text.push(self.is_string(&field.ty));
            }
        }
        for constant in &object.constants {
            found.names.insert(constant.wire.clone());
            found.has_errors |= constant.wire == "error" || constant.value == "error";
            if constant.wire == "data" {
                found.data_is_text.push(constant.value.is_string());
            }
        }
        for flatten in &object.flattened {
            self.objects(&flatten.ty, found, seen);
        }
    }

    fn variants(&self, union: &Union, found: &mut Objects, seen: &mut HashSet<TypeId>) {
        for variant in &union.variants {
            found.has_errors |= variant.tags.contains(&Value::from("error"));
            match &variant.kind {
                VariantKind::Payload(ty) => self.objects(ty, found, seen),
                VariantKind::Constant(_) => found.has_others = true,
            }
        }
        if let UnionDispatch::Tag { property, .. } = &union.dispatch {
            found.names.insert(property.clone());
        }
    }

    /// Whether `error` is one of the values that an enum lists.
    fn names_error(&self, ty: &Type) -> bool {
        match self.schemas.value(ty) {
            Type::Named(id) => match &self.schemas.types()[*id].kind {
                TypeKind::Enum(it) => it.variants.iter().any(|variant| variant.value == "error"),
                _ => false,
            },
            _ => false,
        }
    }
}

impl Objects {
    /// Whether the objects are events, and not what the data of events holds. An object that has data and nothing else
    /// is an event only where the document describes items, for then it describes them so.
    fn describe_events(&self, describes_items: bool) -> bool {
        let are_members = self.names.iter().all(|name| MEMBERS.contains(&name.as_str()));
        let has_more = self.names.len() > 1 || describes_items;
        !self.has_others && are_members && has_more && !self.data_is_text.is_empty()
    }
}
