//! A bound on the work that the schemas of a document may cost.
//!
//! Schemas may refer to one another in any way, so that no rule can count on getting to smaller ones. What strictly
//! decreases instead is kept here: the work that is left for the whole document.

/// How many schemas may be merged, or looked at for a question, whatever the document is.
const LEAST_STEPS: usize = 2_000_000;
/// How many more for each schema of the document.
const STEPS_PER_SCHEMA: usize = 40;

/// The work done so far.
pub(in crate::normalize::schema) struct Work {
    steps: usize,
    is_exhausted: bool,
}

impl Work {
    pub(in crate::normalize::schema) fn new() -> Self {
        Self { steps: 0, is_exhausted: false }
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
