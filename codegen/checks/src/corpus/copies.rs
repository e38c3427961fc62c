//! The copies of the support code that SDKs have: those of many documents are the same, and one of them is linted.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result};
use codegen::Files;
use toml::Table;

use crate::{project, shared_runtime};

/// The copies that have come so far.
pub(super) struct Copies {
    seen: Mutex<HashSet<BTreeMap<String, String>>>,
    config: PathBuf,
}

impl Copies {
    /// None yet. A configuration for SDKs that depend on the support code in place of a copy is written into a folder.
    ///
    /// # Errors
    /// When the configuration cannot be written.
    pub(super) fn none_yet(work: &Path) -> Result<Self> {
        let runtime = project().root().join("codegen/runtime");
        let runtime = runtime.canonicalize().with_context(|| format!("cannot read {}", runtime.display()))?;
        let mut choices = Table::new();
        shared_runtime::share(&mut choices, &runtime)?;
        let config = work.join("without-copy.toml");
        fs::write(&config, choices.to_string())
            .with_context(|| format!("cannot write {}", config.display()))?;
        Ok(Self { seen: Mutex::default(), config })
    }

    /// The configuration for an SDK that depends on the support code.
    pub(super) fn config(&self) -> &Path {
        &self.config
    }

    /// Whether the copy in these files has come before; from now on it has.
    pub(super) fn has(&self, files: &Files) -> bool {
        let is_copied = |path: &String| path.starts_with("src/runtime/");
        let copy = files.iter().filter(|(path, _)| is_copied(path));
        let copy = copy.map(|(path, text)| (path.clone(), text.clone())).collect();
        self.seen.lock().is_ok_and(|mut seen| !seen.insert(copy))
    }
}
