//! Request bodies: which media types there are, and what each of them holds.

use openapiv3::{AdditionalProperties, MediaType, ReferenceOr, RequestBody, SchemaKind, Type as Kind};

use super::super::{xml, xml_names};
use super::media_type::{self, BodyFormat};
use super::{Context, below, lookup, name_path, shared_path};
use crate::diagnostic::Code;
use crate::ir::{
    Body, BodyCodec, BodyContent, Content, Docs, Given, Method, Multipart, Name, NamePath, OperationId,
    StringFormat, Type,
};
use crate::pointer::Pointer;

/// The media types that are sent where a document, or the configuration, names a kind only.
const JSON: &str = "application/json";
const XML: &str = "application/xml";
const FORM: &str = "application/x-www-form-urlencoded";
const FORM_DATA: &str = "multipart/form-data";
const TEXT: &str = "text/plain";
const BYTES: &str = "application/octet-stream";
const LINES: &str = "application/jsonl";

/// A media type of a body, as the document has it and as it is read.
struct Candidate<'a> {
    /// The key in `content`.
    key: &'a str,
    media: &'a MediaType,
    /// As what it is read.
    name: String,
}

/// What a media type holds, and how it is sent.
struct Described {
    media_type: String,
    content: Content,
    /// Whether its schema is that of an item of a sequence.
    is_of_item: bool,
    /// How the value is written, where that is neither JSON nor XML.
    codec: Option<BodyCodec>,
}

impl Described {
    fn new(media_type: String, content: Content) -> Self {
        Self { media_type, content, is_of_item: false, codec: None }
    }
}

