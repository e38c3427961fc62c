//! A small program around an emitted crate that decodes and encodes what it is sent.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

/// The running program.
pub(crate) struct Harness {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Harness {
    /// Writes, builds and starts the program for the given component types (key, path inside the crate).
    ///
    /// # Errors
    /// When it does not build.
    pub(crate) fn build(types: &[(&str, String)], crate_dir: &Path, target_dir: &Path) -> Result<Self> {
        let dir = crate_dir.join("target-fidelity");
        fs::create_dir_all(dir.join("src"))?;
        let package = package_name(crate_dir)?;
        // TLS is of no use here, but every type is.
        let features = if fs::read_to_string(crate_dir.join("Cargo.toml"))?.contains("\nall-resources = ") {
            ", features = [\"all-resources\"]"
        } else {
            ""
        };
        let manifest = format!(
            "[package]\nname = \"fidelity-harness\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
             sdk = {{ package = {package:?}, path = \"..\", default-features = false{features} }}\nserde = \"1\"\nserde_json = \"1\"\n\n[workspace]\n\n\
             [profile.dev]\ndebug = false\n"
        );
        write_if_changed(&dir.join("Cargo.toml"), &manifest)?;
        write_if_changed(&dir.join("src/main.rs"), &program(types))?;
        let lock = crate_dir.join("Cargo.lock");
        if lock.exists() {
            fs::copy(lock, dir.join("Cargo.lock"))?;
        }
        let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["build", "--quiet", "--manifest-path"])
            .arg(dir.join("Cargo.toml"))
            .env("CARGO_TARGET_DIR", target_dir)
            .stderr(Stdio::inherit())
            .status()
            .context("cargo cannot be started")?;
        if !status.success() {
            bail!("the fidelity harness in {} does not build", dir.display());
        }
        let mut child = Command::new(target_dir.join("debug/fidelity-harness"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the fidelity harness cannot be started")?;
        let input = child.stdin.take().context("the harness has an input")?;
        let output = BufReader::new(child.stdout.take().context("the harness has an output")?);
        Ok(Self { child, input, output })
    }

    /// Sends a value through a type; tells what went wrong, if anything.
    ///
    /// # Errors
    /// When the program died.
    pub(crate) fn mismatch(&mut self, rust: &str, instance: &Value) -> Result<Option<String>> {
        writeln!(self.input, "{rust} {instance}")?;
        self.input.flush()?;
        let mut answer = String::new();
        if self.output.read_line(&mut answer)? == 0 {
            bail!("the harness died on {rust} {instance}");
        }
        let answer = answer.trim_end();
        if let Some(message) = answer.strip_prefix("error ") {
            return Ok(Some(message.to_owned()));
        }
        let back: Value =
            serde_json::from_str(answer).with_context(|| format!("the harness answered {answer}"))?;
        Ok((!same(instance, &back)).then(|| format!("came back as {back}")))
    }
}

impl Drop for Harness {
    fn drop(&mut self) {
        // The program ends with its input; killing it only makes sure.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Equality of JSON values, numbers by value.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        _ => left == right,
    }
}

fn program(types: &[(&str, String)]) -> String {
    let mut arms = String::new();
    let mut seen = BTreeSet::new();
    for (_, rust) in types {
        if seen.insert(rust) {
            writeln!(arms, "        {rust:?} => through::<sdk::{rust}>(json),").expect("writing to a string");
        }
    }
    format!(
        "use std::io::{{BufRead, Write}};\n\
         fn through<T: serde::de::DeserializeOwned + serde::Serialize>(json: &str) -> Result<String, serde_json::Error> {{\n    \
             serde_json::to_string(&serde_json::from_str::<T>(json)?)\n}}\n\
         fn main() {{\n    let mut output = std::io::stdout().lock();\n    \
         for line in std::io::stdin().lock().lines() {{\n        let line = line.expect(\"a line\");\n        \
         let (name, json) = line.split_once(' ').expect(\"a name\");\n        let answer = match name {{\n{arms}        \
         _ => Ok(\"null\".to_owned()),\n        }};\n        match answer {{\n            \
         Ok(json) => writeln!(output, \"{{json}}\"),\n            \
         Err(error) => writeln!(output, \"error {{}}\", error.to_string().replace('\\n', \" \")),\n        \
         }}\n        .expect(\"the answer is read\");\n        output.flush().expect(\"the answer is read\");\n    }}\n}}\n"
    )
}

fn package_name(crate_dir: &Path) -> Result<String> {
    let manifest = fs::read_to_string(crate_dir.join("Cargo.toml"))?;
    let line = manifest
        .lines()
        .find_map(|line| line.strip_prefix("name = "))
        .context("the emitted crate has a name")?;
    Ok(line.trim().trim_matches('"').to_owned())
}

fn write_if_changed(path: &Path, contents: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == contents) {
        return Ok(());
    }
    fs::write(path, contents).with_context(|| format!("cannot write {}", path.display()))
}
