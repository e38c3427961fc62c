//! Discriminators whose property nothing has: no value would be told apart by it.

use serde_json::Value;

use super::{Checker, Members};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::document::trail::Trail;

/// So deep members of `allOf` are looked into for properties.
const MAX_NESTED: usize = 32;

/// Reports a discriminator's property that no branch declares (OpenAPI 3.1, section 4.8.25).
pub(super) fn property(checker: &mut Checker<'_>, schema: &Members, at: &Trail<'_>) {
    let name = schema.get("discriminator").and_then(|it| it.get("propertyName")).and_then(Value::as_str);
    let branches = ["oneOf", "anyOf"].into_iter().find_map(|key| schema.get(key)?.as_array());
    let (Some(name), Some(branches)) = (name, branches) else { return };
    let mut names = Vec::new();
    // A branch that does not list its properties may have any.
    if branches.is_empty()
        || !branches.iter().all(|branch| collect(checker, branch, &mut names, 0))
        || names.contains(&name)
        || schema.get("properties").and_then(Value::as_object).is_some_and(|it| it.contains_key(name))
    {
        return;
    }
    let near = did_you_mean(name, names);
    let message = format!("no branch has the property `{name}`, which is to tell them apart");
    let place = at.pointer().join("discriminator").join("propertyName");
    let finding = Diagnostic::new(Code::UndeclaredDiscriminator, &place, message);
    let hint = near.unwrap_or_else(|| "each branch declares the property and requires it".to_owned());
    checker.push(finding.hint(hint));
}

/// Collects the names of the properties that a schema lists. Whether it lists all that tell it from others.
fn collect<'a>(checker: &'a Checker<'_>, schema: &'a Value, names: &mut Vec<&'a str>, depth: usize) -> bool {
    if depth > MAX_NESTED {
        return false;
    }
    let Some(members) = checker.schema(schema) else { return false };
    if members.contains_key("oneOf") || members.contains_key("anyOf") {
        return false;
    }
    let properties = members.get("properties").and_then(Value::as_object);
    names.extend(properties.into_iter().flatten().map(|(name, _)| name.as_str()));
    let all_of = members.get("allOf").and_then(Value::as_array);
    let mut all = all_of.into_iter().flatten();
    all.all(|member| collect(checker, member, names, depth + 1)) && (properties.is_some() || all_of.is_some())
}
