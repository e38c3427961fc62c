//! Lowering, rule by rule.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::security::{FAULTY, Schemes};
use super::*;

fn lowered(kind: &'static Kind, version: SpecVersion, mut value: Value) -> (Value, Vec<(Code, String)>) {
    let mut diagnostics = Diagnostics::default();
    let mut history = History::default();
    let mut lowering = Lowering {
        version,
        dialects: BTreeSet::new(),
        schemes: Schemes::default(),
        lists: Lists::default(),
        diagnostics: &mut diagnostics,
        history: &mut history,
    };
    let verdict = lowering.value(&mut value, Shape::Ref(kind), &Pointer::root());
    let findings = diagnostics.iter().map(|it| (it.code, it.pointer.to_string())).collect();
    (if verdict == Verdict::Keep { value } else { Value::Null }, findings)
}

/// Lowers without a finding.
fn quietly(kind: &'static Kind, value: Value) -> Value {
    let (value, findings) = lowered(kind, SpecVersion::V3_1, value);
    assert_eq!(findings, []);
    value
}

fn schema(value: Value) -> Value {
    quietly(&shape::SCHEMA, value)
}

/// Lowers with one finding.
fn repaired(kind: &'static Kind, value: Value) -> (Value, Code, String) {
    let (value, mut findings) = lowered(kind, SpecVersion::V3_1, value);
    assert_eq!(findings.len(), 1, "{findings:?}");
    let (code, pointer) = findings.remove(0);
    (value, code, pointer)
}

#[test]
fn type_lists() {
    assert_eq!(schema(json!({ "type": ["string", "null"] })), json!({ "type": "string", "nullable": true }));
    assert_eq!(schema(json!({ "type": ["string", null] })), json!({ "type": "string", "nullable": true }));
    assert_eq!(
        schema(json!({ "type": ["string", "integer"] })),
        json!({ "x-lowered-types": ["string", "integer"] })
    );
    assert_eq!(schema(json!({ "type": "null" })), json!({ "enum": [null] }));
    let empty = repaired(&shape::SCHEMA, json!({ "type": [] }));
    assert_eq!(empty, (json!({}), Code::InvalidValue, "/type".to_owned()));
}

#[test]
fn foreign_types() {
    let repaired = |kind| repaired(&shape::SCHEMA, json!({ "type": kind }));
    assert_eq!(repaired("string,").0, json!({ "type": "string" }));
    assert_eq!(repaired("Boolean").0, json!({ "type": "boolean" }));
    assert_eq!(repaired("datetime").0, json!({ "format": "date-time", "type": "string" }));
    assert_eq!(repaired("Pet"), (json!({}), Code::InvalidValue, "/type".to_owned()));
    assert_eq!(schema(json!({ "type": "file" })), json!({ "format": "binary", "type": "string" }));
}

#[test]
fn boolean_schemas() {
    assert_eq!(schema(json!(true)), json!({}));
    assert_eq!(schema(json!(false)), json!({ "not": {} }));
    assert_eq!(schema(json!({ "additionalProperties": false })), json!({ "additionalProperties": false }));
    assert_eq!(schema(json!({ "additionalProperties": {} })), json!({ "additionalProperties": true }));
}

#[test]
fn constants() {
    assert_eq!(schema(json!({ "const": null })), json!({ "enum": [null], "x-lowered-const": true }));
}

#[test]
fn references_with_siblings() {
    let reference = json!({ "$ref": "#/components/schemas/A", "description": "d", "minLength": 1 });
    let of = json!([{ "$ref": "#/components/schemas/A" }]);
    let (old, _) = lowered(&shape::SCHEMA, SpecVersion::V3_0, reference.clone());
    assert_eq!(old, json!({ "description": "d", "allOf": of }));
    assert_eq!(schema(reference), json!({ "description": "d", "minLength": 1, "allOf": of }));
    assert_eq!(schema(json!({ "$ref": "#/a", "x-order": 1 })), json!({ "$ref": "#/a" }));
}

#[test]
fn tuples() {
    let positions = json!([{ "type": "string" }]);
    assert_eq!(schema(json!({ "items": positions })), json!({ "x-lowered-prefix-items": positions }));
    assert_eq!(
        schema(json!({ "items": positions, "additionalItems": false })),
        json!({ "x-lowered-closed-tuple": true, "x-lowered-prefix-items": positions })
    );
    assert_eq!(
        schema(json!({ "prefixItems": positions, "items": { "type": "integer" } })),
        json!({ "items": { "type": "integer" }, "x-lowered-prefix-items": positions })
    );
    let closed = schema(json!({ "prefixItems": positions, "maxItems": 1.0 }));
    assert_eq!(closed["x-lowered-closed-tuple"], json!(true));
}

