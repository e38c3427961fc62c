//! What `update` writes: the document, its files, and the crate.

use std::fs;

use crate::project::{DOCUMENT, code, configure, files, grown, project, rows, run, said};
use crate::server::{Server, ok};

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
    let other = crate::project::project(&server.url("/docs/"));
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
