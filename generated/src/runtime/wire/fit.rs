// @generated from the OpenAPI document. Do not edit.

//! Evidence: how well a JSON value fits a type. Unions without a tag pick the variant that fits best.

use std::collections::BTreeMap;

use serde::de::{DeserializeOwned, Deserializer, MapAccess};
use serde::ser::Serialize;
use serde_json::{Map, Value};

use super::ahead::Ahead;
use super::buffered::Buffered;
use super::decode::{self, integral};
use super::leniency::Leniency;
use super::property::{Presence, Property};
use super::{Base64, Date, DateTime, Null, Nullable};

/// How well a value fits a type; greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit(i32);

impl Fit {
    /// It cannot be one: it is another kind of JSON value.
    pub const NONE: Self = Self(i32::MIN);
    /// It is the right kind, but something speaks against it.
    pub const POOR: Self = Self(0);
    /// Any value would do.
    pub const ANY: Self = Self(1);
    /// It is the right kind.
    pub const KIND: Self = Self(10);
    /// It is the right kind and has the right format.
    pub const FORMAT: Self = Self(20);
    /// It is one of the known values.
    pub const MEMBER: Self = Self(30);
    /// It is an object with a known tag.
    pub const TAGGED: Self = Self(1000);
    /// The least that an object gets which lacks nothing.
    const OBJECT: i32 = 100;

    fn if_true(condition: bool, fit: Self) -> Self {
        if condition { fit } else { Self::NONE }
    }
}

/// A type that can stand on the wire.
pub trait Wire: Serialize + DeserializeOwned {
    /// How well a value fits, without decoding it. `depth` bounds how far this looks into lists.
    fn fit(value: &Value, depth: u8) -> Fit;

    /// Reads a value. This is `Deserialize::deserialize`, except that integers, also in lists and maps, may
    /// be written with a fraction of zero.
    ///
    /// # Errors
    /// When the value does not decode.
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }

    /// The same onto the heap, where structs are put together.
    ///
    /// # Errors
    /// When the value does not decode.
    fn decode_boxed<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<Self>, D::Error> {
        Self::decode(deserializer).map(Box::new)
    }

    /// Reads a value and hands it over to what keeps it, such as a list: it does not pass through the layers of the
    /// deserializer.
    ///
    /// # Errors
    /// When the value does not decode.
    fn decode_with<'de, D: Deserializer<'de>, R>(
        deserializer: D,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, D::Error> {
        Self::decode(deserializer).map(keep)
    }

    /// Reads an object of which a union has read some entries already, and hands it over to what keeps it.
    ///
    /// # Errors
    /// When the object does not decode.
    fn from_ahead<'de, A: MapAccess<'de>, R>(
        map: Ahead<'de, A>,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, A::Error> {
        let object = Buffered::new(Value::Object(map.collect()?));
        Self::decode_with(object.node(), keep).map_err(serde::de::Error::custom)
    }
}

/// The fit of a struct: all required properties, the right constants, then as many known properties as possible, those
/// that it leaves out included.
pub fn fit_object(value: &Value, properties: &[Property], left_out: &[&str]) -> Fit {
    let Value::Object(object) = value else { return Fit::NONE };
    let mut points = Fit::OBJECT;
    let mut known = 0;
    for (presence, key) in properties {
        points += match (presence, object.get(*key)) {
            (Presence::Constant(constant), Some(found)) if constant.tag().is(found) => 100,
            (Presence::Constant(_) | Presence::Required, None) if Leniency::is_partial() => continue,
            (Presence::Constant(_), _) | (Presence::Required, None) => return Fit::POOR,
            (Presence::Required | Presence::Optional, Some(_)) => 10,
            (Presence::Optional, None) => continue,
        };
        known += 1;
    }
    for _ in left_out.iter().filter(|key| object.contains_key(**key)) {
        points += 10;
        known += 1;
    }
    Fit(points - i32::try_from(object.len().saturating_sub(known)).unwrap_or(i32::MAX).min(90))
}

macro_rules! scalars {
    ($($ty:ty => |$value:ident| $fit:expr;)*) => {$(
        impl Wire for $ty {
            fn fit($value: &Value, _: u8) -> Fit {
                $fit
            }
        }
    )*};
}

scalars! {
    bool => |value| Fit::if_true(value.is_boolean(), Fit::KIND);
    f64 => |value| Fit::if_true(value.is_number(), Fit::KIND);
    String => |value| Fit::if_true(value.is_string(), Fit::KIND);
    Base64 => |value| Fit::if_true(value.is_string(), Fit::POOR);
    Null => |value| Fit::if_true(value.is_null(), Fit::FORMAT);
    DateTime => |value| text(value, |it| it.len() >= 16 && looks_like_a_date(it.as_bytes()));
    Date => |value| text(value, |it| it.len() == 10 && looks_like_a_date(it.as_bytes()));
}

