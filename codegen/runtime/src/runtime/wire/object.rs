//! Objects with declared properties.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap};
use serde_json::{Map, Value};

use super::Wire;

/// Says what a struct is on the wire.
///
/// Each entry gives a property's name, the field that holds it and its presence: `required`, `nullable`
/// (required, may be null), `optional`, `optional_nullable`, or `optional_any` (optional, of any type, null
/// included). `"name" = literal` is a constant, which the struct writes by itself. `flatten field` is a union
/// whose properties stand beside the struct's own (`flatten_optional` when none of its variants has to be
/// there), `rest field` holds what is not declared.
macro_rules! object {
    ($name:ident {
        $($key:literal $(=> $field:ident : $presence:ident)? $(= $value:literal)?,)*
        $(rest $rest:ident,)?
    }) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                deserializer.deserialize_map($crate::runtime::wire::__private::Object::<Self>::new())
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::FromMap for $name {
            const NAME: &'static str = ::core::stringify!($name);

            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn from_map<'de, A: $crate::runtime::wire::__private::MapAccess<'de>>(
                mut map: A,
            ) -> ::core::result::Result<Self, A::Error> {
                use $crate::runtime::wire::__private as p;
                $($(let mut $field = ::core::option::Option::None;)?)*
                let mut rest = p::rest!($($rest)?);
                let mut overridden = ::core::option::Option::None;
                while let ::core::option::Option::Some(key) = p::MapAccess::next_key_seed(&mut map, p::Keys(&[$($key),*]))? {
                    let index = match key {
                        p::Key::Known(index) => index,
                        p::Key::Other(name) => {
                            p::Entries::read(&mut rest, name, &mut map)?;
                            continue;
                        }
                    };
                    let mut at = 0_usize;
                    $(
                        if index == at {
                            $(p::$presence::read(&mut $field, &mut map)?;)?
                            $(p::constant(&mut map, $key, $value, &mut overridden)?;)?
                            continue;
                        }
                        at += 1;
                    )*
                }
                p::Entries::keep(&mut rest, overridden);
                ::core::result::Result::Ok($name {
                    $($($field: p::$presence::finish($field, $key)?,)?)*
                    $($rest: rest,)?
                })
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                use $crate::runtime::wire::__private as p;
                let mut map = p::Serializer::serialize_map(serializer, ::core::option::Option::None)?;
                let rest: &[&dyn p::Names] = &[$(&self.$rest)?];
                $(
                    $(p::$presence::write(&mut map, $key, &self.$field)?;)?
                    $(p::write_constant(&mut map, $key, $value, rest)?;)?
                )*
                let _ = rest;
                $(p::Entries::write(&self.$rest, &mut map)?;)?
                p::SerializeMap::end(map)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: u8) -> $crate::runtime::wire::Fit {
                use $crate::runtime::wire::__private as p;
                p::fit_object(value, &[$($((p::$presence::PRESENCE, $key, p::Value::Null),)? $((p::Presence::Constant, $key, p::Value::from($value)),)?)*])
            }

            fn from_tagged<'de, A: $crate::runtime::wire::__private::MapAccess<'de>>(
                tag: &'static str,
                value: $crate::runtime::wire::Value,
                map: A,
            ) -> ::core::result::Result<Self, A::Error> {
                use $crate::runtime::wire::__private as p;
                <Self as p::FromMap>::from_map(p::Replay::new(tag, value, map))
            }
        }
    };
    ($name:ident {
        $($key:literal $(=> $field:ident : $presence:ident)? $(= $value:literal)?,)*
        $(flatten $flat:ident,)*
        $(flatten_optional $optional:ident,)*
        $(rest $rest:ident,)?
    }) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                use $crate::runtime::wire::__private as p;
                let whole = <p::Map<::std::string::String, p::Value> as p::Deserialize>::deserialize(deserializer)?;
                $($(let $field = p::$presence::get(&whole, $key).map_err(<D::Error as p::DeError>::custom)?;)?)*
                $(let $flat = p::flattened(&whole).map_err(<D::Error as p::DeError>::custom)?;)*
                $(let $optional = p::flattened_optional(&whole).map_err(<D::Error as p::DeError>::custom)?;)*
                let taken = false $(|| { let _ = &$flat; true })* $(|| ::core::option::Option::is_some(&$optional))*;
                let mut rest = p::rest!($($rest)?);
                if !taken {
                    p::Entries::fill(&mut rest, &whole, &[$($key),*]).map_err(<D::Error as p::DeError>::custom)?;
                }
                let _ = &rest;
                ::core::result::Result::Ok($name { $($($field,)?)* $($flat,)* $($optional,)* $($rest: rest,)? })
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                use $crate::runtime::wire::__private as p;
                let mut whole = p::Map::new();
                $($(p::$presence::put(&mut whole, $key, &self.$field).map_err(<S::Error as p::SerError>::custom)?;)?)*
                $($(whole.insert($key.into(), p::Value::from($value));)?)*
                $(p::beside(&mut whole, &self.$flat).map_err(<S::Error as p::SerError>::custom)?;)*
                $(p::beside(&mut whole, &self.$optional).map_err(<S::Error as p::SerError>::custom)?;)*
                $(p::beside(&mut whole, &self.$rest).map_err(<S::Error as p::SerError>::custom)?;)?
                p::Serialize::serialize(&whole, serializer)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: u8) -> $crate::runtime::wire::Fit {
                use $crate::runtime::wire::__private as p;
                p::fit_object(value, &[$($((p::$presence::PRESENCE, $key, p::Value::Null),)? $((p::Presence::Constant, $key, p::Value::from($value)),)?)*])
            }
        }
    };
}

