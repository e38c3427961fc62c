//! Types of other crates.

use serde::{Deserialize, Serialize};

use super::library::Library;

/// A type of another crate that a person chose for a format or for a schema.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct External {
    /// Its path as it stands in the emitted crate: `::jiff::Timestamp`, or `crate::external::OffsetDateTime` for a wrapper.
    pub path: String,
    /// What its values are in JSON.
    pub kind: ExternalKind,
    /// How it is read and written.
    pub codec: ExternalCodec,
}

/// What the values of a type of another crate are in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExternalKind {
    /// Strings: it stands for a format of them.
    Text,
    /// Numbers: it stands for a format of them.
    Number,
    /// Nobody knows: it stands for a schema.
    Any,
}

/// How a type of another crate is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExternalCodec {
    /// By its own implementation of serde's traits.
    Serde,
    /// By serde's traits, from text that is nearly a date-time (RFC 3339, section 5.6) too: without an offset, or with a
    /// space for the `T`.
    DateTime,
    /// By a wrapper that writes `time::OffsetDateTime` as RFC 3339.
    TimeDateTime,
    /// By a wrapper that writes `time::Date` as RFC 3339's full date.
    TimeDate,
    /// By a wrapper that writes `rust_decimal::Decimal` as a number.
    DecimalNumber,
    /// By a wrapper that writes a point in time as a number.
    UnixTime {
        /// Whose type is in it.
        library: TimeLibrary,
        /// What the number counts.
        unit: TimeUnit,
    },
}

/// A library with a type for points in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TimeLibrary {
    Chrono,
    Jiff,
    Time,
}

impl TimeLibrary {
    /// The name, as names of types have it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chrono => "Chrono",
            Self::Jiff => "Jiff",
            Self::Time => "Time",
        }
    }

    /// The crate.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chrono => "chrono",
            Self::Jiff => "jiff",
            Self::Time => "time",
        }
    }
}

/// What a number counts that is a point in time: from the beginning of 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TimeUnit {
    Seconds,
    Milliseconds,
}

impl TimeUnit {
    /// The unit, as names of types have it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Seconds => "Seconds",
            Self::Milliseconds => "Milliseconds",
        }
    }
}

impl External {
    /// The type's name without its path.
    pub fn name(&self) -> &str {
        let path = self.path.split('<').next().unwrap_or(&self.path);
        path.rsplit("::").next().unwrap_or(path)
    }

    /// Whether the type is `Eq` and `Hash`. Types of crates that the generator does not know may not be.
    pub fn is_exact(&self) -> bool {
        self.library().is_none_or(|name| Library::named(name).is_some())
    }

    /// The crate that the type comes from, as its name stands in paths; nothing for the standard library.
    pub fn library(&self) -> Option<&str> {
        match self.codec {
            ExternalCodec::TimeDateTime | ExternalCodec::TimeDate => Some("time"),
            ExternalCodec::DecimalNumber => Some("rust_decimal"),
            ExternalCodec::UnixTime { library, .. } => Some(library.name()),
            ExternalCodec::Serde | ExternalCodec::DateTime => {
                let name = self.path.trim_start_matches("::").split("::").next();
                name.filter(|it| !["std", "core", "alloc"].contains(it))
            }
        }
    }
}
