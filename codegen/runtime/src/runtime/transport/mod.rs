//! Sending: one path for all operations, from a call to a response, with credentials, redirects and retries.

mod attempt;
mod authentication;
mod curl;
mod earlier;
mod headers;
mod hop;
mod redirect;
mod trace;
mod url;

use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue, StatusCode};
use tokio::sync::OwnedSemaphorePermit;
use tracing::Instrument as _;

use self::attempt::Attempt;
use self::earlier::Earlier;
use self::hop::Outcome;
use self::url::Target;
use super::call::Call;
use super::deadline::{Deadline, ReadTime};
use super::endpoint::{self, is_safe};
use super::error::{Progress, TransportError};
use super::response::{Failure, RawResponse, ReadOptions, Resume};
use super::retry::{self, FailedAttempt, Guard, Retry};
use super::{BoxFuture, platform};

/// The headers that are known to carry keys, whether an SDK is told so or not
/// (draft-ietf-httpapi-idempotency-key-header).
const KEY_HEADERS: [HeaderName; 2] =
    [HeaderName::from_static("idempotency-key"), HeaderName::from_static("x-idempotency-key")];

/// Where a call goes, without its credentials.
pub(super) fn url(call: &Call) -> Result<::url::Url, Failure> {
    Ok(Target::of(call)?.url)
}

/// The server that a call's credentials are for.
#[allow(dead_code, reason = "an API need not have operations that go on after their first answer")]
pub(super) fn home(call: &Call) -> Result<::url::Origin, Failure> {
    Ok(url::server(call)?.url.origin())
}

impl Resume for Call {
    fn max_retries(&self) -> u32 {
        self.max_retries
    }

    fn is_safe(&self) -> bool {
        is_safe(&self.method)
    }

    fn resume(
        &self,
        last_event_id: HeaderValue,
        pause: Duration,
    ) -> BoxFuture<'static, Result<RawResponse, Failure>> {
        let mut call = self.clone();
        call.headers.insert("last-event-id", last_event_id);
        Box::pin(async move {
            // Where the deadline comes first, the call says so.
            call.end().bound(platform::sleep(pause)).await;
            execute(call).await
        })
    }
}

/// Sends a call until it succeeds, is not worth another attempt, or its time is over.
pub(super) async fn execute(mut call: Call) -> Result<RawResponse, Failure> {
    call.check_body();
    call.check_client_parameters();
    let called = call.called();
    if let Some(problem) = call.problem {
        return Err(problem.at(&called).into());
    }
    let inner = &call.client.inner;
    // One key for all attempts: by it the server knows that they are the same request.
    if let Some(header) = inner.settings.idempotency_header
        && !is_safe(&call.method)
        && !has_header(&call, header)
    {
        call.idempotency_key.get_or_insert_with(random_uuid);
    }
    let deadline = call.end();
    let target = Target::of(&call).map_err(|failure| failure.at(&called, &inner.server.url))?;
    let span = trace::span(&call, &target.url);
    let outcome = attempts(&call, &target, deadline, &span).instrument(span.clone()).await;
    outcome.map_err(|failure| failure.at(&called, &target.url))
}

