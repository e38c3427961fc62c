//! The folder that a crate is written to: what changes in it, and the writing.
//!
//! Beside the crate stands a list of the files that the generator wrote ([`MANIFEST`]). Only files on the
//! list are ever replaced or deleted, so hand-written tests and examples can live in the same folder.
//!
//! A run can be killed, or fail, at any moment. So the list is written twice: before anything else is touched it
//! names the files of the old crate and those of the new one, and only when all is done does it name the new one's
//! alone. Whatever a run left behind is then known to be the generator's, and the next run replaces or deletes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use fs4::{FileExt, TryLockError};
use thiserror::Error;

use crate::Files;

/// The list of generated files, one relative path a line.
pub const MANIFEST: &str = ".generated-files";

/// Why a crate cannot be written to a folder. Where the system refuses when some files are in their places already, the
/// next run goes on from there.
#[derive(Debug, Error)]
pub enum Error {
    /// The system says no.
    #[error("cannot {action} {}: {source}", path.display())]
    System {
        /// What was tried.
        action: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Somebody else's file has the name of one of the crate's.
    #[error("{} was not written by the generator and is in the way", .0.display())]
    InTheWay(PathBuf),
    /// A path leads out of the folder.
    #[error("{0:?} is not a path inside the crate")]
    Outside(String),
    /// A path leads through a symbolic link.
    #[error("{} is a symbolic link, which the generator does not follow", .0.display())]
    Link(PathBuf),
    /// The list of generated files is not text.
    #[error("{} is not UTF-8", .0.display())]
    NotText(PathBuf),
}

type Result<T> = std::result::Result<T, Error>;

/// The name of the folder that files are staged in begins with this.
const STAGE: &str = ".generating-";
/// The file in a staging folder that is locked as long as its run goes on.
const LOCK: &str = "lock";

/// Turns what the system says into an error.
fn cannot(action: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    move |source| Error::System { action, path: path.to_owned(), source }
}

/// What has to happen for a folder to hold a crate.
#[derive(Debug)]
pub struct Plan {
    folder: PathBuf,
    /// Files to write, by relative path.
    pub write: BTreeMap<String, Write>,
    /// Generated files that the crate has no more, by relative path, with their text.
    pub delete: BTreeMap<String, String>,
    /// How many files are as they should be.
    pub unchanged: usize,
}

/// A file to write.
#[derive(Debug)]
pub struct Write {
    /// The text that is there; empty for a new file.
    pub old: String,
    /// The text that should be there.
    pub new: String,
}

impl Plan {
    /// Compares the crate with the folder.
    ///
    /// # Errors
    /// When a path leaves the folder, goes through a symbolic link, or is taken by a file that the generator
    /// did not write.
    pub fn new(folder: &Path, files: &Files) -> Result<Self> {
        let mut owned = read_manifest(folder)?;
        let mut files = files.clone();
        files.insert(MANIFEST.to_owned(), manifest(files.keys()));
        owned.insert(MANIFEST.to_owned());
        Self::replacing(folder, &files, &owned)
    }

    /// Compares files with those of a folder that keeps no list of them: `owned` are the ones, by relative path, that may be
    /// replaced, and that are deleted where they are no more among the files.
    ///
    /// # Errors
    /// When a path leaves the folder, goes through a symbolic link, or is taken by another file.
    pub fn replacing(folder: &Path, files: &Files, owned: &BTreeSet<String>) -> Result<Self> {
        let mut plan =
            Self { folder: folder.to_owned(), write: BTreeMap::new(), delete: BTreeMap::new(), unchanged: 0 };
        for (path, new) in files {
            let old = read(&resolve(folder, path)?)?;
            if old.as_ref().is_some_and(|old| is_same_text(old, new)) {
                plan.unchanged += 1;
                continue;
            }
            if old.is_some() && !owned.contains(path) {
                return Err(Error::InTheWay(folder.join(path)));
            }
            let old = String::from_utf8_lossy(&old.unwrap_or_default()).into_owned();
            plan.write.insert(path.clone(), Write { old, new: new.clone() });
        }
        for path in owned.iter().filter(|path| !files.contains_key(*path)) {
            if let Some(old) = read(&resolve(folder, path)?)? {
                plan.delete.insert(path.clone(), String::from_utf8_lossy(&old).into_owned());
            }
        }
        Ok(plan)
    }

    /// Whether the folder is as it should be.
    pub fn is_empty(&self) -> bool {
        self.write.is_empty() && self.delete.is_empty()
    }

    /// Writes what changed. Everything is staged beside its place first, so that a full disk leaves the folder as it was.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn apply(&self) -> Result<()> {
        create_folder(&self.folder)?;
        // A run that was killed at its very end has left one, and nothing to write.
        remove_abandoned_stages(&self.folder)?;
        if self.is_empty() {
            return Ok(());
        }
        let stage = tempfile::Builder::new()
            .prefix(STAGE)
            .tempdir_in(&self.folder)
            .map_err(cannot("write to", &self.folder))?;
        let lock = stage.path().join(LOCK);
        let lock = fs::File::create(&lock).map_err(cannot("write", &lock))?;
        // Without locks, as on some network drives, a run that goes on at the same time is not noticed.
        let _ = FileExt::try_lock(&lock);
        for step in self.stage(stage.path())? {
            step.run(&self.folder)?;
        }
        Ok(())
    }

