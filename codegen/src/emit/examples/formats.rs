//! Texts of a format, where nobody has given an example for one.

use crate::ir::StringFormat;

/// A text that can be read as the format; nothing where any text can.
pub(in crate::emit) fn text(format: StringFormat) -> Option<&'static str> {
    match format {
        StringFormat::DateTime => Some("2024-01-31T12:00:00Z"),
        StringFormat::Date => Some("2024-01-31"),
        StringFormat::Base64 => Some("AAECAw=="),
        StringFormat::Plain | StringFormat::Binary => None,
    }
}
