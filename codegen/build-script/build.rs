//! Writes the SDK for `api/library.yaml` whenever something in `api/` changes.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use codegen::{Options, generate, single_file};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=api");
    let generated = generate(&Options::new("api/library.yaml").with_config("api/sdk.toml"))?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("sdk.rs"), single_file(&generated.files))?;
    Ok(())
}
