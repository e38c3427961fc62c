// @generated from the OpenAPI document. Do not edit.

//! The value `null`.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

/// A property that is always `null`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Null;

impl Serialize for Null {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de> Deserialize<'de> for Null {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OnlyNull;

        impl Visitor<'_> for OnlyNull {
            type Value = Null;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("null")
            }

            fn visit_unit<E>(self) -> Result<Null, E> {
                Ok(Null)
            }

            fn visit_none<E>(self) -> Result<Null, E> {
                Ok(Null)
            }
        }

        deserializer.deserialize_any(OnlyNull)
    }
}
