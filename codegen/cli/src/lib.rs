//! The commands around an SDK that is generated from an OpenAPI document: as the cargo subcommand `cargo openapi-sdk`,
//! and as the library behind a repository's own `cargo xtask`.
//!
//! ```no_run
//! use std::process::ExitCode;
//!
//! use cargo_openapi_sdk::Project;
//!
//! fn main() -> ExitCode {
//!     cargo_openapi_sdk::main(&Project::at(concat!(env!("CARGO_MANIFEST_DIR"), "/.."), "cargo xtask"))
//! }
//! ```

mod dependencies;
mod diff;
mod explain;
#[cfg(feature = "explore")]
mod explore;
mod fetch;
mod git;
mod init;
mod location;
mod members;
mod options;
mod project;
mod regenerate;
mod report;
mod revision;
mod sarif;
mod shell;
mod subject;
mod terminal;
mod update;
mod uses;
mod watch;

use std::process::ExitCode;

use anyhow::{Result, anyhow};
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use codegen::config::SCHEMA;

pub use project::Project;
pub use report::crate_name;

/// The exit code when a command found something: stale output, a breaking change.
const FINDINGS: u8 = 1;
/// The exit code for bad input or wrong usage; clap uses the same one.
const BAD_INPUT: u8 = 2;

/// Writes a Rust SDK for an OpenAPI document, and helps to live with it.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Writes the SDK crate for a document.
    Regenerate(regenerate::Arguments),
    /// Says how a schema or an operation was read and what it became.
    Explain(explain::Arguments),
    /// Shows the document beside the Rust it becomes, in a browser or as a file.
    #[cfg(feature = "explore")]
    Explore(explore::Arguments),
    /// Says what changes for users of the SDK between two documents, as Markdown with the semver verdict.
    Diff(diff::Arguments),
    /// Fetches the document anew, says what that changes for users of the SDK, and writes the crate.
    Update(update::Arguments),
    /// Makes a repository of one's own around a document: the document, its crate and CI.
    Init(init::Arguments),
    /// Says what a crate has to depend on to have the SDK in it as a module, or adds that to its manifest.
    Dependencies(dependencies::Arguments),
    /// Prints the JSON Schema of `sdk.toml`, by which editors complete it.
    Schema,
    /// Prints completions for a shell.
    Completions(shell::Completions),
    /// Writes manual pages.
    Man(shell::Man),
}

impl Command {
    /// Runs the command for a project.
    ///
    /// # Errors
    /// When a document cannot be read or turned into a crate, or a file cannot be written.
    pub fn run(&self, project: &Project) -> Result<Outcome> {
        match self {
            Self::Regenerate(arguments) => regenerate::run(arguments, project),
            Self::Explain(arguments) => explain::run(arguments, project),
            #[cfg(feature = "explore")]
            Self::Explore(arguments) => explore::run(arguments, project),
            Self::Diff(arguments) => diff::run(arguments, project),
            Self::Update(arguments) => update::run(arguments, project),
            Self::Init(arguments) => init::run(arguments),
            Self::Dependencies(arguments) => dependencies::run(arguments, project),
            Self::Schema => {
                terminal::bytes(SCHEMA.as_bytes());
                Ok(Outcome::Done)
            }
            Self::Completions(arguments) => Ok(shell::completions(arguments, Arguments::command())),
            Self::Man(arguments) => shell::man(arguments, Arguments::command()),
        }
    }
}

/// How a command that could do its work ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is nothing else to say.
    Done,
    /// It found what it is there to find, such as a stale crate.
    Findings,
}

/// Runs the command that the process was started with. A subcommand of cargo is given its own name first.
pub fn main(project: &Project) -> ExitCode {
    let mut words: Vec<_> = std::env::args_os().collect();
    if words.get(1).is_some_and(|it| it == "openapi-sdk") {
        words.remove(1);
    }
    let parser = Arguments::command().name(project.caller()).bin_name(project.caller());
    let parsed = parser.try_get_matches_from(words).and_then(|it| Arguments::from_arg_matches(&it));
    match parsed {
        Ok(arguments) => exit_code(arguments.command.run(project)),
        // Help that was asked for, or what is wrong with the arguments.
        Err(error) => {
            terminal::keep(error.print());
            let code = u8::try_from(error.exit_code()).unwrap_or(BAD_INPUT);
            if terminal::lost().is_some() { exit_code(Ok(Outcome::Done)) } else { ExitCode::from(code) }
        }
    }
}

/// The exit code for the end of a command; an error is printed.
pub fn exit_code(ended: Result<Outcome>) -> ExitCode {
    let ended = ended.and_then(|outcome| match terminal::lost() {
        Some(error) => Err(anyhow!("cannot write to standard output: {error}")),
        None => Ok(outcome),
    });
    match ended {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(FINDINGS),
        Err(error) => {
            // Diagnostics have been printed where they were found; what is left is one line.
            terminal::error_line(format_args!("error: {error:#}"));
            ExitCode::from(BAD_INPUT)
        }
    }
}
