//! Media types (RFC 6838, RFC 6839 for suffixes), as far as codecs depend on them.

use http::HeaderName;
use mime::Mime;

use crate::document::{is_json_sequence, media_name};

/// How bodies are written; the order is the order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum BodyFormat {
    Json,
    JsonLines,
    EventStream,
    Multipart,
    Form,
    Xml,
    Text,
    Bytes,
}

impl BodyFormat {
    /// Whether this is a format that somebody chose; XML is text as well.
    pub(super) fn is(self, chosen: Self) -> bool {
        self == chosen || (self, chosen) == (Self::Xml, Self::Text)
    }
}

/// The media type that a text begins with, as it is written, and what follows of its parameters that are such.
fn read(text: &str) -> Option<(Mime, String)> {
    let text = text.trim().trim_end_matches([';', ' ']);
    if let Ok(whole) = text.parse() {
        return Some((whole, text.to_owned()));
    }
    let mut parts = text.split(';').map(str::trim);
    let mut kept = parts.next()?.to_owned();
    let mut known: Mime = kept.parse().ok()?;
    for part in parts {
        let longer = format!("{kept}; {part}");
        if let Ok(with) = longer.parse() {
            (known, kept) = (with, longer);
        }
    }
    Some((known, kept))
}

/// Whether it is the media type of bytes that nothing more is said of (RFC 2046, section 4.5.1).
pub(super) fn is_bytes(name: &str) -> bool {
    essence(name) == "application/octet-stream"
}

/// The type without parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    match read(media_type) {
        Some((known, _)) => known.essence_str().to_owned(),
        None => media_name::essence(media_type),
    }
}

/// The format for a media type.
pub(super) fn format(media_type: &str) -> BodyFormat {
    let essence = essence(media_type);
    match essence.as_str() {
        "application/json" | "text/json" => BodyFormat::Json,
        "text/event-stream" => BodyFormat::EventStream,
        "application/x-www-form-urlencoded" => BodyFormat::Form,
        "application/yaml" | "application/graphql" | "application/jwt" | "application/javascript" => {
            BodyFormat::Text
        }
        other if is_json_sequence(other) => BodyFormat::JsonLines,
        other if other.ends_with("+json") => BodyFormat::Json,
        other if other.starts_with("multipart/") => BodyFormat::Multipart,
        other if media_name::is_xml(other) => BodyFormat::Xml,
        other if other.starts_with("text/") => BodyFormat::Text,
        _ => BodyFormat::Bytes,
    }
}

/// The value of a parameter, without quotes.
pub(super) fn parameter(media_type: &str, name: &str) -> Option<String> {
    let (known, _) = read(media_type)?;
    known.get_param(name).map(|value| value.as_str().to_owned())
}

/// The media type as it can be sent: with its parameters, without those that are none.
pub(super) fn sendable(media_type: &str) -> String {
    read(media_type).map_or_else(|| media_type.trim().to_owned(), |(_, text)| text)
}

/// The charset that a media type names, where it is not the one that text is sent in.
pub(super) fn foreign_charset(media_type: &str) -> Option<String> {
    let charset = parameter(media_type, "charset")?;
    let is_known = ["utf-8", "utf8", "us-ascii"].iter().any(|it| charset.eq_ignore_ascii_case(it));
    (!is_known).then_some(charset)
}

/// The media type of what is in UTF-8 in any case, without another charset, and that charset. JSON and forms have no such
/// parameter (RFC 8259, section 11; URL Standard, section 5), and XML says in itself what it is in.
pub(super) fn in_utf8(media_type: &str) -> (String, Option<String>) {
    let Some((known, sent)) = read(media_type) else { return (sendable(media_type), None) };
    let charset = known
        .get_param(mime::CHARSET)
        .filter(|it| *it != mime::UTF_8 && !it.as_str().eq_ignore_ascii_case("utf8"));
    let Some(charset) = charset else { return (sent, None) };
    let mut kept = known.essence_str().to_owned();
    for (name, value) in known.params().filter(|(name, _)| *name != mime::CHARSET) {
        // A token needs no quotes (RFC 9110, section 5.6.6).
        let is_token = HeaderName::from_bytes(value.as_str().as_bytes()).is_ok();
        let quote = if is_token { "" } else { "\"" };
        kept = format!("{kept}; {name}={quote}{value}{quote}");
    }
    (kept, Some(charset.as_str().to_owned()))
}

