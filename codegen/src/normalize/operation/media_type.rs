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

/// Whether a name is a media type that can stand in a header.
pub(super) fn is_valid(media_type: &str) -> bool {
    let token = |text: &str| {
        !text.is_empty()
            && text.bytes().all(|it| it.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&it))
    };
    essence(media_type).split_once('/').is_some_and(|(kind, subtype)| token(kind) && token(subtype))
        && media_type.bytes().all(|it| (0x20..0x7f).contains(&it))
}
