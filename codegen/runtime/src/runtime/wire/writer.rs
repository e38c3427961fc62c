//! Writing structs: what does not depend on the struct is here, so that the macro's expansion stays small.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use super::entries::{Entries, Names};
use super::finite::to_value;
use super::literal::Tag;
use super::property::{Keys, Property};

/// An object in the making. The first failure ends it, and stays here until the end.
pub struct Writer<'a, S: Serializer> {
    map: Result<S::SerializeMap, S::Error>,
    /// What stands in the place of declared properties, if anything does.
    rest: Option<&'a dyn Names>,
}

impl<'a, S: Serializer> Writer<'a, S> {
    /// Begins an object.
    pub fn new(serializer: S) -> Self {
        Self { map: serializer.serialize_map(None), rest: None }
    }

    /// Says what stands beside the properties, or in place of those that have the same names.
    pub fn beside(&mut self, keys: &Keys, rest: &'a impl Names) {
        if rest.has_any(keys) {
            self.rest = Some(rest);
        }
    }

    /// Writes a property, unless another value stands in its place.
    pub fn write<T: Serialize>(&mut self, key: &'static str, value: &T) {
        if self.rest.is_some_and(|rest| rest.has(key)) {
            return;
        }
        if let Ok(map) = &mut self.map
            && let Err(error) = map.serialize_entry(key, value)
        {
            self.map = Err(error);
        }
    }

    /// Writes a constant, unless another value was read in its place.
    pub fn constant(&mut self, key: &'static str, constant: Tag<'_>) {
        match constant {
            Tag::Text(text) => self.write(key, &text),
            Tag::Integer(number) => self.write(key, &number),
            Tag::Number(number) => self.write(key, &number),
            Tag::Boolean(flag) => self.write(key, &flag),
        }
    }

    /// Writes what is not declared.
    pub fn rest(&mut self, rest: &impl Entries) {
        if let Ok(map) = &mut self.map
            && let Err(error) = rest.write(map)
        {
            self.map = Err(error);
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    /// The first failure.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.map?.end()
    }
}

/// Adds the entries of another value to an object, except those that it has already; but what was read in
/// place of a constant replaces it.
///
/// # Errors
/// When the value cannot be written.
pub fn beside(
    whole: &mut Map<String, Value>,
    other: &impl Serialize,
    properties: &[Property],
) -> Result<(), serde_json::Error> {
    let is_constant =
        |key: &str| properties.iter().any(|(presence, it)| presence.is_constant() && *it == key);

    if let Value::Object(other) = to_value(other)? {
        for (key, value) in other {
            if is_constant(&key) || !whole.contains_key(&key) {
                whole.insert(key, value);
            }
        }
    }
    Ok(())
}
