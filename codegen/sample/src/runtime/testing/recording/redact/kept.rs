// @generated from the OpenAPI document. Do not edit.

//! A text of which parts are replaced.

use std::ops::Range;

/// A text of which parts are replaced, from its beginning to its end.
pub(super) struct Kept<'a> {
    text: &'a [u8],
    /// Nothing as long as nothing has changed.
    written: Option<Vec<u8>>,
    /// Where the part of the text begins that has not been written.
    start: usize,
}

impl<'a> Kept<'a> {
    /// The text as it is.
    pub(super) fn new(text: &'a [u8]) -> Self {
        Self { text, written: None, start: 0 }
    }

    /// Writes something in the place of a part.
    pub(super) fn replace(&mut self, part: Range<usize>, other: &[u8]) {
        // What was replaced before is as it was.
        if &self.text[part.clone()] == other {
            return;
        }
        let written = self.written.get_or_insert_with(|| Vec::with_capacity(self.text.len()));
        written.extend_from_slice(&self.text[self.start..part.start]);
        written.extend_from_slice(other);
        self.start = part.end;
    }

    /// The same, if there is something else.
    pub(super) fn change(&mut self, part: Range<usize>, other: Option<Vec<u8>>) {
        if let Some(other) = other {
            self.replace(part, &other);
        }
    }

    /// What the text has become; nothing where it is as it was.
    pub(super) fn finish(self) -> Option<Vec<u8>> {
        let mut written = self.written?;
        written.extend_from_slice(&self.text[self.start..]);
        Some(written)
    }
}

/// What a text becomes by one change and then another; nothing where it is as it was.
pub(super) fn both(
    text: &[u8],
    first: Option<Vec<u8>>,
    second: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    second(first.as_deref().unwrap_or(text)).or(first)
}
