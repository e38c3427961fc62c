//! Instances of a schema: the document's own examples, and values built from the keywords.
//!
//! What is built need not be valid (patterns and the like are not solved); the caller validates.

use serde_json::{Map, Value, json};

/// How deep a built instance may nest before optional parts are left out.
const DEPTH: usize = 6;
/// How many references may be followed without building anything.
const REFERENCES: usize = 16;

/// How much of a schema an instance uses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Richness {
    /// Required properties only, empty arrays.
    Minimal,
    /// Every property, one or two items, additional properties.
    Full,
    /// Some properties, varying with the round.
    Mixed,
}

/// Candidates for the component schema `key`, without duplicates.
pub(crate) fn instances(document: &Value, key: &str) -> Vec<Value> {
    let Some(schema) = document["components"]["schemas"].get(key) else { return Vec::new() };
    let mut found: Vec<Value> = Vec::new();
    let mut add = |value: Option<Value>| {
        if let Some(value) = value
            && !found.contains(&value)
        {
            found.push(value);
        }
    };
    add(schema.get("example").cloned());
    if let Some(examples) = schema.get("examples").and_then(Value::as_array) {
        examples.iter().cloned().for_each(|example| add(Some(example)));
    }
    for (round, richness) in [
        (0, Richness::Minimal),
        (0, Richness::Full),
        (1, Richness::Full),
        (2, Richness::Full),
        (1, Richness::Mixed),
        (2, Richness::Mixed),
        (3, Richness::Mixed),
        (4, Richness::Mixed),
        (5, Richness::Mixed),
    ] {
        add(Builder { document, round, richness, counter: 0 }.build(schema, 0, 0));
    }
    found
}

struct Builder<'a> {
    document: &'a Value,
    round: usize,
    richness: Richness,
    counter: usize,
}

