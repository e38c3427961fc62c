//! What has changed between two versions: the changes with their verdicts, and the files line by line.

use std::collections::BTreeMap;

use codegen::Generated;
use codegen::diagnostic::spans;
use codegen::diff::{Action, Change, diff};
use codegen::pointer::Pointer;
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::model::{ChangeRow, Comparison, Pair};
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
            old_code: old.code_line(&change.pointer, member).filter(|_| is_old),
            new_code: new.code_line(&change.pointer, member).filter(|_| is_new),
            old_document: old_places.get(number).copied().flatten().filter(|_| is_old),
            new_document: new_places.get(number).copied().flatten().filter(|_| is_new),
        }
    };
    changes.iter().enumerate().map(row).collect()
}

/// The files and the lines of pointers.
fn places(version: &Snapshot, pointers: &[Pointer]) -> Vec<Option<(usize, usize)>> {
    let files = &version.index().documents;
    let Some(generated) = version.generated() else { return Vec::new() };
    let place = |span: &codegen::diagnostic::Span<'_>| {
        let file = files.iter().position(|file| file.name == span.file)?;
        Some((file, span.start.line))
    };
    spans(pointers, &generated.sources).iter().map(place).collect()
}

/// The files that differ: those of the document by their places in its list, since the root's name may be another; those
/// of the crate by their paths.
fn pairs(old: &Snapshot, new: &Snapshot) -> Vec<Pair> {
    let mut found = Vec::new();
    let (before, after) = (old.index(), new.index());
    let mut add = |name: &str, is_code: bool, sides: (Option<usize>, Option<usize>)| {
        let text = |version: &'_ Snapshot, number: Option<usize>| {
            let number = number?;
            let text = if is_code { version.code(number) } else { version.document(number) };
            text.map(str::to_owned)
        };
        let texts = (text(old, sides.0), text(new, sides.1));
        if texts.0 == texts.1 {
            return;
        }
        let equal = equal_runs(&texts.0.unwrap_or_default(), &texts.1.unwrap_or_default());
        found.push(Pair { name: name.to_owned(), is_code, old: sides.0, new: sides.1, equal });
    };
    let root = |version: &Snapshot| (!version.index().documents.is_empty()).then_some(0);
    let name = after.documents.first().or(before.documents.first()).map_or("", |it| it.name.as_str());
    add(name, false, (root(old), root(new)));
    let named = |version: &Snapshot| -> BTreeMap<String, usize> {
        let files = version.index().documents.iter().enumerate().skip(1);
        files.map(|(number, file)| (short(&file.name).to_owned(), number)).collect()
    };
    let mut rest = named(new);
    let mut both: BTreeMap<String, (Option<usize>, Option<usize>)> = BTreeMap::new();
    for (name, number) in named(old) {
        let new = rest.remove(&name);
        both.insert(name, (Some(number), new));
    }
    both.extend(rest.into_iter().map(|(name, number)| (name, (None, Some(number)))));
    both.iter().for_each(|(name, sides)| add(name, false, *sides));
    let paths = |generated: Option<&Generated>| -> BTreeMap<String, usize> {
        let files = generated.into_iter().flat_map(|it| it.files.keys().cloned());
        files.zip(0..).collect()
    };
    let (old_paths, new_paths) = (paths(old.generated()), paths(new.generated()));
    let mut all: Vec<&String> = old_paths.keys().chain(new_paths.keys()).collect();
    all.sort_unstable();
    all.dedup();
    for path in all {
        add(path, true, (old_paths.get(path).copied(), new_paths.get(path).copied()));
    }
    found
}

/// The name of a file without the folders, which differ where a version comes from git.
fn short(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// Where lines are equal: where the runs begin in both texts, from 1, and their lengths.
fn equal_runs(old: &str, new: &str) -> Vec<(usize, usize, usize)> {
    let lines = |text: &'_ str| -> Vec<String> { text.split('\n').map(str::to_owned).collect() };
    capture_diff_slices(Algorithm::Myers, &lines(old), &lines(new))
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
