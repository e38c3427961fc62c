//! `init`: a repository of one's own around a document.

mod copies;
mod generator;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use codegen::output::{Plan, resolve};

use crate::fetch::Rules;
use crate::location::Location;
use crate::options::{Findings, MessageFormat};
use crate::report::{self, crate_name};
use crate::{Outcome, Project, terminal};
use copies::Copies;

/// The files of the new repository; the words in capitals are filled in.
const TEMPLATES: [(&str, &str); 7] = [
    ("Cargo.toml", include_str!("../templates/Cargo.toml.txt")),
    (".cargo/config.toml", include_str!("../templates/config.toml.txt")),
    (".github/workflows/ci.yml", include_str!("../templates/ci.yml.txt")),
    (".gitignore", include_str!("../templates/gitignore.txt")),
    ("README.md", include_str!("../templates/README.md.txt")),
    ("xtask/Cargo.toml", include_str!("../templates/xtask.toml.txt")),
    ("xtask/src/main.rs", include_str!("../templates/xtask.rs.txt")),
];
/// The configuration of a project whose document needs none.
const CONFIG: &str = include_str!("../templates/sdk.toml.txt");
/// What the README says where the document comes from a URL.
const UPDATE: &str = include_str!("../templates/update.md.txt");

/// The arguments of `init`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder of the new repository; it is made if need be.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The OpenAPI document, which is copied into it with all of its files: a file, a folder with one, a URL, `-` for
    /// standard input.
    #[arg(long, value_name = "FILE", value_parser = Location::parser())]
    spec: Location,
    /// The configuration, which is copied with its overlays [default: one with the crate's name].
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// How its commands depend on the generator, as it stands in a manifest [default: the checkout that this was built
    /// from, or else its version].
    #[arg(long, value_name = "DEPENDENCY")]
    generator: Option<String>,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    findings: Findings,
}

/// Runs the command.
///
/// # Errors
/// When the document does not generate, or when something in the folder is in the way; nothing is written then.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    let copies = Copies::new(arguments)?;
    let generated = report::generate(&copies.options(arguments), &arguments.findings)?;
    let package = crate_name(&generated.files)?;
    let generator = generator::dependency(arguments);
    let update = if copies.url().is_some() { UPDATE } else { "" };
    let mut files: BTreeMap<String, Vec<u8>> = TEMPLATES
        .iter()
        .map(|(path, text)| {
            let text =
                text.replace("GENERATOR", &generator).replace("PACKAGE", &package).replace("UPDATE", update);
            ((*path).to_owned(), text.into_bytes())
        })
        .collect();
    files.extend(copies.files(&generated.sources, &package)?);
    for path in files.keys() {
        let place = resolve(&arguments.folder, path)?;
        ensure!(place.symlink_metadata().is_err(), "{} is there already", place.display());
    }
    resolve(&arguments.folder, "generated")?;
    let plan = Plan::new(&arguments.folder.join("generated"), &generated.files)?;
    for (path, bytes) in &files {
        let place = arguments.folder.join(path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
        }
        fs::write(&place, bytes).with_context(|| format!("cannot write {}", place.display()))?;
    }
    plan.apply()?;
    if arguments.findings.message_format != MessageFormat::Human {
        return Ok(Outcome::Done);
    }
    let folder = arguments.folder.display();
    terminal::line(format_args!(
        "{folder}: the crate {package} in generated/, written from {}\n\n    cd {folder}\n    {} regenerate\n    cargo test --workspace",
        copies.document()?,
        project.caller()
    ));
    if arguments.generator.is_none() && generator.contains("path") {
        terminal::line(format_args!(
            "\nxtask/Cargo.toml leads to the generator on this machine, {generator}. For others, write there where they get it; --generator does"
        ));
    }
    Ok(Outcome::Done)
}