#[test]
fn bounds() {
    assert_eq!(schema(json!({ "exclusiveMinimum": 5 })), json!({ "minimum": 5, "exclusiveMinimum": true }));
    assert_eq!(
        schema(json!({ "type": "integer", "minimum": 1.0 })),
        json!({ "minimum": 1, "type": "integer" })
    );
}

#[test]
fn carried_keywords() {
    let lowered = schema(json!({ "patternProperties": { "^x": { "const": 1 } }, "$defs": { "a": {} } }));
    assert_eq!(
        lowered,
        json!({ "x-lowered-pattern-properties": { "^x": { "enum": [1], "x-lowered-const": true } } })
    );
    assert_eq!(schema(json!({ "x-lowered-types": 5, "x-own": 5 })), json!({ "x-own": 5 }));
}

#[test]
fn dependencies_of_earlier_drafts_are_split() {
    let written = json!({ "dependencies": { "a": ["b"], "c": { "required": ["d"] } } });
    let (value, code, place) = repaired(&shape::SCHEMA, written);
    assert_eq!((code, place.as_str()), (Code::UncheckedKeyword, "/dependencies"));
    assert_eq!(
        value,
        json!({
            "x-lowered-conditional": true,
            "x-lowered-dependent-required": { "a": ["b"] },
            "x-lowered-dependent-schemas": { "c": { "required": ["d"] } },
        })
    );
}

#[test]
fn examples_and_encodings() {
    assert_eq!(schema(json!({ "examples": [1, 2] })), json!({ "example": 1, "x-lowered-examples": [1, 2] }));
    assert_eq!(
        schema(json!({ "contentEncoding": "BASE64", "contentMediaType": "image/png" })),
        json!({ "format": "byte", "x-lowered-content-encoding": "BASE64", "x-lowered-content-media-type": "image/png" })
    );
    // The alphabet of RFC 4648, section 5, is not that of `byte`.
    for encoding in ["base64url", "Base64-URL", "base32"] {
        let lowered = json!({ "x-lowered-content-encoding": encoding });
        assert_eq!(schema(json!({ "contentEncoding": encoding })), lowered);
        assert_eq!(schema(json!({ "format": "byte", "contentEncoding": encoding })), lowered);
    }
    for (encoding, expected) in [
        ("binary", json!({ "format": "binary" })),
        ("7bit", json!({})),
        ("quoted-printable", json!({ "x-lowered-content-encoding": "quoted-printable" })),
    ] {
        assert_eq!(schema(json!({ "contentEncoding": encoding })), expected, "{encoding}");
    }
    for (media_type, format) in [
        ("application/octet-stream", Some("binary")),
        ("image/svg", Some("binary")),
        ("image/svg+xml", None),
        ("text/csv; charset=utf-8", None),
        ("application/problem+json", None),
    ] {
        let lowered = schema(json!({ "contentMediaType": media_type }));
        assert_eq!(lowered.get("format").and_then(Value::as_str), format, "{media_type}");
        assert_eq!(lowered["x-lowered-content-media-type"], media_type);
    }
}

#[test]
fn enumerations_have_their_type() {
    let (value, code, pointer) = repaired(&shape::SCHEMA, json!({ "type": "string", "enum": ["a", 1] }));
    assert_eq!((value, code), (json!({ "enum": ["a", "1"], "type": "string" }), Code::RepairedValue));
    assert_eq!(pointer, "/enum/1");
}

#[test]
fn slips_in_schemas() {
    assert_eq!(repaired(&shape::SCHEMA, json!({ "required": true })).0, json!({}));
    assert_eq!(
        repaired(&shape::SCHEMA, json!({ "discriminator": "kind" })).0,
        json!({ "discriminator": { "propertyName": "kind" } })
    );
    assert_eq!(
        repaired(&shape::SCHEMA, json!({ "additionalProperties": "false" })).0,
        json!({ "additionalProperties": false })
    );
    assert_eq!(repaired(&shape::SCHEMA, json!("integer")).0, json!({ "type": "integer" }));
    assert_eq!(
        repaired(&shape::SCHEMA, json!({ "allOf": { "type": "string" } })).0["allOf"][0]["type"],
        "string"
    );
    assert_eq!(schema(json!({ "x-nullable": true, "description": null })), json!({ "nullable": true }));
}

