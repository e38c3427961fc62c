//! Examples that are no values of their schemas.
//!
//! Types, listed values, required properties and items are looked at, which is where examples go stale; what a validator
//! would find beyond that is left to validators.

use serde_json::Value;

use super::{Checker, Members, types};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::trail::Trail;
use crate::pointer::Pointer;

/// So deep values are compared with their schemas.
const MAX_NESTED: usize = 24;

/// The examples of a schema itself.
pub(super) fn of_schema(checker: &mut Checker<'_>, schema: &Members, at: &Trail<'_>) {
    let listed = schema.get("examples").and_then(Value::as_array);
    let listed = listed.into_iter().flatten().enumerate();
    let listed: Vec<_> =
        listed.map(|(index, it)| (it, Pointer::root().join("examples").join(index))).collect();
    let single = schema.get("example").map(|it| (it, Pointer::root().join("example")));
    for (example, place) in single.into_iter().chain(listed) {
        let fault = fault_in(checker, example, schema, &place, 0);
        report(checker, fault, at);
    }
}

/// The examples of what has a schema: a parameter, a header, a media type.
pub(super) fn described(checker: &mut Checker<'_>, members: &Members, at: &Trail<'_>) {
    let Some(schema) = members.get("schema") else { return };
    let named = members.get("examples").and_then(Value::as_object).into_iter().flatten();
    let place = |name: &str| Pointer::root().join("examples").join(name).join("value");
    let named: Vec<_> = named.filter_map(|(name, it)| Some((it.get("value")?, place(name)))).collect();
    let single = members.get("example").map(|it| (it, Pointer::root().join("example")));
    for (example, place) in single.into_iter().chain(named) {
        let Some(schema) = checker.schema(schema) else { return };
        let fault = fault_in(checker, example, schema, &place, 0);
        report(checker, fault, at);
    }
}

/// Where an example is wrong, below what has it, and how.
type Fault = Option<(Pointer, String)>;

fn report(checker: &mut Checker<'_>, fault: Fault, at: &Trail<'_>) {
    if let Some((place, what)) = fault {
        let message = format!("the example is no value of its schema: {what}");
        let place = Pointer::parse(&format!("{}{place}", at.pointer()));
        checker.push(Diagnostic::new(Code::InvalidExample, &place, message));
    }
}

fn fault_in(checker: &Checker<'_>, value: &Value, schema: &Members, place: &Pointer, depth: usize) -> Fault {
    // References in examples are not followed, and templates are filled in by their readers.
    if depth > MAX_NESTED || value.get("$ref").is_some() {
        return None;
    }
    let is_set = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    if value.is_null() && (is_set("nullable") || is_set("x-nullable")) {
        return None;
    }
    let own = types(schema);
    if !own.is_empty() && !own.iter().any(|kind| is_of(kind, value)) {
        return Some((
            place.clone(),
            format!("it is {}, and the type is {}", kind_of(value), own.join(" or ")),
        ));
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array).filter(|it| !it.is_empty()) {
        // A number where the text of a number is meant was written without quotes.
        let is_it = |listed: &Value| listed == value || text(listed) == text(value);
        if !values.iter().any(is_it) {
            return Some((place.clone(), format!("`{}` is none of the values that are listed", text(value))));
        }
    }
    let nested = |value: &Value, schema: &Value, place: &Pointer| {
        fault_in(checker, value, checker.schema(schema)?, place, depth + 1)
    };
    if let Some(members) = value.as_object() {
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        let properties = schema.get("properties").and_then(Value::as_object);
        let is_one_way = |name: &str| {
            let property = properties.and_then(|it| it.get(name)).and_then(|it| checker.schema(it));
            property.is_some_and(|it| {
                ["readOnly", "writeOnly"].iter().any(|key| it.get(*key) == Some(&Value::Bool(true)))
            })
        };
        let missing =
            required.filter_map(Value::as_str).find(|name| !members.contains_key(*name) && !is_one_way(name));
        if let Some(name) = missing {
            return Some((place.clone(), format!("it lacks `{name}`")));
        }
        let fault = properties
            .into_iter()
            .flatten()
            .find_map(|(name, schema)| nested(members.get(name)?, schema, &place.join(name)));
        if fault.is_some() {
            return fault;
        }
        if schema.get("additionalProperties") == Some(&Value::Bool(false))
            && !schema.contains_key("patternProperties")
        {
            let known = |name: &&String| properties.is_some_and(|it| it.contains_key(*name));
            if let Some(name) = members.keys().find(|name| !known(name)) {
                return Some((place.join(name), format!("it has no property `{name}`")));
            }
        }
    }
    if let (Some(items), Some(schema)) = (value.as_array(), schema.get("items").filter(|it| it.is_object())) {
        let mut items = items.iter().enumerate();
        let fault = items.find_map(|(index, item)| nested(item, schema, &place.join(index)));
        if fault.is_some() && !schema.is_array() {
            return fault;
        }
    }
    let members = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    members.into_iter().find_map(|member| nested(value, member, place)).or_else(|| {
        let branches = ["oneOf", "anyOf"].into_iter().find_map(|key| schema.get(key)?.as_array())?;
        let mut first = None;
        for branch in branches {
            let fault = nested(value, branch, place)?;
            first = first.or(Some(fault));
        }
        first.map(|_| (place.clone(), "it fits no branch".to_owned()))
    })
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "string" => value.is_string() || value.is_number() || value.is_boolean(),
        "integer" => value.as_f64().is_some_and(|it| it.fract() == 0.0),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
