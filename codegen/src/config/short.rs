//! Values that are a table, or something short in its place.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

/// A value in the place of a table.
pub(super) enum Short {
    Flag(bool),
    Text(String),
}

/// Reads a table, or what is short for one; faults of the table have their places in it, which types that serde derives for
/// such a choice lose.
pub(super) struct TableOr<Table, Read> {
    /// What stands here, in words.
    pub(super) expected: &'static str,
    /// What a table becomes.
    pub(super) table: fn(Table) -> Read,
    /// What a short value becomes; nothing where it is none.
    pub(super) short: fn(Short) -> Option<Read>,
}

impl<'de, Table: Deserialize<'de>, Read> TableOr<Table, Read> {
    pub(super) fn read<D: Deserializer<'de>>(self, deserializer: D) -> Result<Read, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, Table: Deserialize<'de>, Read> Visitor<'de> for TableOr<Table, Read> {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Read, E> {
        (self.short)(Short::Flag(flag)).ok_or_else(|| E::invalid_type(Unexpected::Bool(flag), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Read, E> {
        (self.short)(Short::Text(text.to_owned()))
            .ok_or_else(|| E::invalid_type(Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Read, A::Error> {
        Table::deserialize(MapAccessDeserializer::new(map)).map(self.table)
    }
}
