//! Finite sets of values, open for values that come later.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer};
use serde_json::Value;

use super::content::Text;
use super::literal::whole_number;

/// Says what an enum of strings is on the wire.
#[doc(hidden)]
#[macro_export]
macro_rules! string_enum {
    ($name:ident { $($text:literal => $variant:ident,)* } else $other:ident) => {
        impl $name {
            /// The values that this version knows, in the order of the document.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// Whether it is one of the values that this version knows.
            pub const fn is_known(&self) -> ::core::primitive::bool {
                !::core::matches!(self, Self::$other(_))
            }

            /// The value on the wire.
            pub fn as_str(&self) -> &::core::primitive::str {
                match self {
                    $(Self::$variant => $text,)*
                    Self::$other(text) => text,
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<&::core::primitive::str> for $name {
            fn from(text: &::core::primitive::str) -> Self {
                match text {
                    $($text => Self::$variant,)*
                    other => Self::$other(::core::convert::Into::into(other)),
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                <Self as ::core::convert::From<&::core::primitive::str>>::from(&text)
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(<Self as ::core::convert::From<&::core::primitive::str>>::from(text))
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<::core::primitive::str> for $name {
            fn eq(&self, other: &::core::primitive::str) -> ::core::primitive::bool {
                self.as_str() == other
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<&::core::primitive::str> for $name {
            fn eq(&self, other: &&::core::primitive::str) -> ::core::primitive::bool {
                self.as_str() == *other
            }
        }

        #[automatically_derived]
        impl ::core::convert::AsRef<::core::primitive::str> for $name {
            fn as_ref(&self) -> &::core::primitive::str {
                self.as_str()
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                let text = $crate::runtime::wire::__private::string(deserializer)?;
                ::core::result::Result::Ok(<Self as ::core::convert::From<&::core::primitive::str>>::from(&text))
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                $crate::runtime::wire::__private::fit_string(value, &[$($text),*])
            }
        }
    };
}

/// Says what an enum of integers is on the wire.
#[doc(hidden)]
#[macro_export]
macro_rules! integer_enum {
    ($name:ident { $($number:literal => $variant:ident,)* } else $other:ident) => {
        impl $name {
            /// The values that this version knows, in the order of the document.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// Whether it is one of the values that this version knows.
            pub const fn is_known(&self) -> ::core::primitive::bool {
                !::core::matches!(self, Self::$other(_))
            }

            /// The value on the wire.
            pub const fn as_i64(&self) -> ::core::primitive::i64 {
                match self {
                    $(Self::$variant => $number,)*
                    Self::$other(number) => *number,
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<::core::primitive::i64> for $name {
            fn from(number: ::core::primitive::i64) -> Self {
                match number {
                    $($number => Self::$variant,)*
                    other => Self::$other(other),
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$name> for ::core::primitive::i64 {
            fn from(value: $name) -> Self {
                value.as_i64()
            }
        }

        #[automatically_derived]
        impl ::core::str::FromStr for $name {
            type Err = ::core::num::ParseIntError;

            fn from_str(text: &::core::primitive::str) -> ::core::result::Result<Self, ::core::num::ParseIntError> {
                ::core::str::FromStr::from_str(text).map(<Self as ::core::convert::From<::core::primitive::i64>>::from)
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<::core::primitive::i64> for $name {
            fn eq(&self, other: &::core::primitive::i64) -> ::core::primitive::bool {
                self.as_i64() == *other
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), formatter)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }

        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::runtime::wire::__private::integer(deserializer).map(<Self as ::core::convert::From<_>>::from)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                $crate::runtime::wire::__private::fit_integer(value, &[$($number),*])
            }
        }
    };
}

/// Says what an enum of mixed values is on the wire; the literals are JSON texts.
#[doc(hidden)]
#[macro_export]
macro_rules! value_enum {
    ($name:ident { $($json:literal => $variant:ident,)* } else $other:ident) => {
        impl $name {
            /// The values that this version knows, in the order of the document.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// Whether it is one of the values that this version knows.
            pub const fn is_known(&self) -> ::core::primitive::bool {
                !::core::matches!(self, Self::$other(_))
            }

            /// The value on the wire.
            pub fn to_value(&self) -> $crate::runtime::wire::Value {
                match self {
                    $(Self::$variant => $crate::runtime::wire::__private::parsed($json),)*
                    Self::$other(value) => ::core::clone::Clone::clone(value),
                }
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$crate::runtime::wire::Value> for $name {
            fn from(value: $crate::runtime::wire::Value) -> Self {
                $(
                    if $crate::runtime::wire::__private::same(&value, &$crate::runtime::wire::__private::parsed($json)) {
                        return Self::$variant;
                    }
                )*
                Self::$other(value)
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$crate::runtime::wire::Value> for $name {
            fn eq(&self, other: &$crate::runtime::wire::Value) -> ::core::primitive::bool {
                $crate::runtime::wire::__private::same(&self.to_value(), other)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.to_value(), formatter)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::runtime::wire::__private::Serialize::serialize(&self.to_value(), serializer)
            }
        }

        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                <$crate::runtime::wire::Value as $crate::runtime::wire::__private::Deserialize>::deserialize(deserializer)
                    .map(<Self as ::core::convert::From<_>>::from)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                let known = false $(|| $crate::runtime::wire::__private::same(value, &$crate::runtime::wire::__private::parsed($json)))*;
                if known { $crate::runtime::wire::Fit::MEMBER } else { $crate::runtime::wire::Fit::POOR }
            }
        }
    };
}

#[doc(hidden)]
pub use {integer_enum, string_enum, value_enum};

/// A string, borrowed where the input allows.
pub fn string<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Cow<'de, str>, D::Error> {
    Text.deserialize(deserializer)
}

/// An integer.
pub fn integer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    super::decode::integer(deserializer)
}

/// A JSON text that the emitter wrote.
pub fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}

/// The fit of an enum of strings.
pub fn fit_string(value: &Value, known: &[&str]) -> super::Fit {
    match value.as_str() {
        Some(text) if known.contains(&text) => super::Fit::MEMBER,
        Some(_) => super::Fit::POOR,
        None => super::Fit::NONE,
    }
}

/// The fit of an enum of integers.
pub fn fit_integer(value: &Value, known: &[i64]) -> super::Fit {
    match whole_number(value).and_then(|number| i64::try_from(number).ok()) {
        Some(number) if known.contains(&number) => super::Fit::MEMBER,
        Some(_) => super::Fit::POOR,
        None => super::Fit::NONE,
    }
}
