//! `cargo openapi-sdk diff` as a person or a script meets it: files, revisions, verdicts, exit codes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'types.yaml#/Pet'}}}}}
";

fn write(folder: &Path, properties: &str) {
    fs::create_dir_all(folder.join("api")).expect("a folder");
    fs::write(folder.join("api/pets.yaml"), DOCUMENT).expect("the document is written");
    let types = format!("Pet: {{type: object, properties: {{{properties}}}}}\n");
    fs::write(folder.join("api/types.yaml"), types).expect("the types are written");
}

fn diff(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(folder)
        .arg("diff")
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity =
        ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").current_dir(folder).args(identity).args(arguments).output();
    assert!(done.expect("git starts").status.success(), "git {arguments:?}");
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("the command ends by itself")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const ONE: &str = "name: {type: string}";
const TWO: &str = "name: {type: string}, age: {type: integer}";

#[test]
fn files_are_compared() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write(old.path(), ONE);
    write(new.path(), TWO);
    let paths = [old.path().join("api/pets.yaml"), new.path().join("api/pets.yaml")];
    let [old, new] = [paths[0].to_str().unwrap(), paths[1].to_str().unwrap()];
    let here = Path::new(".");
    let added = diff(here, &[old, new]);
    assert_eq!(code(&added), 0);
    assert!(printed(&added).contains("Version step: **minor**"), "{}", printed(&added));
    assert_eq!(code(&diff(here, &[old, new, "--deny", "minor"])), 1);
    let removed = diff(here, &[new, old, "--deny", "breaking"]);
    assert_eq!(code(&removed), 1);
    assert!(printed(&removed).contains("types::Pet::age"), "{}", printed(&removed));
    assert_eq!(code(&diff(here, &[new, old, "--deny", "nothing"])), 0);
    assert_eq!(code(&diff(here, &[old, old, "--deny", "any"])), 0);
}

#[test]
fn revisions_are_compared_with_the_files_beside_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    git(here, &["init", "--quiet"]);
    write(here, TWO);
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "two"]);
    write(here, ONE);
    let with_tree = diff(here, &["HEAD:api/pets.yaml", "--json"]);
    assert_eq!(code(&with_tree), 1);
    let json: serde_json::Value = serde_json::from_slice(&with_tree.stdout).expect("JSON");
    assert_eq!(json["verdict"], "major");
    assert_eq!(json["changes"][0]["item"], "types::Pet::age");
    assert_eq!(code(&diff(here, &["HEAD:api/pets.yaml", "HEAD:api/pets.yaml"])), 0);
}

#[test]
fn a_project_may_be_a_part_of_its_git_repository() {
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("clients/pets");
    fs::create_dir_all(project.join("spec")).unwrap();
    let document = |properties: &str| {
        let schema =
            format!("components: {{schemas: {{Pet: {{type: object, properties: {{{properties}}}}}}}}}\n");
        format!("openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\n{schema}")
    };
    fs::write(project.join("spec/pets.yaml"), document(ONE)).unwrap();
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message", "one"]);
    fs::write(project.join("spec/pets.yaml"), document(TWO)).unwrap();
    for here in [project.clone(), project.join("spec")] {
        let grown = diff(&here, &["HEAD"]);
        assert!(printed(&grown).contains("types::Pet::age"), "{grown:?}");
    }
}

#[test]
fn what_is_not_there_is_bad_input() {
    let folder = tempfile::tempdir().unwrap();
    git(folder.path(), &["init", "--quiet"]);
    for (subject, complaint) in [
        ("pets.yaml", "there is no file pets.yaml"),
        ("v1.2.3", "no git revision v1.2.3"),
        ("v1.2.3:pets.yaml", "no git revision v1.2.3"),
    ] {
        let output = diff(folder.path(), &[subject, subject]);
        assert_eq!(code(&output), 2, "{subject}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(complaint), "{said}");
    }
}
