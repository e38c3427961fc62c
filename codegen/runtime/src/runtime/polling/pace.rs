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

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn the_api_is_obeyed_within_bounds() {
        for (name, text, pause) in [
            ("retry-after", "3", Duration::from_secs(3)),
            ("retry-after-ms", "250", Duration::from_millis(250)),
            ("retry-after", "0", SHORTEST_ASKED),
            ("retry-after", "86400", LONGEST_ASKED),
            ("retry-after", "Sun, 09 Sep 2001 01:46:40 GMT", SHORTEST_ASKED),
            ("retry-after", "soon", Duration::from_secs(7)),
            ("retry-after", "-1", Duration::from_secs(7)),
            ("x-other", "3", Duration::from_secs(7)),
        ] {
            let headers =
                HeaderMap::from_iter([(http::HeaderName::from_static(name), HeaderValue::from_static(text))]);
            let mut pace = Pace::every(Some(Duration::from_secs(7)));
            assert_eq!(pace.next(&headers), pause, "{name}: {text}");
        }
    }

    #[test]
    fn pauses_grow_to_half_a_minute() {
        assert_eq!(OWN.after(0, 0.0), Duration::from_secs(1));
        assert_eq!(OWN.after(1, 0.0), Duration::from_millis(1500));
        assert_eq!(OWN.after(0, 1.0), Duration::from_millis(750));
        for pauses in [9, 100, u32::MAX] {
            assert_eq!(OWN.after(pauses, 0.0), Duration::from_secs(30));
        }
        let mut pace = Pace::every(None);
        let pauses: Vec<_> = (0..3).map(|_| pace.next(&HeaderMap::new())).collect();
        assert!(pauses.is_sorted() && pauses[2] > Duration::from_millis(1600), "{pauses:?}");
    }
}
