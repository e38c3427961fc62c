//! Names of media types, and words that people write in their place.

/// Words that stand for a media type where one belongs, and what they mean.
const WORDS: [(&str, &str); 10] = [
    ("json", "application/json"),
    ("xml", "application/xml"),
    ("form", "application/x-www-form-urlencoded"),
    ("form-data", "multipart/form-data"),
    ("multipart", "multipart/form-data"),
    ("x-www-form-urlencoded", "application/x-www-form-urlencoded"),
    ("text", "text/plain"),
    ("html", "text/html"),
    ("binary", "application/octet-stream"),
    ("pdf", "application/pdf"),
];

/// The media type that a word stands for.
pub(super) fn meant(word: &str) -> Option<&'static str> {
    WORDS.iter().find(|(it, _)| it.eq_ignore_ascii_case(word)).map(|(_, meant)| *meant)
}

/// The type without parameters, in lower case (RFC 9110, section 8.3.1).
pub(crate) fn essence(name: &str) -> String {
    name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}
