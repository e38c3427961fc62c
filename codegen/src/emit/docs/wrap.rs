//! Lines of Markdown: where a paragraph may be broken.

use std::borrow::Cow;

/// Lines are wrapped here.
const WIDTH: usize = 96;

/// Wraps a paragraph. A line never begins with what would make it a list, a heading or a quote, and never in the
/// middle of inline code, where nothing is escaped (`CommonMark` 3.1: blocks take precedence over inlines).
pub(super) fn wrap(text: &str, prefix: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let begins = line.is_empty();
        if !begins && prefix.len() + line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(format!("{prefix}{line}"));
            line.clear();
        }
        if line.is_empty() {
            line.push_str(&harmless_start(&word));
        } else {
            line.push(' ');
            line.push_str(&word);
        }
    }
    if !line.is_empty() {
        lines.push(format!("{prefix}{line}"));
    }
    lines
}

/// A paragraph on one line.
pub(super) fn joined(text: &str) -> String {
    let mut words = words(text);
    if let Some(first) = words.first_mut() {
        *first = harmless_start(first).into_owned().into();
    }
    words.join(" ")
}

/// The parts between which a line may end: words, but inline code is never taken apart.
fn words(text: &str) -> Vec<Cow<'_, str>> {
    if !text.contains(['\\', '`']) {
        return text.split_whitespace().map(Cow::Borrowed).collect();
    }
    let mut words = Vec::new();
    let mut word = String::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let mut taken = character.len_utf8();
        match character {
            '\\' => {
                taken += rest[taken..].chars().next().map_or(0, char::len_utf8);
                word.push_str(&rest[..taken]);
            }
            '`' => {
                taken = inline_code(rest);
                word.push_str(&rest[..taken].replace(char::is_whitespace, " "));
            }
            it if it.is_whitespace() => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word).into());
                }
            }
            it => word.push(it),
        }
        rest = &rest[taken..];
    }
    if !word.is_empty() {
        words.push(word.into());
    }
    words
}

/// How long the inline code is with which a text begins: up to the next run of as many backticks.
fn inline_code(text: &str) -> usize {
    let run = |text: &str| text.bytes().take_while(|it| *it == b'`').count();
    let fence = run(text);
    let mut end = fence;
    while let Some(next) = text[end..].find('`') {
        let length = run(&text[end + next..]);
        end += next + length;
        if length == fence {
            return end;
        }
    }
    fence
}

fn harmless_start(word: &str) -> Cow<'_, str> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let after = &word[digits..];
    if digits > 0 && (after.starts_with('.') || after.starts_with(')')) {
        return format!("{}\\{after}", &word[..digits]).into();
    }
    if word.starts_with(['#', '+', '=', '>']) || word.bytes().all(|it| it == b'-') || word == "-" {
        return format!("\\{word}").into();
    }
    word.into()
}
