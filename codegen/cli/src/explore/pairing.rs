//! Which files of two versions are one another's counterparts.

use std::collections::{BTreeMap, HashMap, HashSet};

/// The numbers of a file in both versions, as far as it is in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
}

/// The files of a crate: those with the same path, in the order of their paths.
pub(super) fn of_code(old: &[&str], new: &[&str]) -> Vec<Sides> {
    let mut paths: BTreeMap<&str, Sides> = BTreeMap::new();
    let nothing = || Sides { old: None, new: None };
    for (number, path) in old.iter().enumerate() {
        paths.entry(path).or_insert_with(nothing).old = Some(number);
    }
    for (number, path) in new.iter().enumerate() {
        paths.entry(path).or_insert_with(nothing).new = Some(number);
    }
    paths.into_values().collect()
}

/// The files of a document: the root, which may have another name, before all others, then those with the same path from its
/// folder, which may be another one. What is left belongs together where one file on each side has a name.
pub(super) fn of_documents(old: &[&str], new: &[&str]) -> Vec<Sides> {
    // Parts are named from the folder of the root; the root itself and the configuration are not.
    let (before, after) = (from_root(old), from_root(new));
    let others = |names: &[&str]| 1.min(names.len())..names.len();
    let root = |names: &[&str]| (!names.is_empty()).then_some(0);
    let mut sides = vec![Sides { old: root(old), new: root(new) }];
    let mut rest_old: Vec<usize> = others(old).collect();
    let mut rest_new: Vec<usize> = others(new).collect();
    let passes: [(_, _, Key); 3] =
        [(old, new, whole), (&before[..], &after[..], whole), (&before[..], &after[..], file_name)];
    for (old, new, key) in passes {
        let (olds, news) = (alone(&rest_old, old, key), alone(&rest_new, new, key));
        let counterparts = rest_new.iter().map(|number| {
            let key = key(new[*number]);
            let old = olds.get(key).copied().flatten();
            (*number, old.filter(|_| news.get(key).copied().flatten().is_some()))
        });
        let (found, left): (Vec<_>, Vec<_>) = counterparts.partition(|(_, old)| old.is_some());
        let gone: HashSet<usize> = found.iter().filter_map(|(_, old)| *old).collect();
        rest_old.retain(|it| !gone.contains(it));
        rest_new = left.into_iter().map(|(new, _)| new).collect();
        sides.extend(found.into_iter().map(|(new, old)| Sides { old, new: Some(new) }));
    }
    sides.extend(rest_old.into_iter().map(|it| Sides { old: Some(it), new: None }));
    sides.extend(rest_new.into_iter().map(|it| Sides { old: None, new: Some(it) }));
    let name = |it: &Sides| it.new.map(|it| after[it]).or(it.old.map(|it| before[it]));
    sides[1..].sort_by_key(name);
    sides
}

/// The part of a name by which files are compared.
type Key = fn(&str) -> &str;

/// The files by a part of their names, as far as a single one has it.
fn alone<'a>(files: &[usize], names: &[&'a str], key: Key) -> HashMap<&'a str, Option<usize>> {
    let mut found = HashMap::new();
    for file in files {
        found.entry(key(names[*file])).and_modify(|it| *it = None).or_insert(Some(*file));
    }
    found
}

fn whole(name: &str) -> &str {
    name
}

fn file_name(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The names without the folder of the root, which is the first of them.
fn from_root<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let folder = names.first().map_or("", |root| &root[..root.len() - file_name(root).len()]);
    names.iter().map(|name| name.strip_prefix(folder).unwrap_or(name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(old: &[&str], new: &[&str], sides: &[Sides]) -> Vec<String> {
        let name = |names: &[&str], number: Option<usize>| number.map_or("-", |it| names[it]).to_owned();
        sides.iter().map(|it| format!("{} {}", name(old, it.old), name(new, it.new))).collect()
    }

    #[test]
    fn files_of_a_document_are_paired_by_their_paths() {
        let old = ["HEAD:spec/api.yaml", "a/types.yaml", "b/types.yaml", "gone.yaml", "HEAD:spec/sdk.toml"];
        let new = ["spec/openapi.yaml", "b/types.yaml", "a/types.yaml", "c/types.yaml", "spec/sdk.toml"];
        assert_eq!(
            names(&old, &new, &of_documents(&old, &new)),
            [
                "HEAD:spec/api.yaml spec/openapi.yaml",
                "a/types.yaml a/types.yaml",
                "b/types.yaml b/types.yaml",
                "- c/types.yaml",
                "gone.yaml -",
                "HEAD:spec/sdk.toml spec/sdk.toml",
            ]
        );
    }

    #[test]
    fn a_part_in_a_folder_that_is_called_like_that_of_the_root_is_another_file() {
        let files = ["spec/openapi.yaml", "types.yaml", "spec/types.yaml"];
        let itself = files.map(|it| format!("{it} {it}"));
        let mut found = names(&files, &files, &of_documents(&files, &files));
        found.sort_unstable();
        assert_eq!(found, [itself[0].clone(), itself[2].clone(), itself[1].clone()]);
    }

    #[test]
    fn a_file_that_has_moved_is_paired_where_only_it_can_be_meant() {
        let (old, new) = (["api.yaml", "types.yaml"], ["api.yaml", "parts/types.yaml"]);
        assert_eq!(
            names(&old, &new, &of_documents(&old, &new)),
            ["api.yaml api.yaml", "types.yaml parts/types.yaml"]
        );
        let new = ["api.yaml", "one/types.yaml", "two/types.yaml"];
        assert_eq!(
            names(&old, &new, &of_documents(&old, &new)),
            ["api.yaml api.yaml", "- one/types.yaml", "- two/types.yaml", "types.yaml -"]
        );
    }

    #[test]
    fn files_of_a_crate_are_paired_by_their_paths_alone() {
        let (old, new) = (["src/a/mod.rs", "src/lib.rs"], ["src/b/mod.rs", "src/lib.rs"]);
        assert_eq!(
            names(&old, &new, &of_code(&old, &new)),
            ["src/a/mod.rs -", "- src/b/mod.rs", "src/lib.rs src/lib.rs"]
        );
    }
}
