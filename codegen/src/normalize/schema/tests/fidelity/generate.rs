//! Values that are likely to be valid against a schema.

use openapiv3::{ReferenceOr, Schema};
use serde_json::{Map, Value, json};

use super::Schemas;

/// A small generator of random numbers (xorshift), the same in every run.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % count.max(1)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'b, T>(&mut self, items: &'b [T]) -> Option<&'b T> {
        items.get(self.below(items.len()))
    }
}

/// A value for a schema, valid in most cases.
pub(super) fn value<'a>(
    schemas: &Schemas<'a>,
    schema: &'a ReferenceOr<Schema>,
    random: &mut Random,
    depth: u8,
) -> Option<Value> {
    let schema = schemas.resolve(schema)?;
    let Ok(Value::Object(object)) = serde_json::to_value(schema) else { return None };
    from_object(schemas, &object, random, depth)
}

fn inner(schemas: &Schemas<'_>, schema: &Value, random: &mut Random, depth: u8) -> Option<Value> {
    let schema: ReferenceOr<Schema> = serde_json::from_value(schema.clone()).ok()?;
    let schema = match schema {
        ReferenceOr::Item(schema) => schema,
        reference => schemas.resolve(Box::leak(Box::new(reference)))?.clone(),
    };
    let Ok(Value::Object(object)) = serde_json::to_value(schema) else { return None };
    from_object(schemas, &object, random, depth)
}

fn from_object(
    schemas: &Schemas<'_>,
    object: &Map<String, Value>,
    random: &mut Random,
    depth: u8,
) -> Option<Value> {
    if depth > 12 {
        return None;
    }
    if object.get("nullable") == Some(&Value::Bool(true)) && random.chance(20) {
        return Some(Value::Null);
    }
    let list = |name: &str| object.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    if let Some(known) = random.pick(&list("enum")) {
        return Some(known.clone());
    }
    let mut parts: Vec<Value> = Vec::new();
    for member in list("allOf") {
        parts.push(inner(schemas, &member, random, depth + 1)?);
    }
    for name in ["oneOf", "anyOf"] {
        if let Some(branch) = random.pick(&list(name)) {
            parts.push(inner(schemas, branch, random, depth + 1)?);
        }
    }
    let types = match object.get("x-lowered-types") {
        Some(Value::Array(types)) => types.clone(),
        _ => object.get("type").cloned().into_iter().collect(),
    };
    let kind = random.pick(&types).and_then(Value::as_str).map(str::to_owned);
    let implied =
        ["properties", "additionalProperties", "required"].iter().any(|key| object.contains_key(*key));
    let kind = kind.or_else(|| implied.then(|| "object".to_owned()));
    if let Some(kind) = kind {
        parts.push(of_kind(schemas, &kind, object, random, depth)?);
    } else if parts.is_empty() {
        let any = [
            json!(null),
            json!(1),
            json!("any"),
            json!({"k": [1, null]}),
            json!([{}]),
            json!(true),
            json!(2.5),
        ];
        return random.pick(&any).cloned();
    }
    // What applies together is taken together: objects by their members, anything else by the first value.
    let mut joined = parts.first()?.clone();
    for part in parts {
        match (&mut joined, part) {
            (Value::Object(all), Value::Object(more)) => {
                for (key, value) in more {
                    let overwrite = random.chance(50);
                    if overwrite || !all.contains_key(&key) {
                        all.insert(key, value);
                    }
                }
            }
            (joined, part) => {
                if random.chance(50) {
                    *joined = part;
                }
            }
        }
    }
    Some(joined)
}

fn of_kind(
    schemas: &Schemas<'_>,
    kind: &str,
    object: &Map<String, Value>,
    random: &mut Random,
    depth: u8,
) -> Option<Value> {
    let number = |name: &str| object.get(name).and_then(Value::as_i64);
    Some(match kind {
        "null" => Value::Null,
        "boolean" => random.chance(50).into(),
        "integer" => {
            let values = [
                0,
                1,
                -7,
                3_000_000,
                5_000_000_000,
                number("minimum").unwrap_or(2),
                number("maximum").unwrap_or(9),
            ];
            let formats = ["int32", "int16", "int8", "uint32", "uint16", "uint8"];
            let small =
                object.get("format").and_then(Value::as_str).is_some_and(|format| formats.contains(&format));
            let fitting: Vec<i64> =
                values.into_iter().filter(|it| !small || i32::try_from(*it).is_ok()).collect();
            random.pick(&fitting).copied()?.into()
        }
        "number" => random.pick(&[json!(0), json!(1), json!(2.5), json!(-1e300), json!(0.1)])?.clone(),
        "string" => {
            random.pick(&["", "text", "2024-02-29", "2024-02-29T12:00:00Z", "YQ==", "ü"]).copied()?.into()
        }
        "array" => {
            let count =
                |name: &str, default: i64| usize::try_from(number(name).unwrap_or(default)).unwrap_or(0);
            let least = count("minItems", 0);
            let length = (least + random.below(3)).min(count("maxItems", 1000));
            let prefix =
                object.get("x-lowered-prefix-items").and_then(Value::as_array).cloned().unwrap_or_default();
            let any = json!({});
            let mut items = Vec::new();
            for index in 0..length {
                let schema = prefix.get(index).or(object.get("items")).unwrap_or(&any);
                match inner(schemas, schema, random, depth + 1) {
                    Some(item) => items.push(item),
                    None if items.len() >= least => break,
                    None => return None,
                }
            }
            items.into()
        }
        _ => members(schemas, object, random, depth)?.into(),
    })
}

fn members(
    schemas: &Schemas<'_>,
    object: &Map<String, Value>,
    random: &mut Random,
    depth: u8,
) -> Option<Map<String, Value>> {
    let required: Vec<String> = object
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect();
    let mut members = Map::new();
    let none = Map::new();
    let properties = object.get("properties").and_then(Value::as_object).unwrap_or(&none);
    let few = if depth > 5 { 10 } else { 60 };
    for (name, schema) in properties {
        let needed = required.contains(name);
        if !needed && !random.chance(few) {
            continue;
        }
        match inner(schemas, schema, random, depth + 1) {
            Some(value) => {
                members.insert(name.clone(), value);
            }
            None if needed => return None,
            None => {}
        }
    }
    for name in required {
        members.entry(name).or_insert_with(|| json!("undeclared"));
    }
    let patterns = object.get("x-lowered-pattern-properties").and_then(Value::as_object).unwrap_or(&none);
    let more = patterns.values().next().or(object.get("additionalProperties"));
    if random.chance(40) {
        let extra = match more {
            Some(Value::Bool(false)) => None,
            Some(Value::Bool(true)) | None => Some(json!(["extra", null])),
            Some(schema) => inner(schemas, schema, random, depth + 1),
        };
        if let Some(extra) = extra {
            members.insert("a_extra".to_owned(), extra);
        }
    }
    Some(members)
}
