// @generated from the OpenAPI document. Do not edit.

//! What a check finds, and where.

use std::fmt;

use super::error::Violation;

/// How many violations are told.
const MOST_VIOLATIONS: usize = 100;

/// Where a value is in the one that is checked.
pub(super) struct Path<'a> {
    above: Option<&'a Path<'a>>,
    token: Token<'a>,
    pub(super) depth: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Token<'a> {
    Root,
    Name(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    pub(super) const ROOT: Path<'static> = Path { above: None, token: Token::Root, depth: 0 };

    pub(super) fn below(&'a self, token: Token<'a>) -> Path<'a> {
        Path { above: Some(self), token, depth: self.depth + 1 }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            above.fmt(formatter)?;
        }
        match self.token {
            Token::Root => Ok(()),
            Token::Name(name) => write!(formatter, "/{}", name.replace('~', "~0").replace('/', "~1")),
            Token::Index(index) => write!(formatter, "/{index}"),
        }
    }
}

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
