//! Texts of strangers, made harmless for whoever reads them, terminals, Markdown, source files, and made alike to be compared.

use std::borrow::Cow;
use std::path::Path;

use serde_json::Value;
use unicode_general_category::{GeneralCategory, get_general_category};

/// Whether a character cannot be seen, or changes how those around it are seen: controls, characters that format text
/// (directions, joiners, tags), separators of lines and paragraphs, and letters that are blank. Plain spaces, tabs and
/// line feeds are none.
pub fn is_invisible(character: char) -> bool {
    if matches!(character, ' '..='~' | '\n' | '\t') {
        return false;
    }
    // Letters by their category, but nothing is drawn for them.
    let is_blank = matches!(character, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}');
    is_blank
        || matches!(
            get_general_category(character),
            GeneralCategory::Control
                | GeneralCategory::Format
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator
        )
}

/// A name without its case and punctuation: `page[size]`, `pageSize` and `page_size` are `pagesize`.
pub fn folded(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The text with every invisible character written as `\u{…}`; line feeds stay.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_invisible) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_invisible(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// The text on one line: line feeds and tabs are spaces, invisible characters are written as `\u{…}`.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    match visible(text) {
        shown if shown.contains(['\n', '\t']) => Cow::Owned(shown.replace(['\n', '\t'], " ")),
        shown => shown,
    }
}

/// A JSON value as a text: a string without its quotes, anything else as JSON.
pub fn unquoted(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A path as people are shown it: with `/` between its parts on every system.
pub fn shown_path(path: &Path) -> String {
    let shown = path.display().to_string();
    if cfg!(windows) { shown.replace('\\', "/") } else { shown }
}

/// The text as inline code of Markdown (`CommonMark` 0.31, section 6.1): fenced with more backticks than it has in a row,
/// so that nothing in it ends the code.
pub fn code_span(text: &str) -> String {
    let text = visible_line(text);
    if text.trim().is_empty() {
        return format!("`{text:?}`");
    }
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // A space on either side is taken away where there is one on both, and keeps backticks from the fence.
    let is_padded = longest > 0 || (text.starts_with(' ') && text.ends_with(' '));
    if is_padded { format!("{fence} {text} {fence}") } else { format!("{fence}{text}{fence}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    use super::*;

    #[test]
    fn what_cannot_be_seen_is_shown() {
        for (text, shown) in [
            ("plain Ünï 日本", "plain Ünï 日本"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{1b}[31m", "\\u{1b}[31m"),
            ("a\u{200b}\u{feff}\u{2064}", "a\\u{200b}\\u{feff}\\u{2064}"),
            ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
            ("\u{e0041}\u{ad}\u{3164}", "\\u{e0041}\\u{ad}\\u{3164}"),
            ("two\nlines\r", "two\nlines\\u{d}"),
        ] {
            assert_eq!(visible(text), shown);
        }
        assert_eq!(visible_line("two\nlines\tand"), "two lines and");
    }

    #[test]
    fn code_is_fenced_by_more_than_it_has() {
        for (text, span) in [
            ("Pet", "`Pet`"),
            ("a`b", "`` a`b ``"),
            ("``", "``` `` ```"),
            ("", "`\"\"`"),
            (" a", "` a`"),
            ("a\n- [ ] b", "`a - [ ] b`"),
        ] {
            assert_eq!(code_span(text), span);
        }
    }

    proptest! {
        #[test]
        fn a_code_span_is_nothing_else(
            parts in prop::collection::vec(prop::sample::select(vec![
                "`", "``", "\\", "@octocat", "[x](https://e.com)", "<img src=x>", "<!--", "\n\n", "# ", "- ", "|", "\u{202e}", " ", "a",
                "</details>", "https://e.com", "&lt;", "*", "\t", "~~~", "```",
            ]), 0..12)
        ) {
            let text = format!("- added {}: new", code_span(&parts.concat()));
            let mut others = String::new();
            let mut codes = 0;
            for event in Parser::new(&text) {
                match event {
                    Event::Code(_) => codes += 1,
                    Event::Text(text) => others.push_str(&text),
                    Event::Start(Tag::List(_) | Tag::Item | Tag::Paragraph)
                    | Event::End(TagEnd::List(_) | TagEnd::Item | TagEnd::Paragraph) => {}
                    other => prop_assert!(false, "{text:?} has {other:?}"),
                }
            }
            prop_assert_eq!((codes, others.as_str()), (1, "added : new"), "{:?}", text);
        }
    }
}
