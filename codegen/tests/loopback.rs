//! SDKs of the documents under `loopback/` are called against servers on the loopback interface: each folder's crate has its
//! program as a test of its own.

use std::path::Path;

use crate::common::files::files;
use crate::common::workspace::Workspace;
use codegen::document::Input;
use codegen::{Options, generate};

/// What the programs need besides the crate.
const DEPENDENCIES: &str = r#"
[package.dev-dependencies]
futures-util = { version = "0.3", default-features = false }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
"#;

/// Adds the crate of a document, with its program.
fn add(workspace: &mut Workspace, sources: &Path, name: &str) {
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
    workspace.add(package, &generated.files);
}

#[test]
fn programs_find_what_they_expect() {
    let mut workspace = Workspace::new("loopback");
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/loopback");
    let documents = files(&sources);
    for document in documents.iter().filter(|it| it.extension().is_some_and(|it| it == "yaml")) {
        let name = document.file_stem().expect("a file has a name").to_string_lossy();
        add(&mut workspace, &sources, &name);
    }
    let output = workspace.cargo(&["test", "--workspace", "--test", "wire"]);
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned()).concat();
    assert!(output.status.success(), "{said}");
}
