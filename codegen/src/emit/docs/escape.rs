//! Text as Markdown that means the same text.

use std::fmt::Write as _;

use super::code;

/// Adds inline code; backticks that touch would be one longer run.
pub(super) fn push_code(inline: &mut String, text: &str) {
    if inline.ends_with('`') {
        inline.push(' ');
    }
    inline.push_str(&code(text));
}

/// Whether an address leads into the web.
pub(super) fn is_web(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && url.bytes().all(|it| (0x21..0x7f).contains(&it))
}

/// An address as the target of a link: what would end it, or begin inline code, is written in percent.
pub(super) fn destination(url: &str) -> String {
    let mut target = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '(' | ')' | '<' | '>' | '`' | '\\' => {
                let _ = write!(target, "%{:02X}", u32::from(character));
            }
            it => target.push(it),
        }
    }
    target
}

/// Everything that Markdown gives a meaning is escaped; web addresses become links.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        let end = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'']).len();
        if is_web(&word[..end]) && !word[..end].contains(['<', '>', '`', '[', ']', '(', ')', '\\', '*']) {
            escaped.push('<');
            escaped.push_str(&word[..end]);
            escaped.push('>');
            escaped.push_str(&escape_marks(&word[end..]));
        } else {
            escaped.push_str(&escape_marks(word));
        }
    }
    escaped
}

pub(super) fn escape_marks(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(character) = rest.chars().next() {
        if matches!(character, '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '~' | '|' | '&')
            || (character == '_')
        {
            escaped.push('\\');
        }
        // A bare address in the middle of a word is no link.
        if character == ':' && rest.starts_with("://") {
            escaped.push('\\');
        }
        escaped.push(character);
        rest = &rest[character.len_utf8()..];
    }
    escaped
}
