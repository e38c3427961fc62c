// @generated from the OpenAPI document. Do not edit.

//! One attempt: the request, and the ones that its redirects ask for.

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, Method};
use url::Url;

use super::authentication::{Credentials, Tokens};
use super::headers::headers;
use super::redirect::{self, MAX_REDIRECTS, Redirect};
use super::url::Target;
use crate::runtime::call::Call;
use crate::runtime::deadline::{Deadline, ReadTime};
use crate::runtime::error::TransportError;
use crate::runtime::{Failure, InvalidRequest};

/// An answer of any status, or why there is none.
pub(super) type Outcome = Result<reqwest::Response, Failure>;

/// An attempt that was made.
pub(super) struct Attempt {
    pub(super) outcome: Outcome,
    /// The tokens that it was made with.
    pub(super) tokens: Tokens,
    /// How long reading the answer may take.
    pub(super) read_time: ReadTime,
}

/// Makes an attempt, within its own time and the call's.
pub(super) async fn attempt(call: &Call, target: &Target, deadline: Deadline) -> Attempt {
    let end = deadline.or_earlier(call.timeout.into());
    let read_time = ReadTime { attempt: end, idle: call.timeout, call: deadline };
    let mut tokens = Tokens::default();
    let outcome = end.bound(send(call, target, &mut tokens)).await;
    let outcome = outcome.unwrap_or_else(|| {
        let message = if deadline.has_time() {
            format!("there was no answer within {:?}", call.timeout)
        } else {
            "the deadline passed".to_owned()
        };
        Err(TransportError::timed_out(message).into())
    });
    Attempt { outcome, tokens, read_time }
}

async fn send(call: &Call, target: &Target, tokens: &mut Tokens) -> Outcome {
    let mut headers = headers(call)?;
    if let Some(user) = &target.user {
        headers.entry(AUTHORIZATION).or_insert_with(|| user.clone());
    }
    let mut credentials = Credentials::resolve(call, &mut headers).await?;
    *tokens = std::mem::take(&mut credentials.tokens);
    let mut hop = Hop { method: call.endpoint.method(), url: target.url.clone(), headers, has_body: true };
    credentials.add_to(&mut hop.url);
    let mut is_home = true;
    for _ in 0..=MAX_REDIRECTS {
        let response = hop.send(call).await?;
        if call.endpoint.is_result(response.status()) {
            return Ok(response);
        }
        let redirect = Redirect::of(response.status(), response.headers(), &hop.url, &hop.method)?;
        let Some(mut redirect) = redirect else { return Ok(response) };
        if redirect.keeps_body && hop.has_body && !call.body.can_be_repeated() {
            return Ok(response);
        }
        // What has left the API's origin once has no credentials any more, wherever it goes then.
        is_home &= redirect.url.origin() == target.url.origin();
        if is_home {
            credentials.add_to(&mut redirect.url);
        } else {
            credentials.take_from(&mut redirect.url);
            hop.headers = redirect::harmless(&hop.headers);
        }
        if !redirect.keeps_body {
            hop.has_body = false;
            hop.headers.remove(CONTENT_TYPE);
        }
        (hop.url, hop.method) = (redirect.url, redirect.method);
    }
    Err(TransportError::redirect("there are too many redirects").into())
}

/// A request on its way to one server.
struct Hop {
    method: Method,
    url: Url,
    headers: HeaderMap,
    /// Whether the call's body goes along.
    has_body: bool,
}

impl Hop {
    async fn send(&self, call: &Call) -> Outcome {
        let mut headers = self.headers.clone();
        let body = if self.has_body { call.prepare_body(&mut headers).await? } else { None };
        let http = &call.client.inner.http;
        let mut request = http.request(self.method.clone(), self.url.clone()).headers(headers);
        if let Some(body) = body {
            request = request.body(body);
        }
        // A URL may be one, and still longer than any that can be sent.
        request.send().await.map_err(|error| {
            let is_built = !error.is_builder();
            let error = TransportError::from(error);
            if is_built { error.into() } else { InvalidRequest::new(error.to_string()).into() }
        })
    }
}
