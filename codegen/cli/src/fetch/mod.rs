//! Documents behind URLs: fetched file by file, and only what a document from a stranger may ask for.
//!
//! A fetched document stands in a folder of its own for as long as it is needed. Which files it refers to is what reading it
//! finds missing there, so that a reference means the same here as everywhere else.

#[cfg(feature = "network")]
mod address;
#[cfg(feature = "network")]
mod client;
#[cfg(feature = "network")]
mod tree;

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;
use codegen::document::Input;
use tempfile::TempDir;

/// What fetching may do beyond what is always allowed, and how long it may take.
#[derive(Clone, Debug, Args)]
pub(crate) struct Rules {
    /// Another host that a URL may redirect to, as `host` or `host:port`.
    #[arg(long = "allow-host", value_name = "HOST")]
    pub(crate) hosts: Vec<String>,
    /// How long fetching a file may take.
    #[arg(long = "timeout", value_name = "SECONDS", default_value = "60", value_parser = seconds)]
    pub(crate) time: Duration,
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse() {
        Ok(seconds @ 1..) => Ok(Duration::from_secs(seconds)),
        _ => Err("a number of seconds, 1 or more".to_owned()),
    }
}

/// A document that was fetched, in a folder that is deleted with this value.
#[derive(Debug)]
pub(crate) struct Fetched {
    folder: TempDir,
    url: String,
    root: String,
    parts: Vec<String>,
}

impl Fetched {
    /// The name of the document's own file.
    pub(crate) fn root(&self) -> &str {
        &self.root
    }

    /// The other files that it consists of, relative to its folder.
    pub(crate) fn parts(&self) -> &[String] {
        &self.parts
    }

    /// The document. Its URL is what diagnostics call it.
    ///
    /// # Errors
    /// When its file is gone.
    pub(crate) fn input(&self) -> Result<Input> {
        Ok(Input::text_at(&self.url, self.text(&self.root)?, self.folder.path().join(&self.root)))
    }

    /// The text of a file.
    ///
    /// # Errors
    /// When the file is gone, or is not UTF-8.
    pub(crate) fn text(&self, path: &str) -> Result<String> {
        let place = self.folder.path().join(Path::new(path));
        fs::read_to_string(place).with_context(|| format!("{path} of {}", self.url))
    }
}

#[cfg(feature = "network")]
pub(crate) use tree::document;

/// Fetches the document at a URL.
///
/// # Errors
/// Always: this was built without the feature `network`.
#[cfg(not(feature = "network"))]
pub(crate) fn document(url: &str, _: &Rules) -> Result<Fetched> {
    anyhow::bail!("{url} cannot be fetched: the commands were built without the feature `network`")
}
