//! Properties that have to be there when others are, or have certain values: `dependentRequired` (JSON Schema 2020-12,
//! validation, section 6.5.4), and what `dependentSchemas` and `if` require (core, section 10.2.2).

use indexmap::IndexMap;
use serde_json::Value;

use super::Reading;
use super::conditions::{IF, THEN, follow, has_only, tag_condition};
use super::merged::Merged;
use super::view::View;

/// Properties that have to be there where all conditions hold.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::normalize::schema) struct Dependent {
    pub(in crate::normalize::schema) when: Vec<Condition>,
    pub(in crate::normalize::schema) required: Vec<String>,
}

/// That a property is there, and is one of the values if any are given.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::normalize::schema) struct Condition {
    pub(in crate::normalize::schema) property: String,
    pub(in crate::normalize::schema) values: Vec<Value>,
}

impl<'a> Reading<'a> {
    /// What merged schemas require under conditions, beside what they require anyway.
    pub(in crate::normalize::schema) fn dependents(&mut self, merged: &Merged<'a>) -> Vec<Dependent> {
        let mut found: Vec<Dependent> = Vec::new();
        for (view, _) in &merged.members {
            found.extend(by_name(view));
        }
        for (view, source) in &merged.conditions {
            let Some(condition) = view.extension(IF) else { continue };
            if let Some(required) = presence(condition) {
                found.extend(view.extension(THEN).map(|then| Dependent::new(required, then)));
                continue;
            }
            let Some(tag) = tag_condition(condition).map(|it| it.tag) else { continue };
            let Some(values) = merged.properties.get(tag).and_then(|sources| self.listed(sources)) else {
                continue;
            };
            let mut groups: IndexMap<Vec<String>, Vec<Value>> = IndexMap::new();
            for value in values {
                if !self.spend(1) {
                    return found;
                }
                let mut consequences = Vec::new();
                let keyword = |name: &str| view.extension(name);
                if follow(tag, &value, &keyword, &source.origin, &mut consequences).is_none() {
                    break;
                }
                let required = consequences.iter().flat_map(|(_, schema)| required(schema)).collect();
                groups.entry(required).or_default().push(value);
            }
            found.extend(groups.into_iter().map(|(required, values)| Dependent {
                when: vec![Condition { property: tag.to_owned(), values }],
                required,
            }));
        }
        let mut kept: Vec<Dependent> = Vec::new();
        for mut dependent in found {
            if !self.spend(1 + kept.len()) {
                break;
            }
            let is_condition =
                |name: &String| dependent.when.iter().any(|it| it.property == *name && it.values.is_empty());
            dependent.required = std::mem::take(&mut dependent.required)
                .into_iter()
                .filter(|name| !merged.required.contains(name.as_str()) && !is_condition(name))
                .collect();
            if !dependent.required.is_empty() && !kept.contains(&dependent) {
                kept.push(dependent);
            }
        }
        kept
    }
}

impl Dependent {
    /// What a schema requires where some properties are there.
    fn new(there: Vec<String>, schema: &Value) -> Self {
        let when = there.into_iter().map(|property| Condition { property, values: Vec::new() }).collect();
        Self { when, required: required(schema) }
    }
}

/// What is required where a property is there.
fn by_name(view: &View<'_>) -> Vec<Dependent> {
    let mut found = Vec::new();
    for keyword in ["x-lowered-dependent-required", "x-lowered-dependent-schemas"] {
        for (name, needed) in view.extension(keyword).and_then(Value::as_object).into_iter().flatten() {
            let required = if needed.is_array() { names(needed) } else { required(needed) };
            let when = vec![Condition { property: name.clone(), values: Vec::new() }];
            found.push(Dependent { when, required });
        }
    }
    found
}

/// The properties that an `if` asks for, where it asks for nothing else.
fn presence(condition: &Value) -> Option<Vec<String>> {
    let required = required(condition);
    let is_all = has_only(condition, &["type", "required"])
        && condition.get("type").is_none_or(|it| it == "object")
        && !required.is_empty();
    is_all.then_some(required)
}

fn required(schema: &Value) -> Vec<String> {
    schema.get("required").map(names).unwrap_or_default()
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
