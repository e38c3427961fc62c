// @generated from the OpenAPI document. Do not edit.

//! Unions whose variants are told apart by the value of one property.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::{Map, Value};

use super::literal::Tag;
use super::union::keeps;
use super::{Fit, Wire};

/// Says what a union with a tag is on the wire.
///
/// Each entry gives a variant's tags and its payload. `(tag)` marks a payload that does not declare the tag,
/// so that the union writes it. The tag is nearly always an object's first key: then the payload is read in
/// place; otherwise the object is buffered. An object with an unknown tag goes to the variant after `else`.
///
/// `hinted by` is for tags that do not settle the variant, since other values may have them too: an object that
/// its tag's variant does not hold is read as another variant, or goes to the one after `else`.
macro_rules! tagged_union {
    ($name:ident hinted by $tag:literal $variants:tt else $other:ident) => {
        $crate::runtime::wire::__private::tagged_union! { $name (true) $tag $variants else $other }
    };
    ($name:ident by $tag:literal $variants:tt else $other:ident) => {
        $crate::runtime::wire::__private::tagged_union! { $name (false) $tag $variants else $other }
    };
    ($name:ident ($hint:literal) $tag:literal {
        $($first:literal $(| $more:literal)* => $variant:ident($payload:ty) $(($writes:ident))?,)*
    } else $other:ident) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                deserializer.deserialize_any($crate::runtime::wire::__private::Union::<Self>::new())
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Tagged for $name {
            const TAG: &'static ::core::primitive::str = $tag;
            const IS_HINT: ::core::primitive::bool = $hint;

            fn variant(tag: &$crate::runtime::wire::Value) -> ::core::option::Option<::core::primitive::usize> {
                use $crate::runtime::wire::__private as p;
                let tags: &[&[p::Tag<'_>]] = &[$(&[p::Literal::tag(&$first) $(, p::Literal::tag(&$more))*]),*];
                p::position(tags, tag)
            }

            fn read<'de, __A: $crate::runtime::wire::__private::MapAccess<'de>>(
                index: ::core::primitive::usize,
                tag: $crate::runtime::wire::Value,
                map: __A,
            ) -> ::core::result::Result<Self, __A::Error> {
                use $crate::runtime::wire::__private as p;
                // Functions of their own: here the results of all variants would have a place on the stack.
                let variants: &[p::ReadVariant<Self, __A, __A::Error>] = &[$(
                    |tag, map| p::Payload::read($tag, tag, map, p::writes!($($writes)?), p::Literal::tag(&$first)).map(Self::$variant),
                )*];
                match variants.get(index) {
                    ::core::option::Option::Some(read) => read(tag, map),
                    ::core::option::Option::None => p::whole($tag, tag, map).map(Self::$other),
                }
            }

            #[allow(unused_assignments)]
            fn guess(value: &$crate::runtime::wire::Value) -> ::core::option::Option<Self> {
                use $crate::runtime::wire::__private as p;
                let fits = [$(p::guessed::<$payload>(value, p::writes!($($writes)?))),*];
                let mut choice = p::Choice::exact(value, &fits);
                while let ::core::option::Option::Some(index) = choice.advance() {
                    let mut at = 0_usize;
                    $(
                        if index == at {
                            choice.offer::<$payload>(Self::$variant);
                            continue;
                        }
                        at += 1;
                    )*
                }
                choice.finish()
            }

            fn other(value: $crate::runtime::wire::Value) -> Self {
                Self::$other(value)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                use $crate::runtime::wire::__private as p;
                match self {
                    $(Self::$variant(payload) => p::write_payload(serializer, payload, $tag, p::Value::from($first), p::writes!($($writes)?)),)*
                    Self::$other(value) => p::Serialize::serialize(value, serializer),
                }
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                $crate::runtime::wire::__private::fit_tagged::<Self>(value)
            }
        }
    };
}

/// Whether the union writes the tag.
macro_rules! writes {
    () => {
        $crate::runtime::wire::__private::TagWriter::Payload
    };
    (tag) => {
        $crate::runtime::wire::__private::TagWriter::Union
    };
}

pub(crate) use {tagged_union, writes};

/// Who writes the tag.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TagWriter {
    /// The payload, which declares it.
    Payload,
    /// The union.
    Union,
}

/// What the macro says of a union.
pub trait Tagged: Serialize + Sized {
    /// The property's name.
    const TAG: &'static str;
    /// Whether a known tag does not settle the variant.
    const IS_HINT: bool;

    /// The variant of a tag.
    fn variant(tag: &Value) -> Option<usize>;

    /// Reads the rest of an object whose first entry was the tag.
    fn read<'de, A: MapAccess<'de>>(index: usize, tag: Value, map: A) -> Result<Self, A::Error>;

    /// The variant that an object without a tag fits best, among those that need not have it.
    fn guess(value: &Value) -> Option<Self>;

    /// The variant for what is not known.
    fn other(value: Value) -> Self;
}

/// Reads what one variant holds, from its tag and the entries after it.
pub type ReadVariant<T, A, E> = fn(Value, A) -> Result<T, E>;

