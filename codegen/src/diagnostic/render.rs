//! Diagnostics for people (as a compiler gives them) and for machines.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::locate::{Place, locate};
use super::{Code, Diagnostic, Diagnostics, Highlight, Position, Severity};
use crate::document::Sources;
use crate::pointer::Pointer;
use crate::text::{is_invisible, visible_line};

/// Longer lines, as in minified JSON, are not shown.
const LONGEST_LINE: usize = 200;

/// Longer messages and pointers are cut.
const LONGEST_TEXT: usize = 1000;

/// All diagnostics as text without colours, separated by blank lines; empty when there are none.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    render_with(&Renderer::plain(), diagnostics, sources)
}

/// What a terminal, or whatever stands in its place, can show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Whether it has colours.
    pub colours: bool,
    /// How many characters a line has, where that is known; longer lines of the document are cut around what is meant.
    pub width: Option<usize>,
}

/// The diagnostics as text that a screen can show.
pub fn render_for(diagnostics: &Diagnostics, sources: &Sources, screen: Screen) -> String {
    let renderer = if screen.colours { Renderer::styled() } else { Renderer::plain() };
    let renderer = match screen.width {
        Some(width) => renderer.term_width(width),
        None => renderer,
    };
    render_with(&renderer, diagnostics, sources)
}

fn render_with(renderer: &Renderer, diagnostics: &Diagnostics, sources: &Sources) -> String {
    let mut text = String::new();
    for finding in find(diagnostics, sources) {
        text.push_str(&finding.render(renderer));
        text.push_str("\n\n");
    }
    text
}

/// A diagnostic for a machine, on one line of JSON each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// The file's name, as given on the command line.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The JSON pointer.
    pub pointer: &'a Pointer,
    /// The code.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// The message.
    pub message: &'a str,
    /// The hint, where there is one.
    pub hint: Option<&'a str>,
}

/// All diagnostics for a machine.
pub fn rows<'a>(diagnostics: &'a Diagnostics, sources: &'a Sources) -> Vec<Row<'a>> {
    let row = |finding: Finding<'a>| Row {
        file: finding.file,
        line: finding.at.line,
        column: finding.at.column,
        pointer: &finding.diagnostic.pointer,
        code: finding.diagnostic.code,
        severity: finding.diagnostic.severity,
        message: &finding.diagnostic.message,
        hint: finding.diagnostic.hint.as_deref(),
    };
    find(diagnostics, sources).into_iter().map(row).collect()
}

/// Where something of a document stands in its text, from its key to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span<'a> {
    /// The file's name.
    pub file: &'a str,
    /// Where the key begins, or the value where it has none.
    pub start: Position,
    /// Where the last character of the value stands.
    pub end: Position,
}

/// Where the things at these pointers stand, in their order; for what is not written in any text, the nearest thing around
/// it. The texts are read once for all of them.
pub fn spans<'a>(pointers: &[Pointer], sources: &'a Sources) -> Vec<Span<'a>> {
    let mut wanted: BTreeMap<&str, (&str, Vec<Pointer>)> = BTreeMap::new();
    let mut resolved = Vec::new();
    for pointer in pointers {
        let (file, text, pointer) = sources.resolve(pointer).unwrap_or(("", "", Pointer::root()));
        wanted.entry(file).or_insert((text, Vec::new())).1.push(pointer.clone());
        resolved.push((file, pointer));
    }
    let places: BTreeMap<&str, (&str, Lines<'_>, BTreeMap<Pointer, Place>)> = wanted
        .into_iter()
        .map(|(file, (text, pointers))| (file, (text, Lines::of(text), locate(text, &pointers))))
        .collect();
    let span = |(file, pointer): (&'a str, Pointer)| {
        let (text, lines, places) = &places[file];
        let place = &places[&pointer];
        let start = place.key.as_ref().map_or(place.value.start, |key| key.start);
        let whole = text.get(start..place.end).unwrap_or_default().trim_end();
        let last = whole.chars().next_back().map_or(0, char::len_utf8);
        let end = start + whole.len() - last;
        Span { file, start: lines.position(start), end: lines.position(end) }
    };
    resolved.into_iter().map(span).collect()
}

/// A diagnostic with its place in a text.
struct Finding<'a> {
    diagnostic: &'a Diagnostic,
    file: &'a str,
    text: &'a str,
    range: Range<usize>,
    at: Position,
    /// The line that the range begins in, without its end.
    line: Range<usize>,
}

