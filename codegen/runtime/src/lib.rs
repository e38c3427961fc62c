//! The support code that every generated crate carries, as a crate of its own so that it is linted and tested.
//!
//! The folder `runtime/` is copied verbatim into each generated crate as its module `runtime`.

pub mod runtime;

#[cfg(test)]
mod wire_tests;

#[doc(hidden)]
pub use runtime::{Bytes, Error};
