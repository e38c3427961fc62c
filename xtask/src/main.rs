//! The commands of this repository: `cargo xtask --help` lists them.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use cargo_openapi_sdk::{Outcome, Project, exit_code};
use clap::{Args, Parser, Subcommand};
use mimalloc::MiMalloc;

/// The generator makes and drops millions of small values; the system's allocator costs a third of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The commands of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    Sdk(cargo_openapi_sdk::Command),
    /// Generates and compiles a crate for every document below some folders.
    Corpus(Check),
    /// Calls every operation of a generated crate against Prism, which validates the requests.
    Conformance(Check),
    /// Tests the SDKs of this repository with a runtime that they share.
    SharedRuntime(Check),
    /// Checks valid and broken values of documents as emitted crates do, beside the `jsonschema` crate.
    Validation(Check),
}

/// What is passed on to the package with the checks of the generator.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
struct Check {
    /// The arguments of the check; `--help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Sdk(command) => exit_code(command.run(&project())),
        Command::Corpus(check) => check.run("corpus"),
        Command::Conformance(check) => check.run("conformance"),
        Command::SharedRuntime(check) => check.run("shared-runtime"),
        Command::Validation(check) => check.run("validation"),
    }
}

impl Check {
    /// Builds the checks, which takes minutes the first time, and runs one of them.
    fn run(&self, name: &str) -> ExitCode {
        match self.start(name) {
            Ok(code) => code,
            Err(error) => exit_code(Err::<Outcome, _>(error)),
        }
    }

    fn start(&self, name: &str) -> Result<ExitCode> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = std::process::Command::new(cargo)
            .args(["run", "--quiet", "--release", "--package", "codegen-checks", "--manifest-path"])
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.toml"))
            .args(["--", name])
            .args(&self.arguments)
            .status()
            .context("cargo cannot be started")?;
        // A process that a signal has ended has no code.
        let code = status.code().and_then(|code| u8::try_from(code).ok());
        Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
    }
}

/// The repository.
fn project() -> Project {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    Project::at(folder.parent().unwrap_or(folder), "cargo xtask")
}
