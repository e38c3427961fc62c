//! `format` of strings (OpenAPI Format Registry).

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

/// The format of a text that a library has a type for.
pub(super) fn convertible(format: &str) -> Option<TextFormat> {
    match format {
        "uuid" | "guid" => Some(TextFormat::Uuid),
        "uri" | "url" => Some(TextFormat::Url),
        "decimal" | "money" => Some(TextFormat::Decimal),
        _ => None,
    }
}

/// Whether a format tells the reader something that the type does not.
pub(super) fn is_worth_saying(format: &str) -> bool {
    string(Some(format)) == StringFormat::Plain && !matches!(format, "" | "string" | "password")
}
