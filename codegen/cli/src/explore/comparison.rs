//! What has changed between two versions: the changes with their verdicts, and the files line by line.

use codegen::diagnostic::{Span, spans};
use codegen::diff::{Action, Change, diff};
use codegen::pointer::Pointer;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::model::{ChangeRow, Comparison, File, Pair};
use super::pairing::{self, Sides};
use super::snapshot::Snapshot;

/// Compares two versions that could be read; nothing when one of them could not.
pub(super) fn compare(since: &str, old: &Snapshot, new: &Snapshot) -> Option<Comparison> {
    let (before, after) = (old.generated()?, new.generated()?);
    let diff = diff(before, after);
    Some(Comparison {
        since: since.to_owned(),
        verdict: diff.verdict(),
        wire: diff.wire(),
        changes: rows(&diff.changes, old, new),
        pairs: pairs(old, new),
    })
}

fn rows(changes: &[Change], old: &Snapshot, new: &Snapshot) -> Vec<ChangeRow> {
    let pointers: Vec<Pointer> = changes.iter().map(|it| it.pointer.clone()).collect();
    let (old_places, new_places) = (places(old, &pointers), places(new, &pointers));
    let (old_subjects, new_subjects) = (old.subjects(), new.subjects());
    let row = |(number, change): (usize, &Change)| {
        // The last word of the item names the member, where it is one.
        let member = change.item.rsplit(['.', ':']).next().unwrap_or_default();
        let member = member.split('(').next().unwrap_or_default();
        let is_old = change.action != Action::Added;
        let is_new = change.action != Action::Removed;
        ChangeRow {
            level: change.level,
            wire: change.wire,
            action: change.action,
            item: change.item.clone(),
            detail: change.detail.clone(),
            reason: change.reason,
            pointer: change.pointer.to_string(),
            old_code: old.code_line(&old_subjects, &change.pointer, member).filter(|_| is_old),
            new_code: new.code_line(&new_subjects, &change.pointer, member).filter(|_| is_new),
            old_document: old_places.get(number).copied().flatten().filter(|_| is_old),
            new_document: new_places.get(number).copied().flatten().filter(|_| is_new),
        }
    };
    changes.iter().enumerate().map(row).collect()
}

/// The files and the lines of pointers.
fn places(version: &Snapshot, pointers: &[Pointer]) -> Vec<Option<(usize, usize)>> {
    let Some(generated) = version.generated() else { return Vec::new() };
    let place = |span: &Span<'_>| Some((version.documents().number(span.file)?, span.start.line));
    spans(pointers, &generated.sources).iter().map(place).collect()
}

/// The files that differ: those of the document, then those of the crate.
fn pairs(old: &Snapshot, new: &Snapshot) -> Vec<Pair> {
    let documents = files(&old.index().documents, &new.index().documents, pairing::of_documents);
    let code = files(&old.index().code, &new.index().code, pairing::of_code);
    let documents = documents.into_iter().filter_map(|(name, sides)| {
        let texts = (sides.old.and_then(|it| old.document(it)), sides.new.and_then(|it| new.document(it)));
        pair(name, false, sides, texts)
    });
    let code = code.into_iter().filter_map(|(name, sides)| {
        let texts = (sides.old.and_then(|it| old.code(it)), sides.new.and_then(|it| new.code(it)));
        pair(name, true, sides, texts)
    });
    documents.chain(code).collect()
}

/// Files with their names as they are now, or were.
fn files(old: &[File], new: &[File], paired: fn(&[&str], &[&str]) -> Vec<Sides>) -> Vec<(String, Sides)> {
    let before: Vec<&str> = old.iter().map(|it| it.name.as_str()).collect();
    let after: Vec<&str> = new.iter().map(|it| it.name.as_str()).collect();
    let name = |it: Sides| it.new.map(|it| after[it]).or(it.old.map(|it| before[it]));
    let paired = paired(&before, &after).into_iter();
    paired.filter_map(|sides| Some((name(sides)?.to_owned(), sides))).collect()
}

/// Two versions of a file, where they differ.
fn pair(name: String, is_code: bool, sides: Sides, texts: (Option<&str>, Option<&str>)) -> Option<Pair> {
    let equal = || equal_runs(texts.0.unwrap_or_default(), texts.1.unwrap_or_default());
    (texts.0 != texts.1).then(|| Pair { name, is_code, old: sides.old, new: sides.new, equal: equal() })
}

/// Where lines are equal: where the runs begin in both texts, from 1, and their lengths.
fn equal_runs(old: &str, new: &str) -> Vec<(usize, usize, usize)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    capture_diff_slices(Algorithm::Myers, &old, &new)
        .into_iter()
        .filter(|it| it.tag() == DiffTag::Equal)
        .map(|it| (it.old_range().start + 1, it.new_range().start + 1, it.old_range().len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::equal_runs;

    #[test]
    fn equal_lines_are_told_by_their_runs() {
        assert_eq!(equal_runs("a\nb\nc\n", "a\nx\ny\nc\n"), [(1, 1, 1), (3, 4, 2)]);
        assert_eq!(equal_runs("", "a"), []);
    }
}