macro_rules! integers {
    ($($ty:ty => $read:ident,)*) => {$(
        impl Wire for $ty {
            fn fit(value: &Value, _: u8) -> Fit {
                Fit::if_true(whole_number(value).is_some_and(|it| Self::try_from(it).is_ok()), Fit::FORMAT)
            }

            fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                decode::$read(deserializer)
            }
        }
    )*};
}

integers! {
    i32 => integer,
    i64 => integer,
    u32 => integer,
    u64 => integer,
    i128 => wide,
}

fn whole_number(value: &Value) -> Option<i128> {
    let small = value.as_i64().map(i128::from);
    let great = || value.as_u64().map(i128::from);
    small.or_else(great).or_else(|| value.as_f64().and_then(integral).map(i128::from))
}

impl Wire for Value {
    fn fit(_: &Value, _: u8) -> Fit {
        Fit::ANY
    }
}

fn text(value: &Value, has_format: impl Fn(&str) -> bool) -> Fit {
    match value.as_str() {
        Some(text) if text.trim().len() == text.len() && has_format(text) => Fit::FORMAT,
        Some(_) => Fit::POOR,
        None => Fit::NONE,
    }
}

fn looks_like_a_date(text: &[u8]) -> bool {
    text.iter()
        .take(10)
        .enumerate()
        .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() })
}

impl<T: Wire> Wire for Option<T> {
    fn fit(value: &Value, depth: u8) -> Fit {
        if value.is_null() { Fit::FORMAT } else { T::fit(value, depth) }
    }

    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::option(deserializer)
    }
}

impl<T: Wire> Wire for Nullable<T> {
    fn fit(value: &Value, depth: u8) -> Fit {
        Option::<T>::fit(value, depth)
    }

    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::option(deserializer).map(Self::from)
    }
}

impl<T: Wire> Wire for Box<T> {
    fn fit(value: &Value, depth: u8) -> Fit {
        T::fit(value, depth)
    }

    fn from_ahead<'de, A: MapAccess<'de>, R>(
        map: Ahead<'de, A>,
        keep: impl FnOnce(Self) -> R,
    ) -> Result<R, A::Error> {
        T::from_ahead(map, Box::new).map(keep)
    }

    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::decode_boxed(deserializer)
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn fit(value: &Value, depth: u8) -> Fit {
        let Value::Array(items) = value else { return Fit::NONE };
        match (items.first(), depth.checked_sub(1)) {
            (Some(first), Some(depth)) => match T::fit(first, depth) {
                Fit::NONE => Fit::POOR,
                fit => fit.max(Fit::KIND),
            },
            _ => Fit::KIND,
        }
    }

    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::list(deserializer)
    }
}

impl<T: Wire> Wire for BTreeMap<String, T> {
    fn fit(value: &Value, depth: u8) -> Fit {
        let Value::Object(members) = value else { return Fit::NONE };
        let misfit = |depth| members.values().any(|member| T::fit(member, depth) == Fit::NONE);
        if depth.checked_sub(1).is_some_and(misfit) { Fit::POOR } else { Fit::KIND }
    }

    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::map(deserializer)
    }
}

impl Wire for Map<String, Value> {
    fn fit(value: &Value, _: u8) -> Fit {
        Fit::if_true(value.is_object(), Fit::KIND)
    }
}

macro_rules! tuples {
    ($($count:literal => $($item:ident $at:tt),+;)*) => {$(
        impl<$($item: Wire),+> Wire for ($($item,)+) {
            fn fit(value: &Value, depth: u8) -> Fit {
                let Value::Array(items) = value else { return Fit::NONE };
                let Some(depth) = depth.checked_sub(1) else { return Fit::KIND };
                if items.len() == $count $(&& $item::fit(&items[$at], depth) != Fit::NONE)+ { Fit::FORMAT } else { Fit::POOR }
            }
        }
    )*};
}

tuples! {
    1 => A 0;
    2 => A 0, B 1;
    3 => A 0, B 1, C 2;
    4 => A 0, B 1, C 2, D 3;
    5 => A 0, B 1, C 2, D 3, E 4;
    6 => A 0, B 1, C 2, D 3, E 4, F 5;
    7 => A 0, B 1, C 2, D 3, E 4, F 5, G 6;
    8 => A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7;
}
