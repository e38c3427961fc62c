//! Where a command's document is: in a file or a folder, on standard input, or behind a URL.

use std::ffi::OsString;
use std::fs;
use std::io::{self, IsTerminal as _, Read as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::builder::{OsStringValueParser, TypedValueParser};
use codegen::document::Input;

use crate::fetch::{self, Fetched, Rules};
use crate::{Project, project, terminal};

/// How large a document may be that comes from standard input or the network, in bytes, all of its files together.
pub(crate) const MAX_SIZE: u64 = 256 << 20;

/// What diagnostics call standard input.
const STDIN: &str = "<stdin>";

/// Where a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Location {
    /// A file, or a folder that has one document.
    File(PathBuf),
    /// Standard input, written `-`.
    Stdin,
    /// A URL.
    Url(String),
}

impl From<OsString> for Location {
    fn from(text: OsString) -> Self {
        match text.to_str() {
            Some("-") => Self::Stdin,
            Some(text) if is_url(text) => Self::Url(text.to_owned()),
            _ => Self::File(text.into()),
        }
    }
}

/// Whether a text begins with a scheme and an authority (RFC 3986, section 3).
fn is_url(text: &str) -> bool {
    let is_scheme =
        |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it));
    text.split_once("://").is_some_and(|(scheme, _)| is_scheme(scheme))
}

impl Location {
    /// Reads arguments of the command line.
    pub(crate) fn parser() -> impl TypedValueParser<Value = Self> {
        OsStringValueParser::new().map(Self::from)
    }

    /// The document, for commands that use no network.
    ///
    /// # Errors
    /// When the location is a URL, or what it means cannot be read.
    pub(crate) fn on_this_machine(&self, project: &Project) -> Result<Input> {
        match self {
            Self::File(path) => Ok(Input::path(file(path)?)),
            Self::Stdin => read_stdin(),
            Self::Url(url) => bail!(
                "{url} is not read, as this command uses no network: write `spec = \"{url}\"` into spec/sdk.toml, \
                 and `{} update` fetches it",
                project.caller()
            ),
        }
    }

    /// The document, which is fetched if need be.
    ///
    /// # Errors
    /// When it cannot be read or fetched.
    pub(crate) fn open(&self, rules: &Rules) -> Result<Opened> {
        Ok(match self {
            Self::File(path) => Opened { input: Input::path(file(path)?), fetched: None },
            Self::Stdin => Opened { input: read_stdin()?, fetched: None },
            Self::Url(url) => {
                let fetched = fetch::document(url, rules)?;
                Opened { input: fetched.input()?, fetched: Some(fetched) }
            }
        })
    }
}

/// A document that can be read as long as this lives.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The document.
    pub(crate) input: Input,
    /// What was fetched, where it comes from a URL.
    fetched: Option<Fetched>,
}

impl Opened {
    /// The document of a project, or another one that is on this machine.
    pub(crate) fn of(input: Input) -> Self {
        Self { input, fetched: None }
    }

    /// What a copy of the document is called.
    ///
    /// # Errors
    /// When the document is a file without a name.
    pub(crate) fn file_name(&self) -> Result<String> {
        match (&self.fetched, &self.input) {
            (Some(fetched), _) => Ok(fetched.root().to_owned()),
            (None, Input::Path(path)) => {
                Ok(path.file_name().context("the document is a file")?.to_string_lossy().into_owned())
            }
            (None, Input::Text { text, .. }) => Ok(default_name(text).to_owned()),
        }
    }

    /// The bytes of the document.
    ///
    /// # Errors
    /// When the file cannot be read any more.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        match &self.input {
            Input::Path(path) => fs::read(path).with_context(|| format!("cannot read {}", path.display())),
            Input::Text { text, .. } => Ok(text.clone().into_bytes()),
        }
    }

    /// The bytes of a file that the document refers to, by its path relative to the document's folder.
    ///
    /// # Errors
    /// When the file cannot be read any more.
    pub(crate) fn part(&self, path: &str) -> Result<Vec<u8>> {
        let base = match &self.input {
            Input::Path(base) => Some(base.as_path()),
            Input::Text { base, .. } => base.as_deref(),
        };
        let place = base.and_then(Path::parent).unwrap_or(Path::new("")).join(path);
        fs::read(&place).with_context(|| format!("cannot read {}", place.display()))
    }
}

/// The name of a document that has none of its own: JSON and YAML differ in how they begin.
pub(crate) fn default_name(text: &str) -> &'static str {
    if is_json(text) { "openapi.json" } else { "openapi.yaml" }
}

/// Whether a document is JSON and not YAML, by how it begins.
pub(crate) fn is_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('{')
}

/// The file itself, or the document in a folder.
fn file(path: &Path) -> Result<PathBuf> {
    if path.is_dir() { project::document_in(path) } else { Ok(path.to_owned()) }
}

fn read_stdin() -> Result<Input> {
    let input = io::stdin().lock();
    if input.is_terminal() {
        terminal::error_line(format_args!("reading the document from standard input"));
    }
    let mut bytes = Vec::new();
    input.take(MAX_SIZE + 1).read_to_end(&mut bytes).context("cannot read standard input")?;
    ensure!(bytes.len() as u64 <= MAX_SIZE, "standard input has more than {} MiB", MAX_SIZE >> 20);
    let text = String::from_utf8(bytes).context("standard input is not UTF-8")?;
    // References are relative to the current folder.
    Ok(Input::text_at(STDIN, text, STDIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_streams_and_urls_are_told_apart() {
        let read = |text: &str| Location::from(OsString::from(text));
        assert_eq!(read("-"), Location::Stdin);
        for path in ["api.yaml", "./-", "C:\\api.yaml", "a:b", "://x", "/https/api.yaml"] {
            assert_eq!(read(path), Location::File(path.into()), "{path}");
        }
        for url in ["https://example.com/api.yaml", "HTTP://localhost:1/", "file:///etc/passwd"] {
            assert_eq!(read(url), Location::Url(url.to_owned()), "{url}");
        }
    }
}
