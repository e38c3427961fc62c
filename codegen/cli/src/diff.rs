//! `diff`: what changes for users of the SDK between two versions of a document.

use anyhow::Result;
use clap::{Args, ValueEnum};
use codegen::Generated;
use codegen::diff::{Diff, Level, Wire, diff};

use crate::fetch::Rules;
use crate::options::Findings;
use crate::revision::Version;
use crate::{Outcome, Project, report, terminal};

/// The arguments of `diff`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The document as it was: a file, a git revision (`main`, `v1.2.0`), `REVISION:PATH`, a URL, or `-` for standard
    /// input.
    old: String,
    /// The document as it is [default: the one in the working tree].
    new: Option<String>,
    /// The configuration for both [default: spec/sdk.toml of each version, for the project's own document].
    #[arg(long, value_name = "FILE")]
    config: Option<std::path::PathBuf>,
    /// Which changes are findings (exit code 1).
    #[arg(long, value_name = "CHANGES", default_value = "breaking")]
    deny: Denied,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    rules: Rules,
}

/// Which changes are findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Denied {
    /// Those after which code may no longer compile, or programs that are deployed may fail.
    Breaking,
    /// Additions too.
    Minor,
    /// Every change.
    Any,
    /// None.
    Nothing,
}

impl Denied {
    fn includes(self, diff: &Diff) -> bool {
        let is_breaking = diff.verdict() == Some(Level::Major) || diff.wire() == Wire::Breaking;
        match self {
            Self::Breaking => is_breaking,
            Self::Minor => is_breaking || diff.verdict() >= Some(Level::Minor),
            Self::Any => diff.verdict().is_some(),
            Self::Nothing => false,
        }
    }
}

/// Runs the command.
///
/// # Errors
/// When one of the documents cannot be read.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    let find = |text: &str| Version::find(text, project, &arguments.rules);
    let old = read(&find(&arguments.old)?, arguments)?;
    let new = match &arguments.new {
        Some(new) => find(new)?,
        None => Version::of_working_tree(&arguments.old, project)?,
    };
    let new = read(&new, arguments)?;
    let diff = diff(&old, &new);
    if arguments.json {
        let all = serde_json::json!({
            "verdict": diff.verdict(), "wire": diff.wire(), "changes": diff.changes,
        });
        terminal::data(format_args!("{}", serde_json::to_string_pretty(&all)?));
    } else {
        terminal::data(format_args!("{}", diff.to_markdown().trim_end()));
    }
    Ok(if arguments.deny.includes(&diff) { Outcome::Findings } else { Outcome::Done })
}

fn read(version: &Version, arguments: &Arguments) -> Result<Generated> {
    report::read(&version.options(arguments.config.as_deref()), &Findings::errors_alone(), "compared")
}
