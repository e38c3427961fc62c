//! Why nothing comes of a document.

use std::fmt;

use crate::diagnostic::{self, Diagnostics};
use crate::document::Sources;

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