/// Says that a struct is nothing but its content on the wire.
macro_rules! newtype {
    ($name:ident($content:ty)) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <$content as $crate::runtime::wire::__private::Deserialize>::deserialize(deserializer)
                    .map($name)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::runtime::wire::__private::Serialize::serialize(&self.0, serializer)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, depth: u8) -> $crate::runtime::wire::Fit {
                match depth.checked_sub(1) {
                    ::core::option::Option::Some(depth) => {
                        <$content as $crate::runtime::wire::Wire>::fit(value, depth)
                    }
                    ::core::option::Option::None => $crate::runtime::wire::Fit::POOR,
                }
            }
        }
    };
}

/// Where a struct keeps what it does not declare; `()` when it does not.
macro_rules! rest {
    () => {
        ()
    };
    ($rest:ident) => {
        ::core::default::Default::default()
    };
}

pub(crate) use {newtype, object, rest};

/// A struct that reads itself from an object's entries.
pub trait FromMap: Sized {
    /// The struct's name, for error messages.
    const NAME: &'static str;

    /// Reads all entries.
    ///
    /// # Errors
    /// When a required property is missing or a property does not decode.
    fn from_map<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

/// The visitor of all such structs.
pub struct Object<T>(std::marker::PhantomData<T>);

impl<T> Object<T> {
    #[allow(clippy::new_without_default, reason = "only the macros make one")]
    /// The visitor of one of them.
    pub fn new() -> Self {
        Self(std::marker::PhantomData)
    }
}

impl<'de, T: FromMap> Visitor<'de> for Object<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "an object for {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::from_map(map)
    }
}

/// Recognises a key among the declared ones.
pub struct Keys<'a>(pub &'a [&'a str]);

/// A key.
pub enum Key {
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
        let index = self.0.iter().position(|key| *key == name);
        Ok(index.map_or_else(|| Key::Other(name.to_owned()), Key::Known))
    }
}

/// Reads a constant: any value will do, another one than declared is kept.
pub fn constant<'de, A: MapAccess<'de>>(
    map: &mut A,
    key: &str,
    value: impl Into<Value>,
    overridden: &mut Option<Vec<(String, Value)>>,
) -> Result<(), A::Error> {
    let found: Value = map.next_value()?;
    if found != value.into() {
        overridden.get_or_insert_default().push((key.to_owned(), found));
    }
    Ok(())
}

