//! Rustdoc from Markdown that anybody may have written.
//!
//! Text is parsed as `CommonMark` and written anew, so that code blocks never run as tests, brackets are no
//! links to items, and HTML is text.

use proc_macro2::TokenStream;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quote::quote;

use crate::ir::Docs;

/// Lines are wrapped here.
const WIDTH: usize = 96;

/// Attributes for lines of documentation.
pub(super) fn attributes(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// What the document says, or a plain sentence where it says nothing.
pub(super) fn lines(docs: &Docs, fallback: &str) -> Vec<String> {
    let title = docs.title.as_deref().map(markdown).unwrap_or_default();
    let mut text = docs.description.as_deref().map(markdown).unwrap_or_default();
    if text.is_empty() {
        text = if title.is_empty() { vec![fallback.to_owned()] } else { title };
    }
    let mut notes = Vec::new();
    if docs.deprecated {
        notes.push("**Deprecated.**".to_owned());
    }
    let mut facts: Vec<String> = docs.constraints.iter().map(|phrase| one_line(phrase)).collect();
    if let Some(default) =
        docs.default.as_ref().filter(|it| it.is_string() || it.is_number() || it.is_boolean())
    {
        facts.push(format!("default {}", code(&plain(default))));
    }
    if !facts.is_empty() {
        let mut fact = facts.join("; ");
        if let Some(first) = fact.get(..1) {
            fact.replace_range(..1, &first.to_uppercase());
        }
        notes.push(format!("{fact}."));
    }
    for note in notes {
        text.push(String::new());
        text.extend(wrap(&note, ""));
    }
    text
}

/// The same for an operation: the summary is the first paragraph.
pub(super) fn operation(docs: &Docs, fallback: &str) -> Vec<String> {
    let summary = docs.title.as_deref().map(markdown).unwrap_or_default();
    let description = docs.description.as_deref().map(markdown).unwrap_or_default();
    match (summary.is_empty(), description.is_empty()) {
        (true, true) => vec![fallback.to_owned()],
        (false, false) if summary != description => [summary, vec![String::new()], description].concat(),
        (true, _) => description,
        _ => summary,
    }
}

/// The first paragraph of what the document says.
pub(super) fn summary(docs: &Docs, fallback: &str) -> Vec<String> {
    let mut all = lines(docs, fallback);
    let end = all.iter().position(String::is_empty).unwrap_or(all.len());
    all.truncate(end);
    all
}

fn plain(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Text as inline code.
pub(super) fn code(text: &str) -> String {
    let text = clean(text).replace(['\n', '\r'], " ");
    if text.trim().is_empty() {
        return format!("{text:?}").replace('"', "\\\"");
    }
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    if longest > 0 || text.starts_with(' ') {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// Text as one line of escaped Markdown; inline code in it stays.
pub(super) fn one_line(text: &str) -> String {
    markdown(text).join(" ").trim().to_owned()
}

/// Control characters, and those that change the direction of text, say nothing and can mislead.
fn clean(text: &str) -> String {
    let hidden = |it: char| matches!(it, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    text.replace("\r\n", "\n")
        .chars()
        .filter(|it| !hidden(*it) && (!it.is_control() || matches!(it, '\n' | '\t')))
        .collect()
}

/// Markdown, written anew.
pub(super) fn markdown(text: &str) -> Vec<String> {
    let text = clean(text);
    let mut writer = Writer::default();
    for event in Parser::new_ext(&text, Options::empty()) {
        writer.event(event);
    }
    writer.paragraph();
    let mut lines = writer.lines;
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    inline: String,
    code_block: Option<String>,
    /// The marker of the item that begins next, and the indentation of what stands in it.
    marker: Option<String>,
    indents: Vec<usize>,
    numbers: Vec<Option<u64>>,
    quotes: usize,
    links: Vec<Option<String>>,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        if let Some(code) = &mut self.code_block {
            match event {
                Event::Text(text) => code.push_str(&text),
                Event::End(TagEnd::CodeBlock) => self.end_code_block(),
                _ => {}
            }
            return;
        }
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.inline.push_str(&escape(&text))
            }
            Event::Code(text) => self.inline.push_str(&code(&text)),
            Event::SoftBreak | Event::HardBreak => self.inline.push('\n'),
            Event::Rule => self.paragraph(),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::CodeBlock(_) => {
                self.paragraph();
                self.code_block = Some(String::new());
            }
            Tag::List(first) => {
                self.paragraph();
                self.numbers.push(first);
            }
            Tag::Item => {
                self.paragraph();
                let marker = match self.numbers.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", number.saturating_sub(1))
                    }
                    _ => "- ".to_owned(),
                };
                self.marker = Some(marker.clone());
                self.indents.push(marker.len());
            }
            Tag::BlockQuote(_) => {
                self.paragraph();
                self.quotes += 1;
            }
            Tag::Heading { .. } => {
                self.paragraph();
                self.inline.push_str("**");
            }
            Tag::Paragraph | Tag::HtmlBlock => self.paragraph(),
            Tag::Emphasis => self.inline.push('*'),
            Tag::Strong => self.inline.push_str("**"),
            Tag::Link { dest_url, .. } => {
                let target = is_web(&dest_url).then(|| dest_url.replace(['(', ')', ' ', '<', '>', '\n'], ""));
                if target.is_some() {
                    self.inline.push('[');
                }
                self.links.push(target);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.paragraph(),
            TagEnd::Heading(_) => {
                self.inline.push_str("**");
                self.paragraph();
            }
            TagEnd::Item => {
                self.paragraph();
                self.marker = None;
                self.indents.pop();
            }
            TagEnd::List(_) => {
                self.paragraph();
                self.numbers.pop();
                self.blank();
            }
            TagEnd::BlockQuote(_) => {
                self.paragraph();
                self.quotes = self.quotes.saturating_sub(1);
                self.blank();
            }
            TagEnd::Emphasis => self.inline.push('*'),
            TagEnd::Strong => self.inline.push_str("**"),
            TagEnd::Link => {
                if let Some(Some(target)) = self.links.pop() {
                    self.inline.push_str("](");
                    self.inline.push_str(&target);
                    self.inline.push(')');
                }
            }
            _ => {}
        }
    }

    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn prefix(&self, levels: usize) -> String {
        let indent: usize = self.indents.iter().take(levels).sum();
        format!("{}{}", " ".repeat(indent), "> ".repeat(self.quotes))
    }

    /// Ends a paragraph: its text is wrapped and indented.
    fn paragraph(&mut self) {
        let text = std::mem::take(&mut self.inline);
        if text.trim().is_empty() || text.trim() == "****" {
            return;
        }
        let prefix = self.prefix(self.indents.len());
        let mut wrapped: Vec<String> = text
            .split('\n')
            .filter(|it| !it.trim().is_empty())
            .collect::<Vec<_>>()
            .join(" ")
            .pipe(|text| wrap(&text, &prefix));
        if let (Some(marker), Some(first)) = (self.marker.take(), wrapped.first_mut()) {
            let outer = self.prefix(self.indents.len().saturating_sub(1));
            *first = format!("{outer}{marker}{}", first.trim_start());
        } else if self.numbers.is_empty() || !self.indents.is_empty() {
            self.blank();
        }
        self.lines.extend(wrapped);
        if self.numbers.is_empty() {
            self.blank();
        }
    }

    fn end_code_block(&mut self) {
        let Some(code) = self.code_block.take() else { return };
        let longest = code.split(|it| it != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let prefix = self.prefix(self.indents.len());
        if self.marker.take().is_some() {
            let outer = self.prefix(self.indents.len().saturating_sub(1));
            self.lines.push(format!("{outer}-"));
        }
        self.blank();
        self.lines.push(format!("{prefix}{fence}text"));
        let body = code.trim_end_matches('\n').replace('\t', "    ");
        self.lines.extend(body.split('\n').map(|line| format!("{prefix}{line}").trim_end().to_owned()));
        self.lines.push(format!("{prefix}{fence}"));
        self.blank();
    }
}

trait Pipe: Sized {
    fn pipe<T>(self, change: impl FnOnce(Self) -> T) -> T {
        change(self)
    }
}

impl Pipe for String {}

fn is_web(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && url.bytes().all(|it| (0x21..0x7f).contains(&it))
}

/// Everything that Markdown gives a meaning is escaped; web addresses become links.
fn escape(text: &str) -> String {
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

fn escape_marks(word: &str) -> String {
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

/// Wraps a paragraph. A line never begins with what would make it a list, a heading or a quote.
fn wrap(text: &str, prefix: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let begins = line.is_empty();
        if !begins && prefix.len() + line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(format!("{prefix}{line}"));
            line.clear();
        }
        if line.is_empty() {
            line.push_str(&harmless_start(word));
        } else {
            line.push(' ');
            line.push_str(word);
        }
    }
    if !line.is_empty() {
        lines.push(format!("{prefix}{line}"));
    }
    lines
}

fn harmless_start(word: &str) -> String {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let after = &word[digits..];
    if digits > 0 && (after.starts_with('.') || after.starts_with(')')) {
        return format!("{}\\{after}", &word[..digits]);
    }
    if word.starts_with(['#', '+', '=', '>']) || word.bytes().all(|it| it == b'-') || word == "-" {
        return format!("\\{word}");
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_and_nothing_links() {
        assert_eq!(markdown("a\n\n```rust\npanic!()\n```"), ["a", "", "```text", "panic!()", "```"]);
        assert_eq!(markdown("~~~\nx\n~~~"), ["```text", "x", "```"]);
        assert_eq!(markdown("Call [init] <b>"), ["Call \\[init\\] \\<b\\>"]);
        assert_eq!(markdown("See https://example.com/a_b."), ["See <https://example.com/a_b>."]);
        assert_eq!(markdown("[x](https://e.com) [y](javascript:z)"), ["[x](https://e.com) y"]);
        assert_eq!(markdown("# Title\ntext"), ["**Title**", "", "text"]);
    }

    #[test]
    fn lists_stay_lists() {
        assert_eq!(
            markdown("One:\n\n- a\n- b\n  - c\n\nEnd"),
            ["One:", "", "- a", "- b", "  - c", "", "End"]
        );
        assert_eq!(markdown("    panic!()"), ["```text", "panic!()", "```"]);
    }
}
