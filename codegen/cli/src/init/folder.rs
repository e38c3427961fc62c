//! The folder of a new repository: whether it can be one, and filling it, with everything or with nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use codegen::Files;
use codegen::output::{Plan, resolve};
use codegen::text::shown_path;

use crate::project::is_project;

/// What a folder may have and count as empty: a repository that was just made has no more.
const ALLOWED: [&str; 2] = [".git", ".DS_Store"];
const LICENCES: [&str; 3] = ["LICENSE", "LICENCE", "COPYING"];
/// How many of the files that are in the way a message names.
const NAMED: usize = 3;

/// A folder that can become a repository.
pub(super) struct NewFolder {
    folder: PathBuf,
    /// The nearest folder that is there, itself or above it.
    there: PathBuf,
}

impl NewFolder {
    /// Looks at a folder and at what is around it.
    ///
    /// # Errors
    /// When it is a file, has files, or is inside of a project, a package, a workspace or a git repository.
    pub(super) fn find(path: &Path) -> Result<Self> {
        let shown = shown_path(path);
        ensure!(!path.as_os_str().is_empty(), "the folder has no name");
        let folder = std::path::absolute(path).with_context(|| format!("{shown} is no folder"))?;
        let there =
            folder.ancestors().find(|it| it.symlink_metadata().is_ok()).unwrap_or(Path::new("/")).to_owned();
        let real = there.canonicalize().with_context(|| format!("cannot read {}", shown_path(&there)))?;
        ensure!(real.is_dir(), "{} is no folder", shown_path(&there));
        if there == folder {
            let taken = entries(&folder)?;
            if !taken.is_empty() {
                let more = if taken.len() > NAMED { ", …" } else { "" };
                let names = taken[..taken.len().min(NAMED)].join(", ");
                bail!(
                    "{shown} is not empty, there is {names}{more}; name a folder that is empty or not there yet"
                );
            }
        }
        // A folder's own repository is what it is to become.
        let around = if there == folder { real.parent() } else { Some(real.as_path()) };
        if let Some(inside) = around.and_then(inside) {
            bail!(
                "{shown} would be inside of {inside}; name a folder outside of it. For an SDK inside of it, \
                 `cargo openapi-sdk regenerate --spec FILE --out DIR` writes the crate alone"
            );
        }
        Ok(Self { folder, there })
    }

    /// Writes files, and the crate into `generated/`. Everything is written beside its place first.
    ///
    /// # Errors
    /// When something cannot be written; the folder is as it was then.
    pub(super) fn fill(&self, files: &BTreeMap<String, Vec<u8>>, generated: &Files) -> Result<()> {
        let cannot = || format!("cannot write to {}", shown_path(&self.there));
        let stage = tempfile::Builder::new().prefix(".init-").tempdir_in(&self.there).with_context(cannot)?;
        for (path, bytes) in files {
            let place = resolve(stage.path(), path)?;
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent).with_context(cannot)?;
            }
            fs::write(&place, bytes).with_context(cannot)?;
            if bytes.starts_with(b"#!") {
                make_executable(&place).with_context(cannot)?;
            }
        }
        Plan::new(&stage.path().join("generated"), generated)?.apply()?;
        let mut undo = Undo::default();
        // From the outside in: those that are not there yet.
        let missing: Vec<&Path> = self.folder.ancestors().take_while(|it| *it != self.there).collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder).with_context(|| format!("cannot create {}", shown_path(folder)))?;
            undo.0.push(folder.to_owned());
        }
        for entry in fs::read_dir(stage.path()).with_context(cannot)? {
            let name = entry.with_context(cannot)?.file_name();
            let target = self.folder.join(&name);
            fs::rename(stage.path().join(&name), &target)
                .with_context(|| format!("cannot write {}", shown_path(&target)))?;
            undo.0.push(target);
        }
        undo.0.clear();
        Ok(())
    }
}

/// What was put in place, which goes away again unless all of it is.
#[derive(Default)]
struct Undo(Vec<PathBuf>);

impl Drop for Undo {
    fn drop(&mut self) {
        for path in self.0.iter().rev() {
            let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        }
    }
}

/// The names of what is in a folder and in the way, in order.
fn entries(folder: &Path) -> Result<Vec<String>> {
    let cannot = || format!("cannot read {}", shown_path(folder));
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let name = entry.with_context(cannot)?.file_name().to_string_lossy().into_owned();
        let is_licence = LICENCES.iter().any(|it| name.to_ascii_uppercase().starts_with(it));
        if !ALLOWED.contains(&name.as_str()) && !is_licence {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// What a folder belongs to, where a new repository has no place.
fn inside(folder: &Path) -> Option<String> {
    folder.ancestors().find_map(|folder| {
        let shown = shown_path(folder);
        if is_project(folder) {
            return Some(format!("the project in {shown}"));
        }
        if let Ok(text) = fs::read_to_string(folder.join("Cargo.toml")) {
            let is_workspace = text.parse::<toml::Table>().is_ok_and(|it| it.contains_key("workspace"));
            return Some(format!("the {} in {shown}", if is_workspace { "workspace" } else { "package" }));
        }
        folder.join(".git").exists().then(|| format!("the git repository in {shown}"))
    })
}

#[cfg(unix)]
fn make_executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

/// Other systems have no such thing; the scripts are started with `bash` everywhere.
#[cfg(not(unix))]
fn make_executable(_: &Path) -> std::io::Result<()> {
    Ok(())
}
