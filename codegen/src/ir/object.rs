//! Objects with declared properties.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Name, Type};
use crate::pointer::Pointer;

/// An object with declared properties.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Struct {
    /// The declared properties that are not constants, in document order.
    pub fields: Vec<Field>,
    /// Required properties with one possible value: written by the codec, not a field.
    pub constants: Vec<Constant>,
    /// Unions whose properties stand beside the fields in the same object (`allOf` over a union).
    pub flattened: Vec<Flatten>,
    /// What the schema says of other properties.
    pub additional: Additional,
    /// The Rust name of the field for additional properties; empty when there is none.
    pub additional_name: String,
    /// Whether a property that must be there has its type's least value where it is missing or null: values are only
    /// received, and servers do not always send what they promise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_lenient: bool,
    /// Properties that the schema declares and that do not travel in the type's direction. They tell it from others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Properties that have to be there when others are. They tell it from others, too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dependents: Vec<Dependent>,
}

/// Properties that have to be there where all conditions hold (`dependentRequired`, `dependentSchemas`, `if`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dependent {
    /// The conditions, one at least.
    pub when: Vec<Condition>,
    /// The names of the properties, one at least.
    pub required: Vec<String>,
}

/// That a property is there, or has certain values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The property's name.
    pub property: String,
    /// Strings, integers or booleans, one of which it has to be; any value will do where none is listed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
}

impl Struct {
    /// Takes properties out of what others require, for they need not come.
    pub fn require_no_more(&mut self, is_gone: impl Fn(&str) -> bool) {
        self.dependents.iter_mut().for_each(|it| it.required.retain(|name| !is_gone(name)));
        self.dependents.retain(|it| !it.required.is_empty());
    }

    /// Whether nothing has to be given to make one.
    pub fn is_default(&self) -> bool {
        !self.flattened.iter().any(Flatten::is_needed) && !self.fields.iter().any(Field::is_needed)
    }
}

/// A property.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Property name and field name.
    pub name: Name,
    /// Where the property's schema stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// The type of the property's value when it is there.
    pub ty: Type,
    /// Whether it may be missing.
    pub presence: Presence,
    /// In which direction it travels.
    pub access: Access,
    /// What a new instance has: the tag by which unions know the type, where the document lets it be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<Value>,
    /// What sets it in a chain of calls, where callers make the struct and the constructor does not take it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setter: Option<Setter>,
}

/// The methods that set a field in a chain of calls, by their Rust names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setter {
    /// The one that takes the value.
    pub name: String,
    /// The one that sets it to null, where that is not the same as leaving it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub null: Option<String>,
}

impl Field {
    /// Whether it has to be given: it is required, and null cannot stand for nothing.
    pub fn is_needed(&self) -> bool {
        self.presence == Presence::Required && !matches!(self.ty, Type::Nullable(_))
    }
}

/// Whether a property may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// Listed in `required`.
    Required,
    /// Not listed.
    Optional,
}

/// In which direction a property travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Access {
    /// Both.
    #[default]
    ReadWrite,
    /// `readOnly: true`: responses only.
    ReadOnly,
    /// `writeOnly: true`: requests only.
    WriteOnly,
}

/// A required property with exactly one possible value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constant {
    /// The property's name.
    pub wire: String,
    /// A string, an integer or a boolean.
    pub value: Value,
}

/// A union whose properties stand beside a struct's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Flatten {
    /// Field name; `wire` is a word that describes the union.
    pub name: Name,
    /// What the document says about it.
    pub docs: Docs,
    /// A union, or a nullable one when no branch has to match.
    pub ty: Type,
    /// What sets it in a chain of calls, where callers make the struct and no branch has to match.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setter: Option<Setter>,
}

impl Flatten {
    /// Whether it has to be given: one of the branches has to match.
    pub fn is_needed(&self) -> bool {
        !matches!(self.ty, Type::Nullable(_))
    }
}

/// What a schema says of properties that it does not declare.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Additional {
    /// Nothing, or `true`: kept as JSON values.
    #[default]
    Any,
    /// `additionalProperties: false`: dropped when they come.
    Forbidden,
    /// A schema: kept with that type.
    Typed(Type),
}
