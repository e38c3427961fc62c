//! Runs the pipeline and prints what it has to say.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use anyhow::{Context, Result};
use codegen::config::{self, Config};
use codegen::diagnostic::{Code, Diagnostic, Diagnostics, Severity, render_for, rows};
use codegen::document::{Input, Sources};
use codegen::{Failure, Files, Generated, Options};
use serde::Serialize;

use crate::options::{Findings, MessageFormat};
use crate::{sarif, terminal};

/// Why nothing was generated, in one sentence: the findings have been printed.
#[derive(Debug)]
pub(crate) struct Refused {
    message: String,
    /// The texts that the document was read from, as far as they could be read.
    pub(crate) sources: Sources,
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Error for Refused {}

/// Runs the pipeline over a command's document; findings go to standard error, as JSON to standard output.
///
/// # Errors
/// [`Refused`], when the document cannot be turned into a crate; the reasons have been printed by then.
pub(crate) fn generate(options: &Options, findings: &Findings) -> Result<Generated> {
    match codegen::generate(options) {
        Ok(generated) => {
            print(findings, &generated.diagnostics, &generated.sources);
            Ok(generated)
        }
        Err(failure) => {
            let from = options.document.name();
            Err(refused(&format!("nothing was generated from {from}"), *failure, findings).into())
        }
    }
}

/// Runs the pipeline for a command that has something else to say of a document than its findings. `cannot` is what can
/// not be done with a document that has errors.
///
/// # Errors
/// [`Refused`], when the document cannot be turned into a crate; the reasons have been printed by then.
pub(crate) fn read(options: &Options, findings: &Findings, cannot: &str) -> Result<Generated> {
    codegen::generate(options).map_err(|failure| unusable(options, *failure, findings, cannot).into())
}

/// Prints why a document is of no use to a command, and sums it up.
pub(crate) fn unusable(options: &Options, failure: Failure, findings: &Findings, cannot: &str) -> Refused {
    refused(&format!("{} cannot be {cannot}", options.document.name()), failure, findings)
}

/// Reads a configuration; its findings go where those of the document go.
///
/// # Errors
/// [`Refused`], when it cannot be read or is none.
pub(crate) fn config(input: Option<&Input>, findings: &Findings) -> Result<Config> {
    let name = || input.map_or_else(String::new, Input::name);
    config::load(input)
        .map_err(|failure| refused(&format!("{} cannot be used", name()), *failure, findings).into())
}

/// Prints the reasons, and sums them up.
fn refused(sentence: &str, failure: Failure, findings: &Findings) -> Refused {
    print(findings, &failure.diagnostics, &failure.sources);
    Refused { message: format!("{sentence}: {}", counts(&failure.diagnostics)), sources: failure.sources }
}

/// How many findings there are of each severity, in words. What is said of several places is one finding.
pub(crate) fn counts(diagnostics: &Diagnostics) -> String {
    let findings = diagnostics.by_cause();
    let words = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    let parts: Vec<String> = words
        .into_iter()
        .filter_map(|(severity, word)| {
            match findings.iter().filter(|it| it[0].severity == severity).count() {
                0 => None,
                1 => Some(format!("1 {word}")),
                count => Some(format!("{count} {word}s")),
            }
        })
        .collect();
    if parts.is_empty() { "no findings".to_owned() } else { parts.join(", ") }
}

/// The same with the codes, the most frequent first.
fn counts_by_code(diagnostics: &Diagnostics) -> String {
    let mut by_code: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in diagnostics.by_cause() {
        *by_code.entry(finding[0].code).or_default() += 1;
    }
    let mut codes: Vec<(Code, usize)> = by_code.into_iter().collect();
    codes.sort_by_key(|(_, count)| Reverse(*count));
    let codes: Vec<String> = codes.iter().map(|(code, count)| format!("{count} {code}")).collect();
    format!("{}: {}", counts(diagnostics), codes.join(", "))
}

#[derive(Serialize)]
struct Message<T> {
    reason: &'static str,
    #[serde(flatten)]
    row: T,
}

fn print(findings: &Findings, diagnostics: &Diagnostics, sources: &Sources) {
    match findings.message_format {
        MessageFormat::Json => {
            for row in rows(diagnostics, sources) {
                if let Ok(line) = serde_json::to_string(&Message { reason: "diagnostic", row }) {
                    terminal::data(format_args!("{line}"));
                }
            }
        }
        MessageFormat::Sarif => terminal::data(format_args!("{:#}", sarif::log(&rows(diagnostics, sources)))),
        MessageFormat::Human if findings.quiet => {
            let mut errors = Diagnostics::default();
            diagnostics
                .iter()
                .filter(|it| it.severity == Severity::Error)
                .for_each(|it| errors.push(it.clone()));
            terminal::rendered(&render_for(&errors, sources, terminal::screen()));
        }
        MessageFormat::Human => {
            let (shown, is_all) = shown(diagnostics, findings.verbose);
            terminal::rendered(&render_for(&shown, sources, terminal::screen()));
            let hides_notes = !findings.verbose && diagnostics.iter().any(|it| it.severity == Severity::Note);
            let hints = [
                hides_notes.then_some("--verbose shows the notes"),
                (!is_all).then_some("--message-format json has all of each code"),
            ];
            let hints: Vec<&str> = hints.into_iter().flatten().collect();
            if !diagnostics.is_empty() {
                let hints = if hints.is_empty() { String::new() } else { format!(" ({})", hints.join("; ")) };
                terminal::error_line(format_args!("{}{hints}\n", counts_by_code(diagnostics)));
            }
        }
    }
}

/// How many findings of one code a person is shown: whoever has read these knows the others.
const MOST_OF_A_CODE: usize = 50;

/// Notes are many and harmless: they are shown when asked for.
fn is_shown(diagnostic: &Diagnostic, verbose: bool) -> bool {
    verbose || diagnostic.severity > Severity::Note
}

/// What a person is shown, and whether that is all of each code.
fn shown(diagnostics: &Diagnostics, verbose: bool) -> (Diagnostics, bool) {
    let mut shown = Diagnostics::default();
    let mut of_code: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in diagnostics.by_cause().into_iter().filter(|it| is_shown(it[0], verbose)) {
        let count = of_code.entry(finding[0].code).or_default();
        *count += 1;
        if *count <= MOST_OF_A_CODE {
            shown.extend(finding.into_iter().cloned());
        }
    }
    let is_all = of_code.values().all(|count| *count <= MOST_OF_A_CODE);
    (shown, is_all)
}

/// The name of an emitted package, as its manifest has it.
///
/// # Errors
/// When there is no such manifest.
pub fn crate_name(files: &Files) -> Result<String> {
    let manifest = files.get("Cargo.toml").context("the crate has no manifest")?;
    let manifest: toml::Table = manifest.parse().context("the crate's manifest")?;
    let name = manifest["package"]["name"].as_str().context("the crate has no name")?;
    Ok(name.to_owned())
}
