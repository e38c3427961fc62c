//! References wherever a value can stand, to every sort of target: each has the same effect as the target in its place, or
//! is reported where it stands.

use std::fs;

use codegen::diagnostic::{Code, Diagnostics, render};
use codegen::document::Sources;
use codegen::{Failure, Generated, Options, generate};
use serde_json::{Value, json};

/// A document with something at each place where a reference can stand.
fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Shelves", "version": "1", "description": "Where books stand.", "license": { "name": "MIT" } },
        "servers": [{ "url": "https://{region}.example.com", "variables": { "region": { "default": "eu", "enum": ["eu", "us"] } } }],
        "tags": [{ "name": "shelves", "description": "All shelves." }],
        "security": [{ "token": [] }],
        "paths": {
            "/shelves/{id}": {
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "put": {
                    "operationId": "putShelf",
                    "tags": ["shelves"],
                    "summary": "Puts a shelf.",
                    "parameters": [{ "$ref": "#/components/parameters/dry" }],
                    "requestBody": { "$ref": "#/components/requestBodies/Shelf" },
                    "responses": { "200": { "$ref": "#/components/responses/Shelf" }, "4XX": { "$ref": "#/components/responses/Problem" } },
                },
            },
        },
        "components": {
            "schemas": {
                "Shelf": {
                    "type": "object",
                    "required": ["id", "kind"],
                    "properties": {
                        "id": { "type": "integer", "maximum": 9, "description": "Its number." },
                        "kind": { "type": "string", "enum": ["low", "high"], "default": "low", "example": "high" },
                        "next": { "$ref": "#/components/schemas/Shelf" },
                    },
                },
                "Thing": { "oneOf": [{ "$ref": "#/components/schemas/Shelf" }, { "$ref": "#/components/schemas/Problem" }] },
                "Problem": { "allOf": [{ "type": "object", "required": ["code"], "properties": { "code": { "type": "string" } } }] },
            },
            "parameters": { "dry": { "name": "dry", "in": "query", "description": "Only tries.", "schema": { "type": "boolean" } } },
            "requestBodies": { "Shelf": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shelf" } } } } },
            "responses": {
                "Shelf": { "description": "It.", "headers": { "X-Left": { "$ref": "#/components/headers/Left" } }, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Shelf" } } } },
                "Problem": { "description": "Not done.", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
            },
            "headers": { "Left": { "schema": { "type": "integer" } } },
            "securitySchemes": { "token": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "https://example.com/token", "scopes": { "read": "Reads." } } } } },
        },
    })
}

/// Places where a reference gives way to its target, or a component is one.
const PLACES: [&str; 47] = [
    "/info",
    "/info/title",
    "/info/description",
    "/info/license",
    "/servers",
    "/servers/0",
    "/servers/0/variables",
    "/servers/0/variables/region",
    "/servers/0/variables/region/enum",
    "/tags",
    "/tags/0",
    "/tags/0/description",
    "/security",
    "/security/0",
    "/paths",
    "/paths/~1shelves~1{id}",
    "/paths/~1shelves~1{id}/parameters",
    "/paths/~1shelves~1{id}/put",
    "/paths/~1shelves~1{id}/put/tags",
    "/paths/~1shelves~1{id}/put/summary",
    "/paths/~1shelves~1{id}/put/parameters",
    "/paths/~1shelves~1{id}/put/responses",
    "/components",
    "/components/schemas",
    "/components/schemas/Shelf",
    "/components/schemas/Shelf/type",
    "/components/schemas/Shelf/required",
    "/components/schemas/Shelf/required/0",
    "/components/schemas/Shelf/properties",
    "/components/schemas/Shelf/properties/id/maximum",
    "/components/schemas/Shelf/properties/id/description",
    "/components/schemas/Shelf/properties/kind/enum",
    "/components/schemas/Shelf/properties/kind/enum/1",
    "/components/schemas/Shelf/properties/kind/default",
    "/components/schemas/Shelf/properties/kind/example",
    "/components/schemas/Thing/oneOf",
    "/components/schemas/Problem/allOf",
    "/components/parameters/dry",
    "/components/parameters/dry/in",
    "/components/requestBodies/Shelf",
    "/components/requestBodies/Shelf/content",
    "/components/requestBodies/Shelf/content/application~1json",
    "/components/responses",
    "/components/responses/Shelf/headers",
    "/components/headers/Left",
    "/components/securitySchemes/token",
    "/components/securitySchemes/token/flows/clientCredentials/scopes",
];

