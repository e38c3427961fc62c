//! Reference Objects: what stands beside a reference, and references in a file that are written as if they were in the root
//! document.

use std::fs;

use codegen::diagnostic::{Code, render};
use codegen::{Generated, Options, Policy, generate};
use serde_json::{Value, json};

fn generated(files: &[(&str, String)]) -> Generated {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    generate(
        &Options::new(folder.path().join("api.yaml")).with_policy(Policy::allowing(Code::IncompleteRequest)),
    )
    .unwrap_or_else(|failure| panic!("{failure}"))
}

fn shown(generated: &Generated) -> String {
    render(&generated.diagnostics, &generated.sources)
}

fn found(generated: &Generated, code: Code) -> Vec<&str> {
    generated.diagnostics.iter().filter(|it| it.code == code).map(|it| it.pointer.as_str()).collect()
}

/// A document with a Reference Object of each kind; the texts beside them begin with `Here`, those of the targets with
/// `There`.
fn document(version: &str) -> Value {
    let reference = |text: &str, said: &str| json!({ "$ref": text, "description": format!("Here {said}.") });
    json!({
        "openapi": version,
        "info": { "title": "Shelves", "version": "1" },
        "security": [{ "token": [] }],
        "paths": { "/shelves": {
            "parameters": [reference("#/components/parameters/dry", "item")],
            "put": {
                "operationId": "putShelf",
                "parameters": [
                    { "$ref": "#/components/parameters/none" },
                    reference("#/components/parameters/size", "own"),
                    { "$ref": "#/components/parameters/chained" },
                ],
                "requestBody": reference("#/components/requestBodies/Shelf", "body"),
                "responses": {
                    "200": reference("#/components/responses/Shelf", "found"),
                    "404": reference("#/components/responses/Problem", "missing"),
                    "default": reference("#/components/responses/Problem", "otherwise"),
                },
                "callbacks": { "moved": reference("#/components/callbacks/Moved", "callback") },
            },
        } },
        "components": {
            "parameters": {
                "dry": { "name": "dry", "in": "query", "description": "There dry.", "schema": { "type": "boolean" } },
                "size": { "name": "size", "in": "query", "description": "There size.", "schema": { "type": "integer" } },
                "chained": reference("parts.yaml#/p", "chained"),
            },
            "requestBodies": { "Shelf": { "description": "There body.", "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shelf" } } } } },
            "responses": {
                "Shelf": { "description": "There shelf.", "headers": { "X-Left": reference("#/components/headers/Left", "left") }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shelf" } } } },
                "Problem": { "description": "There problem.", "content": { "application/json": { "schema": { "type": "object", "properties": { "code": { "type": "string" } } } } } },
            },
            "headers": { "Left": { "description": "There left.", "schema": { "type": "integer" } } },
            "callbacks": { "Moved": { "{$request.query.url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } }, "responses": { "204": { "description": "" } } } } } },
            "schemas": { "Shelf": { "type": "object", "properties": { "id": { "type": "integer" } } } },
            "securitySchemes": {
                "token": reference("#/components/securitySchemes/bearer", "token"),
                "bearer": { "type": "http", "scheme": "bearer", "description": "There bearer." },
            },
        },
    })
}

fn read(version: &str) -> Generated {
    let part = json!({ "p": { "name": "p", "in": "query", "description": "There p.", "schema": { "type": "string" } } });
    generated(&[("api.yaml", document(version).to_string()), ("parts.yaml", part.to_string())])
}

/// All descriptions of what is called and what comes back, in order.
fn descriptions(generated: &Generated) -> Vec<&str> {
    let operation = &generated.api.operations[0];
    let headers = generated.api.operations[0].headers.iter().map(|it| &it.docs);
    let docs = operation.parameters.iter().map(|it| &it.docs);
    let docs = docs.chain(operation.body.iter().map(|it| &it.docs)).chain(headers);
    let docs = docs.chain(generated.api.security_schemes.values().map(|it| &it.docs));
    docs.filter_map(|it| it.description.as_deref()).collect()
}

#[test]
fn a_description_beside_a_reference_counts_since_3_1() {
    for version in ["3.1.0", "3.2.0"] {
        let actual = read(version);
        let expected = [
            "Here item.",
            "Here own.",
            "Here chained.",
            "Here body.",
            "Here left.",
            "Here token.",
            "There bearer.",
        ];
        assert_eq!(descriptions(&actual), expected, "{version}\n{}", shown(&actual));
        assert!(found(&actual, Code::ReferenceSibling).is_empty(), "{}", shown(&actual));
        assert!(found(&actual, Code::UnresolvedReference).is_empty(), "{}", shown(&actual));
        // The one component has two descriptions, and stays one type.
        let names: Vec<&str> = actual.api.types.iter().map(|(_, it)| it.name.rust.as_str()).collect();
        assert_eq!(names.iter().filter(|it| it.contains("Problem")).count(), 1, "{names:?}");
        assert!(actual.files["src/resources/shelves.rs"].contains("/// Here own."));
        assert!(
            !found(&actual, Code::InvalidValue).iter().any(|it| it.contains("callbacks")),
            "{}",
            shown(&actual)
        );
    }
}

