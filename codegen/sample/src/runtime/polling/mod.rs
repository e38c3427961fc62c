// @generated from the OpenAPI document. Do not edit.

//! Operations that go on after their first answer: how far they are is asked for again and again, until they are over.
//!
//! `rule` is what an SDK says of an operation, `progress` goes from answer to answer and knows no types, `poller` is what
//! callers have.

mod calls;
mod error;
mod pace;
mod poller;
mod progress;
mod rule;
mod token;
mod verdict;

pub use error::{FailedOperation, PollError};
pub use poller::{Failed, First, Poller, Result, State, poll, resume};
pub use rule::{Argument, Ask, Ending, Of, Outcome, PollRule, Polled, Source};

use super::response::{Fault, Read, Received};

/// An answer without a body, or with one that says nothing.
#[derive(Debug)]
pub struct Nothing;

impl Read for Nothing {
    type Value = ();

    fn read(_: &Received) -> std::result::Result<(), Fault> {
        Ok(())
    }
}

/// Lets a request wait for what its operation comes to.
#[allow(unused_macros, reason = "it is there for the requests of other files")]
macro_rules! polled {
    ($name:ident {
        first: $first:ty,
        state: $state:ty,
        result: $result:ty,
        ask: $ask:expr,
        end: $end:expr,
        outcome: $outcome:expr,
        first_counts: $first_counts:literal,
        $(interval: $interval:literal,)?
    }) => {
        impl $crate::runtime::polling::Polled for $name {
            type First = $first;
            type State = $state;
            type Result = $result;
            const RULE: &'static $crate::runtime::polling::PollRule = &$crate::runtime::polling::PollRule {
                ask: $ask,
                end: $end,
                result: $outcome,
                first_counts: $first_counts,
                interval: $crate::runtime::polling::polled!(@interval $($interval)?),
            };
        }

        impl $name {
            /// Sends the request when it is awaited, and waits until the operation is over: asks how far it is again and again,
            /// and becomes its result. See [`Poller`](crate::Poller) for single steps, pauses and deadlines.
            #[inline]
            pub fn poll(self) -> $crate::runtime::polling::Poller<Self> {
                $crate::runtime::polling::poll(self)
            }

            /// Goes on waiting for an operation that another process has begun, with the text of its
            /// [`Poller::token`](crate::Poller::token).
            #[inline]
            pub fn resume_poll(
                client: &$crate::runtime::BaseClient,
                token: &::core::primitive::str,
            ) -> $crate::runtime::polling::Poller<Self> {
                $crate::runtime::polling::resume(client, token)
            }
        }
    };
    (@interval) => { ::core::option::Option::None };
    (@interval $milliseconds:literal) => {
        ::core::option::Option::Some(::core::time::Duration::from_millis($milliseconds))
    };
}

#[allow(unused_imports, reason = "it is there for the requests of other files")]
pub(crate) use polled;