fn find<'a>(diagnostics: &'a Diagnostics, sources: &'a Sources) -> Vec<Finding<'a>> {
    let mut wanted: BTreeMap<&str, (&str, Vec<Pointer>)> = BTreeMap::new();
    let mut resolved = Vec::new();
    for diagnostic in diagnostics.iter() {
        let (file, text, pointer) = sources.resolve(&diagnostic.pointer).unwrap_or(("", "", Pointer::root()));
        wanted.entry(file).or_insert((text, Vec::new())).1.push(pointer.clone());
        resolved.push((diagnostic, file, text, pointer));
    }
    let places: BTreeMap<&str, BTreeMap<Pointer, Place>> =
        wanted.into_iter().map(|(file, (text, pointers))| (file, locate(text, &pointers))).collect();
    let mut lines: BTreeMap<&str, Lines<'_>> = BTreeMap::new();
    let finding = |(diagnostic, file, text, pointer): (&'a Diagnostic, &'a str, &'a str, Pointer)| {
        let lines = lines.entry(file).or_insert_with(|| Lines::of(text));
        let range = match diagnostic.position {
            Some(position) => character(text, position),
            None => underline(text, lines, &places[file][&pointer], diagnostic.highlight),
        };
        Finding {
            diagnostic,
            file,
            text,
            at: lines.position(range.start),
            line: lines.around(range.start),
            range,
        }
    };
    resolved.into_iter().map(finding).collect()
}

/// What to underline: at most to the end of the line.
fn underline(text: &str, lines: &Lines<'_>, place: &Place, highlight: Highlight) -> Range<usize> {
    let range = match (highlight, &place.key) {
        (Highlight::Key, Some(key)) => key.clone(),
        // The value of a block collection begins at its first key, which says less than its own key.
        (Highlight::Value, Some(key)) if text[key.end..place.value.start.max(key.end)].contains('\n') => {
            key.clone()
        }
        (Highlight::Value, Some(key)) if place.value.is_empty() => key.clone(),
        _ => place.value.clone(),
    };
    let end = range.end.min(lines.around(range.start).end).max(range.start);
    if end > range.start { range.start..end } else { range.start..next_boundary(text, range.start) }
}

fn next_boundary(text: &str, start: usize) -> usize {
    text[start..].chars().next().filter(|it| *it != '\n').map_or(start, |it| start + it.len_utf8())
}

/// The byte range of the character at a line and column.
fn character(text: &str, position: Position) -> Range<usize> {
    let line_start =
        text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let line = text[line_start..].lines().next().unwrap_or_default();
    let at = line.char_indices().nth(position.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    line_start + at..next_boundary(text, line_start + at)
}

/// The lines of a text, for finding places in them without reading long lines again and again.
struct Lines<'a> {
    text: &'a str,
    /// Where each begins.
    starts: Vec<usize>,
    /// How many characters there are before each block of the text.
    before: Vec<usize>,
}

/// How many bytes there are in a block.
const BLOCK: usize = 1024;

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let mut count = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let before = count;
            count += characters(block);
            before
        });
        Self { text, starts, before: blocks.collect() }
    }

    /// The line around a byte, without its end.
    fn around(&self, offset: usize) -> Range<usize> {
        let line = self.line(offset);
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        self.starts[line - 1]..end
    }

    fn position(&self, offset: usize) -> Position {
        let line = self.line(offset);
        let column = self.characters_before(offset) - self.characters_before(self.starts[line - 1]);
        Position { line, column: column + 1 }
    }

    /// The number of the line, from 1.
    fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    fn characters_before(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let block = offset / BLOCK;
        let Some(before) = self.before.get(block) else {
            return self.before.last().map_or(0, |before| {
                let last = (self.before.len() - 1) * BLOCK;
                before + characters(&self.text.as_bytes()[last..offset])
            });
        };
        before + characters(&self.text.as_bytes()[block * BLOCK..offset])
    }
}

/// How many characters begin in a piece of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xbf)).count()
}

impl Position {
    /// The position of the character that begins at, or is around, a byte of a text.
    pub(crate) fn of_byte(text: &str, offset: usize) -> Self {
        let start = (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at));
        Lines::of(text).position(start.unwrap_or(0))
    }
}

