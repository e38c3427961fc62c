//! Rules for schemas: 3.1's keywords in the words of 3.0 plus `x-lowered-` extensions.

use serde_json::{Map, Value, json};

use super::shape;
use super::{Lowering, Verdict};
use crate::diagnostic::Code;
use crate::document::SpecVersion;
use crate::pointer::Pointer;

type Members = Map<String, Value>;

/// Siblings of `$ref` that mean something in practice although OpenAPI 3.0 ignores them all.
const ANNOTATIONS: [&str; 10] = [
    "title",
    "description",
    "nullable",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "example",
    "examples",
    "externalDocs",
];

impl Lowering<'_> {
    /// Lowers a schema, or a reference to one with siblings.
    pub(super) fn schema(&mut self, value: &mut Value, pointer: &Pointer) -> Verdict {
        match value {
            Value::Bool(true) => *value = json!({}),
            Value::Bool(false) => *value = json!({ "not": {} }),
            Value::Object(members) => {
                let reference = members
                    .get("$ref")
                    .is_some_and(Value::is_string)
                    .then(|| members.remove("$ref"))
                    .flatten();
                match reference {
                    Some(reference) => self.reference(value, reference, pointer),
                    None => self.keywords(members, pointer),
                }
            }
            // Draft 4's and FastAPI's list of schemas where one belongs is handled at `items`; elsewhere it is a sin.
            Value::Array(items) if items.len() == 1 => {
                self.report(
                    Code::RepairedValue,
                    pointer,
                    "a schema is not a list; its only item is taken".to_owned(),
                );
                *value = items.remove(0);
                return self.schema(value, pointer);
            }
            Value::String(name)
                if ["string", "integer", "number", "boolean", "object", "array"].contains(&name.as_str()) =>
            {
                self.report(
                    Code::RepairedValue,
                    pointer,
                    format!("a schema is not a string; it is read as `type: {name}`"),
                );
                *value = json!({ "type": name });
            }
            Value::Null => *value = json!({}),
            _ => {
                self.report(
                    Code::InvalidValue,
                    pointer,
                    "this is not a schema; any value is assumed".to_owned(),
                );
                *value = json!({});
            }
        }
        Verdict::Keep
    }

    /// `$ref` with siblings: an `allOf` of the target, with the siblings beside it.
    fn reference(&mut self, value: &mut Value, reference: Value, pointer: &Pointer) {
        let Value::Object(members) = value else { return };
        if self.version == SpecVersion::V3_0 {
            members.retain(|key, _| ANNOTATIONS.contains(&key.as_str()) || key.starts_with("x-"));
        }
        self.keywords(members, pointer);
        let plain = json!({ "$ref": reference });
        if members.keys().all(|key| key.starts_with("x-") && !key.starts_with("x-lowered-")) {
            *value = plain;
        } else if let Some(Value::Array(all_of)) = members.get_mut("allOf") {
            all_of.insert(0, plain);
        } else {
            members.insert("allOf".to_owned(), json!([plain]));
        }
    }

    fn keywords(&mut self, members: &mut Members, pointer: &Pointer) {
        self.required(members, pointer);
        tuple(members);
        if let Some(name) = members.get("discriminator").and_then(Value::as_str).map(str::to_owned) {
            self.report(
                Code::RepairedValue,
                &pointer.join("discriminator"),
                "a discriminator is an object with `propertyName`".to_owned(),
            );
            members.insert("discriminator".to_owned(), json!({ "propertyName": name }));
        }
        bounds(members);
        self.fields(members, &shape::SCHEMA, pointer);
        if members.get("discriminator").is_some_and(|it| it.get("propertyName").is_none()) {
            members.remove("discriminator");
        }
        self.types(members, pointer);
        constant(members);
        examples(members);
        content_encoding(members);
        for (keyword, extension) in [
            ("patternProperties", "x-lowered-pattern-properties"),
            ("propertyNames", "x-lowered-property-names"),
            ("unevaluatedProperties", "x-lowered-unevaluated-properties"),
            ("prefixItems", "x-lowered-prefix-items"),
        ] {
            if let Some(value) = members.remove(keyword) {
                members.insert(extension.to_owned(), value);
            }
        }
        for keyword in ["$defs", "definitions", "additionalItems", "unevaluatedItems"] {
            members.remove(keyword);
        }
        if let Some(additional) = members.get_mut("additionalProperties") {
            // The typed model wants the boolean back.
            if *additional == json!({ "not": {} }) {
                *additional = Value::Bool(false);
            } else if *additional == json!({}) {
                *additional = Value::Bool(true);
            }
        }
    }

    /// Draft 3's `required: true` on a property says nothing about the property's own members.
    fn required(&mut self, members: &mut Members, pointer: &Pointer) {
        if members.get("required").is_some_and(|it| it.is_boolean() || it.is_string()) {
            let message = "`required` is a list of property names; this is ignored".to_owned();
            self.report(Code::InvalidValue, &pointer.join("required"), message);
            members.remove("required");
        }
    }

    fn types(&mut self, members: &mut Members, pointer: &Pointer) {
        let mut kinds: Vec<String> = match members.remove("type") {
            Some(Value::String(kind)) => vec![kind],
            Some(Value::Array(kinds)) => {
                kinds.iter().filter_map(|kind| Some(kind.as_str()?.to_owned())).collect()
            }
            _ => return,
        };
        for kind in &mut kinds {
            if kind == "file" {
                "string".clone_into(kind);
                members.insert("format".to_owned(), json!("binary"));
            }
        }
        kinds.retain(|kind| {
            let known = ["null", "string", "integer", "number", "boolean", "object", "array"]
                .contains(&kind.as_str());
            let any = kind == "any";
            if !known && !any {
                let message = format!("`{kind}` is not a type; any value is assumed");
                self.report(Code::InvalidValue, &pointer.join("type"), message);
            }
            known
        });
        kinds.dedup();
        let nullable = kinds.iter().any(|kind| kind == "null");
        kinds.retain(|kind| kind != "null");
        match (&kinds[..], nullable) {
            ([], true) => drop(members.insert("enum".to_owned(), json!([null]))),
            ([], false) => {}
            ([kind], _) => drop(members.insert("type".to_owned(), json!(kind))),
            _ => drop(members.insert("x-lowered-types".to_owned(), json!(kinds))),
        }
        if nullable && !kinds.is_empty() {
            members.insert("nullable".to_owned(), json!(true));
        }
    }
}

