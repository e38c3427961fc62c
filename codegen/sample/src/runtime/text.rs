// @generated from the OpenAPI document. Do not edit.

//! Texts of servers, made harmless for logs and terminals.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text on one line: what cannot be printed, such as a line feed, a terminal's escape or a change of direction, is
/// written as an escape.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            ' '..='~' => shown.push(character),
            // Behind another character, one that combines with it is printed.
            _ => {
                let behind = format!("_{character}");
                // Writing into a text does not fail.
                let _ = write!(shown, "{}", &behind.escape_debug().to_string()[1..]);
            }
        }
    }
    Cow::Owned(shown)
}

/// The beginning of a body, on one line.
pub(super) fn excerpt(body: &[u8]) -> String {
    const LENGTH: usize = 300;
    // What is no text says nothing to a reader but that.
    const LENGTH_OF_OTHERS: usize = 32;
    let text = String::from_utf8_lossy(&body[..body.len().min(4 * LENGTH)]);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_text = |it: &char| !it.is_control() && *it != char::REPLACEMENT_CHARACTER;
    let texts = words.chars().take(LENGTH).filter(is_text).count();
    let others = words.chars().take(LENGTH).count() - texts;
    let length = if others > texts / 3 { LENGTH_OF_OTHERS } else { LENGTH };
    let mut line: String = words.chars().take(length).collect();
    let is_cut = line.len() < words.len() || body.len() > 4 * LENGTH;
    line = visible(&line).into_owned();
    if is_cut {
        line.push('…');
    }
    line
}
