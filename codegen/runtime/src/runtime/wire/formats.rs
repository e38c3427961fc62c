//! Strings with a format. They keep the text that came, so that what is read is written back to the letter.

use std::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

macro_rules! text_format {
    ($(#[doc = $doc:literal])* $name:ident) => {
        $(#[doc = $doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The text, as it stands on the wire.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, formatter)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, formatter)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0.into()
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// What the text of a format is read as, by the method for it.
#[cfg(any(feature = "jiff", feature = "chrono", feature = "time"))]
macro_rules! reads {
    ($format:ident as $type:ty, $error:ty: $read:ident) => {
        impl TryFrom<&$format> for $type {
            type Error = $error;

            fn try_from(text: &$format) -> Result<Self, Self::Error> {
                text.$read()
            }
        }

        impl TryFrom<$format> for $type {
            type Error = $error;

            fn try_from(text: $format) -> Result<Self, Self::Error> {
                text.$read()
            }
        }
    };
}

text_format! {
    /// A point in time (`format: date-time`, RFC 3339), such as `2025-10-02T09:30:00Z`.
    ///
    /// Servers are not always strict about the format, so reading never fails; `DateTime::to_timestamp`
    /// (feature `jiff`) tells whether the text really is one.
    DateTime
}

text_format! {
    /// A day (`format: date`, RFC 3339), such as `2025-10-02`.
    Date
}

text_format! {
    /// Bytes in Base64 (`format: byte`, RFC 4648).
    Base64
}

#[cfg(feature = "jiff")]
impl DateTime {
    /// The point in time.
    ///
    /// # Errors
    /// When the text is not a date-time with an offset.
    pub fn to_timestamp(&self) -> Result<jiff::Timestamp, jiff::Error> {
        self.0.parse()
    }
}

#[cfg(feature = "jiff")]
reads!(DateTime as jiff::Timestamp, jiff::Error: to_timestamp);

#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for DateTime {
    fn from(timestamp: jiff::Timestamp) -> Self {
        timestamp.to_string().into()
    }
}

#[cfg(feature = "jiff")]
impl Date {
    /// The day.
    ///
    /// # Errors
    /// When the text is not a date.
    pub fn to_date(&self) -> Result<jiff::civil::Date, jiff::Error> {
        self.0.parse()
    }
}

#[cfg(feature = "jiff")]
reads!(Date as jiff::civil::Date, jiff::Error: to_date);

#[cfg(feature = "jiff")]
impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        date.to_string().into()
    }
}

#[cfg(feature = "chrono")]
impl DateTime {
    /// The point in time, with the offset that the text has.
    ///
    /// # Errors
    /// When the text is not a date-time with an offset.
    pub fn to_chrono(&self) -> Result<chrono::DateTime<chrono::FixedOffset>, chrono::ParseError> {
        chrono::DateTime::parse_from_rfc3339(&self.0)
    }
}

#[cfg(feature = "chrono")]
reads!(DateTime as chrono::DateTime<chrono::FixedOffset>, chrono::ParseError: to_chrono);

#[cfg(feature = "chrono")]
impl<Z: chrono::TimeZone> From<chrono::DateTime<Z>> for DateTime {
    fn from(time: chrono::DateTime<Z>) -> Self {
        time.fixed_offset().to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true).into()
    }
}

#[cfg(feature = "chrono")]
impl Date {
    /// The day.
    ///
    /// # Errors
    /// When the text is not a date.
    pub fn to_chrono(&self) -> Result<chrono::NaiveDate, chrono::ParseError> {
        self.0.parse()
    }
}

#[cfg(feature = "chrono")]
reads!(Date as chrono::NaiveDate, chrono::ParseError: to_chrono);

#[cfg(feature = "chrono")]
impl From<chrono::NaiveDate> for Date {
    fn from(date: chrono::NaiveDate) -> Self {
        date.to_string().into()
    }
}

#[cfg(feature = "time")]
impl DateTime {
    /// The point in time, with the offset that the text has.
    ///
    /// # Errors
    /// When the text is not a date-time with an offset.
    pub fn to_time(&self) -> Result<time::OffsetDateTime, time::error::Parse> {
        time::OffsetDateTime::parse(&self.0, &time::format_description::well_known::Rfc3339)
    }
}

#[cfg(feature = "time")]
reads!(DateTime as time::OffsetDateTime, time::error::Parse: to_time);

#[cfg(feature = "time")]
impl TryFrom<time::OffsetDateTime> for DateTime {
    type Error = time::error::Format;

    /// Fails for years that RFC 3339 has no place for, which are those before 0 and after 9999.
    fn try_from(time: time::OffsetDateTime) -> Result<Self, Self::Error> {
        time.format(&time::format_description::well_known::Rfc3339).map(Self::from)
    }
}

#[cfg(feature = "time")]
impl Date {
    /// The day.
    ///
    /// # Errors
    /// When the text is not a date.
    pub fn to_time(&self) -> Result<time::Date, time::error::Parse> {
        time::Date::parse(&self.0, &time::format_description::well_known::Iso8601::DATE)
    }
}

#[cfg(feature = "time")]
reads!(Date as time::Date, time::error::Parse: to_time);

#[cfg(feature = "time")]
impl TryFrom<time::Date> for Date {
    type Error = time::error::Format;

    /// Fails for years that RFC 3339 has no place for, which are those before 0 and after 9999.
    fn try_from(date: time::Date) -> Result<Self, Self::Error> {
        date.format(&time::format_description::well_known::Iso8601::DATE).map(Self::from)
    }
}

impl Base64 {
    /// The bytes.
    ///
    /// # Errors
    /// When the text is not Base64, with or without padding, in the standard or the URL-safe alphabet.
    pub fn decode(&self) -> Result<Vec<u8>, base64::DecodeError> {
        use base64::Engine as _;
        use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

        let lenient = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
        let alphabet =
            if self.0.contains(['-', '_']) { base64::alphabet::URL_SAFE } else { base64::alphabet::STANDARD };
        GeneralPurpose::new(&alphabet, lenient).decode(self.as_str())
    }

    /// Encodes bytes, with padding, in the standard alphabet.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        use base64::Engine as _;

        base64::engine::general_purpose::STANDARD.encode(bytes).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_the_types_of_libraries_and_back() {
        let text = "2026-01-31T12:00:00Z";
        let time = DateTime::from(text);
        let timestamp: jiff::Timestamp = (&time).try_into().unwrap();
        let chrono: chrono::DateTime<chrono::FixedOffset> = (&time).try_into().unwrap();
        let offset: time::OffsetDateTime = time.try_into().unwrap();
        for back in [timestamp.into(), chrono.into(), DateTime::try_from(offset).unwrap()] {
            assert_eq!(back, DateTime::from(text));
        }
        let day = Date::from("2026-01-31");
        let civil: jiff::civil::Date = (&day).try_into().unwrap();
        let naive: chrono::NaiveDate = (&day).try_into().unwrap();
        let date: time::Date = day.try_into().unwrap();
        for back in [civil.into(), naive.into(), Date::try_from(date).unwrap()] {
            assert_eq!(back, Date::from("2026-01-31"));
        }
        assert!(jiff::Timestamp::try_from(DateTime::from("soon")).is_err());
        assert!(chrono::NaiveDate::try_from(Date::from("soon")).is_err());
        assert!(time::Date::try_from(Date::from("2026-02-30")).is_err());
    }
}
