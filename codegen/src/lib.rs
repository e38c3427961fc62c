//! Reads an OpenAPI document, normalises it into an IR and emits a Rust SDK crate.

pub mod config;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod emit;
pub mod ir;
pub mod name;
pub mod normalize;
pub mod pointer;
