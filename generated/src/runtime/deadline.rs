// @generated from the OpenAPI document. Do not edit.

//! How long a call, an attempt and the reading of a body may take.

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::future::{Either, select};
use futures_util::stream::{self, StreamExt as _};

use super::error::TransportError;
use super::incoming::Incoming;
use super::platform::{self, Instant};

/// The moment by which a call has to be over, with all its attempts, the pauses between them, and the pages after the
/// first one. It is made from a [`Duration`], which counts from then on, or from an `Instant`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Nothing for a moment that is further away than the clock can tell.
    at: Option<Instant>,
}

impl From<Duration> for Deadline {
    fn from(duration: Duration) -> Self {
        Self { at: Instant::now().checked_add(duration) }
    }
}

impl From<Instant> for Deadline {
    fn from(at: Instant) -> Self {
        Self { at: Some(at) }
    }
}

impl Deadline {
    /// No bound.
    pub(super) const NEVER: Self = Self { at: None };

    /// The one that comes first.
    pub(super) fn or_earlier(self, other: Self) -> Self {
        Self { at: self.at.into_iter().chain(other.at).min() }
    }

    /// Whether it has not passed yet.
    pub(super) fn has_time(self) -> bool {
        self.leaves(Duration::ZERO)
    }

    /// Whether there is more time left than this.
    pub(super) fn leaves(self, time: Duration) -> bool {
        self.at.is_none_or(|at| at.saturating_duration_since(Instant::now()) > time)
    }

    /// What a future returns, unless the time is over before. One that has no time at all does not begin.
    pub(super) async fn bound<F: Future>(self, future: F) -> Option<F::Output> {
        let Some(at) = self.at else { return Some(future.await) };
        let left = at.checked_duration_since(Instant::now()).filter(|left| !left.is_zero())?;
        match select(pin!(future), pin!(platform::sleep(left))).await {
            Either::Left((output, _)) => Some(output),
            Either::Right(_) => None,
        }
    }
}

/// How long the reading of a response may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReadTime {
    /// The end of the attempt: a body that is read into memory has to be there by then.
    pub(super) attempt: Deadline,
    /// What is read piece by piece may take any time, but each piece no longer than this.
    pub(super) idle: Duration,
    /// The end of the call, which holds for both.
    pub(super) call: Deadline,
}

impl ReadTime {
    /// The pieces of a body, none of which keeps its reader waiting for longer than it may.
    pub(super) fn pieces(
        self,
        response: Incoming,
    ) -> impl Stream<Item = Result<Bytes, TransportError>> + 'static {
        let chunks = Some(response.into_pieces());
        let pieces = stream::unfold(chunks, move |chunks| async move {
            let mut chunks = chunks?;
            let deadline = self.call.or_earlier(self.idle.into());
            match deadline.bound(chunks.next()).await {
                Some(Some(Ok(chunk))) => Some((Ok(chunk), Some(chunks))),
                Some(Some(Err(error))) => Some((Err(error), None)),
                Some(None) => None,
                None => {
                    Some((Err(TransportError::timed_out("the rest of the body did not come in time")), None))
                }
            }
        });
        pieces.fuse()
    }
}
