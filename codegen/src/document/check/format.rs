//! Formats that are nearly one that is known: a slip makes plain text of a date.

use serde_json::Value;

use super::{Checker, Members};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::trail::Trail;

/// The formats of JSON Schema 2020-12 (validation, section 7.3) and of the OpenAPI Format Registry.
const KNOWN: [&str; 52] = [
    "base64url",
    "binary",
    "byte",
    "char",
    "commonmark",
    "date",
    "date-time",
    "date-time-local",
    "decimal",
    "decimal128",
    "double",
    "double-int",
    "duration",
    "email",
    "float",
    "hostname",
    "html",
    "http-date",
    "idn-email",
    "idn-hostname",
    "int16",
    "int32",
    "int64",
    "int8",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "media-range",
    "password",
    "regex",
    "relative-json-pointer",
    "sf-binary",
    "sf-boolean",
    "sf-decimal",
    "sf-integer",
    "sf-string",
    "sf-token",
    "time",
    "time-local",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
    "xml",
    "json",
    "yaml",
];

/// Short forms that people write, and what they mean.
const SHORT: [(&str, &str); 6] = [
    ("int", "int32` or `int64"),
    ("integer", "int32` or `int64"),
    ("long", "int64"),
    ("uriref", "uri-reference"),
    ("isodatetime", "date-time"),
    ("iso8601", "date-time"),
];

/// Words that look like a slip and are formats of their own.
const OTHERS: [&str; 6] = ["dateonly", "ipv4or6", "name", "bytes", "data", "url"];

/// Shorter words are near to too much.
const SHORTEST: usize = 5;

/// Reports a format that is not known, and nearly is.
pub(super) fn nearly_known<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    let Some(format) = schema.get("format").and_then(Value::as_str) else { return };
    if KNOWN.contains(&format) || checker.formats.contains(format) {
        return;
    }
    if let Some(meant) = *checker.meant_formats.entry(format).or_insert_with(|| meant(format)) {
        let message = format!("no format is called `{format}`; it has no effect on the type");
        let finding = Diagnostic::new(Code::UnknownFormat, &at.pointer().join("format"), message);
        checker.push(finding.hint(format!("did you mean `{meant}`?")));
    }
}

fn folded(format: &str) -> String {
    format.chars().filter(char::is_ascii_alphanumeric).map(|it| it.to_ascii_lowercase()).collect()
}

/// The format that is meant: written otherwise, shortened, or with one letter wrong.
fn meant(format: &str) -> Option<&'static str> {
    if format.len() > 40 {
        return None;
    }
    let word = folded(format);
    if OTHERS.contains(&word.as_str()) {
        return None;
    }
    let alike = KNOWN.into_iter().find(|known| folded(known) == word);
    let short = || SHORT.into_iter().find(|(short, _)| *short == word).map(|(_, meant)| meant);
    let near = || {
        let is_near = |known: &&str| {
            let known = folded(known);
            // Another width is another format.
            let is_digit = |it: char| it.is_ascii_digit();
            known.len() >= SHORTEST
                && known.trim_matches(is_digit).len() == known.len()
                && word.trim_matches(is_digit).len() == word.len()
                && strsim::damerau_levenshtein(&known, &word) == 1
        };
        KNOWN.into_iter().find(is_near)
    };
    alike.or_else(short).or_else(near)
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn slips_are_told_from_formats_of_their_own() {
        for (written, expected) in [
            ("datetime", Some("date-time")),
            ("date_time", Some("date-time")),
            ("DateTime", Some("date-time")),
            ("Date", Some("date")),
            ("int-64", Some("int64")),
            ("long", Some("int64")),
            ("uri-ref", Some("uri-reference")),
            ("hostnam", Some("hostname")),
            ("emial", Some("email")),
            ("dobule", Some("double")),
            ("UUID", Some("uuid")),
            ("phone", None),
            ("int128", None),
            ("uuid4", None),
            ("currency", None),
            ("url", None),
            ("", None),
        ] {
            assert_eq!(meant(written), expected, "{written}");
        }
    }
}
