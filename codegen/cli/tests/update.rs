//! `cargo openapi-sdk update` and the other commands that take URLs, against servers that mean well and others.

#![cfg(feature = "network")]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;
use support::{Reply, Server, ok, redirect, status, with_headers};

const DOCUMENT: &str = "openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
";

/// The document with one more property.
fn grown() -> String {
    DOCUMENT.replace("{name: {type: string}}", "{name: {type: string}, age: {type: integer}}")
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"));
    // A proxy would see what is for this machine alone.
    command.env("HTTP_PROXY", "http://127.0.0.1:1").env("ALL_PROXY", "http://127.0.0.1:1");
    command.current_dir(folder).args(arguments).output().expect("the command starts")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("the command ends by itself")
}

/// All that was printed.
fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").display().to_string();
                found.insert(name, fs::read(&path).expect("the file is read"));
            }
        }
    }
    found
}

/// A project whose document comes from a URL, with the document that is there now.
fn project(url: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("spec")).expect("a folder");
    configure(folder.path(), &format!("spec = \"{url}\"\n"));
    let first = run(folder.path(), &["update"]);
    assert_eq!(code(&first), 0, "{}", said(&first));
    folder
}

fn configure(project: &Path, text: &str) {
    fs::write(project.join("spec/sdk.toml"), text).expect("the configuration is written");
}

#[test]
fn the_document_is_fetched_compared_and_written() {
    let server = Server::start();
    server.give("/v1/pets.yaml", ok(DOCUMENT));
    let project = project(&server.url("/v1/pets.yaml"));
    let folder = project.path();
    assert_eq!(fs::read_to_string(folder.join("spec/pets.yaml")).expect("the document"), DOCUMENT);
    // What `update` writes is what `regenerate` would.
    let regenerated = run(folder, &["regenerate", "--check"]);
    assert_eq!(code(&regenerated), 0, "{}", said(&regenerated));

    // The same again: nothing to do, nothing written.
    let before = files(folder);
    for arguments in [&["update"][..], &["update", "--check"]] {
        let again = run(folder, arguments);
        assert_eq!(code(&again), 0, "{}", said(&again));
        assert!(said(&again).contains("is up to date"), "{}", said(&again));
    }
    assert!(files(folder) == before);

    // One more property.
    server.give("/v1/pets.yaml", ok(&grown()));
    let check = run(folder, &["update", "--check"]);
    assert_eq!(code(&check), 1, "{}", said(&check));
    assert!(said(&check).contains("Version step: **minor**"), "{}", said(&check));
    assert!(
        said(&check).contains("Pet::age") && said(&check).contains("openapi-sdk update`"),
        "{}",
        said(&check)
    );
    assert!(files(folder) == before, "--check wrote something");
    let check = run(folder, &["update", "--check", "--message-format", "json"]);
    assert_eq!(code(&check), 1, "{}", said(&check));
    let summary: serde_json::Value =
        rows(&check).into_iter().find(|it| it.get("verdict").is_some()).expect("a summary");
    assert_eq!(summary["verdict"], "minor", "{summary}");
    assert_eq!(summary["written"], serde_json::json!(["pets.yaml"]), "{summary}");

    let updated = run(folder, &["update"]);
    assert_eq!(code(&updated), 0, "{}", said(&updated));
    assert!(said(&updated).contains("Version step: **minor**"), "{}", said(&updated));
    assert_eq!(fs::read_to_string(folder.join("spec/pets.yaml")).expect("the document"), grown());
    assert_eq!(code(&run(folder, &["regenerate", "--check"])), 0);
    assert!(
        !files(folder).keys().any(|path| path.contains(".generating")),
        "something of the staging is left"
    );
}

