//! What shells and pagers have of the commands: completions and manual pages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::{Args, Command};
use clap_complete::Shell;

use crate::{Outcome, terminal};

/// The program that Cargo starts for `cargo openapi-sdk`.
const PROGRAM: &str = "cargo-openapi-sdk";

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell.
    shell: Shell,
}

/// The arguments of `man`.
#[derive(Debug, Args)]
pub struct Man {
    /// The folder for a page of each command; without it, the page of all commands is printed.
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Prints the completions for a shell.
pub(crate) fn completions(arguments: &Completions, command: Command) -> Outcome {
    let mut text = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut command.name(PROGRAM).bin_name(PROGRAM),
        PROGRAM,
        &mut text,
    );
    terminal::bytes(&text);
    Outcome::Done
}

/// Writes the manual pages.
///
/// # Errors
/// When a page cannot be written.
pub(crate) fn man(arguments: &Man, command: Command) -> Result<Outcome> {
    let command = command.name(PROGRAM).bin_name(PROGRAM);
    match &arguments.folder {
        Some(folder) => {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
            clap_mangen::generate_to(command, folder)
                .with_context(|| format!("cannot write to {}", folder.display()))?;
        }
        None => {
            let mut text = Vec::new();
            clap_mangen::Man::new(command).render(&mut text)?;
            terminal::bytes(&text);
        }
    }
    Ok(Outcome::Done)
}
