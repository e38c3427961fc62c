//! The wire format: how the crate's types are read from and written to JSON.
//!
//! Types are plain structs and enums; below each of them one macro call says what it is on the wire:
//! `object!` for structs, `string_enum!` and its siblings for enums, `tagged_union!` and `union!`
//! for unions. The macros write `serde` impls by hand, as `serde`'s derives would be slower to compile and
//! cannot tell absent from null, keep what is not known, or dispatch a union in place. Their generic parameters have names
//! that no type of an API has (`__D`): names of types are not hygienic in macros.

#[allow(unused_macros, reason = "a document need not have every construct")]
mod accessor;
mod ahead;
mod buffered;
mod builtin;
mod content;
mod decode;
mod digits;
mod entries;
#[allow(unused_macros, reason = "a document need not have every construct")]
mod enums;
#[allow(
    unused_macros,
    clippy::wildcard_imports,
    reason = "a document need not have types of other crates; the modules have one shape, so that macros can choose by name"
)]
mod external;
mod fields;
#[allow(dead_code, reason = "only clients write whole requests")]
mod finite;
mod fit;
mod formats;
mod least;
mod leniency;
mod literal;
#[allow(unused_macros, reason = "a document need not have every construct")]
mod newtype;
mod null;
mod nullable;
#[allow(missing_docs, unused_macros, reason = "what the macros call is documented where it is not obvious")]
mod object;
#[allow(
    missing_docs,
    clippy::wildcard_imports,
    clippy::unnecessary_wraps,
    clippy::ref_option,
    clippy::option_option,
    reason = "all modules have one shape, so that the macros can choose by name"
)]
mod presence;
mod property;
mod reader;
#[allow(unused_macros, reason = "a document need not have every construct")]
mod setters;
mod tagged;
#[allow(unused_macros, reason = "a document need not have every construct")]
mod tagged_union;
#[cfg(feature = "rust_decimal")]
mod to_decimal;
#[cfg(feature = "url")]
mod to_url;
#[cfg(feature = "uuid")]
mod to_uuid;
#[allow(unused_macros, reason = "a document need not have every construct")]
mod union;
mod views;
mod wire_type;
mod writer;

pub use fit::Fit;
pub use formats::{Base64, Date, DateTime};
pub use null::Null;
pub use nullable::Nullable;
pub use serde_json::Value;
#[cfg(feature = "rust_decimal")]
pub use to_decimal::ToDecimal;
#[cfg(feature = "url")]
pub use to_url::ToUrl;
#[cfg(feature = "uuid")]
pub use to_uuid::ToUuid;
pub use wire_type::Wire;

/// Properties that the document does not declare, kept so that they survive.
pub type Extra = serde_json::Map<String, Value>;

#[allow(unused_imports, reason = "only clients read whole responses")]
pub(super) use {decode::Decoded, leniency::Leniency};

#[allow(unused_imports, reason = "only clients write whole requests")]
pub(super) use finite::{Finite, to_value};

#[allow(unused_imports, reason = "a document need not have every construct")]
#[doc(hidden)]
pub use {
    enums::{integer_enum, string_enum, value_enum},
    external::{date, decimal, external, offset_date_time, unix_time, wrapper},
    newtype::newtype,
    object::object,
    setters::setters,
    tagged_union::tagged_union,
    union::{literals, union, variants, words},
};

/// What the macros' expansions call. Not for anybody else.
#[allow(missing_docs, unreachable_pub, unused_imports, reason = "no one reads or calls this by hand")]
#[doc(hidden)]
pub mod __private {
    pub use serde::de::{Deserialize, Deserializer, Error as DeError, MapAccess};
    pub use serde::ser::{Error as SerError, Serialize, SerializeMap, Serializer};
    pub use serde_json::{Error as JsonError, Map, Value};

    pub use super::ahead::Ahead;
    pub use super::buffered::{Buffered, Node};
    pub use super::entries::Entries;
    pub use super::enums::{fit_integer, fit_string, integer, parsed, string};
    pub use super::external::{by_serde, date_time, unix};
    pub use super::fields::{Constant, fields};
    pub use super::fit::{Fit, fit_object};
    pub use super::literal::{Literal, Tag, literal};
    pub use super::presence::{defaulted, nullable, optional, optional_any, optional_nullable, required};
    pub use super::property::{Declared, Dependent, Presence, Property};
    pub use super::reader::{FromWhole, object, whole_object};
    pub use super::setters::{list, list_or_null, map};
    pub use super::tagged::{
        ReadVariant, Source, TagWriter, Tagged, base, deserialize, fit_tagged, flattened, flattened_optional,
        guessed, no_variant, write_payload,
    };
    pub use super::union::{Choice, DEPTH, best, fit_constant, same};
    pub use super::views::views;
    pub use super::writer::beside;

    #[doc(hidden)]
    pub use super::accessor::accessor;
    #[doc(hidden)]
    pub use super::object::{constant, dependents, pattern, references, rest};
    #[doc(hidden)]
    pub use super::tagged_union::{tagged_union, writes};
}
