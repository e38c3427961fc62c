// @generated from the OpenAPI document. Do not edit.

//! How long to wait before an operation is asked for its progress again.

use std::time::Duration;

use http::HeaderMap;

use crate::runtime::retry::{self, Backoff};

/// The client's own pauses, where nobody says others.
const OWN: Backoff = Backoff { first: 1.0, growth: 1.5, longest: 30.0 };
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
            (None, None) => OWN.after(pauses, fastrand::f64()),
        }
    }
}
