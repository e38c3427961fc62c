//! Character indices, which the parser of YAML counts in, as byte offsets.

/// From character indices to byte offsets.
pub(super) struct Offsets<'a> {
    text: &'a str,
    /// The byte offset of every 64th character; nothing when the text is ASCII and both are the same.
    marks: Option<Vec<usize>>,
}

impl<'a> Offsets<'a> {
    /// For a text.
    pub(super) fn new(text: &'a str) -> Self {
        let marks = (!text.is_ascii()).then(|| text.char_indices().step_by(64).map(|(at, _)| at).collect());
        Self { text, marks }
    }

    /// The byte offset of a character.
    pub(super) fn byte(&self, index: usize) -> usize {
        let Some(marks) = &self.marks else { return index.min(self.text.len()) };
        let Some(mark) = marks.get(index / 64) else { return self.text.len() };
        self.text[*mark..].char_indices().nth(index % 64).map_or(self.text.len(), |(at, _)| mark + at)
    }
}
