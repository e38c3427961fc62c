//! Which failed attempts are made again, and after how long.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use super::platform;

/// How many seconds a server can make a client wait, at most.
const LONGEST_WAIT: f64 = 60.0;
/// How soon a server can make a client come back, at the soonest.
const SHORTEST_WAIT: Duration = Duration::from_millis(100);
/// The pauses between attempts where the server does not ask for one.
const BACKOFF: Backoff = Backoff { first: 0.5, growth: 2.0, longest: 8.0 };

/// Pauses between attempts, in seconds, each longer than the one before.
pub(super) struct Backoff {
    pub(super) first: f64,
    /// The factor by which a pause is longer than the one before.
    pub(super) growth: f64,
    pub(super) longest: f64,
}

impl Backoff {
    /// The pause that comes after a number of others, with up to a quarter taken off at random so that not all
    /// clients come back at once.
    pub(super) fn after(&self, pauses: u32, random: f64) -> Duration {
        let pause = (self.first * self.growth.powi(pauses.min(32).cast_signed())).min(self.longest);
        Duration::from_secs_f64(pause * (1.0 - 0.25 * random))
    }
}

/// Which failed attempts of a call are made again, from the most careful choice to the least.
///
/// All three end after the number of retries that the client or the call has. A body that can be read only once, such as
/// a stream, is never sent again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Retry {
    /// None.
    Never,
    /// Those that cannot make the API do something twice.
    ///
    /// Whatever the method: where no connection came about, where the API answered 408, 429, or 503 with `Retry-After`,
    /// and where its answer has the header `x-should-retry: true`. Requests that may be sent twice, because their method
    /// is idempotent (RFC 9110, section 9.2.2: all but `POST` and `PATCH`) or because they carry an idempotency key, also
    /// after a time-out, a lost connection and a 5xx that may pass, and with a key after 409.
    ///
    /// `x-should-retry: false` ends it, and so does a `Retry-After` of more than a minute.
    #[default]
    Safe,
    /// All that may succeed the next time, also those that may have been processed: after a time-out, a lost connection,
    /// 408, 409, 429 and any 5xx, unless the answer has the header `x-should-retry: false`.
    Always,
}

/// What keeps a request that comes twice from being carried out twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guard {
    /// Nothing.
    None,
    /// Its method is idempotent.
    Method,
    /// The server knows it by its key.
    Key,
}

/// How an attempt failed.
#[derive(Clone, Copy, Debug)]
pub(super) enum FailedAttempt<'a> {
    /// The API answered.
    Answer(StatusCode, &'a HeaderMap),
    /// The API never saw the request.
    Unsent,
    /// The API may have processed the request, or may do so still.
    Lost,
}

/// How long to wait before the next attempt, when `retries` have been made already; nothing when there is to be none.
pub(super) fn pause(retry: Retry, guard: Guard, failed: FailedAttempt<'_>, retries: u32) -> Option<Duration> {
    pause_at(retry, guard, failed, retries, platform::now(), fastrand::f64())
}

/// How long to wait before a stream is resumed that has broken `losses` times before: as long as the server asks for, within
/// the same bounds.
pub(super) fn resumption_pause(asked: Option<Duration>, losses: u32) -> Duration {
    match asked {
        Some(asked) => asked.clamp(SHORTEST_WAIT, Duration::from_secs_f64(LONGEST_WAIT)),
        None => BACKOFF.after(losses, fastrand::f64()),
    }
}

fn pause_at(
    retry: Retry,
    guard: Guard,
    failed: FailedAttempt<'_>,
    retries: u32,
    now: SystemTime,
    random: f64,
) -> Option<Duration> {
    let asked = match failed {
        FailedAttempt::Answer(_, headers) => RequestedWait::of(headers, now),
        FailedAttempt::Unsent | FailedAttempt::Lost => RequestedWait::Nothing,
    };
    let is_repeated = match retry {
        Retry::Never => false,
        Retry::Safe => asked != RequestedWait::TooLong && is_safe(guard, failed, asked),
        Retry::Always => is_worthwhile(failed),
    };
    is_repeated.then(|| match asked {
        RequestedWait::For(wait) => wait.max(SHORTEST_WAIT).mul_f64(1.0 + 0.1 * random),
        RequestedWait::Nothing | RequestedWait::TooLong => BACKOFF.after(retries, random),
    })
}

