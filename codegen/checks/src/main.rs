//! Checks of the generator with whole documents. They take an instance generator and a JSON Schema validator, which nobody
//! needs who only writes an SDK; `cargo xtask corpus` and `cargo xtask conformance` build and run them.

mod conformance;
mod corpus;
mod fidelity;
mod program;
mod shared_runtime;
mod validation;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use cargo_openapi_sdk::{Outcome, Project, exit_code};
use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;

/// The generator makes and drops millions of small values; the system's allocator costs a third of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Checks of the generator with whole documents.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates and compiles a crate for every document below some folders.
    Corpus(corpus::Arguments),
    /// Calls every operation of a generated crate against Prism, which validates the requests.
    Conformance(conformance::Arguments),
    /// Tests the SDKs of this repository with a runtime that they share.
    SharedRuntime(shared_runtime::Arguments),
    /// Checks valid and broken values of documents as emitted crates do, beside the `jsonschema` crate.
    Validation(validation::Arguments),
}

fn main() -> ExitCode {
    exit_code(run(&Arguments::parse().command))
}

fn run(command: &Command) -> Result<Outcome> {
    match command {
        Command::Corpus(arguments) => corpus::run(arguments),
        Command::Conformance(arguments) => conformance::run(arguments),
        Command::SharedRuntime(arguments) => shared_runtime::run(arguments),
        Command::Validation(arguments) => validation::run(arguments),
    }
}

/// The repository.
fn project() -> Project {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    Project::at(folder.ancestors().nth(2).unwrap_or(folder), "cargo xtask")
}
