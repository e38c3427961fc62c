//! What the API sends by itself: the operations of webhooks and callbacks, read from the receiver's side.

use std::collections::HashSet;
use std::rc::Rc;

use openapiv3::{MediaType, PathItem, ReferenceOr, Schema, StatusCode};
use serde_json::Value;

use super::media_type::{self, BodyFormat};
use super::{Context, below, docs, lookup, shared_path};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Docs, Event, EventPayload, Header, HeaderFormat, Method, Name, NamePath, ParameterEncoding, StringFormat,
    Type,
};
use crate::normalize::schema::TellingProperty;
use crate::pointer::Pointer;

/// An event, with what may tell it from others.
pub(super) struct Sent<'a> {
    pub(super) event: Event,
    /// The schema of its payload, where that is JSON, and where it stands.
    pub(super) schema: Option<(&'a ReferenceOr<Schema>, Pointer)>,
    pub(super) properties: Rc<[TellingProperty]>,
    /// Its headers, each with the values that it can have where they are few.
    pub(super) headers: Vec<(Header, Rc<[Value]>)>,
}

/// An operation of a webhook or a callback, and where it stands.
pub(super) struct Sending<'a, 'p> {
    pub(super) item: &'a PathItem,
    pub(super) item_origin: &'p Pointer,
    pub(super) method: Method,
    pub(super) operation: &'a openapiv3::Operation,
    /// The event's name.
    pub(super) name: String,
    /// What its inline schemas are named after.
    pub(super) path: NamePath,
    /// The expression for a callback's URL.
    pub(super) expression: Option<String>,
}

