// @generated from the OpenAPI document. Do not edit.

//! Secrets in queries and forms, and in the queries of URLs that stand in other texts.

use url::form_urlencoded;

use super::Redaction;
use super::kept::Kept;
use crate::runtime::secret_names::{Names, REDACTED};
use crate::runtime::testing::form::decoded;

/// A query or a form without the values of secret names, and without what is secret in the other values; nothing where it has
/// nothing secret.
pub(super) fn without_pairs(text: &[u8], redaction: &Redaction<'_>) -> Option<Vec<u8>> {
    let mut kept = Kept::new(text);
    let mut start = 0;
    for pair in text.split(|it| *it == b'&') {
        let end = start + pair.len();
        let equals = pair.iter().position(|it| *it == b'=').map_or(end, |length| start + length);
        let value = end.min(equals + 1)..end;
        if equals < end && redaction.names.has_bytes(&decoded(&text[start..equals])) {
            kept.replace(value, REDACTED.as_bytes());
        } else {
            for part in [start..equals, value] {
                let other = redaction.text(&decoded(&text[part.clone()]));
                kept.change(part, other.map(|other| encoded(&other)));
            }
        }
        start = end + 1;
    }
    kept.finish()
}

fn encoded(text: &[u8]) -> Vec<u8> {
    form_urlencoded::byte_serialize(text).collect::<String>().into_bytes()
}

/// What begins a pair in a text, besides white space and the beginning of the text; a semicolon ends the `&amp;` of HTML.
const BEGINNINGS: &[u8] = b"?&#;,";

/// What ends a value in a text, besides white space.
const ENDS: &[u8] = b"&#\"'<>`\\";

/// A text without the values of secret names in pairs such as `?token=…`; nothing where it has none.
pub(super) fn without_inner_pairs(text: &[u8], names: &Names) -> Option<Vec<u8>> {
    let mut kept = Kept::new(text);
    let mut start = 0;
    while start < text.len() {
        let is_name = |it: &u8| it.is_ascii_alphanumeric() || b"-_.%[]".contains(it);
        let name = start..end(text, start, |it| !is_name(it));
        let value = name.end + 1;
        if text.get(name.end) == Some(&b'=') && names.has_bytes(&decoded(&text[name.clone()])) {
            let value = value..end(text, value, |it| it.is_ascii_whitespace() || ENDS.contains(it));
            if !value.is_empty() {
                kept.replace(value.clone(), REDACTED.as_bytes());
            }
            start = value.end;
        } else {
            start = name.end;
        }
        // To what may begin the next one.
        start = end(text, start, |it| it.is_ascii_whitespace() || BEGINNINGS.contains(it)) + 1;
    }
    kept.finish()
}

/// The position of the first byte of a kind, from a position on.
fn end(text: &[u8], start: usize, is_it: impl Fn(&u8) -> bool) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    rest.iter().position(is_it).map_or(text.len(), |length| start + length)
}
