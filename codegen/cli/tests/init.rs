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
    assert!(String::from_utf8_lossy(&made.stderr).contains("another name"));
    assert!(!folder.path().join("new").exists());
}

#[test]
fn a_document_in_several_files_comes_with_all_of_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder around it")).expect("a folder");
        fs::write(place, text).expect("the file is written");
    };
    let root = DOCUMENT.replace("items: { type: string }", "items: { $ref: 'parts/pet.yaml#/Pet' }");
    // Byte by byte, with a byte order mark and other ends of lines.
    let pet = "\u{feff}Pet:\r\n  type: object\r\n  properties: {owner: {$ref: deeper/owner.json}}\r\n";
    write("api/pets.yaml", &root);
    write("api/parts/pet.yaml", pet);
    write("api/parts/deeper/owner.json", "{\"type\": \"string\"}");
    write("api/parts/unused.yaml", "type: string\n");
    let overlay = "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions:\n  - target: $.info\n    update: {title: Cats}\n";
    write("choices/overlays/cats.yaml", overlay);
    write("choices/my.toml", "overlays = [\"./overlays/cats.yaml\"]\n\n[package]\nversion = \"7.0.0\"\n");

    // The file, the folder that it is the document of, and standard input in that folder are the same.
    for (name, document, here) in
        [("file", "api/pets.yaml", ""), ("folder", "api", ""), ("stream", "-", "api")]
    {
        let made = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .current_dir(folder.path().join(here))
            .arg("init")
            .arg(folder.path().join(name))
            .args(["--spec", document, "--config"])
            .arg(folder.path().join("choices/my.toml"))
            .stdin(fs::File::open(folder.path().join("api/pets.yaml")).expect("the document"))
            .output()
            .expect("the command starts");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let new = folder.path().join(name).join("spec");
        let document = if name == "stream" { "openapi.yaml" } else { "pets.yaml" };
        let read =
            |path: &str| fs::read_to_string(new.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(read(document), root);
        assert_eq!(read("parts/pet.yaml"), pet);
        assert_eq!(read("parts/deeper/owner.json"), "{\"type\": \"string\"}");
        assert_eq!(read("overlays/cats.yaml"), overlay);
        assert!(read("sdk.toml").contains("7.0.0"));
        assert!(!new.join("parts/unused.yaml").exists());
        let check = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .args(["regenerate", "--check", "--strict"])
            .current_dir(folder.path().join(name))
            .output()
            .expect("the command starts");
        assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stderr));
        let manifest = fs::read_to_string(new.join("../generated/Cargo.toml")).expect("the manifest");
        assert!(
            manifest.contains("name = \"cats\"") && manifest.contains("version = \"7.0.0\""),
            "{manifest}"
        );
    }
}

#[test]
fn findings_are_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(
        &document,
        DOCUMENT.replace("items: { type: string }", "items: { $ref: '#/components/schemas/Pet' }"),
    )
    .expect("the document is written");
    let repository = folder.path().join("pets-sdk");
    let made = init(&repository, &document);
    assert!(made.status.success());
    let said = String::from_utf8_lossy(&made.stderr).into_owned();
    assert!(said.contains("warning[unresolved-reference]") && said.contains("pets.yaml:9:"), "{said}");
    let strict = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .args(["init", "strict", "--strict", "--spec", "pets.yaml"])
        .current_dir(folder.path())
        .output()
        .expect("the command starts");
    assert_eq!(strict.status.code(), Some(2));
    assert!(!folder.path().join("strict").exists());
}

#[test]
fn the_generator_is_found_by_a_relative_path_where_there_is_one() {
    // Beside the checkout, as the repositories of one person are.
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = tempfile::tempdir_in(beside).expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    let repository = folder.path().join("pets-sdk");
    let made = init(&repository, &document);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let manifest = fs::read_to_string(repository.join("xtask/Cargo.toml")).expect("the manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    let path = manifest["dependencies"]["cargo-openapi-sdk"]["path"].as_str().expect("a path");
    assert!(path.starts_with(".."), "{path}");
    let there = repository.join("xtask").join(path).canonicalize().expect("it is there");
    assert_eq!(there, Path::new(env!("CARGO_MANIFEST_DIR")).canonicalize().expect("a folder"));
    assert!(String::from_utf8_lossy(&made.stdout).contains("--generator"), "others are not told");
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
