//! Emitted crates, compiled as one workspace with the dependencies that the repository's own crates have.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use codegen::output::Plan;

/// A workspace of emitted crates.
pub(crate) struct Workspace {
    folder: PathBuf,
    members: Vec<String>,
}

impl Workspace {
    /// A workspace without members in a folder for what tests write.
    pub(crate) fn new(name: &str) -> Self {
        Self { folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join(name), members: Vec::new() }
    }

    /// How many crates there are.
    pub(crate) fn len(&self) -> usize {
        self.members.len()
    }

    /// Writes the files of a further crate.
    pub(crate) fn add(&mut self, name: impl Into<String>, files: &BTreeMap<String, String>) {
        let name = name.into();
        Plan::new(&self.folder.join(&name), files)
            .and_then(|plan| plan.apply())
            .expect("the crate can be written");
        self.members.push(name);
    }

    /// Runs a command of cargo in the workspace.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Output {
        let manifest = self.folder.join("Cargo.toml");
        let workspace = format!("[workspace]\nresolver = \"3\"\nmembers = {:?}\n", self.members);
        fs::write(&manifest, workspace).expect("the folder can be written");
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        fs::copy(lock, self.folder.join("Cargo.lock")).expect("the lock is there");
        Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--quiet", "--color", "never", "--manifest-path"])
            .arg(manifest)
            .env("CARGO_TARGET_DIR", target())
            // As in the repository's workspace, whose dependencies are compiled already.
            .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only")
            .output()
            .expect("cargo can be started")
    }
}

/// The program of a member, which has been built.
pub(crate) fn program(member: &str) -> Command {
    Command::new(target().join("debug").join(member))
}

/// The folder of the repository's workspace for what cargo builds.
fn target() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder is inside of the target's")
}
