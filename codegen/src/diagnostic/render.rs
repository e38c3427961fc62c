//! Diagnostics for people (as a compiler gives them) and for machines.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::locate::{Place, locate};
use super::{Code, Diagnostic, Diagnostics, Highlight, Position, Severity};
use crate::document::Sources;
use crate::pointer::Pointer;

/// Longer lines, as in minified JSON, are not shown.
const LONGEST_LINE: usize = 200;

/// All diagnostics as text without colours, separated by blank lines; empty when there are none.
pub fn render(diagnostics: &Diagnostics, sources: &Sources) -> String {
    render_with(&Renderer::plain(), diagnostics, sources)
}

/// The same with the colours of a terminal.
pub fn render_coloured(diagnostics: &Diagnostics, sources: &Sources) -> String {
    render_with(&Renderer::styled(), diagnostics, sources)
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

/// A diagnostic with its place in a text.
struct Finding<'a> {
    diagnostic: &'a Diagnostic,
    file: &'a str,
    text: &'a str,
    range: Range<usize>,
    at: Position,
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
    let finding = |(diagnostic, file, text, pointer): (&'a Diagnostic, &'a str, &'a str, Pointer)| {
        let range = match diagnostic.position {
            Some(position) => character(text, position),
            None => underline(text, &places[file][&pointer], diagnostic.highlight),
        };
        Finding { diagnostic, file, text, at: position(text, range.start), range }
    };
    resolved.into_iter().map(finding).collect()
}

/// What to underline: at most to the end of the line.
fn underline(text: &str, place: &Place, highlight: Highlight) -> Range<usize> {
    let range = match (highlight, &place.key) {
        (Highlight::Key, Some(key)) => key.clone(),
        // The value of a block collection begins at its first key, which says less than its own key.
        (Highlight::Value, Some(key)) if text[key.end..place.value.start.max(key.end)].contains('\n') => {
            key.clone()
        }
        (Highlight::Value, Some(key)) if place.value.is_empty() => key.clone(),
        _ => place.value.clone(),
    };
    let line_end = text[range.start..].find('\n').map_or(text.len(), |at| range.start + at);
    let end = range.end.min(line_end).max(range.start);
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

fn position(text: &str, offset: usize) -> Position {
    let before = &text[..offset.min(text.len())];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

impl Finding<'_> {
    fn render(&self, renderer: &Renderer) -> String {
        let level = match self.diagnostic.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let line_start = self.text[..self.range.start].rfind('\n').map_or(0, |at| at + 1);
        let line_end =
            self.text[self.range.start..].find('\n').map_or(self.text.len(), |at| self.range.start + at);
        let line = &self.text[line_start..line_end];
        let mut group = level
            .primary_title(self.diagnostic.message.as_str())
            .id(self.diagnostic.code.as_str())
            .elements(std::iter::empty::<annotate_snippets::Message<'_>>());
        if line.len() > LONGEST_LINE || line.trim().is_empty() {
            group = group.element(Origin::path(self.file).line(self.at.line).char_column(self.at.column));
        } else {
            let span = self.range.start - line_start..self.range.end - line_start;
            let snippet = Snippet::source(line).path(self.file).line_start(self.at.line);
            group = group.element(snippet.annotation(AnnotationKind::Primary.span(span)));
        }
        if !self.diagnostic.pointer.as_str().is_empty() {
            group = group.element(Level::NOTE.with_name("at").message(self.diagnostic.pointer.as_str()));
        }
        if let Some(hint) = &self.diagnostic.hint {
            group = group.element(Level::HELP.message(hint.as_str()));
        }
        renderer.render(&[group])
    }
}
