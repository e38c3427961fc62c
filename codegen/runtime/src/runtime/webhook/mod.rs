//! Requests that the API sends: who signed them, and what they say.
//!
//! Everything here works on headers and the bytes of a body, whatever server received them. [`EventVerifier`] checks signatures,
//! `events!` says which requests there are and how they are told apart.

mod claimed;
mod error;
#[allow(unused_macros, reason = "an API need not have every construct")]
mod event;
mod form;
mod github;
mod key;
mod lookup;
mod replay;
mod scheme;
mod standard;
mod stripe;
mod verifier;

pub use error::{Error, InvalidSecret, ReadError, VerificationError};
pub use event::{Described, Events, Signed, UnknownEvent};
#[allow(unused_imports, reason = "an API need not have every construct")]
#[doc(hidden)]
pub use event::{events, payload};
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub(super) use key::Key;
pub use scheme::Scheme;
pub use verifier::EventVerifier;

/// What the macros' expansions call. Not for anybody else.
#[allow(missing_docs, unreachable_pub, unused_imports, reason = "no one reads or calls this by hand")]
#[doc(hidden)]
pub mod __private {
    pub use super::event::{as_bytes, as_form, as_json, as_text};
    pub use super::lookup::{Dispatch, Names};
    pub use crate::runtime::response::Fault;
}
