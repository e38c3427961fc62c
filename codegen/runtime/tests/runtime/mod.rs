//! The wire format under the path that it has in generated crates, so that its macros work here.

#[path = "../../src/runtime/wire/mod.rs"]
pub(crate) mod wire;