#[test]
fn earlier_versions_ignore_it_and_say_so() {
    let actual = read("3.0.3");
    let expected = [
        "There dry.",
        "There size.",
        "There p.",
        "There body.",
        "There left.",
        "There bearer.",
        "There bearer.",
    ];
    assert_eq!(descriptions(&actual), expected, "{}", shown(&actual));
    let told = found(&actual, Code::ReferenceSibling);
    for place in [
        "/paths/~1shelves/parameters/0/description",
        "/paths/~1shelves/put/requestBody/description",
        "/paths/~1shelves/put/responses/404/description",
        "/components/parameters/chained/description",
        "/components/responses/Shelf/headers/X-Left/description",
        "/components/securitySchemes/token/description",
    ] {
        assert!(told.contains(&place), "{place}\n{}", shown(&actual));
    }
}

/// A document whose parts refer to its components; `up` is what their references begin with.
fn in_parts(dialect: &str, up: &str) -> Vec<(&'static str, String)> {
    let is_swagger = dialect.starts_with("swagger");
    let schemas = if is_swagger { "#/definitions/" } else { "#/components/schemas/" };
    let parameters = if is_swagger { "#/parameters/" } else { "#/components/parameters/" };
    let components = if is_swagger {
        "definitions:\n  Book: {type: object, properties: {title: {type: string}}}\n  Shelf: {$ref: shelf.yaml}\nparameters:\n  limit: {name: limit, in: query, type: integer}\n"
    } else {
        "components:\n  schemas:\n    Book: {type: object, properties: {title: {type: string}}}\n    Shelf: {$ref: shelf.yaml}\n  parameters:\n    limit: {name: limit, in: query, schema: {type: integer}}\n"
    };
    let content = if is_swagger {
        format!("schema: {{$ref: '{up}{schemas}Shelf'}}")
    } else {
        format!("content: {{application/json: {{schema: {{$ref: '{up}{schemas}Shelf'}}}}}}")
    };
    vec![
        (
            "api.yaml",
            format!(
                "{dialect}\ninfo: {{title: T, version: '1'}}\npaths:\n  /shelves: {{$ref: paths.yaml}}\n{components}"
            ),
        ),
        (
            "paths.yaml",
            format!(
                "get:\n  operationId: listShelves\n  parameters: [{{$ref: '{up}{parameters}limit'}}]\n  responses: {{'200': {{description: ok, {content}}}}}\n"
            ),
        ),
        (
            "shelf.yaml",
            format!(
                "type: object\nproperties:\n  books: {{type: array, items: {{$ref: '{up}{schemas}Book'}}}}\n  next: {{$ref: '{up}{schemas}Shelf'}}\n"
            ),
        ),
    ]
}

#[test]
fn references_in_parts_that_mean_the_root_document_are_read_and_told_once() {
    for dialect in ["openapi: 3.1.0", "openapi: 3.0.3", "swagger: '2.0'"] {
        let right = generated(&in_parts(dialect, "api.yaml"));
        assert!(found(&right, Code::MisplacedReference).is_empty(), "{}", shown(&right));
        let actual = generated(&in_parts(dialect, ""));
        assert!(actual.files == right.files, "{dialect}\n{}", shown(&actual));
        let told = found(&actual, Code::MisplacedReference);
        assert_eq!(told, ["/paths.yaml#/get/parameters/0/$ref"], "{}", shown(&actual));
        assert!(shown(&actual).contains("with 3 more references"), "{}", shown(&actual));
        assert!(found(&actual, Code::UnresolvedReference).is_empty(), "{}", shown(&actual));
    }
}

#[test]
fn a_place_in_the_own_file_comes_first() {
    let root = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Book: {type: object, properties: {of_root: {type: string}}}\n    Shelf: {$ref: 'part.yaml#/components/schemas/Shelf'}\n";
    let part = "components:\n  schemas:\n    Book: {type: object, properties: {of_part: {type: string}}}\n    Shelf: {type: object, properties: {book: {$ref: '#/components/schemas/Book'}, none: {$ref: '#/components/schemas/None'}}}\n";
    let actual = generated(&[("api.yaml", root.to_owned()), ("part.yaml", part.to_owned())]);
    assert!(found(&actual, Code::MisplacedReference).is_empty(), "{}", shown(&actual));
    assert_eq!(found(&actual, Code::UnresolvedReference).len(), 1, "{}", shown(&actual));
    let types = &actual.files["src/types.rs"];
    assert!(types.contains("of_part") && types.contains("of_root"), "{types}");
}

#[test]
fn circles_through_the_root_document_end() {
    let root = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a: {$ref: part.yaml}\ncomponents:\n  schemas:\n    A: {$ref: 'part.yaml#/a'}\n";
    let part = "get: {$ref: '#/paths/~1a/get'}\na: {$ref: '#/components/schemas/A'}\n";
    let actual = generated(&[("api.yaml", root.to_owned()), ("part.yaml", part.to_owned())]);
    assert!(!found(&actual, Code::ReferenceCycle).is_empty(), "{}", shown(&actual));
}
