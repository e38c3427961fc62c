//! The support code that every generated crate carries, as a crate of its own so that it is linted and tested.
//!
//! The folder `runtime/` is copied verbatim into each generated crate as its module `runtime`.

#[allow(dead_code, unused_macros, reason = "generated crates use these parts, this one only tests them")]
pub mod runtime;

pub mod schemas;

#[cfg(test)]
mod external_tests;
#[cfg(test)]
mod wire_tests;

#[doc(hidden)]
pub use runtime::{Bytes, Error};
