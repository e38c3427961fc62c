//! Markdown that anybody may have written, parsed and written anew.

use std::borrow::Cow;

use pulldown_cmark::{Alignment, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::escape::{destination, escape, escape_marks, is_web, push_code};
use super::html;
use super::pictures;
use super::wrap::{joined, wrap};
use super::{OPTIONS, clean};

/// Stands for the end of a line that is meant to be one; no text has this character after it was cleaned.
const HARD_BREAK: char = '\u{2028}';

/// The text without characters that mislead, without the data of pictures, and without HTML where it has any.
fn prepared(text: &str) -> Cow<'_, str> {
    let text = pictures::without_data(clean(text));
    match html::to_markdown(&text) {
        Some(markdown) => Cow::Owned(clean(&markdown).into_owned()),
        None => text,
    }
}

/// Markdown, written anew.
pub(in crate::emit) fn markdown(text: &str) -> Vec<String> {
    let text = prepared(text);
    let mut writer = Writer::default();
    for event in Parser::new_ext(&text, OPTIONS) {
        writer.event(event);
    }
    writer.paragraph();
    let mut lines = writer.lines;
    while lines.last().is_some_and(|line| is_blank(line)) {
        lines.pop();
    }
    lines
}

/// Markdown as text for one line: no blocks, inline code stays.
pub(in crate::emit) fn one_line(text: &str) -> String {
    let text = prepared(text);
    let mut line = String::with_capacity(text.len());
    let mut in_block = false;
    for event in Parser::new_ext(&text, Options::empty()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_block = true,
            Event::Text(text) if in_block => push_code(&mut line, text.trim()),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                line.push_str(&escape(&clean(&text)))
            }
            Event::Code(text) => push_code(&mut line, &text),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {}
            Event::End(_) | Event::SoftBreak | Event::HardBreak => {
                in_block = false;
                line.push(' ');
            }
            _ => {}
        }
    }
    joined(&line)
}