#[test]
fn parameters() {
    let parameter = |value| lowered(&shape::PARAMETER, SpecVersion::V3_1, value).0;
    assert_eq!(
        parameter(json!({ "name": "a", "in": "path" })),
        json!({ "name": "a", "in": "path", "required": true, "schema": { "type": "string" } })
    );
    assert_eq!(
        parameter(json!({ "name": 1, "in": "query", "type": "int", "style": "DeepObject" })),
        json!({ "name": "1", "in": "query", "schema": { "type": "integer" }, "style": "deepObject", "explode": false })
    );
    assert_eq!(parameter(json!({ "name": "a", "in": "body", "schema": {} })), json!(null));
    assert_eq!(
        lowered(&shape::HEADER, SpecVersion::V3_1, json!({ "style": "matrix" })).0,
        json!({ "schema": {} })
    );
}

#[test]
fn responses() {
    let responses = json!({ "200": null, "4xx": { "$ref": "#/a" }, "Default": {}, "ok": {}, "x-a": 1 });
    let (value, code, pointer) = repaired(&shape::RESPONSES, responses);
    assert_eq!(
        value,
        json!({ "200": { "description": "" }, "4XX": { "$ref": "#/a" }, "default": { "description": "" } })
    );
    assert_eq!((code, pointer.as_str()), (Code::InvalidValue, "/ok"));
    let swagger = repaired(&shape::RESPONSE, json!({ "description": "", "schema": { "type": "string" } })).0;
    assert_eq!(swagger["content"]["application/json"]["schema"], json!({ "type": "string" }));
}

#[test]
fn paths() {
    let (value, code, _) = repaired(&shape::PATHS, json!({ "a": { "get": {} }, "x-b": 1 }));
    assert_eq!((value, code), (json!({ "/a": { "get": { "responses": {} } } }), Code::RepairedValue));
    assert_eq!(repaired(&shape::PATH_ITEM, json!({ "GET": {} })).0, json!({ "get": { "responses": {} } }));
    let (value, code, pointer) =
        repaired(&shape::PATH_ITEM, json!({ "get": { "responses": {} }, "GET": { "summary": "lost" } }));
    assert_eq!((value, code), (json!({ "get": { "responses": {} } }), Code::DuplicateKey));
    assert_eq!(pointer.as_str(), "/GET");
    assert_eq!(
        quietly(&shape::PATH_ITEM, json!({ "query": {}, "additionalOperations": { "Copy": {} } })),
        json!({ "query": { "responses": {} }, "additionalOperations": { "Copy": { "responses": {} } } })
    );
    for (method, code) in [
        ("CONNECT", Code::SkippedOperation),
        ("POST", Code::InvalidValue),
        ("QUERY", Code::InvalidValue),
        ("a b", Code::InvalidValue),
        ("", Code::InvalidValue),
    ] {
        let (value, found, pointer) =
            repaired(&shape::PATH_ITEM, json!({ "additionalOperations": { method: {} } }));
        assert_eq!((value, found), (json!({ "additionalOperations": {} }), code));
        assert_eq!(pointer, format!("/additionalOperations/{method}"));
    }
}

#[test]
fn security() {
    let scheme = |value| lowered(&shape::SECURITY_SCHEME, SpecVersion::V3_1, value).0;
    assert_eq!(scheme(json!({ "type": "oauth2" })), json!({ "type": "http", "scheme": "bearer" }));
    let faulty = json!({ "type": "http", "scheme": "unsupported", FAULTY: true });
    assert_eq!(scheme(json!({ "type": "apiKey" })), faulty);
    assert_eq!(
        scheme(json!({ "type": "apikey", "in": "Header", "name": "k" })),
        json!({ "type": "apiKey", "in": "header", "name": "k" })
    );
    let operation = quietly(&shape::OPERATION, json!({ "security": [{ "key": null }, {}] }));
    assert_eq!(operation["security"], json!([{ "key": [] }, {}]));
    let own = "https://a.test/docs/api.yaml";
    let schemes =
        json!({ "k/1": { "type": "http", "scheme": "basic" }, "#/components/securitySchemes/b": {} });
    let schemes = Schemes::of(&json!({ "$self": own, "components": { "securitySchemes": schemes } }));
    for (name, key) in [
        (format!("{own}#/components/securitySchemes/k~11"), Some("k/1")),
        ("#/components/securitySchemes/k%2F1".to_owned(), Some("k/1")),
        ("api.yaml#/components/securitySchemes/k~11".to_owned(), Some("k/1")),
        ("other.yaml#/components/securitySchemes/k~11".to_owned(), None),
        ("#/components/securitySchemes/none".to_owned(), None),
        // Names go before URIs.
        ("#/components/securitySchemes/b".to_owned(), None),
        ("k/1".to_owned(), None),
    ] {
        assert_eq!(schemes.key(&name).as_deref(), key, "{name}");
    }
}

#[test]
fn a_value_that_is_no_list_becomes_one() {
    let operation = json!({ "tags": "a", "responses": {} });
    assert_eq!(repaired(&shape::OPERATION, operation).0, json!({ "tags": ["a"], "responses": {} }));
}
