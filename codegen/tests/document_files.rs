//! Documents that are spread over several files, and what they may not reach.

use std::fs;
use std::path::Path;

use codegen::diagnostic::{Code, render};
use codegen::document::{self, Document, Input};
use openapiv3::ReferenceOr;

/// Writes files into a new folder.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    folder
}

fn read(root: &Path) -> Document {
    document::read(&Input::path(root)).unwrap_or_else(|failure| panic!("{failure}"))
}

fn codes(document: &Document) -> Vec<Code> {
    document.diagnostics.iter().map(|it| it.code).collect()
}

fn schema_keys(document: &Document) -> Vec<&str> {
    document.openapi.components.iter().flat_map(|it| it.schemas.keys()).map(String::as_str).collect()
}

#[test]
fn references_are_relative_to_the_file_that_holds_them() {
    let folder = folder(&[
        (
            "api/openapi.yaml",
            "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\npaths:\n  /pets: {$ref: paths/pets.yaml}\ncomponents:\n  schemas:\n    Owner: {type: string}\n    \
             Pet: {$ref: ./schemas/Pet.yaml}\n",
        ),
        (
            "api/paths/pets.yaml",
            "get:\n  parameters: [{$ref: '../common.json#/parameters/limit'}]\n  responses:\n    200:\n      description: ''\n      \
             content: {application/json: {schema: {$ref: ../schemas/Pet.yaml}}}\n",
        ),
        (
            "api/schemas/Pet.yaml",
            "type: object\nproperties:\n  owner: {$ref: '../openapi.yaml#/components/schemas/Owner'}\n  parent: {$ref: '#'}\n  \
             tag: {$ref: '#/$defs/tag'}\n$defs: {tag: {type: [string, 'null']}}\n",
        ),
        (
            "api/common.json",
            r#"{"parameters": {"limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}}"#,
        ),
    ]);
    let document = read(&folder.path().join("api/openapi.yaml"));
    assert!(document.diagnostics.is_empty(), "{}", render(&document.diagnostics, &document.sources));
    assert_eq!(schema_keys(&document), ["Owner", "Pet", "/components/schemas/Pet/$defs/tag"]);
    let item = document.openapi.paths.paths["/pets"].as_item().expect("path items are copied");
    let operation = item.get.as_ref().expect("there is a GET");
    let parameter = ReferenceOr::ref_("#/components/parameters/common.json#~1parameters~1limit");
    assert_eq!(operation.parameters, [parameter]);
    let pet = serde_json::to_value(&document.openapi.components.as_ref().expect("components").schemas)
        .expect("JSON");
    let pet = &pet["Pet"]["properties"];
    assert_eq!(pet["owner"]["$ref"], "#/components/schemas/Owner");
    assert_eq!(pet["parent"]["$ref"], "#/components/schemas/Pet");
    assert_eq!(pet["tag"]["$ref"], "#/components/schemas/~1components~1schemas~1Pet~1$defs~1tag");
}