impl Builder<'_> {
    /// A number that varies along one instance and between rounds.
    fn next(&mut self) -> usize {
        self.counter += 1;
        self.counter * 7 + self.round * 13
    }

    fn build(&mut self, schema: &Value, depth: usize, references: usize) -> Option<Value> {
        let Value::Object(keywords) = schema else {
            return (schema != &Value::Bool(false)).then(|| json!("anything"));
        };
        if depth > 2 * DEPTH || references > REFERENCES {
            return None;
        }
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            let target = reference
                .strip_prefix('#')
                .and_then(|pointer| self.document.pointer(&decode(pointer)))?
                .clone();
            let built = self.build(&target, depth, references + 1)?;
            return self.with_siblings(built, keywords, depth, references);
        }
        if let Some(value) = keywords.get("const") {
            return Some(value.clone());
        }
        if let Some(values) = keywords.get("enum").and_then(Value::as_array) {
            let index = self.next() % values.len().max(1);
            return values.get(index).cloned();
        }
        let mut built = None;
        if let Some(members) = keywords.get("allOf").and_then(Value::as_array) {
            for member in members {
                let part = self.build(member, depth, references + 1);
                built = merge(built, part);
            }
        }
        for union in ["oneOf", "anyOf"] {
            if let Some(branches) = keywords.get(union).and_then(Value::as_array) {
                let start = if self.richness == Richness::Minimal { 0 } else { self.next() };
                let part = (0..branches.len()).find_map(|step| {
                    self.build(&branches[(start + step) % branches.len()], depth, references + 1)
                });
                built = merge(built, part);
            }
        }
        let own = self.by_type(keywords, depth, built.is_some());
        merge(built, own)
    }

    fn with_siblings(
        &mut self,
        built: Value,
        keywords: &Map<String, Value>,
        depth: usize,
        references: usize,
    ) -> Option<Value> {
        let mut siblings = keywords.clone();
        siblings.remove("$ref");
        if siblings.keys().any(|key| matches!(key.as_str(), "properties" | "allOf" | "anyOf" | "oneOf")) {
            let own = self.build(&Value::Object(siblings), depth, references + 1);
            return merge(Some(built), own);
        }
        Some(built)
    }

    fn by_type(&mut self, keywords: &Map<String, Value>, depth: usize, has_value: bool) -> Option<Value> {
        let kind = match keywords.get("type") {
            Some(Value::String(kind)) => kind.clone(),
            Some(Value::Array(kinds)) if !kinds.is_empty() => {
                kinds[self.next() % kinds.len()].as_str()?.to_owned()
            }
            _ if keywords.contains_key("properties") || keywords.contains_key("required") => {
                "object".to_owned()
            }
            _ if keywords.contains_key("items") || keywords.contains_key("prefixItems") => "array".to_owned(),
            _ if has_value => return None,
            _ => return Some(self.anything()),
        };
        match kind.as_str() {
            "null" => Some(Value::Null),
            "boolean" => Some(Value::Bool(self.next().is_multiple_of(2))),
            "integer" => Some(self.integer(keywords)),
            "number" => Some(self.number(keywords)),
            "string" => Some(Value::String(self.string(keywords))),
            "array" => self.array(keywords, depth),
            "object" => self.object(keywords, depth),
            _ => None,
        }
    }

    fn anything(&mut self) -> Value {
        match self.next() % 6 {
            0 => json!({ "any": [1, "two", null] }),
            1 => json!("text"),
            2 => json!(3.5),
            3 => json!(true),
            4 => Value::Null,
            _ => json!([1, { "a": null }]),
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "bounds beyond 2^53 only make an instance that the validator refuses"
    )]
    fn integer(&mut self, keywords: &Map<String, Value>) -> Value {
        let bound = |key: &str| keywords.get(key).and_then(Value::as_f64);
        let low = bound("minimum").or(bound("exclusiveMinimum").map(|it| it + 1.0));
        let high = bound("maximum").or(bound("exclusiveMaximum").map(|it| it - 1.0));
        let step = bound("multipleOf").filter(|it| *it >= 1.0).unwrap_or(1.0);
        let wish = (self.next() % 1000) as f64;
        let value = match (low, high) {
            (Some(low), Some(high)) if high - low < 1000.0 => low + wish % (high - low + 1.0),
            (Some(low), _) => low + wish,
            (_, Some(high)) => high - wish,
            _ => wish,
        };
        json!(((value / step).ceil() * step) as i64)
    }

    fn number(&mut self, keywords: &Map<String, Value>) -> Value {
        let Value::Number(integer) = self.integer(keywords) else { return json!(0) };
        let bounded = keywords.contains_key("maximum") || keywords.contains_key("multipleOf");
        if bounded || self.next().is_multiple_of(3) {
            Value::Number(integer)
        } else {
            json!(integer.as_f64().unwrap_or_default() + 0.25)
        }
    }

    fn string(&mut self, keywords: &Map<String, Value>) -> String {
        let n = self.next();
        if let Some(example) = keywords.get("example").or(keywords.get("default")).and_then(Value::as_str)
            && n.is_multiple_of(2)
        {
            return example.to_owned();
        }
        let text = match keywords.get("format").and_then(Value::as_str) {
            Some("date-time") => format!("2024-0{}-15T10:3{}:00.{}Z", n % 9 + 1, n % 10, n % 1000),
            Some("date") => format!("2024-0{}-15", n % 9 + 1),
            Some("time") => "10:30:00Z".to_owned(),
            Some("uuid") => format!("3FA85F64-5717-4562-b3fc-{n:012}"),
            Some("uri" | "url") => format!("https://example.com/{n}"),
            Some("email") => format!("p{n}@example.com"),
            Some("ipv4") => "192.0.2.1".to_owned(),
            Some("ipv6") => "2001:db8::1".to_owned(),
            Some("hostname") => "example.com".to_owned(),
            Some("byte") => "aGVsbG8=".to_owned(),
            Some("duration") => "P1D".to_owned(),
            _ => format!("text {n} ü\n\"quoted\""),
        };
        let length =
            |key: &str| keywords.get(key).and_then(Value::as_u64).and_then(|it| usize::try_from(it).ok());
        let text: String = text.chars().take(length("maxLength").unwrap_or(usize::MAX)).collect();
        let missing = length("minLength").unwrap_or(0).min(10_000).saturating_sub(text.chars().count());
        text + &"x".repeat(missing)
    }

    fn array(&mut self, keywords: &Map<String, Value>, depth: usize) -> Option<Value> {
        let count =
            |key: &str| keywords.get(key).and_then(Value::as_u64).and_then(|it| usize::try_from(it).ok());
        let wish = match self.richness {
            Richness::Minimal => 0,
            _ if depth > DEPTH => 0,
            Richness::Full => 2,
            Richness::Mixed => self.next() % 3,
        };
        let prefix = keywords.get("prefixItems").and_then(Value::as_array).cloned().unwrap_or_default();
        let mut items = Vec::new();
        for schema in &prefix {
            items.push(self.build(schema, depth + 1, 0)?);
        }
        let least = count("minItems").unwrap_or(0).min(100);
        let most = count("maxItems").unwrap_or(usize::MAX);
        let open = keywords.get("items") != Some(&Value::Bool(false));
        let any = Value::Bool(true);
        while open && items.len() < wish.max(least).min(most) {
            match self.build(keywords.get("items").unwrap_or(&any), depth + 1, 0) {
                Some(item) => items.push(item),
                None if items.len() < least => return None,
                None => break,
            }
        }
        Some(Value::Array(items))
    }

    fn object(&mut self, keywords: &Map<String, Value>, depth: usize) -> Option<Value> {
        let required: Vec<&str> = keywords
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let mut members = Map::new();
        let nothing = Map::new();
        let properties = keywords.get("properties").and_then(Value::as_object).unwrap_or(&nothing);
        for (name, schema) in properties {
            let is_required = required.contains(&name.as_str());
            let wanted = match self.richness {
                Richness::Minimal => false,
                _ if depth > DEPTH => false,
                Richness::Full => true,
                Richness::Mixed => self.next().is_multiple_of(2),
            };
            if is_required || wanted {
                match self.build(schema, depth + 1, 0) {
                    Some(value) => drop(members.insert(name.clone(), value)),
                    None if is_required => return None,
                    None => {}
                }
            }
        }
        for name in required {
            if !properties.contains_key(name) {
                members.insert(name.to_owned(), json!("required"));
            }
        }
        if self.richness == Richness::Full && depth <= DEPTH {
            match keywords.get("additionalProperties") {
                None if keywords.contains_key("propertyNames")
                    || keywords.contains_key("unevaluatedProperties") => {}
                None | Some(Value::Bool(true)) if self.round == 1 => {
                    members.insert("x undeclared".to_owned(), json!({ "deep": [null, 1] }));
                }
                None | Some(Value::Bool(_)) => {}
                Some(schema) => {
                    let value = self.build(schema, depth + 1, 0);
                    members.extend(value.map(|value| ("additional key".to_owned(), value)));
                }
            }
        }
        Some(Value::Object(members))
    }
}

