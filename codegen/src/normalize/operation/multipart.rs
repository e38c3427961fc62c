//! Multipart bodies (RFC 7578; OpenAPI 3.1, section 4.8.14.4).

use std::collections::HashSet;
use std::ptr;

use openapiv3::{
    AnySchema, Encoding, MediaType, ParameterSchemaOrContent, ReferenceOr, Schema, SchemaKind,
    StringFormat as Format, Type as Kind, VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use super::media_type::{self, BodyFormat};
use super::{Context, lookup, parameter};
use crate::diagnostic::Code;
use crate::ir::{
    Access, ExternalKind, Location, Multipart, Name, NamePath, ParameterEncoding, Part, PartContent,
    PartHeader, Presence, StringFormat, Style, Type, TypeKind, UnionVariant,
};
use crate::normalize::schema::PropertyView;
use crate::pointer::Pointer;

/// The media type whose parts are the fields of a form.
const FORM_DATA: &str = "multipart/form-data";

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
        media_type: &str,
        media: &'a MediaType,
        schema: &'a ReferenceOr<Schema>,
        here: &Pointer,
    ) -> Multipart {
        let Some(view) = self.schemas.object(schema, &here.join("schema"), path) else {
            return Multipart { further: true, ..Multipart::default() };
        };
        let (further, schemas) = (view.is_open, view.schemas);
        let sent = view.properties.into_iter().filter(|property| property.access != Access::ReadOnly);
        let parts: Vec<Part> = sent.map(|property| self.part(property, media_type, media, here)).collect();
        let order = order(media_type, &parts);
        Multipart { parts, further, order, schemas }
    }

    fn part(
        &mut self,
        property: PropertyView<'a>,
        media_type: &str,
        media: &'a MediaType,
        here: &Pointer,
    ) -> Part {
        let configured = self.config.parts.get(&self.config.key_of(&property.origin));
        let encoding = media.encoding.get(&property.name);
        let mut name = Name::undecided(configured.unwrap_or(&property.name));
        name.rust.clone_from(&property.name);
        let place = here.join("encoding").join(&property.name);
        let headers = encoding.map_or_else(Vec::new, |it| self.part_headers(&property.name, it, &place));
        let declared = encoding.and_then(|encoding| encoding.content_type.as_deref());
        let declared = declared.or_else(|| property.schemas.iter().find_map(|it| content_media_type(it)));
        let first = declared.and_then(|listed| listed.split(',').next()).map(str::trim);
        let files = property.schemas.iter().filter_map(|schema| self.files(schema)).max();
        let ty = self.schemas.value(&property.ty).clone();
        let is_file_or_text = property.schemas.iter().any(|it| self.is_untyped_or_text(it));
        let styled = self.styled(&property.name, encoding, media_type, &ty, files, &place);
        let content = match (styled, files, first.map(media_type::format)) {
            // A style that is stated goes before a content type.
            (Some(style), ..) => PartContent::Pairs(ty, style),
            (None, Some(Files::One), _) => PartContent::File,
            (None, Some(Files::Many), _) => PartContent::FileList,
            (None, None, Some(BodyFormat::Json)) => PartContent::Json(ty),
            // A string that is said to be an image.
            (None, None, Some(BodyFormat::Bytes)) if ty == Type::String(StringFormat::Plain) => {
                PartContent::File
            }
            (None, None, _) if property.schemas.iter().any(|it| is_untyped(it)) && ty == Type::Any => {
                PartContent::File
            }
            (None, None, _) if is_file_or_text => PartContent::File,
            (None, None, _) if property.schemas.iter().any(|it| self.is_untyped_list(it)) => {
                PartContent::FileList
            }
            (None, None, _) => PartContent::Value(ty),
        };
        let charset = first.and_then(media_type::foreign_charset);
        let content = match (content, charset) {
            (PartContent::Value(ty), Some(charset)) if !self.is_in_ascii(&ty, &charset) => {
                let message = format!(
                    "the part `{}` is text in `{charset}`, which is passed as bytes that the caller encodes",
                    property.name
                );
                self.report(Code::UnsupportedEncoding, &place.join("contentType"), message);
                if matches!(ty, Type::List(_)) { PartContent::FileList } else { PartContent::File }
            }
            (content, _) => content,
        };
        let content_type = match content {
            PartContent::File | PartContent::FileList => {
                declared.map(media_types).filter(|it| !it.is_empty())
            }
            PartContent::Json(_) => {
                let said = first.filter(|it| media_type::is_valid(it) && !it.contains('*'));
                said.map(media_type::in_utf8).map(|(sent, charset)| {
                    if let Some(charset) = charset {
                        let message = format!(
                            "the part `{}` is sent in UTF-8, without the charset `{charset}`",
                            property.name
                        );
                        self.report(Code::UnsupportedEncoding, &place.join("contentType"), message);
                    }
                    sent
                })
            }
            PartContent::Value(_) => {
                let usual = property.schemas.iter().any(|it| has_content_encoding(it));
                let first = first.or(usual.then_some("application/octet-stream"));
                first.filter(|it| media_type::is_valid(it) && !it.contains('*')).map(str::to_owned)
            }
            PartContent::Pairs(..) => None,
        };
        let content_type = match &content {
            PartContent::Value(ty) if !self.is_text(ty) && content_type.is_some() => {
                let said = declared.unwrap_or_default();
                let message =
                    format!("there is no codec for `{said}`; the part `{}` is sent as JSON", property.name);
                self.report(Code::UnsupportedEncoding, &place.join("contentType"), message);
                None
            }
            _ => content_type,
        };
        // A schema without a type has null among its values, which no file is.
        let is_nullable = matches!(property.ty, Type::Nullable(_));
        Part {
            name,
            origin: property.origin,
            docs: property.docs,
            required: property.presence == Presence::Required && (is_file_or_text || !is_nullable),
            content_type,
            headers,
            content,
        }
    }

    /// How a value becomes pairs of names and values, where a `style` says so (OpenAPI 3.1, section 4.8.15.1.2).
    /// `form` alone is what parts are by themselves: a part for each item of a list. Without `explode` it is one part, with
    /// commas.
    ///
    /// Only fields of a form have names for pairs, and a file is none; there a style is reported.
    fn styled(
        &mut self,
        name: &str,
        encoding: Option<&Encoding>,
        media_type: &str,
        ty: &Type,
        files: Option<Files>,
        place: &Pointer,
    ) -> Option<ParameterEncoding> {
        let encoding = encoding?;
        let is_usual = |style: &Style| *style == Style::Form && encoding.explode;
        let style = parameter::stated_style(encoding).filter(|style| !is_usual(style))?;
        if files.is_some() || media_type::essence(media_type) != FORM_DATA {
            let message = format!("`{name}` is written in the usual way, whatever the style");
            self.report(Code::UnsupportedEncoding, &place.join("style"), message);
            return None;
        }
        let pairs = self.pairs_by_style(style, Some(encoding.explode));
        self.report_nesting(&format!("`{name}`"), ty, Location::Query, pairs, &place.join("style"));
        Some(self.fitted(ty, pairs))
    }

    /// The headers of a part that have one value only, or a default; the others are reported.
    fn part_headers(&mut self, part: &str, encoding: &'a Encoding, place: &Pointer) -> Vec<PartHeader> {
        let components = self.openapi.components.as_ref();
        let mut found = Vec::new();
        for (name, reference) in &encoding.headers {
            // The media type of a part is said by `contentType` alone.
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let header = lookup::follow(reference, |key| components?.headers.get(key));
            let schema = header.and_then(|it| match &it.format {
                ParameterSchemaOrContent::Schema(schema) => {
                    lookup::follow(schema, |key| components?.schemas.get(key))
                }
                ParameterSchemaOrContent::Content(_) => None,
            });
            match schema.and_then(only_value) {
                Some(value) => found.push(PartHeader { name: name.clone(), value }),
                None => {
                    let message = format!(
                        "the header `{name}` of the part `{part}` is not sent by itself; `with_part_header` sets it"
                    );
                    self.report(Code::UnsupportedEncoding, &place.join("headers").join(name), message);
                }
            }
        }
        found
    }

    /// Whether the text of values, or of the items of lists, has the same bytes in a charset as in UTF-8.
    fn is_in_ascii(&self, ty: &Type, charset: &str) -> bool {
        let charset = charset.to_ascii_lowercase();
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number => {
                !["utf-16", "utf-32", "ucs-"].iter().any(|it| charset.starts_with(it))
            }
            Type::List(item) => self.is_in_ascii(self.schemas.value(item), &charset),
            // It has no codec, which is reported.
            ty => !self.is_text(ty),
        }
    }

    /// Whether values are scalars, or lists of these.
    fn is_text(&self, ty: &Type) -> bool {
        match ty {
            Type::List(item) => self.is_scalar(self.schemas.value(item)),
            Type::Named(id) => match &self.schemas.types()[*id].kind {
                TypeKind::Union(union) => {
                    let mut payloads = union.variants.iter().filter_map(UnionVariant::payload);
                    payloads.all(|ty| self.is_scalar(self.schemas.value(ty)))
                }
                _ => self.is_scalar(ty),
            },
            _ => self.is_scalar(ty),
        }
    }

    pub(super) fn is_scalar(&self, ty: &Type) -> bool {
        match ty {
            Type::Boolean | Type::Integer(_) | Type::Number | Type::String(_) => true,
            Type::External(external) => external.kind != ExternalKind::Any,
            Type::Named(id) => matches!(self.schemas.types()[*id].kind, TypeKind::Enum(_)),
            _ => false,
        }
    }

    /// Whether a schema is a list of any bytes, or of any bytes or text.
    fn is_untyped_list(&self, schema: &'a Schema) -> bool {
        let SchemaKind::Type(Kind::Array(array)) = &schema.schema_kind else { return false };
        let item = array.items.as_ref().and_then(ReferenceOr::as_item);
        item.is_some_and(|it| is_untyped(it) || self.is_untyped_or_text(it))
    }

    /// Whether a schema is a union of text and of something that says nothing of its type: of a file and what stands for
    /// one, such as its id.
    fn is_untyped_or_text(&self, schema: &'a Schema) -> bool {
        let branches = match &schema.schema_kind {
            SchemaKind::OneOf { one_of } => one_of,
            SchemaKind::AnyOf { any_of } => any_of,
            SchemaKind::Any(any) if any.one_of.is_empty() && is_union_alone(any) => &any.any_of,
            SchemaKind::Any(any) if any.any_of.is_empty() && is_union_alone(any) => &any.one_of,
            _ => return false,
        };
        let components = self.openapi.components.as_ref();
        let branches: Vec<Option<&Schema>> = branches
            .iter()
            .map(|branch| lookup::follow(branch, |key| components?.schemas.get(key)))
            .collect();
        let is_text = |it: &Schema| matches!(it.schema_kind, SchemaKind::Type(Kind::String(_)));
        branches.iter().flatten().any(|it| is_untyped(it))
            && branches.iter().all(|it| it.is_some_and(|it| is_untyped(it) || is_text(it)))
    }

    /// How many files a schema takes: a branch for bytes is a file, whatever the others are.
    ///
    /// Every schema is looked at once, so that one that leads to itself comes to an end.
    fn files(&self, schema: &'a Schema) -> Option<Files> {
        let components = self.openapi.components.as_ref();
        let resolved =
            |schema: &'a ReferenceOr<Schema>| lookup::follow(schema, |key| components?.schemas.get(key));
        let mut seen: HashSet<*const Schema> = HashSet::new();
        let mut pending = vec![(schema, Files::One)];
        let mut found = None;
        while let Some((schema, files)) = pending.pop() {
            if !seen.insert(ptr::from_ref(schema)) {
                continue;
            }
            let mut among = |branches: &'a [ReferenceOr<Schema>]| {
                pending.extend(branches.iter().filter_map(|it| Some((resolved(it)?, files))));
            };
            match &schema.schema_kind {
                SchemaKind::Type(Kind::String(string))
                    if string.format == VariantOrUnknownOrEmpty::Item(Format::Binary) =>
                {
                    found = found.max(Some(files));
                }
                SchemaKind::Type(Kind::Array(array)) => {
                    let item = match array.items.as_ref() {
                        Some(ReferenceOr::Item(item)) => Some(&**item),
                        Some(ReferenceOr::Reference { reference }) => {
                            lookup::key(reference).and_then(|key| resolved(components?.schemas.get(&key)?))
                        }
                        None => None,
                    };
                    pending.extend(item.map(|item| (item, Files::Many)));
                }
                SchemaKind::OneOf { one_of } => among(one_of),
                SchemaKind::AnyOf { any_of } => among(any_of),
                SchemaKind::AllOf { all_of } if all_of.len() == 1 => among(all_of),
                SchemaKind::Any(any) => {
                    if any.format.as_deref() == Some("binary") {
                        found = found.max(Some(files));
                    }
                    among(&any.one_of);
                    among(&any.any_of);
                }
                _ => {}
            }
        }
        found
    }
}

