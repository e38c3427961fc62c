//! A validator for what the tests need of JSON Schema: written against the document, not against the normaliser.

use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

use super::Schemas;

pub(super) fn valid<'a>(
    schemas: &Schemas<'a>,
    schema: &'a ReferenceOr<Schema>,
    value: &Value,
    depth: u8,
) -> bool {
    if depth > 60 {
        return false;
    }
    let Some(schema) = schemas.resolve(schema) else { return true };
    // The model writes itself back as the schema object, in which all keywords stand side by side.
    let Ok(Value::Object(object)) = serde_json::to_value(schema) else { return false };
    if value.is_null() && (object.get("nullable") == Some(&Value::Bool(true))) {
        return true;
    }
    let sub = |schema: &Value, value: &Value| inner(schemas, schema, value, depth + 1);
    let list = |name: &str| object.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let types = match (object.get("type"), object.get("x-lowered-types")) {
        (_, Some(Value::Array(types))) => types.clone(),
        (Some(name), _) => vec![name.clone()],
        _ => Vec::new(),
    };
    let right_type = types.is_empty() || types.iter().any(|name| is(name.as_str().unwrap_or(""), value));
    let listed = list("enum").is_empty() || list("enum").iter().any(|known| same(known, value));
    let all = list("allOf").iter().all(|member| sub(member, value));
    let any = list("anyOf").is_empty() || list("anyOf").iter().any(|branch| sub(branch, value));
    let one =
        list("oneOf").is_empty() || list("oneOf").iter().filter(|branch| sub(branch, value)).count() == 1;
    let not = object.get("not").is_none_or(|schema| !sub(schema, value));
    right_type && listed && all && any && one && not && shape(&object, value, &sub)
}

fn inner(schemas: &Schemas<'_>, schema: &Value, value: &Value, depth: u8) -> bool {
    let Ok(schema) = serde_json::from_value::<ReferenceOr<Schema>>(schema.clone()) else { return true };
    // The schema outlives the test run; a leak spares the tests an arena.
    valid(schemas, Box::leak(Box::new(schema)), value, depth)
}

fn shape(
    object: &serde_json::Map<String, Value>,
    value: &Value,
    sub: &impl Fn(&Value, &Value) -> bool,
) -> bool {
    let none = serde_json::Map::new();
    let map = |name: &str| object.get(name).and_then(Value::as_object).unwrap_or(&none);
    let is_object_schema =
        ["properties", "required", "additionalProperties"].iter().any(|key| object.contains_key(*key));
    match value {
        Value::Object(members) => {
            let required = object.get("required").and_then(Value::as_array).into_iter().flatten();
            let properties = map("properties");
            let patterns = map("x-lowered-pattern-properties");
            required.filter_map(Value::as_str).all(|name| members.contains_key(name))
                && members.iter().all(|(name, member)| {
                    match (properties.get(name), object.get("additionalProperties")) {
                        // Names that no pattern is for do not come up.
                        (None, _) if !patterns.is_empty() => {
                            patterns.values().all(|schema| sub(schema, member))
                        }
                        (None, Some(Value::Bool(allowed))) => *allowed,
                        (Some(schema), _) | (None, Some(schema)) => sub(schema, member),
                        (None, None) => true,
                    }
                })
        }
        // A schema that speaks of properties is meant for objects.
        _ if is_object_schema && !object.contains_key("type") => false,
        Value::Array(items) => {
            let prefix =
                object.get("x-lowered-prefix-items").and_then(Value::as_array).cloned().unwrap_or_default();
            let closed = object.contains_key("x-lowered-closed-tuple");
            let count = |name: &str, default| {
                object
                    .get(name)
                    .and_then(Value::as_u64)
                    .and_then(|n| usize::try_from(n).ok())
                    .unwrap_or(default)
            };
            items.len() >= count("minItems", 0)
                && items.len() <= count("maxItems", usize::MAX)
                && (!closed || items.len() <= prefix.len())
                && items.iter().enumerate().all(|(index, item)| {
                    prefix.get(index).or(object.get("items")).is_none_or(|schema| sub(schema, item))
                })
        }
        Value::Number(number) => {
            let bound = |name: &str| object.get(name).and_then(Value::as_f64);
            let number = number.as_f64().unwrap_or_default();
            bound("minimum").is_none_or(|least| number >= least)
                && bound("maximum").is_none_or(|most| number <= most)
        }
        _ => true,
    }
}

fn is(name: &str, value: &Value) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

/// Equal, with numbers by value.
pub(super) fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (one, other) => one == other,
    }
}
