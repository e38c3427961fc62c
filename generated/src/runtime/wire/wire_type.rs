// @generated from the OpenAPI document. Do not edit.

//! Types that can stand on the wire, and how structs get from there to what keeps them.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize as _, DeserializeOwned, Deserializer, Error, MapAccess, Visitor};
use serde::ser::Serialize;
use serde_json::Value;

use super::ahead::Ahead;
use super::buffered::Buffered;
use super::fit::Fit;

/// A type that can stand on the wire.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a property",
    note = "the crate of the type says that it can with `openapi_sdk_runtime::external! {{ by_serde crate::Type, }}`"
)]
pub trait Wire: Serialize + DeserializeOwned {
    /// The name of a struct that reads itself from an object's entries ([`from_map`](Self::from_map)).
    const OBJECT: Option<&'static str> = None;

    /// How well a value fits, without decoding it. `depth` bounds how far this looks into lists.
    fn fit(value: &Value, depth: u8) -> Fit;

    /// The value that a text is which does not come as JSON; nothing where not any text is one.
    fn of_text(_: String) -> Option<Self> {
        None
    }

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
        Self::decode_with(deserializer, Box::new)
    }

    /// Reads a value and hands it over to what keeps it, such as a list: a struct does not pass through the layers of the
    /// deserializer.
    ///
    /// # Errors
    /// When the value does not decode.
    #[inline]
    fn decode_with<'de, D: Deserializer<'de>, R>(
        deserializer: D,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, D::Error> {
        match Self::OBJECT {
            Some(_) => object_with(deserializer, keep),
            None => Self::decode(deserializer).map(keep),
        }
    }

    /// Reads an object of which a union has read some entries already, and hands it over to what keeps it.
    ///
    /// # Errors
    /// When the object does not decode.
    fn from_ahead<'de, A: MapAccess<'de>, R>(
        map: Ahead<'de, A>,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, A::Error> {
        if Self::OBJECT.is_some() {
            return object_ahead(map, keep);
        }
        let object = Buffered::new(Value::deserialize(MapAccessDeserializer::new(map))?);
        Self::decode_with(object.node(), keep).map_err(Error::custom)
    }

    /// Reads the entries of an object, and hands over what they are: values on their way through the layers of a
    /// deserializer are copied in each of them, and structs within structs would multiply that.
    ///
    /// # Errors
    /// When a required property is missing or a property does not decode.
    fn from_map<'de, A: MapAccess<'de>>(map: A, keep: &mut dyn FnMut(Self)) -> Result<(), A::Error> {
        Self::deserialize(MapAccessDeserializer::new(map)).map(keep)
    }

    /// Whether it stands for a property that is not there.
    #[inline]
    fn is_absent(&self) -> bool {
        false
    }
}

/// Reads a struct, for something to keep.
///
/// # Errors
/// When it does not decode.
fn object_with<'de, T: Wire, D: Deserializer<'de>, R>(
    deserializer: D,
    keep: impl FnOnce(T) -> R,
) -> Result<R, D::Error> {
    handed_over(keep, |keep| deserializer.deserialize_map(Object(keep)))
}

/// Reads a struct from an object of which some entries have been read already, for something to keep.
///
/// # Errors
/// When it does not decode.
fn object_ahead<'de, T: Wire, A: MapAccess<'de>, R>(
    map: Ahead<'de, A>,
    keep: impl FnOnce(T) -> R,
) -> Result<R, A::Error> {
    handed_over(keep, |keep| T::from_map(map, keep))
}

/// What is made of a struct that is handed over once.
fn handed_over<T: Wire, R, E: Error>(
    keep: impl FnOnce(T) -> R,
    read: impl FnOnce(&mut dyn FnMut(T)) -> Result<(), E>,
) -> Result<R, E> {
    let (mut keep, mut kept) = (Some(keep), None);
    read(&mut |value| kept = keep.take().map(|keep| keep(value)))?;
    // A format that has read an object has called its visitor.
    kept.ok_or_else(|| E::custom(format_args!("there is no object for {}", T::OBJECT.unwrap_or_default())))
}

/// The visitor of all structs.
struct Object<'k, T>(&'k mut dyn FnMut(T));

impl<'de, T: Wire> Visitor<'de> for Object<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object for {}", T::OBJECT.unwrap_or_default())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        T::from_map(map, self.0)
    }
}
