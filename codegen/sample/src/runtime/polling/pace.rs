// @generated from the OpenAPI document. Do not edit.

//! How long to wait before an operation is asked for its progress again.

use std::time::Duration;

use http::HeaderMap;

use crate::runtime::retry;

/// The first pause in seconds, where nobody says another one.
const FIRST: f64 = 1.0;
/// By so much each further pause is longer.
const GROWTH: f64 = 1.5;
/// No pause of the client's own is longer, in seconds.
const LONGEST: f64 = 30.0;
/// A server cannot have itself asked sooner.
const SHORTEST_ASKED: Duration = Duration::from_millis(100);
/// A server cannot have the client wait for longer.
const LONGEST_ASKED: Duration = Duration::from_secs(60 * 60);

/// The pauses between questions.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    /// The same pause each time, where it was chosen.
    pub(super) interval: Option<Duration>,
    /// How many pauses there were.
    pauses: u32,
}

impl Pace {
    /// With the same pause each time, or without.
    pub(super) fn every(interval: Option<Duration>) -> Self {
        Self { interval, pauses: 0 }
    }

    /// The next pause: what the last answer asks for with `retry-after-ms` or `Retry-After` (RFC 9110, section 10.2.3), or else
    /// the chosen one, or else one that grows from a second to half a minute.
    pub(super) fn next(&mut self, headers: &HeaderMap) -> Duration {
        let pauses = self.pauses;
        self.pauses = pauses.saturating_add(1);
        match (retry::retry_after(headers), self.interval) {
            (Some(asked), _) => asked.clamp(SHORTEST_ASKED, LONGEST_ASKED),
            (None, Some(interval)) => interval,
            (None, None) => growing(pauses, fastrand::f64()),
        }
    }
}

/// Exponential, with up to a quarter taken off at random so that clients do not come all at once.
fn growing(pauses: u32, random: f64) -> Duration {
    let pause = (FIRST * GROWTH.powi(pauses.min(32).cast_signed())).min(LONGEST);
    Duration::from_secs_f64(pause * (1.0 - 0.25 * random))
}
