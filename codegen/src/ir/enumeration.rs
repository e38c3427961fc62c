//! Finite sets of values.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Name};
use crate::pointer::Pointer;

/// A finite set of values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enum {
    /// What the values are.
    pub repr: EnumRepr,
    /// The known values, in document order, without duplicates and without `null`.
    pub variants: Vec<EnumVariant>,
    /// The name of the variant that holds a value which is not known; enums are open.
    pub fallback: String,
}

/// What the values of an enum are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EnumRepr {
    /// Strings.
    String,
    /// Integers that fit `i64`.
    Integer,
    /// Anything else, or a mixture.
    Value,
}

/// A known value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnumVariant {
    /// `wire` is what the variant's name is made from (the value, or `x-enum-varnames`).
    pub name: Name,
    /// Where the value stands (`…/enum/0`).
    #[serde(default, skip_serializing_if = "Pointer::is_root")]
    pub origin: Pointer,
    /// The value.
    pub value: Value,
    /// `x-enum-descriptions` and the like.
    pub docs: Docs,
}
