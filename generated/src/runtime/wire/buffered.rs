// @generated from the OpenAPI document. Do not edit.

//! Values that may be read more than once, as unions need it: held in memory once and read by reference, however many
//! unions stand inside of one another.

use std::any::TypeId;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Map, Value};

use super::digits::numbers_by_value;

/// The name of the newtype struct by which a [`Node`] is asked for the [`Buffered`] value that it stands for.
pub(super) const HAND_OVER: &str = "$sdk::wire::Buffered";

thread_local! {
    /// What a node hands over, on its way to the one that asked: `serde` has no other way for it.
    static HANDED_OVER: Cell<Option<Buffered>> = const { Cell::new(None) };
}

/// A value in memory: a whole one, or a part of one that others read too.
pub struct Buffered {
    root: Rc<Root>,
    path: Vec<Step>,
}

/// A whole value, and what has been found out about its parts.
struct Root {
    value: Value,
    /// What a union has chosen for a part, by the part's address and the union's type.
    choices: RefCell<HashMap<(usize, TypeId), Option<usize>>>,
    /// Parts without the tag that their union writes by itself, by address and tag.
    untagged: RefCell<HashMap<(usize, &'static str), Rc<Root>>>,
}

/// A step into a value.
#[derive(Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// Where a part stands, from the inside to the outside.
#[derive(Clone, Copy)]
enum Place<'p> {
    /// At the end of these steps.
    At(&'p [Step]),
    Key(&'p Place<'p>, &'p str),
    Index(&'p Place<'p>, usize),
}

impl Place<'_> {
    fn steps(&self) -> Vec<Step> {
        let (mut steps, mut place) = (Vec::new(), self);
        loop {
            match place {
                Place::At(first) => {
                    steps.extend(first.iter().rev().cloned());
                    steps.reverse();
                    return steps;
                }
                Place::Key(outer, key) => {
                    steps.push(Step::Key((*key).to_owned()));
                    place = outer;
                }
                Place::Index(outer, index) => {
                    steps.push(Step::Index(*index));
                    place = outer;
                }
            }
        }
    }
}

impl Root {
    fn new(value: Value) -> Rc<Self> {
        Rc::new(Self { value, choices: RefCell::default(), untagged: RefCell::default() })
    }
}

fn address(value: &Value) -> usize {
    std::ptr::from_ref(value) as usize
}

impl Buffered {
    /// A whole value.
    pub fn new(value: Value) -> Self {
        Self { root: Root::new(value), path: Vec::new() }
    }

    /// Reads a value into memory, unless it is there already.
    ///
    /// # Errors
    /// When the input is broken.
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(HAND_OVER, Read)
    }

    /// Reads a value by a visitor that knows what to do with one in memory: it is told by `visit_bytes`, which JSON has
    /// no other use for, and takes it by [`Buffered::handed_over`].
    ///
    /// # Errors
    /// When the visitor fails.
    pub(super) fn or_in_place<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        deserializer.deserialize_newtype_struct(HAND_OVER, visitor)
    }

    /// Hands the value over to a visitor that has asked for it.
    pub(super) fn hand_over<'de, V: Visitor<'de>, E: serde::de::Error>(
        self,
        visitor: V,
    ) -> Result<V::Value, E> {
        HANDED_OVER.set(Some(self));
        visitor.visit_bytes(&[])
    }

    /// What has been handed over.
    pub(super) fn handed_over<E: serde::de::Error>() -> Result<Self, E> {
        HANDED_OVER.take().ok_or_else(|| E::custom("bytes are no JSON value"))
    }

    /// The value.
    pub fn value(&self) -> &Value {
        const NULL: &Value = &Value::Null;
        self.path.iter().fold(&self.root.value, |value, step| match step {
            Step::Key(key) => value.get(key).unwrap_or(NULL),
            Step::Index(index) => value.get(index).unwrap_or(NULL),
        })
    }

    /// The value, to keep.
    pub fn into_value(self) -> Value {
        if !self.path.is_empty() {
            return self.value().clone();
        }
        Rc::try_unwrap(self.root).map_or_else(|root| root.value.clone(), |root| root.value)
    }

    /// What the value is read from.
    pub fn node(&self) -> Node<'_, '_> {
        Node { value: self.value(), root: &self.root, place: Place::At(&self.path), without: None }
    }

    /// What a union has chosen for the value; nothing when it has not been asked before.
    pub(super) fn choice(&self, union: TypeId) -> Option<Option<usize>> {
        self.root.choices.borrow().get(&(address(self.value()), union)).copied()
    }

    /// Keeps what a union has chosen.
    pub(super) fn keep_choice(&self, union: TypeId, choice: Option<usize>) {
        self.root.choices.borrow_mut().insert((address(self.value()), union), choice);
    }
}

