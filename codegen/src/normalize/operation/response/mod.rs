//! Responses: what a successful call returns, and what a failed one may.

mod content;
mod example;
mod headers;
mod preference;
mod status_set;
mod stream;
mod switch;

use openapiv3::{ReferenceOr, Responses, StatusCode};

use super::media_type::{self, BodyFormat};
use super::{Context, lookup, name_path, shared_path};
use crate::config::BodyKind;
use crate::diagnostic::Code;
use crate::ir::{
    Api, BodyCodec, ContentKind, Docs, Errors, Header, Method, NamePath, OperationId, Response,
    ResponseContent, ResponseExample, StatusPattern, Success,
};
use crate::pointer::Pointer;
use preference::is_list;
use status_set::ByStatus;

/// The statuses of redirects that a client could follow, and 300, which offers a choice.
const REDIRECTS: [u16; 6] = [300, 301, 302, 303, 307, 308];
const NOT_MODIFIED: u16 = 304;

/// What an operation's responses become.
pub(super) struct Outcome {
    pub(super) success: Success,
    pub(super) errors: Errors,
    pub(super) headers: Vec<Header>,
    /// The statuses outside of 2xx that are results.
    pub(super) results: Vec<u16>,
    /// How the values of those are read that are not JSON, by status.
    pub(super) codecs: Vec<(String, BodyCodec)>,
}

/// What a response is to the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Success,
    /// A redirect that is the result.
    Redirect,
    Error,
}

/// What an operation declares.
struct Declared {
    /// The statuses.
    statuses: Vec<StatusPattern>,
    /// Whether it asks for a list, which a 2xx has.
    reads_list: bool,
}

impl Role {
    /// 2xx are successes, and so is the default where the document declares no result. A redirect is a result, too,
    /// except that one which moves a resource for good is the way to it where a 2xx says what is there, and that any is
    /// where this is a list: it leads to a list like it. 304 answers a
    /// conditional GET or HEAD (RFC 9110, section 15.4.5); where another method declares it beside a 2xx, it says that
    /// things are already as they were asked to be.
    fn of(pattern: StatusPattern, method: &Method, declared: &Declared) -> Self {
        let any_2xx = declared.statuses.iter().any(|it| it.is_2xx());
        let is_result = |it: StatusPattern| {
            let is_move = any_2xx && matches!(it, StatusPattern::Exact(301 | 308));
            it.is_2xx() || (it.is_redirect() && !is_move && !declared.reads_list)
        };
        let is_conditional = matches!(method, Method::Get | Method::Head);
        match pattern {
            StatusPattern::Exact(NOT_MODIFIED) if any_2xx && !is_conditional => Self::Success,
            StatusPattern::Default if !declared.statuses.iter().any(|it| is_result(*it)) => Self::Success,
            it if it.is_2xx() => Self::Success,
            it if is_result(it) => Self::Redirect,
            _ => Self::Error,
        }
    }

    /// The statuses that a pattern for redirects stands for.
    fn statuses(pattern: StatusPattern, method: &Method, declared: &Declared) -> Vec<u16> {
        match pattern {
            StatusPattern::Exact(status) => vec![status],
            _ => {
                let is_exact = |it: &u16| declared.statuses.contains(&StatusPattern::Exact(*it));
                let stands_for = |it: &u16| {
                    !is_exact(it) && Self::of(StatusPattern::Exact(*it), method, declared) == Self::Redirect
                };
                REDIRECTS.into_iter().filter(stands_for).collect()
            }
        }
    }
}

