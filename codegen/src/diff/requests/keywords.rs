//! What single keywords allow in both versions.

use std::collections::BTreeSet;

use serde_json::Value;

use super::node::Node;
use crate::diff::fit::Fit;

/// A keyword that is another one now.
#[derive(Clone, Debug)]
pub(super) struct Difference {
    pub(super) keyword: &'static str,
    pub(super) fit: Fit,
    pub(super) was: String,
    pub(super) is: String,
}

/// Keywords with a bound below.
const LEAST: [&str; 3] = ["minLength", "minItems", "minProperties"];

/// Keywords with a bound above.
const MOST: [&str; 3] = ["maxLength", "maxItems", "maxProperties"];

/// The bounds of numbers, texts, lists and objects.
pub(super) fn bounds(was: &Node<'_>, is: &Node<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut compare = |keyword: &'static str, fit: fn(f64, f64) -> Fit, pick: fn(f64, f64) -> f64| {
        let bound = |node: &Node<'_>| {
            node.values(keyword).into_iter().filter_map(Value::as_f64).reduce(pick).filter(|it| {
                // No text has fewer characters than none.
                !(LEAST.contains(&keyword) && *it <= 0.0)
            })
        };
        let (before, after) = (bound(was), bound(is));
        let fit = match (before, after) {
            (None, None) => return,
            (None, Some(_)) => Fit::Narrower,
            (Some(_), None) => Fit::Wider,
            (Some(before), Some(after)) => fit(before, after),
        };
        let said = |it: Option<f64>| it.map_or_else(String::new, |it| it.to_string());
        found.push(Difference { keyword, fit, was: said(before), is: said(after) });
    };
    let least = |was: f64, is: f64| by_order(is, was);
    let most = |was: f64, is: f64| by_order(was, is);
    for keyword in LEAST.into_iter().chain(["minimum", "exclusiveMinimum"]) {
        compare(keyword, least, f64::max);
    }
    for keyword in MOST.into_iter().chain(["maximum", "exclusiveMaximum"]) {
        compare(keyword, most, f64::min);
    }
    for keyword in ["multipleOf", "pattern"] {
        found.extend(sets(keyword, &texts(was, keyword), &texts(is, keyword)));
    }
    let unique =
        |node: &Node<'_>| node.values("uniqueItems").contains(&&Value::Bool(true)).then(|| "true".to_owned());
    found.extend(sets("uniqueItems", &unique(was).into_iter().collect(), &unique(is).into_iter().collect()));
    found.retain(|it| it.fit != Fit::Same);
    exclusive(found)
}

fn by_order(less: f64, more: f64) -> Fit {
    match less.partial_cmp(&more) {
        Some(std::cmp::Ordering::Less) => Fit::Wider,
        Some(std::cmp::Ordering::Greater) => Fit::Narrower,
        _ => Fit::Same,
    }
}

/// A bound that becomes an exclusive one is one change, which allows something else.
fn exclusive(mut found: Vec<Difference>) -> Vec<Difference> {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        let place = |list: &[Difference], keyword: &str| list.iter().position(|it| it.keyword == keyword);
        if let (Some(one), Some(other)) = (place(&found, bound), place(&found, exclusive))
            && found[one].fit != found[other].fit
        {
            found[other].fit = Fit::Other;
            found.remove(one);
        }
    }
    found
}

/// The types and the values that are listed, and the properties that have to be there.
pub(super) fn types(was: &Node<'_>, is: &Node<'_>) -> Vec<Difference> {
    let mut found = Vec::new();
    let kinds = |node: &Node<'_>| {
        let said = node.values("type").into_iter().map(|it| match it {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            kind => kind.as_str().map(str::to_owned).into_iter().collect::<BTreeSet<_>>(),
        });
        said.reduce(|one, other| &one & &other)
    };
    found.extend(choices("type", kinds(was), kinds(is), |all, kind| {
        all.contains(kind) || (kind == "integer" && all.contains("number"))
    }));
    let values = |node: &Node<'_>| {
        let listed = node.values("enum").into_iter().filter_map(Value::as_array);
        let listed = listed.map(|it| it.iter().map(Value::to_string).collect::<BTreeSet<_>>());
        let constants = node.values("const").into_iter().map(|it| BTreeSet::from([it.to_string()]));
        listed.chain(constants).reduce(|one, other| &one & &other)
    };
    found.extend(choices("enum", values(was), values(is), BTreeSet::contains));
    let required = |node: &Node<'_>| -> BTreeSet<String> {
        let lists = node.values("required").into_iter().filter_map(Value::as_array).flatten();
        lists.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    found.extend(sets("required", &required(was), &required(is)));
    found
}

/// Compares what is allowed; nothing where anything is.
fn choices(
    keyword: &'static str,
    was: Option<BTreeSet<String>>,
    is: Option<BTreeSet<String>>,
    is_in: impl Fn(&BTreeSet<String>, &String) -> bool,
) -> Option<Difference> {
    let fit = match (&was, &is) {
        (None, None) => return None,
        (None, Some(_)) => Fit::Narrower,
        (Some(_), None) => Fit::Wider,
        (Some(was), Some(is)) => {
            let kept = was.iter().all(|it| is_in(is, it));
            let known = is.iter().all(|it| is_in(was, it));
            match (kept, known) {
                (true, true) => return None,
                (true, false) => Fit::Wider,
                (false, true) => Fit::Narrower,
                (false, false) => Fit::Other,
            }
        }
    };
    let said = |it: Option<BTreeSet<String>>| it.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(Difference { keyword, fit, was: said(was), is: said(is) })
}

/// A value as text, whatever the order of what has none in it.
pub(super) fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<String> = members
                .iter()
                .map(|(key, value)| {
                    let value = match (key.as_str(), value) {
                        ("required" | "enum" | "type", Value::Array(items)) => {
                            let mut items: Vec<String> = items.iter().map(canonical).collect();
                            items.sort();
                            format!("[{}]", items.join(","))
                        }
                        _ => canonical(value),
                    };
                    format!("{}:{value}", Value::from(key.as_str()))
                })
                .collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        value => value.to_string(),
    }
}

/// What a keyword asks for, in its own words.
pub(super) fn texts(node: &Node<'_>, keyword: &str) -> BTreeSet<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| canonical(value), str::to_owned);
    node.values(keyword).into_iter().map(text).collect()
}

/// Compares what all has to hold.
pub(super) fn sets(
    keyword: &'static str,
    was: &BTreeSet<String>,
    is: &BTreeSet<String>,
) -> Option<Difference> {
    let fit = match (was.is_subset(is), is.is_subset(was)) {
        (true, true) => return None,
        (true, false) => Fit::Narrower,
        (false, true) => Fit::Wider,
        (false, false) => Fit::Other,
    };
    let said = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(", ");
    Some(Difference { keyword, fit, was: said(was), is: said(is) })
}
