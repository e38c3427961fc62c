//! Sequential media types (OpenAPI 3.2, section 4.14.3): their content consists of items, one after the other.

use super::media_name::essence;

/// Whether a media type is one of JSON texts that follow one another, under all names they go by; without parameters, in lower
/// case.
pub(crate) fn is_json_sequence(essence: &str) -> bool {
    let subtype = essence.split_once('/').map_or("", |(_, subtype)| subtype);
    let name = subtype.rsplit_once('+').map_or(subtype, |(_, suffix)| suffix);
    let name = name.strip_prefix("x-").unwrap_or(name);
    subtype == "stream+json"
        || ["jsonl", "jsonlines", "json-lines", "ndjson", "ldjson", "json-seq", "json-stream", "stream-json"]
            .contains(&name)
}

/// Whether a media type, as it is written, has items that `itemSchema` can describe.
pub(super) fn has_items(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "text/event-stream" || essence.starts_with("multipart/") || is_json_sequence(&essence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_go_by_many_names() {
        for name in [
            "application/jsonl",
            "application/x-ndjson",
            "application/json-seq",
            "application/geo+json-seq",
            "application/stream+json",
            "text/event-stream; charset=utf-8",
            "Multipart/Mixed",
        ] {
            assert!(has_items(name), "{name}");
        }
        for name in ["application/json", "application/vnd.stream+json", "text/plain", "*/*", ""] {
            assert!(!has_items(name), "{name}");
        }
    }
}
