// @generated from the OpenAPI document. Do not edit.

//! Objects of which some entries had to be read before it was known what they are.

use serde::de::{DeserializeSeed, IntoDeserializer, MapAccess};

use super::content::{Content, Entry, Text};
use super::literal::Tag;

/// Room for so many entries is made at once when the tag is not the first one.
const USUAL: usize = 8;

/// The entries of an object: first those that have been read already, then those that have not.
pub struct Ahead<'de, A> {
    /// Those that have been read, except for the tag.
    before: std::vec::IntoIter<Entry<'de>>,
    /// The tag of a union, which is the last one that has been read.
    tag: Option<Entry<'de>>,
    /// The value of the entry whose key has been asked for.
    value: Option<Content<'de>>,
    /// Those that have not been read.
    map: A,
}

impl<'de, A: MapAccess<'de>> Ahead<'de, A> {
    /// Reads from an object, up to a tag, if there is one.
    ///
    /// # Errors
    /// When an entry is broken.
    pub fn read(tag: &str, mut map: A) -> Result<Self, A::Error> {
        let mut before = Vec::new();
        let mut found = None;
        while let Some(key) = map.next_key_seed(Text)? {
            let entry = (key, map.next_value()?);
            if entry.0 == tag {
                found = Some(entry);
                break;
            }
            if before.is_empty() {
                before.reserve(USUAL);
            }
            before.push(entry);
        }
        Ok(Self { before: before.into_iter(), tag: found, value: None, map })
    }

    /// The value of the tag, where it can be one.
    pub fn tag(&self) -> Option<Tag<'_>> {
        self.tag.as_ref().and_then(|(_, value)| value.tag())
    }

    /// The object without its tag.
    pub fn without_tag(self) -> Self {
        Self { tag: None, ..self }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Ahead<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let next = if self.before.as_slice().is_empty() { self.tag.take() } else { self.before.next() };
        let Some((key, value)) = next else { return self.map.next_key_seed(seed) };
        self.value = Some(value);
        seed.deserialize(key.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        match self.value.take() {
            Some(value) => seed.deserialize(value.into_deserializer()),
            None => self.map.next_value_seed(seed),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        let left = self.map.size_hint()?;
        Some(self.before.len() + usize::from(self.tag.is_some()) + left)
    }
}