/// `prefixItems`, or a list where `items` has a schema: positions first, then the rest.
fn tuple(members: &mut Members) {
    if members.get("items").is_some_and(Value::is_array) {
        let items = members.remove("items").unwrap_or_default();
        members.insert("prefixItems".to_owned(), items);
        if let Some(rest) = members.remove("additionalItems") {
            members.insert("items".to_owned(), rest);
        }
    }
    let Some(positions) = members.get("prefixItems").and_then(Value::as_array).map(Vec::len) else { return };
    let most = members.get("maxItems").and_then(Value::as_f64);
    #[expect(clippy::cast_precision_loss, reason = "no tuple is that long")]
    let full = most.is_some_and(|most| most <= positions as f64);
    if full || members.get("items") == Some(&Value::Bool(false)) {
        members.remove("items");
        members.insert("x-lowered-closed-tuple".to_owned(), json!(true));
    }
    if members.get("items") == Some(&Value::Bool(true)) {
        members.remove("items");
    }
}

/// 3.1's exclusive bounds are numbers of their own; 3.0's are flags beside the bounds.
fn bounds(members: &mut Members) {
    for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match members.get(exclusive) {
            Some(Value::Number(_)) => {
                let limit = members.remove(exclusive).unwrap_or_default();
                members.insert(bound.to_owned(), limit);
                members.insert(exclusive.to_owned(), json!(true));
            }
            Some(Value::Bool(_)) | None => {}
            Some(_) => drop(members.remove(exclusive)),
        }
    }
}

fn constant(members: &mut Members) {
    if let Some(value) = members.remove("const") {
        members.insert("enum".to_owned(), json!([value]));
        members.insert("x-lowered-const".to_owned(), json!(true));
    }
}

/// The list of 3.1 and the map that some write by mistake.
fn examples(members: &mut Members) {
    let examples = match members.remove("examples") {
        Some(Value::Array(items)) => items,
        Some(Value::Object(named)) => {
            named.into_iter().map(|(_, it)| it.get("value").cloned().unwrap_or(it)).collect()
        }
        Some(Value::Null) | None => return,
        Some(single) => vec![single],
    };
    if let Some(first) = examples.first() {
        members.entry("example").or_insert_with(|| first.clone());
        members.insert("x-lowered-examples".to_owned(), Value::Array(examples));
    }
}

/// 3.1 says how a string encodes bytes with keywords of their own (JSON Schema validation, section 8).
fn content_encoding(members: &mut Members) {
    let encoding = members.remove("contentEncoding");
    let media_type = members.remove("contentMediaType");
    let format =
        match (encoding.as_ref().and_then(Value::as_str), media_type.as_ref().and_then(Value::as_str)) {
            (Some(encoding), _) if encoding.starts_with("base64") => "byte",
            (None, Some("application/octet-stream")) => "binary",
            _ => return,
        };
    members.entry("format").or_insert_with(|| json!(format));
}
