//! Values that were read before it was known what they are: a union's object up to its tag. They are taken apart when that
//! is known, and their texts are those of the input wherever it has them as they are.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{CowStrDeserializer, MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Number, Value};

use super::buffered::{Buffered, HAND_OVER};
use super::digits::{self, numbers_by_value};
use super::literal::Tag;

/// How many items there is room for at once, whatever the input says of their number.
const MOST_AT_ONCE: usize = 1024;

/// The key of an entry, and its value.
pub type Entry<'de> = (Cow<'de, str>, Content<'de>);

/// A JSON value.
pub enum Content<'de> {
    /// Null.
    Null,
    /// A boolean.
    Boolean(bool),
    /// An integer that is not negative.
    Unsigned(u64),
    /// A negative integer.
    Signed(i64),
    /// Another number.
    Float(f64),
    /// A number of any precision.
    Number(Number),
    /// A string.
    Text(Cow<'de, str>),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<Entry<'de>>),
}

impl<'de> Content<'de> {
    /// The value, where it can be that of a tag.
    pub fn tag(&self) -> Option<Tag<'_>> {
        match self {
            Self::Boolean(flag) => Some(Tag::Boolean(*flag)),
            Self::Unsigned(number) => Some(Tag::from(*number)),
            Self::Signed(number) => Some(Tag::Integer(*number)),
            Self::Float(number) => Some(Tag::Number(*number)),
            Self::Number(number) => Tag::of_number(number),
            Self::Text(text) => Some(Tag::Text(text)),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// The value, to keep.
    pub fn into_value(self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Boolean(flag) => flag.into(),
            Self::Unsigned(number) => number.into(),
            Self::Signed(number) => number.into(),
            Self::Float(number) => number.into(),
            Self::Number(number) => number.into(),
            Self::Text(text) => text.into(),
            Self::List(items) => items.into_iter().map(Self::into_value).collect(),
            // Of entries with the same key the last one counts.
            Self::Object(entries) => Value::Object(
                entries.into_iter().map(|(key, value)| (key.into_owned(), value.into_value())).collect(),
            ),
        }
    }
}

/// Reads a text, as it stands in the input where that is possible.
pub(super) struct Text;

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(text))
    }
}

/// Reads any value.
struct Any;

impl<'de> Deserialize<'de> for Content<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

impl<'de> Visitor<'de> for Any {
    type Value = Content<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Content<'de>, E> {
        Ok(Content::Null)
    }

    fn visit_none<E>(self) -> Result<Content<'de>, E> {
        Ok(Content::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Content<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Content<'de>, E> {
        Ok(Content::Boolean(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Content<'de>, E> {
        Ok(Content::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Content<'de>, E> {
        Ok(Content::Signed(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Content<'de>, E> {
        Number::deserialize(value.into_deserializer()).map(Content::Number)
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Content<'de>, E> {
        Number::deserialize(value.into_deserializer()).map(Content::Number)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Content<'de>, E> {
        Ok(Content::Float(value))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Content<'de>, E> {
        Text.visit_borrowed_str(value).map(Content::Text)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Content<'de>, E> {
        Text.visit_str(value).map(Content::Text)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Content<'de>, E> {
        Text.visit_string(value).map(Content::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Content<'de>, A::Error> {
        let mut list = Vec::with_capacity(items.size_hint().unwrap_or_default().min(MOST_AT_ONCE));
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Content::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Content<'de>, A::Error> {
        let mut entries = Vec::with_capacity(map.size_hint().unwrap_or_default().min(MOST_AT_ONCE));
        while let Some(key) = map.next_key_seed(Text)? {
            let value = map.next_value()?;
            if let Content::Text(text) = &value
                && key == digits::NUMBER
                && entries.is_empty()
                && digits::are_kept()
            {
                return text.parse().map(Content::Number).map_err(A::Error::custom);
            }
            entries.push((key, value));
        }
        Ok(Content::Object(entries))
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Content<'de> {
    type Deserializer = ContentDeserializer<'de, E>;

    fn into_deserializer(self) -> Self::Deserializer {
        ContentDeserializer(self, PhantomData)
    }
}

/// Takes a value apart.
pub struct ContentDeserializer<'de, E>(Content<'de>, PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for ContentDeserializer<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Content::Null => visitor.visit_unit(),
            Content::Boolean(flag) => visitor.visit_bool(flag),
            Content::Unsigned(number) => visitor.visit_u64(number),
            Content::Signed(number) => visitor.visit_i64(number),
            Content::Float(number) => visitor.visit_f64(number),
            Content::Number(number) => number.deserialize_any(visitor).map_err(E::custom),
            Content::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Content::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Content::List(items) => {
                let mut items = SeqDeserializer::new(items.into_iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Content::Object(entries) => {
                let mut entries = MapDeserializer::new(entries.into_iter());
                let value = visitor.visit_map(&mut entries)?;
                entries.end().map(|()| value)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        if matches!(self.0, Content::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        // The value may be read more than once, by the unions inside of it as well.
        if name == HAND_OVER {
            return Buffered::new(self.0.into_value()).hand_over(visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.0 {
            Content::Text(text) => visitor.visit_enum(CowStrDeserializer::new(text)),
            Content::Object(entries) => {
                visitor.visit_enum(MapAccessDeserializer::new(MapDeserializer::new(entries.into_iter())))
            }
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    numbers_by_value! { self -> E: match &self.0 {
        Content::Number(number) => Some(number),
        _ => None,
    } }

    forward_to_deserialize_any! {
        bool char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct identifier
    }
}