/// Whether another attempt cannot make the API do something twice, and may succeed.
fn is_safe(guard: Guard, failed: FailedAttempt<'_>, asked: RequestedWait) -> bool {
    let (status, headers) = match failed {
        FailedAttempt::Unsent => return true,
        FailedAttempt::Lost => return guard != Guard::None,
        FailedAttempt::Answer(status, headers) => (status, headers),
    };
    should_retry(status, headers).unwrap_or_else(|| match status.as_u16() {
        408 | 429 => true,
        503 if asked != RequestedWait::Nothing => true,
        // The server is still busy with the first attempt (draft-ietf-httpapi-idempotency-key-header, section 2.6).
        409 => guard == Guard::Key,
        // These say what the server cannot do, now or later.
        501 | 505 | 506 | 508 | 510 | 511 => false,
        _ => guard != Guard::None && status.is_server_error(),
    })
}

/// Whether another attempt may succeed.
fn is_worthwhile(failed: FailedAttempt<'_>) -> bool {
    match failed {
        FailedAttempt::Answer(status, headers) => {
            should_retry(status, headers).unwrap_or_else(|| is_retryable(status))
        }
        FailedAttempt::Unsent | FailedAttempt::Lost => true,
    }
}

/// What the header `x-should-retry` of an error says of another attempt. It counts more than what is known of the status.
fn should_retry(status: StatusCode, headers: &HeaderMap) -> Option<bool> {
    match header(headers, "x-should-retry")?.trim() {
        "true" => Some(status.is_client_error() || status.is_server_error()),
        "false" => Some(false),
        _ => None,
    }
}

/// Request time-out, conflict, rate limit, and everything that is the server's fault.
pub(super) fn is_retryable(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 409 | 429) || status.is_server_error()
}

/// How long the headers of an answer ask the client to wait, however long that is.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    Duration::try_from_secs_f64(asked_seconds(headers, platform::now())?).ok()
}

/// The seconds in `retry-after-ms`, else in `Retry-After`, which has seconds or a date (RFC 9110, section 10.2.3).
fn asked_seconds(headers: &HeaderMap, now: SystemTime) -> Option<f64> {
    let number = |text: &str, unit: f64| Some(text.trim().parse::<f64>().ok()? * unit);
    let date = |text: &str| {
        let wait = httpdate::parse_http_date(text).ok()?.duration_since(now).unwrap_or_default();
        Some(wait.as_secs_f64())
    };
    let after = || header(headers, "retry-after");
    header(headers, "retry-after-ms")
        .and_then(|text| number(text, 0.001))
        .or_else(|| number(after()?, 1.0))
        .or_else(|| date(after()?))
}

/// How long a server asks the client to wait before the next attempt.
#[derive(Clone, Copy, Debug, PartialEq)]
enum RequestedWait {
    /// It does not say.
    Nothing,
    /// Within what a call waits.
    For(Duration),
    /// Longer than a call waits.
    TooLong,
}

impl RequestedWait {
    /// What the headers of an answer ask for.
    fn of(headers: &HeaderMap, now: SystemTime) -> Self {
        asked_seconds(headers, now).map_or(Self::Nothing, Self::seconds)
    }

