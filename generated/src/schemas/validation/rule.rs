// @generated from the OpenAPI document. Do not edit.

//! A schema, read: the rules in it, those first that are cheap to check.

use std::collections::BTreeMap;

use serde_json::{Map, Number, Value};

use super::number::{Decimal, canonical};
use super::pattern::Pattern;

/// A schema, read. One without rules allows everything.
#[derive(Debug, Default)]
pub(super) struct Schema {
    pub(super) rules: Vec<Rule>,
    /// Whether null is allowed, whatever the rules say (OpenAPI 3.0, section 4.7.24).
    pub(super) is_nullable: bool,
}

/// A rule, after the keyword that it comes from (JSON Schema, core, section 10, and validation, section 6).
#[derive(Debug)]
pub(super) enum Rule {
    Never,
    Type(Vec<Kind>),
    /// `const`, or `enum`: texts that the values have in common with what equals them, and the values as they are shown.
    Values {
        keyword: &'static str,
        known: Vec<String>,
        shown: String,
    },
    Bound {
        bound: Bound,
        limit: Number,
    },
    MultipleOf {
        unit: Decimal,
        shown: Number,
    },
    Length(Count),
    Pattern {
        pattern: Pattern,
        shown: String,
    },
    Items(Count),
    UniqueItems,
    Properties(Count),
    Required(Vec<String>),
    DependentRequired(BTreeMap<String, Vec<String>>),
    PropertyNames(Schema),
    Reference(String),
    AllOf(Vec<Schema>),
    Members {
        named: BTreeMap<String, Schema>,
        patterns: Vec<(Pattern, Schema)>,
        others: Option<Schema>,
    },
    Elements {
        first: Vec<Schema>,
        others: Option<Schema>,
    },
    Contains {
        schema: Schema,
        least: u64,
        most: Option<u64>,
    },
    DependentSchemas(BTreeMap<String, Schema>),
    Union {
        keyword: UnionKeyword,
        branches: Vec<Schema>,
        tag: Option<Tag>,
    },
    Not(Schema),
    Condition {
        condition: Schema,
        then: Schema,
        otherwise: Schema,
    },
    /// For the properties that no other rule speaks of; the last ones of a schema.
    OtherMembers(Schema),
    /// For the items that no other rule speaks of.
    OtherItems(Schema),
}

/// `anyOf`, or `oneOf`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnionKeyword {
    AnyOf,
    OneOf,
}

impl UnionKeyword {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::AnyOf => "anyOf",
            Self::OneOf => "oneOf",
        }
    }
}

/// A discriminator: it does not change what is valid, but tells which branch is meant (OpenAPI 3.1, section 4.8.25).
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) property: String,
    /// The places of schemas by the values that mean them.
    pub(super) mapping: BTreeMap<String, String>,
}

/// A bound of a count: the larger or the smaller end.
#[derive(Clone, Copy, Debug)]
pub(super) enum Count {
    Least(u64),
    Most(u64),
}

/// A bound of a number.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bound {
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
}

/// A type of JSON Schema (validation, section 6.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Boolean,
    Object,
    Array,
    Number,
    Integer,
    String,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::Null,
            "boolean" => Self::Boolean,
            "object" => Self::Object,
            "array" => Self::Array,
            "number" => Self::Number,
            "integer" => Self::Integer,
            "string" => Self::String,
            _ => return None,
        })
    }

    /// Whether a value is of the type; `1.0` is an integer.
    pub(super) fn holds(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Null, Value::Null)
            | (Self::Boolean, Value::Bool(_))
            | (Self::Object, Value::Object(_))
            | (Self::Array, Value::Array(_))
            | (Self::Number, Value::Number(_))
            | (Self::String, Value::String(_)) => true,
            (Self::Integer, Value::Number(number)) => Decimal::of(number).is_none_or(Decimal::is_whole),
            _ => false,
        }
    }

    /// The type with its article.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Object => "an object",
            Self::Array => "an array",
            Self::Number => "a number",
            Self::Integer => "an integer",
            Self::String => "a string",
        }
    }
}

impl Schema {
    /// Reads a schema. Keywords that assert nothing, and those that are no keywords, have no say.
    pub(super) fn read(schema: &Value) -> Self {
        match schema {
            // What is not anything is nothing.
            Value::Object(members) if members.len() == 1 && members.get("not").is_some_and(is_any) => {
                Self::read(&Value::Bool(false))
            }
            Value::Bool(false) => Self { rules: vec![Rule::Never], is_nullable: false },
            Value::Object(members) if members.contains_key("x-external") => Self::unknown(),
            Value::Object(members) => Self {
                rules: rules(members),
                is_nullable: members.get("nullable") == Some(&Value::Bool(true)),
            },
            _ => Self::default(),
        }
    }

