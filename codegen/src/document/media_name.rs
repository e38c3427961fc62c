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

/// Whether what a media type names is XML (RFC 7303, sections 9.1, 9.2 and 8). There are names with `xml` in them that are no such
/// media type: Office files, whose format is called Open XML, are archives.
pub(crate) fn is_xml(name: &str) -> bool {
    let essence = essence(name);
    matches!(essence.as_str(), "application/xml" | "text/xml") || essence.ends_with("+xml")
}

#[cfg(test)]
mod tests {
    use super::is_xml;

    #[test]
    fn xml_is_told_by_the_whole_name_or_the_suffix() {
        for (name, expected) in [
            ("application/xml", true),
            ("Text/XML; charset=utf-8", true),
            ("application/soap+xml", true),
            ("image/svg+xml", true),
            ("application/vnd.recordare.musicxml+xml", true),
            ("application/*+xml", true),
            ("application/vnd.recordare.musicxml", false),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
            ("application/xml-dtd", false),
            ("application/zip", false),
            ("xml", false),
            ("", false),
        ] {
            assert_eq!(is_xml(name), expected, "{name}");
        }
    }
}
