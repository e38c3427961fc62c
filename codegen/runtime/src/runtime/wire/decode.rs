//! Reading values the way JSON Schema means them: `1.0` is an integer (JSON Schema core, 4.2.3).

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde_json::Value;
use serde_json::value::RawValue;

use super::Wire;
use super::buffered::Node;
use super::digits;
use super::literal::integral;

/// Reads a value by [`Wire::decode`].
pub(super) struct Decode<T>(PhantomData<T>);

impl<T> Decode<T> {
    /// Any number of these are alike.
    #[allow(clippy::new_without_default, reason = "a default would say less")]
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Wire> DeserializeSeed<'de> for Decode<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::decode(deserializer)
    }
}

/// A value by itself, read by [`Wire::decode`].
#[allow(dead_code, reason = "only clients read whole responses")]
pub struct Decoded<T>(pub T);

impl<'de, T: Wire> Deserialize<'de> for Decoded<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::decode(deserializer).map(Self)
    }
}

/// Reads a value by [`Wire::decode_with`], for something to keep.
pub(super) struct Keep<T, F>(F, PhantomData<T>);

impl<T, F: FnOnce(T)> Keep<T, F> {
    /// What is to be done with the value.
    pub(super) const fn new(keep: F) -> Self {
        Self(keep, PhantomData)
    }
}

impl<'de, T: Wire, F: FnOnce(T)> DeserializeSeed<'de> for Keep<T, F> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::decode_with(deserializer, self.0)
    }
}

/// The visitor of integers, which takes numbers whose fraction is zero.
struct Integer<T>(PhantomData<T>);

impl<T: TryFrom<i128>> Visitor<'_> for Integer<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(std::any::type_name::<T>())
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::try_from(value.into()).map_err(|_| E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::try_from(value.into()).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<T, E> {
        T::try_from(value).map_err(|_| E::invalid_value(Unexpected::Other("integer"), &self))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<T, E> {
        let narrowed = i128::try_from(value).ok().and_then(|it| T::try_from(it).ok());
        narrowed.ok_or_else(|| E::invalid_value(Unexpected::Other("integer"), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        integral(value)
            .and_then(|it| T::try_from(it.into()).ok())
            .ok_or_else(|| E::invalid_type(Unexpected::Float(value), &self))
    }
}

/// Reads an integer of at most 64 bits.
pub(super) fn integer<'de, T: TryFrom<i128>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_i64(Integer(PhantomData))
}

/// Reads an integer of 128 bits. `serde_json` reads one that is written with a fraction or an exponent as a double at best, so
/// that its text is asked for; other deserializers hand the number over.
pub(super) fn wide<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
    struct Wide;

    impl<'de> Visitor<'de> for Wide {
        type Value = i128;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("i128")
        }

        fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<i128, D::Error> {
            deserializer.deserialize_i128(Integer(PhantomData))
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<i128, A::Error> {
            let raw = Box::<RawValue>::deserialize(MapAccessDeserializer::new(map))?;
            let other = || Value::deserialize(&*raw)?.deserialize_any(Integer(PhantomData));
            digits::integer(raw.get()).map_or_else(other, Ok).map_err(A::Error::custom)
        }
    }

    deserializer.deserialize_newtype_struct(digits::RAW_VALUE, Wide)
}

/// Reads an entry of an object in memory, where there is one.
pub(super) fn entry<T: Wire>(whole: Node<'_, '_>, key: &str) -> Result<Option<T>, serde_json::Error> {
    whole.entry(key).map(T::decode).transpose()
}

/// Reads what may be null.
#[inline]
pub(super) fn option<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    struct Maybe<T>(PhantomData<T>);

    impl<'de, T: Wire> Visitor<'de> for Maybe<T> {
        type Value = Option<T>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("option")
        }

        #[inline]
        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        #[inline]
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        #[inline]
        fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
            T::decode_with(deserializer, Some)
        }
    }

    deserializer.deserialize_option(Maybe(PhantomData))
}

/// Reads a list. Null is an empty one: some servers have no other way to say it.
pub(super) fn list<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    struct List<T>(PhantomData<T>);

    impl<'de, T: Wire> Visitor<'de> for List<T> {
        type Value = Vec<T>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a sequence")
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Vec::new())
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
            let mut list = Vec::new();
            while items.next_element_seed(Keep::new(|item| list.push(item)))?.is_some() {}
            Ok(list)
        }
    }

    deserializer.deserialize_any(List(PhantomData))
}

/// Reads an object with any keys. Null is one without members, as with lists.
pub(super) fn map<'de, K: From<String> + Ord, T: Wire, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<K, T>, D::Error> {
    struct Members<K, T>(PhantomData<(K, T)>);

    impl<'de, K: From<String> + Ord, T: Wire> Visitor<'de> for Members<K, T> {
        type Value = BTreeMap<K, T>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a map")
        }

        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(BTreeMap::new())
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(BTreeMap::new())
        }

        fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
            // One that is asked for any value hands over a number as a map where its digits are kept.
            deserializer.deserialize_map(self)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut members = BTreeMap::new();
            while let Some(key) = map.next_key::<String>()? {
                map.next_value_seed(Keep::new(|value| drop(members.insert(key.into(), value))))?;
            }
            Ok(members)
        }
    }

    deserializer.deserialize_option(Members(PhantomData))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_of_128_bits_are_read_in_all_spellings() {
        for (text, number) in [
            ("1.0", Some(1)),
            ("1e20", Some(100_000_000_000_000_000_000)),
            ("-170141183460469231731687303715884105728", Some(i128::MIN)),
            ("1.5", None),
            ("\"1\"", None),
            ("{\"a\":1}", None),
        ] {
            let read = serde_json::from_str::<Decoded<i128>>(text);
            assert_eq!(read.as_ref().ok().map(|it| it.0), number, "{text}");
            let within: Result<Decoded<Vec<Option<i128>>>, _> =
                serde_json::from_str(&format!("[null, {text}]"));
            assert_eq!(within.ok().map(|it| it.0), number.map(|it| vec![None, Some(it)]), "{text}");
            let value: Value = serde_json::from_str(text).expect("JSON");
            let is_exact = number.is_none_or(|it| it != i128::MIN);
            assert_eq!(
                Decoded::<i128>::deserialize(&value).ok().map(|it| it.0) == number,
                is_exact,
                "{text}"
            );
        }
        let error = serde_json::from_str::<Decoded<i128>>("\"1\"").err().map(|it| it.to_string());
        assert_eq!(error.as_deref(), Some("invalid type: string \"1\", expected i128"));
    }
}
