//! Where an object's undeclared properties go.

use std::collections::BTreeMap;

use serde::de::{IgnoredAny, MapAccess};
use serde::ser::SerializeMap;
use serde_json::{Map, Value};

use super::Wire;
use super::buffered::Node;
use super::decode::{Keep, entry};
use super::property::{Keys, Property};

/// The names of entries.
pub trait Names {
    /// Whether there is an entry with this name.
    fn has(&self, name: &str) -> bool;

    /// Whether there is one with the name of a declared property.
    fn has_any(&self, keys: &Keys) -> bool;
}

impl Names for () {
    fn has(&self, _: &str) -> bool {
        false
    }

    fn has_any(&self, _: &Keys) -> bool {
        false
    }
}

impl<T> Names for BTreeMap<String, T> {
    fn has(&self, name: &str) -> bool {
        self.contains_key(name)
    }

    fn has_any(&self, keys: &Keys) -> bool {
        self.keys().any(|name| keys.find(name, 0).is_some())
    }
}

impl Names for Map<String, Value> {
    fn has(&self, name: &str) -> bool {
        self.contains_key(name)
    }

    fn has_any(&self, keys: &Keys) -> bool {
        self.keys().any(|name| keys.find(name, 0).is_some())
    }
}

/// Where undeclared properties go.
pub trait Entries {
    /// Reads one.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, map: &mut A) -> Result<(), A::Error>;

    /// Writes all.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// Keeps what was found in place of constants, where there is room for values of any type.
    fn keep(&mut self, overridden: Vec<(String, Value)>);

    /// Whether undeclared properties are kept.
    fn has_room(&self) -> bool {
        true
    }

    /// Takes the entries of an object that are not those of declared properties.
    fn fill(&mut self, whole: Node<'_, '_>, properties: &[Property]) -> Result<(), serde_json::Error>;
}

fn is_undeclared(properties: &[Property], name: &str, value: &Value) -> bool {
    !properties.iter().any(|(presence, key)| *key == name && presence.takes(value))
}

impl Entries for () {
    fn has_room(&self) -> bool {
        false
    }

    fn read<'de, A: MapAccess<'de>>(&mut self, _: String, map: &mut A) -> Result<(), A::Error> {
        map.next_value::<IgnoredAny>().map(drop)
    }

    fn write<M: SerializeMap>(&self, _: &mut M) -> Result<(), M::Error> {
        Ok(())
    }

    fn keep(&mut self, _: Vec<(String, Value)>) {}

    fn fill(&mut self, _: Node<'_, '_>, _: &[Property]) -> Result<(), serde_json::Error> {
        Ok(())
    }
}

impl Entries for Map<String, Value> {
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, map: &mut A) -> Result<(), A::Error> {
        self.insert(name, map.next_value()?);
        Ok(())
    }

    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
    }

    fn keep(&mut self, overridden: Vec<(String, Value)>) {
        self.extend(overridden);
    }

    fn fill(&mut self, whole: Node<'_, '_>, properties: &[Property]) -> Result<(), serde_json::Error> {
        let entries = whole.object().into_iter().flatten();
        let others = entries.filter(|(key, value)| is_undeclared(properties, key, value));
        self.extend(others.map(|(key, value)| (key.clone(), value.clone())));
        Ok(())
    }
}

impl<T: Wire> Entries for BTreeMap<String, T> {
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, map: &mut A) -> Result<(), A::Error> {
        map.next_value_seed(Keep::new(|value| drop(self.insert(name, value))))
    }

    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
    }

    fn keep(&mut self, _: Vec<(String, Value)>) {}

    fn fill(&mut self, whole: Node<'_, '_>, properties: &[Property]) -> Result<(), serde_json::Error> {
        let keys = whole.object().into_iter().flat_map(Map::keys);
        for key in keys.filter(|key| !properties.iter().any(|(_, it)| it == key)) {
            if let Some(value) = entry(whole, key)? {
                self.insert(key.clone(), value);
            }
        }
        Ok(())
    }
}
