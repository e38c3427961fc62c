//! What the body of a response holds, by media type and schema.

use openapiv3::MediaType;

use super::super::Context;
use super::super::media_type::{self, BodyFormat};
use super::preference::{further_stream, preferred};
use crate::config::BodyKind;
use crate::diagnostic::Code;
use crate::ir::{ItemForm, Items, NamePath, ResponseContent, StringFormat, Type, XmlDocument};
use crate::normalize::{xml, xml_names};
use crate::pointer::Pointer;

/// What is asked for where the document does not say what comes.
const ANYTHING: &str = "*/*";

/// A media type to ask for, and what comes then.
type Asked = (Option<String>, ResponseContent);

impl<'a> Context<'a, '_> {
    /// The content in the media type that is preferred.
    pub(super) fn declared_content(
        &mut self,
        response: &'a openapiv3::Response,
        origin: &Pointer,
        path: &NamePath,
    ) -> Asked {
        let preferred = preferred(self.openapi, response);
        self.report_further(response, preferred.map(|(name, _)| name.as_str()), origin);
        let Some((name, media)) = preferred else { return (None, ResponseContent::Empty) };
        let place = origin.join("content").join(name).join("schema");
        let content = self.response_content(name, media, &place, path);
        let accepted = if content == ResponseContent::Bytes && media_type::format(name) == BodyFormat::Json {
            let message = format!(
                "the schema says that the body is binary, which `{name}` is not; it is read as bytes"
            );
            self.report(Code::ContradictoryContent, &place, message);
            Some(ANYTHING.to_owned())
        } else {
            Some(name.trim().to_owned()).filter(|_| media_type::is_valid(name))
        };
        (accepted, content)
    }

    /// The content that the configuration knows of; its schema is that of the media type which comes closest.
    pub(super) fn configured_content(
        &mut self,
        response: &'a openapiv3::Response,
        kind: BodyKind,
        origin: &Pointer,
        path: &NamePath,
    ) -> Asked {
        let (format, usual) = match kind {
            BodyKind::Empty => return (None, ResponseContent::Empty),
            BodyKind::Json => (BodyFormat::Json, "application/json"),
            BodyKind::Text => (BodyFormat::Text, ANYTHING),
            BodyKind::Bytes => (BodyFormat::Bytes, ANYTHING),
            BodyKind::Events => (BodyFormat::EventStream, "text/event-stream"),
            BodyKind::Lines => (BodyFormat::JsonLines, "application/x-ndjson"),
        };
        let fits = |name: &str| media_type::format(name).is(format) && media_type::is_valid(name);
        let declared = response.content.iter().find(|(name, _)| fits(name));
        let accepted = declared.map_or(usual, |(name, _)| name.trim()).to_owned();
        let closest =
            declared.or_else(|| response.content.iter().min_by_key(|(name, _)| media_type::format(name)));
        let mut ty = || {
            let Some((name, media)) = closest else { return Type::Any };
            let place = origin.join("content").join(name).join("schema");
            media
                .schema
                .as_ref()
                .map_or(Type::Any, |schema| self.schemas.schema(schema, &place, path.clone()))
        };
        let content = match kind {
            BodyKind::Empty => ResponseContent::Empty,
            BodyKind::Json => ResponseContent::Json(ty()),
            BodyKind::Text => ResponseContent::Text,
            BodyKind::Bytes => ResponseContent::Bytes,
            BodyKind::Events | BodyKind::Lines => {
                let items = match closest {
                    Some((name, media)) => {
                        let place = origin.join("content").join(name).join("schema");
                        self.items(format, media, &place, path)
                    }
                    None => Items { ty: Type::Any, form: ItemForm::Json, has_errors: false },
                };
                if kind == BodyKind::Events {
                    ResponseContent::EventStream(items)
                } else {
                    ResponseContent::JsonLines(items)
                }
            }
        };
        (Some(accepted), content)
    }

    /// What comes in a media type.
    pub(super) fn response_content(
        &mut self,
        name: &str,
        media: &'a MediaType,
        place: &Pointer,
        path: &NamePath,
    ) -> ResponseContent {
        let format = media_type::format(name);
        match format {
            BodyFormat::JsonLines => {
                return ResponseContent::JsonLines(self.items(format, media, place, path));
            }
            BodyFormat::EventStream => {
                return ResponseContent::EventStream(self.items(format, media, place, path));
            }
            _ => {}
        }
        let ty = match &media.schema {
            Some(schema) => self.schemas.schema(schema, place, path.clone()),
            None => Type::Any,
        };
        if self.is_binary(&ty) {
            return ResponseContent::Bytes;
        }
        if name.contains('*') && matches!(format, BodyFormat::Bytes | BodyFormat::Text | BodyFormat::Xml) {
            return self.ranged(name, format, ty);
        }
        let (content, word) = match format {
            BodyFormat::Json => return ResponseContent::Json(ty),
            BodyFormat::Xml if self.xml_document(media).is_some() => return ResponseContent::Json(ty),
            BodyFormat::Text if self.is_written_as_text(&ty) => return ResponseContent::JsonOrText(ty),
            BodyFormat::Xml | BodyFormat::Text => (ResponseContent::Text, "text"),
            // Sequences have been returned above.
            BodyFormat::JsonLines
            | BodyFormat::EventStream
            | BodyFormat::Multipart
            | BodyFormat::Form
            | BodyFormat::Bytes => (ResponseContent::Bytes, "bytes"),
        };
        let describes_parts = media.extensions.contains_key("x-lowered-item-schema");
        let is_structured = ty != Type::Any && !self.is_scalar(&ty);
        if (is_structured || describes_parts) && !media_type::is_bytes(name) {
            let document = media.schema.as_ref().filter(|_| format == BodyFormat::Xml);
            let document = document.and_then(|it| xml::document(self.openapi, it));
            let message = match document.and_then(|it| self.bad_xml_names.first(self.openapi, &it)) {
                Some(bad) => xml_names::message(name, &bad, "read"),
                None => format!("there is no codec for `{name}`; the response is read as {word}"),
            };
            let parts = place.parent().filter(|_| describes_parts).map(|it| it.join("itemSchema"));
            self.report(Code::UnsupportedMediaType, parts.as_ref().unwrap_or(place), message);
        }
        content
    }

    /// The XML document that a body is.
    pub(super) fn xml_document(&self, media: &MediaType) -> Option<XmlDocument> {
        let document = xml::document(self.openapi, media.schema.as_ref()?)?;
        self.bad_xml_names.first(self.openapi, &document).is_none().then_some(document)
    }

    /// What comes where the document leaves the media type open: what the response says it is. A range of pictures, sounds
    /// and the like is one of bytes, and so is a range without a schema; lists and objects are JSON.
    fn ranged(&self, name: &str, format: BodyFormat, ty: Type) -> ResponseContent {
        let essence = media_type::essence(name);
        let is_opaque =
            ["image/", "audio/", "video/", "font/", "model/"].iter().any(|it| essence.starts_with(it));
        match (format, ty) {
            (BodyFormat::Text, Type::Any | Type::String(_)) => ResponseContent::Text,
            (_, Type::Any) => ResponseContent::Bytes,
            _ if is_opaque => ResponseContent::Bytes,
            (_, structured) if self.is_always_composite(&structured) => ResponseContent::Json(structured),
            (_, described) => ResponseContent::JsonOrText(described),
        }
    }

    /// Whether a schema stands for bytes, whatever media type stands above it.
    fn is_binary(&self, ty: &Type) -> bool {
        *self.schemas.value(ty) == Type::String(StringFormat::Binary)
    }

    fn report_further(&mut self, response: &openapiv3::Response, preferred: Option<&str>, origin: &Pointer) {
        let streamed = further_stream(self.openapi, response).map(|(name, _)| name.as_str());
        for name in response.content.keys().map(String::as_str) {
            if Some(name) == preferred || Some(name) == streamed {
                continue;
            }
            let same = preferred.is_some_and(|preferred| {
                media_type::format(preferred) == media_type::format(name)
                    && response.content[preferred].schema == response.content[name].schema
            });
            if !same {
                let message = format!(
                    "the response comes as `{name}` too, which is not asked for; it is read as `{}`",
                    preferred.unwrap_or_default()
                );
                self.report(Code::FurtherMediaType, &origin.join("content").join(name), message);
            }
        }
    }
}