    /// A schema of which nothing is known: it asks for nothing, and may speak of everything.
    fn unknown() -> Self {
        let members =
            Rule::Members { named: BTreeMap::new(), patterns: Vec::new(), others: Some(Self::default()) };
        let elements = Rule::Elements { first: Vec::new(), others: Some(Self::default()) };
        Self { rules: vec![members, elements], is_nullable: false }
    }

    /// Whether it allows nothing.
    pub(super) fn is_never(&self) -> bool {
        matches!(self.rules.as_slice(), [Rule::Never])
    }
}

/// Whether a schema allows everything.
fn is_any(schema: &Value) -> bool {
    schema == &Value::Bool(true) || schema.as_object().is_some_and(Map::is_empty)
}

fn rules(members: &Map<String, Value>) -> Vec<Rule> {
    let mut rules = Vec::new();
    rules.extend(kinds(members));
    rules.extend(values(members));
    rules.extend(scalars(members));
    rules.extend(sizes(members));
    rules.extend(names(members));
    rules.extend(text(members, "$ref").map(|it| Rule::Reference(it.trim_start_matches('#').to_owned())));
    rules.extend(schemas(members, "allOf").map(Rule::AllOf));
    rules.extend(object(members));
    rules.extend(array(members));
    rules.extend(map(members, "dependentSchemas").map(Rule::DependentSchemas));
    for keyword in [UnionKeyword::AnyOf, UnionKeyword::OneOf] {
        let tag = || tag(members.get("discriminator")?);
        rules.extend(schemas(members, keyword.name()).map(|branches| Rule::Union {
            keyword,
            branches,
            tag: tag(),
        }));
    }
    rules.extend(members.get("not").map(|it| Rule::Not(Schema::read(it))));
    rules.extend(members.get("if").map(|condition| {
        let branch = |key: &str| members.get(key).map(Schema::read).unwrap_or_default();
        Rule::Condition {
            condition: Schema::read(condition),
            then: branch("then"),
            otherwise: branch("else"),
        }
    }));
    let rest = |key: &str| members.get(key).map(Schema::read);
    rules.extend(rest("unevaluatedProperties").map(Rule::OtherMembers));
    rules.extend(rest("unevaluatedItems").map(Rule::OtherItems));
    rules
}