/// Text from a document, on one line, of bearable length and with its invisible characters shown, so that it can neither do
/// anything to a terminal nor mislead.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len().min(LONGEST_TEXT));
    for character in text.chars() {
        if shown.len() >= LONGEST_TEXT {
            shown.push('…');
            break;
        }
        if character == '\n' || character == '\t' || is_invisible(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

impl Finding<'_> {
    fn render(&self, renderer: &Renderer) -> String {
        let level = match self.diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let (raw, file) = (&self.text[self.line.clone()], visible_line(self.file));
        let message = shown(&self.diagnostic.message);
        let pointer = shown(self.diagnostic.pointer.as_str());
        let hint = self.diagnostic.hint.as_deref().map(shown);
        let mut group = level
            .primary_title(message.as_str())
            .id(self.diagnostic.code.as_str())
            .elements(std::iter::empty::<annotate_snippets::Message<'_>>());
        // Each invisible character takes one place, so that what is underlined stays where it is.
        let visible = |it: char| if is_invisible(it) { char::REPLACEMENT_CHARACTER } else { it };
        let plain: String;
        if raw.len() > LONGEST_LINE || raw.trim().is_empty() {
            group = group.element(Origin::path(&*file).line(self.at.line).char_column(self.at.column));
        } else {
            plain = raw.chars().map(visible).collect();
            let place = |at: usize| {
                let before = raw[..at - self.line.start].chars().count();
                plain.char_indices().nth(before).map_or(plain.len(), |(at, _)| at)
            };
            let span = place(self.range.start)..place(self.range.end);
            let snippet = Snippet::source(plain.as_str()).path(&*file).line_start(self.at.line);
            group = group.element(snippet.annotation(AnnotationKind::Primary.span(span)));
        }
        // The root of a file beside the document is the file that is named already.
        if !pointer.is_empty() && !pointer.ends_with('#') {
            group = group.element(Level::NOTE.with_name("at").message(pointer.as_str()));
        }
        if let Some(hint) = &hint {
            group = group.element(Level::HELP.message(hint.as_str()));
        }
        renderer.render(&[group])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(text: &str, findings: &[Diagnostic]) -> String {
        let mut diagnostics = Diagnostics::default();
        diagnostics.extend(findings.iter().cloned());
        render(&diagnostics, &Sources::single("a.yaml", text))
    }

    fn finding(pointer: &str, message: &str) -> Diagnostic {
        Diagnostic::new(Code::InvalidValue, &Pointer::parse(pointer), message)
    }

    #[test]
    fn a_value_is_underlined_in_its_line() {
        let shown = rendered("a:\n  ü: \"b c\"\n", &[finding("/a/ü", "no").hint("say yes")]);
        let expected = "warning[invalid-value]: no\n --> a.yaml:2:6\n  |\n2 |   ü: \"b c\"\n  |      ^^^^^\n  |\n  = at: /a/ü\n  \
                        = help: say yes\n\n";
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_key_is_underlined_when_asked_for_and_for_blocks() {
        let shown = rendered("abc: 1\n", &[finding("/abc", "no").at_key()]);
        assert!(shown.contains("1 | abc: 1\n  | ^^^\n"), "{shown}");
        let shown = rendered("abc:\n  def: 1\n", &[finding("/abc", "no")]);
        assert!(shown.contains("1 | abc:\n  | ^^^\n"), "{shown}");
    }

    #[test]
    fn texts_of_a_document_cannot_reach_the_terminal() {
        let shown = rendered("a: \"\\e[31m\"\n", &[finding("/a", "`\u{1b}[31m\nred\u{7}` is bad")]);
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{7}'), "{shown:?}");
        assert!(shown.starts_with("warning[invalid-value]: `\\u{1b}[31m\\nred\\u{7}` is bad\n"), "{shown}");
    }

    #[test]
    fn invisible_characters_are_shown_and_keep_the_place() {
        let text = "a: \u{202e}\u{200b}\u{2064}x # \u{feff}\nb: 1\n";
        let shown = rendered(text, &[finding("/a", "a \u{202e}b\u{200b}")]);
        assert!(!shown.chars().any(is_invisible), "{shown:?}");
        assert!(shown.starts_with("warning[invalid-value]: a \\u{202e}b\\u{200b}\n"), "{shown}");
        assert!(shown.contains("1 | a: \u{fffd}\u{fffd}\u{fffd}x # \u{fffd}\n  |    ^^^^"), "{shown}");
    }

    #[test]
    fn long_lines_are_named_but_not_shown() {
        let text = format!("{{\"a\": \"{}\", \"b\": 1}}", "x".repeat(500));
        let shown = rendered(&text, &[finding("/b", "no")]);
        assert!(shown.contains("a.yaml:1:516") && !shown.contains("xxx"), "{shown}");
    }

    #[test]
    fn spans_go_from_the_key_to_the_last_line() {
        let sources = Sources::single("a.yaml", "a: 1\nb:\n  c:\n    d: üü\n\n# about e\ne: 2\n");
        let pointers = ["/b/c", "/e", "/b/c/d/none"].map(Pointer::parse);
        let found: Vec<_> = spans(&pointers, &sources)
            .into_iter()
            .map(|it| (it.file, it.start.line, it.start.column, it.end.line, it.end.column))
            .collect();
        assert_eq!(found, [("a.yaml", 3, 3, 4, 9), ("a.yaml", 7, 1, 7, 4), ("a.yaml", 4, 5, 4, 9)]);
    }

    #[test]
    fn rows_have_places() {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(finding("/b/1", "no"));
        let sources = Sources::single("a.yaml", "a: 1\nb: [1,\n  2]\n");
        let rows = rows(&diagnostics, &sources);
        let row = serde_json::to_value(&rows[0]).expect("rows are JSON");
        let expected = serde_json::json!({
            "file": "a.yaml", "line": 3, "column": 3, "pointer": "/b/1", "code": "invalid-value",
            "severity": "warning", "message": "no", "hint": null,
        });
        assert_eq!(row, expected);
    }
}
