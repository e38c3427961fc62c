//! The folder that a crate is written to: what changes in it, and the writing.
//!
//! Beside the crate stands a list of the files that the generator wrote ([`MANIFEST`]). Only files on the
//! list are ever replaced or deleted, so hand-written tests and examples can live in the same folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// The list of generated files, one relative path a line.
pub(crate) const MANIFEST: &str = ".generated-files";

/// What has to happen for a folder to hold a crate.
#[derive(Debug)]
pub(crate) struct Plan {
    folder: PathBuf,
    /// Files to write, by relative path.
    pub(crate) write: BTreeMap<String, Write>,
    /// Generated files that the crate has no more, by relative path, with their text.
    pub(crate) delete: BTreeMap<String, String>,
    /// How many files are as they should be.
    pub(crate) unchanged: usize,
}

/// A file to write.
#[derive(Debug)]
pub(crate) struct Write {
    /// The text that is there; empty for a new file.
    pub(crate) old: String,
    /// The text that should be there.
    pub(crate) new: String,
}

impl Plan {
    /// Compares the crate with the folder.
    ///
    /// # Errors
    /// When a path leaves the folder, goes through a symbolic link, or is taken by a file that the generator
    /// did not write.
    pub(crate) fn new(folder: &Path, files: &BTreeMap<String, String>) -> Result<Self> {
        let owned = read_manifest(folder)?;
        let mut files = files.clone();
        let mut manifest =
            String::from("# The files that `cargo xtask regenerate` wrote and may replace or delete.\n");
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
            ensure!(
                old.is_none() || path == MANIFEST || owned.contains(&path),
                "{} was not written by the generator and is in the way",
                folder.join(&path).display()
            );
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
    pub(crate) fn is_empty(&self) -> bool {
        self.write.is_empty() && self.delete.is_empty()
    }

    /// Writes what changed. Everything is staged beside its place first, so that a full disk or a missing
    /// permission leaves the folder as it was.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(crate) fn apply(&self) -> Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        create_folder(&self.folder)?;
        let stage = tempfile::Builder::new()
            .prefix(".generating-")
            .tempdir_in(&self.folder)
            .with_context(|| format!("cannot write to {}", self.folder.display()))?;
        for (number, write) in self.write.values().enumerate() {
            let path = stage.path().join(number.to_string());
            fs::write(&path, &write.new).with_context(|| format!("cannot write {}", path.display()))?;
        }
        for (number, path) in self.write.keys().enumerate() {
            let target = resolve(&self.folder, path)?;
            if let Some(parent) = target.parent() {
                create_folder(parent)?;
            }
            fs::rename(stage.path().join(number.to_string()), &target)
                .with_context(|| format!("cannot write {}", target.display()))?;
        }
        for path in self.delete.keys() {
            let target = resolve(&self.folder, path)?;
            fs::remove_file(&target).with_context(|| format!("cannot delete {}", target.display()))?;
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
    let text = String::from_utf8(text).with_context(|| format!("{MANIFEST} is not UTF-8"))?;
    Ok(text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect())
}

/// The place of a relative path below the folder.
fn resolve(folder: &Path, path: &str) -> Result<PathBuf> {
    let relative = Path::new(path);
    ensure!(
        relative.components().all(|it| matches!(it, Component::Normal(_))) && !path.is_empty(),
        "{path:?} is not a path inside the crate"
    );
    let mut place = folder.to_owned();
    for component in relative.components() {
        place.push(component);
        if place.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
            bail!("{} is a symbolic link, which the generator does not follow", place.display());
        }
    }
    Ok(place)
}

fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

fn create_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).with_context(|| format!("cannot create {}", path.display()))
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
