//! Places in a JSON text, in one pass that looks into nothing but what is on the way to the pointers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::Place;
use crate::pointer::Pointer;

/// The places of the pointers; nothing where the text is not JSON.
pub(super) fn places(text: &str, wanted: &BTreeSet<Pointer>) -> Option<BTreeMap<Pointer, Place>> {
    // Most YAML texts are told by their first character, without reading on.
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    let mut search = Search { text, wanted, found: BTreeMap::new(), read: 0 };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // Only what is wanted is entered, and the pointers are as short as the document is shallow.
    deserializer.disable_recursion_limit();
    let value = Node { search: &mut search, pointer: Pointer::root(), key: None };
    value.deserialize(&mut deserializer).and_then(|()| deserializer.end()).ok()?;
    Some(search.found)
}

struct Search<'a> {
    text: &'a str,
    wanted: &'a BTreeSet<Pointer>,
    found: BTreeMap<Pointer, Place>,
    /// Up to where the text is read, in bytes.
    read: usize,
}

impl Search<'_> {
    /// Where the next value or bracket begins.
    fn next(&self) -> usize {
        let rest = &self.text[self.read..];
        let separators = [' ', '\t', '\n', '\r', ',', ':'];
        self.text.len() - rest.trim_start_matches(separators).len()
    }

    /// Reads a scalar, or a collection without looking into it.
    fn skip<'de, D: Deserializer<'de>>(&mut self, deserializer: D) -> Result<Range<usize>, D::Error> {
        let start = self.next();
        self.read = start + <&RawValue>::deserialize(deserializer)?.get().len();
        Ok(start..self.read)
    }
}

/// A value at a pointer.
struct Node<'s, 'a> {
    search: &'s mut Search<'a>,
    pointer: Pointer,
    key: Option<Range<usize>>,
}

impl<'de> DeserializeSeed<'de> for Node<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        let Self { search, pointer, key } = self;
        if !search.wanted.contains(&pointer) {
            return search.skip(deserializer).map(drop);
        }
        let start = search.next();
        if !search.text[start..].starts_with(['{', '[']) {
            let value = search.skip(deserializer)?;
            search.found.insert(pointer, Place { key, end: value.end, value, anchored: None });
            return Ok(());
        }
        search.read = start + 1;
        deserializer.deserialize_any(Inside { search, pointer: &pointer })?;
        search.read = search.next() + 1;
        search
            .found
            .insert(pointer, Place { key, value: start..start + 1, end: search.read, anchored: None });
        Ok(())
    }
}

/// What is in a collection at a pointer.
struct Inside<'s, 'a> {
    search: &'s mut Search<'a>,
    pointer: &'s Pointer,
}

impl<'de> Visitor<'de> for Inside<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object or an array")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let Self { search, pointer } = self;
        while let Some(key) = members.next_key::<&RawValue>()? {
            let start = search.next();
            search.read = start + key.get().len();
            let name: String = serde_json::from_str(key.get()).map_err(A::Error::custom)?;
            let key = Some(start..search.read);
            members.next_value_seed(Node { search, pointer: pointer.join(name), key })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Self { search, pointer } = self;
        let mut index = 0;
        while items.next_element_seed(Node { search, pointer: pointer.join(index), key: None })?.is_some() {
            index += 1;
        }
        Ok(())
    }
}
