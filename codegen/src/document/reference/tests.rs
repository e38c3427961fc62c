//! References of every sort, settled.

use serde_json::{Value, json};

use super::*;
use crate::document::tree;

fn settled(text: &str) -> (Value, Vec<(Code, String)>) {
    let mut diagnostics = Diagnostics::default();
    let mut tree = tree::parse(text, &mut diagnostics).unwrap_or_else(|error| panic!("{}", error.message));
    let mut sources = Sources::single("test.yaml", text);
    settle(&mut tree, SpecVersion::V3_1, &mut sources, &mut diagnostics);
    break_cycles(&mut tree, &mut diagnostics);
    let findings = diagnostics.iter().map(|it| (it.code, it.pointer.to_string())).collect();
    (tree, findings)
}

/// The settled form of the reference at `/components/schemas/A`, with all that is hoisted.
fn schema(text: &str) -> Value {
    let (tree, findings) = settled(text);
    assert_eq!(findings, []);
    tree["components"]["schemas"].clone()
}

#[test]
fn a_nested_target_is_hoisted_and_its_place_refers_to_it() {
    let schemas = schema(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B/properties/x~1y'}\n    \
         B: {properties: {x/y: {type: string}}}\n",
    );
    let reference = json!({ "$ref": "#/components/schemas/~1components~1schemas~1B~1properties~1x~01y" });
    assert_eq!(schemas["A"], reference);
    assert_eq!(schemas["B"]["properties"]["x/y"], reference);
    assert_eq!(schemas["/components/schemas/B/properties/x~1y"], json!({ "type": "string" }));
}

#[test]
fn a_target_in_a_target_is_one_type() {
    let schemas = schema(
        "openapi: 3.1.0\nx:\n  outer: {properties: {inner: {type: string}}}\ncomponents:\n  schemas:\n    \
         A: {$ref: '#/x/outer'}\n    B: {$ref: '#/x/outer/properties/inner'}\n",
    );
    assert_eq!(schemas["/x/outer"]["properties"]["inner"], schemas["B"]);
    assert_eq!(schemas["/x/outer/properties/inner"], json!({ "type": "string" }));
}

#[test]
fn pointers_lead_through_references() {
    let schemas = schema(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B/properties/c/properties/d'}\n    \
         B: {properties: {c: {$ref: '#/components/schemas/C'}}}\n    C: {properties: {d: {type: string}}}\n",
    );
    assert_eq!(schemas["A"], schemas["C"]["properties"]["d"]);
}

#[test]
fn percent_encoding_is_undone() {
    let schemas = schema(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/Sm%C3%B8rbr%C3%B8d%20Pl%C3%A6y'}\n    \
         Smørbrød Plæy: {type: string}\n",
    );
    assert_eq!(schemas["A"], json!({ "$ref": "#/components/schemas/Smørbrød Plæy" }));
}

#[test]
fn anchors_identifiers_and_definitions_resolve() {
    let schemas = schema(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#here'}\n    B: {$anchor: here, type: string}\n    \
         C: {$ref: 'https://example.com/d'}\n    D: {$id: 'https://example.com/d', $defs: {e: {type: integer}}, \
         items: {$ref: '#/$defs/e'}}\n    E: {$dynamicRef: '#here'}\n    F: {$defs: {g: {type: number}}, not: {$ref: '#/$defs/g'}}\n",
    );
    assert_eq!(schemas["A"], json!({ "$ref": "#/components/schemas/B" }));
    assert_eq!(schemas["C"], json!({ "$ref": "#/components/schemas/D" }));
    assert_eq!(schemas["E"], schemas["A"]);
    assert_eq!(schemas["/components/schemas/D/$defs/e"], json!({ "type": "integer" }));
    assert_eq!(schemas["/components/schemas/F/$defs/g"], json!({ "type": "number" }));
}

#[test]
fn a_schema_can_mean_itself() {
    let schemas = schema(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$recursiveAnchor: true, items: {$recursiveRef: '#'}}\n    \
         B: {items: {$ref: '#'}}\n",
    );
    assert_eq!(schemas["A"]["items"], json!({ "$ref": "#/components/schemas/A" }));
    assert_eq!(schemas["B"]["items"], json!({ "$ref": "#/components/schemas/B" }));
}

#[test]
fn what_resolves_to_nothing_is_reported() {
    let (tree, findings) = settled(
        "openapi: 3.1.0\npaths:\n  /a:\n    parameters: [{$ref: '#/components/parameters/None'}, {$ref: '#/components/schemas/B'}]\n\
         components:\n  schemas:\n    A: {$ref: '#/components/schemas/Bee', type: string}\n    B: {$ref: 'http://example.com/x.yaml'}\n",
    );
    assert_eq!(
        tree["components"]["schemas"]["A"],
        json!({ "type": "string", "unevaluatedProperties": true })
    );
    assert_eq!(tree["components"]["schemas"]["B"], json!({ "unevaluatedProperties": true }));
    assert_eq!(tree["paths"]["/a"]["parameters"], json!([{ UNRESOLVED: true }, { UNRESOLVED: true }]));
    let expected = [
        (Code::IncompleteRequest, "/paths/~1a/parameters/0/$ref"),
        (Code::IncompleteRequest, "/paths/~1a/parameters/1/$ref"),
        (Code::UnresolvedReference, "/components/schemas/A/$ref"),
        (Code::ExternalReference, "/components/schemas/B/$ref"),
    ];
    assert_eq!(findings, expected.map(|(code, pointer)| (code, pointer.to_owned())));
}

#[test]
fn pure_aliases_that_go_round_are_broken() {
    let (tree, findings) = settled(
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n    \
         C: {$ref: '#/components/schemas/C'}\n    D: {$ref: '#/components/schemas/C'}\n",
    );
    assert_eq!(tree["components"]["schemas"]["A"], json!({}));
    assert_eq!(tree["components"]["schemas"]["D"], json!({ "$ref": "#/components/schemas/C" }));
    assert!(findings.iter().all(|(code, _)| *code == Code::ReferenceCycle));
    let places: Vec<&str> = findings.iter().map(|(_, pointer)| pointer.as_str()).collect();
    assert_eq!(places, ["/components/schemas/A", "/components/schemas/C"]);
}

#[test]
fn path_items_are_copied_through_chains() {
    let (tree, findings) = settled(
        "openapi: 3.1.0\npaths:\n  /a: {$ref: '#/components/pathItems/x'}\n  /b: {$ref: '#/paths/~1a'}\n  /c: {$ref: '#/paths/~1c'}\n\
         components:\n  pathItems:\n    x: {get: {responses: {}}}\n",
    );
    assert_eq!(tree["paths"]["/a"], json!({ "get": { "responses": {} } }));
    assert_eq!(tree["paths"]["/b"], tree["paths"]["/a"]);
    assert_eq!(findings, [(Code::ReferenceCycle, "/paths/~1c/$ref".to_owned())]);
}

#[test]
fn mappings_are_settled() {
    let schemas = schema(
        "openapi: 3.1.0\nx: {Cat: {type: object}}\ncomponents:\n  schemas:\n    A:\n      discriminator: {propertyName: k, mapping: \
         {cat: '#/x/Cat', dog: Dog, b: '#/components/schemas/Dog'}}\n    Dog: {type: object}\n",
    );
    let expected =
        json!({ "cat": "#/components/schemas/~1x~1Cat", "dog": "Dog", "b": "#/components/schemas/Dog" });
    assert_eq!(schemas["A"]["discriminator"]["mapping"], expected);
}
