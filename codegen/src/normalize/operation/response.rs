//! Responses: what a successful call returns, and what a failed one may.

use openapiv3::{MediaType, ParameterSchemaOrContent, ReferenceOr, Responses, StatusCode};

use super::media_type::{self, Codec};
use super::{Context, below, lookup, name_path, shared_path};
use crate::diagnostic::Code;
use crate::ir::{
    Api, Body, Content, Docs, Errors, Header, Method, Name, NamePath, Need, OperationId, Response,
    ResponseContent, StatusPattern, StatusRole, StatusSet, StatusSetId, StatusSetUser, StatusVariant,
    Streamed, StringFormat, Success, Type, TypeKind,
};
use crate::pointer::Pointer;

/// A response under its status.
type ByStatus = Vec<(StatusPattern, String, Response)>;

impl<'a> Context<'a, '_> {
    /// Splits the responses: 2xx are successes (the default only when there is no 2xx), everything else errors.
    pub(super) fn responses(
        &mut self,
        api: &mut Api,
        id: OperationId,
        method: Method,
        responses: &'a Responses,
        operation: &Pointer,
    ) -> (Success, Errors, Vec<Header>) {
        let origin = operation.join("responses");
        let mut headers = Vec::new();
        let listed = responses
            .responses
            .iter()
            .map(|(status, response)| (pattern(status), status.to_string(), response));
        let default = responses
            .default
            .iter()
            .map(|response| (Some(StatusPattern::Default), "default".to_owned(), response));
        let listed: Vec<_> =
            listed.chain(default).filter_map(|(pattern, key, it)| Some((pattern?, key, it))).collect();
        let any_2xx = listed.iter().any(|(pattern, ..)| pattern.is_2xx());
        let first_success =
            listed.iter().map(|(pattern, ..)| *pattern).filter(|it| it.is_2xx() || !any_2xx).min();
        let (mut successes, mut errors) = (ByStatus::new(), ByStatus::new());
        for (pattern, key, reference) in listed {
            let is_success = pattern.is_2xx() || (pattern == StatusPattern::Default && !any_2xx);
            // The first success is the response; what else may come is named after its status.
            let word = match pattern {
                _ if is_success && Some(pattern) == first_success => "response".to_owned(),
                StatusPattern::Default => "error".to_owned(),
                other => other.word(),
            };
            let path = name_path(id, &[&word]);
            let Some(mut response) = self.response(reference, &origin.join(&key), path, &mut headers) else {
                continue;
            };
            if method == Method::Head {
                response.content = ResponseContent::Empty;
            }
            if is_success { &mut successes } else { &mut errors }.push((pattern, key, response));
        }
        successes.sort_by_key(|(pattern, ..)| *pattern);
        errors.sort_by_key(|(pattern, ..)| *pattern);
        (success(api, id, successes), failures(api, id, errors), headers)
    }

    fn response(
        &mut self,
        reference: &'a ReferenceOr<openapiv3::Response>,
        here: &Pointer,
        path: NamePath,
        headers: &mut Vec<Header>,
    ) -> Option<Response> {
        let path = shared_path(reference, "response", path);
        let openapi = self.openapi;
        let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
        let origin = lookup::origin(reference, "responses", here);
        let docs = Docs {
            description: Some(response.description.clone()).filter(|text| !text.trim().is_empty()),
            ..Docs::default()
        };
        let preferred = response.content.iter().min_by_key(|(name, _)| media_type::codec(name));
        self.report_further(response, preferred.map(|(name, _)| name.as_str()), &origin);
        let (media_type, content) = match preferred {
            Some((name, media)) => {
                let place = origin.join("content").join(name).join("schema");
                let accepted = Some(media_type::essence(name)).filter(|_| media_type::is_valid(name));
                (accepted, self.response_content(name, media, &place, &path))
            }
            None => (None, ResponseContent::Empty),
        };
        self.headers(response, &origin, &path, headers);
        Some(Response { docs, media_type, content })
    }

    /// A response that is one value as it is preferred, but that may come as a stream of values too.
    pub(super) fn streamed(
        &mut self,
        id: OperationId,
        responses: &'a Responses,
        body: Option<&Body>,
        operation: &Pointer,
    ) -> Option<Streamed> {
        let openapi = self.openapi;
        let origin = operation.join("responses");
        responses.responses.iter().find_map(|(status, reference)| {
            pattern(status).filter(|it| it.is_2xx())?;
            let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
            let origin = lookup::origin(reference, "responses", &origin.join(status));
            let (name, media) = further_stream(response)?;
            let place = origin.join("content").join(name).join("schema");
            let path = shared_path(reference, "response", name_path(id, &[]));
            let content = self.response_content(name, media, &place, &below(&path, &["event"]));
            let switch = body.and_then(|body| self.switch(body));
            Some(Streamed { media_type: media_type::essence(name), content, switch })
        })
    }

    /// The boolean property by which most APIs are asked for a stream.
    fn switch(&self, body: &Body) -> Option<String> {
        let Content::Json(ty) = &body.contents.first()?.content else { return None };
        let Type::Named(id) = self.schemas.resolve(ty) else { return None };
        let TypeKind::Struct(object) = &self.schemas.types()[*id].kind else { return None };
        let field = object.fields.iter().find(|field| field.name.wire == "stream")?;
        let ty = match self.schemas.resolve(&field.ty) {
            Type::Nullable(inner) => self.schemas.resolve(inner),
            other => other,
        };
        (*ty == Type::Boolean).then(|| field.name.wire.clone())
    }

    fn report_further(&mut self, response: &openapiv3::Response, preferred: Option<&str>, origin: &Pointer) {
        let streamed = further_stream(response).map(|(name, _)| name.as_str());
        for name in response.content.keys().map(String::as_str) {
            if Some(name) == preferred || Some(name) == streamed {
                continue;
            }
            let same = preferred.is_some_and(|preferred| {
                media_type::codec(preferred) == media_type::codec(name)
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

    fn response_content(
        &mut self,
        name: &str,
        media: &'a MediaType,
        place: &Pointer,
        path: &NamePath,
    ) -> ResponseContent {
        let mut ty = || match &media.schema {
            Some(schema) => self.schemas.schema(schema, place, path.clone()),
            None => Type::Any,
        };
        match media_type::codec(name) {
            Codec::Json => ResponseContent::Json(ty()),
            Codec::JsonLines => ResponseContent::JsonLines(ty()),
            Codec::EventStream => match ty() {
                // The data of the events is not described.
                Type::String(_) => ResponseContent::EventStream(Type::Any),
                described => ResponseContent::EventStream(described),
            },
            // What a wildcard stands for is often JSON when it has the schema of an object.
            Codec::Bytes if name.contains('*') => match ty() {
                Type::String(StringFormat::Binary) | Type::Any => ResponseContent::Bytes,
                Type::String(_) => ResponseContent::Text,
                described => ResponseContent::Json(described),
            },
            codec => {
                let ty = ty();
                let (content, word) = match codec {
                    Codec::Text => (ResponseContent::Text, "text"),
                    _ => (ResponseContent::Bytes, "bytes"),
                };
                if ty != Type::Any && !self.is_scalar(&ty) {
                    let message = format!("there is no codec for `{name}`; the response is read as {word}");
                    self.report(Code::UnsupportedMediaType, place, message);
                }
                content
            }
        }
    }

    /// Adds the headers that no response before this one declares.
    fn headers(
        &mut self,
        response: &'a openapiv3::Response,
        origin: &Pointer,
        path: &NamePath,
        headers: &mut Vec<Header>,
    ) {
        let openapi = self.openapi;
        let mut here: Vec<&str> = Vec::new();
        for (name, reference) in &response.headers {
            let found = lookup::follow(reference, |key| openapi.components.as_ref()?.headers.get(key));
            let Some(header) = found.filter(|_| !name.eq_ignore_ascii_case("content-type")) else { continue };
            if here.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                let message = format!("names of headers have no case; `{name}` is declared twice");
                self.report(Code::IgnoredParameter, &origin.join("headers").join(name), message);
                continue;
            }
            here.push(name);
            if headers.iter().any(|known| known.name.wire.eq_ignore_ascii_case(name)) {
                continue;
            }
            let place =
                lookup::origin(reference, "headers", &origin.join("headers").join(name)).join("schema");
            let ty = match &header.format {
                ParameterSchemaOrContent::Schema(schema) => {
                    let path = shared_path(reference, "header", below(path, &["header", name]));
                    self.schemas.schema(schema, &place, path)
                }
                ParameterSchemaOrContent::Content(_) => Type::String(StringFormat::Plain),
            };
            let docs = Docs { description: header.description.clone(), ..Docs::default() };
            headers.push(Header { name: Name::undecided(name), docs, ty });
        }
    }
}

/// The stream of values among a response's media types, where another one is preferred.
fn further_stream(response: &openapiv3::Response) -> Option<(&String, &MediaType)> {
    let preferred = response.content.keys().map(|name| media_type::codec(name)).min()?;
    let is_stream = |codec| matches!(codec, Codec::EventStream | Codec::JsonLines);
    let mut found = response.content.iter().filter(|(name, _)| is_stream(media_type::codec(name)));
    found.next().filter(|_| !is_stream(preferred))
}

fn pattern(status: &StatusCode) -> Option<StatusPattern> {
    match status {
        StatusCode::Code(code) => Some(StatusPattern::Exact(*code)),
        StatusCode::Range(hundred) => u8::try_from(*hundred).ok().map(StatusPattern::Range),
    }
}

fn success(api: &mut Api, id: OperationId, responses: ByStatus) -> Success {
    let mut bodies: Vec<&Response> = Vec::new();
    for (_, _, response) in &responses {
        let is_new = !bodies.iter().any(|it| it.content == response.content);
        if response.content != ResponseContent::Empty && is_new {
            bodies.push(response);
        }
    }
    let may_be_empty = responses.iter().any(|(_, _, response)| response.content == ResponseContent::Empty);
    match bodies[..] {
        [] => {
            let first = responses.into_iter().next().map(|(_, _, response)| response);
            Success::One(first.unwrap_or(Response {
                docs: Docs::default(),
                media_type: None,
                content: ResponseContent::Empty,
            }))
        }
        [only] if may_be_empty && matches!(only.content, ResponseContent::Json(_)) => {
            Success::Optional(only.clone())
        }
        [only] => Success::One(only.clone()),
        _ => Success::ByStatus(set(api, id, responses, StatusRole::Response)),
    }
}

fn failures(api: &mut Api, id: OperationId, responses: ByStatus) -> Errors {
    let mut bodies: Vec<&ResponseContent> =
        responses.iter().map(|(_, _, response)| &response.content).collect();
    bodies.retain(|content| **content != ResponseContent::Empty);
    bodies.dedup();
    match bodies[..] {
        [] => Errors::Undeclared,
        [ResponseContent::Json(ty)] => Errors::One(ty.clone()),
        _ => Errors::ByStatus(set(api, id, responses, StatusRole::Error)),
    }
}

/// The set with these variants: an existing one where there is one.
fn set(api: &mut Api, operation: OperationId, responses: ByStatus, role: StatusRole) -> StatusSetId {
    let variants: Vec<StatusVariant> = responses
        .into_iter()
        .map(|(status, key, mut response)| {
            response.content = match response.content {
                // A stream cannot be one of several bodies that are read at once.
                ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => ResponseContent::Bytes,
                other => other,
            };
            StatusVariant { name: Name::undecided(key), status, response }
        })
        .collect();
    let same = |set: &StatusSet| {
        set.role == role
            && set.variants.len() == variants.len()
            && set.variants.iter().zip(&variants).all(|(left, right)| {
                left.status == right.status && left.response.content == right.response.content
            })
    };
    let index = api.status_sets.iter().position(same).unwrap_or_else(|| {
        api.status_sets.push(StatusSet {
            role,
            need: Need::default(),
            name: Name::undecided(""),
            users: Vec::new(),
            variants,
        });
        api.status_sets.len() - 1
    });
    api.status_sets[index].users.push(StatusSetUser { operation, rust: String::new() });
    StatusSetId(u32::try_from(index).unwrap_or(u32::MAX))
}
