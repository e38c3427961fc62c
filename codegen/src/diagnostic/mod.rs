//! What the generator has to say about a document: errors, warnings and notes, each with a code and a place.

mod code;
mod lines;
mod locate;
mod render;
mod suggestion;
mod texts;

use std::collections::BTreeMap;

use indexmap::{IndexMap, IndexSet};
use serde::Serialize;

pub use code::Code;
pub use render::{Location, Row, Screen, render, render_for, rows};
pub use suggestion::did_you_mean;
pub use texts::{Span, spans};

use crate::places::Places;
use crate::pointer::Pointer;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something worth knowing, such as a type that was widened; the output is as good as it can be.
    Note,
    /// The document is at fault or a part of it was left out; the rest is generated.
    Warning,
    /// Nothing can be generated.
    Error,
}

/// What is underlined at the place a diagnostic points to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Highlight {
    /// The key of the member that the pointer addresses.
    Key,
    /// The value that the pointer addresses (its first line when it is long).
    #[default]
    Value,
}

/// A line and a column of a text, both from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The scalars at some places of a text, as they are written there.
pub(crate) fn written<'a>(text: &'a str, places: &[Pointer]) -> BTreeMap<Pointer, &'a str> {
    let found = locate::locate(text, places).into_iter();
    let scalar = |(pointer, place): (Pointer, locate::Place)| {
        Some((pointer, text.get(place.anchored.unwrap_or(place.value))?))
    };
    found.filter_map(scalar).collect()
}

/// One finding, with the place in the document that caused it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Diagnostic {
    /// The entry of the catalogue.
    pub code: Code,
    /// How grave it is; the catalogue's severity unless a flag changed it.
    pub severity: Severity,
    /// Where in the document.
    pub pointer: Pointer,
    /// What to underline there.
    pub highlight: Highlight,
    /// The place in the text, where there is no pointer because the text could not be read.
    pub position: Option<Position>,
    /// One sentence without a trailing period.
    pub message: String,
    /// What the reader can do about it.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A diagnostic with the catalogue's severity, underlining the value at the pointer.
    pub fn new(code: Code, pointer: &Pointer, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            pointer: pointer.clone(),
            highlight: Highlight::Value,
            position: None,
            message: message.into(),
            hint: None,
        }
    }

    /// Adds advice for the reader to the finding.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Lets the finding underline the key at its place instead of the value.
    #[must_use]
    pub fn at_key(mut self) -> Self {
        self.highlight = Highlight::Key;
        self
    }
}

/// Collects diagnostics in the order in which they are found, each once.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    items: IndexSet<Diagnostic>,
    /// Where what is found from now on stands in the text.
    places: Places,
    /// How many names have been compared for proposals.
    compared: usize,
}

/// After so many comparisons there are no more proposals: what has that many faults is not mended name by name, and
/// comparing all faults with all names would take the square of their number.
const MOST_COMPARED: usize = 500_000;

impl Diagnostics {
    /// Adds a diagnostic unless the very same one is there already.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if !self.places.is_empty() {
            diagnostic.pointer = self.places.written(&diagnostic.pointer);
        }
        self.items.insert(diagnostic);
    }

    /// The pointers of what is pushed from now on are those of a converted document; they are kept as those of the text.
    pub(crate) fn convert_places(&mut self, places: &Places) {
        self.places = places.clone();
    }

    /// The candidate that is nearest to what was written, if any is near enough to be meant.
    pub(crate) fn nearest<'a>(
        &mut self,
        wanted: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let left = MOST_COMPARED.saturating_sub(self.compared);
        let compared = &mut self.compared;
        suggestion::nearest(wanted, candidates.into_iter().take(left).inspect(|_| *compared += 1))
    }

    /// The hint that proposes the nearest candidate.
    pub(crate) fn did_you_mean<'a>(
        &mut self,
        wanted: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<String> {
        self.nearest(wanted, candidates).map(suggestion::proposal)
    }

    /// All diagnostics, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter()
    }

    /// The diagnostics that say the same of different places, together: one cause is told once. The groups are in the order
    /// in which their first ones were found.
    pub fn by_cause(&self) -> Vec<Vec<&Diagnostic>> {
        let mut groups: IndexMap<_, Vec<&Diagnostic>> = IndexMap::new();
        for item in &self.items {
            let Diagnostic { code, severity, message, hint, pointer: _, highlight: _, position: _ } = item;
            groups.entry((code, severity, message, hint)).or_default().push(item);
        }
        groups.into_values().collect()
    }

    /// Takes out those that do not hold any more.
    pub(crate) fn retain(&mut self, holds: impl FnMut(&Diagnostic) -> bool) {
        self.items.retain(holds);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.items.iter().any(|item| item.severity == Severity::Error)
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, items: I) {
        for item in items {
            self.push(item);
        }
    }
}