/// The names of the parts in the order in which they are sent. In `related` the root comes first, which tells about the
/// others (RFC 2387, section 3.2): the first part that is no file.
fn order(media_type: &str, parts: &[Part]) -> Vec<String> {
    let essence = media_type::essence(media_type);
    if essence == FORM_DATA {
        return Vec::new();
    }
    let is_file = |part: &Part| matches!(part.content, PartContent::File | PartContent::FileList);
    let mut order: Vec<&Part> = parts.iter().collect();
    if essence == "multipart/related"
        && let Some(root) = order.iter().position(|part| !is_file(part))
    {
        order[..=root].rotate_right(1);
    }
    order.into_iter().map(|part| part.name.wire.clone()).collect()
}

/// The media types of a list that can stand in a header, ranges included.
fn media_types(listed: &str) -> String {
    let valid: Vec<&str> = listed.split(',').map(str::trim).filter(|it| media_type::is_valid(it)).collect();
    valid.join(", ")
}

/// Whether a schema says nothing of its values' type: in a multipart body, any bytes (OpenAPI 3.1, section 4.8.14.4).
fn is_untyped(schema: &Schema) -> bool {
    let extensions = &schema.schema_data.extensions;
    matches!(&schema.schema_kind, SchemaKind::Any(any) if *any == AnySchema::default())
        && !extensions.contains_key("x-lowered-types")
        && !extensions.contains_key("x-lowered-const")
}