/// Items and quotes that stand deeper than this are written as if they stood there: each line repeats the marks of all that it
/// is in.
const DEEPEST: usize = 32;

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    inline: String,
    code_block: Option<String>,
    /// The markers of the items that have begun and hold nothing yet, and how deep the first of them stands.
    marker: String,
    marker_level: usize,
    /// What each line within the open items and quotes begins with.
    containers: Vec<String>,
    numbers: Vec<Option<u64>>,
    links: Vec<Option<String>>,
    /// The cells of a table's row that has begun.
    cells: Vec<String>,
    alignments: Vec<Alignment>,
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
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.text(&clean(&text)),
            Event::Code(text) => push_code(&mut self.inline, &text),
            Event::SoftBreak => self.inline.push('\n'),
            Event::HardBreak => self.inline.push(HARD_BREAK),
            Event::Rule => self.paragraph(),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let in_link = self.links.iter().any(Option::is_some);
        self.inline.push_str(&if in_link { escape_marks(text) } else { escape(text) });
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
                        // CommonMark 5.2: at most nine digits.
                        let marker = format!("{}. ", (*number).min(999_999_999));
                        *number += 1;
                        marker
                    }
                    _ => "- ".to_owned(),
                };
                let marker = if self.containers.len() < DEEPEST { marker } else { String::new() };
                if self.marker.is_empty() {
                    self.marker_level = self.containers.len();
                }
                self.marker.push_str(&marker);
                self.containers.push(" ".repeat(marker.len()));
            }
            Tag::BlockQuote(_) => {
                self.paragraph();
                let marker = if self.containers.len() < DEEPEST { "> " } else { "" };
                if !self.marker.is_empty() {
                    self.marker.push_str(marker);
                }
                self.containers.push(marker.to_owned());
            }
            Tag::Heading { .. } => {
                self.paragraph();
                self.inline.push_str("**");
            }
            Tag::Paragraph | Tag::HtmlBlock => self.paragraph(),
            Tag::Table(alignments) => {
                self.paragraph();
                self.alignments = alignments;
            }
            Tag::Emphasis => self.inline.push('*'),
            Tag::Strong => self.inline.push_str("**"),
            Tag::Link { link_type, dest_url, .. } => {
                // An address that stands for itself is found again in the text.
                let is_plain = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let target = (!is_plain && is_web(&dest_url)).then(|| destination(&dest_url));
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
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.inline);
                self.cells.push(joined(&cell.replace(HARD_BREAK, " ")));
            }
            TagEnd::TableHead => {
                self.blank();
                self.row();
                let rule = self.alignments.iter().map(|it| alignment(*it).to_owned()).collect();
                self.cells = rule;
                self.row();
            }
            TagEnd::TableRow => self.row(),
            TagEnd::Table => self.blank(),
            TagEnd::Heading(_) => {
                self.inline.push_str("**");
                self.paragraph();
            }
            TagEnd::Item => {
                self.paragraph();
                self.close();
            }
            TagEnd::List(_) => {
                self.paragraph();
                self.numbers.pop();
                self.blank();
            }
            TagEnd::BlockQuote(_) => {
                self.paragraph();
                self.close();
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

    /// Leaves an item or a quote, and its marker when nothing has been in it.
    fn close(&mut self) {
        if let Some(container) = self.containers.pop() {
            self.marker.truncate(self.marker.len().saturating_sub(container.len()));
        }
    }

    /// An empty line; in a quote it has the quote's mark, as it would end the quote otherwise.
    fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !is_blank(line)) {
            self.lines.push(self.prefix(self.containers.len()).trim_end().to_owned());
        }
    }

    fn prefix(&self, levels: usize) -> String {
        self.containers.iter().take(levels).map(String::as_str).collect()
    }

    /// The pending marker with what stands before it.
    fn take_marker(&mut self) -> Option<String> {
        let marker = std::mem::take(&mut self.marker);
        (!marker.is_empty()).then(|| format!("{}{marker}", self.prefix(self.marker_level)))
    }

    /// Ends a paragraph: its text is wrapped and indented.
    fn paragraph(&mut self) {
        let text = std::mem::take(&mut self.inline);
        if text.trim().is_empty() || text.trim() == "****" {
            return;
        }
        let prefix = self.prefix(self.containers.len());
        let mut wrapped = Vec::new();
        for text in text.split(HARD_BREAK).filter(|it| !it.trim().is_empty()) {
            if let Some(last) = wrapped.last_mut() {
                *last = format!("{last}\\");
            }
            wrapped.extend(wrap(text, &prefix));
        }
        if let Some(marker) = self.take_marker() {
            if let Some(first) = wrapped.first_mut() {
                first.replace_range(..prefix.len(), &marker);
            }
        } else if self.numbers.is_empty() || !self.containers.is_empty() {
            self.blank();
        }
        self.lines.extend(wrapped);
        if self.numbers.is_empty() {
            self.blank();
        }
    }

    /// Writes a row of a table. A table in a list or a quote is written as the lines of its rows.
    fn row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let row = format!("{}| {} |", self.prefix(self.containers.len()), cells.join(" | "));
        match self.take_marker() {
            Some(marker) => self.lines.push(format!("{marker}| {} |", cells.join(" | "))),
            None => self.lines.push(row),
        }
    }

    fn end_code_block(&mut self) {
        let Some(code) = self.code_block.take() else { return };
        let longest = code.split(|it| it != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        let prefix = self.prefix(self.containers.len());
        // An item may not begin with an empty line, so the block stands beside the marker.
        match self.take_marker() {
            Some(marker) => self.lines.push(format!("{marker}{fence}text")),
            None => {
                self.blank();
                self.lines.push(format!("{prefix}{fence}text"));
            }
        }
        let body = code.trim_end_matches('\n').replace('\t', "    ");
        self.lines.extend(body.split('\n').map(|line| format!("{prefix}{line}").trim_end().to_owned()));
        self.lines.push(format!("{prefix}{fence}"));
        self.blank();
    }
}

pub(super) fn is_blank(line: &str) -> bool {
    line.chars().all(|it| matches!(it, ' ' | '>'))
}

/// The line below a column's head.
fn alignment(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "---",
        Alignment::Left => ":--",
        Alignment::Center => ":-:",
        Alignment::Right => "--:",
    }
}