#[test]
fn a_document_keeps_the_name_that_it_has() {
    let server = Server::start();
    server.give("/v3/api-docs", ok(DOCUMENT));
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("spec")).expect("a folder");
    fs::write(folder.path().join("spec/mine.yaml"), DOCUMENT).expect("the document is written");
    // Overlays and other files of one's own are no part of it.
    fs::write(
        folder.path().join("spec/fix.yaml"),
        "overlay: 1.0.0\ninfo: {title: a, version: '1'}\nactions: []\n",
    )
    .expect("the overlay is written");
    let url = server.url("/v3/api-docs");
    configure(folder.path(), &format!("spec = \"{url}\"\noverlays = [\"fix.yaml\"]\n"));
    let same = run(folder.path(), &["update"]);
    assert!(code(&same) == 0 && said(&same).contains("is up to date"), "{}", said(&same));
    server.give("/v3/api-docs", ok(&grown()));
    let updated = run(folder.path(), &["update"]);
    assert_eq!(code(&updated), 0, "{}", said(&updated));
    let names: Vec<String> = files(&folder.path().join("spec")).into_keys().collect();
    assert_eq!(names, ["fix.yaml", "mine.yaml", "sdk.toml"]);

    // Without a name in the URL or in the project it is called after what it is.
    let json = r#"{"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}"#;
    server.give("/docs/", ok(json));
    let other = self::project(&server.url("/docs/"));
    assert_eq!(fs::read_to_string(other.path().join("spec/openapi.json")).expect("the document"), json);
}

#[test]
fn a_document_comes_with_its_files_and_goes_with_them() {
    let server = Server::start();
    let root = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths:\n  /pets: {$ref: 'paths/pets.yaml'}\ncomponents:\n  \
                schemas:\n    Owner: {type: string}\n";
    let path = "get:\n  operationId: listPets\n  responses:\n    '200':\n      description: ok\n      content:\n        \
                application/json: {schema: {$ref: ../schemas/pet.json}}\n";
    let pet =
        r#"{"type": "object", "properties": {"owner": {"$ref": "../api.yaml#/components/schemas/Owner"}}}"#;
    server.give("/v1/api.yaml?key=1", ok(root));
    server.give("/v1/paths/pets.yaml", ok(path));
    server.give("/v1/schemas/pet.json", ok(pet));
    let url = server.url("/v1/api.yaml?key=1");
    let project = project(&url);
    let spec = project.path().join("spec");
    assert_eq!(server.asked(), ["/v1/api.yaml?key=1", "/v1/paths/pets.yaml", "/v1/schemas/pet.json"]);
    let written = files(&spec);
    assert_eq!(
        written.keys().collect::<Vec<_>>(),
        ["api.yaml", "paths/pets.yaml", "schemas/pet.json", "sdk.toml"]
    );
    assert_eq!(written["schemas/pet.json"], pet.as_bytes());
    assert_eq!(code(&run(project.path(), &["regenerate", "--strict", "--check"])), 0);

    // A change in one of the files is a change.
    server.give("/v1/schemas/pet.json", ok(&pet.replace("\"owner\"", "\"keeper\"")));
    let check = run(project.path(), &["update", "--check"]);
    assert!(code(&check) == 1 && said(&check).contains("keeper"), "{}", said(&check));

    // Files that the document has no more are deleted; what is no part of it stays.
    fs::write(spec.join("paths/notes.md"), "mine").expect("the file is written");
    server.give("/v1/api.yaml?key=1", ok(DOCUMENT));
    let updated = run(project.path(), &["update"]);
    assert_eq!(code(&updated), 0, "{}", said(&updated));
    let names: Vec<String> = files(&spec).into_keys().collect();
    assert_eq!(names, ["api.yaml", "paths/notes.md", "sdk.toml"]);
}

