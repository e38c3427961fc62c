//! A version of a document: a file, what a git revision has, or what is behind a URL.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use codegen::diagnostic::Code;
use codegen::document::Input;
use codegen::{Options, Policy};
use tempfile::TempDir;

use crate::fetch::Rules;
use crate::location::{Location, Opened};
use crate::project::document_in;
use crate::{Project, git};

/// A version of a document.
#[derive(Debug)]
pub(crate) struct Version {
    document: Input,
    /// Its configuration, for the project's own document.
    config: Option<Input>,
    _held: Held,
}

/// What has to be there as long as the version is read.
#[derive(Debug)]
enum Held {
    Nothing,
    /// The files of a revision.
    Revision {
        _folder: TempDir,
    },
    /// What was fetched.
    Opened {
        _opened: Opened,
    },
}

impl Version {
    /// What a person means: a file if there is one of the name, else `-`, a URL, or `REVISION:PATH`, else a revision of
    /// the project's own document.
    ///
    /// # Errors
    /// When it is none of them, git does not know the revision, or the URL cannot be fetched.
    pub(crate) fn find(text: &str, project: &Project, rules: &Rules) -> Result<Self> {
        let path = Path::new(text);
        if path.exists() {
            return Ok(Self { document: Input::path(path), config: None, _held: Held::Nothing });
        }
        let location = Location::from(OsString::from(text));
        if !matches!(location, Location::File(_)) {
            let opened = location.open(rules)?;
            // What the project's own document becomes is a version of it.
            let is_own = project.source().is_some_and(|url| url == text);
            return Ok(Self {
                document: opened.input.clone(),
                config: project.config().filter(|_| is_own).map(Input::path),
                _held: Held::Opened { _opened: opened },
            });
        }
        match text.split_once(':') {
            Some((revision, path)) => Self::at(Path::new("."), revision, path),
            None if path
                .extension()
                .is_some_and(|it| ["yaml", "yml", "json"].iter().any(|known| it == *known)) =>
            {
                bail!("there is no file {text}")
            }
            None => Self::of_project(text, project),
        }
    }

    /// The document of the working tree that another version is compared with.
    ///
    /// # Errors
    /// When the project has no document.
    pub(crate) fn of_working_tree(other: &str, project: &Project) -> Result<Self> {
        let is_path =
            Path::new(other).exists() || !matches!(Location::from(OsString::from(other)), Location::File(_));
        Ok(match other.split_once(':').filter(|_| !is_path) {
            Some((_, path)) => Self { document: Input::path(path), config: None, _held: Held::Nothing },
            None => Self {
                document: Input::path(project.document()?),
                config: project.config().map(Input::path),
                _held: Held::Nothing,
            },
        })
    }

    /// What the pipeline is given for it. `config` is the configuration of all versions, where a person has named one.
    pub(crate) fn options(&self, config: Option<&Path>) -> Options {
        // What a version lacks is what it is compared by.
        let policy = Policy::allowing(Code::IncompleteRequest);
        let options = Options::of(self.document.clone()).with_policy(policy);
        Options { config: config.map(Input::path).or_else(|| self.config.clone()), ..options }
    }

    /// The project's own document as a revision has it. A project may be a part of its git repository.
    fn of_project(revision: &str, project: &Project) -> Result<Self> {
        let root = if project.root().as_os_str().is_empty() { Path::new(".") } else { project.root() };
        git::run(root, &["rev-parse", "--verify", &format!("{revision}^{{commit}}")])
            .with_context(|| format!("there is no file and no git revision {revision}"))?;
        let prefix = git::run(root, &["rev-parse", "--show-prefix"])?;
        let prefix = String::from_utf8_lossy(&prefix).trim().to_owned();
        let inside = |path: &Path| {
            let path = path.strip_prefix(project.root()).unwrap_or(path);
            format!("{prefix}{}", path.to_string_lossy().replace('\\', "/"))
        };
        let config = project.config().map(|path| inside(&path));
        let path = inside(&project.document()?);
        let folder = folder_of(root, revision, &path)?;
        if folder.path().join(&path).exists() {
            return Ok(Self::of_files(folder, revision, &path, config.as_deref()));
        }
        // The document may have had another name.
        let name = document_in(&folder.path().join(parent(&path))).ok();
        let Some(name) = name.as_deref().and_then(Path::file_name) else {
            let place = slashed(parent(&path));
            bail!(
                "the revision {revision} has no file {path}, and not one document in {place} either; \
                 `{revision}:PATH` says where it was"
            )
        };
        let path = parent(&path).join(name).to_string_lossy().replace('\\', "/");
        Ok(Self::of_files(folder, revision, &path, config.as_deref()))
    }

    /// A document that a revision has at a path.
    fn at(root: &Path, revision: &str, path: &str) -> Result<Self> {
        let folder = folder_of(root, revision, path)?;
        if !folder.path().join(path).exists() {
            bail!("the revision {revision} has no file {path}");
        }
        Ok(Self::of_files(folder, revision, path, None))
    }

    /// A document and its configuration among the files of a revision.
    fn of_files(folder: TempDir, revision: &str, path: &str, config: Option<&str>) -> Self {
        let input = |path: &str| extracted(&format!("{revision}:{path}"), folder.path().join(path));
        let config = config.filter(|it| folder.path().join(it).exists()).map(input);
        Self { document: input(path), config, _held: Held::Revision { _folder: folder } }
    }
}

/// The folder of a file as a revision has it: a document may refer to the files beside it.
fn folder_of(root: &Path, revision: &str, path: &str) -> Result<TempDir> {
    let folder = tempfile::tempdir().context("cannot make a folder for the old version")?;
    git::extract(root, revision, &slashed(parent(path)), folder.path())
        .with_context(|| format!("there is no file and no git revision {revision}"))?;
    Ok(folder)
}

fn parent(path: &str) -> &Path {
    Path::new(path).parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A file of a revision under the name that git has for it: findings say nothing of the folder where it lies for now.
fn extracted(name: &str, place: PathBuf) -> Input {
    match fs::read_to_string(&place) {
        Ok(text) => Input::text_at(name, text, place),
        // Why it cannot be read is said where it is read.
        Err(_) => Input::path(place),
    }
}

/// The way git writes folders; the root is the empty path with a slash behind it.
fn slashed(folder: &Path) -> String {
    let text = folder.to_string_lossy().replace('\\', "/");
    if text == "." { String::from(".") } else { format!("{text}/") }
}