    fn seconds(seconds: f64) -> Self {
        if seconds > LONGEST_WAIT {
            return Self::TooLong;
        }
        // A negative number, or none at all, asks for nothing.
        Duration::try_from_secs_f64(seconds).map_or(Self::Nothing, Self::For)
    }
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let pairs = pairs.iter().map(|(name, value)| {
            (http::HeaderName::from_static(name), value.parse().expect("a header's value"))
        });
        pairs.collect()
    }

    fn after(name: &'static str, value: &str) -> RequestedWait {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        RequestedWait::of(&headers(&[(name, value)]), now)
    }

    #[test]
    fn the_more_careful_choice_is_the_lesser_one() {
        assert!(Retry::Never < Retry::Safe && Retry::Safe < Retry::Always);
    }

    #[test]
    fn the_server_is_obeyed_within_a_minute() {
        let seconds = |seconds: f64| RequestedWait::For(Duration::from_secs_f64(seconds));
        for (name, value, asked) in [
            ("retry-after", "20", seconds(20.0)),
            ("retry-after", " 60 ", seconds(60.0)),
            ("retry-after", "0.5", seconds(0.5)),
            ("retry-after", "0", seconds(0.0)),
            ("retry-after-ms", "1500", seconds(1.5)),
            ("retry-after", "Sun, 09 Sep 2001 01:46:50 GMT", seconds(10.0)),
            ("retry-after", "Sun, 09 Sep 2001 01:46:30 GMT", seconds(0.0)),
            ("retry-after", "Sun, 09 Sep 2001 01:47:50 GMT", RequestedWait::TooLong),
            ("retry-after", "61", RequestedWait::TooLong),
            ("retry-after", "1e300", RequestedWait::TooLong),
            ("retry-after-ms", "inf", RequestedWait::TooLong),
            ("retry-after", "-10", RequestedWait::Nothing),
            ("retry-after", "NaN", RequestedWait::Nothing),
            ("retry-after", "soon", RequestedWait::Nothing),
            ("retry-after", "", RequestedWait::Nothing),
        ] {
            assert_eq!(after(name, value), asked, "{name}: {value}");
        }
    }

    #[test]
    fn a_server_cannot_have_itself_hammered() {
        let tiny = headers(&[("retry-after-ms", "0.001")]);
        for random in [0.0, 0.5, 1.0] {
            let failed = FailedAttempt::Answer(StatusCode::TOO_MANY_REQUESTS, &tiny);
            let pause =
                pause_at(Retry::Safe, Guard::None, failed, 0, platform::now(), random).expect("a pause");
            assert!((100..=110).contains(&pause.as_millis()), "{pause:?}");
        }
    }

    #[test]
    fn pauses_double_up_to_eight_seconds() {
        assert_eq!(BACKOFF.after(0, 0.0), Duration::from_millis(500));
        assert_eq!(BACKOFF.after(0, 1.0), Duration::from_millis(375));
        assert_eq!(BACKOFF.after(1, 0.0), Duration::from_secs(1));
        assert_eq!(BACKOFF.after(9, 0.0), Duration::from_secs(8));
        assert_eq!(BACKOFF.after(u32::MAX, 0.0), Duration::from_secs(8));
    }

    /// For each failure: whether a call without a guard, an idempotent one and one with a key are repeated when that has
    /// to be safe, and whether any call is repeated always.
    #[test]
    fn each_failure_is_judged_by_policy_and_guard() {
        const YES: [bool; 4] = [true; 4];
        const NO: [bool; 4] = [false; 4];
        const GUARDED: [bool; 4] = [false, true, true, true];
        const KEYED: [bool; 4] = [false, false, true, true];
        const ONLY_ALWAYS: [bool; 4] = [false, false, false, true];
        let none = headers(&[]);
        let wait = headers(&[("retry-after", "1")]);
        let wait_ms = headers(&[("retry-after-ms", "1")]);
        let long = headers(&[("retry-after", "3600")]);
        let yes = headers(&[("x-should-retry", "true")]);
        let no = headers(&[("x-should-retry", "false"), ("retry-after", "1")]);
        let answer = |status: u16, headers| {
            FailedAttempt::Answer(StatusCode::from_u16(status).expect("a status"), headers)
        };
        for (failed, expected) in [
            (FailedAttempt::Unsent, YES),
            (FailedAttempt::Lost, GUARDED),
            (answer(302, &none), NO),
            (answer(302, &yes), NO),
            (answer(400, &none), NO),
            (answer(400, &yes), YES),
            (answer(401, &none), NO),
            (answer(404, &wait), NO),
            (answer(408, &none), YES),
            (answer(409, &none), KEYED),
            (answer(409, &yes), YES),
            (answer(425, &none), NO),
            (answer(429, &none), YES),
            (answer(429, &wait), YES),
            (answer(429, &no), NO),
            (answer(429, &long), ONLY_ALWAYS),
            (answer(500, &none), GUARDED),
            (answer(500, &wait), GUARDED),
            (answer(500, &yes), YES),
            (answer(500, &no), NO),
            (answer(501, &none), ONLY_ALWAYS),
            (answer(502, &none), GUARDED),
            (answer(503, &none), GUARDED),
            (answer(503, &wait), YES),
            (answer(503, &wait_ms), YES),
            (answer(503, &no), NO),
            (answer(504, &none), GUARDED),
            (answer(505, &none), ONLY_ALWAYS),
            (answer(529, &none), GUARDED),
        ] {
            let repeats = |retry, guard| pause(retry, guard, failed, 0).is_some();
            let safe = [Guard::None, Guard::Method, Guard::Key].map(|guard| repeats(Retry::Safe, guard));
            for guard in [Guard::None, Guard::Method, Guard::Key] {
                assert_eq!(repeats(Retry::Always, guard), expected[3], "always: {failed:?}");
                assert!(!repeats(Retry::Never, guard), "never: {failed:?}");
            }
            assert_eq!(safe, expected[..3], "safe: {failed:?}");
        }
    }
}