#[test]
fn references_lead_nowhere_but_below_the_document() {
    let server = Server::start();
    let elsewhere = Server::start();
    elsewhere.give("/a.yaml", ok("type: string\n"));
    server.give("/secret.yaml", ok("type: string\n"));
    let targets = [
        "../secret.yaml",
        "../../../../../../etc/passwd",
        "/etc/passwd",
        "/secret.yaml",
        "a/../../secret.yaml",
        "%2e%2e/secret.yaml",
        "file:///etc/passwd",
        "sdk.toml",
        ".cargo/config.toml",
        "build.rs",
        "//127.0.0.1/secret.yaml",
        &elsewhere.url("/a.yaml"),
        &server.url("/secret.yaml"),
    ];
    let schemas: String = (0..)
        .zip(targets)
        .map(|(index, target): (usize, _)| format!("    S{index}: {{$ref: '{target}'}}\n"))
        .collect();
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}"
    );
    server.give("/v1/api.yaml", ok(&text));
    let project = project(&server.url("/v1/api.yaml"));
    let asked = server.asked();
    // A path from the root is one from the document's folder, as in a document on disk.
    assert!(asked.iter().all(|path| path.starts_with("/v1/")), "{asked:?}");
    assert_eq!(elsewhere.asked(), Vec::<String>::new());
    let names: Vec<String> = files(&project.path().join("spec")).into_keys().collect();
    assert_eq!(names, ["api.yaml", "sdk.toml"]);
    let report = run(project.path(), &["regenerate"]);
    let findings = said(&report).matches("warning[external-reference]").count()
        + said(&report).matches("warning[unresolved-reference]").count();
    assert_eq!(findings, targets.len(), "{}", said(&report));
}

#[test]
fn files_of_a_person_are_not_replaced() {
    let server = Server::start();
    server.give("/api.yaml", ok(DOCUMENT));
    let project = project(&server.url("/api.yaml"));
    fs::write(project.path().join("spec/pet.yaml"), "mine").expect("the file is written");
    let text = DOCUMENT.replace("'#/components/schemas/Pet'", "pet.yaml");
    server.give("/api.yaml", ok(&text));
    server.give("/pet.yaml", ok("type: string\n"));
    let before = files(project.path());
    let refused = run(project.path(), &["update"]);
    assert_eq!(code(&refused), 2, "{}", said(&refused));
    assert!(
        said(&refused).contains("pet.yaml") && said(&refused).contains("in the way"),
        "{}",
        said(&refused)
    );
    assert!(files(project.path()) == before);
}