/// How a target can be written: its file, the place in it and the reference from the root document.
const TARGETS: [(&str, &str, &str); 10] = [
    ("part.yaml", "", "part.yaml"),
    ("part.json", "", "./part.json#"),
    ("part", "", "part#/"),
    ("deep/er/part.yml", "", "deep/../deep/er/part.yml"),
    ("a part.yaml", "/of it", "a%20part.yaml#/of%20it"),
    ("part.yaml", "/a~1b/c~0d", "part.yaml#/a~1b/c~0d"),
    ("part.yaml", "/a~1b", "part.yaml#%2Fa~1b"),
    ("part.yaml", "/é{}", "part.yaml#/%C3%A9%7B%7D"),
    ("part.yaml", "/list/0", "part.yaml#/list/0"),
    ("100%.yaml", "/x", "100%25.yaml#/x"),
];

/// References of the moved part lead back to the root document.
fn moved(value: &Value, up: &str) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .map(|(key, member)| match member {
                Value::String(text) if key == "$ref" => (key.clone(), json!(format!("{up}api.yaml{text}"))),
                member => (key.clone(), moved(member, up)),
            })
            .collect(),
        Value::Array(items) => items.iter().map(|it| moved(it, up)).collect(),
        other => other.clone(),
    }
}

/// The value at a pointer in a new file.
fn wrapped(value: Value, pointer: &str) -> Value {
    pointer.split('/').skip(1).collect::<Vec<_>>().into_iter().rev().fold(value, |inner, token| match token {
        "0" => json!([inner]),
        token => json!({ token.replace("~1", "/").replace("~0", "~"): inner }),
    })
}

fn generated(files: &[(&str, String)]) -> Generated {
    outcome(files).unwrap_or_else(|failure| panic!("{failure}"))
}

/// What is said of a document, and of a part of a request that is missing.
fn said(files: &[(&str, String)]) -> (Diagnostics, Sources) {
    match outcome(files) {
        Ok(generated) => (generated.diagnostics, generated.sources),
        Err(failure) => (failure.diagnostics, failure.sources),
    }
}

fn outcome(files: &[(&str, String)]) -> Result<Generated, Box<Failure>> {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    generate(&Options::new(folder.path().join("api.yaml")))
}

fn at_place(document: &Value, place: &str, value: Value) -> Value {
    let mut document = document.clone();
    *document.pointer_mut(place).unwrap_or_else(|| panic!("there is no {place}")) = value;
    document
}

fn shown(generated: &Generated) -> String {
    render(&generated.diagnostics, &generated.sources)
}

#[test]
fn a_reference_is_what_it_refers_to() {
    let document = document();
    let whole = generated(&[("api.yaml", document.to_string())]);
    for (number, place) in PLACES.iter().enumerate() {
        // Each place with some of the targets, each target with many of the places.
        for (file, pointer, reference) in TARGETS.iter().skip(number % 3).step_by(3) {
            let up = "../".repeat(file.matches('/').count());
            let value = document.pointer(place).unwrap_or_else(|| panic!("there is no {place}"));
            let part = wrapped(moved(value, &up), pointer);
            let root = at_place(&document, place, json!({ "$ref": reference }));
            let actual = generated(&[("api.yaml", root.to_string()), (file, part.to_string())]);
            assert!(actual.files == whole.files, "{place} in {reference}:\n{}", shown(&actual));
            let findings =
                |generated: &Generated| generated.diagnostics.iter().map(|it| it.code).collect::<Vec<_>>();
            assert_eq!(findings(&actual), findings(&whole), "{place} in {reference}:\n{}", shown(&actual));
        }
    }
}

