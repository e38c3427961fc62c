//! `init`: a repository of one's own around a document.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use codegen::output::{Plan, resolve};
use codegen::{Options, generate};

use crate::report::crate_name;
use crate::{Outcome, Project, terminal};

/// The files of the new repository; the words in capitals are filled in.
const TEMPLATES: [(&str, &str); 8] = [
    ("Cargo.toml", include_str!("../templates/Cargo.toml.txt")),
    (".cargo/config.toml", include_str!("../templates/config.toml.txt")),
    (".github/workflows/ci.yml", include_str!("../templates/ci.yml.txt")),
    (".gitignore", include_str!("../templates/gitignore.txt")),
    ("README.md", include_str!("../templates/README.md.txt")),
    ("spec/sdk.toml", include_str!("../templates/sdk.toml.txt")),
    ("xtask/Cargo.toml", include_str!("../templates/xtask.toml.txt")),
    ("xtask/src/main.rs", include_str!("../templates/xtask.rs.txt")),
];

/// The arguments of `init`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder of the new repository; it is made if need be.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The OpenAPI document, which is copied into it.
    #[arg(long, value_name = "FILE")]
    spec: PathBuf,
    /// How its commands depend on the generator, as it stands in a manifest [default: the checkout that this was built
    /// from, or else its version].
    #[arg(long, value_name = "DEPENDENCY")]
    generator: Option<String>,
}

/// Runs the command.
///
/// # Errors
/// When the document does not generate, or when something in the folder is in the way; nothing is written then.
pub(crate) fn run(arguments: &Arguments, _: &Project) -> Result<Outcome> {
    let document =
        arguments.spec.file_name().context("the document is a file")?.to_string_lossy().into_owned();
    let is_taken = TEMPLATES.iter().any(|(path, _)| path.eq_ignore_ascii_case(&format!("spec/{document}")));
    ensure!(
        !is_taken,
        "the document is called {document}, as a file of the project itself is; give it another name"
    );
    // The configuration says no more than the name that the crate has anyway.
    let generated = generate(&Options::new(&arguments.spec))?;
    let package = crate_name(&generated.files)?;
    let generator = match &arguments.generator {
        Some(generator) => generator.clone(),
        None => this_version(),
    };
    let mut files: BTreeMap<String, String> = TEMPLATES
        .iter()
        .map(|(path, text)| {
            let text = text.replace("GENERATOR", &generator);
            ((*path).to_owned(), text.replace("PACKAGE", &package).replace("DOCUMENT", &document))
        })
        .collect();
    let text = fs::read_to_string(&arguments.spec)
        .with_context(|| format!("cannot read {}", arguments.spec.display()))?;
    files.insert(format!("spec/{document}"), text);
    for path in files.keys() {
        let place = resolve(&arguments.folder, path)?;
        ensure!(place.symlink_metadata().is_err(), "{} is there already", place.display());
    }
    resolve(&arguments.folder, "generated")?;
    let plan = Plan::new(&arguments.folder.join("generated"), &generated.files)?;
    for (path, text) in &files {
        let place = arguments.folder.join(path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot create {}", parent.display()))?;
        }
        fs::write(&place, text).with_context(|| format!("cannot write {}", place.display()))?;
    }
    plan.apply()?;
    terminal::line(format_args!(
        "{}: the crate {package} in generated/, written from spec/{document}\n\n    cd {}\n    cargo xtask regenerate\n    cargo test --workspace",
        arguments.folder.display(),
        arguments.folder.display()
    ));
    Ok(Outcome::Done)
}

/// The dependency on what is running: its checkout, or its version where it came from a registry.
fn this_version() -> String {
    let checkout = env!("CARGO_MANIFEST_DIR");
    let in_registry = Path::new(checkout).components().any(|it| it.as_os_str() == "registry");
    if Path::new(checkout).join("Cargo.toml").exists() && !in_registry {
        return format!("{{ path = {} }}", toml::Value::String(checkout.to_owned()));
    }
    toml::Value::String(env!("CARGO_PKG_VERSION").to_owned()).to_string()
}
