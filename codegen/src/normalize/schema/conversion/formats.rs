//! `format` of strings (OpenAPI Format Registry). A format has one of three effects on the type of a field:
//!
//! * a type of the runtime around the text, always, such as `DateTime` ([`StringFormat`]);
//! * a plain text that a trait converts, such as `ToUuid`, under a feature of the emitted crate ([`TextFormat`]);
//! * another crate's type, where `sdk.toml` chooses one (`config/external.rs`).
//!
//! Any other format is told in the documentation only.

use crate::ir::{StringFormat, TextFormat};

/// The type for a string format; those without a type of their own, and unknown ones, are plain text.
pub(super) fn string(format: Option<&str>) -> StringFormat {
    match format {
        Some("date-time") => StringFormat::DateTime,
        Some("date") => StringFormat::Date,
        Some("byte") => StringFormat::Base64,
        Some("binary") => StringFormat::Binary,
        _ => StringFormat::Plain,
    }
}

/// Which conversion a text of this format has (`ToUuid` and the like).
pub(super) fn convertible(format: &str) -> Option<TextFormat> {
    match format {
        "uuid" | "guid" => Some(TextFormat::Uuid),
        "uri" | "url" => Some(TextFormat::Url),
        "decimal" | "money" => Some(TextFormat::Decimal),
        _ => None,
    }
}

/// Whether the documentation has to tell the format, since the type does not: it is a plain text.
pub(super) fn is_worth_saying(format: &str) -> bool {
    string(Some(format)) == StringFormat::Plain && !matches!(format, "" | "string" | "password")
}
