//! Findings for people (as a compiler gives them) and for machines.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::lines::{Lines, character, underline};
use super::texts::{InText, in_texts};
use super::{Code, Diagnostic, Diagnostics, Position, Severity};
use crate::document::Sources;
use crate::pointer::Pointer;
use crate::text::{is_invisible, visible_line};

/// Longer lines, as in minified JSON, are not shown.
const LONGEST_LINE: usize = 200;

/// Longer messages and pointers are cut.
const LONGEST_TEXT: usize = 1000;

/// So many further places of a finding are named; the others are counted.
const MOST_PLACES: usize = 5;

/// All findings as text without colours, separated by blank lines; empty when there are none.
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

/// A finding for a machine, on one line of JSON each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row<'a> {
    /// The first place where it was found.
    #[serde(flatten)]
    pub location: Location<'a>,
    /// The code.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// The message.
    pub message: &'a str,
    /// The hint, where there is one.
    pub hint: Option<&'a str>,
    /// The other places where the same was found.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Location<'a>>,
}

/// A place in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Location<'a> {
    /// The file's name, as given on the command line.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The JSON pointer.
    pub pointer: &'a Pointer,
}

/// All findings for a machine.
pub fn rows<'a>(diagnostics: &'a Diagnostics, sources: &'a Sources) -> Vec<Row<'a>> {
    let row = |finding: Finding<'a>| Row {
        location: finding.first.location(),
        code: finding.first.diagnostic.code,
        severity: finding.first.diagnostic.severity,
        message: &finding.first.diagnostic.message,
        hint: finding.first.diagnostic.hint.as_deref(),
        further: finding.further.iter().map(Located::location).collect(),
    };
    find(diagnostics, sources).into_iter().map(row).collect()
}

/// What was found, with its places in the texts.
struct Finding<'a> {
    first: Located<'a>,
    further: Vec<Located<'a>>,
}

/// A diagnostic with its place in a text.
struct Located<'a> {
    diagnostic: &'a Diagnostic,
    file: &'a str,
    text: &'a str,
    range: Range<usize>,
    at: Position,
    /// The line that the range begins in, without its end.
    line: Range<usize>,
}

fn find<'a>(diagnostics: &'a Diagnostics, sources: &'a Sources) -> Vec<Finding<'a>> {
    let groups = diagnostics.by_cause();
    let places = in_texts(groups.iter().flatten().map(|it| &it.pointer), sources);
    let mut lines: BTreeMap<&str, Lines<'_>> = BTreeMap::new();
    let mut places = places.into_iter();
    let mut locate = |diagnostic: &'a Diagnostic| {
        let InText { file, text, place } = places.next()?;
        let lines = lines.entry(file).or_insert_with(|| Lines::of(text));
        let range = match diagnostic.position {
            Some(position) => character(text, position),
            None => underline(text, lines, &place, diagnostic.highlight),
        };
        let (at, line) = (lines.position(range.start), lines.around(range.start));
        Some(Located { diagnostic, file, text, range, at, line })
    };
    let finding = |group: Vec<&'a Diagnostic>| {
        let located: Vec<Located<'a>> = group.into_iter().filter_map(&mut locate).collect();
        let mut located = located.into_iter();
        let first = located.next()?;
        // What is copied to several places of the document stands once in the text.
        let mut seen = HashSet::from([(first.file, first.range.start)]);
        let further = located.filter(|it| seen.insert((it.file, it.range.start))).collect();
        Some(Finding { first, further })
    };
    groups.into_iter().filter_map(finding).collect()
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

