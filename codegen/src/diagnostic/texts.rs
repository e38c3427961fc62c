//! Where the parts of a document stand in its texts.

use std::collections::BTreeMap;

use super::Position;
use super::lines::Lines;
use super::locate::{Place, locate};
use crate::document::Sources;
use crate::pointer::Pointer;

/// Where something stands, or the nearest thing around it that is written in a text.
pub(super) struct InText<'a> {
    pub(super) file: &'a str,
    pub(super) text: &'a str,
    pub(super) place: Place,
}

/// Where the things at these pointers stand, in their order. Each text is read once for all of them.
pub(super) fn in_texts<'a, 'p>(
    pointers: impl IntoIterator<Item = &'p Pointer>,
    sources: &'a Sources,
) -> Vec<InText<'a>> {
    let mut wanted: BTreeMap<&str, (&str, Vec<Pointer>)> = BTreeMap::new();
    let resolve = |pointer: &Pointer| {
        let (file, text, pointer) = sources.resolve(pointer).unwrap_or(("", "", Pointer::root()));
        wanted.entry(file).or_insert((text, Vec::new())).1.push(pointer.clone());
        (file, pointer)
    };
    let resolved: Vec<(&str, Pointer)> = pointers.into_iter().map(resolve).collect();
    let located = |(file, (text, pointers)): (&'a str, (&'a str, Vec<Pointer>))| {
        (file, (text, locate(text, &pointers)))
    };
    let found: BTreeMap<&str, (&str, BTreeMap<Pointer, Place>)> = wanted.into_iter().map(located).collect();
    let in_text = |(file, pointer): (&'a str, Pointer)| {
        let (text, places) = &found[file];
        InText { file, text, place: places[&pointer].clone() }
    };
    resolved.into_iter().map(in_text).collect()
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
    let mut lines: BTreeMap<&str, Lines<'_>> = BTreeMap::new();
    let span = |InText { file, text, place }: InText<'a>| {
        let lines = lines.entry(file).or_insert_with(|| Lines::of(text));
        let start = place.key.as_ref().map_or(place.value.start, |key| key.start);
        let column = lines.position(start).column;
        let whole = without_comments(text.get(start..place.end).unwrap_or_default(), column);
        let last = whole.chars().next_back().map_or(0, char::len_utf8);
        let end = start + whole.len() - last;
        Span { file, start: lines.position(start), end: lines.position(end) }
    };
    in_texts(pointers, sources).into_iter().map(span).collect()
}

/// A value of a YAML text without the comments behind it that belong to what comes next: those that stand no deeper than its
/// key, whose column is given.
fn without_comments(text: &str, column: usize) -> &str {
    let mut text = text.trim_end();
    while let Some((before, last)) = text.rsplit_once('\n') {
        let comment = last.trim_start();
        if !comment.starts_with('#') || last.len() - comment.len() >= column {
            break;
        }
        text = before.trim_end();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
