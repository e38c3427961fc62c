//! `cargo openapi-sdk diff` as a person or a script meets it: files, revisions, verdicts, exit codes.

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::code;

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

/// A document that was renamed, or written in the other format, is the project's document of that time.
#[test]
fn a_project_s_document_may_have_had_another_name() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    let document = |properties: &str| {
        let schema =
            format!("components: {{schemas: {{Pet: {{type: object, properties: {{{properties}}}}}}}}}\n");
        format!("openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\n{schema}")
    };
    fs::create_dir_all(here.join("spec")).unwrap();
    fs::write(here.join("spec/pets.json"), "{}").unwrap();
    git(here, &["init", "--quiet"]);
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "no document"]);
    fs::remove_file(here.join("spec/pets.json")).unwrap();
    fs::write(here.join("spec/pets.yaml"), document(ONE)).unwrap();
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "one"]);
    fs::remove_file(here.join("spec/pets.yaml")).unwrap();
    fs::write(here.join("spec/animals.yml"), document(TWO)).unwrap();
    let grown = diff(here, &["HEAD"]);
    assert!(printed(&grown).contains("added `types::Pet::age`"), "{grown:?}");
    fs::write(here.join("spec/pets.yaml"), document(ONE)).unwrap();
    fs::write(here.join("spec/others.yaml"), document(ONE)).unwrap();
    fs::remove_file(here.join("spec/animals.yml")).unwrap();
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "two documents"]);
    for name in ["pets.yaml", "others.yaml"] {
        fs::remove_file(here.join("spec").join(name)).unwrap();
    }
    fs::write(here.join("spec/animals.yml"), document(TWO)).unwrap();
    let several = diff(here, &["HEAD"]);
    let said = String::from_utf8_lossy(&several.stderr).into_owned();
    assert_eq!(code(&several), 2, "{said}");
    assert!(said.contains("`HEAD:PATH` says where it was"), "{said}");
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
        assert!(!said.trim_end().ends_with(':'), "{said}");
    }
}

#[test]
fn a_version_that_does_not_read_is_told_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path();
    fs::create_dir_all(here.join("spec")).unwrap();
    let put = |name: &str, text: &str| fs::write(here.join("spec").join(name), text).unwrap();
    let good = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\n";
    git(here, &["init", "--quiet"]);
    put("pets.yaml", "openapi: 3.1.0\ninfo: [");
    put("sdk.toml", "");
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "broken"]);
    put("sdk.toml", "[packages]\n");
    put("pets.yaml", good);
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "a broken configuration"]);
    put("sdk.toml", "");
    fs::write(here.join("broken.yaml"), "openapi: 3.1.0\ninfo: [").unwrap();
    for (arguments, place) in [
        (&["HEAD~1"][..], "HEAD~1:spec/pets.yaml:2:"),
        (&["HEAD~1:spec/pets.yaml"], "HEAD~1:spec/pets.yaml:2:"),
        (&["HEAD"], "HEAD:spec/sdk.toml:1:"),
        (&["broken.yaml", "spec/pets.yaml"], "broken.yaml:2:"),
        (&["spec/pets.yaml", "broken.yaml"], "broken.yaml:2:"),
        (&["broken.yaml", "broken.yaml", "--json"], "broken.yaml:2:"),
        (&["spec/pets.yaml", "none.yaml"], "there is no file none.yaml"),
        (&["spec/pets.yaml", "v9"], "no git revision v9"),
    ] {
        let output = diff(here, arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(code(&output), 2, "{arguments:?}: {said}");
        assert!(said.contains(place), "{arguments:?}: {said}");
        assert_eq!(printed(&output), "", "{arguments:?}");
        let temporary = std::env::temp_dir().display().to_string();
        assert!(!said.contains(&temporary), "{arguments:?}: {said}");
    }
}

/// A git that notes how often it is called.
#[cfg(unix)]
fn counting_git(folder: &Path) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let found = Command::new("sh").args(["-c", "command -v git"]).output().expect("a shell");
    let real = String::from_utf8_lossy(&found.stdout).trim().to_owned();
    let script = folder.join("git");
    let text =
        format!("#!/bin/sh\necho \"$1\" >> '{}'\nexec '{real}' \"$@\"\n", folder.join("calls").display());
    fs::write(&script, text).expect("the script is written");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("it can be run");
    folder.join("calls")
}

#[cfg(unix)]
#[test]
fn a_revision_of_many_files_takes_few_processes() {
    const FILES: usize = 200;
    let (folder, tools) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let here = folder.path();
    let calls = counting_git(tools.path());
    fs::create_dir_all(here.join("api/types")).unwrap();
    let properties: String =
        (0..FILES).map(|it| format!("        p{it}: {{$ref: 'types/t{it}.yaml'}}\n")).collect();
    let document = format!(
        "openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\ncomponents:\n  schemas:\n    All:\n      type: object\n      properties:\n{properties}"
    );
    fs::write(here.join("api/pets.yaml"), document).unwrap();
    for it in 0..FILES {
        let text =
            format!("type: object\nproperties: {{q{it}: {{type: string}}}}\n# {}\n", "ä".repeat(it * 40));
        fs::write(here.join(format!("api/types/t{it}.yaml")), text).unwrap();
    }
    // Nothing of a document, but git has it: no bytes of one file may be taken for another's.
    fs::write(here.join("api/logo.png"), [0, 10, 255, 13, 10, 0]).unwrap();
    fs::write(here.join("api/empty.txt"), "").unwrap();
    git(here, &["init", "--quiet"]);
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "many"]);
    fs::write(here.join("api/types/t7.yaml"), "type: object\nproperties: {other: {type: string}}\n").unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(here)
        .env("PATH", format!("{}:{path}", tools.path().display()))
        .args(["diff", "HEAD:api/pets.yaml"])
        .output()
        .expect("the command starts");
    let text = printed(&output);
    assert_eq!(code(&output), 1, "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("`types::T7::q7`") && text.contains("`types::T7::other`"), "{text}");
    assert!(!text.contains("T8"), "{text}");
    let calls = fs::read_to_string(calls).unwrap();
    assert!(calls.lines().count() <= 4, "{calls}");
}
