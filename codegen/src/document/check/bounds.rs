//! Restrictions that no value can meet, and patterns that are no regular expressions.

use sdk_runtime::sources::is_pattern;
use serde_json::Value;

use super::{Checker, Members};
use crate::diagnostic::Code;
use crate::document::trail::Trail;

/// A least and a most (JSON Schema 2020-12, validation, section 6).
const COUNTS: [(&str, &str); 4] = [
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
];

/// Reports bounds that contradict each other.
pub(super) fn contradictions(checker: &mut Checker<'_>, schema: &Members, at: &Trail<'_>) {
    let number = |key: &str| schema.get(key).and_then(Value::as_f64);
    for (least, most) in COUNTS {
        if let (Some(low), Some(high)) = (number(least), number(most))
            && low > high
        {
            contradiction(checker, at, least, &format!("`{least}` is {low} and `{most}` is {high}"));
        }
    }
    let is_exclusive = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    let (low, high) = (number("minimum"), number("maximum"));
    let lower = [(low, "minimum", is_exclusive("exclusiveMinimum"))].into_iter().chain([(
        number("exclusiveMinimum"),
        "exclusiveMinimum",
        true,
    )]);
    for (low, least, above) in lower {
        let upper = [
            (high, "maximum", is_exclusive("exclusiveMaximum")),
            (number("exclusiveMaximum"), "exclusiveMaximum", true),
        ];
        for (high, most, below) in upper {
            if let (Some(low), Some(high)) = (low, high)
                && (low > high || ((above || below) && low >= high))
            {
                contradiction(checker, at, least, &format!("`{least}` is {low} and `{most}` is {high}"));
                return;
            }
        }
    }
    if number("multipleOf").is_some_and(|step| step <= 0.0) {
        contradiction(checker, at, "multipleOf", "`multipleOf` is not more than zero");
    }
    let is_set = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    if is_set("readOnly") && is_set("writeOnly") {
        contradiction(checker, at, "writeOnly", "a property cannot be both `readOnly` and `writeOnly`");
    }
}

fn contradiction(checker: &mut Checker<'_>, at: &Trail<'_>, key: &str, what: &str) {
    checker.report(Code::ContradictoryConstraints, at, key, format!("{what}: no value is valid"));
}

/// Reports a pattern that cannot be compiled, whether it is to be checked or not.
pub(super) fn pattern(checker: &mut Checker<'_>, schema: &Members, at: &Trail<'_>) {
    let Some(text) = schema.get("pattern").and_then(Value::as_str) else { return };
    if checker.patterns.contains(text) {
        return;
    }
    if is_pattern(text) {
        checker.patterns.insert(text.to_owned());
    } else {
        let message = format!("`{text}` is no regular expression that can be compiled; it is not checked");
        checker.report(Code::UncheckedKeyword, at, "pattern", message);
    }
}
