//! The support code that every generated crate carries.
//!
//! The folder `runtime/` is copied verbatim into each generated crate as its module `runtime`. Here it is a crate of its own, so
//! that it is linted and tested (feature `code`), and text for the generator (feature `sources`), which compiles of it only what says
//! what the support code can do.

#[cfg(feature = "code")]
#[allow(dead_code, unused_macros, reason = "generated crates use these parts, this one only tests them")]
pub mod runtime;

#[cfg(feature = "code")]
pub mod schemas;

#[cfg(feature = "sources")]
pub mod sources;

#[cfg(all(test, feature = "code"))]
mod external_tests;
#[cfg(all(test, feature = "code"))]
mod wire_tests;

#[cfg(feature = "code")]
#[doc(hidden)]
pub use runtime::{Bytes, Error, Retry};