/// Whether a schema has nothing but the branches of a union.
fn is_union_alone(any: &AnySchema) -> bool {
    let alone = AnySchema { one_of: any.one_of.clone(), any_of: any.any_of.clone(), ..AnySchema::default() };
    *any == alone
}

/// `contentMediaType`, where it says more than that there are bytes.
fn content_media_type(schema: &Schema) -> Option<&str> {
    let said = schema.schema_data.extensions.get("x-lowered-content-media-type")?.as_str();
    said.filter(|it| *it != "application/octet-stream")
}

/// Whether there is a `contentEncoding`: the text stands for bytes.
fn has_content_encoding(schema: &Schema) -> bool {
    schema.schema_data.extensions.contains_key("x-lowered-content-encoding")
}

/// The one value that a schema allows, else its default, as it is written in a header.
fn only_value(schema: &Schema) -> Option<String> {
    let written = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    };
    let constant = match &schema.schema_kind {
        SchemaKind::Type(Kind::String(it)) => match it.enumeration.as_slice() {
            [Some(only)] => Some(only.clone()),
            _ => None,
        },
        SchemaKind::Type(Kind::Integer(it)) => match it.enumeration.as_slice() {
            [Some(only)] => Some(only.to_string()),
            _ => None,
        },
        SchemaKind::Any(any) => match any.enumeration.as_slice() {
            [only] => written(only),
            _ => None,
        },
        _ => None,
    };
    let value = constant.or_else(|| written(schema.schema_data.default.as_ref()?))?;
    http_header_value(&value).then_some(value)
}

/// Whether a text can stand in a header.
fn http_header_value(text: &str) -> bool {
    text.chars().all(|it| it == '\t' || (' '..='~').contains(&it))
}
