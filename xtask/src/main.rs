//! The commands of this repository: `cargo xtask --help` lists them.

mod conformance;
mod corpus;
mod explain;
mod fidelity;
mod init;
mod options;
mod program;
mod regenerate;
mod report;
mod revision;
mod sarif;
mod semver;
mod watch;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;

/// The generator makes and drops millions of small values; the system's allocator costs a third of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The exit code when a command found something: stale output, a breaking change, a corpus failure.
const FINDINGS: u8 = 1;
/// The exit code for bad input or wrong usage; clap uses the same one.
const BAD_INPUT: u8 = 2;

/// The commands of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Writes the SDK crate for a document.
    Regenerate(regenerate::Arguments),
    /// Says how a schema or an operation was read and what it became.
    Explain(explain::Arguments),
    /// Says what changes for users of the SDK between two documents, as Markdown with the semver verdict.
    Diff(semver::Arguments),
    /// Makes a repository of one's own around a document: the document, its crate, commands and CI.
    Init(init::Arguments),
    /// Generates and compiles a crate for every document below some folders.
    Corpus(corpus::Arguments),
    /// Calls every operation of a generated crate against Prism, which validates the requests.
    Conformance(conformance::Arguments),
}

/// How a command that could do its work ended.
enum Outcome {
    Done,
    Findings,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Regenerate(arguments) => regenerate::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Diff(arguments) => semver::run(&arguments),
        Command::Init(arguments) => init::run(&arguments),
        Command::Corpus(arguments) => corpus::run(&arguments),
        Command::Conformance(arguments) => conformance::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(FINDINGS),
        Err(error) => {
            // Diagnostics have been printed where they were found; what is left is one line.
            eprintln!("error: {error:#}");
            ExitCode::from(BAD_INPUT)
        }
    }
}