#[test]
fn a_reference_to_nothing_is_reported_where_it_stands() {
    let document = document();
    // What is data, unless there is such a file.
    let is_data = |place: &str| ["/default", "/example", "/enum/1"].iter().any(|it| place.ends_with(it));
    for (number, place) in PLACES.iter().enumerate().filter(|(_, place)| !is_data(place)) {
        let references = [
            ("#/nowhere", Code::UnresolvedReference),
            ("part.yaml#/nowhere", Code::UnresolvedReference),
            ("missing.yaml", Code::ExternalReference),
            ("../api.yaml", Code::ExternalReference),
            ("/etc/hostname", Code::ExternalReference),
            ("file:///etc/hostname", Code::ExternalReference),
            ("https://example.com/part.yaml", Code::ExternalReference),
        ];
        // Each place with some of them.
        for (reference, code) in references.into_iter().skip(number % 3).step_by(3) {
            let root = at_place(&document, place, json!({ "$ref": reference }));
            let files = [("api.yaml", root.to_string()), ("part.yaml", "{}".to_owned())];
            let (diagnostics, sources) = said(&files);
            let at = format!("{place}/$ref");
            let found = diagnostics.iter().find(|it| it.pointer.as_str() == at).map(|it| it.code);
            let is_told = found.is_some_and(|it| it == code || it == Code::IncompleteRequest);
            assert!(is_told, "{place} → {reference}:\n{}", render(&diagnostics, &sources));
        }
    }
}

#[test]
fn a_reference_to_itself_is_a_cycle() {
    let document = document();
    for place in PLACES {
        if ["/default", "/example", "/enum/1", "/components"].iter().any(|it| place.ends_with(it)) {
            continue;
        }
        for (root, part) in [
            (format!("#{place}"), json!({})),
            ("part.yaml".to_owned(), json!({ "$ref": "part.yaml#" })),
            ("part.yaml#/a".to_owned(), json!({ "a": { "$ref": "#/b" }, "b": { "$ref": "#/a" } })),
        ] {
            let root = at_place(&document, place, json!({ "$ref": root }));
            let files = [("api.yaml", root.to_string()), ("part.yaml", part.to_string())];
            let (diagnostics, sources) = said(&files);
            let codes = [Code::ReferenceCycle, Code::UnresolvedReference, Code::IncompleteRequest];
            assert!(
                diagnostics.iter().any(|it| codes.contains(&it.code)),
                "{place}: {root}\n{}",
                render(&diagnostics, &sources)
            );
        }
    }
}

#[test]
fn a_property_of_that_name_is_data() {
    let schemas = json!({
        "Link": {
            "type": "object",
            "properties": { "$ref": { "type": "string" }, "x": { "type": "object", "example": { "$ref": "#/nowhere" } } },
            "example": { "$ref": "#/nowhere" },
            "default": { "$ref": "nowhere.yaml", "more": 1 },
            "x-origin": { "$ref": "nowhere.yaml" },
        },
        "Fixed": { "const": { "$ref": "#/nowhere" } },
        "One": { "enum": [{ "$ref": "#/nowhere" }, { "$ref": "#/elsewhere" }] },
    });
    let root = json!({ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": schemas } });
    let actual = generated(&[("api.yaml", root.to_string())]);
    let is_reference = |code: Code| code.as_str().contains("reference");
    assert!(!actual.diagnostics.iter().any(|it| is_reference(it.code)), "{}", shown(&actual));
    assert!(actual.files["src/types.rs"].contains("\"$ref\""), "{}", actual.files["src/types.rs"]);
}

#[test]
fn types_are_named_after_keys_and_files() {
    let schema = |property: &str| {
        json!({ "type": "object", "properties": { property: { "type": "string" } } }).to_string()
    };
    let reference = |text: &str| json!({ "$ref": text });
    let properties = json!({
        "a": reference("resources/apps/models/app.yml"),
        "b": reference("./resources/../resources/apps/models/app.yml#"),
        "c": reference("pet.schema.yaml"),
        "d": reference("owners/index.yaml"),
        "e": reference("models.yaml#/Shelf"),
        "f": reference("a/thing.yaml"),
        "g": reference("b/thing.yaml"),
        "h": reference("own.yaml"),
    });
    let root = json!({ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": {}, "components": { "schemas": {
        "All": { "type": "object", "properties": properties }, "Named": reference("own.yaml"),
    } } });
    let generated = generated(&[
        ("api.yaml", root.to_string()),
        ("resources/apps/models/app.yml", schema("app")),
        ("pet.schema.yaml", schema("pet")),
        ("owners/index.yaml", schema("owner")),
        ("models.yaml", format!("{{\"Shelf\": {}}}", schema("shelf"))),
        ("a/thing.yaml", schema("one")),
        ("b/thing.yaml", schema("other")),
        ("own.yaml", schema("own")),
    ]);
    let mut names: Vec<&str> = generated.api.types.iter().map(|(_, it)| it.name.rust.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["All", "App", "BThing", "Named", "Owners", "Pet", "Shelf", "Thing"]);
}
