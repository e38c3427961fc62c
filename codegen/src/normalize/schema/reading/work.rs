//! What ends readings that would not end by themselves, or not in time.
//!
//! Schemas may refer to one another in any way, so that no rule can count on getting to smaller ones. What strictly
//! decreases instead is kept here: the sets of schemas that are not being made into a type already, and the work that
//! is left for the whole document.

use foldhash::{HashSet, HashSetExt as _};

use super::source::JobKey;

/// How many types may be made inside of one another.
const MAX_DEPTH: usize = 200;
/// How many schemas may be merged, or looked at for a question, whatever the document is.
const LEAST_STEPS: usize = 2_000_000;
/// How often each schema of the document may be on average.
const STEPS_PER_SCHEMA: usize = 40;

/// The types that are being made, and the work done so far.
pub(in crate::normalize::schema) struct Work {
    open: HashSet<JobKey>,
    steps: usize,
    is_exhausted: bool,
}

/// Whether a type can be made of a set of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::normalize::schema) enum Entry {
    /// It can; it has to be closed afterwards.
    Opened,
    /// It is being made: the set leads back to itself.
    Circle,
    /// Too many types are being made inside of one another.
    TooDeep,
}

impl Work {
    pub(in crate::normalize::schema) fn new() -> Self {
        Self { open: HashSet::new(), steps: 0, is_exhausted: false }
    }

    /// Begins to make the type of a set of schemas.
    pub(in crate::normalize::schema) fn open(&mut self, key: &JobKey) -> Entry {
        if self.open.len() > MAX_DEPTH {
            Entry::TooDeep
        } else if self.open.insert(key.clone()) {
            Entry::Opened
        } else {
            Entry::Circle
        }
    }

    /// The type has been made.
    pub(in crate::normalize::schema) fn close(&mut self, key: &JobKey) {
        self.open.remove(key);
    }

    /// Counts work; false once a document of so many schemas has had its share. From then on nothing more is read of it.
    pub(in crate::normalize::schema) fn spend(&mut self, steps: usize, schemas: usize) -> bool {
        self.steps = self.steps.saturating_add(steps);
        self.is_exhausted |=
            self.steps > LEAST_STEPS.saturating_add(schemas.saturating_mul(STEPS_PER_SCHEMA));
        !self.is_exhausted
    }

    /// Whether the document asked for more than its share.
    pub(in crate::normalize::schema) fn is_exhausted(&self) -> bool {
        self.is_exhausted
    }
}
