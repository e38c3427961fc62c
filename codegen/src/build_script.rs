//! What a build script does to have an SDK that nobody commits.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use crate::diagnostic::{Code, Diagnostics, Severity, rows};
use crate::document::{Input, Sources};
use crate::text::{shown_path, visible_line};
use crate::{Options, config, generate, single_file};

/// How many warnings of one code Cargo is told.
const MOST_OF_A_CODE: usize = 20;

/// Writes the SDK for a document as a file of `OUT_DIR`, and tells Cargo what it has to know: warnings, and the files that were
/// read ("Build Scripts" in the Cargo Book). What is wrong with the document goes to standard error, and fails the build.
///
/// ```no_run
/// // build.rs
/// use std::process::ExitCode;
///
/// use codegen::{Options, build_script};
///
/// fn main() -> ExitCode {
///     build_script::write(&Options::new("api/pets.yaml").with_config("api/sdk.toml"), "sdk.rs")
/// }
/// ```
///
/// With `contents = "module"` in `sdk.toml` a module includes it, `api` unless `module` says otherwise:
///
/// ```text
/// pub mod api {
///     include!(concat!(env!("OUT_DIR"), "/sdk.rs"));
/// }
/// ```
///
/// Without it, the root of a library does, and is the SDK.
pub fn write(options: &Options, file: &str) -> ExitCode {
    let Some(folder) = env::var_os("OUT_DIR") else {
        eprintln!("OUT_DIR is not set: this is for build scripts, which Cargo runs");
        return ExitCode::FAILURE;
    };
    let outcome = outcome(options);
    for directive in &outcome.directives {
        println!("cargo::{directive}");
    }
    let place = Path::new(&folder).join(file);
    let written = outcome.code.and_then(|code| {
        fs::write(&place, code).map_err(|error| format!("cannot write {}: {error}", shown_path(&place)))
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// What comes of a document for a build script.
struct Outcome {
    /// What Cargo is told, without the `cargo::` before it.
    directives: Vec<String>,
    /// The code, or what people are told.
    code: Result<String, String>,
}

fn outcome(options: &Options) -> Outcome {
    let changed = |sources: &Sources| {
        let files = read_files(options, sources).into_iter();
        files.map(|path| format!("rerun-if-changed={}", path.display())).collect::<Vec<_>>()
    };
    match generate(options) {
        Ok(generated) => {
            let mut directives = changed(&generated.sources);
            directives.extend(warnings(&generated.diagnostics, &generated.sources));
            Outcome { directives, code: Ok(single_file(&generated.files)) }
        }
        Err(failure) => Outcome { directives: changed(&failure.sources), code: Err(failure.to_string()) },
    }
}

/// The files that make the output what it is.
fn read_files(options: &Options, sources: &Sources) -> Vec<PathBuf> {
    let overlays = config::load(options.config.as_ref())
        .map_or_else(|_| Vec::new(), |config| config.overlay_inputs(options.config.as_ref()));
    let inputs =
        [&options.document].into_iter().chain(&options.config).chain(&overlays).chain(&options.overlays);
    let mut files: Vec<PathBuf> = inputs
        .filter_map(|input| match input {
            Input::Path(path) => Some(path.clone()),
            Input::Text { base, .. } => base.clone(),
        })
        .collect();
    // Cargo would run the script every time for a file that is not there.
    files.extend(sources.files().into_iter().filter(|path| path.exists()));
    let mut seen = BTreeSet::new();
    files.retain(|path| seen.insert(path.clone()));
    files
}

/// Warnings as Cargo shows them, a line each.
fn warnings(diagnostics: &Diagnostics, sources: &Sources) -> Vec<String> {
    let mut of_code: BTreeMap<Code, usize> = BTreeMap::new();
    let mut shown = Diagnostics::default();
    for diagnostic in diagnostics.iter().filter(|it| it.severity == Severity::Warning) {
        let count = of_code.entry(diagnostic.code).or_default();
        *count += 1;
        if *count <= MOST_OF_A_CODE {
            shown.push(diagnostic.clone());
        }
    }
    let shown = rows(&shown, sources);
    let lines = shown.iter().map(|row| {
        let hint = row.hint.map(|hint| format!(" ({hint})")).unwrap_or_default();
        let line = format!(
            "{}:{}:{}: {} [{}]{hint}",
            row.location.file, row.location.line, row.location.column, row.message, row.code
        );
        format!("warning={}", visible_line(&line))
    });
    let hidden = of_code.iter().filter(|(_, count)| **count > MOST_OF_A_CODE);
    let hidden = hidden.map(|(code, count)| format!("warning={} more of [{code}]", count - MOST_OF_A_CODE));
    lines.chain(hidden).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:\n    Pet: {type: object, properties: {owner: {$ref: 'parts.yaml#/Owner'}, home: {$ref: '#/Nowhere'}}}\n";

    #[test]
    fn cargo_is_told_of_files_and_warnings() {
        let folder = tempfile::tempdir().expect("a folder");
        let write =
            |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it is written");
        write("api.yaml", DOCUMENT);
        write("parts.yaml", "Owner: {type: string}\n");
        write(
            "fixes.yaml",
            "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: [{target: $.info, update: {x-a: 1}}]\n",
        );
        write("sdk.toml", "overlays = [\"fixes.yaml\"]\n");
        let options =
            Options::new(folder.path().join("api.yaml")).with_config(folder.path().join("sdk.toml"));
        let outcome = outcome(&options);
        assert!(outcome.code.is_ok());
        for name in ["api.yaml", "parts.yaml", "fixes.yaml", "sdk.toml"] {
            let line = format!("rerun-if-changed={}", folder.path().join(name).display());
            assert!(outcome.directives.contains(&line), "{name}: {:?}", outcome.directives);
        }
        let warnings: Vec<&String> =
            outcome.directives.iter().filter(|it| it.starts_with("warning=")).collect();
        let [warning] = warnings[..] else { panic!("{warnings:?}") };
        assert!(warning.contains("api.yaml:6:") && warning.contains("[unresolved-reference]"), "{warning}");
    }

    #[test]
    fn a_flood_of_warnings_is_counted() {
        let properties: String = (0..30).map(|it| format!("        p{it}: {{$ref: '#/No{it}'}}\n")).collect();
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\ncomponents:\n  schemas:\n    Pet:\n      properties:\n{properties}"
        );
        let outcome = outcome(&Options::from_text("api.yaml", text));
        let last = outcome.directives.last().expect("warnings");
        assert!(last.starts_with("warning=10 more of"), "{:?}", outcome.directives);
    }

    #[test]
    fn what_is_wrong_is_text_with_its_place() {
        let said =
            outcome(&Options::from_text("api.yaml", "openapi: [")).code.expect_err("it cannot be read");
        assert!(said.contains("api.yaml:1:") && said.contains("error["), "{said}");
        assert!(!said.contains("Diagnostic"), "{said}");
    }
}
