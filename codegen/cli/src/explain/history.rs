//! How a place of the document came to be what it is in Rust: what each rule changed.

use std::fmt::{Display, Write as _};

use codegen::{Stage, Step};
use serde_json::Value;
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// How many changes of one rule are shown.
const MOST_CHANGES: usize = 12;
/// How long a value may be, in characters.
const LONGEST: usize = 72;

/// The steps as text, each with what it changed.
pub(crate) fn text(steps: &[Step]) -> String {
    let mut text = String::new();
    let mut before: Option<&Step> = None;
    for step in steps {
        let changes = match before {
            Some(last) if last.stage == step.stage || last.stage == Stage::Normalize => {
                differences(&last.value, &step.value)
            }
            // A document and the IR have nothing in common; the IR as a whole follows.
            Some(_) => becomes(&step.value),
            None => vec![short(&step.value)],
        };
        let _ = writeln!(text, "  {}", step.rule);
        for change in changes.iter().take(MOST_CHANGES) {
            let _ = writeln!(text, "      {change}");
        }
        if changes.len() > MOST_CHANGES {
            let _ = writeln!(text, "      and {} more", changes.len() - MOST_CHANGES);
        }
        before = Some(step);
    }
    text
}

/// What stands in the IR for the first time.
fn becomes(value: &Value) -> Vec<String> {
    let found = value.as_array().map_or(&[][..], Vec::as_slice);
    let word = |item: &Value| match item["kind"].as_object().and_then(|kind| kind.keys().next()) {
        Some(kind) => format!("becomes a type: {}", kind.to_lowercase()),
        None if item.get("method").is_some() => "becomes an operation".to_owned(),
        None if item.get("location").is_some() => "becomes a parameter".to_owned(),
        None => format!("becomes a field: {}", short(&item["ty"])),
    };
    if found.is_empty() {
        vec!["has no type of its own".to_owned()]
    } else {
        found.iter().map(word).collect()
    }
}

/// What is different, by path.
fn differences(before: &Value, after: &Value) -> Vec<String> {
    let mut found = Vec::new();
    match (before.as_array().map(Vec::as_slice), after.as_array().map(Vec::as_slice)) {
        // The IR has usually one thing at a place.
        (Some([before]), Some([after])) => compare(before, after, "", &mut found),
        _ => compare(before, after, "", &mut found),
    }
    found
}

fn compare(before: &Value, after: &Value, path: &str, found: &mut Vec<String>) {
    let at = |key: &dyn Display| if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, old) in before {
                match after.get(key) {
                    Some(new) => compare(old, new, &at(key), found),
                    None => found.push(format!("- {}: {}", at(key), short(old))),
                }
            }
            let added = after.iter().filter(|(key, _)| !before.contains_key(*key));
            found.extend(added.map(|(key, new)| format!("+ {}: {}", at(key), short(new))));
        }
        (Value::Array(before), Value::Array(after)) => items(before, after, &at, found),
        (before, after) if before == after => {}
        (before, after) => {
            let path = if path.is_empty() { String::new() } else { format!("{path}: ") };
            found.push(format!("{path}{} → {}", short(before), short(after)));
        }
    }
}

/// Compares the items of two lists: what stands in the place of something else is compared with it.
fn items(before: &[Value], after: &[Value], at: &dyn Fn(&dyn Display) -> String, found: &mut Vec<String>) {
    let lines = |items: &[Value]| items.iter().map(Value::to_string).collect::<Vec<_>>();
    for change in capture_diff_slices(Algorithm::Myers, &lines(before), &lines(after)) {
        let (old, new) = (change.old_range(), change.new_range());
        let both = old.len().min(new.len());
        if change.tag() != DiffTag::Equal {
            for (index, counterpart) in old.clone().zip(new.clone()) {
                compare(&before[index], &after[counterpart], &at(&index), found);
            }
            found.extend(old.skip(both).map(|it| format!("- {}: {}", at(&it), short(&before[it]))));
            found.extend(new.skip(both).map(|it| format!("+ {}: {}", at(&it), short(&after[it]))));
        }
    }
}

/// A value on one line, or its beginning.
fn short(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn changes_are_told_by_their_path() {
        let before = json!({ "type": ["string", "null"], "const": "a", "items": [{ "x": 1 }, 2] });
        let after = json!({ "type": "string", "items": [{ "x": 3 }, 2], "nullable": true });
        assert_eq!(
            differences(&before, &after),
            [
                "type: [\"string\",\"null\"] → \"string\"",
                "- const: \"a\"",
                "items.0.x: 1 → 3",
                "+ nullable: true"
            ]
        );
        assert_eq!(differences(&before, &before), Vec::<String>::new());
        assert_eq!(
            differences(&json!({ "a": [1, 2, 3] }), &json!({ "a": [1, 4] })),
            ["a.1: 2 → 4", "- a.2: 3"]
        );
        assert_eq!(differences(&json!({ "a": [1, 2, 3] }), &json!({ "a": [1, 3] })), ["- a.1: 2"]);
    }
}
