//! The lines of a text, and what to underline in them.

use std::ops::Range;

use super::locate::Place;
use super::{Highlight, Position};

/// The lines of a text, for finding places in them without reading long lines again and again.
pub(super) struct Lines<'a> {
    text: &'a str,
    /// Where each begins.
    starts: Vec<usize>,
    /// How many characters there are before each block of the text.
    before: Vec<usize>,
}

/// How many bytes there are in a block.
const BLOCK: usize = 1024;

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
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
    pub(super) fn around(&self, offset: usize) -> Range<usize> {
        let line = self.line(offset);
        let (start, end) =
            (self.starts[line - 1], self.starts.get(line).map_or(self.text.len(), |next| next - 1));
        let end = if self.text[start..end].ends_with('\r') { end - 1 } else { end };
        start..end
    }

    pub(super) fn position(&self, offset: usize) -> Position {
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

/// What to underline: at most to the end of the line.
pub(super) fn underline(text: &str, lines: &Lines<'_>, place: &Place, highlight: Highlight) -> Range<usize> {
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
pub(super) fn character(text: &str, position: Position) -> Range<usize> {
    let line_start =
        text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let line = text[line_start..].lines().next().unwrap_or_default();
    let at = line.char_indices().nth(position.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
    line_start + at..next_boundary(text, line_start + at)
}
