// @generated from the OpenAPI document. Do not edit.

//! Declared properties, and how the keys of an object are found among them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Visitor};
use serde_json::Value;

use super::literal::{Literal, Tag};

/// A declared property: whether it has to be there, and its key.
pub type Property = (Presence, &'static str);

/// Properties that have to be there where others are, each of these with one of some values if there are any.
pub type Dependent<'a> = (&'a [(&'a str, &'a [&'static dyn Literal])], &'a [&'a str]);

/// Whether a property has to be there.
#[derive(Clone, Copy)]
pub enum Presence {
    /// It has.
    Required,
    /// It need not.
    Optional,
    /// It has, with one value.
    Constant(&'static dyn Literal),
}

impl Presence {
    /// Whether the property has one value only.
    pub const fn is_constant(self) -> bool {
        matches!(self, Self::Constant(_))
    }

    /// Whether a value stands for the property. A constant other than the declared one does not, and neither does another
    /// spelling of the same number, which would be lost.
    pub fn takes(self, value: &Value) -> bool {
        match self {
            Self::Constant(constant) => Tag::of(value) == Some(constant.tag()),
            Self::Required | Self::Optional => true,
        }
    }
}

/// A type of which the properties are declared.
pub trait Declared {
    /// The declared properties, in order.
    const PROPERTIES: &'static [Property];
    /// Properties that travel in the other direction only.
    const LEFT_OUT: &'static [&'static str] = &[];
    /// Properties that have to be there where others are.
    const DEPENDENTS: &'static [Dependent<'static>] = &[];

    /// What finds their keys. The compiler makes it, and only where objects of the type are read or written.
    const KEYS: &'static Keys = &Keys {
        properties: Self::PROPERTIES,
        places: match Self::PROPERTIES.len() {
            ..FEW => &[],
            FEW..=16 => const { &places::<32>(Self::PROPERTIES) },
            17..=64 => const { &places::<128>(Self::PROPERTIES) },
            65..=256 => const { &places::<512>(Self::PROPERTIES) },
            257..=1024 => const { &places::<2048>(Self::PROPERTIES) },
            _ => &[],
        },
    };
}

/// Fewer properties than this are searched one after the other.
const FEW: usize = 9;

/// Finds keys among the declared ones.
pub struct Keys {
    properties: &'static [Property],
    /// Where each key stands among the properties, by its hash: the property's index and one, or zero where there is none. A
    /// key that does not stand at its hash stands at one of the next places, before the first zero. Without places, the
    /// properties are searched one after the other.
    places: &'static [u16],
}

/// Makes places for keys, which are empty unless there are twice as many of them as properties.
const fn places<const SIZE: usize>(properties: &[Property]) -> [u16; SIZE] {
    let mut places = [0; SIZE];
    if properties.len() > SIZE / 2 {
        return places;
    }
    let mut index = 0;
    while index < properties.len() {
        let mut place = hash(properties[index].1.as_bytes()) & (SIZE - 1);
        while places[place] != 0 {
            place = (place + 1) & (SIZE - 1);
        }
        index += 1;
        #[allow(clippy::cast_possible_truncation, reason = "there are at most 1024 properties")]
        let number = index as u16;
        places[place] = number;
    }
    places
}

/// The length of a key and its bytes at the start, in the middle and at the end, mixed: keys with the same hash are only slower
/// to find.
#[inline]
const fn hash(key: &[u8]) -> usize {
    let length = key.len();
    let picked = match (key.first_chunk(), key.last_chunk(), key.split_at(length / 3).1.first_chunk()) {
        (Some(start), Some(end), Some(middle)) => {
            u64::from_le_bytes(*start)
                ^ u64::from_le_bytes(*end).rotate_left(21)
                ^ u64::from_le_bytes(*middle).rotate_left(42)
        }
        _ => match (key.first_chunk(), key.last_chunk()) {
            (Some(start), Some(end)) => {
                (u32::from_le_bytes(*start) as u64) << 32 | u32::from_le_bytes(*end) as u64
            }
            _ => match key {
                [] => 0,
                [start, ..] => u32::from_le_bytes([*start, key[length / 2], key[length - 1], 0]) as u64,
            },
        },
    };
    let mixed = (picked ^ length as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    #[allow(clippy::cast_possible_truncation, reason = "half of the bits is left")]
    let hash = (mixed >> 32) as usize;
    hash ^ (hash >> 16)
}

impl Keys {
    /// A declared property.
    pub fn property(&self, index: usize) -> Option<Property> {
        self.properties.get(index).copied()
    }

    /// The index of a key among the declared ones. One of them is looked at first: most objects have their properties in the
    /// declared order.
    #[inline]
    pub fn find(&self, key: &str, expected: usize) -> Option<usize> {
        match self.properties.get(expected) {
            Some((_, it)) if *it == key => Some(expected),
            _ => self.search(key),
        }
    }

    fn search(&self, key: &str) -> Option<usize> {
        let is = |index: usize| self.properties.get(index).is_some_and(|(_, it)| *it == key);
        let Some(last) = self.places.len().checked_sub(1) else {
            return (0..self.properties.len()).find(|index| is(*index));
        };
        let mut place = hash(key.as_bytes()) & last;
        while let Some(index) = usize::from(self.places[place]).checked_sub(1) {
            if is(index) {
                return Some(index);
            }
            place = (place + 1) & last;
        }
        None
    }
}

/// Reads a key: the index of a declared one, or [`Key::OTHER`], whose name is put aside.
pub struct Key<'a> {
    /// The declared ones.
    pub keys: &'static Keys,
    /// The property that is looked at first.
    pub expected: usize,
    /// Where the name of another one is put.
    pub other: &'a mut String,
}

impl Key<'_> {
    /// What stands for a key that is not declared.
    pub const OTHER: usize = usize::MAX;
}

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a property name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        let found = self.keys.find(name, self.expected);
        if found.is_none() {
            name.clone_into(self.other);
        }
        Ok(found.unwrap_or(Self::OTHER))
    }
}
