//! What the generator has to say, with the places in the texts and the items around them.

use std::cmp::Reverse;

use codegen::Failure;
use codegen::diagnostic::{Diagnostics, Location, Row, rows};
use codegen::document::Sources;

use super::model::FindingRow;
use super::places::{Items, Texts};

/// Why nothing came of a document.
pub(super) fn of_failure(failure: &Failure) -> Vec<FindingRow> {
    let files = Texts::of(&failure.sources);
    of(&failure.diagnostics, &failure.sources, &files, &Items::default())
}

/// All findings, the gravest first, then from the top of the document to its end.
pub(super) fn of(
    diagnostics: &Diagnostics,
    sources: &Sources,
    files: &Texts,
    items: &Items,
) -> Vec<FindingRow> {
    // Each item shows what was found at it, also where the same was found elsewhere.
    let row = |it: &Row<'_>, at: &Location<'_>| FindingRow {
        code: it.code,
        severity: it.severity,
        message: it.message.to_owned(),
        hint: it.hint.map(str::to_owned),
        pointer: at.pointer.to_string(),
        explanation: it.code.explanation_in_a_line(),
        file_name: at.file.to_owned(),
        file: files.number(at.file),
        line: at.line,
        column: at.column,
        item: items.around(at.pointer),
    };
    let found = rows(diagnostics, sources);
    let places =
        found.iter().flat_map(|it| std::iter::once(&it.location).chain(&it.further).map(|at| row(it, at)));
    let mut rows: Vec<FindingRow> = places.collect();
    rows.sort_by_key(|it| (Reverse(it.severity), it.file, it.line, it.column));
    rows
}
