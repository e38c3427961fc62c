// @generated from the OpenAPI document. Do not edit.

//! Constants and tags that the macros write as Rust literals.

use serde::ser::{Serialize, Serializer};
use serde_json::{Number, Value};

/// A constant value.
#[derive(Clone, Copy, Debug, PartialEq)]
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

impl<'a> Tag<'a> {
    /// A value, where it can be a constant.
    pub fn of(value: &'a Value) -> Option<Self> {
        match value {
            Value::Bool(flag) => Some(Self::Boolean(*flag)),
            Value::Number(number) => Self::of_number(number),
            Value::String(text) => Some(Self::Text(text)),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// A number, where it can be a constant.
    pub(super) fn of_number(number: &Number) -> Option<Self> {
        number.as_i64().map(Self::Integer).or_else(|| number.as_f64().map(Self::Number))
    }

    /// Whether a value is this constant, numbers by value.
    pub fn is(self, found: &Value) -> bool {
        Tag::of(found).is_some_and(|found| self.equals(found))
    }

    /// The same with what may be a constant.
    pub fn equals(self, found: Tag<'_>) -> bool {
        match (self, found) {
            (Self::Text(constant), Tag::Text(found)) => constant == found,
            (Self::Integer(constant), Tag::Integer(found)) => constant == found,
            (Self::Integer(constant), Tag::Number(found)) => integral(found) == Some(constant),
            #[allow(clippy::cast_precision_loss, reason = "as precise as the constant is")]
            (Self::Number(constant), Tag::Integer(found)) => constant == found as f64,
            #[allow(clippy::float_cmp, reason = "a constant is one number")]
            (Self::Number(constant), Tag::Number(found)) => constant == found,
            (Self::Boolean(constant), Tag::Boolean(found)) => constant == found,
            _ => false,
        }
    }
}

impl From<u64> for Tag<'_> {
    fn from(number: u64) -> Self {
        #[allow(clippy::cast_precision_loss, reason = "no constant is as great as this")]
        i64::try_from(number).map_or(Tag::Number(number as f64), Tag::Integer)
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

    /// Whether a value is this one, numbers by value.
    fn is(&self, found: Tag<'_>) -> bool {
        self.tag().equals(found)
    }
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

/// The greatest magnitude up to which `f64` tells all integers apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The integer that a value is, where that is sure; one with a fraction of zero is one, too.
pub(super) fn whole_number(value: &Value) -> Option<i128> {
    let number = value.as_number()?;
    number.as_i128().or_else(|| number.as_f64().and_then(integral).map(i128::from))
}

/// The integer that a number is, where that is sure.
pub(super) fn integral(value: f64) -> Option<i64> {
    #[allow(clippy::cast_possible_truncation, reason = "it has no fraction, and the range is checked")]
    (value.fract() == 0.0 && value.abs() <= EXACT).then_some(value as i64)
}
