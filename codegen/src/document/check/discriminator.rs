//! Discriminators whose property nothing has: no value would be told apart by it.

use std::collections::HashSet;

use serde_json::Value;

use super::{Checker, Members};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::trail::Trail;

/// So deep members of `allOf` are looked into for properties.
const MAX_NESTED: usize = 32;

/// Reports a discriminator's property that no branch declares (OpenAPI 3.1, section 4.8.25).
pub(super) fn property<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    let name = schema.get("discriminator").and_then(|it| it.get("propertyName")).and_then(Value::as_str);
    let branches = ["oneOf", "anyOf"].into_iter().find_map(|key| schema.get(key)?.as_array());
    let (Some(name), Some(branches)) = (name, branches) else { return };
    checker.steps.begin();
    let mut listed = Listed::default();
    // A branch that does not list its properties may have any.
    if branches.is_empty()
        || !branches.iter().all(|branch| listed.add(checker, branch, 0))
        || listed.names.contains(&name)
        || schema.get("properties").and_then(Value::as_object).is_some_and(|it| it.contains_key(name))
    {
        return;
    }
    let near = checker.diagnostics.did_you_mean(name, listed.names);
    let message = format!("no branch has the property `{name}`, which is to tell them apart");
    let place = at.pointer().join("discriminator").join("propertyName");
    let finding = Diagnostic::new(Code::UndeclaredDiscriminator, &place, message);
    let hint = near.unwrap_or_else(|| "each branch declares the property and requires it".to_owned());
    checker.push(finding.hint(hint));
}

/// The properties that some schemas list.
#[derive(Default)]
struct Listed<'a> {
    names: Vec<&'a str>,
    /// The schemas that have been looked at: several may have the same base.
    seen: HashSet<*const Members>,
}

impl<'a> Listed<'a> {
    /// Adds the properties of a schema. Whether it lists all that tell it from others.
    fn add(&mut self, checker: &mut Checker<'a>, schema: &'a Value, depth: usize) -> bool {
        let Some(members) = checker.schema(schema).filter(|_| depth <= MAX_NESTED) else { return false };
        if !self.seen.insert(members) {
            return true;
        }
        if members.contains_key("oneOf") || members.contains_key("anyOf") {
            return false;
        }
        let properties = members.get("properties").and_then(Value::as_object);
        if !checker.steps.take(1 + properties.map_or(0, Members::len)) {
            return false;
        }
        self.names.extend(properties.into_iter().flatten().map(|(name, _)| name.as_str()));
        let all_of = members.get("allOf").and_then(Value::as_array);
        all_of.into_iter().flatten().all(|member| self.add(checker, member, depth + 1))
            && (properties.is_some() || all_of.is_some())
    }
}
