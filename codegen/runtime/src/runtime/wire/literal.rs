//! Constants and tags that the macros write as Rust literals.

use serde::ser::{Serialize, Serializer};
use serde_json::Value;

use super::decode::integral;

/// A constant value.
#[derive(Clone, Copy, Debug)]
pub enum Tag<'a> {
    /// A string.
    Text(&'a str),
    /// An integer.
    Integer(i64),
    /// Another number.
    Number(f64),
    /// A boolean.
    Boolean(bool),
}

impl Tag<'_> {
    /// Whether a value is this one, numbers by value.
    pub fn is(self, found: &Value) -> bool {
        match self {
            Self::Text(text) => found.as_str() == Some(text),
            Self::Integer(number) => {
                found.as_i64().or_else(|| found.as_f64().and_then(integral)) == Some(number)
            }
            Self::Number(number) => found.as_f64() == Some(number),
            Self::Boolean(flag) => found.as_bool() == Some(flag),
        }
    }
}

impl From<Tag<'_>> for Value {
    fn from(tag: Tag<'_>) -> Self {
        match tag {
            Tag::Text(text) => text.into(),
            Tag::Integer(number) => number.into(),
            Tag::Number(number) => number.into(),
            Tag::Boolean(flag) => flag.into(),
        }
    }
}

impl Serialize for Tag<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Boolean(flag) => serializer.serialize_bool(*flag),
        }
    }
}

/// A literal that can be a constant.
pub trait Literal {
    /// Its value.
    fn tag(&self) -> Tag<'_>;
}

impl Literal for &str {
    fn tag(&self) -> Tag<'_> {
        Tag::Text(self)
    }
}

impl Literal for i64 {
    fn tag(&self) -> Tag<'_> {
        Tag::Integer(*self)
    }
}

impl Literal for f64 {
    fn tag(&self) -> Tag<'_> {
        Tag::Number(*self)
    }
}

impl Literal for bool {
    fn tag(&self) -> Tag<'_> {
        Tag::Boolean(*self)
    }
}

/// A literal of any type. (A function, so that an integer's type is inferred as the one that is a `Literal`.)
pub const fn literal<T: Literal>(literal: &'static T) -> &'static dyn Literal {
    literal
}
