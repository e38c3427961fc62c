//! A project whose document comes from a URL, and the commands at work in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::common;
pub(crate) use crate::common::code;

pub(crate) const DOCUMENT: &str = "openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
";

/// The document with one more property.
pub(crate) fn grown() -> String {
    DOCUMENT.replace("{name: {type: string}}", "{name: {type: string}, age: {type: integer}}")
}

pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"));
    // A proxy would see what is for this machine alone.
    command.env("HTTP_PROXY", "http://127.0.0.1:1").env("ALL_PROXY", "http://127.0.0.1:1");
    command.current_dir(folder).args(arguments).output().expect("the command starts")
}

/// All that was printed.
pub(crate) fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Every file below a folder with its bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    common::files(folder, |path| fs::read(path).expect("the file is read"))
}

/// A project whose document comes from a URL, with the document that is there now.
pub(crate) fn project(url: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("spec")).expect("a folder");
    configure(folder.path(), &format!("spec = \"{url}\"\n"));
    let first = run(folder.path(), &["update"]);
    assert_eq!(code(&first), 0, "{}", said(&first));
    folder
}

pub(crate) fn configure(project: &Path, text: &str) {
    fs::write(project.join("spec/sdk.toml"), text).expect("the configuration is written");
}

/// The lines of an output that is JSON.
pub(crate) fn rows(output: &Output) -> Vec<serde_json::Value> {
    let lines = output.stdout.split(|it| *it == b'\n').filter(|it| !it.is_empty());
    lines.map(|line| serde_json::from_slice(line).expect("JSON")).collect()
}
