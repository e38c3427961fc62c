//! `regenerate`: a document in, a crate out.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;
use serde_json::json;
use similar::TextDiff;

use crate::options::{MessageFormat, Source};
use crate::report::Refused;
use crate::watch::Read;
use crate::{Outcome, Project, report, terminal, watch};
use codegen::document::Sources;
use codegen::output::Plan;
use codegen::text::shown_path;

/// How many lines of a difference `--check` prints before it only counts.
const DIFF_LINES: usize = 400;

/// The arguments of `regenerate`.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    source: Source,
    /// The folder of the crate [default: generated].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Writes nothing; fails with the difference when the crate is stale.
    #[arg(long)]
    check: bool,
    /// Does it again whenever the document, a file beside it or the configuration changes, until it is stopped.
    #[arg(long, conflicts_with = "check")]
    watch: bool,
}

/// Runs the command.
///
/// # Errors
/// When the document cannot be read or the crate cannot be written.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    if !arguments.watch {
        return Ok(once(arguments, project)?.outcome);
    }
    let files = arguments.source.files(project)?;
    let run = || match once(arguments, project) {
        Ok(run) => Read::of(&run.sources),
        Err(error) => {
            terminal::error_line(format_args!("error: {error:#}"));
            error.downcast_ref::<Refused>().map(|it| Read::of(&it.sources)).unwrap_or_default()
        }
    };
    let read = run();
    watch::forever(&files, read, run)?;
    Ok(Outcome::Done)
}

/// What a run came to, and what it has read.
struct Run {
    outcome: Outcome,
    sources: Sources,
}

fn once(arguments: &Arguments, project: &Project) -> Result<Run> {
    let form = arguments.source.findings.message_format;
    if arguments.out.is_none() && arguments.source.spec.is_some() {
        bail!("--spec needs --out, so that one document's crate does not replace another's")
    }
    let started = Instant::now();
    let options = arguments.source.options(project)?;
    let generated = report::generate(&options, &arguments.source.findings)?;
    let folder = arguments.out.clone().unwrap_or_else(|| project.output(&generated.surroundings));
    let shown = shown_path(&folder);
    let plan = Plan::new(&folder, &generated.files)?;
    if !arguments.check {
        plan.apply()?;
    }
    match form {
        MessageFormat::Json => terminal::data(format_args!(
            "{}",
            json!({
                "reason": "summary",
                "out": shown,
                "checked": arguments.check,
                "written": plan.write.keys().collect::<Vec<_>>(),
                "deleted": plan.delete.keys().collect::<Vec<_>>(),
                "unchanged": plan.unchanged,
            })
        )),
        // The log is all that such a tool reads.
        MessageFormat::Sarif => {}
        MessageFormat::Human if arguments.check && !plan.is_empty() => {
            if !arguments.source.findings.quiet {
                terminal::line(format_args!("{}", difference(&plan).trim_end_matches('\n')));
            }
            terminal::error_line(format_args!(
                "{shown} is stale: {}; run `{} regenerate`{} and commit the result",
                counts(&plan),
                project.caller(),
                if arguments.source.spec.is_some() { " with the same options" } else { "" }
            ));
        }
        MessageFormat::Human if arguments.source.findings.quiet => {}
        MessageFormat::Human => {
            terminal::line(format_args!(
                "{shown}: {}, {}; {}; {} ms",
                counted(generated.api.operations.len(), "operation"),
                counted(generated.api.types.0.len(), "type"),
                counts(&plan),
                started.elapsed().as_millis()
            ));
        }
    }
    let outcome = if arguments.check && !plan.is_empty() { Outcome::Findings } else { Outcome::Done };
    Ok(Run { outcome, sources: generated.sources })
}

fn counts(plan: &Plan) -> String {
    let files = |count| counted(count, "file");
    if plan.is_empty() {
        return format!("nothing changed in {}", files(plan.unchanged));
    }
    format!(
        "{} changed, {} deleted, {} as before",
        files(plan.write.len()),
        files(plan.delete.len()),
        files(plan.unchanged)
    )
}

/// A number of things, in words.
pub(crate) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

/// The unified difference between the folder and the crate, cut when it is too long to read.
fn difference(plan: &Plan) -> String {
    let nothing = String::new();
    let written = plan.write.iter().map(|(path, write)| (path, &write.old, &write.new));
    let deleted = plan.delete.iter().map(|(path, old)| (path, old, &nothing));
    let mut text = String::new();
    let mut left = DIFF_LINES;
    for (path, old, new) in written.chain(deleted) {
        let diff = TextDiff::from_lines(old.as_str(), new.as_str());
        let unified = diff.unified_diff().context_radius(3).header(path, path).to_string();
        let total = unified.lines().count();
        for line in unified.lines().take(left) {
            text.push_str(line);
            text.push('\n');
        }
        if total > left {
            let _ = writeln!(text, "... {} more lines in {path}", total - left);
        }
        left = left.saturating_sub(total);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn the_difference_reads_like_a_patch() {
        let folder = tempfile::tempdir().unwrap();
        let crate_of = |text: &str| BTreeMap::from([("src/lib.rs".to_owned(), text.to_owned())]);
        Plan::new(folder.path(), &crate_of("one\ntwo\n")).unwrap().apply().unwrap();
        let plan = Plan::new(folder.path(), &crate_of("one\nthree\n")).unwrap();
        assert_eq!(
            difference(&plan),
            "--- src/lib.rs\n+++ src/lib.rs\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n"
        );
    }
}
