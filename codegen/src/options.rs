//! What a caller of [`generate`](crate::generate) chooses.

use std::path::PathBuf;

use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::document::Input;

/// The input of [`generate`](crate::generate).
#[derive(Clone, Debug)]
pub struct Options {
    /// The OpenAPI document.
    pub document: Input,
    /// `sdk.toml`; without it names are derived from the document.
    pub config: Option<Input>,
    /// Overlays for the document, applied after those of the configuration.
    pub overlays: Vec<Input>,
    /// Which findings stop the generator.
    pub policy: Policy,
}

impl Options {
    /// The document at a path, without a configuration, with the default policy.
    pub fn new(document: impl Into<PathBuf>) -> Self {
        Self::of(Input::path(document))
    }

    /// A document in memory, under a name for diagnostics.
    pub fn from_text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::of(Input::text(name, text))
    }

    /// A document wherever it is, without a configuration, with the default policy.
    pub fn of(document: Input) -> Self {
        Self { document, config: None, overlays: Vec::new(), policy: Policy::default() }
    }

    /// Reads the configuration from a file.
    #[must_use]
    pub fn with_config(mut self, path: impl Into<PathBuf>) -> Self {
        self.config = Some(Input::path(path));
        self
    }

    /// Judges findings by another policy.
    #[must_use]
    pub fn with_policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }
}

/// Which findings stop the generator and which are not worth a word. A code named here wins over `warnings`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// What becomes of warnings.
    pub warnings: Warnings,
    /// Codes that become errors.
    pub deny: Vec<Code>,
    /// Codes that are dropped, unless they leave nothing to generate from.
    pub allow: Vec<Code>,
}

/// What becomes of warnings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Warnings {
    /// They are reported, the crate is emitted.
    #[default]
    Report,
    /// They are errors.
    Deny,
}

impl Policy {
    /// Every warning is an error.
    pub fn strict() -> Self {
        Self { warnings: Warnings::Deny, ..Self::default() }
    }

    /// Findings of this code are dropped.
    pub fn allowing(code: Code) -> Self {
        Self { allow: vec![code], ..Self::default() }
    }

    /// The diagnostics with the severities that the policy gives them.
    pub(crate) fn apply(&self, found: &Diagnostics) -> Diagnostics {
        let mut judged = Diagnostics::default();
        for diagnostic in found.iter() {
            let mut diagnostic = diagnostic.clone();
            let denied = self.deny.contains(&diagnostic.code)
                || (self.warnings == Warnings::Deny && diagnostic.severity == Severity::Warning);
            let allowed = self.allow.contains(&diagnostic.code) && diagnostic.code.is_allowable();
            if allowed {
                continue;
            }
            if denied {
                diagnostic.severity = Severity::Error;
            }
            judged.push(diagnostic);
        }
        judged
    }
}
