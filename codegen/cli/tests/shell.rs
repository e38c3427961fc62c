//! What shells, pagers and editors have of the commands, and output that gets nowhere.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const DOCUMENT: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:\n    \
                        Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}\n";

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"));
    command.current_dir(folder).args(arguments);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("the command starts")
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), DOCUMENT).expect("the document is written");
    folder
}

/// Every command that prints something, with its arguments.
const PRINTING: [&[&str]; 11] = [
    &["--help"],
    &["--version"],
    &["regenerate", "--help"],
    &["regenerate", "--spec", "api.yaml", "--out", "sdk"],
    &["regenerate", "--spec", "api.yaml", "--out", "other", "--check"],
    &["explain", "--spec", "api.yaml"],
    &["diff", "api.yaml", "api.yaml"],
    &["dependencies", "--spec", "api.yaml"],
    &["schema"],
    &["completions", "bash"],
    &["man"],
];

#[test]
fn shells_are_told_of_every_command() {
    let folder = folder();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(folder.path(), &["completions", shell]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{shell}");
        for word in ["regenerate", "message-format", "completions", "cargo-openapi-sdk"] {
            assert!(text.contains(word), "{shell} is not told of {word}");
        }
    }
    let unknown = run(folder.path(), &["completions", "tcsh"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("tcsh"));
}

#[test]
fn each_command_has_a_manual_page() {
    let folder = folder();
    let output = run(folder.path(), &["man", "pages"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for page in ["cargo-openapi-sdk.1", "cargo-openapi-sdk-regenerate.1", "cargo-openapi-sdk-diff.1"] {
        let text = fs::read_to_string(folder.path().join("pages").join(page)).expect(page);
        assert!(text.contains(".SH NAME"), "{page}");
    }
}

#[test]
fn editors_get_the_schema_of_the_configuration() {
    let output = run(folder().path(), &["schema"]);
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(schema["properties"]["package"]["description"].is_string());
}

#[test]
fn quiet_commands_say_what_is_wrong_and_no_more() {
    let folder = folder();
    let quiet = run(folder.path(), &["regenerate", "--spec", "api.yaml", "--out", "sdk", "--quiet"]);
    assert!(quiet.status.success() && quiet.stdout.is_empty() && quiet.stderr.is_empty(), "{quiet:?}");
    let strict = run(folder.path(), &["regenerate", "--spec", "api.yaml", "--out", "sdk", "-q", "--strict"]);
    assert_eq!(strict.status.code(), Some(2));
    let said = String::from_utf8_lossy(&strict.stderr).into_owned();
    assert!(said.contains("error[unresolved-reference]") && strict.stdout.is_empty(), "{said}");
    fs::write(folder.path().join("sdk/src/types.rs"), "").expect("it is written");
    let stale = run(folder.path(), &["regenerate", "--spec", "api.yaml", "--out", "sdk", "-q", "--check"]);
    assert_eq!(stale.status.code(), Some(1));
    assert!(stale.stdout.is_empty() && String::from_utf8_lossy(&stale.stderr).contains("is stale"));
    assert_eq!(run(folder.path(), &["regenerate", "-q", "--verbose"]).status.code(), Some(2));
}

#[test]
fn colours_are_for_those_who_see_them() {
    let folder = folder();
    let said = |variables: &[(&str, &str)]| {
        let mut command = command(folder.path(), &["regenerate", "--spec", "api.yaml", "--out", "sdk"]);
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").envs(variables.iter().copied());
        String::from_utf8_lossy(&command.output().expect("the command starts").stderr).into_owned()
    };
    assert!(!said(&[]).contains('\u{1b}'));
    assert!(said(&[("CLICOLOR_FORCE", "1")]).contains("\u{1b}["));
    assert!(!said(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).contains('\u{1b}'));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    for arguments in PRINTING {
        let folder = folder();
        let mut command = command(folder.path(), arguments);
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("the command ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!said.contains("panicked") && !said.contains("cannot write"), "{arguments:?}: {said}");
        assert!(matches!(output.status.code(), Some(0 | 1)), "{arguments:?}: {said}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_is_lost_is_an_error() {
    for arguments in PRINTING {
        let folder = folder();
        let full = fs::File::options().write(true).open("/dev/full").expect("the device is there");
        let output = command(folder.path(), arguments).stdout(full).output().expect("the command ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(
            said.contains("cannot write to standard output") && !said.contains("panicked"),
            "{arguments:?}: {said}"
        );
    }
    // Nobody is left to be told.
    for arguments in PRINTING {
        let folder = folder();
        let full = || fs::File::options().write(true).open("/dev/full").expect("the device is there");
        let ended = command(folder.path(), arguments)
            .stdout(full())
            .stderr(full())
            .status()
            .expect("the command ends");
        assert_eq!(ended.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn what_is_wrong_with_a_document_is_said_once_by_every_command() {
    let folder = folder();
    fs::write(folder.path().join("empty.yaml"), "").expect("it is written");
    for bad in ["empty.yaml", "missing.yaml"] {
        let commands: [&[&str]; 9] = [
            &["regenerate", "--spec", bad, "--out", "sdk"],
            &["regenerate", "--spec", bad, "--out", "sdk", "--quiet"],
            &["explain", "--spec", bad],
            &["explain", "--spec", bad, "Pet"],
            &["explore", "--spec", bad, "--export", "page.html"],
            &["explore", "--spec", "api.yaml", "--diff", "empty.yaml", "--export", "page.html"],
            &["diff", "empty.yaml", "api.yaml"],
            &["diff", "api.yaml", "empty.yaml"],
            &["dependencies", "--spec", bad],
        ];
        for arguments in commands {
            let output = run(folder.path(), arguments);
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
            assert_eq!(said.matches("error[").count(), 1, "{arguments:?}: {said}");
            let last = said.lines().filter(|it| it.starts_with("error: ")).count();
            assert_eq!(last, 1, "{arguments:?}: {said}");
            assert!(said.starts_with("error[") && !said.contains("error: error"), "{arguments:?}: {said}");
            assert!(said.ends_with(": 1 error\n") && !said.contains("\n\n\n"), "{arguments:?}: {said}");
        }
    }
}

#[test]
fn commands_that_fetch_a_document_say_that_they_take_urls() {
    let folder = folder();
    let help = |command: &str| {
        let output = run(folder.path(), &["help", command]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for command in ["regenerate", "explain", "explore", "diff", "update", "init", "dependencies"] {
        let text = help(command);
        assert_eq!(text.contains(" URL"), text.contains("--allow-host"), "{command}: {text}");
        // What reads a document reads it from standard input as well.
        assert_eq!(text.contains("`-` for standard input"), command != "update", "{command}: {text}");
    }
}
