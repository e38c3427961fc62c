//! `cargo openapi-sdk init` as a person uses it.

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
    for path in [
        "Cargo.toml",
        "spec/pets.yaml",
        "spec/sdk.toml",
        "spec/sdk.schema.json",
        "generated/src/lib.rs",
        ".ci/run",
        ".gitattributes",
    ] {
        assert!(repository.join(path).exists(), "{path}");
    }
    let config = fs::read_to_string(repository.join("spec/sdk.toml")).expect("the configuration");
    assert!(config.starts_with("#:schema ./sdk.schema.json\n"), "{config}");
    // Hand-written tests and examples can be asynchronous from the first one on.
    let manifest = fs::read_to_string(repository.join("generated/Cargo.toml")).expect("the manifest");
    let manifest: toml::Table = manifest.parse().expect("TOML");
    assert!(manifest["dev-dependencies"]["tokio"]["features"].to_string().contains("macros"), "{manifest}");
    // Nothing of this machine, and one name for the command.
    let elsewhere = folder.path().to_string_lossy().into_owned();
    for (path, text) in texts(&repository) {
        assert!(!text.contains(&elsewhere) && !text.contains(env!("CARGO_MANIFEST_DIR")), "{path}: {text}");
        assert!(!text.contains("xtask"), "{path}: {text}");
    }

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
    assert!(String::from_utf8_lossy(&again.stderr).contains("is not empty"));
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
fn a_name_that_no_package_can_have_makes_none() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("pets.yaml"), DOCUMENT).expect("the document is written");
    for name in ["std", "test", "serde", "con", "self", "pets sdk", "7pets", ""] {
        fs::write(folder.path().join("my.toml"), format!("[package]\nname = \"{name}\"\n"))
            .expect("it is written");
        let made = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .current_dir(folder.path())
            .args(["init", "new", "--spec", "pets.yaml", "--config", "my.toml"])
            .output()
            .expect("the command starts");
        let said = String::from_utf8_lossy(&made.stderr).into_owned();
        assert_eq!(made.status.code(), Some(2), "{name}: {said}");
        assert!(said.contains("error[invalid-config]") && said.contains("my.toml:2:"), "{name}: {said}");
        assert!(!folder.path().join("new").exists(), "{name}");
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

/// Every file of a folder as text.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.display().to_string(), fs::read_to_string(&path).expect("text")));
            }
        }
    }
    found
}

#[test]
fn the_scripts_of_a_clone_run_the_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    let made = init(&folder.path().join("first"), &document);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    // As git does it on a system with other ends of lines, but for scripts, which keep theirs.
    let clone = folder.path().join("elsewhere/clone");
    for (path, text) in texts(&folder.path().join("first")) {
        let relative = Path::new(&path).strip_prefix(folder.path().join("first")).expect("below").to_owned();
        let is_script = relative.starts_with(".ci");
        let place = clone.join(relative);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, if is_script { text } else { text.replace('\n', "\r\n") }).expect("it is written");
    }
    fs::rename(folder.path().join("first"), folder.path().join("gone")).expect("it is moved");
    if !cfg!(unix) {
        return;
    }
    // The command as it is installed: found by cargo in the path.
    let built = Path::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk")).parent().expect("a folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(built.to_owned()).chain(std::env::split_paths(&path));
    let run = Command::new("bash")
        .args([".ci/openapi-sdk", "regenerate", "--check"])
        .current_dir(&clone)
        .env("PATH", std::env::join_paths(paths).expect("paths"))
        // Cargo looks there first.
        .env("CARGO_HOME", folder.path().join("cargo"))
        .output()
        .expect("bash starts");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.success(), "{said}{}", String::from_utf8_lossy(&run.stdout));
    assert!(!said.contains("is not installed"), "{said}");
}

#[test]
fn a_folder_that_is_none_for_a_repository_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    let put = |path: &str, text: &str| {
        let place = folder.path().join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("it is written");
    };
    put("full/notes.txt", "mine");
    put("file", "mine");
    put("package/Cargo.toml", "[package]\nname = \"a\"\n");
    put("workspace/Cargo.toml", "[workspace]\n");
    put("repository/.git/HEAD", "ref: refs/heads/main\n");
    put("project/spec/sdk.toml", "");
    for (path, told) in [
        ("full", "is not empty, there is notes.txt"),
        ("file", "is no folder"),
        ("file/below", "is no folder"),
        ("package/sdk", "inside of the package in"),
        ("workspace/a/b/sdk", "inside of the workspace in"),
        ("repository/sdk", "inside of the git repository in"),
        ("project/sdk", "inside of the project in"),
        ("/proc/nothing/sdk", ""),
    ] {
        if path.starts_with('/') && !Path::new("/proc/self").exists() {
            continue;
        }
        let before = texts(folder.path());
        let made = init(&folder.path().join(path), &document);
        let said = String::from_utf8_lossy(&made.stderr).into_owned();
        assert_eq!(made.status.code(), Some(2), "{path}: {said}");
        let error = said.lines().find(|it| it.starts_with("error: ")).unwrap_or_default();
        assert!(error.contains(told) && !error.is_empty(), "{path}: {said}");
        assert_eq!(texts(folder.path()), before, "{path}");
        assert!(
            !folder.path().join(path).join("spec").exists() && !folder.path().join("workspace/a").exists()
        );
    }
    // What a new repository has on a hosting site is not in the way.
    put("clone/.git/HEAD", "ref: refs/heads/main\n");
    put("clone/LICENSE-MIT", "MIT");
    let made = init(&folder.path().join("clone"), &document);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

