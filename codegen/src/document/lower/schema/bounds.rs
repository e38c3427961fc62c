//! Bounds of numbers.

use serde_json::{Value, json};

use super::Members;

/// 3.1's exclusive bounds are numbers of their own; 3.0's are flags beside the bounds.
pub(super) fn exclusive(members: &mut Members) {
    for (exclusive, bound) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        match members.get(exclusive) {
            Some(Value::Number(_)) => {
                let limit = members.remove(exclusive).unwrap_or_default();
                members.insert(bound.to_owned(), limit);
                members.insert(exclusive.to_owned(), json!(true));
            }
            Some(Value::String(text)) if text == "true" || text == "false" => {
                let flag = text == "true";
                members.insert(exclusive.to_owned(), json!(flag));
            }
            Some(Value::Bool(_)) | None => {}
            Some(_) => drop(members.remove(exclusive)),
        }
    }
}

/// Keeps bounds beyond the signed 64 bits as they are written: the typed model has a double for them.
pub(super) fn exact(members: &mut Members) {
    // JavaScript has written this number for the greatest of the signed ones.
    const ROUNDED: u64 = 9_223_372_036_854_776_000;
    for bound in ["minimum", "maximum"] {
        let said = members.get(bound).filter(|it| !it.is_i64()).and_then(Value::as_u64);
        if let Some(exact) = said.filter(|it| *it != ROUNDED) {
            members.insert(format!("x-lowered-exact-{bound}"), json!(exact));
        }
    }
}

/// `minimum: 1.0` of an integer is 1; the typed model wants it so.
pub(super) fn integers(members: &mut Members) {
    if members.get("type").and_then(Value::as_str) != Some("integer") {
        return;
    }
    for bound in ["minimum", "maximum", "multipleOf"] {
        let Some(float) = members.get(bound).filter(|it| it.is_f64()).and_then(Value::as_f64) else {
            continue;
        };
        if float.fract() == 0.0 && float.abs() <= 9_007_199_254_740_992.0 {
            #[expect(clippy::cast_possible_truncation, reason = "checked right here")]
            members.insert(bound.to_owned(), json!(float as i64));
        }
    }
}
