//! Multipart bodies (RFC 7578; OpenAPI 3.1, section 4.8.14.4).

use std::collections::HashSet;

use openapiv3::{
    Encoding, MediaType, QueryStyle, ReferenceOr, Schema, SchemaKind, StringFormat as Format, Type as Kind,
    VariantOrUnknownOrEmpty,
};

use super::media_type::{self, Codec};
use super::{Context, lookup};
use crate::diagnostic::Code;
use crate::ir::{
    Access, Multipart, Name, NamePath, Part, PartContent, Presence, StringFormat, Type, TypeKind,
};
use crate::normalize::schema::PropertyView;
use crate::pointer::Pointer;

/// How many files a schema takes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Files {
    One,
    Many,
}

impl<'a> Context<'a, '_> {
    /// The parts of a body; `here` is where its media type stands.
    pub(super) fn multipart(
        &mut self,
        path: NamePath,
        media: &'a MediaType,
        schema: &'a ReferenceOr<Schema>,
        here: &Pointer,
    ) -> Multipart {
        for (name, encoding) in &media.encoding {
            self.report_encoding(name, encoding, here);
        }
        let Some(view) = self.schemas.object(schema, &here.join("schema"), path) else {
            return Multipart { parts: Vec::new(), further: true };
        };
        let further = view.is_open;
        let sent = view.properties.into_iter().filter(|property| property.access != Access::ReadOnly);
        let parts = sent.map(|property| self.part(property, media)).collect();
        Multipart { parts, further }
    }

    fn part(&mut self, property: PropertyView<'a>, media: &'a MediaType) -> Part {
        let configured = self.config.parts.get(&format!("#{}", property.origin));
        let encoding = media.encoding.get(&property.name);
        let content_type = encoding.and_then(|encoding| encoding.content_type.as_deref());
        let content_type = content_type.and_then(|listed| listed.split(',').next()).map(str::trim);
        let mut name = Name::undecided(configured.unwrap_or(&property.name));
        name.rust.clone_from(&property.name);
        let files =
            property.schemas.iter().filter_map(|schema| self.files(schema, &mut HashSet::new())).max();
        let content = match (files, self.part_content(&property.ty)) {
            (Some(Files::One), _) => PartContent::File,
            (Some(Files::Many), _) => PartContent::FileList,
            // A string that is said to be JSON, or an image.
            (None, PartContent::Text(ty)) => match content_type.map(media_type::codec) {
                Some(Codec::Json) => PartContent::Json(ty),
                Some(Codec::Bytes) if ty == Type::String(StringFormat::Plain) => PartContent::File,
                _ => PartContent::Text(ty),
            },
            (None, content) => content,
        };
        Part {
            name,
            origin: property.origin,
            docs: property.docs,
            required: property.presence == Presence::Required && !matches!(property.ty, Type::Nullable(_)),
            content_type: content_type
                .filter(|it| media_type::is_valid(it) && !it.contains('*'))
                .map(str::to_owned),
            content,
        }
    }

    fn part_content(&self, ty: &Type) -> PartContent {
        let ty = match self.schemas.resolve(ty) {
            Type::Nullable(inner) => self.schemas.resolve(inner),
            other => other,
        };
        match ty {
            Type::String(StringFormat::Binary) => PartContent::File,
            Type::List(item) => match self.schemas.resolve(item) {
                Type::String(StringFormat::Binary) => PartContent::FileList,
                item if self.is_scalar(item) => PartContent::TextList(item.clone()),
                _ => PartContent::Json(ty.clone()),
            },
            scalar if self.is_scalar(scalar) => PartContent::Text(scalar.clone()),
            other => PartContent::Json(other.clone()),
        }
    }

    pub(super) fn is_scalar(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number | Type::String(_) => true,
            Type::Named(id) => matches!(self.schemas.types()[*id].kind, TypeKind::Enum(_)),
            _ => false,
        }
    }

    /// The files that a union takes beside text: a branch for bytes is a file, whatever the others are.
    /// Each schema is looked into once (`seen`): unions may lead back to themselves.
    fn files(&self, schema: &'a Schema, seen: &mut HashSet<*const Schema>) -> Option<Files> {
        if !seen.insert(schema) {
            return None;
        }
        let components = self.openapi.components.as_ref();
        let resolved =
            |schema: &'a ReferenceOr<Schema>| lookup::follow(schema, |key| components?.schemas.get(key));
        let mut among = |branches: &'a [ReferenceOr<Schema>]| {
            branches.iter().filter_map(|it| self.files(resolved(it)?, seen)).max()
        };
        match &schema.schema_kind {
            SchemaKind::Type(Kind::String(string)) => {
                let is_binary = string.format == VariantOrUnknownOrEmpty::Item(Format::Binary);
                is_binary.then_some(Files::One)
            }
            SchemaKind::Type(Kind::Array(array)) => {
                let item = match array.items.as_ref()? {
                    ReferenceOr::Item(item) => item,
                    ReferenceOr::Reference { reference } => {
                        resolved(components?.schemas.get(&lookup::key(reference)?)?)?
                    }
                };
                self.files(item, seen).map(|_| Files::Many)
            }
            SchemaKind::OneOf { one_of } => among(one_of),
            SchemaKind::AnyOf { any_of } => among(any_of),
            SchemaKind::AllOf { all_of } if all_of.len() == 1 => among(all_of),
            SchemaKind::Any(any) => among(&any.one_of).max(among(&any.any_of)),
            _ => None,
        }
    }

    fn report_encoding(&mut self, name: &str, encoding: &Encoding, here: &Pointer) {
        let place = here.join("encoding").join(name);
        let headers = encoding.headers.keys().filter(|header| !header.eq_ignore_ascii_case("content-type"));
        if let Some(header) = headers.into_iter().next() {
            let message = format!("the header `{header}` of the part `{name}` is not sent");
            self.report(Code::UnsupportedEncoding, &place.join("headers"), message);
        }
        if encoding.style.as_ref().is_some_and(|style| *style != QueryStyle::Form) {
            let message = format!("`{name}` is written in the usual way, whatever the style");
            self.report(Code::UnsupportedEncoding, &place.join("style"), message);
        }
    }
}
