//! Forms, `application/x-www-form-urlencoded` (OpenAPI 3.1, sections 4.8.14.3 and 4.8.15).

use std::collections::HashSet;

use indexmap::IndexMap;
use openapiv3::{Encoding, MediaType, QueryStyle};

use super::encoding::usual;
use super::media_type::{self, BodyFormat};
use super::{Context, parameter};
use crate::diagnostic::Code;
use crate::ir::{ArrayFormat, Form, Location, ParameterEncoding, Style, Type, TypeKind, UnionVariant};
use crate::pointer::Pointer;

impl Context<'_, '_> {
    /// The form that a media type describes for an object of a type; `here` is where it stands.
    pub(super) fn form(&mut self, ty: Type, media: &MediaType, here: &Pointer) -> Form {
        let properties = self.properties(&ty);
        let others = self.usual_property(&ty, media);
        let mut encodings = IndexMap::new();
        for (name, encoding) in &media.encoding {
            let place = here.join("encoding").join(name);
            if let Some(header) = encoding.headers.keys().next() {
                let message = format!("properties of a form have no headers; `{header}` is not sent");
                self.report(Code::UnsupportedEncoding, &place.join("headers"), message);
            }
            let value = properties.get(name);
            let Some(stated) = self.stated(name, encoding, value, others, &place) else { continue };
            let stated = value.map_or(stated, |ty| self.simplified(ty, self.fitted(ty, stated), others));
            if stated != others {
                encodings.insert(name.clone(), stated);
            }
        }
        Form { ty, others, encodings }
    }

    /// How properties are written of which the document says nothing: objects in brackets, lists repeat the name unless
    /// others beside them have indices.
    fn usual_property(&self, ty: &Type, media: &MediaType) -> ParameterEncoding {
        let in_brackets = usual(Style::DeepObject, true);
        if let Some(chosen) = self.array_format() {
            return in_brackets.with_lists(chosen, chosen);
        }
        let is_deep = |it: &Encoding| it.style == Some(QueryStyle::DeepObject);
        let has_indices = self.needs_indices(ty)
            || media.encoding.iter().any(|(name, it)| {
                is_deep(it) && self.properties(ty).get(name).is_some_and(|ty| self.is_list(ty))
            });
        let lists = if has_indices { ArrayFormat::Indices } else { ArrayFormat::Repeat };
        in_brackets.with_lists(lists, ArrayFormat::Indices)
    }

    /// What an entry of `encoding` says of a property's value; nothing when it leaves that open.
    fn stated(
        &mut self,
        name: &str,
        encoding: &Encoding,
        ty: Option<&Type>,
        others: ParameterEncoding,
        place: &Pointer,
    ) -> Option<ParameterEncoding> {
        if let Some(style) = parameter::stated_style(encoding) {
            // A style that is stated goes before a content type.
            let by_style = self.pairs_by_style(style, Some(encoding.explode));
            let by_style = by_style.reserved(encoding.allow_reserved);
            if let Some(ty) = ty {
                let what = format!("`{name}`");
                self.report_nesting(&what, ty, Location::Query, by_style, &place.join("style"));
            }
            return Some(by_style);
        }
        let content_type = encoding.content_type.as_deref().and_then(|listed| listed.split(',').next());
        match content_type.map(media_type::format) {
            Some(BodyFormat::Json) => return Some(ParameterEncoding::Json),
            Some(_) if ty.is_some_and(|ty| self.is_composite(ty)) => {
                let message = format!(
                    "there is no codec for `{}`; `{name}` is sent as pairs of names and values",
                    content_type.unwrap_or_default().trim()
                );
                self.report(Code::UnsupportedEncoding, &place.join("contentType"), message);
            }
            _ => {}
        }
        encoding.allow_reserved.then(|| others.reserved(true))
    }

    /// The common encoding where a stated one means the same for values of a type.
    fn simplified(
        &self,
        ty: &Type,
        stated: ParameterEncoding,
        others: ParameterEncoding,
    ) -> ParameterEncoding {
        let ParameterEncoding::Style { style, explode, allow_reserved, lists, .. } = stated else {
            return stated;
        };
        let others = others.reserved(allow_reserved);
        let ParameterEncoding::Style { lists: usual_lists, .. } = others else { return stated };
        let is_deep = style == Style::DeepObject;
        let is_same = match self.schemas.value(ty) {
            Type::Any => false,
            Type::List(item) => self.is_composite(item) || ((is_deep || explode) && lists == usual_lists),
            Type::Map(..) | Type::Tuple(_) => is_deep,
            Type::Named(id) => match self.schemas.types()[*id].kind {
                TypeKind::Struct(_) => is_deep,
                TypeKind::Enum(_) => true,
                _ => is_deep && lists == usual_lists,
            },
            _ => true,
        };
        if is_same { others } else { stated }
    }

    /// Whether a value may be a list.
    fn is_list(&self, ty: &Type) -> bool {
        self.schemas.alternatives(ty).into_iter().any(|it| matches!(it, Type::List(_) | Type::Tuple(_)))
    }

    /// The properties of an object by their names on the wire, those of a union's variants included.
    fn properties(&self, ty: &Type) -> IndexMap<String, Type> {
        let mut found = IndexMap::new();
        let mut seen = HashSet::new();
        let mut pending = vec![ty];
        while let Some(ty) = pending.pop() {
            let Type::Named(id) = self.schemas.value(ty) else { continue };
            if !seen.insert(*id) {
                continue;
            }
            match &self.schemas.types()[*id].kind {
                TypeKind::Struct(object) => {
                    for field in &object.fields {
                        found.entry(field.name.wire.clone()).or_insert_with(|| field.ty.clone());
                    }
                    pending.extend(object.flattened.iter().map(|it| &it.ty));
                }
                TypeKind::Union(union) => {
                    pending.extend(union.variants.iter().filter_map(UnionVariant::payload))
                }
                TypeKind::Alias(inner) | TypeKind::Newtype(inner) => pending.push(inner),
                TypeKind::Enum(_) => {}
            }
        }
        found
    }
}
