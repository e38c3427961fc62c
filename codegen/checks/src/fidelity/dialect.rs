//! OpenAPI 3.0 schemas as JSON Schema 2020-12, so that one validator serves both.

use anyhow::Result;
use codegen::pointer::Pointer;
use jsonschema::{Draft, Registry, Validator};
use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

/// The document with every 3.0 spelling of a schema keyword replaced by the one of JSON Schema 2020-12.
///
/// `nullable` becomes a null type, a boolean `exclusiveMinimum` a number, a list-valued `items` `prefixItems`;
/// `$ref` siblings are dropped for 3.0 documents, as they have no effect there. `nullable` counts in every version and beside
/// `$ref`, where the specifications give it no meaning: whoever writes it means that null is a value. What a validator refuses a whole
/// document for, such as `properties: []`, is taken out; `oneOf` becomes `anyOf`.
pub(crate) fn to_2020_12(document: &Value) -> Value {
    let mut document = strict_2020_12(document);
    upgrade(&mut document, Position::Keywords, loosen);
    document
}

/// The same with `oneOf` as it is.
pub(crate) fn strict_2020_12(document: &Value) -> Value {
    let is_3_0 = document["openapi"].as_str().is_none_or(|version| version.starts_with("3.0"));
    let mut document = document.clone();
    upgrade(&mut document, Position::Keywords, if is_3_0 { upgrade_keywords } else { mend_nullable });
    document
}

/// Whether the keys of an object are keywords or names that a person chose.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    Keywords,
    Names,
}

fn upgrade(value: &mut Value, position: Position, keywords: fn(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| upgrade(item, Position::Keywords, keywords)),
        Value::Object(members) => {
            for (key, member) in members.iter_mut() {
                let below = match (position, key.as_str()) {
                    (
                        Position::Keywords,
                        "properties" | "schemas" | "patternProperties" | "responses" | "headers",
                    ) => Position::Names,
                    (
                        Position::Keywords,
                        "enum" | "const" | "default" | "example" | "examples" | "mapping",
                    ) => continue,
                    _ => Position::Keywords,
                };
                upgrade(member, below, keywords);
            }
            if position == Position::Keywords {
                keywords(members);
            }
        }
        _ => {}
    }
}

fn mend_keywords(schema: &mut Map<String, Value>) {
    schema.retain(|keyword, value| match keyword.as_str() {
        "properties" | "patternProperties" => value.is_object(),
        "required" | "allOf" | "anyOf" | "oneOf" => value.as_array().is_some_and(|it| !it.is_empty()),
        _ => true,
    });
    if let Some(Value::String(reference)) = schema.get_mut("$ref") {
        *reference = utf8_percent_encode(reference, REFERENCE).to_string();
    }
}

/// `oneOf` as `anyOf`: many documents have branches that overlap, and servers send what fits several of them.
fn loosen(schema: &mut Map<String, Value>) {
    let Some(branches) = schema.remove("oneOf") else { return };
    if schema.contains_key("anyOf") {
        let member = json!({ "anyOf": branches });
        match schema.entry("allOf").or_insert_with(|| json!([])) {
            Value::Array(members) => members.push(member),
            other => *other = json!([member]),
        }
    } else {
        schema.insert("anyOf".to_owned(), branches);
    }
}

/// What is mended, and `nullable`.
fn mend_nullable(schema: &mut Map<String, Value>) {
    mend_keywords(schema);
    if schema.remove("nullable") == Some(Value::Bool(true)) {
        add_null(schema);
    }
}

fn upgrade_keywords(schema: &mut Map<String, Value>) {
    mend_keywords(schema);
    if let Some(reference) = schema.get("$ref").filter(|it| it.is_string()).cloned() {
        let is_nullable = schema.get("nullable") == Some(&Value::Bool(true));
        *schema = Map::from_iter([("$ref".to_owned(), reference)]);
        if is_nullable {
            add_null(schema);
        }
        return;
    }
    for (flag, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match schema.get(flag) {
            Some(Value::Bool(true)) => {
                let limit = schema.remove(bound);
                schema.remove(flag);
                schema.extend(limit.map(|limit| (flag.to_owned(), limit)));
            }
            Some(Value::Bool(false)) => drop(schema.remove(flag)),
            _ => {}
        }
    }
    if schema.get("items").is_some_and(Value::is_array) {
        let items = schema.remove("items").unwrap_or_default();
        schema.insert("prefixItems".to_owned(), items);
    }
    if schema.remove("nullable") == Some(Value::Bool(true)) {
        add_null(schema);
    }
}

/// Adds null to what a schema allows; where it has a type, in place, so that pointers into it stay what they are.
fn add_null(schema: &mut Map<String, Value>) {
    let Some(Value::String(kind)) = schema.get("type") else {
        let plain = Value::Object(std::mem::take(schema));
        *schema = Map::from_iter([("anyOf".to_owned(), json!([plain, { "type": "null" }]))]);
        return;
    };
    let kinds = json!([kind, "null"]);
    schema.insert("type".to_owned(), kinds);
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
}

/// Where the document is for its validators.
const HOME: &str = "urn:document";

/// The document as its validators look things up in it.
///
/// # Errors
/// When a reference in it leads outside of it.
pub(crate) fn registry(document: &Value) -> Result<Registry<'_>> {
    Ok(Registry::new().draft(Draft::Draft202012).add(HOME, document)?.prepare()?)
}

/// A validator for the schema at a pointer; nothing when the schema itself is not usable.
pub(crate) fn validator(registry: &Registry<'_>, pointer: &Pointer) -> Option<Validator> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .with_registry(registry)
        .build(&reference_to(pointer))
        .ok()
}

/// The same, for which `format` says what is valid, too.
pub(crate) fn validator_of_formats(registry: &Registry<'_>, pointer: &Pointer) -> Option<Validator> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_registry(registry)
        .build(&reference_to(pointer))
        .ok()
}

fn reference_to(pointer: &Pointer) -> Value {
    let place = utf8_percent_encode(pointer.as_str(), FRAGMENT);
    json!({ "$ref": format!("{HOME}#{place}") })
}

/// What cannot stand in the fragment of a URI.
const FRAGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What people write in references although a URI cannot have it; a `%` is taken to be of an escape.
const REFERENCE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'|')
    .add(b'[')
    .add(b']');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_of_3_0_become_those_of_2020_12() {
        let document = json!({ "openapi": "3.0.3", "components": { "schemas": {
            "A": { "type": "string", "enum": ["a"], "nullable": true },
            "B": { "type": "integer", "minimum": 1, "exclusiveMinimum": true },
            "C": { "allOf": [{ "$ref": "#/components/schemas/a b" }], "nullable": true },
            "D": { "type": "object", "properties": { "nullable": { "type": "boolean" } } },
        } } });
        let schemas = &to_2020_12(&document)["components"]["schemas"];
        assert_eq!(schemas["A"], json!({ "type": ["string", "null"], "enum": ["a", null] }));
        assert_eq!(schemas["B"], json!({ "type": "integer", "exclusiveMinimum": 1 }));
        let inner = json!({ "allOf": [{ "$ref": "#/components/schemas/a%20b" }] });
        assert_eq!(schemas["C"], json!({ "anyOf": [inner, { "type": "null" }] }));
        assert_eq!(schemas["D"], document["components"]["schemas"]["D"]);
    }
}
