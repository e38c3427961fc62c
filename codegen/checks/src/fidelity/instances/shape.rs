//! What a set of schemas that apply together says, one branch chosen of each union.

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value};

use super::turns::Turns;

/// How many references and members may be followed for one set: they may lead in a circle.
const MAX_MEMBERS: usize = 200;

/// The keywords of a set of schemas, intersected as far as building an instance needs it.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape<'a> {
    /// The allowed types; nothing when every type is.
    pub(super) kinds: Option<IndexSet<&'a str>>,
    /// The allowed values; nothing when the keywords decide.
    pub(super) values: Option<Vec<&'a Value>>,
    /// Values that the document gives as examples or defaults.
    pub(super) examples: Vec<&'a Value>,
    pub(super) properties: IndexMap<&'a str, Vec<&'a Value>>,
    pub(super) required: IndexSet<&'a str>,
    /// Schemas of undeclared properties; nothing when no member says anything.
    pub(super) additional: Vec<&'a Value>,
    pub(super) patterns: Vec<(&'a str, &'a Value)>,
    pub(super) names: Option<&'a Value>,
    pub(super) items: Vec<&'a Value>,
    pub(super) prefix: &'a [Value],
    pub(super) format: Option<&'a str>,
    pub(super) pattern: Option<&'a str>,
    /// The property that a discriminator looks at, and the value that stands for the chosen branch.
    pub(super) tag: Option<(&'a str, &'a str)>,
    /// Every other keyword: bounds, where the narrowest of those that were found counts.
    bounds: Map<String, Value>,
    /// How many references and members have been followed.
    members: usize,
}

