//! How unions are read and written whose variants are told apart by the value of one property.

use std::any::TypeId;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::ahead::Ahead;
use super::buffered::{Buffered, Node};
use super::entries::Entries;
use super::finite::to_value;
use super::leniency::Leniency;
use super::literal::Tag;
use super::property::Property;
use super::union::{keeps, keeps_beside};
use super::{Fit, Wire};

/// Who writes the tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TagWriter {
    /// The payload, which declares it.
    Payload,
    /// The union.
    Union,
}

/// What the macro says of a union.
pub trait Tagged: Serialize + Sized + 'static {
    /// The property's name.
    const TAG: &'static str;
    /// Whether values with a known tag may be something else than the tag's variant.
    const IS_HINT: bool;
    /// Whether the base is what an object without a tag is.
    const HAS_DEFAULT: bool = false;

    /// The variant of a tag.
    fn variant(tag: Tag<'_>) -> Option<usize>;

    /// Reads the payload of a variant.
    fn read<'de, S: Source<'de>>(index: usize, source: S) -> Result<Self, S::Error>;

    /// The variant that an object without a tag fits best, among those that need not have it.
    fn guess(input: &Buffered) -> Option<Self>;

    /// The base that the variants inherit from, where an object is one and nothing of it is lost.
    fn base(_: &Buffered) -> Option<Self> {
        None
    }

    /// How well an object fits the base.
    fn fit_base(_: &Value) -> Fit {
        Fit::NONE
    }

    /// The variant for what is not known.
    fn other(value: Value) -> Self;
}

/// Reads what one variant holds.
pub type ReadVariant<S, T, E> = fn(S) -> Result<T, E>;

/// The error of an index that no variant has.
///
/// # Errors
/// Always.
#[cold]
pub fn no_variant<T, E: Error>() -> Result<T, E> {
    Err(E::custom("there is no such variant"))
}

/// Reads a tagged union.
///
/// # Errors
/// When a value does not decode as the variant that its tag names.
pub fn deserialize<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Buffered::or_in_place(deserializer, Union(PhantomData))
}

