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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_escaped() {
        for (text, shown) in [
            ("plain \"text\" C:\\", "plain \"text\" C:\\"),
            ("Köln 日本 नमस्ते e\u{301}", "Köln 日本 नमस्ते e\u{301}"),
            ("a\r\nb\tc\0", "a\\r\\nb\\tc\\0"),
            ("\u{1b}[31m\u{9b}", "\\u{1b}[31m\\u{9b}"),
            ("a\u{202e}b\u{2066}\u{200b}\u{feff}\u{2028}", "a\\u{202e}b\\u{2066}\\u{200b}\\u{feff}\\u{2028}"),
        ] {
            assert_eq!(visible(text), shown, "{text:?}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_cut_short() {
        for (body, most) in
            [(vec![0; 4000], 32 * 2 + 3), (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".repeat(50), 32 * 6 + 3)]
        {
            let shown = excerpt(&body);
            assert!(shown.ends_with('…') && shown.len() <= most, "{shown}");
        }
        // Text in another charset, or with a terminal's escapes, is one.
        assert_eq!(excerpt("x\u{1b}[2J".repeat(40).as_bytes()).matches("[2J").count(), 40);
        assert_eq!(excerpt(&b"caf\xe9 au lait ".repeat(10)).matches("lait").count(), 10);
    }

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt(b" a \n\n b\x1b[2J "), "a b\\u{1b}[2J");
        assert_eq!(excerpt(b""), "");
        assert_eq!(excerpt(&[b'x'; 300]), "x".repeat(300));
        for long in [vec![b'x'; 301], vec![b'x'; 1 << 20], vec![b' '; 1 << 20]] {
            let shown = excerpt(&long);
            assert!(shown.ends_with('…') && shown.chars().count() <= 301, "{shown}");
        }
    }
}