impl<'a> Context<'a, '_> {
    /// Splits the responses by what they are to the caller. `kind` is what the configuration says of successful ones.
    pub(super) fn responses(
        &mut self,
        api: &mut Api,
        id: OperationId,
        method: &Method,
        responses: &'a Responses,
        operation: &Pointer,
        kind: Option<BodyKind>,
    ) -> Outcome {
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
        let is_list = |(pattern, _, reference): &(StatusPattern, String, &'a ReferenceOr<_>)| {
            pattern.is_2xx() && self.followed(reference).is_some_and(|it| is_list(self.openapi, it))
        };
        let declared = Declared {
            statuses: listed.iter().map(|(pattern, ..)| *pattern).collect(),
            reads_list: *method == Method::Get && listed.iter().any(is_list),
        };
        let is_success = |it: &StatusPattern| Role::of(*it, method, &declared) == Role::Success;
        let first_success = declared.statuses.iter().copied().filter(is_success).min();
        let (mut successes, mut errors) = (ByStatus::new(), ByStatus::new());
        let mut results = Vec::new();
        let mut codecs = Vec::new();
        for (pattern, key, reference) in listed {
            let role = Role::of(pattern, method, &declared);
            // The first success is the response; what else may come is named after its status.
            let word = match pattern {
                _ if Some(pattern) == first_success => "response".to_owned(),
                StatusPattern::Default => "error".to_owned(),
                other => other.word(),
            };
            let path = name_path(id, &[&word]);
            let here = origin.join(&key);
            let kind = kind.filter(|_| role == Role::Success);
            let Some(mut response) = self.response(reference, &here, path, &mut headers, kind) else {
                continue;
            };
            let example = example::of(reference, response.media_type.as_deref(), self.openapi);
            if role == Role::Redirect {
                results.extend(Role::statuses(pattern, method, &declared));
                response =
                    Response { docs: response.docs, media_type: None, content: ResponseContent::Redirect };
            } else if *method == Method::Head || pattern.is_bodiless() {
                results.extend(
                    (pattern == StatusPattern::Exact(NOT_MODIFIED) && role == Role::Success)
                        .then_some(NOT_MODIFIED),
                );
                if *method != Method::Head && response.content != ResponseContent::Empty {
                    let message =
                        format!("a response with {key} has no body; what is said of its content is left out");
                    self.report(Code::ContradictoryContent, &here, message);
                }
                response =
                    Response { docs: response.docs, media_type: None, content: ResponseContent::Empty };
            }
            if role != Role::Error {
                let holds = response.content.kind();
                let body = example.filter(|_| holds == ContentKind::Body);
                let streamed = example::of_stream(reference, self.openapi);
                let example = ResponseExample { status: pattern, holds, body, streamed };
                api.response_examples.entry(id).or_default().push(example);
            }
            if matches!(response.content, ResponseContent::Json(_)) {
                let asked = response.media_type.as_deref();
                codecs.extend(self.response_codec(reference, asked).map(|codec| (key.clone(), codec)));
            }
            if role == Role::Error { &mut errors } else { &mut successes }.push((pattern, key, response));
        }
        successes.sort_by_key(|(pattern, ..)| *pattern);
        errors.sort_by_key(|(pattern, ..)| *pattern);
        results.sort_unstable();
        Outcome {
            success: status_set::success(api, id, successes),
            errors: status_set::failures(api, id, errors),
            headers,
            results,
            codecs,
        }
    }

    fn followed(&self, reference: &'a ReferenceOr<openapiv3::Response>) -> Option<&'a openapiv3::Response> {
        let openapi = self.openapi;
        lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))
    }

    /// How the value of a response is read that comes in this media type, where it is not JSON.
    fn response_codec(
        &self,
        reference: &'a ReferenceOr<openapiv3::Response>,
        asked: Option<&str>,
    ) -> Option<BodyCodec> {
        let response = self.followed(reference)?;
        let asked = asked.filter(|name| media_type::format(name) == BodyFormat::Xml)?;
        let (_, media) = response.content.iter().find(|(name, _)| name.trim() == asked)?;
        self.xml_document(media).map(BodyCodec::Xml)
    }

    fn response(
        &mut self,
        reference: &'a ReferenceOr<openapiv3::Response>,
        here: &Pointer,
        path: NamePath,
        headers: &mut Vec<Header>,
        kind: Option<BodyKind>,
    ) -> Option<Response> {
        let path = shared_path(reference, "response", path);
        let openapi = self.openapi;
        let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
        let origin = lookup::origin(reference, "responses", here);
        let said = lookup::description(self.descriptions, reference, "responses", here, |key| {
            openapi.components.as_ref()?.responses.get(key)
        });
        let docs = Docs {
            description: said
                .or_else(|| Some(response.description.clone()))
                .filter(|text| !text.trim().is_empty()),
            ..Docs::default()
        };
        let (media_type, content) = match kind {
            Some(kind) => self.configured_content(response, kind, &origin, &path),
            None => self.declared_content(response, &origin, &path),
        };
        self.headers(response, &origin, &path, headers);
        Some(Response { docs, media_type, content })
    }
}