/// The visitor of all tagged unions.
struct Union<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for Union<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object with the property `{}`", T::TAG)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<T, E> {
        in_memory(Buffered::handed_over()?).map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        // Where the tag may not have the last word, the object is needed as it is.
        if T::IS_HINT || Leniency::now() == Leniency::Rescue {
            return whole(MapAccessDeserializer::new(map));
        }
        let map = Ahead::read(T::TAG, map)?;
        match map.tag().and_then(T::variant) {
            Some(index) => T::read(index, map),
            None => whole(MapAccessDeserializer::new(map)),
        }
    }

    fn visit_bool<E>(self, value: bool) -> Result<T, E> {
        Ok(T::other(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<T, E> {
        Ok(T::other(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<T, E> {
        Ok(T::other(value.into()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<T, E> {
        Value::deserialize(value.into_deserializer()).map(T::other)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<T, E> {
        Value::deserialize(value.into_deserializer()).map(T::other)
    }

    fn visit_f64<E>(self, value: f64) -> Result<T, E> {
        Ok(T::other(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<T, E> {
        Ok(T::other(value.into()))
    }

    fn visit_unit<E>(self) -> Result<T, E> {
        Ok(T::other(Value::Null))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<T, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(T::other(Value::Array(list)))
    }
}

/// Reads a union from what comes as a map: an object, or a number whose digits are kept.
fn whole<'de, T: Tagged, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    in_memory(Buffered::new(Value::deserialize(deserializer)?)).map_err(D::Error::custom)
}

/// Reads a union from a buffered value.
fn in_memory<T: Tagged>(input: Buffered) -> Result<T, serde_json::Error> {
    let tag = tag_of::<T>(input.value());
    let found = match tag {
        // Not an object at all.
        None => Ok(None),
        Some(Some(Some(index))) if T::IS_HINT => Ok(hinted(index, &input)),
        Some(Some(Some(index))) => T::read(index, input.node()).map(Some),
        Some(Some(None)) => Ok(T::base(&input)),
        Some(None) if T::HAS_DEFAULT => Ok(T::base(&input).or_else(|| T::guess(&input))),
        Some(None) => Ok(T::guess(&input).or_else(|| T::base(&input))),
    };
    match found {
        Ok(Some(found)) => Ok(found),
        Err(error) if Leniency::now() != Leniency::Rescue => Err(error),
        Ok(None) | Err(_) => Ok(T::other(input.into_value())),
    }
}

/// The variant of an object's tag, where it is an object, has the tag, and knows it.
fn tag_of<T: Tagged>(value: &Value) -> Option<Option<Option<usize>>> {
    let object = value.as_object()?;
    Some(object.get(T::TAG).map(|tag| Tag::of(tag).and_then(T::variant)))
}

/// The variant of an object's tag, unless the object is something else, and as such keeps what the variant loses.
fn hinted<T: Tagged>(index: usize, input: &Buffered) -> Option<T> {
    let union = TypeId::of::<Union<T>>();
    let read = || Leniency::of_comparisons().during(|| T::read(index, input.node())).ok();
    match input.choice(union) {
        Some(known) => known.and_then(|_| read()),
        None => {
            let keeps = |it: &T| Leniency::is_partial() || keeps(it, input.value());
            let found = read().filter(|it| keeps(it) || T::guess(input).is_none());
            input.keep_choice(union, found.as_ref().map(|_| index));
            found
        }
    }
}

/// The base that the variants of a union inherit from, where an object is one and nothing of it is lost.
pub fn base<T: Wire>(input: &Buffered) -> Option<T> {
    let found = Leniency::of_comparisons().during(|| T::decode(input.node())).ok();
    found.filter(|base| Leniency::is_partial() || keeps(base, input.value()))
}

/// Where the payload of a variant is read from.
pub trait Source<'de> {
    /// What may go wrong.
    type Error: Error;

    /// Reads the payload. One that does not declare the tag never sees it, unless it is another one than the union
    /// would write.
    ///
    /// # Errors
    /// When the payload does not decode.
    fn payload<T: Wire>(
        self,
        key: &'static str,
        writer: TagWriter,
        written: Tag<'_>,
    ) -> Result<T, Self::Error>;
}

impl<'de, A: MapAccess<'de>> Source<'de> for Ahead<'de, A> {
    type Error = A::Error;

    fn payload<T: Wire>(self, _: &'static str, writer: TagWriter, written: Tag<'_>) -> Result<T, A::Error> {
        let is_left_out = writer == TagWriter::Union && self.tag().is_some_and(|tag| written == tag);
        T::from_ahead(if is_left_out { self.without_tag() } else { self }, |payload| payload)
    }
}

impl<'de> Source<'de> for Node<'de, '_> {
    type Error = serde_json::Error;

    fn payload<T: Wire>(
        self,
        key: &'static str,
        writer: TagWriter,
        written: Tag<'_>,
    ) -> Result<T, serde_json::Error> {
        let is_written = || self.value().get(key) == Some(&Value::from(written));
        let is_left_out = writer == TagWriter::Union && is_written();
        T::decode(if is_left_out { self.without(key) } else { self })
    }
}

/// The fit of an object without a tag: a payload that leaves the tag to the union would get one.
pub fn guessed<T: Wire>(value: &Value, writer: TagWriter) -> Fit {
    let fit = if writer == TagWriter::Payload { T::fit(value, 2) } else { Fit::NONE };
    if fit > Fit::POOR { fit } else { Fit::NONE }
}

/// Writes a payload, with the tag where it does not have it.
pub fn write_payload<S: Serializer, T: Serialize>(
    serializer: S,
    payload: &T,
    tag: &'static str,
    value: Tag<'_>,
    writer: TagWriter,
) -> Result<S::Ok, S::Error> {
    if writer == TagWriter::Payload {
        return payload.serialize(serializer);
    }
    let mut object = Map::from_iter([(tag.to_owned(), value.into())]);
    match to_value(payload) {
        Ok(Value::Object(entries)) => {
            for (key, value) in entries {
                object.insert(key, value);
            }
            object.serialize(serializer)
        }
        Ok(other) => other.serialize(serializer),
        Err(error) => Err(serde::ser::Error::custom(error)),
    }
}

/// The fit of a tagged union: a known tag is as good as it gets.
pub fn fit_tagged<T: Tagged>(value: &Value) -> Fit {
    match tag_of::<T>(value) {
        Some(Some(Some(_))) => Fit::TAGGED,
        Some(_) => Fit::POOR.max(T::fit_base(value)),
        None => Fit::NONE,
    }
}

/// A union whose properties stand in the same object.
///
/// # Errors
/// When the object does not decode.
pub fn flattened<T: Wire>(whole: Node<'_, '_>) -> Result<T, serde_json::Error> {
    T::decode(whole)
}

/// Such a union where no variant has to be there: what would be lost by it, or is none, goes where undeclared properties go, if
/// there is room.
///
/// # Errors
/// When the object does not decode.
pub fn flattened_optional<T: Wire>(
    whole: Node<'_, '_>,
    properties: &[Property],
    rest: &impl Entries,
) -> Result<Option<T>, serde_json::Error> {
    if T::fit(whole.value(), 4) <= Fit::POOR {
        return Ok(None);
    }
    match T::decode(whole) {
        Ok(found) if !rest.has_room() || keeps_beside(&found, whole.value(), properties) => Ok(Some(found)),
        Err(error) if !rest.has_room() => Err(error),
        _ => Ok(None),
    }
}