#[test]
fn what_cannot_replace_the_document_leaves_it() {
    let server = Server::start();
    server.give("/api.yaml", ok(DOCUMENT));
    let project = project(&server.url("/api.yaml"));
    let before = files(project.path());
    let full = DOCUMENT.len();
    let header =
        |length: usize| format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{DOCUMENT}").into_bytes();
    let gzip = |text: &str| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text.as_bytes()).expect("memory");
        encoder.finish().expect("memory")
    };
    let mut cut = gzip(DOCUMENT);
    cut.truncate(cut.len() / 2);
    let missing_part = DOCUMENT.replace("'#/components/schemas/Pet'", "stalls.yaml");
    server.give("/stalls.yaml", Reply::Stall(b"HTTP/1.1 200 OK\r\n".to_vec()));
    for (what, reply, reason) in [
        ("nothing", status("404 Not Found"), "there is nothing at"),
        ("a fault", status("500 Internal Server Error"), "answers with 500"),
        ("a login", status("401 Unauthorized"), "answers with 401"),
        ("no content", status("204 No Content"), "answers with 204"),
        (
            "a page",
            with_headers("content-type: text/html\r\n", b"<!DOCTYPE html><html></html>"),
            "a page for people",
        ),
        ("an empty text", ok(""), "is no OpenAPI document"),
        ("a broken document", ok("openapi: [\n"), "is no OpenAPI document"),
        ("another format", ok("asyncapi: 3.0.0\n"), "is no OpenAPI document"),
        ("no text", with_headers("", b"openapi: \xff"), "is not UTF-8"),
        ("an error by its nature", ok("openapi: 7.0.0\ninfo: {}\n"), "is no OpenAPI document"),
        ("less than was promised", Reply::Raw(header(full + 100)), "cannot fetch"),
        ("a stall", Reply::Stall(header(full + 100)), "in time"),
        ("a stall before all", Reply::Stall(Vec::new()), "in time"),
        ("a part that stalls", ok(&missing_part), "in time"),
        ("half of gzip", with_headers("content-encoding: gzip\r\n", &cut), "cannot fetch"),
        ("no gzip", with_headers("content-encoding: gzip\r\n", DOCUMENT.as_bytes()), "cannot fetch"),
        ("another encoding", with_headers("content-encoding: br\r\n", DOCUMENT.as_bytes()), "encoding br"),
        ("no HTTP", Reply::Raw(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec()), "cannot fetch"),
        ("a circle", redirect("/api.yaml"), "again and again"),
        ("a redirect to a file", redirect("file:///etc/passwd"), "not https"),
        ("a redirect to plain HTTP", redirect("http://example.com/api.yaml"), "use https"),
        ("a redirect with a secret", redirect("//me:secret@127.0.0.1/"), "credentials"),
        ("a redirect to nowhere", status("302 Found"), "redirects to nowhere"),
    ] {
        server.give("/api.yaml", reply);
        let started = Instant::now();
        for arguments in [&["update", "--timeout", "1"][..], &["update", "--check", "--timeout", "1"]] {
            let failed = run(project.path(), arguments);
            assert_eq!(code(&failed), 2, "{what}: {}", said(&failed));
            assert!(said(&failed).contains(reason), "{what}: {}", said(&failed));
            assert!(!said(&failed).contains("secret"), "{what}: {}", said(&failed));
            assert!(files(project.path()) == before, "{what} left something");
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{what} took {:?}", started.elapsed());
    }
    // What generates no crate does not replace the document either.
    server.give("/api.yaml", ok(&grown()));
    let strict = run(project.path(), &["update", "--deny", "detected-pagination"]);
    assert_eq!(code(&strict), 0, "{}", said(&strict));
    let before = files(project.path());
    server
        .give("/api.yaml", ok(&DOCUMENT.replace("'#/components/schemas/Pet'", "'#/components/schemas/Dog'")));
    let strict = run(project.path(), &["update", "--strict"]);
    assert!(code(&strict) == 2 && said(&strict).contains("unresolved-reference"), "{}", said(&strict));
    assert!(files(project.path()) == before);
}

#[test]
fn gzip_is_undone_and_redirects_on_the_server_are_followed() {
    let server = Server::start();
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(DOCUMENT.as_bytes()).expect("memory");
    let bytes = encoder.finish().expect("memory");
    server.give("/latest/api.yaml", redirect("/v2/api-2.0.yaml"));
    server.give("/v2/api-2.0.yaml", with_headers("content-encoding: gzip\r\n", &bytes));
    let project = project(&server.url("/latest/api.yaml"));
    assert_eq!(fs::read_to_string(project.path().join("spec/api.yaml")).expect("the document"), DOCUMENT);
}

#[test]
fn another_host_has_to_be_allowed() {
    let server = Server::start();
    let other = Server::start();
    other.give("/api.yaml", ok(&grown()));
    server.give("/api.yaml", ok(DOCUMENT));
    let url = server.url("/api.yaml");
    let project = project(&url);
    server.give("/api.yaml", redirect(&other.url("/api.yaml")));
    let refused = run(project.path(), &["update"]);
    assert_eq!(code(&refused), 2, "{}", said(&refused));
    let allow = format!("--allow-host {}", other.host());
    assert!(said(&refused).contains(&allow), "{}", said(&refused));
    assert_eq!(other.asked(), Vec::<String>::new());
    let allowed = run(project.path(), &["update", "--check", "--allow-host", &other.host()]);
    assert_eq!(code(&allowed), 1, "{}", said(&allowed));
    configure(project.path(), &format!("spec = \"{url}\"\nspec-hosts = [\"{}\"]\n", other.host()));
    let allowed = run(project.path(), &["update"]);
    assert_eq!(code(&allowed), 0, "{}", said(&allowed));
    assert_eq!(fs::read_to_string(project.path().join("spec/api.yaml")).expect("the document"), grown());
}

