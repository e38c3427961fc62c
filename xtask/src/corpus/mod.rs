//! `cargo xtask corpus`: every document below some folders, through generate and compile.

mod documents;
mod pipeline;
mod row;

use std::collections::VecDeque;
use std::fs;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::Outcome;
use crate::options::repository;
use row::Row;

/// The arguments of `corpus`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Folders with documents (YAML or JSON), or documents.
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// Only documents whose path contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Stops after generating: nothing is compiled.
    #[arg(long)]
    generate_only: bool,
    /// Sends valid instances of every component schema through the compiled types, and compares what comes back.
    #[arg(long, conflicts_with = "generate_only")]
    fidelity: bool,
    /// Takes this many documents, spread evenly over all.
    #[arg(long, value_name = "N")]
    sample: Option<usize>,
    /// How many documents are worked on at a time.
    #[arg(long, value_name = "N")]
    jobs: Option<usize>,
    /// Keeps the rows in a file.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where the crates and what is compiled go [default: target/corpus].
    #[arg(long, value_name = "DIR")]
    work: Option<PathBuf>,
}

/// How far a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    Generate,
    Compile,
    Fidelity,
}

/// Runs the command.
///
/// # Errors
/// When a folder cannot be read or holds no document.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let documents = documents::find(&arguments.folders, arguments.only.as_deref(), arguments.sample)?;
    ensure!(!documents.is_empty(), "there are no documents to work on");
    let work = arguments.work.clone().unwrap_or_else(|| repository().join("target/corpus"));
    fs::create_dir_all(&work).with_context(|| format!("cannot create {}", work.display()))?;
    let work = work.canonicalize().with_context(|| format!("cannot read {}", work.display()))?;
    let jobs = arguments
        .jobs
        .unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from))
        .clamp(1, documents.len());

    let depth = match (arguments.generate_only, arguments.fidelity) {
        (true, _) => Depth::Generate,
        (false, false) => Depth::Compile,
        (false, true) => Depth::Fidelity,
    };
    let progress = progress_bar(documents.len());
    let queue = Mutex::new(documents.into_iter().enumerate().collect::<VecDeque<_>>());
    let rows = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for worker in 0..jobs {
            let (queue, rows, progress, work) = (&queue, &rows, &progress, &work);
            scope.spawn(move || {
                loop {
                    let next = queue.lock().ok().and_then(|mut it| it.pop_front());
                    let Some((number, document)) = next else { break };
                    progress.set_message(document.name.clone());
                    let row = pipeline::run(&document, work, worker, depth);
                    if let Ok(mut rows) = rows.lock() {
                        rows.push((number, row));
                    }
                    progress.inc(1);
                }
            });
        }
    });
    progress.finish_and_clear();

    let mut rows = rows.into_inner().unwrap_or_default();
    rows.sort_by_key(|(number, _)| *number);
    let rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).collect();
    if let Some(path) = &arguments.json {
        fs::write(path, serde_json::to_string_pretty(&rows)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    print!("{}", row::table(&rows));
    Ok(if rows.iter().any(Row::failed) { Outcome::Findings } else { Outcome::Done })
}

/// A bar on a terminal, nothing elsewhere.
fn progress_bar(length: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}
