//! Writes the SDK for `api/library.yaml`, in each form that one can have in a crate, whenever something of it changes.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use codegen::output::Plan;
use codegen::{Options, build_script, generate};

const DOCUMENT: &str = "api/library.yaml";
/// The configuration of what is committed elsewhere.
const COMMITTED: &str = "api/committed.toml";

fn main() -> ExitCode {
    // A module, and what the root of a library can be.
    let module = build_script::write(&Options::new(DOCUMENT).with_config("api/module.toml"), "module.rs");
    let root = build_script::write(&Options::new(DOCUMENT).with_config("api/sdk.toml"), "root.rs");
    match committed() {
        Ok(()) if [module, root] == [ExitCode::SUCCESS; 2] => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The files that `cargo openapi-sdk regenerate` writes into the sources of a crate, and a declaration of their module. Here
/// they are not committed, but compiled by a test.
fn committed() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("OUT_DIR")?).join("committed");
    let generated = generate(&Options::new(DOCUMENT).with_config(COMMITTED))?;
    for path in generated.sources.files().iter().map(PathBuf::as_path).chain([Path::new(COMMITTED)]) {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    Plan::new(&folder, &generated.files)?.apply()?;
    let root = folder.join("mod.rs");
    fs::write(folder.with_extension("rs"), format!("#[path = {root:?}]\npub mod pets;\n"))?;
    Ok(())
}
