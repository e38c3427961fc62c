//! Documents of hostile size or shape end in a crate or in diagnostics: no panic, no endless loop, no overflow.

use std::fmt::Write as _;

use codegen::diagnostic::Code;
use codegen::{Generated, Options, Policy, generate};
use serde_json::{Map, Value, json};

use crate::common::support_code::is_support_code;

fn document(schemas: Map<String, Value>) -> String {
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Bounds", "version": "1.0.0" },
        "paths": {},
        "components": { "schemas": schemas },
    })
    .to_string()
}

/// A document in which schemas are bodies in each format, too.
fn with_bodies(schemas: Map<String, Value>) -> String {
    let formats = [
        "application/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/x-ndjson",
        "text/event-stream",
        "text/plain",
    ];
    let bodies = schemas.keys().flat_map(|key| formats.map(|format| (key, format)));
    let operations = bodies.enumerate().map(|(at, (key, format))| {
        let body = json!({ "content": { format: { "schema": component(key) } }, "description": "" });
        (
            format!("/{at}"),
            json!({ "post": { "requestBody": body, "responses": { "200": body, "4XX": body } } }),
        )
    });
    let paths: Map<String, Value> = operations.collect();
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Bounds", "version": "1.0.0" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
    .to_string()
}

fn generated(text: &str) -> Generated {
    let policy = Policy::allowing(Code::IncompleteRequest);
    let options = Options::from_text("bounds.json", text).with_policy(policy);
    generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
}

fn component(key: impl std::fmt::Display) -> Value {
    json!({ "$ref": format!("#/components/schemas/{key}") })
}

/// `Schema0` to `Schema<count - 1>`.
fn schemas(count: usize, schema: impl Fn(usize) -> Value) -> Map<String, Value> {
    (0..count).map(|index| (format!("Schema{index}"), schema(index))).collect()
}

fn emitted_bytes(generated: &Generated) -> usize {
    let own = generated.files.iter();
    let own = own.filter(|(path, _)| path.starts_with("src/") && !is_support_code(path));
    own.map(|(_, contents)| contents.len()).sum()
}

#[test]
fn a_hundred_thousand_schemas() {
    let text = document(schemas(100_000, |index| match index % 2 {
        0 => {
            json!({ "type": "object", "properties": { "next": component(format!("Schema{}", (index + 2) % 100_000)) } })
        }
        _ => component(format!("Schema{}", index - 1)),
    }));
    assert_eq!(generated(&text).api.types.iter().count(), 100_000);
}

#[test]
fn long_chains() {
    let last = json!({ "type": "string" });
    let next = |index: usize| component(format!("Schema{}", index + 1));
    let link: [fn(Value) -> Value; 6] = [
        |next| next,
        |next| json!({ "type": "object", "required": ["next"], "properties": { "next": next } }),
        |next| json!({ "type": "array", "items": next }),
        |next| json!({ "oneOf": [next, { "type": "integer" }] }),
        |next| json!({ "allOf": [next, { "description": "the same" }] }),
        |next| json!({ "additionalProperties": next }),
    ];
    for link in link {
        let mut chain = schemas(1_000, |index| link(next(index)));
        chain.insert("Schema1000".to_owned(), last.clone());
        assert_eq!(
            generated(&document(chain))
                .api
                .types
                .iter()
                .filter(|(_, it)| it.origin.last().is_some_and(|key| key.starts_with("Schema")))
                .count(),
            1_001
        );
    }
}

