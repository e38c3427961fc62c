//! `explore`: the document beside the Rust it becomes, in a browser.

mod code;
mod comparison;
mod exploration;
mod findings;
mod index;
mod items;
mod model;
mod page;
mod pairing;
mod places;
mod server;
mod snapshot;

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use clap::Args;
use codegen::document::Input;
use codegen::{Failure, Options};

use crate::fetch::Rules;
use crate::options::{FETCHED, Source};
use crate::revision::Version;
use crate::watch::Read;
use crate::{Outcome, Project, report, terminal, watch};
use exploration::{Exploration, Older};
use server::Shown;
use snapshot::Snapshot;

/// The arguments of `explore`.
#[derive(Debug, Args)]
#[command(mut_arg("spec", |it| it.help(FETCHED)))]
pub struct Arguments {
    #[command(flatten)]
    source: Source,
    /// Shows what has changed since another version of the document: a file, a git revision (`main`, `v1.2.0`),
    /// `REVISION:PATH`, or a URL.
    #[arg(long, value_name = "OLD")]
    diff: Option<String>,
    /// Writes the page into a file that needs neither a server nor a network, and ends.
    #[arg(long, value_name = "FILE")]
    export: Option<PathBuf>,
    /// The port on the loopback interface [default: a free one].
    #[arg(
        long,
        value_name = "PORT",
        default_value = "0",
        hide_default_value = true,
        conflicts_with = "export"
    )]
    port: u16,
    #[command(flatten)]
    rules: Rules,
}

/// Runs the command.
///
/// # Errors
/// When the document cannot be read at all, the port is taken, or the file cannot be written.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    let opened = arguments.source.open(project, &arguments.rules)?;
    let options = arguments.source.options_for(opened.input.clone(), project);
    let older = match &arguments.diff {
        Some(text) => Some((text.as_str(), Version::find(text, project, &arguments.rules)?)),
        None => None,
    };
    let older = match &older {
        Some((since, version)) => Some(Older {
            since: (*since).to_owned(),
            snapshot: Arc::new(older_snapshot(version, arguments)?),
        }),
        None => None,
    };
    match &arguments.export {
        Some(file) => export(file, &options, older, arguments),
        None => show(options, older, arguments, project),
    }
}

/// The older version, which has to be one that can be read.
fn older_snapshot(version: &Version, arguments: &Arguments) -> Result<Snapshot> {
    let options = version.options(arguments.source.config.as_deref());
    read_or_refuse(&options, arguments)
}

/// Runs the pipeline.
fn read(options: &Options) -> std::result::Result<Snapshot, Box<Failure>> {
    let generated = codegen::generate(options)?;
    let package = generated.surroundings.library.clone();
    Ok(Snapshot::of(options.clone(), generated, &package))
}

/// The same where there is nothing to show without a document.
fn read_or_refuse(options: &Options, arguments: &Arguments) -> Result<Snapshot> {
    let findings = &arguments.source.findings;
    read(options).map_err(|failure| report::unusable(options, *failure, findings, "shown").into())
}

/// Writes the page into a file.
fn export(
    file: &std::path::Path,
    options: &Options,
    older: Option<Older>,
    arguments: &Arguments,
) -> Result<Outcome> {
    let snapshot = read_or_refuse(options, arguments)?;
    let html = page::exported(&Exploration::new(snapshot, older));
    std::fs::write(file, &html).with_context(|| format!("cannot write {}", file.display()))?;
    terminal::line(format_args!("{}: {} KiB", file.display(), html.len().div_ceil(1024)));
    Ok(Outcome::Done)
}

/// Serves the page until the process is interrupted, and reads the document anew when it changes.
fn show(options: Options, older: Option<Older>, arguments: &Arguments, project: &Project) -> Result<Outcome> {
    let (snapshot, sources) = match read(&options) {
        Ok(snapshot) => {
            let read = snapshot.read();
            (snapshot, read)
        }
        // The page is where to look for what is wrong.
        Err(failure) => (Snapshot::of_failure(options.clone(), &failure), Read::of(&failure.sources)),
    };
    let shown = Arc::new(Shown::new(Exploration::new(snapshot, older.clone())));
    // What came from standard input or from the network does not change.
    let can_change = matches!(options.document, Input::Path(_)) && !arguments.source.is_remote();
    if can_change {
        let files = arguments.source.files(project)?;
        let shown = Arc::clone(&shown);
        // It ends with the process.
        std::thread::spawn(move || {
            let again = || reread(&options, older.as_ref(), &shown);
            if let Err(error) = watch::forever(&files, sources, again) {
                terminal::error_line(format_args!("changes are not noticed: {error:#}"));
            }
        });
    }
    server::serve(shown, arguments.port, |address| {
        terminal::line(format_args!("{address}"));
        terminal::error_line(format_args!("Open this address in a browser; Ctrl-C ends."));
    })?;
    Ok(Outcome::Done)
}

/// Reads the document again after a change, and returns the files that it consists of. What could be read last stays when
/// it cannot be read now.
fn reread(options: &Options, older: Option<&Older>, shown: &Shown) -> Read {
    match read(options) {
        Ok(snapshot) => {
            let read = snapshot.read();
            shown.replace(Exploration::new(snapshot, older.cloned()));
            read
        }
        Err(failure) => {
            shown.keep(findings::of_failure(&failure));
            Read::of(&failure.sources)
        }
    }
}
