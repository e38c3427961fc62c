// @generated from the OpenAPI document. Do not edit.

//! Sending: one path for all operations, from a call to a response, with credentials, redirects and retries.

mod attempt;
mod authentication;
mod headers;
mod redirect;
mod trace;
mod url;

use http::{HeaderName, StatusCode};
use tracing::Instrument as _;

use self::attempt::{Attempt, Outcome};
use self::url::Target;
use super::call::Call;
use super::deadline::Deadline;
use super::error::{Progress, TransportError};
use super::response::RawResponse;
use super::retry::{self, Failed, Guard, Retry};
use super::{Failure, platform};

/// The headers that are known to carry keys, whether an SDK is told so or not
/// (draft-ietf-httpapi-idempotency-key-header).
const KEY_HEADERS: [HeaderName; 2] =
    [HeaderName::from_static("idempotency-key"), HeaderName::from_static("x-idempotency-key")];

/// Where a call goes, without its credentials.
pub(super) fn url(call: &Call) -> Result<::url::Url, Failure> {
    Ok(Target::of(call)?.url)
}

impl Call {
    /// Sends it, with retries.
    pub(crate) async fn execute(self) -> Result<RawResponse, Failure> {
        execute(self).await
    }
}

/// Sends a call until it succeeds, is not worth another attempt, or its time is over.
async fn execute(mut call: Call) -> Result<RawResponse, Failure> {
    call.check_body();
    if let Some(problem) = call.problem {
        return Err(problem.into());
    }
    let inner = &call.client.inner;
    // One key for all attempts: by it the server knows that they are the same request.
    if let Some(header) = inner.settings.idempotency_header
        && !call.endpoint.is_safe()
        && !has_header(&call, header)
    {
        call.idempotency_key.get_or_insert_with(random_uuid);
    }
    let deadline = call.deadline.or_else(|| inner.deadline.map(Deadline::from)).unwrap_or(Deadline::NEVER);
    let target = Target::of(&call)?;
    let span = trace::span(&call, &target.url);
    attempts(&call, &target, deadline, &span).instrument(span.clone()).await
}

async fn attempts(
    call: &Call,
    target: &Target,
    deadline: Deadline,
    span: &tracing::Span,
) -> Result<RawResponse, Failure> {
    let (retry, guard) = (policy(call), Guard::of(call.endpoint, has_key(call)));
    let is_repeatable = retry != Retry::Never && call.body.can_be_repeated();
    let (mut number, mut retries, mut is_renewed) = (0, 0, false);
    loop {
        number += 1;
        let Attempt { outcome, tokens, read_time } = attempt::attempt(call, target, deadline).await;
        trace::attempt(span, number, &outcome);
        let is_refused = outcome.as_ref().is_ok_and(|it| it.status() == StatusCode::UNAUTHORIZED);
        if is_refused && is_repeatable && !is_renewed && !tokens.is_empty() && deadline.has_time() {
            tokens.forget();
            is_renewed = true;
            continue;
        }
        let failed = failed(call, &outcome).filter(|_| is_repeatable && retries < call.max_retries);
        let Some(pause) = failed.and_then(|failed| retry::pause(retry, guard, failed, retries)) else {
            trace::end(span, call.endpoint, &outcome);
            let response = RawResponse::new(outcome?, number, call, read_time);
            return if call.endpoint.is_result(response.status()) {
                Ok(response)
            } else {
                Err(Failure::api(response).await)
            };
        };
        if !deadline.leaves(pause) {
            trace::end(span, call.endpoint, &outcome);
            return Err(out_of_time(outcome));
        }
        retries += 1;
        trace::pause(span, retries, pause);
        drop(outcome);
        platform::sleep(pause).await;
    }
}

/// What the caller says of this call; else the more careful of what is said of the client and of the operation.
fn policy(call: &Call) -> Retry {
    let client = call.client.inner.retry;
    call.retry.unwrap_or_else(|| call.endpoint.retry.map_or(client, |it| it.min(client)))
}

/// How an attempt failed, where it did in a way that another one may not.
fn failed<'a>(call: &Call, outcome: &'a Outcome) -> Option<Failed<'a>> {
    match outcome {
        Ok(response) if call.endpoint.is_result(response.status()) => None,
        Ok(response) => Some(Failed::Answer(response.status(), response.headers())),
        Err(Failure::Transport(error) | Failure::Timeout(error)) => match error.progress() {
            Progress::Unsent => Some(Failed::Unsent),
            Progress::Lost => Some(Failed::Lost),
            Progress::Answered => None,
        },
        Err(_) => None,
    }
}

/// The failure of a call that has no time for another attempt: what the last one ended with is told.
fn out_of_time(outcome: Outcome) -> Failure {
    let last = match outcome {
        Ok(response) => format!("the API answered {}", response.status()),
        Err(Failure::Transport(error) | Failure::Timeout(error)) => error.to_string(),
        Err(failure) => return failure,
    };
    TransportError::timed_out(format!(
        "the deadline leaves no time for another attempt; the last one: {last}"
    ))
    .into()
}

/// Whether the API knows the request when it comes again.
fn has_key(call: &Call) -> bool {
    call.idempotency_key.is_some()
        || call.client.inner.settings.idempotency_header.is_some_and(|name| has_header(call, name))
        || KEY_HEADERS.iter().any(|name| has_header(call, name.as_str()))
}

/// Whether the caller sets a header.
fn has_header(call: &Call, name: &str) -> bool {
    [&call.headers, &call.client.inner.headers, &call.overrides].iter().any(|it| it.contains_key(name))
}

/// A random UUID, version 4 (RFC 9562, section 5.4).
fn random_uuid() -> String {
    let bits = fastrand::u128(..) & !(0xf000 << 64) & !(0xc000 << 48) | (0x4000 << 64) | (0x8000 << 48);
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
