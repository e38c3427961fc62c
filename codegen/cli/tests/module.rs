//! An SDK as a module of a crate that is there already, as `contents = "module"` has it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DOCUMENT: &str = "openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string, description: 'Not `crate::Pet`, \"crate::Cat\".'}}}
";

const MANIFEST: &str = "[package]\nname = \"shop\"\nedition = \"2024\"\n\n[dependencies]\nanyhow = \"1\"\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(folder)
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn shop(config: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("it is written");
    };
    write("spec/pets.yaml", DOCUMENT);
    write("spec/sdk.toml", config);
    write("Cargo.toml", MANIFEST);
    write("src/lib.rs", "pub mod api;\n");
    folder
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_module_is_written_among_the_sources() {
    for (config, at, path) in [
        ("[package]\ncontents = \"module\"\n", "src/api", "crate::api"),
        ("[package]\nmodule = \"vendors::pets\"\n", "src/vendors/pets", "crate::vendors::pets"),
        ("[package]\ncontents = \"types\"\nmodule = \"pet_types\"\n", "src/pet_types", "crate::pet_types"),
    ] {
        let shop = shop(config);
        let written = run(shop.path(), &["regenerate"]);
        assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
        let folder = shop.path().join(at);
        for absent in ["Cargo.toml", "README.md", "lib.rs", "src"] {
            assert!(!folder.join(absent).exists(), "{config}: {absent}");
        }
        assert!(!shop.path().join("generated").exists());
        let types = read(&folder, "types.rs");
        assert!(types.contains(&format!("use {path}::runtime::wire::")), "{types}");
        // What the document says stays as it is.
        assert!(types.contains("`crate::Pet`"), "{types}");
        let root = read(&folder, "mod.rs");
        assert!(!root.contains("recursion_limit") && !root.contains("include_str"), "{root}");
        // A hand-written module beside it stays, and so does what the crate is made of.
        fs::write(folder.join("../mine.rs"), "").expect("it is written");
        let again = run(shop.path(), &["regenerate", "--check"]);
        assert!(again.status.success(), "{}", String::from_utf8_lossy(&again.stdout));
        assert_eq!(read(shop.path(), "Cargo.toml"), MANIFEST);
        let explained = run(shop.path(), &["explain", "Pet"]);
        let told = String::from_utf8_lossy(&explained.stdout).into_owned();
        assert!(told.contains(&format!("{path}::types::Pet")), "{told}");
    }
}

#[test]
fn a_manifest_gets_what_the_module_needs() {
    let shop = shop("[package]\ncontents = \"module\"\n");
    let lacking = run(shop.path(), &["dependencies", "--manifest-path", "Cargo.toml", "--check"]);
    assert_eq!(lacking.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&lacking.stderr).contains("`reqwest`"));
    assert_eq!(read(shop.path(), "Cargo.toml"), MANIFEST);
    let added = run(shop.path(), &["dependencies", "--manifest-path", "Cargo.toml"]);
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    let manifest = read(shop.path(), "Cargo.toml");
    assert!(manifest.starts_with(MANIFEST.trim_end()) && manifest.contains("\n[features]\n"), "{manifest}");
    let check = run(shop.path(), &["dependencies", "--manifest-path", "Cargo.toml", "--check"]);
    assert!(check.status.success());
    // What is printed is what is added.
    let printed = run(shop.path(), &["dependencies"]);
    let printed: toml::Table = String::from_utf8_lossy(&printed.stdout).parse().expect("TOML");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    assert_eq!(printed["features"], manifest["features"]);
    assert!(printed.get("package").is_none());
    // The types alone need less.
    let types = self::shop("[package]\ncontents = \"types\"\nmodule = \"api\"\n");
    let printed = run(types.path(), &["dependencies"]);
    let printed = String::from_utf8_lossy(&printed.stdout).into_owned();
    assert!(printed.contains("serde") && !printed.contains("reqwest"), "{printed}");
}

#[test]
fn programs_read_what_a_module_needs() {
    let shop = shop("[package]\ncontents = \"module\"\n");
    let lines = |arguments: &[&str]| -> Vec<serde_json::Value> {
        let output = run(shop.path(), arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{text}"))).collect()
    };
    let json = ["--message-format", "json"];
    let printed = lines(&[&["dependencies"], &json[..]].concat());
    let last = printed.last().expect("a line");
    assert_eq!(last["reason"], "dependencies");
    let needed: toml::Table = last["toml"].as_str().expect("text").parse().expect("TOML");
    assert!(needed["dependencies"].get("reqwest").is_some());
    let in_manifest = [&["dependencies", "--manifest-path", "Cargo.toml"], &json[..]].concat();
    let check = [&in_manifest[..], &["--check"]].concat();
    let lacking = lines(&check);
    let added = lines(&in_manifest);
    assert_eq!(lacking.last().expect("a line")["missing"], added.last().expect("a line")["added"]);
    let names = added.last().expect("a line")["added"].as_array().expect("names").clone();
    assert!(names.contains(&serde_json::json!("reqwest")), "{names:?}");
    assert_eq!(lines(&check).last().expect("a line")["missing"], serde_json::json!([]));
    for arguments in [&["dependencies"][..], &["dependencies", "--manifest-path", "Cargo.toml"]] {
        let log = run(shop.path(), &[arguments, &["--message-format", "sarif"]].concat());
        let log: serde_json::Value = serde_json::from_slice(&log.stdout).expect("one log and nothing else");
        assert_eq!(log["version"], "2.1.0");
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let shop = shop("[package]\ncontents = \"module\"\n");
    let manifest = format!("{MANIFEST}reqwest = \"0.11\"\n");
    fs::write(shop.path().join("Cargo.toml"), &manifest).expect("it is written");
    let refused = run(shop.path(), &["dependencies", "--manifest-path", "Cargo.toml"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("`reqwest` in version 0.11"));
    assert_eq!(read(shop.path(), "Cargo.toml"), manifest);
    assert_eq!(
        run(shop.path(), &["dependencies", "--manifest-path", "no/Cargo.toml"]).status.code(),
        Some(2)
    );
    let elsewhere = tempfile::tempdir().expect("a folder");
    let new = elsewhere.path().join("new").display().to_string();
    let refused = run(shop.path(), &["init", &new, "--spec", "spec/pets.yaml", "--config", "spec/sdk.toml"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("for a module"));
}
