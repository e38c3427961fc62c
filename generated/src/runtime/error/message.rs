// @generated from the OpenAPI document. Do not edit.

//! What a body says of an error, found in the places where APIs put it.

use mime::Mime;
use serde_json::Value;

use crate::runtime::text::visible;

/// How deep a message may stand.
const DEPTH: u32 = 4;

/// A longer message is cut.
const LENGTH: usize = 1000;

/// The names under which APIs tell what is wrong, the most telling first: in words before in a code, and what this answer
/// says before what all of its kind say (`title`, RFC 9457, section 3.1.3). Case, `_` and `-` make no difference.
const NAMES: [&str; 18] = [
    "message",
    "errormessage",
    "errordescription",
    "errormsg",
    "msg",
    "detail",
    "details",
    "description",
    "reason",
    "faultstring",
    "info",
    "error",
    "errors",
    "fault",
    "messages",
    "cause",
    "title",
    "code",
];

/// The message of an error's body, on one line: of JSON, the first of the usual members; of text, the text. Nothing of
/// other bodies, such as a page of HTML.
pub(super) fn of(media_type: Option<&Mime>, body: &[u8]) -> Option<String> {
    let found = match serde_json::from_slice::<Value>(body) {
        Ok(value) => find(&value, DEPTH),
        Err(_) if media_type.is_some_and(|it| it.essence_str() == "text/plain") => {
            Some(String::from_utf8_lossy(body).into_owned())
        }
        Err(_) => None,
    };
    found.as_deref().and_then(one_line)
}

/// The text, or what the value says further in.
fn find(value: &Value, depth: u32) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    match value {
        Value::String(text) => Some(text.clone()).filter(|text| !text.trim().is_empty()),
        Value::Array(items) => items.iter().find_map(|item| find(item, depth)),
        Value::Object(members) => {
            let named = |wanted: &&str| {
                let mut called = members.iter().filter(|(name, _)| is_called(name, wanted));
                let own = |value| fields(value, depth).filter(|_| *wanted == "errors");
                called.find_map(|(_, value)| find(value, depth).or_else(|| own(value)))
            };
            NAMES.iter().find_map(named)
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// What is said of the first of several fields, as in `{"name": ["is taken"]}`.
fn fields(value: &Value, depth: u32) -> Option<String> {
    let found = value.as_object()?.iter().find_map(|(name, value)| Some((name, find(value, depth)?)));
    found.map(|(name, text)| format!("{name}: {text}"))
}

fn is_called(name: &str, wanted: &str) -> bool {
    let letters = name.bytes().filter(|it| !matches!(it, b'_' | b'-')).map(|it| it.to_ascii_lowercase());
    letters.eq(wanted.bytes())
}

/// The text on one line, made harmless for terminals.
fn one_line(text: &str) -> Option<String> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = words.chars().take(LENGTH).collect();
    Some(visible(&line).into_owned()).filter(|line| !line.is_empty())
}
