//! Examples that are no values of their schemas.
//!
//! Types, listed values, required properties and items are looked at, which is where examples go stale; what a validator
//! would find beyond that is left to validators.

use serde_json::Value;

use super::{Checker, Members, types};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::trail::Trail;
use crate::pointer::Pointer;
use crate::text::unquoted;

/// So deep values are compared with their schemas.
const MAX_NESTED: usize = 24;

/// The examples of a schema itself.
pub(super) fn of_schema<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    if let Some(example) = schema.get("example") {
        compare(checker, example, schema, &Trail::Member(at, "example"));
    }
    let listed = schema.get("examples").and_then(Value::as_array).into_iter().flatten();
    for (index, example) in listed.enumerate() {
        compare(checker, example, schema, &Trail::Item(&Trail::Member(at, "examples"), index));
    }
}

/// The examples of a parameter, a header or a media type. Of several with names the first one that fits is shown.
pub(super) fn described<'a>(checker: &mut Checker<'a>, members: &'a Members, at: &Trail<'_>) {
    let schema = members.get("schema").and_then(|it| checker.schema(it));
    if let (Some(example), Some(schema)) = (members.get("example"), schema) {
        compare(checker, example, schema, &Trail::Member(at, "example"));
    }
    let named = members.get("examples").and_then(Value::as_object).into_iter().flatten();
    let (mut fitting, mut first) = (None, None);
    for (name, example) in named {
        let Some((key, value)) = data(checker.behind(example)) else { continue };
        first = first.or(Some(value));
        let Some(schema) = schema else { continue };
        let within = Trail::Member(at, "examples");
        let within = Trail::Member(&Trail::Member(&within, name), key);
        // What a reference leads to may be an example of something else, too.
        let is_own = example.get("$ref").is_none();
        match fault_of(checker, value, schema, &within) {
            None => fitting = fitting.or(Some(value)),
            Some(fault) if is_own => report(checker, fault),
            Some(_) => {}
        }
    }
    if let Some(value) = fitting.or(first)
        && value.get("$ref").is_none()
        && !members.contains_key("example")
    {
        checker.chosen.add(at, value);
    }
}

/// The value that an example shows: as its schema describes it (OpenAPI 3.2, section 4.19.1), or as it may be written
/// otherwise.
fn data(example: &Value) -> Option<(&'static str, &Value)> {
    ["dataValue", "value"].into_iter().find_map(|key| Some((key, example.get(key)?)))
}

fn compare<'a>(checker: &mut Checker<'a>, example: &'a Value, schema: &'a Members, at: &Trail<'_>) {
    if let Some(fault) = fault_of(checker, example, schema, at) {
        report(checker, fault);
    }
}

fn report(checker: &mut Checker<'_>, Fault { place, what }: Fault) {
    let message = format!("the example is no value of its schema: {what}");
    checker.push(Diagnostic::new(Code::InvalidExample, &place, message));
}

fn fault_of<'a>(
    checker: &mut Checker<'a>,
    example: &'a Value,
    schema: &'a Members,
    at: &Trail<'_>,
) -> Option<Fault> {
    checker.steps.begin();
    fault_in(checker, example, schema, at, 0)
}

/// Where an example is wrong, and how.
struct Fault {
    place: Pointer,
    what: String,
}

impl Fault {
    fn new(at: &Trail<'_>, what: String) -> Self {
        Self { place: at.pointer(), what }
    }
}

/// What is wrong with a value, as far as there are steps left.
fn fault_in<'a>(
    checker: &mut Checker<'a>,
    value: &'a Value,
    schema: &'a Members,
    at: &Trail<'_>,
    depth: usize,
) -> Option<Fault> {
    // References in examples are not followed, and templates are filled in by their readers.
    if depth > MAX_NESTED || value.get("$ref").is_some() || !checker.steps.take(1) {
        return None;
    }
    let is_set = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    if value.is_null() && (is_set("nullable") || is_set("x-nullable")) {
        return None;
    }
    let own = types(schema);
    if !own.is_empty() && !own.iter().any(|kind| is_of(kind, value)) {
        let what = format!("it is {}, and the type is {}", kind_of(value), own.join(" or "));
        return Some(Fault::new(at, what));
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array).filter(|it| !it.is_empty()) {
        if !checker.steps.take(values.len()) {
            return None;
        }
        // A number where the text of a number is meant was written without quotes.
        let text = (!value.is_object() && !value.is_array()).then(|| unquoted(value));
        let is_it =
            |listed: &Value| listed == value || text.as_ref().is_some_and(|it| unquoted(listed) == *it);
        if !values.iter().any(is_it) {
            return Some(Fault::new(
                at,
                format!("`{}` is none of the values that are listed", unquoted(value)),
            ));
        }
    }
    let inside = match value {
        Value::Object(members) => fault_in_object(checker, members, schema, at, depth),
        Value::Array(items) => fault_in_items(checker, items, schema, at, depth),
        _ => None,
    };
    inside
        .or_else(|| {
            let all_of = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
            all_of.into_iter().find_map(|member| nested(checker, value, member, at, depth))
        })
        .or_else(|| {
            let branches = ["oneOf", "anyOf"].into_iter().find_map(|key| schema.get(key)?.as_array())?;
            let fits_none = branches.iter().all(|branch| nested(checker, value, branch, at, depth).is_some());
            (fits_none && !branches.is_empty()).then(|| Fault::new(at, "it fits no branch".to_owned()))
        })
}

fn nested<'a>(
    checker: &mut Checker<'a>,
    value: &'a Value,
    schema: &'a Value,
    at: &Trail<'_>,
    depth: usize,
) -> Option<Fault> {
    let schema = checker.schema(schema)?;
    fault_in(checker, value, schema, at, depth + 1)
}

fn fault_in_object<'a>(
    checker: &mut Checker<'a>,
    members: &'a Members,
    schema: &'a Members,
    at: &Trail<'_>,
    depth: usize,
) -> Option<Fault> {
    let required = schema.get("required").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    if !checker.steps.take(members.len() + required.len()) {
        return None;
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    let is_one_way = |name: &str| {
        let property = properties.and_then(|it| it.get(name)).and_then(|it| checker.schema(it));
        property.is_some_and(|it| {
            ["readOnly", "writeOnly"].iter().any(|key| it.get(*key) == Some(&Value::Bool(true)))
        })
    };
    let missing = required
        .iter()
        .filter_map(Value::as_str)
        .find(|name| !members.contains_key(*name) && !is_one_way(name));
    if let Some(name) = missing {
        return Some(Fault::new(at, format!("it lacks `{name}`")));
    }
    let is_closed = schema.get("additionalProperties") == Some(&Value::Bool(false))
        && !schema.contains_key("patternProperties");
    let mut unknown = None;
    for (name, value) in members {
        match properties.and_then(|it| it.get(name)) {
            Some(schema) => {
                let fault = nested(checker, value, schema, &Trail::Member(at, name), depth);
                if fault.is_some() {
                    return fault;
                }
            }
            None => unknown = unknown.or(Some(name)),
        }
    }
    let name = unknown.filter(|_| is_closed)?;
    Some(Fault::new(&Trail::Member(at, name), format!("it has no property `{name}`")))
}

fn fault_in_items<'a>(
    checker: &mut Checker<'a>,
    items: &'a [Value],
    schema: &'a Members,
    at: &Trail<'_>,
    depth: usize,
) -> Option<Fault> {
    let schema = schema.get("items").filter(|it| it.is_object())?;
    let mut items = items.iter().enumerate();
    items.find_map(|(index, item)| nested(checker, item, schema, &Trail::Item(at, index), depth))
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