impl<'a> Context<'a, '_> {
    /// The body, with the media types in the order of preference; nothing when it has none. `chosen` is what the
    /// configuration says that the body is: a kind or a media type.
    pub(super) fn body(
        &mut self,
        id: OperationId,
        reference: &'a ReferenceOr<RequestBody>,
        operation: &Pointer,
        chosen: Option<&str>,
    ) -> Option<Body> {
        let openapi = self.openapi;
        let body = lookup::follow(reference, |key| openapi.components.as_ref()?.request_bodies.get(key))?;
        let origin = lookup::origin(reference, "requestBodies", &operation.join("requestBody"));
        let candidate =
            |(key, media): (&'a String, &'a MediaType)| Candidate { key, media, name: key.clone() };
        let mut candidates: Vec<Candidate<'a>> = body.content.iter().map(candidate).collect();
        candidates.sort_by_key(|it| (media_type::format(it.key), media_type::essence(it.key) != JSON));
        if let Some(chosen) = chosen {
            self.prefer(&mut candidates, chosen);
        }
        let is_shared = lookup::shared_key(reference).is_some();
        let mut contents: Vec<BodyContent> = Vec::new();
        for Candidate { key, media, name } in candidates {
            let here = origin.join("content").join(key);
            // The preferred one is named as if it were the only one.
            let label = media_type::label(&name);
            let words: Vec<&str> = if contents.is_empty() { Vec::new() } else { label.split(' ').collect() };
            let path = shared_path(reference, "body", name_path(id, &[&words[..], &["body"]].concat()));
            let path = if is_shared { below(&path, &words) } else { path };
            let mut format = media_type::format(&name);
            // What may be sent as JSON, a form or parts is: XML beside it is text.
            let xml = media.schema.as_ref().filter(|_| format == BodyFormat::Xml && contents.is_empty());
            let xml =
                xml.and_then(|schema| xml::document(openapi, schema)).filter(|it| xml::is_sendable(&it.name));
            let bad_name = xml.as_ref().and_then(|it| self.bad_xml_names.first(openapi, it));
            let xml = xml.filter(|_| bad_name.is_none());
            if format == BodyFormat::Xml && xml.is_none() {
                format = BodyFormat::Text;
            }
            // Nothing describes JSON that the configuration makes lines of; what is declared so is left to the caller.
            let is_chosen = format == BodyFormat::JsonLines && media_type::format(key) != format;
            let described = match &media.schema {
                None if is_chosen => Described::new(LINES.to_owned(), Content::JsonLines(Type::Any)),
                _ => self.content(path, &name, format, media, &here, bad_name.as_deref()),
            };
            let Described { media_type, content, is_of_item, codec } = described;
            if let (_, Some(charset)) = media_type::in_utf8(&name)
                && is_in_utf8(format)
                && content != Content::Bytes
            {
                let message = format!("`{name}` is sent in UTF-8, without the charset `{charset}`");
                self.report(Code::UnsupportedMediaType, &here, message);
            }
            let xml = xml.filter(|_| matches!(content, Content::Json(_)));
            let codec = xml.map(BodyCodec::Xml).or(codec);
            let label = match content {
                Content::Json(_) if name.contains('*') => "json".to_owned(),
                _ => label,
            };
            contents.push(BodyContent {
                origin: here,
                media_type,
                further: Vec::new(),
                has_item_schema: is_of_item,
                content,
                examples: media.example.iter().cloned().collect(),
                codec,
                name: Name::undecided(&label),
                type_name: String::new(),
                given: Given::default(),
            });
        }
        let said = lookup::description(
            self.descriptions,
            reference,
            "requestBodies",
            &operation.join("requestBody"),
            |key| openapi.components.as_ref()?.request_bodies.get(key),
        );
        let docs = Docs { description: said.or_else(|| body.description.clone()), ..Docs::default() };
        (!contents.is_empty()).then_some(Body { required: body.required, docs, contents })
    }

    /// Whether a body is an object without properties where the method gives a body no meaning (RFC 9110, section 9.3):
    /// there is nothing to offer. A form without pairs is no text, JSON without members is: what may be sent as JSON is
    /// left out only if nothing else may.
    pub(super) fn says_nothing(
        &mut self,
        method: &Method,
        reference: &'a ReferenceOr<RequestBody>,
        operation: &Pointer,
    ) -> bool {
        let components = self.openapi.components.as_ref();
        let body = lookup::follow(reference, |key| components?.request_bodies.get(key));
        let Some(body) = body.filter(|_| matches!(method, Method::Get | Method::Head | Method::Delete))
        else {
            return false;
        };
        let mut is_open = false;
        let mut is_empty = |(name, media): (&String, &'a MediaType)| {
            let schema = media.schema.as_ref();
            let schema = schema.and_then(|it| lookup::follow(it, |key| components?.schemas.get(key)));
            let (Some(schema), format) = (schema, media_type::format(name)) else { return false };
            let SchemaKind::Type(Kind::Object(object)) = &schema.schema_kind else { return false };
            let says_more = schema.schema_data.extensions.keys().any(|key| key.starts_with("x-lowered-"));
            if says_more || !object.properties.is_empty() || !object.required.is_empty() {
                return false;
            }
            match (format, &object.additional_properties) {
                (BodyFormat::Form, None) => {
                    is_open = true;
                    true
                }
                (BodyFormat::Form, Some(AdditionalProperties::Any(false))) => true,
                (BodyFormat::Json, Some(AdditionalProperties::Any(false))) => !body.required,
                _ => false,
            }
        };
        if body.content.is_empty() || !body.content.iter().all(&mut is_empty) {
            return false;
        }
        if is_open {
            let message = "a form without properties, with a method that gives it no meaning, is not offered";
            self.report(Code::IgnoredConstruct, &operation.join("requestBody"), message.to_owned());
        }
        true
    }

    /// Puts the media type that the configuration chooses first. What the document does not declare takes the place
    /// of the one that it would prefer.
    fn prefer(&mut self, candidates: &mut [Candidate<'a>], chosen: &str) {
        let is_meant = |it: &Candidate<'a>| {
            it.key.eq_ignore_ascii_case(chosen)
                || media_type::essence(it.key).eq_ignore_ascii_case(chosen)
                || media_type::label(it.key).replace(' ', "-") == chosen
        };
        let format = match chosen {
            "json" => Some((BodyFormat::Json, JSON)),
            "form" => Some((BodyFormat::Form, FORM)),
            "lines" => Some((BodyFormat::JsonLines, LINES)),
            "multipart" => Some((BodyFormat::Multipart, FORM_DATA)),
            "text" => Some((BodyFormat::Text, TEXT)),
            "bytes" => Some((BodyFormat::Bytes, BYTES)),
            _ => None,
        };
        let of_kind =
            |it: &Candidate<'a>| format.is_some_and(|(format, _)| media_type::format(it.key).is(format));
        let found = candidates.iter().position(is_meant).or_else(|| candidates.iter().position(of_kind));
        match (found, format) {
            (Some(index), _) => candidates[..=index].rotate_right(1),
            (None, Some((_, name))) => candidates.iter_mut().take(1).for_each(|it| it.name = name.to_owned()),
            (None, None) if chosen.contains('/') && media_type::is_valid(chosen) => {
                candidates.iter_mut().take(1).for_each(|it| it.name = chosen.to_owned());
            }
            (None, None) => {
                let message = format!(
                    "`{chosen}` is neither a media type nor one of `json`, `form`, `lines`, `multipart`, `text` and `bytes`"
                );
                let finding = self.config.finding(Code::InvalidConfig, chosen, message);
                self.diagnostics.push(finding);
            }
        }
    }

    /// What a media type holds, and the one that is sent. A range is a media type when the schema tells which one. A bad name is
    /// one that keeps XML from being written.
    fn content(
        &mut self,
        path: NamePath,
        name: &str,
        format: BodyFormat,
        media: &'a MediaType,
        here: &Pointer,
        bad_name: Option<&str>,
    ) -> Described {
        let place = here.join("schema");
        let is_range = name.contains('*');
        let sent = |usual: &str| {
            let declared = media_type::is_valid(name) && !is_range;
            match (declared, is_in_utf8(format)) {
                (false, _) => usual.to_owned(),
                (true, true) => media_type::in_utf8(name).0,
                (true, false) => media_type::sendable(name),
            }
        };
        let Some(schema) = &media.schema else {
            let (media_type, content) = match format {
                BodyFormat::Multipart => {
                    (sent(FORM_DATA), Content::Multipart(Multipart { further: true, ..Multipart::default() }))
                }
                BodyFormat::Json => (sent(JSON), Content::Json(Type::Any)),
                BodyFormat::Text if media_type::foreign_charset(name).is_none() => {
                    (sent(TEXT), Content::Text)
                }
                _ => (bytes(name), Content::Bytes),
            };
            return Described::new(media_type, content);
        };
        if format == BodyFormat::Multipart && media.extensions.contains_key("x-lowered-item-schema") {
            // Parts by their place, which have no names (OpenAPI 3.2, section 4.14.5).
            let message = "`itemSchema` is not read: the parts are what `with_part` adds";
            self.report(Code::UnsupportedEncoding, &here.join("itemSchema"), message.to_owned());
            let parts = Multipart { further: true, ..Multipart::default() };
            return Described::new(sent(FORM_DATA), Content::Multipart(parts));
        }
        if format == BodyFormat::Multipart {
            let name = sent(FORM_DATA);
            let content = Content::Multipart(self.multipart(path, &name, media, schema, here));
            return Described::new(name, content);
        }
        let ty = self.schemas.schema(schema, &place, path);
        let is_binary = *self.schemas.resolve(&ty) == Type::String(StringFormat::Binary);
        let is_base64 = *self.schemas.resolve(&ty) == Type::String(StringFormat::Base64);
        if format == BodyFormat::JsonLines
            && let Some((item, is_of_item)) = self.line(&ty, media)
        {
            let content = Content::JsonLines(item);
            return Described { is_of_item, ..Described::new(sent(LINES), content) };
        }
        let (media_type, content) = match format {
            _ if is_binary => (bytes(name), Content::Bytes),
            BodyFormat::Json => (sent(JSON), Content::Json(ty)),
            BodyFormat::Xml => (sent(XML), Content::Json(ty)),
            // Pairs that the caller writes.
            BodyFormat::Form if self.is_scalar(&ty) => (sent(FORM), Content::Text),
            BodyFormat::Form if !self.may_be_object(&ty) => {
                self.report_no_codec(name, &ty, "text", here);
                (sent(FORM), Content::Text)
            }
            BodyFormat::Form => (sent(FORM), Content::Form(self.form(ty, media, here))),
            BodyFormat::Text => match media_type::foreign_charset(name) {
                Some(charset) => {
                    let message = format!("text in `{charset}` is passed as bytes, which the caller encodes");
                    self.report(Code::UnsupportedMediaType, here, message);
                    (bytes(name), Content::Bytes)
                }
                None if self.is_written_as_text(&ty) => {
                    let content = Content::Json(ty);
                    return Described {
                        codec: Some(BodyCodec::PlainText),
                        ..Described::new(sent(TEXT), content)
                    };
                }
                None => {
                    if let Some(bad) = bad_name {
                        let message = xml_names::message(name, bad, "sent");
                        self.report(Code::UnsupportedMediaType, here, message);
                        return Described::new(sent(TEXT), Content::Text);
                    }
                    self.report_no_codec(name, &ty, "text", here);
                    (sent(TEXT), Content::Text)
                }
            },
            // Any media type, or any that an application reads: JSON for what JSON is good at.
            _ if matches!(media_type::essence(name).as_str(), "*/*" | "application/*") => {
                match self.schemas.resolve(&ty) {
                    Type::Any => (bytes(name), Content::Bytes),
                    Type::String(_) if !name.starts_with("application") => (TEXT.to_owned(), Content::Text),
                    _ => (JSON.to_owned(), Content::Json(ty)),
                }
            }
            // The schema says it of the body as it does of a property (OpenAPI 3.0, section 4.4). Under the media type of
            // any bytes it says it of the bytes that there are, to go by what APIs take.
            _ if is_base64 && !is_range && !media_type::is_bytes(name) => (bytes(name), Content::Base64),
            _ => {
                if is_base64 && is_range {
                    let message = format!(
                        "`{name}` is no media type that the body could be sent with; it is passed as bytes, which the caller encodes in Base64"
                    );
                    self.report(Code::UnsupportedMediaType, here, message);
                }
                self.report_no_codec(name, &ty, "bytes", here);
                (bytes(name), Content::Bytes)
            }
        };
        Described::new(media_type, content)
    }

    /// What a text of a sequence holds: the schema describes it or, where it is a list, all of them (OpenAPI 3.2, section
    /// 4.14.5), also where null may stand in its place. Text is the whole sequence, as callers write it. Beside the type is
    /// whether the schema is that of an item.
    fn line(&self, ty: &Type, media: &MediaType) -> Option<(Type, bool)> {
        let is_item = media.extensions.contains_key("x-lowered-item-schema");
        match (self.schemas.value(ty), self.schemas.resolve(ty)) {
            _ if is_item => Some((ty.clone(), true)),
            (Type::List(item), _) => Some(((**item).clone(), false)),
            (_, Type::String(_)) => None,
            _ => Some((ty.clone(), true)),
        }
    }

    fn report_no_codec(&mut self, name: &str, ty: &Type, word: &str, here: &Pointer) {
        // What is no media type at all has been reported.
        if name.contains('/')
            && !matches!(ty, Type::Any)
            && !self.is_scalar(ty)
            && !media_type::is_bytes(name)
        {
            let message = if media_type::format(name) == BodyFormat::Xml {
                format!(
                    "`{name}` is sent as text: it stands beside another media type, or its schema is no object or list with a name"
                )
            } else {
                format!("there is no codec for `{name}`; the body is sent as {word}")
            };
            self.report(Code::UnsupportedMediaType, here, message);
        }
    }
}

/// Whether a format is one of which all that is written is in UTF-8.
fn is_in_utf8(format: BodyFormat) -> bool {
    matches!(format, BodyFormat::Json | BodyFormat::JsonLines | BodyFormat::Form | BodyFormat::Xml)
}

/// The media type of bytes: what the document says, also where that is a range.
fn bytes(name: &str) -> String {
    if media_type::is_valid(name) { media_type::sendable(name) } else { BYTES.to_owned() }
}
