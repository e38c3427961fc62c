//! One document: generated, written, compiled, tried.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use codegen::diagnostic::{Location, Severity, rows};
use codegen::document::Input;
use codegen::{Generated, Options};

use super::copies::Copies;
use super::documents::Document;
use super::row::Row;
use super::{Compiler, Depth, Steps};
use crate::fidelity;
use crate::program::{self, share_lock};
use codegen::output::Plan;

/// Works on one document; whatever goes wrong ends up in the row. Of `copies` of the support code that are the same, one is
/// compiled.
pub(super) fn run(
    document: &Document,
    work: &Path,
    worker: usize,
    steps: Steps,
    copies: Option<&Copies>,
) -> Row {
    let mut row = Row { document: document.path.display().to_string(), ..Row::default() };
    let folder = work.join("crates").join(&document.name);
    let mut regenerate =
        format!("cargo xtask regenerate --spec {} --out {}", quote(&document.path), quote(&folder));
    let written = generate(&Options::new(&document.path), &folder, &mut row).and_then(|generated| {
        row.count(&generated, codegen::document::parse(&Input::path(&document.path))?.to_string().len());
        if let Some(copies) = copies.filter(|it| it.has(&generated.files)) {
            let _ = write!(regenerate, " --config {}", quote(copies.config()));
            let config = Some(Input::path(copies.config()));
            generate(&Options { config, ..Options::new(&document.path) }, &folder, &mut row)?;
        }
        Ok(generated)
    });
    let generated = match written {
        Ok(generated) => generated,
        Err(error) => return row.failing(&error, regenerate),
    };
    row.generates = true;
    if steps.depth == Depth::Generate {
        return row;
    }
    let started = Instant::now();
    let target = work.join(format!("build-{worker}"));
    let compiled = compile(&folder, &target, steps.compiler);
    row.compile_seconds = started.elapsed().as_secs_f64();
    row.compiles = Some(compiled.is_ok());
    if let Err((command, error)) = compiled {
        return row.failing(&error, format!("{regenerate} && (cd {} && {command})", quote(&folder)));
    }
    if steps.depth == Depth::Fidelity {
        let again = format!("cargo xtask corpus {}", quote(&document.path));
        let tree = codegen::document::parse(&Input::path(&document.path)).map_err(anyhow::Error::from);
        match tree.and_then(|tree| fidelity::check(&tree, &generated, &folder, &target)) {
            Ok(fidelity) => row.set_fidelity(fidelity, again),
            Err(error) => return row.failing(&error, again),
        }
    }
    row
}

/// Generates a crate and writes it.
fn generate(options: &Options, folder: &Path, row: &mut Row) -> Result<Generated> {
    let started = Instant::now();
    let generated = codegen::generate(options);
    row.generate_seconds += started.elapsed().as_secs_f64();
    let generated = generated.map_err(|failure| {
        let findings = rows(&failure.diagnostics, &failure.sources);
        let worst = findings.iter().find(|it| it.severity == Severity::Error);
        let worst = worst.map(|it| {
            let Location { file, line, column, .. } = it.location;
            format!("{file}:{line}:{column} {}: {}", it.code, it.message)
        });
        anyhow!(worst.unwrap_or_else(|| "the generator gave no reason".to_owned()))
    })?;
    Plan::new(folder, &generated.files)?.apply()?;
    Ok(generated)
}

/// Compiles the crate with every feature; a warning is an error. Tells which command failed, and how.
fn compile(folder: &Path, target: &Path, compiler: Compiler) -> Result<(), (String, anyhow::Error)> {
    let commands: &[&[&str]] = match compiler {
        Compiler::Check => &[&["check", "--lib", "--all-features"]],
        Compiler::Lint => &[&["clippy", "--lib", "--all-features"], &["doc", "--no-deps", "--all-features"]],
    };
    commands.iter().try_for_each(|arguments| {
        cargo(arguments, folder, target)
            .map_err(|error| (format!("RUSTFLAGS='-D warnings' cargo {}", arguments.join(" ")), error))
    })
}

fn cargo(arguments: &[&str], folder: &Path, target: &Path) -> Result<()> {
    share_lock(folder)?;
    let output = program::cargo()
        .args(arguments)
        .args(["--quiet", "--color", "never"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-D warnings")
        .env("RUSTDOCFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .stdin(Stdio::null())
        .output()
        .context("cargo cannot be started")?;
    if output.status.success() {
        return Ok(());
    }
    let messages = String::from_utf8_lossy(&output.stderr);
    let mut lines = messages.lines().skip_while(|line| !line.starts_with("error")).take(2);
    let (first, place) = (lines.next().unwrap_or("cargo failed"), lines.next().unwrap_or_default());
    anyhow::bail!("{first} {}", place.trim());
}

/// A path as a word for the shell.
fn quote(path: &Path) -> String {
    let text = path.display().to_string();
    if !text.is_empty() && text.chars().all(|it| it.is_ascii_alphanumeric() || "/._-+=:,".contains(it)) {
        text
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_quoted_for_the_shell() {
        assert_eq!(quote(Path::new("a/b-1.yaml")), "a/b-1.yaml");
        assert_eq!(quote(Path::new("it's $HOME")), r"'it'\''s $HOME'");
    }
}
