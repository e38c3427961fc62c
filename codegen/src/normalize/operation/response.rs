//! Responses: what a successful call returns, and what a failed one may.

use openapiv3::{MediaType, ParameterSchemaOrContent, ReferenceOr, Responses, StatusCode};

use super::media_type::{self, Codec};
use super::{Context, lookup, name_path};
use crate::ir::{
    Api, Docs, Errors, Header, Method, Name, OperationId, Response, ResponseContent, StatusPattern,
    StatusRole, StatusSet, StatusSetId, StatusVariant, StringFormat, Success, Type,
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
    ) -> (Success, Errors) {
        let origin = operation.join("responses");
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
            let Some(mut response) = self.response(id, reference, &origin.join(&key), &[&word]) else {
                continue;
            };
            if method == Method::Head {
                response.content = ResponseContent::Empty;
            }
            if is_success { &mut successes } else { &mut errors }.push((pattern, key, response));
        }
        successes.sort_by_key(|(pattern, ..)| *pattern);
        errors.sort_by_key(|(pattern, ..)| *pattern);
        (success(api, id, successes), failures(api, id, errors))
    }

    fn response(
        &mut self,
        id: OperationId,
        reference: &'a ReferenceOr<openapiv3::Response>,
        here: &Pointer,
        words: &[&str],
    ) -> Option<Response> {
        let openapi = self.openapi;
        let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
        let origin = lookup::origin(reference, "responses", here);
        let docs = Docs {
            description: Some(response.description.clone()).filter(|text| !text.trim().is_empty()),
            ..Docs::default()
        };
        let preferred = response.content.iter().min_by_key(|(name, _)| media_type::codec(name));
        let (media_type, content) = match preferred {
            Some((name, media)) => {
                let place = origin.join("content").join(name).join("schema");
                let accepted = Some(media_type::essence(name)).filter(|_| media_type::is_valid(name));
                (accepted, self.response_content(id, name, media, &place, words))
            }
            None => (None, ResponseContent::Empty),
        };
        Some(Response { docs, media_type, content, headers: self.headers(id, response, &origin) })
    }

    fn response_content(
        &mut self,
        id: OperationId,
        name: &str,
        media: &'a MediaType,
        place: &Pointer,
        words: &[&str],
    ) -> ResponseContent {
        let mut ty = || match &media.schema {
            Some(schema) => self.schemas.schema(schema, place, name_path(id, words)),
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
            Codec::Text => ResponseContent::Text,
            Codec::Multipart | Codec::Form | Codec::Bytes => ResponseContent::Bytes,
        }
    }

    fn headers(
        &mut self,
        id: OperationId,
        response: &'a openapiv3::Response,
        origin: &Pointer,
    ) -> Vec<Header> {
        let openapi = self.openapi;
        let mut headers = Vec::new();
        for (name, reference) in &response.headers {
            let found = lookup::follow(reference, |key| openapi.components.as_ref()?.headers.get(key));
            let Some(header) = found else { continue };
            let place =
                lookup::origin(reference, "headers", &origin.join("headers").join(name)).join("schema");
            let ty = match &header.format {
                ParameterSchemaOrContent::Schema(schema) => {
                    self.schemas.schema(schema, &place, name_path(id, &["header", name]))
                }
                ParameterSchemaOrContent::Content(_) => Type::String(StringFormat::Plain),
            };
            let docs = Docs { description: header.description.clone(), ..Docs::default() };
            headers.push(Header { name: Name::undecided(name), docs, ty, required: header.required });
        }
        headers
    }
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
                headers: Vec::new(),
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
            response.headers.clear();
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
        api.status_sets.push(StatusSet { role, operation, name: Name::undecided(""), variants });
        api.status_sets.len() - 1
    });
    StatusSetId(u32::try_from(index).unwrap_or(u32::MAX))
}
