// @generated from the OpenAPI document. Do not edit.

//! What a check finds, and where.

use super::error::Violation;
use super::path::Path;

/// How many violations are told.
const MOST_VIOLATIONS: usize = 100;

/// What a check finds.
pub(super) enum Findings {
    /// Whether there is anything; the first violation ends the check.
    Any(bool),
    /// All violations, as many as are told.
    All(Vec<Violation>),
}

impl Findings {
    /// Whether enough has been found.
    pub(super) fn is_over(&self) -> bool {
        match self {
            Self::Any(any) => *any,
            Self::All(violations) => violations.len() >= MOST_VIOLATIONS,
        }
    }

    /// How many violations there are so far.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Any(any) => usize::from(*any),
            Self::All(violations) => violations.len(),
        }
    }

    pub(super) fn add(&mut self, path: &Path<'_>, keyword: &'static str, message: impl FnOnce() -> String) {
        if self.is_over() {
            return;
        }
        match self {
            Self::Any(any) => *any = true,
            Self::All(violations) => {
                let violation = Violation::new(path.to_string(), keyword, message());
                if !violations.contains(&violation) {
                    violations.push(violation);
                }
            }
        }
    }
}