impl<'a> Located<'a> {
    fn location(&self) -> Location<'a> {
        let Position { line, column } = self.at;
        Location { file: self.file, line, column, pointer: &self.diagnostic.pointer }
    }

    /// The file, the line and the column, as people write them.
    fn in_words(&self) -> String {
        format!("{}:{}:{}", visible_line(self.file), self.at.line, self.at.column)
    }

    /// The line as it is shown, and what to underline in it; nothing where there is no use in showing it.
    fn snippet(&self) -> Option<(String, Range<usize>)> {
        let raw = &self.text[self.line.clone()];
        if raw.len() > LONGEST_LINE || raw.trim().is_empty() {
            return None;
        }
        // Each invisible character takes one place, so that what is underlined stays where it is.
        let visible = |it: char| if is_invisible(it) { char::REPLACEMENT_CHARACTER } else { it };
        let plain: String = raw.chars().map(visible).collect();
        let place = |at: usize| {
            let before = raw[..at - self.line.start].chars().count();
            plain.char_indices().nth(before).map_or(plain.len(), |(at, _)| at)
        };
        let span = place(self.range.start)..place(self.range.end);
        Some((plain, span))
    }
}

impl Finding<'_> {
    fn render(&self, renderer: &Renderer) -> String {
        let Located { diagnostic, file, at, .. } = &self.first;
        let level = match diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let message = shown(&diagnostic.message);
        let pointer = shown(diagnostic.pointer.as_str());
        let mut group = level
            .primary_title(message.as_str())
            .id(diagnostic.code.as_str())
            .elements(std::iter::empty::<annotate_snippets::Message<'_>>());
        let (snippet, path) = (self.first.snippet(), visible_line(file));
        group = match &snippet {
            Some((line, span)) => {
                let source = Snippet::source(line.as_str()).path(&*path).line_start(at.line);
                group.element(source.annotation(AnnotationKind::Primary.span(span.clone())))
            }
            None => group.element(Origin::path(&*path).line(at.line).char_column(at.column)),
        };
        // The root of a file beside the document is the file that is named already.
        if !pointer.is_empty() && !pointer.ends_with('#') {
            group = group.element(Level::NOTE.with_name("at").message(pointer.as_str()));
        }
        let further = self.further_in_words();
        if let Some(further) = &further {
            group = group.element(Level::NOTE.with_name("also at").message(further.as_str()));
        }
        let hint = diagnostic.hint.as_deref().map(shown);
        if let Some(hint) = &hint {
            group = group.element(Level::HELP.message(hint.as_str()));
        }
        renderer.render(&[group])
    }

    /// The first of the further places, and how many others there are.
    fn further_in_words(&self) -> Option<String> {
        if self.further.is_empty() {
            return None;
        }
        let places: Vec<String> = self.further.iter().take(MOST_PLACES).map(Located::in_words).collect();
        let mut text = places.join(", ");
        match self.further.len().saturating_sub(MOST_PLACES) {
            0 => {}
            1 => text.push_str(" and 1 more place"),
            // Writing to a string does not fail.
            count => drop(write!(text, " and {count} more places")),
        }
        Some(text)
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

    #[test]
    fn one_cause_is_one_finding_with_all_its_places() {
        let text: String = (0..9).map(|it| format!("a{it}: 1\n")).collect();
        let mut findings: Vec<Diagnostic> = (0..9).map(|it| finding(&format!("/a{it}"), "no")).collect();
        findings.insert(1, finding("/a0", "something else"));
        let shown = rendered(&text, &findings);
        assert_eq!(shown.matches("warning[").count(), 2, "{shown}");
        let further =
            "= also at: a.yaml:2:5, a.yaml:3:5, a.yaml:4:5, a.yaml:5:5, a.yaml:6:5 and 3 more places\n";
        assert!(shown.contains(further), "{shown}");
        let mut diagnostics = Diagnostics::default();
        diagnostics.extend(findings);
        let sources = Sources::single("a.yaml", text);
        let rows = rows(&diagnostics, &sources);
        let lines: Vec<usize> = rows[0].further.iter().map(|it| it.line).collect();
        assert_eq!((rows.len(), lines), (2, (2..=9).collect()));
        // An advice of its own makes a finding of its own.
        let other = rendered("a: 1\nb: 1\n", &[finding("/a", "no"), finding("/b", "no").hint("yes")]);
        assert_eq!(other.matches("warning[").count(), 2, "{other}");
    }
}