impl<'a> Context<'a, '_> {
    /// Reads an event.
    pub(super) fn sent(&mut self, sending: Sending<'a, '_>) -> Sent<'a> {
        let Sending { item, item_origin, method, operation, name, path, expression } = sending;
        let origin = item_origin.join(method.token().to_ascii_lowercase());
        let headers = self.event_headers(item, operation, &path, (item_origin, &origin));
        let (payload, schema) = self.payload(operation, &origin, &path);
        let properties = match &schema {
            Some((schema, place)) => self.schemas.telling_properties(schema, place),
            None => Rc::from([]),
        };
        if !operation.callbacks.is_empty() {
            let message = "callbacks of what the API sends are left out";
            let finding = Diagnostic::new(Code::IgnoredConstruct, &origin.join("callbacks"), message);
            self.diagnostics.push(finding.at_key());
        }
        let is_success = |status: &&StatusCode| match status {
            StatusCode::Code(code) => (200..300).contains(code),
            StatusCode::Range(hundred) => *hundred == 2,
        };
        let answers = operation.responses.responses.keys().filter(is_success);
        let event = Event {
            name: Name::undecided(name),
            further: Vec::new(),
            docs: docs(item, operation),
            method,
            expression,
            payload,
            answers: answers.map(ToString::to_string).collect(),
            origin,
        };
        Sent { event, schema, properties, headers }
    }

    /// What the body holds, in the media type that is preferred.
    fn payload(
        &mut self,
        operation: &'a openapiv3::Operation,
        origin: &Pointer,
        path: &NamePath,
    ) -> (EventPayload, Option<(&'a ReferenceOr<Schema>, Pointer)>) {
        let openapi = self.openapi;
        let nothing = (EventPayload::Nothing, None);
        let Some(reference) = &operation.request_body else { return nothing };
        let body = lookup::follow(reference, |key| openapi.components.as_ref()?.request_bodies.get(key));
        let Some(body) = body else { return nothing };
        let place = lookup::origin(reference, "requestBodies", &origin.join("requestBody")).join("content");
        let rank = |name: &str| match media_type::format(name) {
            BodyFormat::Json => 0,
            BodyFormat::Form => 1,
            BodyFormat::Text | BodyFormat::Xml => 2,
            BodyFormat::JsonLines | BodyFormat::EventStream | BodyFormat::Multipart | BodyFormat::Bytes => 3,
        };
        let Some((name, media)) = body.content.iter().min_by_key(|(name, _)| rank(name)) else {
            return nothing;
        };
        for other in body.content.keys().filter(|other| *other != name) {
            let message = format!("the event comes as `{other}` too; it is read as `{name}`");
            self.report(Code::FurtherMediaType, &place.join(other), message);
        }
        let path = shared_path(reference, "body", below(path, &["payload"]));
        let here = place.join(name).join("schema");
        let payload = self.payload_in(name, media, &here, path);
        let schema = media.schema.as_ref().filter(|_| matches!(payload, EventPayload::Json(_)));
        (payload, schema.map(|schema| (schema, here)))
    }

    fn payload_in(
        &mut self,
        name: &str,
        media: &'a MediaType,
        here: &Pointer,
        path: NamePath,
    ) -> EventPayload {
        let format = media_type::format(name);
        // Whatever a range stands for, a description of objects is one of JSON.
        let is_range = name.contains('*') && format == BodyFormat::Bytes;
        let ty = |context: &mut Self| {
            let schema = media.schema.as_ref();
            schema.map_or(Type::Any, |schema| context.schemas.schema(schema, here, path.clone()))
        };
        match format {
            BodyFormat::Json => EventPayload::Json(ty(self)),
            BodyFormat::Form => match ty(self) {
                any if self.is_scalar(&any) || any == Type::Any => EventPayload::Text,
                object => EventPayload::Form(object),
            },
            BodyFormat::Text | BodyFormat::Xml => EventPayload::Text,
            _ if is_range && media.schema.is_some() => match ty(self) {
                ty if self.is_always_composite(&ty) => EventPayload::Json(ty),
                _ => EventPayload::Bytes,
            },
            BodyFormat::JsonLines | BodyFormat::EventStream | BodyFormat::Multipart | BodyFormat::Bytes => {
                if media.schema.is_some() && !media_type::is_bytes(name) {
                    let message =
                        format!("there is no codec for `{name}`; the event's body is passed as bytes");
                    self.report(Code::UnsupportedMediaType, here, message);
                }
                EventPayload::Bytes
            }
        }
    }

    /// The headers that the request declares. A receiver has them as they are; what else it may look at is its server's
    /// business.
    fn event_headers(
        &mut self,
        item: &'a PathItem,
        operation: &'a openapiv3::Operation,
        path: &NamePath,
        (item_origin, origin): (&Pointer, &Pointer),
    ) -> Vec<(Header, Rc<[Value]>)> {
        let openapi = self.openapi;
        let own = operation.parameters.iter().enumerate().map(|(index, it)| (origin, index, it));
        let inherited = item.parameters.iter().enumerate().map(|(index, it)| (item_origin, index, it));
        let mut found: Vec<(Header, Rc<[Value]>)> = Vec::new();
        let mut known = HashSet::new();
        for (list, index, reference) in own.chain(inherited) {
            let here = list.join("parameters").join(index);
            let parameter = lookup::follow(reference, |key| openapi.components.as_ref()?.parameters.get(key));
            let Some(parameter) = parameter else { continue };
            let data = parameter.parameter_data_ref();
            let place = lookup::origin(reference, "parameters", &here);
            if !matches!(parameter, openapiv3::Parameter::Header { .. }) {
                let message = format!("`{}` is not read: of an event's parameters, headers are", data.name);
                self.report(Code::IgnoredParameter, &place, message);
                continue;
            }
            let is_name = http::HeaderName::from_bytes(data.name.as_bytes()).is_ok();
            if !is_name || !known.insert(data.name.to_ascii_lowercase()) {
                continue;
            }
            let path = shared_path(reference, "parameter", below(path, &[&data.name]));
            let style = super::encoding::default_encoding(crate::ir::Location::Header);
            let (ty, docs, encoding) = self.value_of(path, data, style, &place);
            let format = match encoding {
                ParameterEncoding::Json => HeaderFormat::Json,
                ParameterEncoding::Style { .. } => HeaderFormat::Simple,
            };
            let values = match &data.format {
                openapiv3::ParameterSchemaOrContent::Schema(schema) => {
                    self.schemas.few_values(schema, &place.join("schema"))
                }
                openapiv3::ParameterSchemaOrContent::Content(_) => Rc::from([]),
            };
            let said = lookup::description(self.descriptions, reference, "parameters", &here, |key| {
                openapi.components.as_ref()?.parameters.get(key)
            });
            let docs = Docs {
                description: said.or(docs.description),
                deprecated: docs.deprecated,
                ..Docs::default()
            };
            let name = Name::undecided(&data.name);
            found.push((Header { name, origin: place, docs, ty, format }, values));
        }
        found
    }
}

/// The headers of all events. One that means something else to each of them is text.
pub(super) fn common_headers<'s>(all: impl Iterator<Item = &'s (Header, Rc<[Value]>)>) -> Vec<Header> {
    let mut common: indexmap::IndexMap<String, Header> = indexmap::IndexMap::new();
    for (header, _) in all {
        match common.entry(header.name.wire.to_ascii_lowercase()) {
            indexmap::map::Entry::Vacant(entry) => drop(entry.insert(header.clone())),
            indexmap::map::Entry::Occupied(mut entry) => {
                let known = entry.get_mut();
                if known.ty != header.ty || known.format != header.format {
                    known.ty = Type::String(StringFormat::Plain);
                    known.format = HeaderFormat::Simple;
                }
            }
        }
    }
    common.into_values().collect()
}