    /// Writes the new texts into the staging folder, and says what is left to do, in its order.
    fn stage(&self, stage: &Path) -> Result<Vec<Step>> {
        let mut steps = Vec::new();
        let mut replace = |path: &str, text: &str| {
            let staged = stage.join(steps.len().to_string());
            fs::write(&staged, text).map_err(cannot("write", &staged))?;
            steps.push(Step::Replace { staged, path: path.to_owned() });
            Ok(())
        };
        let list = self.write.get(MANIFEST);
        if let Some(list) = list {
            replace(MANIFEST, &manifest(owned(&list.old).union(&owned(&list.new))))?;
        }
        for (path, write) in self.write.iter().filter(|(path, _)| *path != MANIFEST) {
            replace(path, &write.new)?;
        }
        let mut finally = Vec::new();
        if let Some(list) = list {
            let staged = stage.join(MANIFEST);
            fs::write(&staged, &list.new).map_err(cannot("write", &staged))?;
            finally.push(Step::Replace { staged, path: MANIFEST.to_owned() });
        }
        steps.extend(self.delete.keys().map(|path| Step::Delete { path: path.clone() }));
        steps.append(&mut finally);
        Ok(steps)
    }
}

/// A change of one file, after which the folder is in a state that the next run can go on from.
#[derive(Debug)]
enum Step {
    /// Puts a staged file into its place.
    Replace { staged: PathBuf, path: String },
    /// Deletes a file, and the folders that become empty.
    Delete { path: String },
}

impl Step {
    fn run(&self, folder: &Path) -> Result<()> {
        match self {
            Self::Replace { staged, path } => {
                let target = resolve(folder, path)?;
                if let Some(parent) = target.parent() {
                    create_folder(parent)?;
                }
                fs::rename(staged, &target).map_err(cannot("write", &target))
            }
            Self::Delete { path } => {
                let target = resolve(folder, path)?;
                fs::remove_file(&target).map_err(cannot("delete", &target))?;
                prune(folder, &target);
                Ok(())
            }
        }
    }
}

/// Whether a file has a text already. How its lines end makes no difference: a checkout may end them in the way of the
/// system that it is on.
fn is_same_text(old: &[u8], new: &str) -> bool {
    let lines = |bytes: &[u8]| -> Vec<u8> {
        let mut next = bytes.iter().copied().skip(1).chain([0]);
        bytes.iter().copied().filter(|it| !(next.next() == Some(b'\n') && *it == b'\r')).collect()
    };
    let has_both = || old.contains(&b'\r') || new.contains('\r');
    old == new.as_bytes() || (has_both() && lines(old) == lines(new.as_bytes()))
}

/// Deletes the folders that a deleted file leaves empty.
fn prune(root: &Path, file: &Path) {
    for folder in file.ancestors().skip(1).take_while(|it| *it != root) {
        // A folder that still holds something refuses, and so do the ones above it.
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

/// Removes the staging folders of runs that were killed.
fn remove_abandoned_stages(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(cannot("read", folder))?.flatten() {
        let is_stage = entry.file_name().to_string_lossy().starts_with(STAGE);
        if !is_stage || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        // The lock of a run that goes on is held by it.
        let lock = fs::File::open(entry.path().join(LOCK)).map(|lock| FileExt::try_lock(&lock));
        let is_in_use = matches!(lock, Ok(Err(TryLockError::WouldBlock)));
        if !is_in_use {
            fs::remove_dir_all(entry.path()).map_err(cannot("delete", &entry.path()))?;
        }
    }
    Ok(())
}

/// The text of the list of generated files.
fn manifest<'a>(paths: impl IntoIterator<Item = &'a String>) -> String {
    let mut text = String::from("# The files that the generator wrote and may replace or delete.\n");
    for path in paths {
        text.push_str(path);
        text.push('\n');
    }
    text
}

/// The paths that a list of generated files names.
fn owned(manifest: &str) -> BTreeSet<String> {
    manifest.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect()
}

fn read_manifest(folder: &Path) -> Result<BTreeSet<String>> {
    let text = read(&folder.join(MANIFEST))?.unwrap_or_default();
    let text = String::from_utf8(text).map_err(|_| Error::NotText(folder.join(MANIFEST)))?;
    Ok(owned(&text))
}

/// The place of a relative path below a folder.
///
/// # Errors
/// When the path leads out of the folder, or through a symbolic link below it.
pub fn resolve(folder: &Path, path: &str) -> Result<PathBuf> {
    let relative = Path::new(path);
    if path.is_empty() || !relative.components().all(|it| matches!(it, Component::Normal(_))) {
        return Err(Error::Outside(path.to_owned()));
    }
    let mut place = folder.to_owned();
    for component in relative.components() {
        place.push(component);
        if place.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
            return Err(Error::Link(place));
        }
    }
    Ok(place)
}

fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(cannot("read", path)(error)),
    }
}

fn create_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).map_err(cannot("create", path))
}

#[cfg(test)]
mod tests {
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
            Plan::new(folder.path(), &files(&[("src/lib.rs", "a"), ("src/types.rs", "c")]))
                .unwrap()
                .is_empty()
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
}
