//! Which of the other commands take URLs.

use std::fs;

use crate::project::{DOCUMENT, code, configure, grown, project, run, said};
use crate::server::{Server, ok};

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
