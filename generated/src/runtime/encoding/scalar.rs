// @generated from the OpenAPI document. Do not edit.

//! Scalars as text.

use serde_json::{Number, Value};

/// A scalar as text: strings as they are, `true` and `false`, numbers in decimal notation, nothing for null. Lists and
/// objects are JSON.
pub(in crate::runtime) fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Number(it) => number(it),
        other => other.to_string(),
    }
}

/// A whole number has no fraction, as in JavaScript (ECMA-262, `Number::toString`): servers read integers from it.
/// Unlike there, large and small numbers have no exponent, which few parsers of integers know.
fn number(number: &Number) -> String {
    match number.as_f64().filter(|_| number.is_f64()) {
        // Negative zero, too.
        Some(0.0) => "0".to_owned(),
        Some(double) => double.to_string(),
        None => number.to_string(),
    }
}
