//! What shells complete: the command as the program that it is, and as the subcommand of cargo that people type.

use std::fs;
use std::path::Path;
use std::process::Command;

/// The completions for a shell, in a file of a folder.
fn script(folder: &Path, shell: &str) {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .args(["completions", shell])
        .output()
        .expect("the command starts");
    assert!(output.status.success());
    fs::write(folder.join("completions"), output.stdout).expect("the script is written");
}

/// What a shell prints for a script of its own, in a folder with the completions; nothing where there is no such shell.
fn printed(shell: &[&str], completions: &str, text: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    script(folder.path(), completions);
    fs::write(folder.path().join("api.yaml"), "").expect("it is written");
    fs::write(folder.path().join("script"), text).expect("the script is written");
    let output = Command::new(shell[0])
        .args(&shell[1..])
        .arg("script")
        .current_dir(folder.path())
        // Nothing of who runs the tests.
        .env("HOME", folder.path())
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A script for bash that asks for completions as the shell does: the words, the last of which is completed, and what they are
/// called with.
const ASK: &str = r#"
ask() {
    local spec function
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    COMP_LINE="$*"
    COMP_POINT=${#COMP_LINE}
    spec="$(complete -p "$1")"
    function="${spec##* -F }"
    COMPREPLY=()
    "${function%% *}" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    echo "${COMPREPLY[*]}"
}
"#;

/// Lines for words, the last of which is completed: what a shell is to say, and among other things.
const LINES: [(&str, &[&str], &[&str]); 10] = [
    ("cargo-openapi-sdk diff --", &["--deny", "--json"], &["--spec", "explain"]),
    ("cargo-openapi-sdk reg", &["regenerate"], &["explain"]),
    ("cargo openapi-sdk reg", &["regenerate"], &["explain"]),
    ("cargo openapi-sdk ''", &["regenerate", "explain", "diff", "help"], &["--spec"]),
    ("cargo openapi-sdk regenerate --str", &["--strict"], &["--spec", "--json"]),
    ("cargo openapi-sdk explain --js", &["--json"], &["--check"]),
    ("cargo openapi-sdk regenerate --message-format j", &["json"], &["sarif", "regenerate"]),
    ("cargo +nightly -v --config a=1 openapi-sdk completions el", &["elvish"], &["zsh"]),
    ("cargo --color never openapi-sdk init new --de", &["--deny"], &["--spec"]),
    ("cargo open", &["openapi-sdk"], &["regenerate"]),
];

fn check(shell: &str, line: &str, answer: &str, is_there: &[&str], is_not: &[&str]) {
    let words: Vec<&str> = answer.split_whitespace().collect();
    for word in is_there {
        assert!(words.contains(word), "{shell}: {line}: {word} in {answer}");
    }
    for word in is_not {
        assert!(!words.contains(word), "{shell}: {line}: no {word} in {answer}");
    }
}

#[test]
fn bash_completes_the_subcommand_of_cargo() {
    let asked: String = LINES.iter().map(|(line, ..)| format!("ask {line}\n")).collect();
    let text = format!("{ASK}\nsource ./completions\n{asked}");
    let Some(answers) = printed(&["bash", "--norc"], "bash", &text) else { return };
    let answers: Vec<&str> = answers.lines().collect();
    assert_eq!(answers.len(), LINES.len(), "{answers:?}");
    for ((line, is_there, is_not), answer) in LINES.into_iter().zip(answers) {
        check("bash", line, answer, is_there, is_not);
    }
}

#[test]
fn bash_goes_on_to_complete_other_commands_of_cargo() {
    // Whoever loads them: the user beforehand, or the package bash-completion when they are needed.
    let own = "_cargo() { COMPREPLY=(\"own-$2\" \"$3\"); }\ncomplete -o nospace -F _cargo cargo\n";
    let loaded = format!("__load_completion() {{ {own} }}\n");
    for before in [own, &loaded] {
        // It may be read several times.
        let text = format!(
            "{ASK}\n{before}\nsource ./completions\nsource ./completions\nask cargo build --rel\nask cargo install openapi-sdk \
             --ver\nask cargo op\nask cargo openapi-sdk sch\ncomplete -p cargo\n"
        );
        let Some(answers) = printed(&["bash", "--norc"], "bash", &text) else { return };
        let answers: Vec<&str> = answers.lines().collect();
        let expected = ["own---rel build", "own---ver openapi-sdk", "own-op cargo openapi-sdk", "schema"];
        assert_eq!(answers[..4], expected, "{before}");
        assert_eq!(answers[4], "complete -o nospace -F _cargo_openapi_sdk_of_cargo cargo", "{before}");
    }
    // What is no function cannot be asked, and is left alone.
    let text = "complete -W 'build test' cargo\nsource ./completions\ncomplete -p cargo\n";
    if let Some(answer) = printed(&["bash", "--norc"], "bash", text) {
        assert_eq!(answer.trim_end(), "complete -W 'build test' cargo");
    }
}

#[test]
fn fish_completes_the_subcommand_of_cargo() {
    let asked: String = LINES
        .iter()
        .map(|(line, ..)| {
            let line = line.strip_suffix("''").unwrap_or(line);
            format!("echo (complete -C '{line}' | string split -f 1 \\t)\n")
        })
        .collect();
    let text = format!("source ./completions\n{asked}");
    let Some(answers) = printed(&["fish", "--no-config"], "fish", &text) else { return };
    let answers: Vec<&str> = answers.lines().collect();
    assert_eq!(answers.len(), LINES.len(), "{answers:?}");
    for ((line, is_there, is_not), answer) in LINES.into_iter().zip(answers) {
        check("fish", line, answer, is_there, is_not);
    }
}

#[test]
fn zsh_has_the_function_that_the_completions_of_cargo_call() {
    // `_cargo` calls the function of this name for the words from `openapi-sdk` on.
    let text = "autoload -Uz compinit && compinit -u\nsource ./completions\nprint -r -- ${+functions[_cargo-openapi-sdk]} ${_comps[cargo-openapi-sdk]}\n";
    if let Some(answer) = printed(&["zsh", "-f"], "zsh", text) {
        assert_eq!(answer.trim_end(), "1 _cargo-openapi-sdk");
    }
}