/// Reads any value into memory.
struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Buffered;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_bytes<E: serde::de::Error>(self, _: &[u8]) -> Result<Buffered, E> {
        Buffered::handed_over()
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffered, D::Error> {
        Value::deserialize(deserializer).map(Buffered::new)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Buffered, A::Error> {
        self.visit_newtype_struct(MapAccessDeserializer::new(map))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Buffered, A::Error> {
        self.visit_newtype_struct(SeqAccessDeserializer::new(items))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Buffered, E> {
        Ok(Buffered::new(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Buffered, E> {
        Ok(Buffered::new(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Buffered, E> {
        Ok(Buffered::new(value.into()))
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<Buffered, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<Buffered, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Buffered, E> {
        Ok(Buffered::new(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Buffered, E> {
        Ok(Buffered::new(value.into()))
    }

    fn visit_unit<E>(self) -> Result<Buffered, E> {
        Ok(Buffered::new(Value::Null))
    }
}

/// A buffered value, or a part of one, to be read from.
#[derive(Clone, Copy)]
pub struct Node<'de, 'p> {
    value: &'de Value,
    root: &'de Rc<Root>,
    place: Place<'p>,
    /// An entry that is not to be seen.
    without: Option<&'static str>,
}

impl<'de, 'p> Node<'de, 'p> {
    /// The value.
    pub fn value(self) -> &'de Value {
        self.value
    }

    /// The entries of an object.
    pub fn object(self) -> Option<&'de Map<String, Value>> {
        self.value.as_object()
    }

    /// An object without one of its entries.
    pub(super) fn without(self, key: &'static str) -> Self {
        Self { without: Some(key), ..self }
    }

    /// An entry of an object, where there is one.
    pub fn entry<'a>(&'a self, key: &'a str) -> Option<Node<'de, 'a>> {
        let value = self.value.get(key)?;
        Some(Node { value, root: self.root, place: Place::Key(&self.place, key), without: None })
    }

    fn buffered(self) -> Buffered {
        let Some(tag) = self.without else {
            return Buffered { root: Rc::clone(self.root), path: self.place.steps() };
        };
        let mut untagged = self.root.untagged.borrow_mut();
        let root = untagged.entry((address(self.value), tag)).or_insert_with(|| {
            let mut value = self.value.clone();
            if let Value::Object(object) = &mut value {
                object.remove(tag);
            }
            Root::new(value)
        });
        Buffered { root: Rc::clone(root), path: Vec::new() }
    }
}

impl<'de> Deserializer<'de> for Node<'de, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(list) => {
                let (left, place) = (list.iter(), self.place);
                let mut items = Items { left, root: self.root, place, index: 0 };
                let value = visitor.visit_seq(&mut items)?;
                all_read(value, items.left.len(), list.len())
            }
            Value::Object(object) => {
                let (left, without) = (object.iter(), self.without);
                let (root, place) = (self.root, self.place);
                let mut entries = Entries { left, root, place, without, entry: None };
                let value = visitor.visit_map(&mut entries)?;
                all_read(value, entries.left.len(), object.len())
            }
            scalar => scalar.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name != HAND_OVER {
            return visitor.visit_newtype_struct(self);
        }
        self.buffered().hand_over(visitor)
    }

    numbers_by_value! { self -> Error: match self.value {
        Value::Number(number) => Some(number),
        _ => None,
    } }

    forward_to_deserialize_any! {
        bool char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct enum identifier ignored_any
    }
}

/// What has been read from a list or an object, unless something of it is left.
fn all_read<T>(value: T, left: usize, all: usize) -> Result<T, Error> {
    if left == 0 { Ok(value) } else { Err(Error::invalid_length(all, &"fewer elements")) }
}

/// The items of a list.
struct Items<'de, 'p> {
    left: std::slice::Iter<'de, Value>,
    root: &'de Rc<Root>,
    place: Place<'p>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(value) = self.left.next() else { return Ok(None) };
        let place = Place::Index(&self.place, self.index);
        self.index += 1;
        seed.deserialize(Node { value, root: self.root, place, without: None }).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The entries of an object.
struct Entries<'de, 'p> {
    left: serde_json::map::Iter<'de>,
    root: &'de Rc<Root>,
    place: Place<'p>,
    without: Option<&'static str>,
    /// The entry whose value comes next.
    entry: Option<(&'de str, &'de Value)>,
}

impl<'de> MapAccess<'de> for Entries<'de, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let without = self.without;
        let next = self.left.find(|(key, _)| Some(key.as_str()) != without);
        self.entry = next.map(|(key, value)| (key.as_str(), value));
        let key = self.entry.map(|(key, _)| seed.deserialize(BorrowedStrDeserializer::new(key)));
        key.transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, value) = self.entry.take().ok_or_else(|| Error::custom("a value without a key"))?;
        let place = Place::Key(&self.place, key);
        seed.deserialize(Node { value, root: self.root, place, without: None })
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}