#[test]
fn findings_in_other_files_name_them() {
    let folder = folder(&[
        (
            "openapi.yaml",
            "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\ncomponents:\n  schemas:\n    Pet: {$ref: 'pet.yaml#/Pet'}\n",
        ),
        (
            "pet.yaml",
            "Pet:\n  type: object\n  type: object\n  properties:\n    a: {type: strange}\n    b: {$ref: '#/Nothing'}\n",
        ),
    ]);
    let document = read(&folder.path().join("openapi.yaml"));
    assert_eq!(codes(&document), [Code::DuplicateKey, Code::UnresolvedReference, Code::InvalidValue]);
    let shown = render(&document.diagnostics, &document.sources);
    for place in ["pet.yaml:3:3", "pet.yaml:6:15", "pet.yaml:5:15"] {
        assert!(shown.contains(place), "no {place} in\n{shown}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_where_its_fault_is() {
    let folder = folder(&[
        (
            "openapi.yaml",
            "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\npaths:\n  /pets: {$ref: 'broken.yaml#/path'}\ncomponents:\n  schemas:\n    \
             A: {$ref: broken.yaml}\n    B: {$ref: 'broken.yaml#/b'}\n  examples:\n    C: {$ref: c.xml}\n",
        ),
        ("broken.yaml", "path: {}\nb:\n  - [c\n"),
        ("c.xml", "a: b: c\n"),
    ]);
    let document = read(&folder.path().join("openapi.yaml"));
    let shown = render(&document.diagnostics, &document.sources);
    assert_eq!(codes(&document), [Code::InvalidSyntax, Code::ExternalReference], "{shown}");
    assert!(shown.contains("error[invalid-syntax]") && shown.contains("broken.yaml:3:5"), "{shown}");
}

#[test]
fn named_examples_may_be_in_other_files() {
    let folder = folder(&[
        (
            "openapi.yaml",
            "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths:\n  /pets:\n    post:\n      requestBody:\n        content:\n          \
             application/json:\n            schema: {type: object, required: [name]}\n            examples:\n              stale: {$ref: 'more/examples.yaml#/stale'}\n              \
             cat: {$ref: 'more/examples.yaml#/cat'}\n          text/plain:\n            schema: {type: string}\n            examples: {one: {value: {$ref: more/text.yaml}}}\n",
        ),
        ("more/examples.yaml", "stale: {value: {age: 2}}\ncat: {value: {$ref: cat.json}}\n"),
        ("more/cat.json", r#"{"name": "Tom"}"#),
        ("more/text.yaml", "Tom, a cat\n"),
    ]);
    let document = read(&folder.path().join("openapi.yaml"));
    let shown = render(&document.diagnostics, &document.sources);
    assert_eq!(codes(&document), [Code::MissingResponses], "{shown}");
    let post = document.openapi.paths.paths["/pets"].as_item().and_then(|it| it.post.as_ref());
    let body = post.and_then(|it| it.request_body.as_ref()?.as_item()).expect("there is a body");
    let examples: Vec<_> = body.content.values().map(|it| it.example.clone()).collect();
    assert_eq!(examples, [Some(serde_json::json!({ "name": "Tom" })), Some("Tom, a cat".into())]);
}

#[test]
fn nothing_outside_of_the_folder_is_read() {
    let secret = "type: object\nproperties: {secret: {type: string}}\n";
    let folder = folder(&[
        (
            "api/openapi.yaml",
            "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\ncomponents:\n  schemas:\n    A: {$ref: ../secret.yaml}\n    B: {$ref: link.yaml}\n    C: {$ref: /etc/hostname}\n    \
             D: {$ref: 'https://example.com/a.yaml#/A'}\n    E: {$ref: 'file:///etc/hostname'}\n    F: {$ref: '%2e%2e/secret.yaml'}\n    \
             G: {$ref: missing.yaml}\n",
        ),
        ("secret.yaml", secret),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("secret.yaml"), folder.path().join("api/link.yaml"))
        .expect("a link can be made");
    let document = read(&folder.path().join("api/openapi.yaml"));
    assert_eq!(codes(&document), [Code::ExternalReference; 7]);
    let shown = format!("{:?}", document.openapi);
    assert!(!shown.contains("secret"), "{shown}");
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_no_documents() {
    let folder = folder(&[(
        "api.yaml",
        "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\ncomponents:\n  schemas:\n    A: {$ref: pipe.yaml}\n",
    )]);
    let pipe = folder.path().join("pipe.yaml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    let document = read(&folder.path().join("api.yaml"));
    let shown = render(&document.diagnostics, &document.sources);
    assert!(shown.contains("it is no regular file"), "{shown}");
    for root in [pipe.as_path(), Path::new("/dev/zero"), folder.path()] {
        let failure = document::read(&Input::path(root)).expect_err("there is no document");
        assert!(failure.to_string().starts_with("error[unreadable-file]"), "{failure}");
    }
}

#[test]
fn a_text_can_stand_for_a_file() {
    let folder = folder(&[("parts/pet.yaml", "$ref: '../api.yaml#/components/schemas/Owner'\n")]);
    let text = "openapi: 3.1.0\ninfo: {title: Pets, version: \"1\"}\ncomponents:\n  schemas:\n    Owner: {type: string}\n    Pet: {$ref: parts/pet.yaml}\n    \
                Tag: {$ref: parts/tag.yaml}\n    Climber: {$ref: ../outside.yaml}\n    Far: {$ref: 'https://example.com/a.yaml'}\n";
    let read = |input: &Input| document::read(input).unwrap_or_else(|failure| panic!("{failure}"));
    // The file itself is not there: a reference back to it is one to the text.
    let document = read(&Input::text_at("<stdin>", text, folder.path().join("api.yaml")));
    assert_eq!(document.sources.parts().collect::<Vec<_>>(), ["parts/pet.yaml"]);
    assert_eq!(document.sources.missing_parts().collect::<Vec<_>>(), ["parts/tag.yaml"]);
    let schemas = &document.openapi.components.as_ref().expect("components").schemas;
    let pet = serde_json::to_value(&schemas["Pet"]).expect("JSON");
    assert_eq!(pet["$ref"], "#/components/schemas/Owner", "{pet}");
    let findings = render(&document.diagnostics, &document.sources);
    assert!(findings.contains("<stdin>:7:17"), "{findings}");

    // Without a file there is nothing that a reference could be relative to.
    let document = read(&Input::text("<stdin>", text));
    assert_eq!(document.sources.parts().count() + document.sources.missing_parts().count(), 0);
    let at_files = [Code::ExternalReference; 4];
    assert_eq!(codes(&document), at_files);
}
