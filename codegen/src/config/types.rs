//! `[types]`: which component schemas are emitted, and how types are read.

use serde::Deserialize;

use super::Selection;

/// Which component schemas are emitted besides those that operations need, and how types are read.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Types {
    /// Schemas that are emitted whether an operation needs them or not; all as long as no operation is left out.
    pub include: Vec<String>,
    /// Schemas that are emitted only where an operation needs them.
    pub exclude: Vec<String>,
    /// What becomes of a required property that a response does not have.
    pub missing: Option<Missing>,
    /// Properties that may be missing whatever the document says: `Type.property`, with `*` for any characters.
    pub optional: Vec<String>,
}

impl Types {
    /// Which component schemas are emitted.
    pub fn selection(&self) -> Selection {
        Selection { include: self.include.clone(), exclude: self.exclude.clone() }
    }
}

/// What becomes of a required property that a response does not have, or that is null there although it must not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// It has its type's least value: an empty text, zero, an empty list.
    #[default]
    Default,
    /// The response does not decode.
    Error,
}
