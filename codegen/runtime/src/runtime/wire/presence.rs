//! How a field stands for a property that may be missing or null: one module for each presence, all alike.

use serde::de::{Deserialize, DeserializeOwned, Error, MapAccess};
use serde::ser::{Serialize, SerializeMap};
use serde_json::{Error as JsonError, Map, Value};

use super::Nullable;

/// Whether a property has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It has.
    Required,
    /// It need not.
    Optional,
    /// It has, with one value.
    Constant,
}

type Object = Map<String, Value>;

/// Required, not null.
pub mod required {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        *slot = Some(map.next_value()?);
        Ok(())
    }

    pub fn finish<T, E: Error>(slot: Option<T>, key: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(key))
    }

    pub fn write<T: Serialize, M: SerializeMap>(
        map: &mut M,
        key: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        map.serialize_entry(key, value)
    }

    pub fn get<T: DeserializeOwned>(whole: &Object, key: &'static str) -> Result<T, JsonError> {
        let value = whole.get(key).ok_or_else(|| JsonError::missing_field(key))?;
        serde_json::from_value(value.clone())
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &T) -> Result<(), JsonError> {
        whole.insert(key.to_owned(), serde_json::to_value(value)?);
        Ok(())
    }
}

/// Required, may be null. Servers leave such properties out at times, which reads as null.
pub mod nullable {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    pub fn read<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
        slot: &mut Option<T>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        *slot = map.next_value()?;
        Ok(())
    }

    pub fn finish<T, E: Error>(slot: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    pub fn write<T: Serialize, M: SerializeMap>(
        map: &mut M,
        key: &'static str,
        value: &Option<T>,
    ) -> Result<(), M::Error> {
        map.serialize_entry(key, value)
    }

    pub fn get<T: DeserializeOwned>(whole: &Object, key: &'static str) -> Result<Option<T>, JsonError> {
        whole.get(key).map_or(Ok(None), |value| serde_json::from_value(value.clone()))
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &Option<T>) -> Result<(), JsonError> {
        required::put(whole, key, value)
    }
}

/// May be missing. Servers write null for that at times, which reads as missing.
pub mod optional {
    use super::*;

    pub const PRESENCE: Presence = Presence::Optional;

    pub use super::nullable::{finish, get, read};

    pub fn write<T: Serialize, M: SerializeMap>(
        map: &mut M,
        key: &'static str,
        value: &Option<T>,
    ) -> Result<(), M::Error> {
        value.as_ref().map_or(Ok(()), |value| map.serialize_entry(key, value))
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &Option<T>) -> Result<(), JsonError> {
        value.as_ref().map_or(Ok(()), |value| required::put(whole, key, value))
    }
}

/// May be missing, may be null.
pub mod optional_nullable {
    use super::*;

    pub const PRESENCE: Presence = Presence::Optional;

    pub use super::required::read;

    pub fn finish<T, E: Error>(slot: Option<Nullable<T>>, _: &'static str) -> Result<Nullable<T>, E> {
        Ok(slot.unwrap_or(Nullable::Absent))
    }

    pub fn write<T: Serialize, M: SerializeMap>(
        map: &mut M,
        key: &'static str,
        value: &Nullable<T>,
    ) -> Result<(), M::Error> {
        if value.is_absent() { Ok(()) } else { map.serialize_entry(key, value) }
    }

    pub fn get<T: DeserializeOwned>(whole: &Object, key: &'static str) -> Result<Nullable<T>, JsonError> {
        whole.get(key).map_or(Ok(Nullable::Absent), |value| serde_json::from_value(value.clone()))
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &Nullable<T>) -> Result<(), JsonError> {
        if value.is_absent() { Ok(()) } else { required::put(whole, key, value) }
    }
}

/// May be missing, and takes any value, null included.
pub mod optional_any {
    use super::*;

    pub const PRESENCE: Presence = Presence::Optional;

    pub use super::nullable::finish;
    pub use super::optional::{put, write};
    pub use super::required::read;

    pub fn get<T: DeserializeOwned>(whole: &Object, key: &'static str) -> Result<Option<T>, JsonError> {
        whole.get(key).map(|value| serde_json::from_value(value.clone())).transpose()
    }
}
