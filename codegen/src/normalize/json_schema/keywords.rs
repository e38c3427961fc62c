//! A schema of the typed model in the words of JSON Schema (2020-12).

use std::cell::RefCell;
use std::collections::BTreeSet;

use sdk_runtime::sources::keywords::{LIST, NAMED, ONE};
use serde_json::{Map, Value, json};

use crate::config::{Config, SchemaUses, external};
use crate::document::Document;
use crate::ir::ExternalKind;
use crate::pointer::Pointer;

type Members = Map<String, Value>;

/// What begins the names of keywords that the typed model has no word for.
const LOWERED: &str = "x-lowered-";

/// Keywords that assert something, or say when something is asserted.
const ASSERTING: [&str; 26] = [
    "$ref",
    "const",
    "dependentRequired",
    "discriminator",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "nullable",
    "pattern",
    "readOnly",
    "required",
    "type",
    "uniqueItems",
    "writeOnly",
    "x-external",
];

/// Keywords that describe (JSON Schema, validation, sections 7 to 9).
const DESCRIBING: [&str; 7] =
    ["contentEncoding", "contentMediaType", "default", "deprecated", "description", "format", "title"];

/// Calls `look` for a schema and all schemas in it.
pub(super) fn each(schema: &Value, look: &mut impl FnMut(&Members)) {
    let Some(members) = schema.as_object() else { return };
    look(members);
    for (key, value) in members {
        match (key.as_str(), value) {
            (key, _) if ONE.contains(&key) => each(value, look),
            (key, Value::Array(items)) if LIST.contains(&key) => items.iter().for_each(|it| each(it, look)),
            (key, Value::Object(named)) if NAMED.contains(&key) => {
                named.values().for_each(|it| each(it, look))
            }
            _ => {}
        }
    }
}

/// Whether a keyword asserts something, itself or by the schemas in it.
fn is_asserting(key: &str) -> bool {
    [&ASSERTING[..], &ONE, &LIST, &NAMED].iter().any(|keywords| keywords.contains(&key))
}

/// What reads schemas.
pub(super) struct Reader<'a> {
    config: &'a Config,
    uses: SchemaUses,
    /// The schemas that ask for something and that types of other crates stand for.
    external: RefCell<BTreeSet<Pointer>>,
}

/// Keywords that types of other crates have regard to by themselves.
const REGARDED: [&str; 6] = ["nullable", "readOnly", "type", "writeOnly", "discriminator", "x-external"];

impl<'a> Reader<'a> {
    /// A reader for what a configuration asks for.
    pub(super) fn new(config: &'a Config, uses: SchemaUses) -> Self {
        Self { config, uses, external: RefCell::default() }
    }

    /// The schemas so far that ask for something and that types of other crates stand for.
    pub(super) fn into_external(self) -> BTreeSet<Pointer> {
        self.external.into_inner()
    }

    /// The schema in the words of JSON Schema.
    pub(super) fn read(&self, schema: &Value, place: &Pointer) -> Value {
        let Some(written) = schema.as_object() else { return schema.clone() };
        let mut members = Members::new();
        for (key, value) in written {
            let key = key.strip_prefix(LOWERED).map_or_else(|| key.clone(), carried);
            let value = self.value(&key, value, &place.join(&key));
            if let Some(value) = value {
                members.insert(key, value);
            }
        }
        constants(&mut members, written);
        kinds(&mut members, written);
        bounds(&mut members);
        if written.contains_key("x-lowered-closed-tuple") {
            members.insert("items".to_owned(), json!(false));
        }
        if self.is_external(written, place) {
            members.insert("x-external".to_owned(), json!(true));
            if members.keys().any(|key| !REGARDED.contains(&key.as_str()) && is_asserting(key)) {
                self.external.borrow_mut().insert(place.clone());
            }
        }
        Value::Object(members)
    }

    /// What a keyword says; nothing where it has no use.
    fn value(&self, key: &str, value: &Value, place: &Pointer) -> Option<Value> {
        match (key, value) {
            ("$ref", Value::String(reference)) => Some(Value::String(target(reference))),
            ("discriminator", _) => Some(discriminator(value)),
            (key, _) if ONE.contains(&key) => Some(self.read(value, place)),
            (key, Value::Array(items)) if LIST.contains(&key) => {
                let read = items.iter().enumerate().map(|(index, it)| self.read(it, &place.join(index)));
                Some(read.collect())
            }
            (key, Value::Object(named)) if NAMED.contains(&key) => {
                let read = named.iter().map(|(name, it)| (name.clone(), self.read(it, &place.join(name))));
                Some(Value::Object(read.collect()))
            }
            (key, _) if ASSERTING.contains(&key) => Some(value.clone()),
            (key, _) if self.uses.descriptions && DESCRIBING.contains(&key) => Some(value.clone()),
            _ => None,
        }
    }

    /// Whether a type of another crate stands here.
    fn is_external(&self, written: &Members, place: &Pointer) -> bool {
        let types = &self.config.types;
        let kind = match written.get("type").and_then(Value::as_str) {
            Some("number" | "integer") => ExternalKind::Number,
            _ => ExternalKind::Text,
        };
        let format = written.get("format").and_then(Value::as_str);
        (!types.replace.is_empty() && types.replace.contains_key(&self.config.key_of(place)))
            || format.is_some_and(|it| external::of_format(self.config, it, kind).is_some())
    }
}

/// The keyword that a name of the document stage carries.
fn carried(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |keyword, word| {
        let mut letters = word.chars();
        let head = letters.next().into_iter().flat_map(char::to_uppercase);
        keyword.chars().chain(head).chain(letters).collect()
    })
}

