//! Where a project keeps its document, its configuration and its crate.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use codegen::Surroundings;
use codegen::document::{self, Input};

/// The folder of the document.
const SPEC: &str = "spec";
/// The configuration.
const CONFIG: &str = "spec/sdk.toml";
/// The schema of the configuration, which lies beside it for editors.
pub(crate) const CONFIG_SCHEMA: &str = "sdk.schema.json";
/// The folder of the crate.
const OUTPUT: &str = "generated";

/// A project: the document in `spec/` with its configuration `spec/sdk.toml`, and the crate in `generated/`.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
    caller: &'static str,
}

impl Project {
    /// The project in a folder. `caller` is how its commands are called, `cargo xtask` for instance.
    pub fn at(root: impl AsRef<Path>, caller: &'static str) -> Self {
        let root = root.as_ref();
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        // Paths read better without what is the same for all.
        let is_here = std::env::current_dir().is_ok_and(|here| here == root);
        Self { root: if is_here { PathBuf::new() } else { root }, caller }
    }

    /// The project around the current folder: the nearest one from here upwards, up to the root of a git repository; the
    /// current folder where there is none.
    pub fn around_here(caller: &'static str) -> Self {
        let here = std::env::current_dir().unwrap_or_default();
        Self::at(around(&here).unwrap_or(&here), caller)
    }

    /// How the project's commands are called.
    pub fn caller(&self) -> &'static str {
        self.caller
    }

    /// The project's folder; empty when it is the current one.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the document.
    pub fn folder(&self) -> PathBuf {
        self.root.join(SPEC)
    }

    /// Whether there is a file that could be the document.
    pub(crate) fn has_document(&self) -> bool {
        !candidates(&self.folder()).is_empty()
    }

    /// The OpenAPI document: the only file in `spec/`, or the only one of several that says it is one.
    ///
    /// # Errors
    /// When there is none or more than one.
    pub fn document(&self) -> Result<PathBuf> {
        if let Some(url) = self.source()
            && !self.has_document()
        {
            bail!(
                "{} has no document yet; `{} update` fetches it from {url}",
                self.folder().display(),
                self.caller
            )
        }
        document_in(&self.folder())
    }

    /// The URL that the document comes from, as the configuration says.
    pub(crate) fn source(&self) -> Option<String> {
        let config = fs::read_to_string(self.config()?).ok()?;
        let config: toml::Table = config.parse().ok()?;
        config.get("spec")?.as_str().map(str::to_owned)
    }

    /// The configuration, where there is one. A link that leads nowhere is one that cannot be read.
    pub fn config(&self) -> Option<PathBuf> {
        Some(self.root.join(CONFIG)).filter(|path| path.symlink_metadata().is_ok())
    }

    /// The folder of the crate, or of the module that takes its place.
    pub fn output(&self, surroundings: &Surroundings) -> PathBuf {
        match &surroundings.module {
            Some(module) => self.root.join(module.folder()),
            None => self.root.join(OUTPUT),
        }
    }
}

/// The nearest folder from another one upwards that is a project's, inside of the git repository.
fn around(here: &Path) -> Option<&Path> {
    for folder in here.ancestors() {
        if is_project(folder) {
            return Some(folder);
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}

/// Whether a folder is a project's. Other projects have a folder `spec/` as well, with tests for instance: it has to hold the
/// configuration, or a file that says it is an OpenAPI document.
pub(crate) fn is_project(folder: &Path) -> bool {
    let says_so = |path: &PathBuf| fs::read_to_string(path).is_ok_and(|text| has_version(&text));
    folder.join(CONFIG).is_file() || candidates(&folder.join(SPEC)).iter().any(says_so)
}

/// The OpenAPI document in a folder: the only file, the only one of several that says it is one, or the one of these that
/// refers to the others.
///
/// # Errors
/// When there is none or more than one.
pub(crate) fn document_in(folder: &Path) -> Result<PathBuf> {
    let mut files = candidates(folder);
    if files.len() > 1 {
        files = roots(folder, files);
    }
    match files.as_slice() {
        [document] => Ok(document.clone()),
        [] => match fs::read_dir(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                bail!("cannot read {}: {error}", folder.display())
            }
            _ => bail!("there is no OpenAPI document in {}; say which one with --spec", folder.display()),
        },
        several => {
            let names: Vec<String> = several.iter().map(|path| path.display().to_string()).collect();
            bail!("there are several documents, {}; say which one with --spec", names.join(", "))
        }
    }
}

/// The files in a folder that could be a document, or that say they are one where there are several.
fn candidates(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|it| it == "yaml" || it == "yml" || it == "json"))
        .filter(|path| path.file_name().is_none_or(|it| it != CONFIG_SCHEMA))
        .collect();
    files.sort();
    if files.len() > 1 {
        // Parts of a document, and overlays, have no version of OpenAPI.
        files.retain(|path| fs::read_to_string(path).is_ok_and(|text| has_version(&text)));
    }
    files
}

