//! SDKs of the documents under `loopback/` are called against servers on the loopback interface: each folder's crate has its
//! program as a test of its own.

#[path = "common/files.rs"]
mod files;

use std::path::Path;
use std::process::Command;

use codegen::document::Input;
use codegen::output::Plan;
use codegen::{Options, generate};
use files::files;

/// What the programs need besides the crate.
const DEPENDENCIES: &str = r#"
[package.dev-dependencies]
futures-util = { version = "0.3", default-features = false }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
"#;

/// Writes the crate of a document, and its program.
fn write(folder: &Path, sources: &Path, name: &str) {
    let source = |ending: &str| sources.join(format!("{name}.{ending}"));
    let package = format!("loopback-{name}");
    let own = std::fs::read_to_string(source("toml")).unwrap_or_default();
    let config = format!(
        "[package]\nname = {package:?}\n{DEPENDENCIES}\n[package.dev-dependencies.{package}]\npath = \".\"\nfeatures = [\"test-util\"]\n\n{own}"
    );
    let options = Options { config: Some(Input::text("sdk.toml", config)), ..Options::new(source("yaml")) };
    let mut generated = generate(&options).unwrap_or_else(|failure| panic!("{name}: {failure}"));
    for (path, source) in
        [("tests/wire.rs", source("rs")), ("tests/server/mod.rs", sources.join("server.rs"))]
    {
        let text = std::fs::read_to_string(source).expect("the program can be read");
        generated.files.insert(path.to_owned(), text);
    }
    Plan::new(&folder.join(&package), &generated.files)
        .and_then(|plan| plan.apply())
        .expect("the crate can be written");
}

#[test]
fn programs_find_what_they_expect() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("loopback");
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/loopback");
    let documents = files(&sources);
    let documents = documents.iter().filter(|it| it.extension().is_some_and(|it| it == "yaml"));
    let names: Vec<String> = documents
        .map(|it| it.file_stem().expect("a file has a name").to_string_lossy().into_owned())
        .collect();
    for name in &names {
        write(&folder, &sources, name);
    }
    let members: Vec<String> = names.iter().map(|name| format!("loopback-{name}")).collect();
    std::fs::write(
        folder.join("Cargo.toml"),
        format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n"),
    )
    .expect("the folder can be written");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock is there");
    let target =
        Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the folder is inside of the target's");
    let output = Command::new(env!("CARGO"))
        .args([
            "test",
            "--workspace",
            "--test",
            "wire",
            "--offline",
            "--quiet",
            "--color",
            "never",
            "--manifest-path",
        ])
        .arg(folder.join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", target)
        // As in the workspace, whose dependencies are compiled already.
        .env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only")
        .output()
        .expect("cargo can be started");
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned()).concat();
    assert!(output.status.success(), "{said}");
}
