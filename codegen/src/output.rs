//! The folder that a crate is written to: what changes in it, and the writing.
//!
//! Beside the crate stands a list of the files that the generator wrote ([`MANIFEST`]). Only files on the
//! list are ever replaced or deleted, so hand-written tests and examples can live in the same folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use thiserror::Error;

use crate::Files;

/// The list of generated files, one relative path a line.
pub const MANIFEST: &str = ".generated-files";

/// Why a crate cannot be written to a folder. Nothing of the crate has been replaced then.
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
        let owned = read_manifest(folder)?;
        let mut files = files.clone();
        let mut manifest = String::from("# The files that the generator wrote and may replace or delete.\n");
        for path in files.keys() {
            manifest.push_str(path);
            manifest.push('\n');
        }
        files.insert(MANIFEST.to_owned(), manifest);

        let mut plan =
            Self { folder: folder.to_owned(), write: BTreeMap::new(), delete: BTreeMap::new(), unchanged: 0 };
        for (path, new) in files {
            let old = read(&resolve(folder, &path)?)?;
            if old.as_deref() == Some(new.as_bytes()) {
                plan.unchanged += 1;
                continue;
            }
            if old.is_some() && path != MANIFEST && !owned.contains(&path) {
                return Err(Error::InTheWay(folder.join(&path)));
            }
            let old = String::from_utf8_lossy(&old.unwrap_or_default()).into_owned();
            plan.write.insert(path, Write { old, new });
        }
        for path in owned {
            if plan.write.get(MANIFEST).is_some_and(|it| !it.new.lines().any(|line| line == path))
                && let Some(old) = read(&resolve(folder, &path)?)?
            {
                plan.delete.insert(path, String::from_utf8_lossy(&old).into_owned());
            }
        }
        Ok(plan)
    }

    /// Whether the folder is as it should be.
    pub fn is_empty(&self) -> bool {
        self.write.is_empty() && self.delete.is_empty()
    }

    /// Writes what changed. Everything is staged beside its place first, so that a full disk or a missing
    /// permission leaves the folder as it was.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn apply(&self) -> Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        create_folder(&self.folder)?;
        let stage = tempfile::Builder::new()
            .prefix(".generating-")
            .tempdir_in(&self.folder)
            .map_err(cannot("write to", &self.folder))?;
        for (number, write) in self.write.values().enumerate() {
            let path = stage.path().join(number.to_string());
            fs::write(&path, &write.new).map_err(cannot("write", &path))?;
        }
        for (number, path) in self.write.keys().enumerate() {
            let target = resolve(&self.folder, path)?;
            if let Some(parent) = target.parent() {
                create_folder(parent)?;
            }
            fs::rename(stage.path().join(number.to_string()), &target).map_err(cannot("write", &target))?;
        }
        for path in self.delete.keys() {
            let target = resolve(&self.folder, path)?;
            fs::remove_file(&target).map_err(cannot("delete", &target))?;
            self.prune(&target);
        }
        Ok(())
    }

    /// Deletes the folders that a deleted file leaves empty.
    fn prune(&self, file: &Path) {
        for folder in file.ancestors().skip(1).take_while(|it| *it != self.folder) {
            // A folder that still holds something refuses, and so do the ones above it.
            if fs::remove_dir(folder).is_err() {
                return;
            }
        }
    }
}

fn read_manifest(folder: &Path) -> Result<BTreeSet<String>> {
    let text = read(&folder.join(MANIFEST))?.unwrap_or_default();
    let text = String::from_utf8(text).map_err(|_| Error::NotText(folder.join(MANIFEST)))?;
    Ok(text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect())
}

/// The place of a relative path below the folder.
fn resolve(folder: &Path, path: &str) -> Result<PathBuf> {
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
