//! OpenAPI 3.0 schemas as JSON Schema 2020-12, so that one validator serves both.

use anyhow::Result;
use codegen::pointer::Pointer;
use jsonschema::{Draft, Registry, Validator};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

/// The document with every 3.0 spelling of a schema keyword replaced by the one of JSON Schema 2020-12.
///
/// `nullable` becomes a null type, a boolean `exclusiveMinimum` a number, a list-valued `items` `prefixItems`;
/// `$ref` siblings are dropped for 3.0 documents, as they have no effect there.
pub(crate) fn to_2020_12(document: &Value) -> Value {
    let is_3_0 = document["openapi"].as_str().is_none_or(|version| version.starts_with("3.0"));
    let mut document = document.clone();
    if is_3_0 {
        upgrade(&mut document, Position::Keywords);
    }
    document
}

/// Whether the keys of an object are keywords or names that a person chose.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    Keywords,
    Names,
}

fn upgrade(value: &mut Value, position: Position) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| upgrade(item, Position::Keywords)),
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
                upgrade(member, below);
            }
            if position == Position::Keywords {
                upgrade_keywords(members);
            }
        }
        _ => {}
    }
}

fn upgrade_keywords(schema: &mut Map<String, Value>) {
    if let Some(reference) = schema.get("$ref").filter(|it| it.is_string()).cloned() {
        *schema = Map::from_iter([("$ref".to_owned(), reference)]);
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
        let plain = Value::Object(std::mem::take(schema));
        *schema = Map::from_iter([("anyOf".to_owned(), json!([plain, { "type": "null" }]))]);
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
    let place = utf8_percent_encode(pointer.as_str(), FRAGMENT);
    let schema = json!({ "$ref": format!("{HOME}#{place}") });
    jsonschema::options().with_draft(Draft::Draft202012).with_registry(registry).build(&schema).ok()
}

/// What cannot stand in the fragment of a URI.
const FRAGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');