async fn attempts(
    call: &Call,
    target: &Target,
    deadline: Deadline,
    span: &tracing::Span,
) -> Result<RawResponse, Failure> {
    let (retry, guard) = (policy(call), guard(call));
    let is_repeatable = retry != Retry::Never && call.body.can_be_repeated();
    let (mut number, mut retries, mut is_renewed) = (0, 0, false);
    let mut earlier = Earlier::default();
    loop {
        number += 1;
        let place = place(call, deadline).await.map_err(|failure| earlier.with(failure));
        let place = place.inspect_err(|failure| trace::failed(span, failure))?;
        #[cfg(feature = "opentelemetry")]
        let start = platform::Instant::now();
        let Attempt { mut outcome, tokens, read_time } =
            attempt::attempt(call, target, deadline, number).await;
        #[cfg(feature = "opentelemetry")]
        trace::meter(call, target, number, &outcome, start.elapsed());
        match &mut outcome {
            Ok(response) => response.keep(place),
            // Nothing is under way any more.
            Err(_) => drop(place),
        }
        trace::attempt(span, number, &outcome);
        let is_refused = outcome.as_ref().is_ok_and(|it| it.status() == StatusCode::UNAUTHORIZED);
        // What is refused is no use to other calls either, even where this one is not made again.
        let can_renew = is_refused && !is_renewed && tokens.forget();
        if can_renew && is_repeatable && deadline.has_time() {
            is_renewed = true;
            earlier.note(&outcome);
            let response = RawResponse::new(outcome?, number, read_options(call, read_time));
            earlier.refused(response.into_failure().await);
            continue;
        }
        let failed = failed(call, &outcome).filter(|_| is_repeatable && retries < call.max_retries);
        let Some(pause) = failed.and_then(|failed| retry::pause(retry, guard, failed, retries)) else {
            let outcome = outcome.map_err(|failure| earlier.with(failure));
            trace::end(span, call.endpoint, &outcome);
            let response = RawResponse::new(outcome?, number, read_options(call, read_time));
            return if call.endpoint.is_result(response.status()) {
                Ok(response)
            } else {
                Err(response.into_failure().await)
            };
        };
        if !deadline.leaves(pause) {
            trace::end(span, call.endpoint, &outcome);
            return Err(earlier.with(out_of_time(outcome)));
        }
        retries += 1;
        trace::pause(span, retries, pause);
        earlier.note(&outcome);
        drop(outcome);
        platform::sleep(pause).await;
    }
}

/// A place among the client's concurrent requests, where these are limited.
async fn place(call: &Call, deadline: Deadline) -> Result<Option<OwnedSemaphorePermit>, Failure> {
    let Some(places) = &call.client.inner.places else { return Ok(None) };
    match deadline.bound(Arc::clone(places).acquire_owned()).await {
        // It is never closed.
        Some(place) => Ok(place.ok()),
        None => {
            let message = "the deadline passed while the call waited for the client's other requests";
            Err(TransportError::unsent_in_time(message).into())
        }
    }
}

/// What the caller says of this call; else the more careful of what is said of the client and of the operation.
fn policy(call: &Call) -> Retry {
    let client = call.client.inner.retry;
    call.retry.unwrap_or_else(|| call.endpoint.retry.map_or(client, |it| it.min(client)))
}

/// What keeps the API from carrying the request out twice.
fn guard(call: &Call) -> Guard {
    if has_key(call) { Guard::Key } else { endpoint::guard(&call.method) }
}

/// What reading the response takes from the call.
fn read_options(call: &Call, read_time: ReadTime) -> ReadOptions {
    ReadOptions {
        called: call.called(),
        endpoint: call.endpoint,
        request_id_headers: call.client.inner.settings.request_id_headers,
        max_body_size: call.max_body_size,
        read_time,
    }
}

/// How an attempt failed, where it did in a way that another one may not.
fn failed<'a>(call: &Call, outcome: &'a Outcome) -> Option<FailedAttempt<'a>> {
    match outcome {
        Ok(response) if call.endpoint.is_result(response.status()) => None,
        Ok(response) => Some(FailedAttempt::Answer(response.status(), response.headers())),
        Err(Failure::Transport(error) | Failure::Timeout(error)) => match error.progress() {
            Progress::Withheld | Progress::Unsent => Some(FailedAttempt::Unsent),
            Progress::Lost | Progress::Unrepeated => Some(FailedAttempt::Lost),
            Progress::Answered => None,
        },
        Err(_) => None,
    }
}

/// The failure of a call that has no time for another attempt: what the last one ended with is told.
fn out_of_time(outcome: Outcome) -> Failure {
    let last = match outcome {
        Ok(response) => TransportError::timed_out(format!("the API answered {}", response.status())),
        Err(Failure::Transport(error) | Failure::Timeout(error)) => *error,
        Err(failure) => return failure,
    };
    last.out_of_time().into()
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

#[cfg(test)]
mod tests {
    use super::random_uuid;

    #[test]
    fn keys_are_random_uuids() {
        let key = random_uuid();
        let lengths: Vec<usize> = key.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(key[14..].starts_with('4') && key[19..].starts_with(['8', '9', 'a', 'b']), "{key}");
        assert_ne!(key, random_uuid());
    }
}