/// The place that a reference leads to.
fn target(reference: &str) -> String {
    let key = reference.strip_prefix("#/components/schemas/").map(|it| Pointer::parse(&format!("/{it}")));
    match key.and_then(|it| it.last()) {
        Some(key) => format!("#{}", Document::component_origin("schemas", &key)),
        None => reference.to_owned(),
    }
}

/// The property, and the places by its values.
fn discriminator(value: &Value) -> Value {
    let mut members = Members::new();
    members.extend(value.get("propertyName").map(|it| ("propertyName".to_owned(), it.clone())));
    if let Some(mapping) = value.get("mapping").and_then(Value::as_object).filter(|it| !it.is_empty()) {
        let place = |text: &str| {
            let is_name = !text.contains(['/', '#']);
            target(&if is_name { format!("#/components/schemas/{text}") } else { text.to_owned() })
        };
        let places = mapping.iter().filter_map(|(tag, it)| Some((tag.clone(), place(it.as_str()?).into())));
        members.insert("mapping".to_owned(), Value::Object(places.collect()));
    }
    Value::Object(members)
}

/// A constant was lowered to an enumeration of one.
fn constants(members: &mut Members, written: &Members) {
    if written.contains_key("x-lowered-const")
        && let Some(Value::Array(values)) = members.remove("enum")
        && let Some(value) = values.into_iter().next()
    {
        members.insert("const".to_owned(), value);
    }
}

/// Several types are a list, and null is one of them. Without a type, `nullable` is left to say it.
fn kinds(members: &mut Members, written: &Members) {
    if let Some(kinds) = written.get("x-lowered-types") {
        members.insert("type".to_owned(), kinds.clone());
    }
    if members.get("nullable") != Some(&Value::Bool(true)) {
        members.remove("nullable");
        return;
    }
    let mut kinds = match members.get("type") {
        Some(Value::String(kind)) => vec![json!(kind)],
        Some(Value::Array(kinds)) => kinds.clone(),
        _ => return,
    };
    // What else is asked for speaks of null as well: an enumeration, a union.
    let is_all = members.keys().all(|key| {
        !["$ref", "allOf", "anyOf", "const", "enum", "if", "not", "oneOf"].contains(&key.as_str())
    });
    if is_all {
        members.remove("nullable");
        if !kinds.contains(&json!("null")) {
            kinds.push(json!("null"));
        }
        members.insert("type".to_owned(), Value::Array(kinds));
    }
}

/// A flag beside a bound is a bound of its own (JSON Schema, validation, section 6.2).
fn bounds(members: &mut Members) {
    for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        for keyword in [exclusive, bound, "multipleOf"] {
            members.get_mut(keyword).map(whole);
        }
        match members.remove(exclusive) {
            Some(Value::Bool(true)) => {
                if let Some(limit) = members.remove(bound) {
                    members.insert(exclusive.to_owned(), limit);
                }
            }
            Some(limit @ Value::Number(_)) => drop(members.insert(exclusive.to_owned(), limit)),
            _ => {}
        }
    }
}

/// The typed model makes doubles of most numbers; whole ones are shown as such.
fn whole(number: &mut Value) {
    if let Some(double) = number.as_f64().filter(|it| number.is_f64() && it.fract() == 0.0 && it.abs() < 1e15)
    {
        #[expect(clippy::cast_possible_truncation, reason = "checked right here")]
        let whole = double as i64;
        *number = json!(whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::RequestChecks;

    fn read(schema: Value) -> Value {
        let config = Config::default();
        let uses = SchemaUses { validation: true, requests: RequestChecks::Never, descriptions: false };
        Reader::new(&config, uses).read(&schema, &Pointer::root())
    }

    #[test]
    fn words_are_those_of_json_schema() {
        for (written, meant) in [
            (json!({ "type": "string", "nullable": true }), json!({ "type": ["string", "null"] })),
            (
                json!({ "x-lowered-types": ["string", "integer"], "nullable": true }),
                json!({ "type": ["string", "integer", "null"] }),
            ),
            (
                json!({ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/a~1b" }] }),
                json!({ "nullable": true, "allOf": [{ "$ref": "#/components/schemas/a~1b" }] }),
            ),
            (
                json!({ "$ref": "#/components/schemas/~1components~1schemas~1A~1properties~1b" }),
                json!({ "$ref": "#/components/schemas/A/properties/b" }),
            ),
            (json!({ "minimum": 1, "exclusiveMinimum": true }), json!({ "exclusiveMinimum": 1 })),
            (json!({ "minimum": 1, "exclusiveMinimum": false }), json!({ "minimum": 1 })),
            (json!({ "enum": ["a"], "x-lowered-const": true }), json!({ "const": "a" })),
            (
                json!({ "x-lowered-prefix-items": [{ "format": "x" }], "x-lowered-closed-tuple": true }),
                json!({ "prefixItems": [{}], "items": false }),
            ),
            (
                json!({ "x-lowered-dependent-required": { "a": ["b"] }, "x-other": 1, "description": "d" }),
                json!({ "dependentRequired": { "a": ["b"] } }),
            ),
            (
                json!({ "properties": { "x-a": { "example": 1 } }, "x-lowered-if": { "nullable": false } }),
                json!({ "properties": { "x-a": {} }, "if": {} }),
            ),
            (
                json!({ "discriminator": { "propertyName": "p", "mapping": { "c": "Cat" } } }),
                json!({ "discriminator": { "propertyName": "p", "mapping": { "c": "#/components/schemas/Cat" } } }),
            ),
        ] {
            assert_eq!(read(written.clone()), meant, "{written}");
        }
    }
}
