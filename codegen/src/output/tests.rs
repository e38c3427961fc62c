//! Tests of what is written to a folder.

use super::*;

fn files(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    entries.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

fn regenerate(folder: &Path, entries: &[(&str, &str)]) -> Result<Plan> {
    let plan = Plan::new(folder, &files(entries))?;
    plan.apply()?;
    Ok(plan)
}

#[test]
fn writes_only_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    regenerate(folder.path(), &[("src/lib.rs", "a"), ("src/types.rs", "b")]).unwrap();
    let plan = regenerate(folder.path(), &[("src/lib.rs", "a"), ("src/types.rs", "c")]).unwrap();
    assert_eq!(plan.write.keys().collect::<Vec<_>>(), ["src/types.rs"]);
    assert_eq!(fs::read_to_string(folder.path().join("src/types.rs")).unwrap(), "c");
    assert!(
        Plan::new(folder.path(), &files(&[("src/lib.rs", "a"), ("src/types.rs", "c")])).unwrap().is_empty()
    );
    // Nothing of the staging is left.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn the_ends_of_lines_are_those_of_the_checkout() {
    let folder = tempfile::tempdir().unwrap();
    let files = [("src/lib.rs", "a\nb\n"), ("src/types.rs", "c\n\n")];
    regenerate(folder.path(), &files).unwrap();
    for name in ["src/lib.rs", "src/types.rs", MANIFEST] {
        let path = folder.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    let plan = regenerate(folder.path(), &files).unwrap();
    assert!(plan.is_empty() && plan.unchanged == 3, "{plan:?}");
    let plan = regenerate(folder.path(), &[("src/lib.rs", "a\nb\n")]).unwrap();
    assert_eq!(plan.delete.keys().collect::<Vec<_>>(), ["src/types.rs"]);
    // A carriage return elsewhere is text.
    fs::write(folder.path().join("src/lib.rs"), "a\r\r\nb\n").unwrap();
    assert!(!regenerate(folder.path(), &[("src/lib.rs", "a\nb\n")]).unwrap().is_empty());
}

#[test]
fn deletes_its_own_stale_files_only() {
    let folder = tempfile::tempdir().unwrap();
    regenerate(folder.path(), &[("src/lib.rs", "a"), ("src/resources/old.rs", "b")]).unwrap();
    fs::create_dir(folder.path().join("tests")).unwrap();
    fs::write(folder.path().join("tests/mine.rs"), "hand-written").unwrap();
    let plan = regenerate(folder.path(), &[("src/lib.rs", "a")]).unwrap();
    assert_eq!(plan.delete.keys().collect::<Vec<_>>(), ["src/resources/old.rs"]);
    assert!(!folder.path().join("src/resources").exists());
    assert!(folder.path().join("tests/mine.rs").exists());
}

#[test]
fn refuses_to_overwrite_what_it_did_not_write() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("Cargo.toml"), "hand-written").unwrap();
    let error = regenerate(folder.path(), &[("Cargo.toml", "generated")]).unwrap_err();
    assert!(error.to_string().contains("was not written by the generator"), "{error}");
    assert_eq!(fs::read_to_string(folder.path().join("Cargo.toml")).unwrap(), "hand-written");
}

/// The files below a folder with their texts, without the staging folders.
fn tree(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with(STAGE) {
            continue;
        }
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.insert(path, text);
        }
    }
    found
}

const OLD: [(&str, &str); 4] =
    [("src/lib.rs", "a"), ("src/headers.rs", "b"), ("src/resources/old.rs", "c"), ("src/same.rs", "d")];
const NEW: [(&str, &str); 3] = [("src/lib.rs", "A"), ("src/resources/new.rs", "B"), ("src/same.rs", "d")];
/// Has a file again that [`NEW`] does not have, with another text.
const LATER: [(&str, &str); 2] = [("src/lib.rs", "z"), ("src/headers.rs", "z")];

