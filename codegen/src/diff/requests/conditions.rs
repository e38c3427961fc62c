//! Keywords that no type expresses: negations, conditions, and what depends on what.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::keywords::{Difference, canonical, sets, texts};
use super::node::Node;
use crate::diff::fit::Fit;

/// Compares what no type says.
pub(super) fn compare(was: &Node<'_>, is: &Node<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    let open = |text: &String| is_open(text, was);
    let gone: BTreeSet<String> = texts(was, "not");
    let new: BTreeSet<String> =
        texts(is, "not").into_iter().filter(|it| gone.contains(it) || open(it)).collect();
    found.extend(sets("not", &gone, &new));
    for (keyword, further) in
        [("if", ["then", "else"].as_slice()), ("contains", ["minContains", "maxContains"].as_slice())]
    {
        found.extend(sets(keyword, &together(was, keyword, further), &together(is, keyword, further)));
    }
    let (before, after) = (dependents(was), dependents(is));
    let after =
        after.into_iter().filter(|it| before.contains(it) || was.may_have(&it.0)).map(in_words).collect();
    found.extend(sets("dependentRequired", &before.into_iter().map(in_words).collect(), &after));
    let after = named(is, "dependentSchemas", |name| was.may_have(name));
    found.extend(sets("dependentSchemas", &named(was, "dependentSchemas", |_| true), &after));
    found.extend(sets("unevaluatedItems", &texts(was, "unevaluatedItems"), &texts(is, "unevaluatedItems")));
    found.extend(sets("anyOf", &choices(was), &choices(is)));
    found
}

/// The names of `patternProperties`, which may be expressed by the type of a map. Where no other properties are allowed, one
/// pattern more allows more.
pub(super) fn patterns(was: &Node<'_>, is: &Node<'_>) -> Option<Difference> {
    let names = |node: &Node<'_>| node.names("patternProperties").into_iter().map(str::to_owned).collect();
    let (before, after): (BTreeSet<String>, BTreeSet<String>) = (names(was), names(is));
    let is_closed = |node: &Node<'_>| node.values("additionalProperties").contains(&&Value::Bool(false));
    let found = sets("patternProperties", &before, &after)?;
    let new = match after.is_subset(&before) {
        true => Fit::Same,
        false if is_closed(was) => Fit::Wider,
        false => Fit::Narrower,
    };
    let gone = match before.is_subset(&after) {
        true => Fit::Same,
        false if is_closed(is) => Fit::Narrower,
        false => Fit::Wider,
    };
    Some(Difference { fit: new.and(gone), ..found })
}

/// Whether running programs may have what a negation forbids: they do not send properties that they do not know.
fn is_open(negation: &str, was: &Node<'_>) -> bool {
    let negation: Value = serde_json::from_str(negation).unwrap_or_default();
    let required = negation.get("required").and_then(Value::as_array).into_iter().flatten();
    required.filter_map(Value::as_str).all(|name| was.may_have(name))
}

/// A keyword with those that say more of it; one that asks for nothing is none.
fn together(node: &Node<'_>, keyword: &str, further: &[&str]) -> BTreeSet<String> {
    let with = |(_, members): &(_, &Map<String, Value>)| {
        let held = members.get(keyword)?;
        let rest: Vec<String> =
            further.iter().filter_map(|it| Some(format!("{it}: {}", canonical(members.get(*it)?)))).collect();
        // A condition without a consequence says nothing.
        let says = keyword != "if" || !rest.is_empty();
        says.then(|| std::iter::once(canonical(held)).chain(rest).collect::<Vec<_>>().join(", "))
    };
    node.parts.iter().filter_map(with).collect()
}

/// Which property asks for which.
fn dependents(node: &Node<'_>) -> BTreeSet<(String, String)> {
    let all = node.values("dependentRequired").into_iter().filter_map(Value::as_object).flatten();
    all.flat_map(|(name, needed)| {
        let needed = needed.as_array().into_iter().flatten().filter_map(Value::as_str);
        needed.map(|it| (name.clone(), it.to_owned())).collect::<Vec<_>>()
    })
    .collect()
}

fn in_words((name, needed): (String, String)) -> String {
    format!("{name} needs {needed}")
}

fn named(node: &Node<'_>, keyword: &str, is_meant: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let all = node.values(keyword).into_iter().filter_map(Value::as_object).flatten();
    all.filter(|(name, _)| is_meant(name))
        .map(|(name, schema)| format!("{name}: {}", canonical(schema)))
        .collect()
}

/// Unions whose branches have no types and no properties: they say which properties there have to be.
fn choices(node: &Node<'_>) -> BTreeSet<String> {
    let says_type = |schema: &Value| {
        let keywords = ["$ref", "allOf", "anyOf", "const", "enum", "items", "oneOf", "properties", "type"];
        keywords.iter().any(|it| schema.get(it).is_some())
    };
    let unions = node.unions().into_iter();
    let of_conditions = unions.filter(|branches| !branches.iter().any(|(_, it)| says_type(it)));
    of_conditions
        .map(|branches| {
            let mut texts: Vec<String> = branches.iter().map(|(_, it)| canonical(it)).collect();
            texts.sort();
            texts.join(" or ")
        })
        .collect()
}
