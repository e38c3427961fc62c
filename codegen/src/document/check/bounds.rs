//! Restrictions that no value can meet, and patterns that are no regular expressions.

use serde_json::Value;

use super::{Checker, Members};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::trail::Trail;
use crate::pattern::TooCostly;

/// A least and a most (JSON Schema 2020-12, validation, section 6).
const COUNTS: [(&str, &str); 4] = [
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
];

/// Reports bounds that contradict each other.
pub(super) fn contradictions<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    let number = |key: &str| schema.get(key).and_then(Value::as_f64);
    for (least, most) in COUNTS {
        if let (Some(low), Some(high)) = (number(least), number(most))
            && low > high
        {
            contradiction(checker, at, least, &format!("`{least}` is {low} and `{most}` is {high}"));
        }
    }
    if let Some((least, what)) = empty_range(schema) {
        contradiction(checker, at, least, &what);
    }
    if number("multipleOf").is_some_and(|step| step <= 0.0) {
        contradiction(checker, at, "multipleOf", "`multipleOf` is not more than zero");
    }
    let is_set = |key: &str| schema.get(key) == Some(&Value::Bool(true));
    if is_set("readOnly") && is_set("writeOnly") {
        contradiction(checker, at, "writeOnly", "a property cannot be both `readOnly` and `writeOnly`");
    }
}

/// The first two bounds of a number between which there is none: the lower one, and what they are.
fn empty_range(schema: &Members) -> Option<(&'static str, String)> {
    // In OpenAPI 3.0 the exclusive bounds are flags of the others.
    let bound = |plain: &'static str, exclusive: &'static str| {
        let is_exclusive = schema.get(exclusive) == Some(&Value::Bool(true));
        [(plain, is_exclusive), (exclusive, true)]
            .into_iter()
            .filter_map(|(key, is_exclusive)| Some((key, schema.get(key)?.as_f64()?, is_exclusive)))
    };
    bound("minimum", "exclusiveMinimum").find_map(|(least, low, is_above)| {
        let mut uppers = bound("maximum", "exclusiveMaximum");
        let is_empty = |high: f64, is_below: bool| low > high || ((is_above || is_below) && low >= high);
        uppers.find_map(|(most, high, is_below)| {
            is_empty(high, is_below).then(|| (least, format!("`{least}` is {low} and `{most}` is {high}")))
        })
    })
}

fn contradiction(checker: &mut Checker<'_>, at: &Trail<'_>, key: &str, what: &str) {
    checker.report(Code::ContradictoryConstraints, at, key, format!("{what}: no value is valid"));
}

/// Reports patterns that cannot be compiled, whether they are to be checked or not.
pub(super) fn patterns<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    if let Some(text) = schema.get("pattern").and_then(Value::as_str) {
        pattern(checker, text, &Trail::Member(at, "pattern"));
    }
    let names = schema.get("patternProperties").and_then(Value::as_object).into_iter().flatten();
    for (text, _) in names {
        pattern(checker, text, &Trail::Member(&Trail::Member(at, "patternProperties"), text));
    }
}

fn pattern<'a>(checker: &mut Checker<'a>, text: &'a str, at: &Trail<'_>) {
    let compilations = &mut checker.compilations;
    let mut compile = || compilations.compile(text).map(|finder| finder.is_some());
    let message = match *checker.patterns.entry(text).or_insert_with(&mut compile) {
        Ok(true) => return,
        Ok(false) => format!("`{text}` is no regular expression that can be compiled; it is not checked"),
        // Once is enough: those that come after it may be as many as a document can hold.
        Err(TooCostly) if checker.has_costly_patterns => return,
        Err(TooCostly) => {
            checker.has_costly_patterns = true;
            format!(
                "whether `{text}` can be compiled was not looked at, nor was it for other costly expressions"
            )
        }
    };
    checker.push(Diagnostic::new(Code::UncheckedKeyword, &at.pointer(), message));
}
