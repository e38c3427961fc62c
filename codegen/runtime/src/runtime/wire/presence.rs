//! How a field stands for a property that may be missing or null: one module for each presence, all with one shape.

use serde::de::{Error, MapAccess};
use serde::ser::Serialize;
use serde_json::{Error as JsonError, Map, Value};

use super::buffered::Node;
use super::decode::entry;
use super::fields::{Fields, there};
use super::finite::to_value;
use super::least::{least, least_in_tests};
use super::leniency::Leniency;
use super::property::{Presence, Property};
use super::reader::{Reader, Turn};
use super::{Nullable, Wire};

type Object = Map<String, Value>;

/// Says how a field with a presence is read: its type, the reader's method for its value, where that puts it, and what becomes of
/// it when all is read.
macro_rules! field {
    ($held:ty, $read:ident => $slot:ty, |$found:ident, $properties:pat_param| $finish:expr) => {
        /// A field with this presence.
        pub struct Field<T>(pub $held);

        impl<T: Wire> Fields for Field<T> {
            type Slots = $slot;

            #[inline(always)]
            fn read<'de, A: MapAccess<'de>>(
                slot: &mut $slot,
                turn: &mut Turn,
                reader: &mut Reader<'de, A>,
            ) -> bool {
                turn.comes() && reader.$read(slot)
            }

            #[inline(always)]
            fn finish<E: Error>($found: &mut $slot, $properties: &'static [Property]) -> Result<Self, E> {
                let held: Result<$held, E> = $finish;
                held.map(Self)
            }
        }
    };
}

/// Required, not null.
pub mod required {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    field!(T, read => Option<T>, |slot, properties| there(slot.take().or_else(least_in_tests), properties));

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<T, JsonError> {
        entry(whole, key)?.or_else(least_in_tests).ok_or_else(|| JsonError::missing_field(key))
    }

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &T) -> Result<(), JsonError> {
        whole.insert(key.to_owned(), to_value(value)?);
        Ok(())
    }
}

/// Required, not null, and only received: what a server leaves out, or writes as null, is the least value of the type,
/// unless a union is finding out whether the object is of this type at all.
pub mod defaulted {
    use super::*;

    pub const PRESENCE: Presence = Presence::Required;

    field!(T, read_defaulted => Option<T>, |slot, properties| there(slot.take().or_else(least), properties));

    pub use super::required::put;

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

    field!(Option<T>, read_nullable => Option<T>, |slot, _| Ok(slot.take()));

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

    field!(Option<T>, read_nullable => Option<T>, |slot, _| Ok(slot.take()));

    pub use super::nullable::get;

    pub fn put<T: Serialize>(whole: &mut Object, key: &str, value: &Option<T>) -> Result<(), JsonError> {
        value.as_ref().map_or(Ok(()), |value| required::put(whole, key, value))
    }
}

/// May be missing, may be null.
pub mod optional_nullable {
    use super::*;

    pub const PRESENCE: Presence = Presence::Optional;

    field!(Nullable<T>, read => Option<Nullable<T>>, |slot, _| Ok(slot.take().unwrap_or_default()));

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

    field!(Option<T>, read => Option<T>, |slot, _| Ok(slot.take()));

    pub use super::optional::put;

    pub fn get<T: Wire>(whole: Node<'_, '_>, key: &'static str) -> Result<Option<T>, JsonError> {
        entry(whole, key)
    }
}
