//! What rules change of the document itself.

use std::fmt::Display;

use codegen::text::folded;
use serde_json::{Map, Value};
use similar::{Algorithm, DiffTag, capture_diff_slices};

/// How long a value may be, in characters.
const LONGEST: usize = 72;
/// What keywords begin with that a rule keeps for those behind it.
const KEPT: &str = "x-lowered-";

/// What is different, by path.
pub(super) fn differences(before: &Value, after: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(before, after, "", &mut found);
    found
}

fn compare(before: &Value, after: &Value, path: &str, found: &mut Vec<String>) {
    let at = |key: &dyn Display| if path.is_empty() { key.to_string() } else { format!("{path}.{key}") };
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (key, old) in before {
                match after.get(key) {
                    Some(new) => compare(old, new, &at(key), found),
                    None if is_kept(key, old, after) => {}
                    None => found.push(format!("`{}` is gone; it was {}", at(key), short(old))),
                }
            }
            for (key, new) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
                match key.strip_prefix(KEPT) {
                    Some(name) if was_there(name, new, before) => {}
                    Some(name) => found.push(format!("`{}` is kept: {}", at(&name), short(new))),
                    None => found.push(format!("`{}` is added: {}", at(key), short(new))),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => items(before, after, &at, found),
        (before, after) if before == after => {}
        (before, after) => {
            let subject = if path.is_empty() { "it".to_owned() } else { format!("`{path}`") };
            found.push(format!("{subject} is {} (before: {})", short(after), short(before)));
        }
    }
}

/// Whether a keyword is only kept under another name.
fn is_kept(key: &str, value: &Value, after: &Map<String, Value>) -> bool {
    after.iter().any(|(it, kept)| it.strip_prefix(KEPT).is_some_and(|it| is_name(it, key)) && kept == value)
}

fn was_there(name: &str, value: &Value, before: &Map<String, Value>) -> bool {
    before.iter().any(|(key, old)| is_name(name, key) && old == value)
}

/// Whether a kept name is that of a keyword: `prefix-items` is `prefixItems`.
fn is_name(kept: &str, key: &str) -> bool {
    folded(kept) == folded(key)
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
            let gone =
                old.skip(both).map(|it| format!("`{}` is gone; it was {}", at(&it), short(&before[it])));
            found.extend(gone);
            found.extend(new.skip(both).map(|it| format!("`{}` is added: {}", at(&it), short(&after[it]))));
        }
    }
}

/// A value on one line, or its beginning.
pub(super) fn short(value: &Value) -> String {
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
                "`type` is \"string\" (before: [\"string\",\"null\"])",
                "`const` is gone; it was \"a\"",
                "`items.0.x` is 3 (before: 1)",
                "`nullable` is added: true"
            ]
        );
        assert_eq!(differences(&before, &before), Vec::<String>::new());
        assert_eq!(
            differences(&json!({ "a": [1, 2, 3] }), &json!({ "a": [1, 4] })),
            ["`a.1` is 4 (before: 2)", "`a.2` is gone; it was 3"]
        );
        assert_eq!(
            differences(&json!({ "a": [1, 2, 3] }), &json!({ "a": [1, 3] })),
            ["`a.1` is gone; it was 2"]
        );
    }

    #[test]
    fn keywords_that_are_kept_for_later_rules_are_no_news() {
        let before = json!({ "prefixItems": [1], "const": "a" });
        let after = json!({ "x-lowered-prefix-items": [1], "x-lowered-const": "b" });
        assert_eq!(differences(&before, &after), ["`const` is gone; it was \"a\"", "`const` is kept: \"b\""]);
    }
}