/// A circle of references through every keyword that holds a schema.
#[test]
fn circles_through_every_keyword() {
    let here = || component("Circle");
    let keywords = [
        json!({ "$ref": "#/components/schemas/Circle" }),
        json!({ "allOf": [here()] }),
        json!({ "anyOf": [here(), { "type": "string" }] }),
        json!({ "oneOf": [here()] }),
        json!({ "oneOf": [here(), { "type": "null" }] }),
        json!({ "properties": { "a": { "anyOf": [here(), { "type": "null" }] } } }),
        json!({ "additionalProperties": { "oneOf": [here(), { "type": "string" }] } }),
        json!({ "items": { "oneOf": [here(), { "properties": { "a": here() } }] } }),
        json!({ "not": here() }),
        json!({ "if": here(), "then": here(), "else": here() }),
        json!({ "items": here() }),
        json!({ "prefixItems": [here()], "items": false }),
        json!({ "contains": here() }),
        json!({ "properties": { "a": here() }, "required": ["a"] }),
        json!({ "additionalProperties": here() }),
        json!({ "patternProperties": { "^a": here() } }),
        json!({ "propertyNames": here() }),
        json!({ "dependentSchemas": { "a": here() } }),
        json!({ "unevaluatedProperties": here() }),
        json!({ "unevaluatedItems": here() }),
        json!({ "$defs": { "a": here() }, "$ref": "#/components/schemas/Circle/$defs/a" }),
        json!({ "$ref": "#/components/schemas/Circle/properties/a", "properties": { "a": here() } }),
        json!({ "$dynamicRef": "#circle", "$dynamicAnchor": "circle" }),
        json!({ "allOf": [{ "allOf": [here(), { "properties": { "a": here() } }] }] }),
        json!({ "allOf": [{ "oneOf": [here(), { "type": "object" }] }], "properties": { "a": here() } }),
        json!({ "discriminator": { "propertyName": "kind", "mapping": { "a": "#/components/schemas/Circle" } },
                "properties": { "kind": { "type": "string" } }, "allOf": [here()] }),
        json!({ "oneOf": [here(), { "allOf": [here(), { "required": ["kind"] }] }], "discriminator": { "propertyName": "kind" } }),
    ];
    for (index, schema) in keywords.iter().enumerate() {
        for other in [schema, &keywords[(index + 7) % keywords.len()]] {
            let text = with_bodies(Map::from_iter([
                ("Circle".to_owned(), json!({ "allOf": [schema, component("Other")] })),
                ("Plain".to_owned(), schema.clone()),
                ("Other".to_owned(), other.clone()),
            ]));
            generated(&text);
            generated(&with_bodies(Map::from_iter([("Circle".to_owned(), schema.clone())])));
        }
    }
}

#[test]
fn circles_outside_of_schemas() {
    let text = "openapi: 3.1.0\ninfo: {title: Circles, version: 1.0.0}\npaths:\n  /a: {$ref: '#/paths/~1b'}\n  /b: {$ref: '#/paths/~1a'}\n  \
                /c:\n    parameters: [{$ref: '#/components/parameters/P'}]\n    post:\n      requestBody: {$ref: '#/components/requestBodies/B'}\n      \
                responses: {200: {$ref: '#/components/responses/R'}, 201: {$ref: '#/paths/~1c/post/responses/201'}}\n      \
                callbacks: {x: {$ref: '#/components/callbacks/C'}}\n\
                components:\n  parameters: {P: {$ref: '#/components/parameters/P'}}\n  requestBodies: {B: {$ref: '#/components/requestBodies/B'}}\n  \
                responses: {R: {$ref: '#/components/responses/S'}, S: {$ref: '#/components/responses/R'}}\n  \
                headers: {H: {$ref: '#/components/headers/H'}}\n  examples: {E: {$ref: '#/components/examples/E'}}\n  \
                callbacks: {C: {$ref: '#/components/callbacks/C'}}\n  links: {L: {$ref: '#/components/links/L'}}\n  \
                securitySchemes: {S: {$ref: '#/components/securitySchemes/S'}}\n";
    let found = generated(text);
    assert!(found.diagnostics.iter().any(|it| it.code == Code::ReferenceCycle));
    assert_eq!(found.api.operations.len(), 1);
}

/// Each level names the next one twice: a reader that expands what it reads needs 2^60 steps.
#[test]
fn references_that_double_at_every_level() {
    let doubling: [fn(Value) -> Value; 5] = [
        |next| json!({ "allOf": [next, next] }),
        |next| json!({ "oneOf": [next, next] }),
        |next| json!({ "anyOf": [next, { "allOf": [next, { "type": "object" }] }] }),
        |next| json!({ "properties": { "a": next, "b": next } }),
        |next| json!({ "anyOf": [{ "properties": { "a": next } }, { "properties": { "a": next, "b": next } }] }),
    ];
    for double in doubling {
        let mut levels = schemas(60, |index| double(component(format!("Schema{}", index + 1))));
        levels.insert(
            "Schema60".to_owned(),
            json!({ "type": "object", "properties": { "end": { "type": "string" } } }),
        );
        let text = document(levels);
        assert!(emitted_bytes(&generated(&text)) < 40 * text.len());
    }
}

/// Intersections of unions: written out, eight of eight branches would be 16 million variants.
#[test]
fn intersections_of_unions_do_not_multiply() {
    let branch = |name: String| json!({ "type": "object", "required": [name], "properties": { name: { "type": "string" } } });
    let union = |at: usize| json!({ "oneOf": (0..8).map(|index| branch(format!("p{at}_{index}"))).collect::<Vec<_>>() });
    let text = document(Map::from_iter([(
        "Product".to_owned(),
        json!({ "allOf": (0..8).map(union).collect::<Vec<_>>() }),
    )]));
    let emitted = emitted_bytes(&generated(&text));
    assert!(emitted < 12 * text.len(), "{emitted} bytes for {}", text.len());
}

