//! `init`: a repository of one's own around a document.

mod copies;
mod folder;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use clap::Args;
use codegen::text::shown_path;

use crate::fetch::Rules;
use crate::location::Location;
use crate::options::Findings;
use crate::report::{self, crate_name};
use crate::{Outcome, terminal};
use copies::Copies;
use folder::NewFolder;

/// The files of the new repository; the words in capitals are filled in.
const TEMPLATES: [(&str, &str); 7] = [
    ("Cargo.toml", include_str!("../templates/Cargo.toml.txt")),
    (".ci/openapi-sdk", include_str!("../templates/openapi-sdk.txt")),
    (".ci/run", include_str!("../templates/run.txt")),
    (".gitattributes", include_str!("../templates/gitattributes.txt")),
    (".github/workflows/ci.yml", include_str!("../templates/ci.yml.txt")),
    (".gitignore", include_str!("../templates/gitignore.txt")),
    ("README.md", include_str!("../templates/README.md.txt")),
];
/// The configuration of a project whose document needs none.
const CONFIG: &str = include_str!("../templates/sdk.toml.txt");
/// What the README says where the document comes from a URL.
const UPDATE: &str = include_str!("../templates/update.md.txt");

/// The arguments of `init`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder of the new repository: one that is not there, or an empty one, or a clone of an empty repository.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The OpenAPI document, which is copied into it with all of its files: a file, a folder with one, a URL, `-` for
    /// standard input.
    #[arg(long, value_name = "FILE", value_parser = Location::parser())]
    spec: Location,
    /// The configuration, which is copied with its overlays [default: one with the crate's name].
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// What `cargo install` gets the command from where it is missing, such as `--git URL cargo-openapi-sdk` [default: this
    /// version from crates.io].
    #[arg(long, value_name = "ARGUMENTS", allow_hyphen_values = true)]
    generator: Option<String>,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    findings: Findings,
}

/// Runs the command.
///
/// # Errors
/// When the document does not generate, or when the folder is none for a new repository; nothing is written then.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let folder = NewFolder::find(&arguments.folder)?;
    let generator = generator(arguments)?;
    let copies = Copies::new(arguments)?;
    let generated = report::generate(&copies.options(arguments)?, &arguments.findings)?;
    ensure!(
        generated.surroundings.module.is_none(),
        "the configuration is for a module of a crate that is there already: run `cargo openapi-sdk regenerate` in its folder"
    );
    let package = crate_name(&generated.files)?;
    let update = if copies.url().is_some() { UPDATE } else { "" };
    let mut files: BTreeMap<String, Vec<u8>> = TEMPLATES
        .iter()
        .map(|(path, text)| {
            let text = text
                .replace("INSTALL", &format!("cargo install --locked {generator}"))
                .replace("GENERATOR", &generator)
                .replace("VERSION", env!("CARGO_PKG_VERSION"))
                .replace("PACKAGE", &package)
                .replace("UPDATE", update);
            ((*path).to_owned(), text.into_bytes())
        })
        .collect();
    files.extend(copies.files(&generated.sources, &package)?);
    folder.fill(&files, &generated.files)?;
    if arguments.findings.are_told() {
        let shown = shown_path(&arguments.folder);
        let quoted = if shown.contains(char::is_whitespace) { format!("'{shown}'") } else { shown.clone() };
        terminal::line(format_args!(
            "{shown}: the crate {package} in generated/, written from {}\n\n    cd {quoted}\n    cargo openapi-sdk regenerate\n    cargo test --workspace",
            copies.document()?,
        ));
    }
    Ok(Outcome::Done)
}

/// What `cargo install` is told; it stands in a script, and can say nothing else there.
fn generator(arguments: &Arguments) -> Result<String> {
    let Some(given) = &arguments.generator else {
        return Ok(concat!("cargo-openapi-sdk@", env!("CARGO_PKG_VERSION")).to_owned());
    };
    let is_plain = |it: char| it.is_ascii_alphanumeric() || " -_./:@=+,~".contains(it);
    ensure!(
        !given.trim().is_empty() && given.chars().all(is_plain),
        "--generator has arguments for `cargo install`, as in `--git https://example.com/generator cargo-openapi-sdk`"
    );
    Ok(given.trim().to_owned())
}
