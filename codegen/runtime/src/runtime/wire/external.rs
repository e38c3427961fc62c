//! Types of other crates, which a person chose for formats and schemas.

use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer};
use serde_json::Value;

use super::Fit;

/// Says that types can be those of properties, and how they are read: `by_serde` alone, or as a `date_time` that may be written
/// nearly right. An SDK says it of types that its configuration names; where it shares the support code with others, the crate
/// that has the type says it:
///
/// ```ignore
/// openapi_sdk_runtime::external! { by_serde crate::Money, }
/// ```
#[macro_export]
macro_rules! external {
    ($($codec:ident $path:ty,)*) => {$(
        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $path {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                $crate::runtime::wire::__private::$codec::fit::<$path>(value)
            }

            fn decode<'de, __D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::runtime::wire::__private::$codec::decode(deserializer)
            }
        }
    )*};
}

/// A wrapper around a type of another crate that is written in another way than that crate's. The functions turn what it
/// holds into JSON and back.
#[doc(hidden)]
#[macro_export]
macro_rules! wrapper {
    ($(#[doc = $doc:literal])* $name:ident($inner:ty), write: $write:expr, read: $read:expr) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub $inner);

        impl ::core::ops::Deref for $name {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }

        impl ::core::convert::From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl ::core::convert::From<$name> for $inner {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                let value: $crate::runtime::wire::Value =
                    ($write)(&self.0).map_err($crate::runtime::wire::__private::SerError::custom)?;
                $crate::runtime::wire::__private::Serialize::serialize(&value, serializer)
            }
        }

        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                let value: $crate::runtime::wire::Value =
                    $crate::runtime::wire::__private::Deserialize::deserialize(deserializer)?;
                ($read)(value).map(Self).map_err($crate::runtime::wire::__private::DeError::custom)
            }
        }

        $crate::runtime::wire::external! { by_serde $name, }
    };
}

/// The wrapper around `time::OffsetDateTime`.
#[doc(hidden)]
#[macro_export]
macro_rules! offset_date_time {
    () => {
        $crate::runtime::wire::wrapper! {
            /// A point in time, which JSON has as RFC 3339 writes it. It dereferences to the type of `time`.
            OffsetDateTime(::time::OffsetDateTime),
            write: |value: &::time::OffsetDateTime| {
                value.format(&::time::format_description::well_known::Rfc3339).map($crate::runtime::wire::Value::from)
            },
            read: |value: $crate::runtime::wire::Value| {
                $crate::runtime::wire::__private::date_time::parsed(&value, |text| {
                    ::time::OffsetDateTime::parse(text, &::time::format_description::well_known::Rfc3339)
                })
            }
        }
    };
}

/// The wrapper around `time::Date`.
#[doc(hidden)]
#[macro_export]
macro_rules! date {
    () => {
        $crate::runtime::wire::wrapper! {
            /// A day, which JSON has as RFC 3339 writes it. It dereferences to the type of `time`.
            Date(::time::Date),
            write: |value: &::time::Date| {
                value.format(&::time::format_description::well_known::Iso8601::DATE).map($crate::runtime::wire::Value::from)
            },
            read: |value: $crate::runtime::wire::Value| {
                $crate::runtime::wire::__private::by_serde::parsed(&value, |text| {
                    ::time::Date::parse(text, &::time::format_description::well_known::Iso8601::DATE)
                })
            }
        }
    };
}

/// The wrapper around `rust_decimal::Decimal`.
#[doc(hidden)]
#[macro_export]
macro_rules! decimal {
    () => {
        $crate::runtime::wire::wrapper! {
            /// A decimal number that JSON has as a number; up to 15 digits of it are exact. It dereferences to the type of
            /// `rust_decimal`.
            Decimal(::rust_decimal::Decimal),
            write: |value: &::rust_decimal::Decimal| {
                let text = ::std::string::ToString::to_string(&value.normalize());
                <$crate::runtime::wire::Value as ::core::str::FromStr>::from_str(&text)
            },
            read: |value: $crate::runtime::wire::Value| {
                let value = $crate::runtime::wire::__private::by_serde::number_as_text(value);
                <::rust_decimal::Decimal as $crate::runtime::wire::__private::Deserialize>::deserialize(value)
            }
        }
    };
}