#[test]
fn wide_unions_enums_and_objects() {
    let width = 2_000;
    let mut parts = schemas(width, |index| {
        let own = format!("property{index}");
        json!({ "type": "object", "required": [own], "properties": { own: { "type": "string" }, "shared": {} } })
    });
    let all: Vec<Value> = parts.keys().map(component).collect();
    parts.insert("Union".to_owned(), json!({ "oneOf": all }));
    parts.insert(
        "Enum".to_owned(),
        json!({ "enum": (0..width).map(|index| format!("value {index}")).collect::<Vec<_>>() }),
    );
    let properties: Map<String, Value> =
        (0..width).map(|index| (format!("property{index}"), json!({ "type": "integer" }))).collect();
    parts.insert("Object".to_owned(), json!({ "properties": properties }));
    let text = document(parts);
    assert!(emitted_bytes(&generated(&text)) < 10 * text.len());
}

/// "Billion laughs": ten levels of aliases, nine to the tenth nodes.
#[test]
fn alias_bombs_are_refused() {
    let mut text = String::from("openapi: 3.1.0\nx-level0: &level0 [a, a, a, a, a, a, a, a, a]\n");
    for level in 1..=10 {
        let aliases = vec![format!("*level{}", level - 1); 9].join(", ");
        writeln!(text, "x-level{level}: &level{level} [{aliases}]").expect("writing to a string");
    }
    let failure = generate(&Options::from_text("bomb.yaml", text)).expect_err("it is too big");
    assert_eq!(failure.diagnostics.iter().map(|it| it.code).collect::<Vec<_>>(), [Code::TooComplex]);
}

