//! How a field stands for a property that may be missing or null: one module for each presence. They have
//! the same functions, but for `finish`, which most fields do not need when all is read (`finished!`).

use serde::de::{Error as _, MapAccess};
use serde::ser::{Serialize, Serializer};
use serde_json::{Error as JsonError, Map, Value};

use super::buffered::Node;
use super::decode::entry;
use super::least::{least, least_in_tests};
use super::leniency::Leniency;
use super::property::Presence;
use super::reader::{Reader, Turn};
use super::writer::Writer;
use super::{Nullable, Wire};

type Object = Map<String, Value>;

/// Required, not null.
pub mod required {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    #[inline(always)]
    pub fn read<'de, T: Wire, A: MapAccess<'de>>(
        turn: &mut Turn,
        slot: &mut Option<T>,
        reader: &mut Reader<'de, A>,
    ) -> bool {
        turn.comes() && reader.read(slot)
    }

    pub fn finish<T: Wire>(slot: Option<T>) -> Option<T> {
        slot.or_else(least_in_tests)
    }

    pub fn write<T: Serialize, S: Serializer>(writer: &mut Writer<'_, S>, key: &'static str, value: &T) {
        writer.write(key, value);
    }

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<T, JsonError> {
        entry(whole, key)?.or_else(least_in_tests).ok_or_else(|| JsonError::missing_field(key))
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &T) -> Result<(), JsonError> {
        whole.insert(key.to_owned(), serde_json::to_value(value)?);
        Ok(())
    }
}

/// Required, not null, and only received: what a server leaves out, or writes as null, is the least value of the type,
/// unless a union is finding out whether the object is of this type at all.
pub mod defaulted {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    pub use super::required::{put, write};

    #[inline(always)]
    pub fn read<'de, T: Wire, A: MapAccess<'de>>(
        turn: &mut Turn,
        slot: &mut Option<T>,
        reader: &mut Reader<'de, A>,
    ) -> bool {
        turn.comes() && reader.read_defaulted(slot)
    }

    pub fn finish<T: Wire>(slot: Option<T>) -> Option<T> {
        slot.or_else(least)
    }

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<T, JsonError> {
        if Leniency::is_partial() {
            return required::get(whole, key);
        }
        let found: Option<T> = super::nullable::get(whole, key)?;
        found.or_else(least).ok_or_else(|| JsonError::missing_field(key))
    }
}

/// Required, may be null. Servers leave such properties out at times, which reads as null.
pub mod nullable {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    #[inline(always)]
    pub fn read<'de, T: Wire, A: MapAccess<'de>>(
        turn: &mut Turn,
        slot: &mut Option<T>,
        reader: &mut Reader<'de, A>,
    ) -> bool {
        turn.comes() && reader.read_nullable(slot)
    }

    pub fn write<T: Serialize, S: Serializer>(
        writer: &mut Writer<'_, S>,
        key: &'static str,
        value: &Option<T>,
    ) {
        writer.write(key, value);
    }

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<Option<T>, JsonError> {
        entry(whole, key).map(Option::flatten)
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &Option<T>) -> Result<(), JsonError> {
        required::put(whole, key, value)
    }
}

/// May be missing. Servers write null for that at times, which reads as missing.
pub mod optional {
    use super::*;

    pub const PRESENCE: Presence = Presence::Optional;

    pub use super::nullable::{get, read};

    pub fn write<T: Serialize, S: Serializer>(
        writer: &mut Writer<'_, S>,
        key: &'static str,
        value: &Option<T>,
    ) {
        if let Some(value) = value {
            writer.write(key, value);
        }
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

    pub fn write<T: Serialize, S: Serializer>(
        writer: &mut Writer<'_, S>,
        key: &'static str,
        value: &Nullable<T>,
    ) {
        if !value.is_absent() {
            writer.write(key, value);
        }
    }

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<Nullable<T>, JsonError> {
        Ok(entry(whole, key)?.unwrap_or_default())
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &Nullable<T>) -> Result<(), JsonError> {
        if value.is_absent() { Ok(()) } else { required::put(whole, key, value) }
    }
}

/// May be missing, and takes any value, null included.
pub mod optional_any {
    use super::*;

    pub const PRESENCE: Presence = Presence::Optional;

    pub use super::optional::{put, write};
    pub use super::required::read;

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<Option<T>, JsonError> {
        entry(whole, key)
    }
}
