//! What a change means on the wire, and why.

use super::Wire;
use super::fit::Fit;
use crate::ir::{TypeDef, Usage};

/// What a change means for programs that are deployed, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effect {
    pub(super) wire: Wire,
    pub(super) reason: &'static str,
}

/// What travels is the same.
pub(super) const NONE: Effect = Effect { wire: Wire::None, reason: "" };

/// Programs go on working.
pub(super) const fn compatible(reason: &'static str) -> Effect {
    Effect { wire: Wire::Compatible, reason }
}

/// Programs may fail.
pub(super) const fn breaking(reason: &'static str) -> Effect {
    Effect { wire: Wire::Breaking, reason }
}

impl Effect {
    /// The graver one of two.
    pub(super) fn or(self, other: Self) -> Self {
        if other.wire > self.wire { other } else { self }
    }
}

/// In which directions something travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Travel {
    /// From programs to the server.
    pub(super) sent: bool,
    /// From the server to programs.
    pub(super) received: bool,
}

/// What requests are made of.
pub(super) const SENT: Travel = Travel { sent: true, received: false };

/// What responses are made of.
pub(super) const RECEIVED: Travel = Travel { sent: false, received: true };

impl Travel {
    /// The directions in which values of a type travel in both versions. What is sent or received instead of it is compared
    /// where that is said.
    pub(super) fn of(was: &TypeDef, is: &TypeDef) -> Self {
        let Usage { request, response } = was.usage;
        Self { sent: request && is.usage.request, received: response && is.usage.response }
    }

    /// The graver one of what a change means for what is sent and for what is received.
    pub(super) fn effect(self, sent: Effect, received: Effect) -> Effect {
        let sent = if self.sent { sent } else { NONE };
        sent.or(if self.received { received } else { NONE })
    }

    /// What it means that other values are valid.
    pub(super) fn fit(self, fit: Fit) -> Effect {
        match fit {
            Fit::Same => NONE,
            Fit::Alike => self.effect(
                compatible("what running programs send is still valid"),
                compatible("running programs can read all values that come"),
            ),
            Fit::Wider => self.effect(
                compatible("what running programs send is still valid"),
                breaking("values may come that running programs cannot read"),
            ),
            Fit::Narrower => self.effect(
                breaking("what running programs send may not be valid any more"),
                compatible("running programs can read all values that come"),
            ),
            Fit::Other => self.effect(
                breaking("what running programs send is not valid any more"),
                breaking("running programs cannot read what comes"),
            ),
        }
    }
}