/// A folder with the old crate, in which a run for the new one was killed after some steps.
fn killed_after(steps: usize) -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    regenerate(folder.path(), &OLD).unwrap();
    fs::write(folder.path().join("notes.txt"), "hand-written").unwrap();
    let stage = folder.path().join(format!("{STAGE}killed"));
    fs::create_dir(&stage).unwrap();
    let plan = Plan::new(folder.path(), &files(&NEW)).unwrap();
    let all = plan.stage(&stage).unwrap();
    all.get(..steps)?.iter().for_each(|step| step.run(folder.path()).unwrap());
    Some(folder)
}

#[test]
fn what_a_killed_run_leaves_is_repaired_by_the_next_one() {
    let mut tried = 0;
    for steps in 0.. {
        if killed_after(steps).is_none() {
            break;
        }
        for next in [&NEW[..], &OLD[..], &LATER[..]] {
            let folder = killed_after(steps).unwrap();
            regenerate(folder.path(), next).unwrap();
            let fresh = tempfile::tempdir().unwrap();
            regenerate(fresh.path(), next).unwrap();
            fs::write(fresh.path().join("notes.txt"), "hand-written").unwrap();
            let relative = |root: &Path| -> BTreeMap<PathBuf, String> {
                let below = |path: PathBuf| path.strip_prefix(root).unwrap().to_owned();
                tree(root).into_iter().map(|(path, text)| (below(path), text)).collect()
            };
            assert_eq!(relative(folder.path()), relative(fresh.path()), "killed after {steps} steps");
            let left = fs::read_dir(folder.path()).unwrap().flatten();
            let left = left.filter(|it| it.file_name().to_string_lossy().starts_with(STAGE)).count();
            assert_eq!(left, 0, "killed after {steps} steps");
        }
        tried += 1;
    }
    // The list, two files, two deletions, the list again, and then nothing but the end.
    assert_eq!(tried, 7);
}

#[test]
fn files_without_a_list_are_replaced_by_name() {
    let own = |entries: &[(&str, &str)]| entries.iter().map(|(path, _)| (*path).to_owned()).collect();
    for steps in 0..=4 {
        let folder = tempfile::tempdir().unwrap();
        let first = Plan::replacing(folder.path(), &files(&OLD), &BTreeSet::new()).unwrap();
        first.apply().unwrap();
        fs::write(folder.path().join("notes.txt"), "hand-written").unwrap();
        let error = Plan::replacing(folder.path(), &files(&[("notes.txt", "")]), &own(&OLD)).unwrap_err();
        assert!(matches!(error, Error::InTheWay(_)), "{error}");
        // A run that is killed after some steps, and the next one, which knows no more than it did.
        let stage = folder.path().join(format!("{STAGE}killed"));
        fs::create_dir(&stage).unwrap();
        let plan = Plan::replacing(folder.path(), &files(&NEW), &own(&OLD)).unwrap();
        let all = plan.stage(&stage).unwrap();
        assert_eq!(all.len(), 4, "two files are written, two deleted");
        all.iter().take(steps).for_each(|step| step.run(folder.path()).unwrap());
        Plan::replacing(folder.path(), &files(&NEW), &own(&OLD)).unwrap().apply().unwrap();
        let names: Vec<PathBuf> = tree(folder.path()).into_keys().collect();
        let expected = ["notes.txt", "src/lib.rs", "src/resources/new.rs", "src/same.rs"];
        assert_eq!(names, expected.map(|it| folder.path().join(it)), "killed after {steps} steps");
    }
}

#[test]
fn a_run_that_goes_on_keeps_its_staging_folder() {
    let folder = tempfile::tempdir().unwrap();
    let stage = folder.path().join(format!("{STAGE}other"));
    fs::create_dir(&stage).unwrap();
    let lock = fs::File::create(stage.join(LOCK)).unwrap();
    FileExt::try_lock(&lock).unwrap();
    regenerate(folder.path(), &OLD).unwrap();
    assert!(stage.exists());
    drop(lock);
    regenerate(folder.path(), &NEW).unwrap();
    assert!(!stage.exists());
}

#[test]
fn stays_inside_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["../escape.rs", "/tmp/escape.rs", "src/../../escape.rs", ""] {
        assert!(Plan::new(folder.path(), &files(&[(path, "")])).is_err(), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn does_not_follow_symbolic_links() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("src")).unwrap();
    assert!(Plan::new(folder.path(), &files(&[("src/lib.rs", "")])).is_err());
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
