//! Whatever the text is, reading ends with a document or an error that has a place; never with a panic.

use codegen::diagnostic::{Code, render, rows};
use codegen::document::{self, Document, Input};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(text: &str) -> Result<Document, String> {
    document::read(&Input::text("test.yaml", text)).map_err(|failure| failure.to_string())
}

/// Reads, and turns all findings into text.
fn read_and_render(text: &str) -> Result<Document, String> {
    let document = read(text)?;
    let shown = render(&document.diagnostics, &document.sources);
    assert_eq!(shown.is_empty(), document.diagnostics.is_empty());
    assert_eq!(rows(&document.diagnostics, &document.sources).len(), document.diagnostics.by_cause().len());
    for finding in document.diagnostics.iter() {
        // The typed model has accepted everything that the lowering left.
        let refused = finding.code == Code::InvalidValue && finding.message.contains("cannot be read: ");
        assert!(!refused, "{shown}\n{text}");
    }
    let tree = serde_json::to_value(&document.openapi).expect("the model is JSON");
    expect_references_to_resolve(&tree, &tree);
    Ok(document)
}

/// Every reference is `#/components/<kind>/<key>` and leads to something.
fn expect_references_to_resolve(value: &Value, tree: &Value) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref") {
                let target = reference.strip_prefix('#').and_then(|pointer| tree.pointer(pointer));
                assert!(target.is_some(), "{reference} in {tree:#}");
                assert!(
                    reference.starts_with("#/components/") && reference.split('/').count() == 4,
                    "{reference}"
                );
            }
            for (key, member) in members {
                let is_data = ["example", "default", "enum", "mapping"].contains(&key.as_str())
                    || (key.starts_with("x-")
                        && (!key.starts_with("x-lowered-") || key == "x-lowered-examples"));
                if !is_data {
                    expect_references_to_resolve(member, tree);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| expect_references_to_resolve(item, tree)),
        _ => {}
    }
}

fn expect_error(text: &str, place: &str, words: &str) {
    let shown = read(text).err().unwrap_or_else(|| panic!("`{text}` is read"));
    assert!(shown.contains(place), "no {place} in {shown}");
    assert!(shown.contains(words), "no `{words}` in {shown}");
}

#[test]
fn errors_say_what_is_wrong_and_where() {
    expect_error("", "test.yaml", "the document is empty");
    expect_error("# nothing\n", "test.yaml", "the document is empty");
    expect_error("- a\n", "test.yaml:1:1", "is a mapping");
    expect_error("just text", "test.yaml:1:1", "is a mapping");
    expect_error("info: {}\n", "test.yaml:1:1", "no `openapi` key");
    expect_error("info: {}\nswagger: '1.2'\n", "test.yaml:2:10", "1.2 is not supported");
    expect_error("{\"a\": 1,\n \"openapi\": \"4.0.0\"}", "test.yaml:2:13", "OpenAPI 4.0.0 is not supported");
    expect_error("openapi: 3.1.0\ninfo: {title: [}\n", "test.yaml:2:", "invalid-syntax");
    expect_error("{\"openapi\": \"3.1.0\",\n  \"ü\": [}", "test.yaml:2:9", "invalid-syntax");
    let missing = document::read(&Input::path("no/such/file.yaml")).expect_err("there is no such file");
    assert!(missing.to_string().contains("cannot read no/such/file.yaml"), "{missing}");
}

#[test]
fn the_smallest_document_is_read() {
    for text in
        ["openapi: 3.0.3", "\u{feff}openapi: 3.1.0\r\npaths:\r\n", "{\"openapi\": \"3.2.0\"}", "openapi: 3.1"]
    {
        let document = read_and_render(text).unwrap_or_else(|error| panic!("{error}"));
        // All that is wrong with it is that there is nothing to generate.
        assert_eq!(document.diagnostics.iter().count(), 1, "{text}");
    }
}

