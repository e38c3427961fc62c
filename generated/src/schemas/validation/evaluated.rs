// @generated from the OpenAPI document. Do not edit.

//! What of a value schemas speak of: `unevaluatedProperties` and `unevaluatedItems` are for the rest (JSON Schema, core,
//! section 11).

use std::collections::HashSet;

use serde_json::Value;

use super::known::KnownSchemas;
use super::rule::{Rule, Schema};

/// Whether a schema allows a value.
pub(super) type Accepts<'f, 'a> = &'f mut dyn FnMut(&Schema, &'a Value) -> bool;

/// The members or the items of a value that schemas speak of.
#[derive(Default)]
pub(super) struct Evaluated<'a> {
    names: HashSet<&'a str>,
    indices: HashSet<usize>,
    /// How many items from the first one on.
    first: usize,
    /// All of them.
    all: bool,
    /// The schemas that have been looked at, by their addresses: they may lead back to themselves.
    seen: HashSet<usize>,
}

impl<'a> Evaluated<'a> {
    /// What a schema, and those that it applies to the same value, speak of, but for its own rule for the rest.
    pub(super) fn of(
        schemas: &KnownSchemas,
        schema: &Schema,
        value: &'a Value,
        accepts: Accepts<'_, 'a>,
    ) -> Self {
        let mut evaluated = Self::default();
        evaluated.add(schemas, schema, value, true, accepts);
        evaluated
    }

    /// Whether a member is one of these.
    pub(super) fn has_member(&self, name: &str) -> bool {
        self.all || self.names.contains(name)
    }

    /// Whether an item is one of these.
    pub(super) fn has_item(&self, index: usize) -> bool {
        self.all || index < self.first || self.indices.contains(&index)
    }

    /// Adds what a schema speaks of. One that is not the `first` also speaks of all that its rule for the rest is for.
    fn add(
        &mut self,
        schemas: &KnownSchemas,
        schema: &Schema,
        value: &'a Value,
        is_first: bool,
        accepts: Accepts<'_, 'a>,
    ) {
        if self.all || !self.seen.insert(std::ptr::from_ref(schema) as usize) {
            return;
        }
        for rule in &schema.rules {
            match (rule, value) {
                (Rule::Members { named, patterns, others }, Value::Object(members)) => {
                    self.all |= others.is_some();
                    let is_known = |name: &str| {
                        named.contains_key(name) || patterns.iter().any(|(it, _)| it.is_found_in(name))
                    };
                    self.names.extend(members.keys().map(String::as_str).filter(|name| is_known(name)));
                }
                (Rule::Elements { first, others }, Value::Array(_)) => {
                    self.all |= others.is_some();
                    self.first = self.first.max(first.len());
                }
                (Rule::Contains { schema, .. }, Value::Array(items)) => {
                    for (index, item) in items.iter().enumerate() {
                        if accepts(schema, item) {
                            self.indices.insert(index);
                        }
                    }
                }
                (Rule::OtherMembers(_), Value::Object(_)) | (Rule::OtherItems(_), Value::Array(_)) => {
                    self.all |= !is_first;
                }
                (Rule::DependentSchemas(dependent), Value::Object(members)) => {
                    for (_, schema) in dependent.iter().filter(|(name, _)| members.contains_key(*name)) {
                        self.add(schemas, schema, value, false, accepts);
                    }
                }
                (Rule::Reference(place), _) => {
                    if let Some(schema) = schemas.find(place) {
                        self.add(schemas, &schema, value, false, accepts);
                    }
                }
                (Rule::AllOf(all), _) => {
                    all.iter().for_each(|it| self.add(schemas, it, value, false, accepts));
                }
                (Rule::Union { branches, .. }, _) => {
                    for branch in branches {
                        if accepts(branch, value) {
                            self.add(schemas, branch, value, false, accepts);
                        }
                    }
                }
                (Rule::Condition { condition, then, otherwise }, _) => {
                    if accepts(condition, value) {
                        self.add(schemas, condition, value, false, accepts);
                        self.add(schemas, then, value, false, accepts);
                    } else {
                        self.add(schemas, otherwise, value, false, accepts);
                    }
                }
                _ => {}
            }
        }
    }
}
