//! `dependencies`: what a crate has to depend on to have an SDK in it.

mod language;
mod manifest;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use codegen::Surroundings;
use codegen::text::shown_path;
use serde_json::json;

use crate::options::{Findings, MessageFormat, Source};
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
    let told = Told { findings: &arguments.source.findings, surroundings: &generated.surroundings };
    let Some(path) = &arguments.manifest_path else {
        told.needed(needed.to_toml().trim_end());
        return Ok(Outcome::Done);
    };
    let shown = shown_path(path);
    let old = fs::read_to_string(path).with_context(|| format!("cannot read {shown}"))?;
    let added = needed.add_to(&old).with_context(|| format!("{shown} stays as it is"))?;
    let lacks_something = !added.names.is_empty();
    if lacks_something && !arguments.check {
        if fs::metadata(path).is_ok_and(|it| it.permissions().readonly()) {
            bail!("cannot write {shown}: it is read-only");
        }
        fs::write(path, added.text).with_context(|| format!("cannot write {shown}"))?;
    }
    told.added(&shown, &added.names, arguments.check);
    Ok(if lacks_something && arguments.check { Outcome::Findings } else { Outcome::Done })
}

/// Says what came of it: to people, or as a JSON object behind those of the findings. A SARIF log has findings alone.
struct Told<'a> {
    findings: &'a Findings,
    surroundings: &'a Surroundings,
}

impl Told<'_> {
    /// What a manifest needs, as TOML.
    fn needed(&self, toml: &str) {
        match self.findings.message_format {
            MessageFormat::Human => {
                terminal::data(format_args!("{toml}"));
                self.hint();
            }
            MessageFormat::Json => {
                let limit = self.surroundings.recursion_limit;
                let all = json!({ "reason": "dependencies", "toml": toml, "recursion_limit": limit });
                terminal::data(format_args!("{all}"));
            }
            MessageFormat::Sarif => {}
        }
    }

    /// What a manifest lacked.
    fn added(&self, manifest: &str, names: &[String], checked: bool) {
        let quoted = || names.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        match self.findings.message_format {
            MessageFormat::Json => {
                let limit = self.surroundings.recursion_limit;
                let all = json!({
                    "reason": "summary",
                    "manifest": manifest,
                    "checked": checked,
                    if checked { "missing" } else { "added" }: names,
                    "recursion_limit": limit,
                });
                terminal::data(format_args!("{all}"));
            }
            MessageFormat::Sarif => {}
            MessageFormat::Human if checked && !names.is_empty() => {
                terminal::error_line(format_args!("{manifest} lacks {}", quoted()));
            }
            MessageFormat::Human if self.findings.quiet => {}
            MessageFormat::Human if names.is_empty() => {
                terminal::line(format_args!("{manifest} has all that the SDK needs"));
                self.hint();
            }
            MessageFormat::Human => {
                terminal::line(format_args!("{manifest}: added {}", quoted()));
                self.hint();
            }
        }
    }

    /// What no manifest can say.
    fn hint(&self) {
        if let Some(limit) = self.surroundings.recursion_limit {
            terminal::error_line(format_args!(
                "the types go deep: the root of the crate needs `#![recursion_limit = \"{limit}\"]`"
            ));
        }
    }
}
