//! The nodes of the tree, built as the parser comes to them and counted, so that no text exhausts the machine.

use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess as _, Visitor,
};
use serde_json::{Map, Number, Value};

use crate::diagnostic::{Code, Diagnostic};
use crate::document::trail::Trail;

/// Deeper nesting than this is refused; real documents stay below 60.
pub(super) const MAX_DEPTH: usize = 256;

/// How many nodes the aliases of a text may add: without them each node takes a byte at least.
pub(super) const MAX_ALIASED: usize = 500_000;

/// How long the pointers to all nodes may be together, whatever the text, and for each byte of it: what stands below
/// a key of a megabyte has the key in its pointer.
pub(super) const LEAST_POINTERS: usize = 8 << 20;

pub(super) const POINTERS_PER_BYTE: usize = 32;

pub(super) const LIMITS: &str = "the limits are there so that no document can exhaust the machine";

/// How the keys of mappings are read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Keys {
    /// As the texts that they are: OpenAPI limits them to those of YAML's failsafe schema, to which `1.10` and `0x10` are texts.
    #[default]
    Written,
    /// As any values, which become the text of their JSON: no scalar can be made of a list or a mapping.
    Values,
}

/// What is counted and found while a tree is built.
#[derive(Default)]
pub(super) struct Reading<'a> {
    pub(super) text: &'a str,
    pub(super) keys: Keys,
    pub(super) nodes: Cell<usize>,
    pub(super) pointers: Cell<usize>,
    pub(super) limit: RefCell<Option<Diagnostic>>,
    pub(super) duplicates: RefCell<Vec<Diagnostic>>,
}

/// Builds one node of the tree.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) depth: usize,
    /// How long the pointer is.
    pub(super) length: usize,
    pub(super) pointer: &'a Trail<'a>,
}

impl<'a> Node<'a> {
    fn below<'b>(&'b self, pointer: &'b Trail<'b>) -> Node<'b>
    where
        'a: 'b,
    {
        let length = self.length
            + match pointer {
                Trail::Root | Trail::Component(..) => 0,
                Trail::Member(_, key) => key.len() + 1,
                Trail::Item(..) => 4,
            };
        Node { reading: self.reading, depth: self.depth + 1, length, pointer }
    }

    /// Counts the node; an error where there are too many, or it stands too deep.
    fn count(&self) -> Result<(), String> {
        let nodes = self.reading.nodes.get() + 1;
        self.reading.nodes.set(nodes);
        if self.depth > MAX_DEPTH {
            return Err(self.refuse(format!("the document nests deeper than {MAX_DEPTH} levels")));
        }
        let text = self.reading.text.len();
        if nodes > MAX_ALIASED + text {
            let message =
                format!("the aliases of the document expand to more than {MAX_ALIASED} further nodes");
            return Err(self.refuse(message));
        }
        let pointers = self.reading.pointers.get() + self.length;
        self.reading.pointers.set(pointers);
        if pointers > LEAST_POINTERS + POINTERS_PER_BYTE * text {
            return Err(self.refuse("the keys of the document are too long".to_owned()));
        }
        Ok(())
    }

    fn refuse(&self, message: String) -> String {
        let finding =
            Diagnostic::new(Code::TooComplex, &self.pointer.pointer(), message.clone()).hint(LIMITS);
        self.reading.limit.borrow_mut().get_or_insert(finding);
        message
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.count().map_err(D::Error::custom)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML or JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "a bound beyond 64 bits is only compared")]
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "a bound beyond 64 bits is only compared")]
        self.visit_f64(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    /// A value with a YAML tag of its own, such as `!Ref`: the tag says nothing to us.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (_, content) = tagged.variant::<IgnoredAny>()?;
        content.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below(&Trail::Item(self.pointer, list.len())))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key_seed(Key(self.below(self.pointer)))? {
            let value = entries.next_value_seed(self.below(&Trail::Member(self.pointer, &key)))?;
            if key == "<<" && map.contains_key(&key) {
                // Two merge keys are two sources, which YAML's list form says in one.
                let mut sources = map.remove(&key).into_iter().flat_map(as_list).collect::<Vec<_>>();
                sources.extend(as_list(value));
                map.insert(key, Value::Array(sources));
                continue;
            }
            if map.contains_key(&key) {
                let message = format!("`{key}` stands here twice; the last one counts");
                let finding =
                    Diagnostic::new(Code::DuplicateKey, &self.pointer.pointer().join(&key), message);
                self.reading.duplicates.borrow_mut().push(finding.at_key());
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

/// Builds the key of a member.
struct Key<'a>(Node<'a>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        match self.0.reading.keys {
            Keys::Written => {
                self.0.count().map_err(D::Error::custom)?;
                deserializer.deserialize_str(self)
            }
            Keys::Values => Ok(match self.0.deserialize(deserializer)? {
                Value::String(text) => text,
                other => other.to_string(),
            }),
        }
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<String, E> {
        Ok(key.to_owned())
    }

    fn visit_string<E>(self, key: String) -> Result<String, E> {
        Ok(key)
    }
}

fn as_list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        other => vec![other],
    }
}
