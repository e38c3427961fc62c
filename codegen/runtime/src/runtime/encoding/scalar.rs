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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn scalars_are_written_as_everybody_writes_them() {
        for (value, text) in [
            (json!(7.0), "7"),
            (json!(-7.0), "-7"),
            (json!(7), "7"),
            (json!(0.25), "0.25"),
            (json!(-0.0), "0"),
            (json!(0.1 + 0.2), "0.30000000000000004"),
            (json!(1e21), "1000000000000000000000"),
            (json!(1.5e-7), "0.00000015"),
            (json!(9_007_199_254_740_993_i64), "9007199254740993"),
            (json!(u64::MAX), "18446744073709551615"),
            (json!(i64::MIN), "-9223372036854775808"),
            (json!(true), "true"),
            (json!("a b"), "a b"),
            (json!("7.0"), "7.0"),
            (json!(null), ""),
        ] {
            assert_eq!(scalar(&value), text, "{value}");
        }
    }
}