/// The index of the list that has the tag.
pub fn position(tags: &[&[Tag<'_>]], found: &Value) -> Option<usize> {
    tags.iter().position(|tags| tags.iter().any(|tag| tag.is(found)))
}

/// The visitor of all tagged unions.
pub struct Union<T>(std::marker::PhantomData<T>);

impl<T> Union<T> {
    #[allow(clippy::new_without_default, reason = "only the macros make one")]
    /// Any number of these are alike.
    pub fn new() -> Self {
        Self(std::marker::PhantomData)
    }
}

impl<'de, T: Tagged> Visitor<'de> for Union<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object with the property `{}`", T::TAG)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        if T::IS_HINT {
            return collect_map(Map::new(), map).map(hinted);
        }
        let Some(first) = map.next_key::<String>()? else { return Ok(absent(Map::new())) };
        let value: Value = map.next_value()?;
        if first == T::TAG
            && let Some(index) = T::variant(&value)
        {
            return T::read(index, value, map);
        }
        let mut object = collect_map(Map::from_iter([(first, value)]), map)?;
        match object.get(T::TAG).map(T::variant) {
            Some(Some(index)) => {
                let tag = object.shift_remove_tag(T::TAG);
                let rest = serde::de::value::MapDeserializer::new(object.into_iter());
                T::read(index, tag, rest).map_err(|error: serde_json::Error| A::Error::custom(error))
            }
            Some(None) => Ok(T::other(Value::Object(object))),
            None => Ok(absent(object)),
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

/// An object whose tag is only a hint.
fn hinted<T: Tagged>(object: Map<String, Value>) -> T {
    let index = match object.get(T::TAG).map(T::variant) {
        Some(Some(index)) => index,
        Some(None) => return T::other(Value::Object(object)),
        None => return absent(object),
    };
    let mut rest = object.clone();
    let tag = rest.shift_remove_tag(T::TAG);
    let entries = serde::de::value::MapDeserializer::<_, serde_json::Error>::new(rest.into_iter());
    let tagged = T::read(index, tag, entries).ok();
    let value = Value::Object(object);
    match tagged {
        Some(tagged) if keeps(&tagged, &value) => tagged,
        tagged => T::guess(&value).or(tagged).unwrap_or_else(|| T::other(value)),
    }
}

/// An object without the tag.
fn absent<T: Tagged>(object: Map<String, Value>) -> T {
    let value = Value::Object(object);
    T::guess(&value).unwrap_or_else(|| T::other(value))
}

/// Takes an entry out, whatever map `serde_json` is built with.
trait TakeTag {
    fn shift_remove_tag(&mut self, tag: &str) -> Value;
}

impl TakeTag for Map<String, Value> {
    fn shift_remove_tag(&mut self, tag: &str) -> Value {
        self.remove(tag).unwrap_or_default()
    }
}

/// Reads a payload.
pub struct Payload;

impl Payload {
    /// Reads a payload from the entries after the tag. A payload that does not declare the tag never sees it,
    /// unless it is another one than the union would write.
    pub fn read<'de, T: Wire, A: MapAccess<'de>>(
        tag: &'static str,
        value: Value,
        map: A,
        writer: TagWriter,
        written: Tag<'_>,
    ) -> Result<T, A::Error> {
        match writer {
            TagWriter::Union if Value::from(written) == value => T::decode(MapAccessDeserializer::new(map)),
            TagWriter::Payload | TagWriter::Union => T::from_tagged(tag, value, map),
        }
    }
}

/// The whole object, tag included.
pub fn whole<'de, A: MapAccess<'de>>(tag: &str, value: Value, map: A) -> Result<Value, A::Error> {
    collect_map(Map::from_iter([(tag.to_owned(), value)]), map).map(Value::Object)
}

/// Adds the remaining entries to those that have been read already.
pub(super) fn collect_map<'de, A: MapAccess<'de>>(
    mut object: Map<String, Value>,
    mut map: A,
) -> Result<Map<String, Value>, A::Error> {
    while let Some((key, value)) = map.next_entry()? {
        object.insert(key, value);
    }
    Ok(object)
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
    value: Value,
    writer: TagWriter,
) -> Result<S::Ok, S::Error> {
    if writer == TagWriter::Payload {
        return payload.serialize(serializer);
    }
    let mut object = Map::from_iter([(tag.to_owned(), value)]);
    match serde_json::to_value(payload) {
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
    match value.as_object().map(|object| object.get(T::TAG).map(T::variant)) {
        Some(Some(Some(_))) => Fit::TAGGED,
        Some(_) => Fit::POOR,
        None => Fit::NONE,
    }
}

/// A union whose properties stand in the same object.
///
/// # Errors
/// When the object does not decode.
pub fn flattened<T: Wire>(whole: &Map<String, Value>) -> Result<T, serde_json::Error> {
    T::decode(Value::Object(whole.clone()))
}

/// Such a union where no variant has to be there.
///
/// # Errors
/// When the object does not decode.
pub fn flattened_optional<T: Wire>(whole: &Map<String, Value>) -> Result<Option<T>, serde_json::Error> {
    let value = Value::Object(whole.clone());
    if T::fit(&value, 4) <= Fit::POOR { Ok(None) } else { T::decode(value).map(Some) }
}