impl<'a> Shape<'a> {
    /// Intersects the schemas; nothing when one of them allows no value, or leads in a circle.
    pub(super) fn of(document: &'a Value, schemas: &[&'a Value], turns: &mut Turns) -> Option<Self> {
        let mut shape = Self::default();
        for schema in schemas {
            shape.add(document, schema, turns)?;
        }
        Some(shape)
    }

    /// A bound: the greatest of lower ones, the least of upper ones.
    pub(super) fn bound(&self, keyword: &str) -> Option<f64> {
        self.bounds.get(keyword).and_then(Value::as_f64)
    }

    /// A bound on a number of things.
    pub(super) fn count(&self, keyword: &str) -> Option<usize> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a bound beyond the range of memory is as good as the greatest"
        )]
        self.bound(keyword).map(|it| it.max(0.0) as usize)
    }

    fn add(&mut self, document: &'a Value, schema: &'a Value, turns: &mut Turns) -> Option<()> {
        self.members += 1;
        if self.members > MAX_MEMBERS {
            return None;
        }
        let keywords = match schema {
            Value::Bool(allows) => return allows.then_some(()),
            Value::Object(keywords) => keywords,
            _ => return Some(()),
        };
        if let Some(reference) = keywords.get("$ref").and_then(Value::as_str) {
            self.add(document, target(document, reference)?, turns)?;
        }
        for member in list(keywords, "allOf") {
            self.add(document, member, turns)?;
        }
        for union in ["oneOf", "anyOf"] {
            let branches = list(keywords, union);
            if !branches.is_empty() {
                let branch = turns.branch(branches);
                self.add(document, branch, turns)?;
                self.tag = self.tag.take().or_else(|| tag(keywords, branch));
            }
        }
        self.add_values(keywords)?;
        self.add_object(keywords);
        self.add_list(keywords);
        self.format = self.format.or(keywords.get("format").and_then(Value::as_str));
        self.pattern = self.pattern.or(keywords.get("pattern").and_then(Value::as_str));
        for (keyword, value) in keywords {
            let Some(new) = value.as_f64() else { continue };
            let narrower = match self.bound(keyword) {
                None => true,
                Some(old) if keyword.starts_with("max") || keyword == "exclusiveMaximum" => new < old,
                Some(old) => new > old,
            };
            if narrower {
                self.bounds.insert(keyword.clone(), value.clone());
            }
        }
        Some(())
    }

    fn add_values(&mut self, keywords: &'a Map<String, Value>) -> Option<()> {
        let kinds: Option<IndexSet<&str>> = match keywords.get("type") {
            Some(Value::String(kind)) => Some(IndexSet::from([kind.as_str()])),
            Some(Value::Array(kinds)) => Some(kinds.iter().filter_map(Value::as_str).collect()),
            _ => None,
        };
        self.kinds = match (self.kinds.take(), kinds) {
            (Some(old), Some(new)) => Some(intersection(&old, &new)),
            (old, new) => old.or(new),
        };
        let values = match (keywords.get("const"), keywords.get("enum")) {
            (Some(value), _) => Some(vec![value]),
            (None, Some(Value::Array(values))) => Some(values.iter().collect()),
            _ => None,
        };
        self.values = match (self.values.take(), values) {
            (Some(old), Some(new)) => Some(old.into_iter().filter(|it| new.contains(it)).collect()),
            (old, new) => old.or(new),
        };
        self.examples.extend(keywords.get("example"));
        self.examples.extend(keywords.get("default"));
        self.examples.extend(list(keywords, "examples"));
        let is_empty = self.values.as_ref().is_some_and(Vec::is_empty)
            || self.kinds.as_ref().is_some_and(IndexSet::is_empty);
        (!is_empty).then_some(())
    }

    fn add_object(&mut self, keywords: &'a Map<String, Value>) {
        for (name, schema) in keywords.get("properties").and_then(Value::as_object).into_iter().flatten() {
            self.properties.entry(name).or_default().push(schema);
        }
        self.required.extend(list(keywords, "required").iter().filter_map(Value::as_str));
        for keyword in ["additionalProperties", "unevaluatedProperties"] {
            self.additional.extend(keywords.get(keyword).filter(|it| **it != Value::Bool(true)));
        }
        let patterns = keywords.get("patternProperties").and_then(Value::as_object);
        self.patterns.extend(patterns.into_iter().flatten().map(|(pattern, it)| (pattern.as_str(), it)));
        self.names = self.names.or(keywords.get("propertyNames"));
    }

    fn add_list(&mut self, keywords: &'a Map<String, Value>) {
        self.items.extend(keywords.get("items"));
        if let Some(Value::Array(prefix)) = keywords.get("prefixItems")
            && prefix.len() > self.prefix.len()
        {
            self.prefix = prefix;
        }
    }
}

/// What a discriminator calls a branch.
fn tag<'a>(keywords: &'a Map<String, Value>, branch: &'a Value) -> Option<(&'a str, &'a str)> {
    let discriminator = keywords.get("discriminator")?;
    let target = branch["$ref"].as_str()?;
    let name = target.rsplit('/').next()?;
    let mapping = discriminator.get("mapping").and_then(Value::as_object).into_iter().flatten();
    let mut mapped = mapping.filter(|(_, to)| to.as_str().is_some_and(|to| to == target || to == name));
    let tag = mapped.next().map_or(name, |(tag, _)| tag);
    Some((discriminator["propertyName"].as_str()?, tag))
}

fn intersection<'a>(old: &IndexSet<&'a str>, new: &IndexSet<&'a str>) -> IndexSet<&'a str> {
    let both = |kind: &&str| new.contains(*kind) || (*kind == "integer" && new.contains("number"));
    let mut kinds: IndexSet<&str> = old.iter().copied().filter(both).collect();
    if old.contains("number") && new.contains("integer") {
        kinds.insert("integer");
    }
    kinds
}

fn list<'a>(keywords: &'a Map<String, Value>, keyword: &str) -> &'a [Value] {
    keywords.get(keyword).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// What a reference inside the document refers to.
pub(super) fn target<'a>(document: &'a Value, reference: &str) -> Option<&'a Value> {
    let pointer = reference.strip_prefix('#')?;
    let pointer = percent_encoding::percent_decode_str(pointer).decode_utf8_lossy();
    document.pointer(&pointer)
}
