// @generated from the OpenAPI document. Do not edit.

//! Requests to authorization servers.

use std::time::Duration;

use bytes::Bytes;

use super::content_coding;
use super::deadline::Deadline;
use super::error::TransportError;
use super::platform::BoxFuture;
use super::response::{Buffered, buffer};

/// How long an authorization server may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A token fits into so many bytes.
const LONGEST_ANSWER: u64 = 1 << 20;

/// The types of access tokens that are no use without something that nothing here does, such as a proof in each request: those of
/// IANA's registry besides `Bearer`, and the one that RFC 6749 has for an example. Types with other names are bearer tokens to the
/// servers that give them: `BearerToken`, `bot`, `Application Access Token`.
const OTHER_TYPES: [&str; 4] = ["DPoP", "PoP", "N_A", "mac"];

/// Why an access token cannot be sent as a bearer token: its type (RFC 6749, section 7.1), or that there is nothing to send
/// (section A.12). Some servers do not say a type.
pub(super) fn flaw(token: &str, token_type: Option<&str>) -> Option<String> {
    let other = token_type.and_then(|it| OTHER_TYPES.iter().find(|other| other.eq_ignore_ascii_case(it)));
    if let Some(other) = other {
        return Some(format!("its token is of the type `{other}`, which cannot be sent as a bearer token"));
    }
    token.trim().is_empty().then(|| "its token is empty".to_owned())
}

/// Sends a request for a token and reads the answer: its first [`LONGEST_ANSWER`] bytes, within [`TIMEOUT`].
pub(super) fn send(
    http: &reqwest::Client,
    request: http::Request<String>,
) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
    Box::pin(async move {
        let late = || TransportError::timed_out(format!("there was no answer within {TIMEOUT:?}"));
        Deadline::from(TIMEOUT).bound(exchange(http, request)).await.ok_or_else(late)?
    })
}

async fn exchange(
    http: &reqwest::Client,
    request: http::Request<String>,
) -> Result<http::Response<Bytes>, TransportError> {
    let (mut head, form) = request.into_parts();
    content_coding::accept_codings(&mut head.headers);
    let request = http.request(head.method, head.uri.to_string()).headers(head.headers).body(form);
    let response = request.send().await?;
    let status = response.status();
    let (Buffered::Whole(body) | Buffered::Beginning(body)) =
        buffer(response.into(), LONGEST_ANSWER, Deadline::NEVER).await?;
    let mut answer = http::Response::new(body);
    *answer.status_mut() = status;
    Ok(answer)
}
