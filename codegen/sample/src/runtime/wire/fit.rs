// @generated from the OpenAPI document. Do not edit.

//! Evidence: how well a JSON value fits a type. Unions without a tag pick the variant that fits best.

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize as _, DeserializeOwned, Deserializer, MapAccess};
use serde::ser::Serialize;
use serde_json::Value;

use super::ahead::Ahead;
use super::buffered::Buffered;
use super::leniency::Leniency;
use super::literal::Literal;
use super::property::{Dependent, Presence, Property};

/// How well a value fits a type; greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit(i32);

impl Fit {
    /// It cannot be one: it is another kind of JSON value.
    pub const NONE: Self = Self(i32::MIN);
    /// It is the right kind, but something speaks against it.
    pub const POOR: Self = Self(0);
    /// Any value would do.
    pub const ANY: Self = Self(1);
    /// It is the right kind.
    pub const KIND: Self = Self(10);
    /// It is the right kind and has the right format.
    pub const FORMAT: Self = Self(20);
    /// It is one of the known values.
    pub const MEMBER: Self = Self(30);
    /// It is an object with a known tag.
    pub const TAGGED: Self = Self(1000);
    /// The least that an object gets which lacks nothing.
    const OBJECT: i32 = 100;

    pub(super) fn if_true(condition: bool, fit: Self) -> Self {
        if condition { fit } else { Self::NONE }
    }
}

/// A type that can stand on the wire.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a property",
    note = "the crate of the type says that it can with `openapi_sdk_runtime::external! {{ by_serde crate::Type, }}`"
)]
pub trait Wire: Serialize + DeserializeOwned {
    /// How well a value fits, without decoding it. `depth` bounds how far this looks into lists.
    fn fit(value: &Value, depth: u8) -> Fit;

    /// Reads a value. This is `Deserialize::deserialize`, except that integers, also in lists and maps, may
    /// be written with a fraction of zero.
    ///
    /// # Errors
    /// When the value does not decode.
    #[inline]
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }

    /// The same onto the heap, where structs are put together.
    ///
    /// # Errors
    /// When the value does not decode.
    fn decode_boxed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<Self>, D::Error> {
        Self::decode(deserializer).map(Box::new)
    }

    /// Reads a value and hands it over to what keeps it, such as a list: it does not pass through the layers of the
    /// deserializer.
    ///
    /// # Errors
    /// When the value does not decode.
    #[inline]
    fn decode_with<'de, D: Deserializer<'de>, R>(
        deserializer: D,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, D::Error> {
        Self::decode(deserializer).map(keep)
    }

    /// Reads an object of which a union has read some entries already, and hands it over to what keeps it.
    ///
    /// # Errors
    /// When the object does not decode.
    fn from_ahead<'de, A: MapAccess<'de>, R>(
        map: Ahead<'de, A>,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, A::Error> {
        let object = Buffered::new(Value::deserialize(MapAccessDeserializer::new(map))?);
        Self::decode_with(object.node(), keep).map_err(serde::de::Error::custom)
    }
}

/// The fit of a struct: all required properties, the right constants, what others require that are there, then as many known
/// properties as possible, those that it leaves out included.
pub fn fit_object(
    value: &Value,
    properties: &[Property],
    left_out: &[&str],
    dependents: &[Dependent<'_>],
) -> Fit {
    let Value::Object(object) = value else { return Fit::NONE };
    let mut points = Fit::OBJECT;
    let mut known = 0;
    for (presence, key) in properties {
        points += match (presence, object.get(*key)) {
            (Presence::Constant(constant), Some(found)) if constant.tag().is(found) => 100,
            (Presence::Constant(_) | Presence::Required, None) if Leniency::is_partial() => continue,
            (Presence::Constant(_), _) | (Presence::Required, None) => return Fit::POOR,
            (Presence::Required | Presence::Optional, Some(_)) => 10,
            (Presence::Optional, None) => continue,
        };
        known += 1;
    }
    let holds = |(key, values): &(&str, &[&dyn Literal])| {
        let found = object.get(*key);
        found.is_some_and(|found| values.is_empty() || values.iter().any(|it| it.tag().is(found)))
    };
    let lacks = |(when, required): &Dependent<'_>| {
        when.iter().all(holds) && required.iter().any(|key| !object.contains_key(*key))
    };
    if !Leniency::is_partial() && dependents.iter().any(lacks) {
        return Fit::POOR;
    }
    for _ in left_out.iter().filter(|key| object.contains_key(**key)) {
        points += 10;
        known += 1;
    }
    Fit(points - i32::try_from(object.len().saturating_sub(known)).unwrap_or(i32::MAX).min(90))
}
