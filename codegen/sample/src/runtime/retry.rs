// @generated from the OpenAPI document. Do not edit.

//! When a failed attempt is repeated, and after how long.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use super::platform;

/// A server cannot make a client wait for longer.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The pause before the first retry; each further one is twice as long.
const FIRST_PAUSE: f64 = 0.5;
/// No pause is longer.
const LONGEST_PAUSE: f64 = 8.0;

/// Whether a response asks for another attempt.
pub(super) fn wanted(status: StatusCode, headers: &HeaderMap) -> bool {
    match header(headers, "x-should-retry") {
        Some("true") => true,
        Some("false") => false,
        _ => is_retryable(status),
    }
}

/// Request time-out, conflict, rate limit, and everything that is the server's fault.
pub(super) fn is_retryable(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 409 | 429) || status.is_server_error()
}

/// How long to wait before the next attempt, when `retries` have been made already.
pub(super) fn pause(retries: u32, headers: Option<&HeaderMap>) -> Duration {
    headers
        .and_then(|headers| asked_for(headers, platform::now()))
        .unwrap_or_else(|| backoff(retries, fastrand::f64()))
}

/// What the server asks for: `retry-after-ms`, then `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3).
fn asked_for(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let seconds = |text: &str, unit: f64| {
        text.trim().parse::<f64>().ok().and_then(|number| Duration::try_from_secs_f64(number * unit).ok())
    };
    let after = header(headers, "retry-after");
    header(headers, "retry-after-ms")
        .and_then(|text| seconds(text, 0.001))
        .or_else(|| after.and_then(|text| seconds(text, 1.0)))
        .or_else(|| after.and_then(|text| httpdate::parse_http_date(text).ok()?.duration_since(now).ok()))
        .filter(|wait| !wait.is_zero() && *wait <= LONGEST_WAIT)
}

/// Exponential, with up to a quarter taken off at random so that clients do not come back all at once.
fn backoff(retries: u32, random: f64) -> Duration {
    let pause = (FIRST_PAUSE * 2_f64.powi(retries.min(16).cast_signed())).min(LONGEST_PAUSE);
    Duration::from_secs_f64(pause * (1.0 - 0.25 * random))
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