#[test]
fn arguments_for_the_installation_are_no_commands() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("pets.yaml"), DOCUMENT).expect("the document is written");
    let made = |name: &str, generator: &str| {
        Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .current_dir(folder.path())
            .args(["init", name, "--spec", "pets.yaml", "--generator", generator])
            .output()
            .expect("the command starts")
    };
    assert_eq!(made("bad", "x; rm -rf /").status.code(), Some(2));
    assert!(!folder.path().join("bad").exists());
    assert!(made("good", "--git https://example.com/generator cargo-openapi-sdk").status.success());
    let script = fs::read_to_string(folder.path().join("good/.ci/openapi-sdk")).expect("the script");
    assert!(
        script.contains("cargo install --locked --root \"$tools\" --git https://example.com/generator"),
        "{script}"
    );
}

#[cfg(unix)]
#[test]
fn links_in_the_folder_are_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    fs::write(&document, DOCUMENT).expect("the document is written");
    let (repository, elsewhere) = (folder.path().join("new"), folder.path().join("else"));
    fs::create_dir(&repository).expect("a folder");
    fs::create_dir(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, repository.join("generated")).expect("a link");
    assert_eq!(init(&repository, &document).status.code(), Some(2));
    assert_eq!(fs::read_dir(&elsewhere).expect("it is a folder").count(), 0);
    assert_eq!(fs::read_dir(&repository).expect("it is a folder").count(), 1);
}

#[test]
fn a_configuration_that_cannot_be_read_is_one_finding() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("pets.yaml"), DOCUMENT).expect("the document is written");
    let run = |format: &str| {
        let made = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .current_dir(folder.path())
            .args(["init", "new", "--spec", "pets.yaml", "--config", "nope.toml", "--message-format", format])
            .output()
            .expect("the command starts");
        assert_eq!(made.status.code(), Some(2));
        assert!(!folder.path().join("new").exists());
        (
            String::from_utf8_lossy(&made.stdout).into_owned(),
            String::from_utf8_lossy(&made.stderr).into_owned(),
        )
    };
    let (_, text) = run("human");
    assert!(text.starts_with("error[unreadable-file]: cannot read nope.toml"), "{text}");
    assert!(text.ends_with("error: nope.toml cannot be used: 1 error\n"), "{text}");
    let (rows, _) = run("json");
    assert!(rows.contains("\"code\":\"unreadable-file\""), "{rows}");
}

#[test]
fn the_findings_are_those_of_the_new_project() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |here: &Path, arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
            .current_dir(here)
            .args(arguments)
            .output()
            .expect("the command starts")
    };
    // A page of pets, a key that means nothing, a reference that leads nowhere.
    let document = DOCUMENT
        .replace("tags: [pets]", "tags: [pets]\n      x_pets: 1\n      parameters: [{in: query, name: page, schema: {type: integer}}]")
        .replace("items: { type: string }", "items: { $ref: '#/components/schemas/Pet' }");
    fs::write(folder.path().join("pets.yaml"), document).expect("the document is written");
    let found = |output: &Output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let finding = |line: &str| {
            let row: serde_json::Value = serde_json::from_str(line).ok()?;
            let file = row["file"].as_str()?.trim_start_matches("spec/").to_owned();
            Some((row["code"].as_str()?.to_owned(), file, row["line"].as_u64()?))
        };
        text.lines().filter_map(finding).collect::<Vec<_>>()
    };
    let made = run(folder.path(), &["init", "all", "--spec", "pets.yaml", "--message-format", "json"]);
    let first = run(&folder.path().join("all"), &["regenerate", "--message-format", "json"]);
    assert_eq!(found(&made), found(&first));
    assert!(found(&made).iter().any(|(code, ..)| code == "missing-license"), "{:?}", found(&made));
    for (code, file, _) in found(&made) {
        let denied = run(folder.path(), &["init", "new", "--spec", "pets.yaml", "--deny", &code]);
        assert_eq!(denied.status.code(), Some(2), "{code} in {file}");
        assert!(!folder.path().join("new").exists(), "{code} in {file}");
        let denied = run(&folder.path().join("all"), &["regenerate", "--deny", &code]);
        assert_eq!(denied.status.code(), Some(2), "{code} in {file}");
        let options = ["--spec", "pets.yaml", "--out", "sdk", "--check", "--deny", &code];
        let denied = run(folder.path(), &[&["regenerate"], options.as_slice()].concat());
        assert_eq!(denied.status.code(), Some(2), "{code} in {file}");
    }
    // What is denied is mended by saying it.
    fs::write(folder.path().join("my.toml"), "[package]\nlicense = \"MIT\"\n").expect("it is written");
    let options = ["--spec", "pets.yaml", "--config", "my.toml", "--deny", "missing-license"];
    let made = run(folder.path(), &[&["init", "licensed"], options.as_slice()].concat());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}
