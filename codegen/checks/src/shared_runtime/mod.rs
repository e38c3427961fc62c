//! `cargo xtask shared-runtime`: the SDKs of this repository, emitted to depend on the runtime's crate, pass the tests that they
//! pass with a copy of it; and both work together in one program.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use cargo_openapi_sdk::Outcome;
use clap::Args;
use codegen::Options;
use codegen::document::Input;
use codegen::output::Plan;
use toml::{Table, Value};

use crate::program::{cargo, share_lock, write_if_changed};
use crate::project;

/// The test of a program with both SDKs.
const TWO_SDKS: &str = include_str!("two_sdks.rs");

/// The arguments of `shared-runtime`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Only these tests of the sample [default: all].
    #[arg(long, value_name = "NAME")]
    test: Vec<String>,
    /// Where the SDKs go [default: target/shared-runtime].
    #[arg(long, value_name = "DIR")]
    work: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// When an SDK does not generate, or cargo cannot be started.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let root = env::current_dir().context("there is no folder to work in")?.join(project().root());
    let work = root.join(arguments.work.as_deref().unwrap_or(Path::new("target/shared-runtime")));
    let (skills, sample) = (work.join("generated"), work.join("codegen/sample"));
    emit(&root, "spec/skills.yaml", "spec/sdk.toml", &skills, &[])?;
    let other = ("anthropic-skills", dependency(&skills, &["test-util"]));
    emit(&root, "codegen/sample/api.yaml", "codegen/sample/sdk.toml", &sample, &[other])?;
    let own = root.join("codegen/sample");
    for folder in [&skills, &sample] {
        // Neither is a part of this repository's workspace.
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).context("the manifest was written")?;
        write_if_changed(&folder.join("Cargo.toml"), &format!("{manifest}\n[workspace]\n"))?;
    }
    share_lock(&sample)?;
    copy(&own.join("tests"), &sample.join("tests"))?;
    copy(&root.join("generated/tests/support"), &skills.join("tests/support"))?;
    write_if_changed(&sample.join("api.yaml"), &fs::read_to_string(own.join("api.yaml"))?)?;
    write_if_changed(&sample.join("tests/two_sdks.rs"), TWO_SDKS)?;
    let mut test = cargo();
    test.args(["test", "--quiet", "--manifest-path"]).arg(sample.join("Cargo.toml"));
    let program = env::current_exe().context("this program has a path")?;
    let target = program.ancestors().nth(2).context("this program is in a folder of cargo's")?;
    // As the workspace is compiled, so that its dependencies are taken.
    test.env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
    if arguments.test.is_empty() {
        test.arg("--tests");
    }
    for name in &arguments.test {
        test.args(["--test", name]);
    }
    let status = test.status().context("cargo cannot be started")?;
    Ok(if status.success() { Outcome::Done } else { Outcome::Findings })
}

/// Emits an SDK that depends on the runtime of this repository.
fn emit(
    root: &Path,
    document: &str,
    config: &str,
    folder: &Path,
    tested_with: &[(&str, Value)],
) -> Result<()> {
    let (document, config) = (root.join(document), root.join(config));
    let text = fs::read_to_string(&config).with_context(|| format!("cannot read {}", config.display()))?;
    let mut choices: Table = text.parse().with_context(|| format!("{} is no TOML", config.display()))?;
    share(&mut choices, &root.join("codegen/runtime"))?;
    for (name, dependency) in tested_with {
        inner(inner(&mut choices, "package")?, "dev-dependencies")?
            .insert((*name).to_owned(), dependency.clone());
    }
    let config = Input::text_at(config.display().to_string(), toml::to_string(&choices)?, &config);
    let options = Options { config: Some(config), ..Options::new(&document) };
    let generated = codegen::generate(&options)?;
    let is_copied =
        |path: &String| path.starts_with("src/runtime/") && !path.starts_with("src/runtime/client");
    let copied = generated.files.keys().filter(|it| is_copied(it)).count();
    ensure!(copied == 1, "{} has a copy of the runtime", document.display());
    Plan::new(folder, &generated.files)?.apply()?;
    Ok(())
}

/// Chooses that an SDK depends on the runtime in a folder in place of a copy.
///
/// # Errors
/// When what is chosen already is no configuration.
pub(crate) fn share(choices: &mut Table, runtime: &Path) -> Result<()> {
    let package = inner(choices, "package")?;
    package.insert("runtime".to_owned(), "crate".into());
    inner(package, "dependencies")?.insert("openapi-sdk-runtime".to_owned(), dependency(runtime, &[]));
    Ok(())
}

/// The table with a name in another one, which is made where it is not there.
fn inner<'t>(table: &'t mut Table, name: &str) -> Result<&'t mut Table> {
    let inner = table.entry(name).or_insert_with(|| Table::new().into()).as_table_mut();
    inner.with_context(|| format!("`{name}` is a table"))
}

/// A dependency at a path. What `Cargo.toml` says of it besides stays.
fn dependency(path: &Path, features: &[&str]) -> Value {
    let mut table = Table::from_iter([("path".to_owned(), Value::String(path.display().to_string()))]);
    if !features.is_empty() {
        table.insert(
            "features".to_owned(),
            features.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>().into(),
        );
    }
    table.into()
}

/// Copies the files of a folder, those in folders of it included.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            write_if_changed(&target, &fs::read_to_string(entry.path())?)?;
        }
    }
    Ok(())
}
