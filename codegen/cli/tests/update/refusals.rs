//! What is fetched and what is not: servers that fail, redirects, references that lead elsewhere.

use std::fs;
use std::io::Write as _;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::{DOCUMENT, code, configure, files, grown, project, run, said};
use crate::server::{Reply, Server, ok, redirect, status, with_headers};

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