/// The documents that no other one refers to; all of them where each is referred to.
fn roots(folder: &Path, files: Vec<PathBuf>) -> Vec<PathBuf> {
    let parts_of = |path: &PathBuf| -> Vec<PathBuf> {
        let sources = match document::read(&Input::path(path)) {
            Ok(document) => document.sources,
            Err(failure) => failure.sources,
        };
        sources.parts().map(|part| folder.join(part)).filter(|part| part != path).collect()
    };
    let parts: Vec<PathBuf> = files.iter().flat_map(parts_of).collect();
    let roots: Vec<PathBuf> = files.iter().filter(|path| !parts.contains(path)).cloned().collect();
    if roots.is_empty() { files } else { roots }
}

/// Whether a text in YAML or JSON has the key `openapi` or `swagger` at the beginning of a line, or of the text.
fn has_version(text: &str) -> bool {
    let is_key = |line: &str| {
        let line = line.trim_start_matches(['\u{feff}', '{', ' ', '\t']).trim_start_matches(['"', '\'']);
        let rest = ["openapi", "swagger"].iter().find_map(|key| line.strip_prefix(key));
        rest.is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ']).starts_with(':'))
    };
    text.lines().any(is_key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project(files: &[(&str, &str)]) -> (tempfile::TempDir, Project) {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join(SPEC)).expect("spec/");
        for (name, text) in files {
            fs::write(folder.path().join(SPEC).join(name), text).expect("the file is written");
        }
        let project = Project::at(folder.path(), "cargo xtask");
        (folder, project)
    }

    #[test]
    fn a_folder_of_the_name_alone_makes_no_project() {
        let root = tempfile::tempdir().expect("a folder");
        let make = |path: &str| fs::create_dir_all(root.path().join(path)).expect("a folder");
        let write = |path: &str, text: &str| fs::write(root.path().join(path), text).expect("it is written");
        let found = |from: &str| {
            around(&root.path().join(from)).map(|it| it.strip_prefix(root.path()).expect("below").to_owned())
        };
        make("spec/models");
        make("app/src");
        write("spec/settings.yaml", "retries: 3\n");
        assert_eq!(found("app/src"), None);
        make("app/spec");
        write("app/spec/pets.yaml", "openapi: 3.1.0\n");
        assert_eq!(found("app/src"), Some("app".into()));
        // What is above the repository is somebody else's.
        make("app/vendored/.git");
        make("app/vendored/src");
        assert_eq!(found("app/vendored/src"), None);
        write("spec/sdk.toml", "");
        assert_eq!(found("spec/models"), Some("".into()));
        write("app/spec/pets.yaml", "x: 1\n");
        assert_eq!(found("app/src"), Some("".into()));
    }

    #[test]
    fn the_document_is_the_file_that_says_so() {
        let name = |files: &[(&str, &str)]| {
            let (_folder, project) = project(files);
            project.document().map(|it| it.file_name().unwrap_or_default().to_string_lossy().into_owned())
        };
        assert_eq!(name(&[("a.yaml", "anything"), ("sdk.toml", "")]).expect("the only one"), "a.yaml");
        assert_eq!(name(&[("a.yaml", "x"), (CONFIG_SCHEMA, "{}")]).expect("the only one"), "a.yaml");
        let parts =
            [("a.yaml", "Pet: {}"), ("b.json", "{\"openapi\": \"3.1.0\"}"), ("c.yml", "overlay: 1.0.0")];
        assert_eq!(name(&parts).expect("the one that says so"), "b.json");
        assert_eq!(name(&[("a.yaml", ""), ("b.yaml", "# x\n'openapi' : 3.0.0")]).expect("quoted"), "b.yaml");
        let none = name(&[]).expect_err("nothing").to_string();
        assert!(none.contains("there is no OpenAPI document"), "{none}");
        // A file is no folder, as an example of what cannot be read for one.
        let file = tempfile::NamedTempFile::new().expect("a file");
        let unreadable = document_in(file.path()).expect_err("nothing").to_string();
        assert!(unreadable.starts_with("cannot read "), "{unreadable}");
        let common = "openapi: 3.1.0\ncomponents: {schemas: {A: {type: string}}}\n";
        let whole = "openapi: 3.1.0\ncomponents: {schemas: {B: {$ref: 'a.yaml#/components/schemas/A'}}}\n";
        let parts = [("a.yaml", common), ("b.yaml", whole), ("c.yaml", "swagger_ui: none")];
        assert_eq!(name(&parts).expect("the one that refers to the other"), "b.yaml");
        assert_eq!(
            name(&[("a.yaml", "x: y"), ("b.json", "{\n  \"swagger\": \"2.0\"}")]).expect("2.0"),
            "b.json"
        );
        let two =
            name(&[("a.yaml", "openapi: 3.0.0"), ("b.yaml", "openapi: 3.0.0")]).expect_err("two").to_string();
        assert!(two.contains("a.yaml") && two.contains("b.yaml") && two.contains("--spec"), "{two}");
    }
}
