//! A small program around an emitted crate that decodes and encodes what it is sent.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use codegen::Files;
use codegen::ir::WIRE_TYPES;
use serde_json::Value;

use super::equality::same;
use super::sites::Site;
use crate::program::{Program, package_name, write_if_changed};

/// The running program.
pub(crate) struct Harness {
    program: Program,
}

impl Harness {
    /// Writes, builds and starts the program for the types of the sites.
    ///
    /// # Errors
    /// When it does not build.
    pub(crate) fn build(sites: &[Site], files: &Files, crate_dir: &Path, target_dir: &Path) -> Result<Self> {
        let dir = crate_dir.join("target-fidelity");
        for (path, text) in files {
            if ["src/types.rs", "src/types/", "src/runtime/wire/"].iter().any(|it| path.starts_with(it)) {
                write_if_changed(&dir.join(path), &without_features(path, text))?;
            }
        }
        let name = package_name("fidelity-harness", crate_dir);
        write_if_changed(&dir.join("Cargo.toml"), &MANIFEST.replace("fidelity-harness", &name))?;
        write_if_changed(&dir.join("src/main.rs"), &program(sites))?;
        Ok(Self { program: Program::start(&dir, target_dir, &name)? })
    }

    /// Sends a value through the type of a site; tells what went wrong, if anything.
    ///
    /// # Errors
    /// When the program died.
    pub(crate) fn mismatch(&mut self, site: usize, instance: &Value) -> Result<Option<String>> {
        let answer = self.program.ask(&format!("{site} {instance}"))?;
        if let Some(message) = answer.strip_prefix("error ") {
            return Ok(Some(message.to_owned()));
        }
        let back: Value =
            serde_json::from_str(&answer).with_context(|| format!("the harness answered {answer}"))?;
        Ok((!same(instance, &back)).then(|| format!("came back as {back}")))
    }
}

/// The program takes the types and the wire format alone: the transport has no part in this, and is slow to build.
const MANIFEST: &str = r#"[package]
name = "fidelity-harness"
version = "0.0.0"
edition = "2024"

[dependencies]
base64 = "0.22"
serde = "1"
serde_json = { version = "1", features = ["float_roundtrip", "raw_value"] }

[workspace]

[profile.dev]
debug = false
"#;

fn program(sites: &[Site]) -> String {
    let mut arms = String::new();
    for (number, Site { rust, .. }) in sites.iter().enumerate() {
        let _ = writeln!(arms, "            {number} => through::<{rust}>,");
    }
    PROGRAM.replace("/* types */", &WIRE_TYPES.join(", ")).replace("            // arms\n", &arms)
}

/// The program reads lines of a number, a blank and a JSON text, and answers each with what came back.
const PROGRAM: &str = r#"#![allow(warnings)]
pub mod types;
pub mod runtime {
    pub mod wire;
}
pub use runtime::wire::{/* types */};

use std::io::{BufRead, Write};

type Answer = Result<String, serde_json::Error>;

fn through<T: serde::de::DeserializeOwned + serde::Serialize + Clone + std::fmt::Debug>(json: &str) -> Answer {
    let value: T = serde_json::from_str(json)?;
    let _ = format!("{:?}", value.clone());
    serde_json::to_string(&value)
}

fn main() {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let (number, json) = line.split_once(' ').expect("a number");
        let through: fn(&str) -> Answer = match number.parse::<usize>().expect("a number") {
            // arms
            _ => unreachable!("the number of a type"),
        };
        match through(json) {
            Ok(json) => writeln!(output, "{json}"),
            Err(error) => writeln!(output, "error {}", error.to_string().replace('\n', " ")),
        }
        .expect("the answer is read");
        output.flush().expect("the answer is read");
    }
}
"#;

/// Types that belong to a feature are tried like all others.
fn without_features(path: &str, text: &str) -> String {
    if path.starts_with("src/runtime/") {
        return text.to_owned();
    }
    let kept = text.lines().filter(|line| !line.trim_start().starts_with("#[cfg(feature = "));
    kept.flat_map(|line| [line, "\n"]).collect()
}
