//! The folder that a crate is written to: what changes in it, and the writing.
//!
//! Beside the crate stands a list of the files that the generator wrote ([`MANIFEST`]). Only files on the
//! list are ever replaced or deleted, so hand-written tests and examples can live in the same folder.
//!
//! A run can be killed, or fail, at any moment. So the list is written twice: before anything else is touched it
//! names the files of the old crate and those of the new one, and only when all is done does it name the new one's
//! alone. Whatever a run left behind is then known to be the generator's, and the next run replaces or deletes it.

#[cfg(test)]
mod tests;

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
    #[error("cannot {action} {}", path.display())]
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
    /// A file is where the crate's folder should be.
    #[error("{} is a file; the crate needs a folder", .0.display())]
    NoFolder(PathBuf),
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
    if path.is_file() {
        return Err(Error::NoFolder(path.to_owned()));
    }
    fs::create_dir_all(path).map_err(cannot("create", path))
}
