// @generated from the OpenAPI document. Do not edit.

//! Reading structs: what does not depend on the struct is here, so that the macro's expansion stays small.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::Wire;
use super::buffered::{Buffered, Node};
use super::decode::Decode;
use super::entries::Entries;
use super::literal::Literal;
use super::presence::Property;

/// A struct that reads itself from an object's entries, onto the heap: values on their way through the layers of a
/// deserializer are copied in each of them, and structs within structs would multiply that.
pub trait FromMap: Sized {
    /// The struct's name, for error messages.
    const NAME: &'static str;
    /// The declared properties, in order.
    const PROPERTIES: &'static [Property];

    /// Reads all entries.
    ///
    /// # Errors
    /// When a required property is missing or a property does not decode.
    fn from_map<'de, A: MapAccess<'de>>(reader: Reader<'de, A>) -> Result<Box<Self>, A::Error>;
}

/// Reads a struct.
///
/// # Errors
/// When it does not decode.
pub fn object<'de, T: FromMap, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
    deserializer.deserialize_map(Object(PhantomData))
}

/// A struct that reads itself from a whole object, since what stands beside its own properties looks at all of them.
pub trait FromWhole: Sized {
    /// The struct's name, for error messages.
    const NAME: &'static str;

    /// Reads it, onto the heap.
    ///
    /// # Errors
    /// When a required property is missing or something does not decode.
    fn from_whole(whole: Node<'_, '_>) -> Result<Box<Self>, serde_json::Error>;
}

/// Reads a struct that looks at all entries of its object.
///
/// # Errors
/// When it does not decode.
pub fn whole_object<'de, T: FromWhole, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
    let input = Buffered::read(deserializer)?;
    let whole = input.node();
    if whole.object().is_none() {
        return Err(D::Error::custom(format_args!("invalid type: expected an object for {}", T::NAME)));
    }
    T::from_whole(whole).map_err(D::Error::custom)
}

/// The error of a required property that is not there.
///
/// # Errors
/// Always.
#[cold]
pub fn missing<T, E: Error>(key: &'static str) -> Result<T, E> {
    Err(E::missing_field(key))
}

/// The visitor of all structs.
struct Object<T>(PhantomData<T>);

impl<'de, T: FromMap> Visitor<'de> for Object<T> {
    type Value = Box<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object for {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Box<T>, A::Error> {
        T::from_map(Reader::new(map))
    }
}

/// An object's entries, one after the other. The first failure ends it, and stays here until the end.
pub struct Reader<'de, A: MapAccess<'de>> {
    map: A,
    /// The tag of a union, which was read before the others.
    first: Option<(&'static str, Value)>,
    /// That tag's value, when it is its turn.
    value: Option<Value>,
    /// Which of the properties the entry is.
    index: usize,
    /// How many of them have been asked.
    asked: usize,
    overridden: Option<Vec<(String, Value)>>,
    error: Option<A::Error>,
}

impl<'de, A: MapAccess<'de>> Reader<'de, A> {
    /// Reads an object from its first entry.
    pub fn new(map: A) -> Self {
        Self { map, first: None, value: None, index: 0, asked: 0, overridden: None, error: None }
    }

    /// Reads an object whose first entry has been read already.
    pub fn tagged(tag: &'static str, value: Value, map: A) -> Self {
        Self { first: Some((tag, value)), ..Self::new(map) }
    }

    /// Goes to the next declared property; others on the way go to the rest.
    pub fn advance(&mut self, properties: &[Property], rest: &mut impl Entries) -> bool {
        if self.error.is_some() {
            return false;
        }
        match self.next(properties, rest) {
            Ok(Some(index)) => {
                self.index = index;
                self.asked = 0;
                true
            }
            Ok(None) => false,
            Err(error) => {
                self.error = Some(error);
                false
            }
        }
    }

    fn next(&mut self, properties: &[Property], rest: &mut impl Entries) -> Result<Option<usize>, A::Error> {
        if let Some((tag, value)) = self.first.take() {
            if let Some(index) = properties.iter().position(|(_, key)| *key == tag) {
                self.value = Some(value);
                return Ok(Some(index));
            }
            rest.insert(tag.to_owned(), value).map_err(A::Error::custom)?;
        }
        loop {
            match self.map.next_key_seed(Keys(properties))? {
                None => return Ok(None),
                Some(Key::Known(index)) => return Ok(Some(index)),
                Some(Key::Other(name)) => rest.read(name, &mut self.map)?,
            }
        }
    }

    /// Whether the entry is that of the property that asks; each has to ask in turn.
    pub fn is_next(&mut self) -> bool {
        let found = self.index == self.asked;
        self.asked += 1;
        found
    }

    /// Reads the entry's value.
    pub fn read<T: Wire>(&mut self) -> Option<T> {
        let read = match self.value.take() {
            Some(value) => T::decode(value).map_err(A::Error::custom),
            None => self.map.next_value_seed(Decode::new()),
        };
        match read {
            Ok(value) => Some(value),
            Err(error) => {
                self.error = Some(error);
                None
            }
        }
    }

    /// Reads a constant, if that is the entry: any value will do, another one than declared is kept.
    pub fn constant(&mut self, key: &str, constant: &impl Literal) -> bool {
        let is_next = self.is_next();
        if is_next
            && let Some(found) = self.read::<Value>()
            && Value::from(constant.tag()) != found
        {
            self.overridden.get_or_insert_default().push((key.to_owned(), found));
        }
        is_next
    }

    /// The end: all is read, unless something failed.
    ///
    /// # Errors
    /// The first failure.
    pub fn finish(self, rest: &mut impl Entries) -> Result<(), A::Error> {
        rest.keep(self.overridden);
        self.error.map_or(Ok(()), Err)
    }
}

/// Recognises a key among the declared ones.
struct Keys<'a>(&'a [Property]);

/// A key.
enum Key {
    /// The index of a declared one.
    Known(usize),
    /// Another one.
    Other(String),
}

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Keys<'_> {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a property name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        let index = self.0.iter().position(|(_, key)| *key == name);
        Ok(index.map_or_else(|| Key::Other(name.to_owned()), Key::Known))
    }
}
