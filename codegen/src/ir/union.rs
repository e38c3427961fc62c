//! Unions: one of several types.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Name, Type};
use crate::pointer::Pointer;

/// One of several types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Union {
    /// The variants; the order matters when they are tried.
    pub variants: Vec<UnionVariant>,
    /// How they are told apart.
    pub dispatch: UnionDispatch,
    /// The name of the variant that holds a value which fits none.
    pub fallback: String,
    /// What the methods that ask for it are called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fallback_stem: String,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnionVariant {
    /// `wire` is what the variant's name is made from: tag, title, component key or kind of type.
    pub name: Name,
    /// Where the union lists it (`…/oneOf/0`).
    #[serde(default, skip_serializing_if = "Pointer::is_root")]
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// What it is.
    pub kind: VariantKind,
    /// With [`UnionDispatch::Tag`]: the tag values of this variant, at least one unless it is the base.
    pub tags: Vec<Value>,
    /// With [`UnionDispatch::Tag`]: further tags by which it is known, which nobody writes of himself: a component that a mapping
    /// names keeps its own name (OpenAPI 3.1, section 4.8.25).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_tags: Vec<Value>,
    /// With [`UnionDispatch::Tag`]: who writes the tag.
    pub carrier: TagCarrier,
    /// With [`UnionDispatch::Tag`]: whether the other variants inherit from this one. It holds values with tags that
    /// nobody has, too.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_base: bool,
    /// With [`UnionDispatch::Tag`]: whether it holds the values without a tag, or with one that nobody has
    /// (`defaultMapping`; OpenAPI 3.2, section 4.25.1).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_default: bool,
    /// What the methods that ask for the variant are called: `is_…`, `as_…` and `into_…`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub stem: String,
    /// Which values become the variant by themselves; none where callers make no such values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conversions: Vec<Conversion>,
}

/// What the variant of a union stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum VariantKind {
    /// All values of a type.
    Payload(Type),
    /// One value, which a variant without a payload stands for: a string, an integer or a boolean.
    Constant(Value),
}

/// A value that becomes the variant of a union by itself (`From`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conversion {
    /// What the variant holds, without a pointer around it.
    Payload,
    /// Text.
    Text,
}

/// Who writes the tag of a tagged union's variant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TagCarrier {
    /// The payload does: it has a constant or a field for the tag.
    #[default]
    Payload,
    /// The union does: the payload does not declare the property.
    Union,
}

/// How the variants of a union are told apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum UnionDispatch {
    /// By the value of one property that all variants share.
    Tag {
        /// The property's name.
        property: String,
        /// Whether other values may have a known tag too, such as those of a base schema that lists the tags of its
        /// heirs: what its variant does not hold is kept as it is.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        is_hint: bool,
    },
    /// By the evidence that the variants' own types give (kind of JSON value, required properties, constants).
    Evidence,
}
