//! Numbers in one spelling.

use serde_json::Value;

/// Up to here doubles are exact integers.
pub(in crate::normalize::schema) const EXACT: f64 = 9_007_199_254_740_992.0;

/// A whole number without its fraction, so that `1` and `1.0` are one value.
pub(in crate::normalize::schema) fn canonical(value: &Value) -> Value {
    match value.as_f64() {
        #[expect(clippy::cast_possible_truncation, reason = "in the range where doubles are exact")]
        Some(float) if value.is_f64() && float.fract() == 0.0 && float.abs() < EXACT => {
            Value::from(float as i64)
        }
        _ => value.clone(),
    }
}
