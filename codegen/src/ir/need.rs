//! Who needs a type.

use serde::{Deserialize, Serialize};

use super::ResourceId;

/// Which operations need something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Need {
    /// None of them.
    #[default]
    Nobody,
    /// Those of one top-level resource.
    Only(ResourceId),
    /// Those of several resources, or of the client itself.
    Several,
    /// None of them, but what the API sends by itself.
    Events,
}

impl Need {
    /// Whether it is none.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
    pub(super) fn is_nobody(&self) -> bool {
        *self == Self::Nobody
    }

    /// The need of both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nobody, need) | (need, Self::Nobody) => need,
            (left, right) if left == right => left,
            _ => Self::Several,
        }
    }
}