/// Objects are joined; otherwise the first value stays.
fn merge(left: Option<Value>, right: Option<Value>) -> Option<Value> {
    match (left, right) {
        (Some(Value::Object(mut left)), Some(Value::Object(right))) => {
            for (key, value) in right {
                let joined = merge(left.remove(&key), Some(value));
                left.extend(joined.map(|value| (key, value)));
            }
            Some(Value::Object(left))
        }
        // A constant of a later member narrows what an earlier one left open.
        (Some(Value::String(_)), Some(right @ Value::String(_))) => Some(right),
        (left, right) => left.or(right),
    }
}

fn decode(pointer: &str) -> String {
    percent_encoding::percent_decode_str(pointer).decode_utf8_lossy().into_owned()
}

/// Every value that has one member or item less, or a smaller one in its place.
pub(crate) fn shrink(value: &Value) -> Vec<Value> {
    let mut smaller = Vec::new();
    match value {
        Value::Object(members) => {
            for key in members.keys() {
                let mut fewer = members.clone();
                fewer.remove(key);
                smaller.push(Value::Object(fewer));
            }
            for (key, member) in members {
                for less in shrink(member) {
                    let mut changed = members.clone();
                    changed.insert(key.clone(), less);
                    smaller.push(Value::Object(changed));
                }
            }
        }
        Value::Array(items) => {
            for index in 0..items.len() {
                let mut fewer = items.clone();
                fewer.remove(index);
                smaller.push(Value::Array(fewer));
            }
            for (index, item) in items.iter().enumerate() {
                for less in shrink(item) {
                    let mut changed = items.clone();
                    changed[index] = less;
                    smaller.push(Value::Array(changed));
                }
            }
        }
        _ => {}
    }
    smaller
}
