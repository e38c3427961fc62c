//! `[types]`: which component schemas are emitted, and how types are read.

use indexmap::IndexMap;
use serde::Deserialize;

use super::Selection;

/// Which component schemas are emitted besides those that operations need, and how types are read.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    /// What strings and numbers with a `format` are: `text`, a library that has a type for it, or a type's path.
    pub formats: IndexMap<String, String>,
    /// Types that exist already, by the JSON pointer of the schema that they stand for.
    pub replace: IndexMap<String, String>,
    /// Traits that types derive beside their own: for all types, or by the JSON pointer of a schema.
    pub derive: IndexMap<String, Vec<String>>,
    /// How wide integers without a format are.
    pub integers: Integers,
    /// Whether types have a method that checks their values against the document's schemas.
    pub validate: bool,
}

impl Types {
    /// Which component schemas are emitted.
    pub fn selection(&self) -> Selection {
        Selection { include: self.include.clone(), exclude: self.exclude.clone() }
    }
}

/// What becomes of a required property that a response does not have, or that is null there although it must not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// It has its type's least value: an empty text, zero, an empty list.
    #[default]
    Default,
    /// The response does not decode.
    Error,
}

/// How wide integers without a `format` are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Integers {
    /// As wide as is usual: `i64`, unless bounds, defaults or examples need more.
    #[default]
    ByFormat,
    /// As narrow and as positive as `minimum` and `maximum` allow, but never below 32 bits.
    ByBounds,
}
