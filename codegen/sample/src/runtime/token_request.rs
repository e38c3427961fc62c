// @generated from the OpenAPI document. Do not edit.

//! Requests to authorization servers.

use std::time::Duration;

use bytes::Bytes;

use super::deadline::Deadline;
use super::error::TransportError;
use super::platform::BoxFuture;
use super::response::{Buffered, buffer};

/// How long an authorisation server may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A token fits into so many bytes.
const LONGEST_ANSWER: u64 = 1 << 20;

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
    let (head, form) = request.into_parts();
    let request = http.request(head.method, head.uri.to_string()).headers(head.headers).body(form);
    let response = request.send().await?;
    let status = response.status();
    let (Buffered::Whole(body) | Buffered::Beginning(body)) =
        buffer(response.into(), LONGEST_ANSWER, Deadline::NEVER).await?;
    let mut answer = http::Response::new(body);
    *answer.status_mut() = status;
    Ok(answer)
}
