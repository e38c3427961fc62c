//! Building one instance.

use std::iter;

use serde_json::{Map, Value, json};

use super::shape::Shape;
use super::turns::Turns;
use super::{number, text};

/// How deep an instance may nest before optional parts are left out, and before it is given up.
const DEPTH: usize = 5;
const MAX_DEPTH: usize = 24;
/// After so many values optional parts are left out, and the instance is given up.
const VALUES: usize = 400;
const MAX_VALUES: usize = 4000;
/// How often a set of schemas is tried with other branches of its unions.
const TRIES: usize = 4;

/// The schema of what is not described.
static ANY: Value = Value::Bool(true);

/// How much of a schema an instance uses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Richness {
    /// Required properties only, empty arrays.
    Minimal,
    /// Every property, two items, additional properties.
    Full,
    /// Some properties, varying with the round.
    Mixed,
}

pub(super) struct Builder<'a, 't> {
    document: &'a Value,
    turns: &'t mut Turns,
    round: usize,
    richness: Richness,
    counter: usize,
    values: usize,
}

impl<'a, 't> Builder<'a, 't> {
    pub(super) fn new(document: &'a Value, turns: &'t mut Turns, round: usize, richness: Richness) -> Self {
        Self { document, turns, round, richness, counter: 0, values: 0 }
    }

    /// An instance, unless the schema allows none or has no end.
    pub(super) fn build(&mut self, schema: &'a Value) -> Option<Value> {
        self.set(&[schema], 0)
    }

    /// A number that varies along one instance and between rounds.
    fn next(&mut self) -> usize {
        self.counter += 1;
        self.counter * 7 + self.round * 13
    }

    fn set(&mut self, schemas: &[&'a Value], depth: usize) -> Option<Value> {
        (0..TRIES).find_map(|_| {
            self.values += 1;
            if depth > MAX_DEPTH || self.values > MAX_VALUES {
                return None;
            }
            let shape = Shape::of(self.document, schemas, self.turns)?;
            self.shaped(&shape, schemas, depth)
        })
    }

    fn shaped(&mut self, shape: &Shape<'a>, schemas: &[&'a Value], depth: usize) -> Option<Value> {
        if let Some(values) = &shape.values {
            let place = schemas.first()?;
            return values.get(self.turns.at(place, values.len())).map(|value| (*value).clone());
        }
        let number = self.next();
        if !shape.examples.is_empty() && number.is_multiple_of(5) {
            return Some(shape.examples[number % shape.examples.len()].clone());
        }
        let kinds = shape.kinds.as_ref();
        let kind = match kinds.map(|kinds| (kinds.get_index(0), kinds.len())) {
            Some((Some(only), 1)) => *only,
            Some((Some(_), count)) => {
                let turn = self.turns.at(schemas.first()?, count);
                kinds.and_then(|kinds| kinds.get_index(turn))?
            }
            _ if !shape.properties.is_empty()
                || !shape.required.is_empty()
                || !shape.additional.is_empty() =>
            {
                "object"
            }
            _ if !shape.items.is_empty() || !shape.prefix.is_empty() => "array",
            _ if shape.pattern.is_some() || shape.format.is_some() => "string",
            _ => return Some(self.anything()),
        };
        match kind {
            "null" => Some(Value::Null),
            "boolean" => Some(Value::Bool(number.is_multiple_of(2))),
            "integer" => Some(number::integer(shape, number)),
            "number" => Some(number::number(shape, number)),
            "string" => Some(Value::String(text::string(shape, number))),
            "array" => self.array(shape, depth),
            "object" => self.object(shape, depth),
            _ => None,
        }
    }

    fn anything(&mut self) -> Value {
        match self.next() % 7 {
            0 => json!({ "any": [1, "two", null] }),
            1 => json!("text"),
            2 => json!(3.5),
            3 => json!(true),
            4 => Value::Null,
            5 => json!({}),
            _ => json!([1, { "a": null }]),
        }
    }