fn text<'a>(members: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    members.get(key).and_then(Value::as_str)
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn count(members: &Map<String, Value>, key: &str) -> Option<u64> {
    let value = members.get(key)?;
    // `2.0` is written for `2` sometimes; a bound that is no count bounds nothing.
    value.as_u64().or_else(|| {
        Decimal::of(value.as_number()?).filter(|it| it.is_whole()).and(value.as_f64()).map(to_count)
    })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts from doubles saturate")]
fn to_count(number: f64) -> u64 {
    number as u64
}

fn schemas(members: &Map<String, Value>, key: &str) -> Option<Vec<Schema>> {
    Some(members.get(key)?.as_array()?.iter().map(Schema::read).collect())
}

fn map(members: &Map<String, Value>, key: &str) -> Option<BTreeMap<String, Schema>> {
    let schemas = members.get(key)?.as_object()?.iter();
    Some(schemas.map(|(name, schema)| (name.clone(), Schema::read(schema))).collect())
}

fn kinds(members: &Map<String, Value>) -> Option<Rule> {
    let kinds: Vec<Kind> = match members.get("type")? {
        Value::String(name) => Kind::of(name).into_iter().collect(),
        names => texts(names).iter().filter_map(|name| Kind::of(name)).collect(),
    };
    (!kinds.is_empty()).then_some(Rule::Type(kinds))
}

/// How many values a text about them has.
const MOST_SHOWN: usize = 12;

fn values(members: &Map<String, Value>) -> Vec<Rule> {
    let rule = |keyword, values: &[Value]| {
        let mut shown: Vec<String> = values.iter().take(MOST_SHOWN).map(|it| format!("`{it}`")).collect();
        if values.len() > MOST_SHOWN {
            shown.push(format!("{} more", values.len() - MOST_SHOWN));
        }
        Rule::Values { keyword, known: values.iter().map(canonical).collect(), shown: shown.join(", ") }
    };
    let constant = members.get("const").map(|it| rule("const", std::slice::from_ref(it)));
    let listed = members.get("enum").and_then(Value::as_array).map(|it| rule("enum", it));
    constant.into_iter().chain(listed).collect()
}

fn scalars(members: &Map<String, Value>) -> Vec<Rule> {
    let mut rules = Vec::new();
    for (keyword, bound) in [
        ("minimum", Bound::Minimum),
        ("exclusiveMinimum", Bound::ExclusiveMinimum),
        ("maximum", Bound::Maximum),
        ("exclusiveMaximum", Bound::ExclusiveMaximum),
    ] {
        let limit = members.get(keyword).and_then(Value::as_number);
        rules.extend(limit.map(|limit| Rule::Bound { bound, limit: limit.clone() }));
    }
    if let Some(number) = members.get("multipleOf").and_then(Value::as_number) {
        rules.extend(Decimal::of(number).map(|unit| Rule::MultipleOf { unit, shown: number.clone() }));
    }
    rules.extend(count(members, "minLength").map(|it| Rule::Length(Count::Least(it))));
    rules.extend(count(members, "maxLength").map(|it| Rule::Length(Count::Most(it))));
    if let Some(shown) = text(members, "pattern") {
        rules.extend(Pattern::new(shown).map(|pattern| Rule::Pattern { pattern, shown: shown.to_owned() }));
    }
    rules
}

fn sizes(members: &Map<String, Value>) -> Vec<Rule> {
    let mut rules = Vec::new();
    rules.extend(count(members, "minItems").map(|it| Rule::Items(Count::Least(it))));
    rules.extend(count(members, "maxItems").map(|it| Rule::Items(Count::Most(it))));
    rules.extend((members.get("uniqueItems") == Some(&Value::Bool(true))).then_some(Rule::UniqueItems));
    rules.extend(count(members, "minProperties").map(|it| Rule::Properties(Count::Least(it))));
    rules.extend(count(members, "maxProperties").map(|it| Rule::Properties(Count::Most(it))));
    rules
}

fn names(members: &Map<String, Value>) -> Vec<Rule> {
    let mut rules = Vec::new();
    // What travels in one direction is required in that direction only (OpenAPI 3.0, section 4.7.24).
    let travels_one_way = |name: &String| {
        let property = members.get("properties").and_then(|it| it.get(name));
        property.is_some_and(|it| {
            ["readOnly", "writeOnly"].iter().any(|key| it.get(key) == Some(&Value::Bool(true)))
        })
    };
    if let Some(required) = members.get("required") {
        let required = texts(required).into_iter().filter(|it| !travels_one_way(it)).collect();
        rules.push(Rule::Required(required));
    }
    if let Some(dependent) = members.get("dependentRequired").and_then(Value::as_object) {
        let lists = dependent.iter().map(|(name, needed)| (name.clone(), texts(needed))).collect();
        rules.push(Rule::DependentRequired(lists));
    }
    rules.extend(members.get("propertyNames").map(|it| Rule::PropertyNames(Schema::read(it))));
    rules
}

fn object(members: &Map<String, Value>) -> Option<Rule> {
    let named = map(members, "properties").unwrap_or_default();
    let declared = members.get("patternProperties").and_then(Value::as_object).into_iter().flatten();
    let mut is_known = true;
    let mut patterns = Vec::new();
    for (pattern, schema) in declared {
        match Pattern::new(pattern) {
            Some(pattern) => patterns.push((pattern, Schema::read(schema))),
            None => is_known = false,
        }
    }
    // Which properties are the others nobody knows where a pattern cannot be told: anything may be one.
    let others = if is_known {
        members.get("additionalProperties").map(Schema::read)
    } else {
        Some(Schema::default())
    };
    let is_rule = !named.is_empty() || !patterns.is_empty() || others.is_some();
    is_rule.then_some(Rule::Members { named, patterns, others })
}

fn array(members: &Map<String, Value>) -> Vec<Rule> {
    let mut rules = Vec::new();
    let first = schemas(members, "prefixItems").unwrap_or_default();
    let others = members.get("items").map(Schema::read);
    if !first.is_empty() || others.is_some() {
        rules.push(Rule::Elements { first, others });
    }
    rules.extend(members.get("contains").map(|it| Rule::Contains {
        schema: Schema::read(it),
        least: count(members, "minContains").unwrap_or(1),
        most: count(members, "maxContains"),
    }));
    rules
}

fn tag(discriminator: &Value) -> Option<Tag> {
    let property = discriminator.get("propertyName")?.as_str()?.to_owned();
    let mapping = discriminator.get("mapping").and_then(Value::as_object).into_iter().flatten();
    let place = |(value, place): (&String, &Value)| {
        Some((value.clone(), place.as_str()?.trim_start_matches('#').to_owned()))
    };
    Some(Tag { property, mapping: mapping.filter_map(place).collect() })
}