fn pattern(status: &StatusCode) -> Option<StatusPattern> {
    match status {
        StatusCode::Code(code) => Some(StatusPattern::Exact(*code)),
        StatusCode::Range(hundred) => u8::try_from(*hundred).ok().map(StatusPattern::Range),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use StatusPattern::{Default, Exact, Range};

    fn declared(statuses: impl IntoIterator<Item = StatusPattern>) -> Declared {
        Declared { statuses: statuses.into_iter().collect(), reads_list: false }
    }

    #[test]
    fn what_a_response_is_to_the_caller() {
        use Role::{Error, Redirect, Success};
        let cases: &[&[(StatusPattern, Role)]] = &[
            &[(Exact(200), Success), (Exact(204), Success), (Exact(404), Error), (Default, Error)],
            &[(Default, Success), (Exact(404), Error)],
            &[(Exact(302), Redirect), (Exact(404), Error), (Default, Error)],
            &[(Exact(301), Redirect), (Exact(308), Redirect)],
            &[(Exact(200), Success), (Exact(301), Error), (Exact(308), Error), (Exact(307), Redirect)],
            &[(Range(2), Success), (Range(3), Redirect), (Exact(304), Error)],
            &[(Exact(304), Error), (Default, Success)],
        ];
        for case in cases {
            let declared = self::declared(case.iter().map(|(pattern, _)| *pattern));
            for (pattern, role) in *case {
                assert!(Role::of(*pattern, &Method::Get, &declared) == *role, "{pattern:?} of {case:?}");
            }
        }
    }

    #[test]
    fn a_redirect_beside_a_list_leads_to_a_list() {
        let statuses = vec![Exact(200), Exact(302), Range(3), Default];
        let declared = Declared { statuses: statuses.clone(), reads_list: true };
        let roles = statuses.into_iter().map(|it| Role::of(it, &Method::Get, &declared));
        assert!(roles.eq([Role::Success, Role::Error, Role::Error, Role::Error]));
    }

    #[test]
    fn nothing_was_to_be_done() {
        let declared = declared([Exact(204), Exact(304), Exact(404)]);
        for (method, role) in [
            (Method::Post, Role::Success),
            (Method::Put, Role::Success),
            (Method::Delete, Role::Success),
            (Method::Get, Role::Error),
            (Method::Head, Role::Error),
        ] {
            assert!(Role::of(Exact(304), &method, &declared) == role, "{method:?}");
        }
        // Alone it is no result.
        assert!(
            Role::of(Exact(304), &Method::Post, &self::declared([Exact(304), Exact(404)])) == Role::Error
        );
    }

    #[test]
    fn a_range_stands_for_the_redirects_that_are_not_declared_by_themselves() {
        let statuses = |pattern, all: &[StatusPattern]| {
            Role::statuses(pattern, &Method::Get, &declared(all.iter().copied()))
        };
        assert_eq!(statuses(Range(3), &[Range(3)]), REDIRECTS);
        assert_eq!(statuses(Range(3), &[Exact(200), Exact(302), Range(3)]), [300, 303, 307]);
        assert_eq!(statuses(Exact(302), &[Exact(302)]), [302]);
    }
}
