//! The types that are being made, as a bound for the recursion over schemas. A set of schemas may lead back to itself, which is
//! found since its key is here, or to ever larger sets, which end at a depth.

use foldhash::{HashSet, HashSetExt as _};

use super::job::JobKey;

/// How many types may be made inside of one another.
const MAX_DEPTH: usize = 200;

/// The types that are being made.
pub(super) struct Open(HashSet<JobKey>);

/// Whether a type can be made of a set of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// It can; it has to be closed afterwards.
    Opened,
    /// It is being made: the set leads back to itself.
    Circle,
    /// Too many types are being made inside of one another.
    TooDeep,
}

impl Open {
    pub(super) fn new() -> Self {
        Self(HashSet::new())
    }

    /// Begins to make the type of a set of schemas.
    pub(super) fn begin(&mut self, key: &JobKey) -> Entry {
        if self.0.len() > MAX_DEPTH {
            Entry::TooDeep
        } else if self.0.insert(key.clone()) {
            Entry::Opened
        } else {
            Entry::Circle
        }
    }

    /// The type has been made.
    pub(super) fn end(&mut self, key: &JobKey) {
        self.0.remove(key);
    }
}