/// A wrapper around a point in time that JSON has as a number, of seconds or milliseconds.
#[doc(hidden)]
#[macro_export]
macro_rules! unix_time {
    ($name:ident: jiff as $unit:ident) => {
        $crate::runtime::wire::unix_time! {
            $name(::jiff::Timestamp) as $unit,
            |value: &::jiff::Timestamp| value.as_nanosecond(),
            |nanoseconds| ::jiff::Timestamp::from_nanosecond(nanoseconds).ok()
        }
    };
    ($name:ident: chrono as $unit:ident) => {
        $crate::runtime::wire::unix_time! {
            $name(::chrono::DateTime<::chrono::Utc>) as $unit,
            |value: &::chrono::DateTime<::chrono::Utc>| {
                $crate::runtime::wire::__private::unix::joined(value.timestamp(), value.timestamp_subsec_nanos())
            },
            |nanoseconds| {
                let (seconds, rest) = $crate::runtime::wire::__private::unix::split(nanoseconds)?;
                ::chrono::DateTime::from_timestamp(seconds, rest)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<::chrono::DateTime<::chrono::FixedOffset>> for $name {
            fn from(value: ::chrono::DateTime<::chrono::FixedOffset>) -> Self {
                Self(value.to_utc())
            }
        }
    };
    ($name:ident: time as $unit:ident) => {
        $crate::runtime::wire::unix_time! {
            $name(::time::OffsetDateTime) as $unit,
            |value: &::time::OffsetDateTime| value.unix_timestamp_nanos(),
            |nanoseconds| ::time::OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).ok()
        }
    };
    ($name:ident($inner:ty) as $unit:ident, $count:expr, $make:expr) => {
        $crate::runtime::wire::wrapper! {
            /// A point in time, which JSON has as a number that counts from the beginning of 1970 in UTC. It dereferences to
            /// the type of the library.
            $name($inner),
            write: |value: &$inner| {
                ::core::result::Result::<_, ::core::convert::Infallible>::Ok(
                    $crate::runtime::wire::__private::unix::Unit::$unit.number(($count)(value)),
                )
            },
            read: |value: $crate::runtime::wire::Value| {
                $crate::runtime::wire::__private::unix::Unit::$unit.read(&value, $make)
            }
        }
    };
}

#[allow(unused_imports, reason = "a document need not have types of other crates")]
#[doc(hidden)]
pub use {date, decimal, external, offset_date_time, unix_time, wrapper};

/// Points in time that are numbers, counted from the beginning of 1970 in UTC.
pub mod unix {
    use super::*;

    const SECOND: i128 = 1_000_000_000;

    /// What a number counts.
    #[derive(Clone, Copy, Debug)]
    #[allow(dead_code, reason = "a document need not have both")]
    pub enum Unit {
        /// Seconds.
        Seconds,
        /// Milliseconds.
        Milliseconds,
    }

    impl Unit {
        fn nanoseconds(self) -> i128 {
            match self {
                Self::Seconds => SECOND,
                Self::Milliseconds => SECOND / 1_000,
            }
        }

        /// The number for a point in time: a whole one where it is.
        pub fn number(self, nanoseconds: i128) -> Value {
            let unit = self.nanoseconds();
            match i64::try_from(nanoseconds / unit) {
                Ok(whole) if nanoseconds % unit == 0 => whole.into(),
                _ => (nanoseconds as f64 / unit as f64).into(),
            }
        }

        /// Reads a number, also one in quotes.
        ///
        /// # Errors
        /// When it is no number, or no point in time of the type's.
        pub fn read<T>(self, value: &Value, make: impl FnOnce(i128) -> Option<T>) -> Result<T, String> {
            let text = value.as_str().map_or_else(|| value.to_string(), |it| it.trim().to_owned());
            let unit = self.nanoseconds();
            let nanoseconds = match (text.parse::<i64>(), text.parse::<f64>()) {
                (Ok(whole), _) => Some(i128::from(whole) * unit),
                // What a double holds beyond a microsecond is chance.
                (_, Ok(number)) if number.is_finite() => {
                    Some((number * (unit / 1_000) as f64).round() as i128)
                        .and_then(|it| it.checked_mul(1_000))
                }
                _ => None,
            };
            nanoseconds.and_then(make).ok_or_else(|| format!("{value} is no point in time"))
        }
    }

    /// Nanoseconds in whole seconds and the rest.
    pub fn split(nanoseconds: i128) -> Option<(i64, u32)> {
        let seconds = i64::try_from(nanoseconds.div_euclid(SECOND)).ok()?;
        Some((seconds, u32::try_from(nanoseconds.rem_euclid(SECOND)).ok()?))
    }

    /// The reverse.
    pub fn joined(seconds: i64, rest: u32) -> i128 {
        i128::from(seconds) * SECOND + i128::from(rest)
    }
}

/// Types that are read by serde's traits alone.
pub mod by_serde {
    use super::*;

    /// Whether the value is one of the type.
    pub fn fit<T: DeserializeOwned>(value: &Value) -> Fit {
        if T::deserialize(value).is_ok() { Fit::FORMAT } else { Fit::NONE }
    }

    /// Reads a value.
    ///
    /// # Errors
    /// When the type does not read it.
    pub fn decode<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }

    /// A number as its digits, without an exponent; anything else as it is. A type that reads any kind of value takes a text
    /// whether the digits of numbers are kept or not.
    pub fn number_as_text(value: Value) -> Value {
        let Value::Number(number) = &value else { return value };
        let digits = number.to_string();
        match number.as_f64() {
            Some(double) if digits.contains(['e', 'E']) => double.to_string().into(),
            _ => digits.into(),
        }
    }

    /// Parses a text.
    ///
    /// # Errors
    /// When it is none, or does not parse.
    pub fn parsed<T, E: ToString>(value: &Value, parse: impl Fn(&str) -> Result<T, E>) -> Result<T, String> {
        let text = value.as_str().ok_or_else(|| format!("{value} is no text"))?;
        parse(text).map_err(|error| error.to_string())
    }
}

