//! One document: generated, written, compiled.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result};
use codegen::diagnostic::{Severity, rows};
use codegen::document::Input;
use codegen::{Generated, Options};

use super::Depth;
use super::documents::Document;
use super::row::Row;
use crate::fidelity;
use crate::options::repository;
use crate::output::Plan;

/// Works on one document; whatever goes wrong ends up in the row.
pub(super) fn run(document: &Document, work: &Path, worker: usize, depth: Depth) -> Row {
    let mut row = Row { document: document.path.display().to_string(), ..Row::default() };
    let folder = work.join("crates").join(&document.name);
    let started = Instant::now();
    let generated = generate(document, &folder, &mut row);
    row.generate_seconds = started.elapsed().as_secs_f64();
    let regenerate =
        format!("cargo xtask regenerate --spec {} --out {}", quote(&document.path), quote(&folder));
    let generated = match generated {
        Ok(generated) => generated,
        Err(error) => {
            row.reason = Some(format!("{error:#}"));
            row.reproduce = Some(regenerate);
            return row;
        }
    };
    row.generates = true;
    if depth == Depth::Generate {
        return row;
    }
    let started = Instant::now();
    let target = work.join(format!("build-{worker}"));
    let compiled = compile(&folder, &target);
    row.compile_seconds = started.elapsed().as_secs_f64();
    row.compiles = Some(compiled.is_ok());
    if let Err(error) = compiled {
        row.reason = Some(format!("{error:#}"));
        row.reproduce = Some(format!("{regenerate} && (cd {} && cargo check)", quote(&folder)));
        return row;
    }
    if depth == Depth::Fidelity {
        check_fidelity(document, &generated, &folder, &target, &mut row);
    }
    row
}

fn check_fidelity(document: &Document, generated: &Generated, folder: &Path, target: &Path, row: &mut Row) {
    let tree = codegen::document::parse(&Input::path(&document.path)).map_err(anyhow::Error::from);
    match tree.and_then(|tree| fidelity::check(&tree, generated, folder, target)) {
        Ok(fidelity) => {
            if let Some(first) = fidelity.failures.first() {
                row.reason = Some(format!("{}: {} {}", first.pointer, first.instance, first.outcome));
            }
            row.fidelity = Some(fidelity);
        }
        Err(error) => row.reason = Some(format!("{error:#}")),
    }
}

fn generate(document: &Document, folder: &Path, row: &mut Row) -> Result<Generated> {
    let options = Options::new(&document.path);
    let generated = match codegen::generate(&options) {
        Ok(generated) => generated,
        Err(failure) => {
            let findings = rows(&failure.diagnostics, &failure.sources);
            let worst = findings.iter().find(|it| it.severity == Severity::Error);
            let worst =
                worst.map(|it| format!("{}:{}:{} {}: {}", it.file, it.line, it.column, it.code, it.message));
            anyhow::bail!(worst.unwrap_or_else(|| "the generator gave no reason".to_owned()));
        }
    };
    row.diagnostics = generated.diagnostics.len();
    let tree = codegen::document::parse(&Input::path(&document.path))?;
    row.bytes = (
        generated
            .files
            .iter()
            .filter(|(path, _)| !path.starts_with("src/runtime/"))
            .map(|(_, text)| text.len())
            .sum(),
        tree.to_string().len(),
    );
    row.lines = generated
        .files
        .iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "rs"))
        .filter(|(path, _)| !path.starts_with("src/runtime/"))
        .map(|(_, text)| text.lines().count())
        .sum();
    Plan::new(folder, &generated.files)?.apply()?;
    Ok(generated)
}

/// Type-checks the crate with every feature; a warning is an error.
fn compile(folder: &Path, target: &Path) -> Result<()> {
    // The same versions of all dependencies, so that they are compiled once for all crates.
    let lock = repository().join("Cargo.lock");
    if !folder.join("Cargo.lock").exists() && lock.exists() {
        fs::copy(&lock, folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    }
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--quiet", "--lib", "--all-features", "--color", "never"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .stdin(Stdio::null())
        .output()
        .context("cargo cannot be started")?;
    if output.status.success() {
        return Ok(());
    }
    let messages = String::from_utf8_lossy(&output.stderr);
    let mut lines = messages.lines().skip_while(|line| !line.starts_with("error")).take(2);
    let (first, place) = (lines.next().unwrap_or("cargo check failed"), lines.next().unwrap_or_default());
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