/// What a media type is called beside others, in words: what it holds, or its subtype without the registration tree
/// (RFC 6838, section 3) and the suffix.
pub(super) fn label(media_type: &str) -> String {
    let essence = essence(media_type);
    let (kind, subtype) = essence.split_once('/').unwrap_or(("", &essence));
    let named = match (kind, subtype) {
        ("application" | "text", "json") => "json",
        ("application", "x-www-form-urlencoded") => "form",
        ("multipart", "form-data" | "*") => "multipart",
        ("text", "plain" | "*") => "text",
        ("application" | "*", "octet-stream" | "*") => "bytes",
        (kind, "*") => kind,
        _ => "",
    };
    if !named.is_empty() {
        return named.to_owned();
    }
    let (stem, suffix) = subtype.split_once('+').unwrap_or((subtype, ""));
    let stem = ["vnd.", "prs.", "x-", "x."].iter().find_map(|tree| stem.strip_prefix(tree)).unwrap_or(stem);
    let words = |text: &str| {
        let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    match (kind, words(stem), suffix) {
        ("multipart", stem, _) => format!("multipart {stem}"),
        // A range of media types with a suffix.
        (_, stem, "") if stem.is_empty() => "other".to_owned(),
        (_, stem, suffix) if stem.is_empty() => words(suffix),
        (_, stem, _) => stem,
    }
}

/// Whether a name is a media type that can stand in a header.
pub(super) fn is_valid(media_type: &str) -> bool {
    read(media_type).is_some() && media_type.bytes().all(|it| (0x20..0x7f).contains(&it))
}

#[cfg(test)]
mod tests {
    use super::{foreign_charset, in_utf8, label, parameter, sendable};

    #[test]
    fn a_charset_that_nothing_is_written_in_is_left_out() {
        for (media_type, sent, charset) in [
            ("application/json", "application/json", None),
            ("application/json; charset=UTF-8", "application/json; charset=UTF-8", None),
            ("application/json; charset=utf-16", "application/json", Some("utf-16")),
            ("application/json;Charset=us-ascii ; v=2", "application/json; v=2", Some("us-ascii")),
            (
                "application/xml; a=\"b; c\"; charset=\"iso-8859-1\"",
                "application/xml; a=\"b; c\"",
                Some("iso-8859-1"),
            ),
            ("application/json; note=\"; charset=x\"", "application/json; note=\"; charset=x\"", None),
        ] {
            let (found, left_out) = in_utf8(media_type);
            assert_eq!((found.as_str(), left_out.as_deref()), (sent, charset), "{media_type}");
        }
        assert_eq!(foreign_charset("text/plain; charset=latin1").as_deref(), Some("latin1"));
        assert_eq!(foreign_charset("text/plain; charset=us-ascii"), None);
    }

    #[test]
    fn labels_say_what_a_body_holds() {
        for (media_type, expected) in [
            ("application/json", "json"),
            ("text/json", "json"),
            ("application/*+json", "json"),
            ("application/json; version=2", "json"),
            ("application/merge-patch+json", "merge patch"),
            ("application/vnd.github.v3+json", "github v3"),
            ("multipart/form-data", "multipart"),
            ("multipart/related", "multipart related"),
            ("application/x-www-form-urlencoded; charset=utf-8", "form"),
            ("text/plain", "text"),
            ("text/csv", "csv"),
            ("application/xml", "xml"),
            ("text/xml", "xml"),
            ("application/soap+xml", "soap"),
            ("application/octet-stream", "bytes"),
            ("*/*", "bytes"),
            ("image/*", "image"),
            ("image/png", "png"),
            ("application/x-protobuf", "protobuf"),
            ("nonsense", "nonsense"),
            ("/", "other"),
        ] {
            assert_eq!(label(media_type), expected, "{media_type}");
        }
    }

    #[test]
    fn parameters_that_are_none_are_not_sent() {
        for (media_type, expected) in [
            ("application/json;v=1.0", "application/json;v=1.0"),
            (" text/plain; charset=\"utf-8\" ", "text/plain; charset=\"utf-8\""),
            ("multipart/form-data;", "multipart/form-data"),
            ("application/json; charset; v=2; x=a b", "application/json; v=2"),
            ("Image/*; a=\"b;c\"", "Image/*; a=\"b;c\""),
            ("*/*;q=0.5", "*/*;q=0.5"),
            ("nonsense", "nonsense"),
        ] {
            assert_eq!(sendable(media_type), expected, "{media_type}");
        }
    }

    #[test]
    fn parameters_are_read_without_quotes() {
        let charset = |media_type: &str| parameter(media_type, "charset");
        assert_eq!(charset("text/plain; Charset=\"UTF-8\"").as_deref(), Some("utf-8"));
        assert_eq!(charset("text/plain; note=\"a; charset=b\"; charset=c").as_deref(), Some("c"));
        assert_eq!(charset("text/*; q; charset=latin1").as_deref(), Some("latin1"));
        assert_eq!(charset("text/plain"), None);
    }
}
