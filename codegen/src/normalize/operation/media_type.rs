//! Media types (RFC 6838, RFC 6839 for suffixes), as far as codecs depend on them.

/// What a codec makes of a media type; the order is the order of preference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Codec {
    Json,
    JsonLines,
    EventStream,
    Multipart,
    Form,
    Text,
    Bytes,
}

/// Whether it is the media type of bytes that nothing more is said of (RFC 2046, section 4.5.1).
pub(super) fn is_bytes(name: &str) -> bool {
    essence(name) == "application/octet-stream"
}

/// The type without parameters, in lower case.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The codec for a media type.
pub(super) fn codec(media_type: &str) -> Codec {
    let essence = essence(media_type);
    match essence.as_str() {
        "application/json" | "text/json" => Codec::Json,
        "text/event-stream" => Codec::EventStream,
        "application/x-www-form-urlencoded" => Codec::Form,
        "application/xml"
        | "application/yaml"
        | "application/graphql"
        | "application/jwt"
        | "application/javascript" => Codec::Text,
        other if is_json_sequence(other) => Codec::JsonLines,
        other if other.ends_with("+json") => Codec::Json,
        other if other.starts_with("multipart/") => Codec::Multipart,
        other if other.starts_with("text/") || other.ends_with("+xml") => Codec::Text,
        _ => Codec::Bytes,
    }
}

/// Whether a media type is one of those for JSON texts that follow one another, under all names they go by.
fn is_json_sequence(essence: &str) -> bool {
    let subtype = essence.split_once('/').map_or("", |(_, subtype)| subtype);
    let name = subtype.rsplit_once('+').map_or(subtype, |(_, suffix)| suffix);
    let name = name.strip_prefix("x-").unwrap_or(name);
    subtype == "stream+json"
        || ["jsonl", "jsonlines", "json-lines", "ndjson", "ldjson", "json-seq", "json-stream", "stream-json"]
            .contains(&name)
}

/// The value of a parameter, without quotes.
pub(super) fn parameter<'a>(media_type: &'a str, name: &str) -> Option<&'a str> {
    let mut parameters = media_type.split(';').skip(1).filter_map(|it| it.split_once('='));
    let (_, value) = parameters.find(|(key, _)| key.trim().eq_ignore_ascii_case(name))?;
    Some(value.trim().trim_matches('"'))
}

/// The media type as it can be sent: with its parameters, without those that are none.
pub(super) fn sendable(media_type: &str) -> String {
    let text = media_type.trim();
    let is_parameter = |it: &str| {
        let Some((key, value)) = it.trim().split_once('=') else { return false };
        let quoted = value.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
        is_token(key) && quoted.map_or(is_token(value), |it| !it.is_empty() && !it.contains(['"', '\\']))
    };
    let mut parts = text.split(';');
    let essence = parts.next().unwrap_or_default().trim();
    if parts.clone().all(is_parameter) {
        return text.to_owned();
    }
    let kept = parts.filter(|it| is_parameter(it)).map(|it| format!("; {}", it.trim()));
    format!("{essence}{}", kept.collect::<String>())
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
    essence(media_type).split_once('/').is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
        && media_type.bytes().all(|it| (0x20..0x7f).contains(&it))
}

/// Whether a text is a token (RFC 9110, section 5.6.2).
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&it))
}

#[cfg(test)]
mod tests {
    use super::{label, parameter, sendable};

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
        ] {
            assert_eq!(sendable(media_type), expected, "{media_type}");
        }
    }

    #[test]
    fn parameters_are_read_without_quotes() {
        assert_eq!(parameter("text/plain; Charset=\"UTF-8\"", "charset"), Some("UTF-8"));
        assert_eq!(parameter("text/plain", "charset"), None);
    }
}