#[test]
fn commands_that_write_from_a_document_use_no_network() {
    let server = Server::start();
    server.give("/api.yaml", ok(DOCUMENT));
    let folder = tempfile::tempdir().expect("a folder");
    let url = server.url("/api.yaml");
    let refused = run(folder.path(), &["regenerate", "--spec", &url, "--out", "sdk"]);
    assert_eq!(code(&refused), 2);
    assert!(said(&refused).contains("cargo openapi-sdk update"), "{}", said(&refused));
    fs::create_dir(folder.path().join("spec")).expect("a folder");
    configure(folder.path(), &format!("spec = \"{url}\"\n"));
    for arguments in [&["regenerate"][..], &["regenerate", "--check"], &["explain"]] {
        let refused = run(folder.path(), arguments);
        assert_eq!(code(&refused), 2);
        assert!(said(&refused).contains("`cargo openapi-sdk update` fetches it"), "{}", said(&refused));
    }
    assert_eq!(server.asked(), Vec::<String>::new());

    // A project that does not say where its document comes from is told what to write.
    configure(folder.path(), "");
    let lost = run(folder.path(), &["update"]);
    assert!(code(&lost) == 2 && said(&lost).contains("spec = \"https://"), "{}", said(&lost));
}

#[test]
fn what_only_reads_takes_urls() {
    let server = Server::start();
    server.give("/api.yaml", ok(DOCUMENT));
    let url = server.url("/api.yaml");
    let project = project(&url);
    server.give("/api.yaml", ok(&grown()));
    let explained = run(project.path(), &["explain", "/components/schemas/Pet", "--spec", &url]);
    assert!(code(&explained) == 0 && said(&explained).contains("age"), "{}", said(&explained));
    let diff = run(project.path(), &["diff", "spec/api.yaml", &url]);
    assert!(code(&diff) == 0 && said(&diff).contains("Pet::age"), "{}", said(&diff));
    // The other way round something is lost, which is breaking.
    let diff = run(project.path(), &["diff", &url]);
    assert!(code(&diff) == 1 && said(&diff).contains("Pet::age"), "{}", said(&diff));
}

/// The lines of an output that is JSON.
fn rows(output: &Output) -> Vec<serde_json::Value> {
    let lines = output.stdout.split(|it| *it == b'\n').filter(|it| !it.is_empty());
    lines.map(|line| serde_json::from_slice(line).expect("JSON")).collect()
}

#[test]
fn a_new_project_knows_where_its_document_comes_from() {
    let server = Server::start();
    server.give("/v1/api.yaml", ok(&DOCUMENT.replace("'#/components/schemas/Pet'", "pet.yaml")));
    server.give("/v1/pet.yaml", ok("type: object\nproperties: {name: {type: string}}\n"));
    let folder = tempfile::tempdir().expect("a folder");
    let url = server.url("/v1/api.yaml");
    let made = run(folder.path(), &["init", "pets", "--spec", &url]);
    assert_eq!(code(&made), 0, "{}", said(&made));
    let project = folder.path().join("pets");
    let config = fs::read_to_string(project.join("spec/sdk.toml")).expect("the configuration");
    assert!(config.contains(&format!("spec = \"{url}\"\n")), "{config}");
    let readme = fs::read_to_string(project.join("README.md")).expect("the README");
    assert!(readme.contains("cargo openapi-sdk update --check"), "{readme}");
    assert_eq!(code(&run(&project, &["regenerate", "--check"])), 0);
    let same = run(&project, &["update", "--check"]);
    assert!(code(&same) == 0 && said(&same).contains("2 files"), "{}", said(&same));

    for url in [
        "http://example.com/api.yaml",
        "https://me:secret@example.com/api.yaml",
        "ftp://example.com/api.yaml",
    ] {
        let refused = run(folder.path(), &["init", "other", "--spec", url]);
        assert_eq!(code(&refused), 2, "{url}");
        assert!(!said(&refused).contains("secret"), "{}", said(&refused));
    }
    assert!(!folder.path().join("other").exists());
}