#[test]
fn deep_schemas_are_read_up_to_the_limit() {
    let nested = |levels: usize, open: &str, close: &str| {
        let (open, close) = (open.repeat(levels), close.repeat(levels));
        format!(
            r#"{{"openapi":"3.1.0","components":{{"schemas":{{"A":{open}{{"type":"string"}}{close}}}}}}}"#
        )
    };
    let wrappers = [
        (r#"{"not":"#, "}", 1),
        (r#"{"items":"#, "}", 1),
        (r#"{"additionalProperties":"#, "}", 1),
        (r#"{"allOf":["#, "]}", 2),
        (r#"{"properties":{"a":"#, "}}", 2),
    ];
    for (open, close, levels) in wrappers {
        read_and_render(&nested(250 / levels, open, close)).unwrap_or_else(|error| panic!("{error}"));
        let error = read(&nested(256 / levels, open, close)).expect_err("it is too deep");
        assert!(error.contains("nests deeper"), "{error}");
    }
}

#[test]
fn ten_thousand_levels_are_refused() {
    let deep = format!("openapi: 3.1.0\na: {}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert!(read(&deep).expect_err("it is too deep").contains("too-complex"));
    let json = format!(r#"{{"openapi":"3.1.0","a":{}1{}}}"#, r#"{"a":"#.repeat(10_000), "}".repeat(10_000));
    assert!(read(&json).expect_err("it is too deep").contains("too-complex"));
}

#[test]
fn references_that_go_round_end() {
    let text = "openapi: 3.1.0\npaths:\n  /a: {$ref: '#/paths/~1b'}\n  /b: {$ref: '#/paths/~1a'}\n\
                  /c:\n    get:\n      responses: {200: {$ref: '#/paths/~1c/get/responses/200'}}\n\
                components:\n  schemas:\n    A: {$ref: '#/components/schemas/A/properties/b'}\n    \
                B: {properties: {b: {$ref: '#/components/schemas/B/properties/b/properties/c'}}}\n  \
                parameters:\n    P: {$ref: '#/components/parameters/P'}\n";
    let document = read_and_render(text).unwrap_or_else(|error| panic!("{error}"));
    assert!(!document.diagnostics.is_empty());
}

#[test]
fn a_component_that_is_left_out_takes_its_references_with_it() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /a:\n    get:\n      parameters: [{$ref: '#/components/parameters/B'}]\n      \
                responses: {204: {description: n}}\ncomponents:\n  parameters:\n    A: {in: query}\n    B: {$ref: '#/components/parameters/A'}\n";
    let document = read_and_render(text).unwrap_or_else(|error| panic!("{error}"));
    let codes: Vec<Code> = document.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::InvalidValue, Code::IncompleteRequest, Code::UnresolvedReference]);
    let item = document.openapi.paths.paths["/a"].as_item().and_then(|it| it.get.as_ref());
    assert!(item.is_some_and(|it| it.parameters.is_empty()));
}

/// A document with something of everything, to be damaged.
fn complete() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "t", "version": "1", "contact": { "name": "n" }, "license": { "name": "MIT" } },
        "servers": [{ "url": "https://{a}.example.com", "variables": { "a": { "default": "x", "enum": ["x"] } } }],
        "tags": [{ "name": "t", "externalDocs": { "url": "https://example.com" } }],
        "security": [{ "key": [] }],
        "webhooks": { "w": { "post": { "responses": {} } } },
        "paths": { "/a/{id}": {
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
            "get": {
                "operationId": "a", "tags": ["t"], "deprecated": true,
                "parameters": [
                    { "$ref": "#/components/parameters/P" },
                    { "name": "q", "in": "query", "style": "form", "explode": false,
                      "content": { "application/json": { "schema": { "type": "integer", "minimum": 1 } } } },
                ],
                "requestBody": { "required": true, "content": { "multipart/form-data": {
                    "schema": { "$ref": "#/components/schemas/A" },
                    "encoding": { "f": { "contentType": "image/png", "headers": { "X": { "schema": {} } } } } } } },
                "responses": {
                    "200": { "description": "d", "headers": { "H": { "schema": { "type": "integer" } } },
                             "content": { "application/json": { "schema": { "$ref": "#/components/schemas/A" } } } },
                    "default": { "$ref": "#/components/responses/R" },
                },
            } } },
        "components": {
            "parameters": { "P": { "name": "p", "in": "header", "schema": { "type": ["integer", "null"] } } },
            "responses": { "R": { "description": "" } },
            "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "k" } },
            "schemas": { "A": {
                "type": "object", "required": ["a"], "title": "T", "nullable": false,
                "properties": {
                    "a": { "type": "string", "enum": ["x", "y"], "minLength": 1, "pattern": "a" },
                    "b": { "oneOf": [{ "$ref": "#/components/schemas/A" }, { "type": "array", "items": { "const": 1 } }],
                           "discriminator": { "propertyName": "k", "mapping": { "v": "#/components/schemas/A" } } },
                    "c": { "type": "number", "exclusiveMinimum": 5, "multipleOf": 0.5, "default": 7, "examples": [1] },
                    "d": { "prefixItems": [{ "type": "string" }], "items": false },
                    "e": { "$ref": "#/components/schemas/A/properties/a", "description": "d" },
                },
                "additionalProperties": { "anyOf": [{ "allOf": [{}] }, { "not": { "type": "string" } }] },
                "patternProperties": { "^x-": { "type": "boolean" } },
            } },
        },
    })
}

/// The places of a value, outermost first.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                pointers(member, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z$#/~%.]{0,12}".prop_map(Value::from),
        prop_oneof![
            Just("#/components/schemas/A"),
            Just("#"),
            Just("#/paths/~1a~1{id}"),
            Just("#/components/parameters/P"),
            Just("true"),
            Just("string"),
            Just("3"),
        ]
        .prop_map(Value::from),
    ];
    let key = prop_oneof![
        "[a-z]{0,3}",
        Just("$ref".to_owned()),
        Just("type".to_owned()),
        Just("items".to_owned()),
        Just("in".to_owned()),
        Just("schema".to_owned()),
        Just("content".to_owned()),
        Just("x-a".to_owned()),
        Just("x-lowered-types".to_owned()),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(key.clone(), inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_documents_are_read(
        damages in prop::collection::vec((any::<prop::sample::Index>(), any_value()), 1..6)
    ) {
        let mut document = complete();
        for (at, value) in damages {
            let mut places = Vec::new();
            pointers(&document, "", &mut places);
            // The root and the version must stay.
            places.retain(|it| !it.is_empty() && it != "/openapi");
            if places.is_empty() {
                break;
            }
            let place = at.get(&places).clone();
            if let Some(target) = document.pointer_mut(&place) {
                *target = value;
            }
        }
        let read = read_and_render(&document.to_string());
        prop_assert!(read.is_ok(), "{:?}", read.err());
    }

    #[test]
    fn damaged_texts_never_panic(cuts in prop::collection::vec((any::<prop::sample::Index>(), ".{0,3}"), 1..4)) {
        let mut text = serde_json::to_string_pretty(&complete()).unwrap_or_default();
        for (at, inserted) in cuts {
            let at = at.index(text.len());
            if text.is_char_boundary(at) {
                text.insert_str(at, &inserted);
            }
        }
        let _ = read(&text);
    }

    #[test]
    fn any_text_never_panics(text in "\\PC{0,60}|[-:{}\\[\\]&*!|>'\"%@`,# a1\n\t]{0,40}") {
        let _ = read(&text);
        let _ = read(&format!("openapi: 3.1.0\n{text}"));
    }
}