/// Writes a constant, unless another value was read in its place.
pub fn write_constant<M: SerializeMap>(
    map: &mut M,
    key: &str,
    value: impl Serialize,
    rest: &[&dyn Names],
) -> Result<(), M::Error> {
    if rest.iter().any(|names| names.has(key)) { Ok(()) } else { map.serialize_entry(key, &value) }
}

/// A union whose properties stand in the same object.
pub fn flattened<T: Wire>(whole: &Map<String, Value>) -> Result<T, serde_json::Error> {
    serde_json::from_value(Value::Object(whole.clone()))
}

/// The same, where no variant has to be there.
pub fn flattened_optional<T: Wire>(whole: &Map<String, Value>) -> Result<Option<T>, serde_json::Error> {
    let value = Value::Object(whole.clone());
    if T::fit(&value, 4) <= super::Fit::POOR { Ok(None) } else { serde_json::from_value(value).map(Some) }
}

/// Adds the entries of another value to an object, except those that it has already.
pub fn beside(whole: &mut Map<String, Value>, other: &impl Serialize) -> Result<(), serde_json::Error> {
    if let Value::Object(other) = serde_json::to_value(other)? {
        for (key, value) in other {
            whole.entry(key).or_insert(value);
        }
    }
    Ok(())
}

/// Whether something has an entry.
pub trait Names {
    /// Whether it has one with this name.
    fn has(&self, key: &str) -> bool;
}

impl<T> Names for BTreeMap<String, T> {
    fn has(&self, key: &str) -> bool {
        self.contains_key(key)
    }
}

impl Names for Map<String, Value> {
    fn has(&self, key: &str) -> bool {
        self.contains_key(key)
    }
}

/// Where undeclared properties go.
pub trait Entries {
    /// Reads one.
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, map: &mut A) -> Result<(), A::Error>;

    /// Writes all.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// Keeps what was found in place of constants, where there is room for values of any type.
    fn keep(&mut self, overridden: Option<Vec<(String, Value)>>);

    /// Takes the entries of an object whose keys are not among `known`.
    fn fill(&mut self, whole: &Map<String, Value>, known: &[&str]) -> Result<(), serde_json::Error>;
}

impl Entries for () {
    fn read<'de, A: MapAccess<'de>>(&mut self, _: String, map: &mut A) -> Result<(), A::Error> {
        map.next_value::<IgnoredAny>().map(drop)
    }

    fn write<M: SerializeMap>(&self, _: &mut M) -> Result<(), M::Error> {
        Ok(())
    }

    fn keep(&mut self, _: Option<Vec<(String, Value)>>) {}

    fn fill(&mut self, _: &Map<String, Value>, _: &[&str]) -> Result<(), serde_json::Error> {
        Ok(())
    }
}

impl Entries for Map<String, Value> {
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, map: &mut A) -> Result<(), A::Error> {
        self.insert(name, map.next_value()?);
        Ok(())
    }

    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
    }

    fn keep(&mut self, overridden: Option<Vec<(String, Value)>>) {
        self.extend(overridden.into_iter().flatten());
    }

    fn fill(&mut self, whole: &Map<String, Value>, known: &[&str]) -> Result<(), serde_json::Error> {
        let others = whole.iter().filter(|(key, _)| !known.contains(&key.as_str()));
        self.extend(others.map(|(key, value)| (key.clone(), value.clone())));
        Ok(())
    }
}

impl<T: Wire> Entries for BTreeMap<String, T> {
    fn read<'de, A: MapAccess<'de>>(&mut self, name: String, map: &mut A) -> Result<(), A::Error> {
        self.insert(name, map.next_value()?);
        Ok(())
    }

    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))
    }

    fn keep(&mut self, _: Option<Vec<(String, Value)>>) {}

    fn fill(&mut self, whole: &Map<String, Value>, known: &[&str]) -> Result<(), serde_json::Error> {
        for (key, value) in whole.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            self.insert(key.clone(), serde_json::from_value(value.clone())?);
        }
        Ok(())
    }
}
