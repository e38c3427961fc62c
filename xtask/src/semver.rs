//! `cargo xtask diff`: what changes for users of the SDK between two documents.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use codegen::Options;
use codegen::diff::{Level, diff};
use codegen::ir::Api;

use crate::Outcome;

/// The arguments of `diff`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The document as it was.
    old: PathBuf,
    /// The document as it is.
    new: PathBuf,
    /// The configuration for both.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command; a breaking change is a finding.
///
/// # Errors
/// When one of the documents cannot be read.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let config = arguments.config.as_deref();
    let (old, new) = (read(&arguments.old, config)?, read(&arguments.new, config)?);
    let diff = diff(&old, &new);
    if arguments.json {
        let verdict = diff.verdict();
        println!(
            "{}",
            serde_json::to_string_pretty(
                &serde_json::json!({ "verdict": verdict, "changes": diff.changes })
            )?
        );
    } else {
        print!("{}", diff.to_markdown());
    }
    Ok(if diff.verdict() == Some(Level::Major) { Outcome::Findings } else { Outcome::Done })
}

fn read(document: &Path, config: Option<&Path>) -> Result<Api> {
    let mut options = Options::new(document);
    if let Some(config) = config {
        options = options.with_config(config);
    }
    match codegen::generate(&options) {
        Ok(generated) => Ok(generated.api),
        Err(failure) => bail!("{failure}"),
    }
}