/// Points in time, which servers do not always write as RFC 3339 has it.
pub mod date_time {
    use super::*;

    /// Whether the value is one of the type.
    pub fn fit<T: DeserializeOwned>(value: &Value) -> Fit {
        match value {
            Value::String(text) if read::<T, serde_json::Error>(text).is_ok() => Fit::FORMAT,
            Value::String(_) => Fit::POOR,
            _ => Fit::NONE,
        }
    }

    /// Reads a value.
    ///
    /// # Errors
    /// When it is no text, or no date-time, nearly right ones included.
    pub fn decode<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        read(&<String as serde::Deserialize>::deserialize(deserializer)?)
    }

    fn read<T: DeserializeOwned, E: serde::de::Error>(text: &str) -> Result<T, E> {
        let as_written: Result<T, E> = T::deserialize(text.into_deserializer());
        as_written.or_else(|error| {
            let repaired = repaired(text).ok_or(error)?;
            T::deserialize(IntoDeserializer::<E>::into_deserializer(repaired.as_str()))
        })
    }

    /// Parses a text.
    ///
    /// # Errors
    /// When it is none, or no date-time, nearly right ones included.
    pub fn parsed<T, E: ToString>(value: &Value, parse: impl Fn(&str) -> Result<T, E>) -> Result<T, String> {
        let text = value.as_str().ok_or_else(|| format!("{value} is no text"))?;
        let as_written = parse(text);
        as_written.or_else(|error| parse(&repaired(text).ok_or(error)?)).map_err(|error| error.to_string())
    }

    /// A text with what RFC 3339 asks for and many leave out: a `T` between day and time, and an offset, which is then
    /// that of UTC.
    fn repaired(text: &str) -> Option<String> {
        let text = text.trim();
        let (day, time) = (text.get(..10)?, text.get(11..)?);
        let at = time.find(['Z', 'z', '+', '-']).unwrap_or(time.len());
        let (time, offset) = time.split_at(at);
        let offset = match offset.as_bytes() {
            [] | [b'Z' | b'z'] => "Z".to_owned(),
            [_, _, _] => format!("{offset}:00"),
            [_, _, _, b':', ..] => offset.to_owned(),
            [_, _, _, _, _] => format!("{}:{}", offset.get(..3)?, offset.get(3..)?),
            _ => return None,
        };
        let seconds = if time.len() == 5 { ":00" } else { "" };
        Some(format!("{day}T{}{seconds}{offset}", time.trim_end()))
    }
}