#[test]
fn ten_thousand_levels_are_refused() {
    for (open, close) in [(r#"{"items":"#, "}"), (r#"{"allOf":["#, "]}"), (r#"{"properties":{"a":"#, "}}")] {
        let text = format!(
            r#"{{"openapi":"3.1.0","components":{{"schemas":{{"Deep":{}true{}}}}}}}"#,
            open.repeat(10_000),
            close.repeat(10_000)
        );
        let failure = generate(&Options::from_text("deep.json", text)).expect_err("it is too deep");
        assert_eq!(failure.diagnostics.iter().map(|it| it.code).collect::<Vec<_>>(), [Code::TooComplex]);
    }
}

/// What leads back to a schema of that name.
fn leading_back(name: &str) -> Vec<Value> {
    let here = || component(name);
    let wrapped = || json!({ "allOf": [here()] });
    vec![
        here(),
        wrapped(),
        json!({ "allOf": [wrapped()], "description": "deeper" }),
        json!({ "$ref": format!("#/components/schemas/{name}"), "description": "beside" }),
        json!({ "$ref": format!("#/components/schemas/{name}"), "allOf": [] }),
        json!({ "allOf": [here()], "nullable": true }),
        json!({ "allOf": [here(), { "properties": { "more": { "type": "string" } } }] }),
        json!({ "anyOf": [wrapped()] }),
        json!({ "oneOf": [wrapped(), { "type": "null" }] }),
        json!({ "not": wrapped() }),
        json!({ "$ref": format!("#/components/schemas/{name}/anyOf/0") }),
        json!({ "$ref": format!("#/components/schemas/Other{name}") }),
        json!({ "$dynamicRef": format!("#{name}") }),
    ]
}

/// What can stand beside a union or an intersection that leads back to the schema.
fn beside(name: &str) -> Vec<Value> {
    let wrapped = || json!({ "allOf": [component(name)] });
    vec![
        json!({}),
        json!({ "type": "object" }),
        json!({ "type": ["object", "null"] }),
        json!({ "required": ["own"] }),
        json!({ "properties": { "own": { "type": "string" }, "again": wrapped() } }),
        json!({ "discriminator": { "propertyName": "own", "mapping": { "a": name } }, "properties": { "own": { "type": "string" } } }),
        json!({ "allOf": [wrapped()] }),
        json!({ "additionalProperties": wrapped() }),
        json!({ "enum": ["a", null] }),
        json!({ "$dynamicAnchor": name, "items": component(name) }),
    ]
}

/// A union or an intersection that leads back to where it stands, whatever stands beside it.
#[test]
fn schemas_that_are_part_of_themselves() {
    for keyword in ["anyOf", "oneOf", "allOf"] {
        let (mut all, mut paths) = (Map::new(), Map::new());
        for (back, beside_it, further) in (0..leading_back("").len())
            .flat_map(|back| (0..beside("").len()).map(move |beside| (back, beside)))
            .flat_map(|(back, beside)| (0..5).map(move |further| (back, beside, further)))
        {
            let name = format!("Circle{back}x{beside_it}x{further}");
            let wrapped = || json!({ "allOf": [component(&name)] });
            let further = match further {
                0 => None,
                1 => Some(json!({ "type": "null" })),
                2 => Some(json!({ "type": "string" })),
                3 => Some(wrapped()),
                _ => Some(json!({ "properties": { "b": {} } })),
            };
            let branches: Vec<Value> =
                std::iter::once(leading_back(&name).swap_remove(back)).chain(further).collect();
            let mut circle = beside(&name).swap_remove(beside_it);
            circle[keyword] = json!(branches);
            all.insert(
                format!("Other{name}"),
                json!({ "anyOf": [wrapped(), { "properties": { "c": {} } }] }),
            );
            let content = ["multipart/form-data", "application/x-www-form-urlencoded"][back % 2];
            paths.insert(
                format!("/{name}"),
                json!({ "post": {
                    "requestBody": { "content": { content: { "schema": component(&name) } } },
                    "responses": { "200": { "description": "", "content": { "application/json": { "schema": component(&name) } } } },
                } }),
            );
            all.insert(name, circle);
        }
        let info = json!({ "title": "Bounds", "version": "1.0.0" });
        let text =
            json!({ "openapi": "3.1.0", "info": info, "paths": paths, "components": { "schemas": all } });
        generated(&text.to_string());
    }
}

/// What says that a property may be null is no part of the circle.
#[test]
fn nullable_references_to_oneself_have_the_type() {
    for next in [
        json!({ "anyOf": [{ "allOf": [component("Node")], "description": "the next one" }, { "type": "null" }] }),
        json!({ "oneOf": [{ "type": "null" }, { "allOf": [{ "allOf": [component("Node")] }] }] }),
        json!({ "anyOf": [component("Node")], "nullable": true }),
    ] {
        let node = json!({ "type": "object", "properties": { "next": next } });
        let files = generated(&document(Map::from_iter([("Node".to_owned(), node)]))).files;
        assert!(files["src/types.rs"].contains("pub next: Nullable<Box<Node>>"), "{}", files["src/types.rs"]);
    }
}

#[test]
fn keywords_are_names_of_everything() {
    let parameters = |word: &str| {
        let place = |place: &str| json!({ "name": word, "in": place, "required": true, "schema": { "type": "string" } });
        ["path", "query", "header", "cookie"].map(place)
    };
    for word in ["mod", "type", "self", "Self", "crate", "gen", "async"] {
        let text = json!({
            "openapi": "3.1.0",
            "info": { "title": word, "version": "1.0.0" },
            "servers": [{ "url": format!("https://a.example/{{{word}}}"), "variables": { word: { "default": word } } }],
            "security": [{ word: [] }],
            "paths": { format!("/{{{word}}}"): { "post": {
                "operationId": word, "tags": [word],
                "parameters": parameters(word),
                "requestBody": { "content": { "multipart/form-data": { "schema": component(word) } } },
                "responses": { "200": { "description": "", "headers": { word: { "schema": {} } } } },
            }, "put": {
                "parameters": [{ "name": word, "in": "query", "schema": { "type": "string" } }],
                "requestBody": { "content": { "application/json": { "schema": component(word) } } },
                "responses": {},
            } } },
            "components": {
                "securitySchemes": { word: { "type": "apiKey", "in": "header", "name": word } },
                "schemas": { word: {
                    "properties": { word: { "type": ["string", "null"] }, format!("{word}-"): { "enum": [word, format!("{word}-")] } },
                } },
            },
        });
        for contents in generated(&text.to_string()).files.values() {
            assert!(!contents.contains("_r#"), "{word}");
        }
    }
}

#[test]
fn costly_patterns_are_left_with_one_note() {
    let patterns =
        |count| schemas(count, |at| json!({ "type": "string", "pattern": format!("^.{{1,4000}}x{at}$") }));
    let notes = |count| {
        let generated = generated(&document(patterns(count)));
        generated.diagnostics.iter().filter(|it| it.message.contains("was not looked at")).count()
    };
    assert_eq!([notes(1), notes(100)], [0, 1]);
}
