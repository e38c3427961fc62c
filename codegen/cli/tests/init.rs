//! `cargo openapi-sdk init` as a person uses it.

/// The command of a new repository, which has to compile against the library as it is.
#[path = "../templates/xtask.rs.txt"]
#[rustfmt::skip]
#[allow(dead_code, reason = "the test only compiles it")]
mod template;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DOCUMENT: &str = "openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        '200': { description: '', content: { application/json: { schema: { type: array, items: { type: string } } } } }
";

fn init(folder: &Path, document: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .arg("init")
        .arg(folder)
        .arg("--spec")
        .arg(document)
        .output()
        .expect("the command starts")
}

#[test]
fn a_repository_that_is_up_to_date_comes_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    let repository = folder.path().join("pets-sdk");
    let made = init(&repository, &document);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    for path in ["Cargo.toml", "spec/pets.yaml", "spec/sdk.toml", "generated/src/lib.rs", "xtask/src/main.rs"]
    {
        assert!(repository.join(path).exists(), "{path}");
    }
    let main = fs::read_to_string(repository.join("xtask/src/main.rs")).expect("the command's source");
    assert!(main.contains("cargo_openapi_sdk::main"), "{main}");

    // What its commands would write is there already.
    let check = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .args(["openapi-sdk", "regenerate", "--check"])
        .current_dir(repository.join("spec"))
        .output()
        .expect("the command starts");
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));

    // A second time something is in the way, and nothing is touched.
    let again = init(&repository, &document);
    assert_eq!(again.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&again.stderr).contains("is there already"));
}

#[test]
fn a_broken_document_leaves_no_trace() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, "openapi: [").expect("the document is written");
    let repository = folder.path().join("pets-sdk");
    assert_eq!(init(&repository, &document).status.code(), Some(2));
    assert!(!repository.exists());
}

#[test]
fn a_document_does_not_take_the_place_of_the_configuration() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("SDK.toml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    let made = init(&folder.path().join("new"), &document);
    assert_eq!(made.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&made.stderr).contains("give it another name"));
    assert!(!folder.path().join("new").exists());
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_are_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    for inside in ["xtask", "generated", "spec"] {
        let (repository, elsewhere) =
            (folder.path().join(inside), folder.path().join(format!("{inside}-else")));
        fs::create_dir(&repository).expect("a folder");
        fs::create_dir(&elsewhere).expect("a folder");
        std::os::unix::fs::symlink(&elsewhere, repository.join(inside)).expect("a link");
        let made = init(&repository, &document);
        assert_eq!(made.status.code(), Some(2), "{inside}");
        assert!(String::from_utf8_lossy(&made.stderr).contains("symbolic link"), "{inside}");
        assert_eq!(fs::read_dir(&elsewhere).expect("it is a folder").count(), 0, "{inside}");
        assert_eq!(fs::read_dir(&repository).expect("it is a folder").count(), 1, "{inside}");
    }
}
