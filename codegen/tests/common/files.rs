//! Files that tests read.

use std::path::{Path, PathBuf};

/// The files in a folder, in the order of their names.
pub(crate) fn files(folder: impl AsRef<Path>) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    paths
}

/// The small documents, one of each construct.
pub(crate) fn cases() -> Vec<PathBuf> {
    files(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
}