    /// Whether what need not be there is.
    fn wants(&mut self, depth: usize) -> bool {
        if depth > DEPTH || self.values > VALUES {
            return false;
        }
        match self.richness {
            Richness::Minimal => false,
            Richness::Full => true,
            Richness::Mixed => (self.next() / 3).is_multiple_of(2),
        }
    }

    fn array(&mut self, shape: &Shape<'a>, depth: usize) -> Option<Value> {
        let mut items = Vec::new();
        for schema in shape.prefix {
            items.push(self.set(&[schema], depth + 1)?);
        }
        let wish = match (self.wants(depth), self.richness) {
            (false, _) => 0,
            (true, Richness::Mixed) => self.next() % 3,
            (true, _) => 2,
        };
        let least = shape.count("minItems").unwrap_or(0).min(100);
        let most = shape.count("maxItems").unwrap_or(usize::MAX);
        let schemas: &[&Value] = if shape.items.is_empty() { &[&ANY] } else { &shape.items };
        while items.len() < wish.max(least).min(most) {
            match self.set(schemas, depth + 1) {
                Some(item) => items.push(item),
                None if items.len() < least => return None,
                None => break,
            }
        }
        Some(Value::Array(items))
    }

    fn object(&mut self, shape: &Shape<'a>, depth: usize) -> Option<Value> {
        let mut members = Map::new();
        for (name, schemas) in &shape.properties {
            let is_required = shape.required.contains(*name);
            if is_required || self.wants(depth) {
                match self.set(schemas, depth + 1) {
                    Some(value) => drop(members.insert((*name).to_owned(), value)),
                    None if is_required => return None,
                    None => {}
                }
            }
        }
        for name in &shape.required {
            if !shape.properties.contains_key(*name) {
                let value = self.undeclared(shape, depth)?;
                members.insert((*name).to_owned(), value);
            }
        }
        if let Some((property, tag)) = shape.tag.filter(|_| !self.round.is_multiple_of(3)) {
            members.insert(property.to_owned(), tag.into());
        }
        let least = shape.count("minProperties").unwrap_or(0).min(100);
        let wish = usize::from(self.wants(depth) && (shape.properties.is_empty() || self.round % 3 == 1));
        let least = least.max(members.len() + wish).min(shape.count("maxProperties").unwrap_or(usize::MAX));
        while members.len() < least {
            let pattern = shape.patterns.first();
            let value = match pattern {
                Some((_, schema)) => self.set(&[schema], depth + 1),
                None => self.undeclared(shape, depth),
            };
            let Some((name, value)) = self.name(shape, pattern.map(|it| it.0)).zip(value) else { break };
            if members.insert(name, value).is_some() {
                break;
            }
        }
        if members.len() > 2 && self.round % 4 == 2 {
            // The order of properties means nothing.
            members = members.into_iter().rev().collect();
        }
        Some(Value::Object(members))
    }

    /// The value of an undeclared property.
    fn undeclared(&mut self, shape: &Shape<'a>, depth: usize) -> Option<Value> {
        if shape.additional.is_empty() {
            return Some(self.anything());
        }
        self.set(&shape.additional, depth + 1)
    }

    /// The name of an undeclared property.
    fn name(&mut self, shape: &Shape<'a>, pattern: Option<&str>) -> Option<String> {
        let number = self.next();
        if let Some(pattern) = pattern {
            return text::matching(pattern, number);
        }
        if let Some(names) = shape.names {
            return match self.set(&[names], MAX_DEPTH)? {
                Value::String(name) => Some(name),
                _ => Some(format!("name{number}")),
            };
        }
        let mut names = ["x undeclared", "Ünïcode", "", "type", "extra"].into_iter().map(str::to_owned);
        let names: Vec<String> = names.by_ref().chain(iter::once(format!("key{number}"))).collect();
        Some(names[number % names.len()].clone())
    }
}
