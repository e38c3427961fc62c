// @generated from the OpenAPI document. Do not edit.

//! What a value violates.

use std::error::Error as StdError;
use std::fmt;

/// A value that its schema does not allow, with each rule that it violates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationError {
    violations: Vec<Violation>,
}

impl ValidationError {
    /// What is wrong: at least one violation, and not more than a hundred.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// The validation error that another error is, or has among its causes.
    pub fn find<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a Self> {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if let Some(found) = error.downcast_ref() {
                return Some(found);
            }
            cause = error.source();
        }
        None
    }

    pub(super) fn of(violations: Vec<Violation>) -> Result<(), Self> {
        if violations.is_empty() { Ok(()) } else { Err(Self { violations }) }
    }
}

impl From<Violation> for ValidationError {
    fn from(violation: Violation) -> Self {
        Self { violations: vec![violation] }
    }
}

impl fmt::Display for ValidationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(formatter, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl StdError for ValidationError {}

/// A rule that a value violates. Neither its text nor its fields quote the value, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: String,
    keyword: &'static str,
    message: String,
}

impl Violation {
    pub(super) fn new(path: String, keyword: &'static str, message: String) -> Self {
        Self { path, keyword, message }
    }

    /// Where in the value, as a JSON Pointer (RFC 6901): `/pets/0/name`. It is empty for the value as a whole.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The keyword of JSON Schema that is violated, such as `maxLength`.
    pub fn keyword(&self) -> &'static str {
        self.keyword
    }

    /// What the rule asks for: `must have at most 10 characters, and has 12`.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.path.is_empty() { "the value" } else { &self.path };
        write!(formatter, "{place} {} ({})", self.message, self.keyword)
    }
}
