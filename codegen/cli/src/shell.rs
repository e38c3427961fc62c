//! What shells and pagers have of the commands: completions and manual pages.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use clap::{Args, Command};
use clap_complete::Shell;

use crate::{Outcome, terminal};

/// The program that Cargo starts for `cargo openapi-sdk`.
const PROGRAM: &str = "cargo-openapi-sdk";
/// Its name without hyphens. clap makes two spellings of one with hyphens in completions for bash, which complete nothing
/// behind a subcommand.
const PROGRAM_FOR_BASH: &str = "cargo_openapi_sdk";

/// What completes `cargo openapi-sdk` beside the program's own name, where the shell asks the completions of `cargo` for that.
/// Those of zsh call the function of a subcommand's program themselves; PowerShell and Elvish have none for `cargo`.
const BASH: &str = include_str!("../templates/cargo.bash");
const FISH: &str = include_str!("../templates/cargo.fish");

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
    let text = match arguments.shell {
        Shell::Bash => bash(command) + BASH,
        Shell::Fish => script(Shell::Fish, command, PROGRAM) + FISH,
        shell => script(shell, command, PROGRAM),
    };
    terminal::bytes(text.as_bytes());
    Outcome::Done
}

/// The completions for bash, of the program by its own name.
fn bash(command: Command) -> String {
    let text = script(Shell::Bash, command, PROGRAM_FOR_BASH);
    let program = |line: &str| match line.strip_suffix(PROGRAM_FOR_BASH) {
        Some(before) if before.trim_start().starts_with("complete ") => format!("{before}{PROGRAM}\n"),
        _ => format!("{line}\n"),
    };
    text.lines().map(program).collect()
}

fn script(shell: Shell, command: Command, name: &'static str) -> String {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut command.name(name).bin_name(name), name, &mut text);
    String::from_utf8_lossy(&text).into_owned()
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
