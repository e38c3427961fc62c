//! `cargo openapi-sdk regenerate` as a person or a script meets it: exit codes, messages, and what is written.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use common::code;

const DOCUMENT: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths:\n  /pets:\n    get:\n      operationId: listPets\n      \
                        responses: {'204': {description: ok}}\n";

/// A document whose only fault is a warning.
const DANGLING: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:\n    \
                        Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}\n";

fn regenerate(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(folder)
        .args(["regenerate", "--spec", "api.yaml", "--out", "sdk"])
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn folder(document: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), document).expect("the document is written");
    folder
}

/// Every file below a folder with its contents and the time of its last change.
fn files(folder: &Path) -> BTreeMap<String, (Vec<u8>, std::time::SystemTime)> {
    common::files(folder, |path| {
        let changed = path.metadata().and_then(|it| it.modified()).expect("a time");
        (fs::read(path).expect("the file is read"), changed)
    })
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn writes_once_and_then_only_what_changes() {
    let folder = folder(DOCUMENT);
    assert_eq!(code(&regenerate(folder.path(), &[])), 0);
    let before = files(&folder.path().join("sdk"));
    assert!(before.contains_key("Cargo.toml") && before.contains_key("src/lib.rs"), "{:?}", before.keys());

    assert_eq!(code(&regenerate(folder.path(), &[])), 0);
    assert_eq!(code(&regenerate(folder.path(), &["--check"])), 0);
    assert!(files(&folder.path().join("sdk")) == before, "files were written although nothing changed");

    fs::write(folder.path().join("api.yaml"), DOCUMENT.replace("listPets", "findPets")).expect("written");
    let check = regenerate(folder.path(), &["--check"]);
    assert_eq!(code(&check), 1);
    assert!(said(&check).contains("is stale"), "{}", said(&check));
    assert!(String::from_utf8_lossy(&check.stdout).contains("+++ src/"), "there is no difference to read");
    assert!(files(&folder.path().join("sdk")) == before, "--check wrote something");

    assert_eq!(code(&regenerate(folder.path(), &[])), 0);
    let after = files(&folder.path().join("sdk"));
    assert!(after["Cargo.toml"] == before["Cargo.toml"], "an unchanged file was written again");
    assert!(after != before);
}

#[test]
fn bad_input_is_refused_and_leaves_the_output_alone() {
    let folder = folder(DOCUMENT);
    assert_eq!(code(&regenerate(folder.path(), &[])), 0);
    let before = files(&folder.path().join("sdk"));
    let bad = [
        ("openapi: 3.1.0\ninfo: {title: [}\n", "error[invalid-syntax]"),
        ("swagger: '1.2'\npaths: {}\n", "error[unsupported-version]"),
        ("info: {title: Pets}\npaths: {}\n", "error[invalid-document]"),
        ("", "error[invalid-document]"),
    ];
    for (text, finding) in bad {
        fs::write(folder.path().join("api.yaml"), text).expect("written");
        for arguments in [&[][..], &["--check"], &["--strict"]] {
            let output = regenerate(folder.path(), arguments);
            assert_eq!(code(&output), 2, "{text}");
            assert!(said(&output).contains(finding), "{}", said(&output));
            assert!(said(&output).contains("api.yaml:"), "no place in: {}", said(&output));
        }
    }
    fs::remove_file(folder.path().join("api.yaml")).expect("removed");
    let output = regenerate(folder.path(), &[]);
    assert_eq!(code(&output), 2);
    assert!(said(&output).contains("error[unreadable-file]: cannot read api.yaml"), "{}", said(&output));
    assert!(files(&folder.path().join("sdk")) == before, "the output was touched");
}

#[test]
fn warnings_stop_only_who_asks_for_it() {
    let folder = folder(DANGLING);
    for arguments in [&["--strict"][..], &["--deny", "unresolved-reference"]] {
        let output = regenerate(folder.path(), arguments);
        assert_eq!(code(&output), 2);
        assert!(said(&output).contains("error[unresolved-reference]"), "{}", said(&output));
        assert!(!folder.path().join("sdk").exists(), "something was written");
    }
    let output = regenerate(folder.path(), &["--strict", "--allow", "unresolved-reference"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    fs::remove_dir_all(folder.path().join("sdk")).expect("removed");
    let output = regenerate(folder.path(), &[]);
    assert_eq!(code(&output), 0);
    assert!(said(&output).contains("warning[unresolved-reference]"), "{}", said(&output));
    assert!(folder.path().join("sdk/src/types.rs").exists());
}

#[test]
fn findings_can_be_read_by_programs() {
    let folder = folder(DANGLING);
    let output = regenerate(folder.path(), &["--message-format", "json"]);
    let lines: Vec<serde_json::Value> = String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a JSON object a line"))
        .collect();
    assert_eq!(lines[0]["reason"], "diagnostic");
    assert_eq!(lines[0]["code"], "unresolved-reference");
    assert_eq!(lines[0]["pointer"], "/components/schemas/Pet/properties/owner/$ref");
    assert_eq!((&lines[0]["line"], &lines[0]["column"]), (&6.into(), &52.into()));
    assert_eq!(lines.last().expect("a summary")["reason"], "summary");
}

#[test]
fn findings_can_be_shown_in_pull_requests() {
    for (arguments, level) in [(&[][..], "warning"), (&["--strict"], "error")] {
        let folder = folder(DANGLING);
        let output = regenerate(folder.path(), &[&["--message-format", "sarif"], arguments].concat());
        let log: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON value");
        assert_eq!(log["version"], "2.1.0");
        let result = &log["runs"][0]["results"][0];
        assert_eq!((&result["ruleId"], &result["level"]), (&"unresolved-reference".into(), &level.into()));
        let rules = &log["runs"][0]["tool"]["driver"]["rules"];
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("a small one");
        assert_eq!(rules[index]["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "api.yaml");
        assert_eq!(place["region"], serde_json::json!({ "startLine": 6, "startColumn": 52 }));
    }
}

/// A command that ends with the test.
struct Watching(std::process::Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The command, watching, and what it says.
fn watching(folder: &Path) -> (Watching, impl FnMut(&str)) {
    let child = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(folder)
        .args(["regenerate", "--spec", "api.yaml", "--out", "sdk", "--watch"])
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut watching = Watching(child);
    let mut said = std::io::BufReader::new(watching.0.stderr.take().expect("a pipe"));
    let wait_for = move |what: &str| {
        let mut line = String::new();
        while !line.contains(what) {
            line.clear();
            assert!(std::io::BufRead::read_line(&mut said, &mut line).expect("it speaks") > 0, "no {what}");
        }
    };
    (watching, wait_for)
}

/// Waits until a file of the crate has a text.
fn wait_for_text(folder: &Path, file: &str, text: &str) {
    let patience = std::time::Instant::now();
    while !fs::read_to_string(folder.join(file)).unwrap_or_default().contains(text) {
        assert!(patience.elapsed() < std::time::Duration::from_secs(30), "{file} has no {text}");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn a_watched_document_is_generated_again_when_it_changes() {
    let folder = folder(DOCUMENT);
    let (_watching, mut wait_for) = watching(folder.path());
    wait_for("watching for changes");
    let resources = fs::read_to_string(folder.path().join("sdk/src/resources/pets.rs")).unwrap_or_default();
    assert!(!resources.contains("A list of pets."));
    fs::write(folder.path().join("api.yaml"), "openapi: 3.1.0\npaths: [\n").expect("the document is written");
    wait_for("invalid-syntax");
    let changed = DOCUMENT.replace("listPets", "listPets\n      description: A list of pets.");
    fs::write(folder.path().join("api.yaml"), changed).expect("the document is written");
    wait_for_text(folder.path(), "sdk/src/resources/pets.rs", "A list of pets.");
}

#[test]
fn every_file_that_is_read_or_missing_is_watched() {
    let described = DOCUMENT.replace(
        "listPets",
        "listPets\n      summary: {$ref: texts/summary.txt}\n      description: {$ref: texts/more/list.md}",
    );
    let folder = folder(&described);
    let here = folder.path();
    fs::create_dir_all(here.join("texts")).expect("a folder");
    fs::write(here.join("texts/summary.txt"), "Lists pets.").expect("the text is written");
    let (_watching, mut wait_for) = watching(here);
    wait_for("external-reference");
    wait_for("watching for changes");
    let resources = "sdk/src/resources/pets.rs";
    wait_for_text(here, resources, "Lists pets.");
    fs::write(here.join("texts/summary.txt"), "Lists all pets.").expect("the text is written");
    wait_for_text(here, resources, "Lists all pets.");
    // A file that was missing, in a folder that was missing.
    fs::create_dir_all(here.join("texts/more")).expect("a folder");
    std::thread::sleep(std::time::Duration::from_millis(500));
    fs::write(here.join("texts/more/list.md"), "With their **names**.").expect("the text is written");
    wait_for_text(here, resources, "With their **names**.");
}

#[test]
fn wrong_usage_is_told_apart_from_findings() {
    let folder = folder(DOCUMENT);
    let command = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .current_dir(folder.path())
            .args(arguments)
            .output()
            .expect("the command starts")
    };
    let without_out = command(&["regenerate", "--spec", "api.yaml"]);
    assert_eq!(code(&without_out), 2);
    assert!(said(&without_out).contains("--spec needs --out"), "{}", said(&without_out));
    assert_eq!(code(&command(&["regenerate", "--deny", "no-such-code"])), 2);
    assert_eq!(code(&command(&["no-such-command"])), 2);
}

#[test]
fn what_is_found_very_often_is_shown_often_enough() {
    let properties: String =
        (0..200).map(|it| format!("p{it}: {{$ref: '#/components/schemas/M{it}'}}, ")).collect();
    let document = format!(
        "openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\ncomponents: {{schemas: {{Pet: {{type: object, properties: {{{properties}}}}}}}}}\n"
    );
    let folder = folder(&document);
    let output = regenerate(folder.path(), &[]);
    assert_eq!(code(&output), 0);
    let said = said(&output);
    assert_eq!(said.matches("warning[unresolved-reference]").count(), 50, "{said}");
    assert!(
        said.contains("200 unresolved-reference") && said.contains("--message-format json has all"),
        "{said}"
    );
    let all = regenerate(folder.path(), &["--message-format", "json"]);
    assert_eq!(String::from_utf8_lossy(&all.stdout).matches("\"unresolved-reference\"").count(), 200);
}

/// Runs the command with a text on standard input.
fn piped(folder: &Path, arguments: &[&str], text: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut input = child.stdin.take().expect("an input");
    // A command that refuses its arguments does not read.
    let _ = input.write_all(text);
    drop(input);
    child.wait_with_output().expect("the command ends")
}

#[test]
fn a_document_comes_from_standard_input() {
    let folder = folder(DOCUMENT);
    assert_eq!(code(&regenerate(folder.path(), &[])), 0);
    let arguments = ["regenerate", "--spec", "-", "--out", "sdk", "--check"];
    let same = piped(folder.path(), &arguments, DOCUMENT.as_bytes());
    assert_eq!(code(&same), 0, "{}", said(&same));
    let other = piped(folder.path(), &arguments, DOCUMENT.replace("listPets", "findPets").as_bytes());
    assert_eq!(code(&other), 1, "{}", said(&other));

    let arguments = ["regenerate", "--spec", "-", "--out", "other"];
    let broken = piped(folder.path(), &arguments, b"openapi: [\n");
    assert!(code(&broken) == 2 && said(&broken).contains("<stdin>:"), "{}", said(&broken));
    let no_text = piped(folder.path(), &arguments, b"openapi: \xff");
    assert!(code(&no_text) == 2 && said(&no_text).contains("not UTF-8"), "{}", said(&no_text));
    let empty = piped(folder.path(), &arguments, b"");
    assert_eq!(code(&empty), 2, "{}", said(&empty));
    assert!(!folder.path().join("other").exists());

    // References are relative to the current folder.
    fs::write(folder.path().join("owner.yaml"), "type: string\n").expect("written");
    let text = DANGLING.replace("'#/components/schemas/Owner'", "owner.yaml");
    let read = piped(folder.path(), &[&arguments[..], &["--strict"]].concat(), text.as_bytes());
    assert_eq!(code(&read), 0, "{}", said(&read));
    let climbing = DANGLING.replace("'#/components/schemas/Owner'", "../owner.yaml");
    let climbing = piped(folder.path(), &arguments, climbing.as_bytes());
    assert!(said(&climbing).contains("outside the document's folder"), "{}", said(&climbing));

    let watched = piped(folder.path(), &[&arguments[..], &["--watch"]].concat(), DOCUMENT.as_bytes());
    assert!(code(&watched) == 2 && said(&watched).contains("cannot be watched"), "{}", said(&watched));
    let explained = piped(folder.path(), &["explain", "listPets", "--spec", "-"], DOCUMENT.as_bytes());
    assert!(code(&explained) == 0, "{}", said(&explained));
    assert!(String::from_utf8_lossy(&explained.stdout).contains("<stdin>:"), "there is no place");
    let compared =
        piped(folder.path(), &["diff", "api.yaml", "-"], DOCUMENT.replace("listPets", "findPets").as_bytes());
    assert_eq!(code(&compared), 1, "{}", said(&compared));
}

#[test]
fn a_folder_stands_for_its_document() {
    let folder = folder(DOCUMENT);
    let in_folder = regenerate_from(folder.path(), ".");
    assert_eq!(code(&in_folder), 0, "{}", said(&in_folder));
    fs::write(folder.path().join("other.yaml"), DOCUMENT).expect("written");
    let in_folder = regenerate_from(folder.path(), ".");
    assert!(code(&in_folder) == 2 && said(&in_folder).contains("several documents"), "{}", said(&in_folder));
}

fn regenerate_from(folder: &Path, spec: &str) -> Output {
    piped(folder, &["regenerate", "--spec", spec, "--out", "sdk"], b"")
}
