//! `dependencies`: what a crate has to depend on to have an SDK in it.

mod manifest;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use codegen::Surroundings;
use codegen::text::shown_path;

use crate::options::Source;
use crate::{Outcome, Project, report, terminal};

/// The arguments of `dependencies`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    source: Source,
    /// Adds them to this manifest, which keeps all else as it is, instead of printing them.
    #[arg(long, value_name = "FILE")]
    manifest_path: Option<PathBuf>,
    /// Writes nothing; fails when the manifest lacks something.
    #[arg(long, requires = "manifest_path")]
    check: bool,
}

/// Runs the command.
///
/// # Errors
/// When the document does not generate, when the manifest cannot be read, or when it has a version of a dependency that the SDK
/// cannot use; nothing is written then.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    let generated = report::generate(&arguments.source.options(project)?, &arguments.source.findings)?;
    let needed = manifest::Needed::of(&generated.surroundings.manifest)?;
    let Some(path) = &arguments.manifest_path else {
        terminal::data(format_args!("{}", needed.to_toml().trim_end()));
        hint(&generated.surroundings);
        return Ok(Outcome::Done);
    };
    let shown = shown_path(path);
    let old = fs::read_to_string(path).with_context(|| format!("cannot read {shown}"))?;
    let added = needed.add_to(&old).with_context(|| format!("{shown} stays as it is"))?;
    let is_quiet = arguments.source.findings.quiet;
    if added.names.is_empty() {
        if !is_quiet {
            terminal::line(format_args!("{shown} has all that the SDK needs"));
            hint(&generated.surroundings);
        }
        return Ok(Outcome::Done);
    }
    if arguments.check {
        terminal::error_line(format_args!("{shown} lacks {}", added.names.join(", ")));
        return Ok(Outcome::Findings);
    }
    if fs::metadata(path).is_ok_and(|it| it.permissions().readonly()) {
        bail!("cannot write {shown}: it is read-only");
    }
    fs::write(path, added.text).with_context(|| format!("cannot write {shown}"))?;
    if !is_quiet {
        terminal::line(format_args!("{shown}: added {}", added.names.join(", ")));
        hint(&generated.surroundings);
    }
    Ok(Outcome::Done)
}

/// What no manifest can say.
fn hint(surroundings: &Surroundings) {
    if let Some(limit) = surroundings.recursion_limit {
        terminal::error_line(format_args!(
            "the types go deep: the root of the crate needs `#![recursion_limit = \"{limit}\"]`"
        ));
    }
}
