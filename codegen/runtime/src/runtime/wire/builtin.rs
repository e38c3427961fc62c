//! The types of Rust and of this crate that stand on the wire by themselves.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::Serialize;
use serde_json::{Map, Value};

use super::ahead::Ahead;
use super::decode::{self, Decode};
use super::fit::Fit;
use super::formats::{Base64, Date, DateTime};
use super::literal::whole_number;
use super::null::Null;
use super::nullable::Nullable;
use super::wire_type::Wire;

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

impl Wire for String {
    fn fit(value: &Value, _: u8) -> Fit {
        Fit::if_true(value.is_string(), Fit::KIND)
    }

    fn of_text(text: String) -> Option<Self> {
        Some(text)
    }
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

    fn of_text(text: String) -> Option<Self> {
        T::of_text(text).map(Some)
    }

    #[inline]
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    #[inline]
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::option(deserializer)
    }
}

impl<T: Wire> Wire for Nullable<T> {
    fn fit(value: &Value, depth: u8) -> Fit {
        Option::<T>::fit(value, depth)
    }

    #[inline]
    fn is_absent(&self) -> bool {
        Nullable::is_absent(self)
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

/// The keys are text, or what any text becomes: an enum of strings.
impl<K: From<String> + Ord + Serialize + DeserializeOwned, T: Wire> Wire for BTreeMap<K, T> {
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

            fn decode<'de, De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
                struct Items<$($item),+>(PhantomData<($($item,)+)>);

                impl<'de, $($item: Wire),+> Visitor<'de> for Items<$($item),+> {
                    type Value = ($($item,)+);

                    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                        formatter.write_str(concat!("an array of ", $count, " items"))
                    }

                    fn visit_seq<Se: SeqAccess<'de>>(self, mut items: Se) -> Result<Self::Value, Se::Error> {
                        Ok(($(match items.next_element_seed(Decode::<$item>::new())? {
                            Some(item) => item,
                            None => return Err(Se::Error::invalid_length($at, &self)),
                        },)+))
                    }
                }

                deserializer.deserialize_tuple($count, Items(PhantomData))
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
