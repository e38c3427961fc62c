//! The types of values: what a field, a parameter or a body holds.

use serde::{Deserialize, Serialize};

use super::{External, TypeId};

/// A use of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Type {
    /// Any JSON value.
    Any,
    /// Only `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer(IntegerType),
    /// A number, as a double.
    Number,
    /// A string.
    String(StringFormat),
    /// `type: array`.
    List(Box<Type>),
    /// An array of fixed length with a type for each position.
    Tuple(Vec<Type>),
    /// An object with arbitrary keys and values of one type.
    Map(Keys, Box<Type>),
    /// The type or `null`. Never nested, never around `Any` or `Null`.
    Nullable(Box<Type>),
    /// The type behind a pointer, so that what holds it is small; put in by the pass over boxes.
    Boxed(Box<Type>),
    /// A type of another crate.
    External(Box<External>),
    /// A named type.
    Named(TypeId),
}

/// What the keys of a map are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Keys {
    /// Any text.
    Text,
    /// One of the values of an enum of strings, or a name of it; any other text is a key too, since enums are open.
    Enum(TypeId),
}

impl Keys {
    /// The type of a key.
    pub fn ty(self) -> Type {
        match self {
            Self::Text => Type::String(StringFormat::Plain),
            Self::Enum(id) => Type::Named(id),
        }
    }
}

/// How wide an integer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum IntegerType {
    /// `format: int32` whose bounds, default, enum and examples fit.
    I32,
    /// The default.
    I64,
    /// `format: uint32`.
    U32,
    /// `format: uint64`, or a maximum beyond `i64`.
    U64,
    /// Bounds beyond 64 bits.
    I128,
}

/// A format of texts that stay plain text, and that emitted crates convert to a library's type when they are asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextFormat {
    /// `format: uuid` (RFC 9562).
    Uuid,
    /// `format: uri` (RFC 3986).
    Url,
    /// `format: decimal`.
    Decimal,
}

/// Which Rust type a string becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StringFormat {
    /// Text, with any format that has no type of its own.
    Plain,
    /// RFC 3339 date-time; keeps its text.
    DateTime,
    /// RFC 3339 full-date; keeps its text.
    Date,
    /// Base64 (`format: byte`, `contentEncoding: base64`); keeps its text.
    Base64,
    /// `format: binary`: raw bytes in a body or a part; text inside JSON.
    Binary,
}
