//! How often an operation is to be called.

use std::fmt;
use std::ops::{RangeFrom, RangeInclusive, RangeToInclusive};

/// How often an operation is to be called: `2`, `1..`, `..=3` or `1..=3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    pub(super) least: usize,
    pub(super) most: usize,
}

impl Times {
    /// Whether a number of calls is right.
    pub(super) fn are(self, calls: usize) -> bool {
        (self.least..=self.most).contains(&calls)
    }
}

impl From<usize> for Times {
    fn from(times: usize) -> Self {
        Self { least: times, most: times }
    }
}

impl From<RangeFrom<usize>> for Times {
    fn from(range: RangeFrom<usize>) -> Self {
        Self { least: range.start, most: usize::MAX }
    }
}

impl From<RangeToInclusive<usize>> for Times {
    fn from(range: RangeToInclusive<usize>) -> Self {
        Self { least: 0, most: range.end }
    }
}

impl From<RangeInclusive<usize>> for Times {
    fn from(range: RangeInclusive<usize>) -> Self {
        Self { least: *range.start(), most: *range.end() }
    }
}

impl fmt::Display for Times {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (least, most) if least == most => write!(formatter, "{}", count(least)),
            (least, usize::MAX) => write!(formatter, "at least {}", count(least)),
            (0, most) => write!(formatter, "at most {}", count(most)),
            (least, most) => write!(formatter, "{least} to {most} times"),
        }
    }
}

/// A number of calls in words.
pub(super) fn count(calls: usize) -> String {
    match calls {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{calls} times"),
    }
}
