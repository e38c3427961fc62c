//! `cargo xtask corpus`: every document below some folders, through generate, compile and fidelity.

mod copies;
pub(crate) mod documents;
mod pipeline;
mod row;
mod table;

use std::collections::VecDeque;
use std::fs;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, ensure};
use cargo_openapi_sdk::Outcome;
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::project;
use copies::Copies;
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
    /// Stops after compiling: no values are sent through the types.
    #[arg(long, conflicts_with = "generate_only")]
    compile_only: bool,
    /// Compiles with clippy, and builds the documentation too; a finding of either is a failure. Of copies of the support
    /// code that are the same, one is looked at.
    #[arg(long, conflicts_with = "generate_only")]
    lint: bool,
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

/// What is done with each document.
#[derive(Clone, Copy, Debug)]
struct Steps {
    depth: Depth,
    compiler: Compiler,
}

/// How far a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    Generate,
    Compile,
    Fidelity,
}

/// What a crate is compiled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compiler {
    /// `cargo check`.
    Check,
    /// `cargo clippy`, then `cargo doc`.
    Lint,
}

/// Runs the command.
///
/// # Errors
/// When a folder cannot be read or holds no document.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let documents = documents::find(&arguments.folders, arguments.only.as_deref(), arguments.sample)?;
    ensure!(!documents.is_empty(), "there are no documents to work on");
    let work = arguments.work.clone().unwrap_or_else(|| project().root().join("target/corpus"));
    fs::create_dir_all(&work).with_context(|| format!("cannot create {}", work.display()))?;
    let work = work.canonicalize().with_context(|| format!("cannot read {}", work.display()))?;
    let jobs = arguments
        .jobs
        .unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from))
        .clamp(1, documents.len());

    let depth = match (arguments.generate_only, arguments.compile_only) {
        (true, _) => Depth::Generate,
        (false, true) => Depth::Compile,
        (false, false) => Depth::Fidelity,
    };
    let steps = Steps { depth, compiler: if arguments.lint { Compiler::Lint } else { Compiler::Check } };
    let copies = arguments.lint.then(|| Copies::none_yet(&work)).transpose()?;
    let progress = progress_bar(documents.len());
    let queue = Mutex::new(documents.into_iter().enumerate().collect::<VecDeque<_>>());
    let rows = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for worker in 0..jobs {
            let (queue, rows, progress, work, copies) = (&queue, &rows, &progress, &work, copies.as_ref());
            scope.spawn(move || {
                loop {
                    let next = queue.lock().ok().and_then(|mut it| it.pop_front());
                    let Some((number, document)) = next else { break };
                    progress.set_message(document.name.clone());
                    let row = pipeline::run(&document, work, worker, steps, copies);
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
    print!("{}", table::table(&rows));
    Ok(if rows.iter().any(Row::failed) { Outcome::Findings } else { Outcome::Done })
}

/// A bar on a terminal, nothing elsewhere.
fn progress_bar(length: usize) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(length as u64);
    if let Ok(style) =
        ProgressStyle::with_template("{bar:30} {pos}/{len} {elapsed} (about {eta} left) {wide_msg}")
    {
        bar.set_style(style);
    }
    bar
}
