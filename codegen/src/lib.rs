//! Reads an OpenAPI document, normalises its schemas into an IR and emits a Rust SDK crate.

pub mod config;
pub mod diagnostic;
pub mod diff;
pub mod document;
pub mod emit;
pub mod ir;
pub mod name;
pub mod normalize;
pub mod pointer;

mod options;

use std::fmt;

pub use options::{Options, Policy, Warnings};

use diagnostic::Diagnostics;
use document::Sources;

/// Why nothing came of a document. `Display` shows every diagnostic with its place.
#[derive(Clone, Debug)]
pub struct Failure {
    /// At least one error, and all else that was found until then.
    pub diagnostics: Diagnostics,
    /// The texts that the diagnostics point into.
    pub sources: Sources,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&diagnostic::render(&self.diagnostics, &self.sources))
    }
}

impl std::error::Error for Failure {}
