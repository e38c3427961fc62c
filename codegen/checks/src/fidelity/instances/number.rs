//! Numbers: at their bounds, between them, and of awkward size.

use serde_json::{Value, json};

use super::shape::Shape;

/// An integer for the shape.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "bounds beyond 2^53 only make an instance that the validator refuses"
)]
pub(super) fn integer(shape: &Shape<'_>, number: usize) -> Value {
    let low = shape.bound("minimum").or(shape.bound("exclusiveMinimum").map(|it| it.floor() + 1.0));
    let high = shape.bound("maximum").or(shape.bound("exclusiveMaximum").map(|it| it.ceil() - 1.0));
    let step = shape.bound("multipleOf").filter(|it| *it >= 1.0).unwrap_or(1.0);
    let wish = (number % 1000) as f64;
    let value = match (low, high) {
        (None, None) if step <= 1.0 => return free_integer(shape.format, number),
        (Some(low), _) if number.is_multiple_of(4) => low.ceil(),
        (_, Some(high)) if number % 4 == 1 => return json!(((high / step).floor() * step) as i128 as i64),
        (Some(low), Some(high)) if high - low < 1000.0 => low + wish % (high - low + 1.0),
        (Some(low), _) => low + wish,
        (_, Some(high)) => high - wish,
        _ => wish,
    };
    json!(((value / step).ceil() * step) as i64)
}

/// An integer without bounds, as far as its format reaches.
fn free_integer(format: Option<&str>, number: usize) -> Value {
    let (least, greatest) = match format {
        Some("int8") => (i8::MIN.into(), i8::MAX.into()),
        Some("uint8") => (0, u8::MAX.into()),
        Some("int16") => (i16::MIN.into(), i16::MAX.into()),
        Some("uint16") => (0, u16::MAX.into()),
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("uint64") => return json!([u64::MAX, 0, 7][number % 3]),
        _ => (i64::MIN, i64::MAX),
    };
    match number % 6 {
        0 => json!(least),
        1 => json!(greatest),
        2 => json!(0),
        _ => json!(number % 100),
    }
}

/// A number for the shape, with a fraction where it may have one.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
pub(super) fn number(shape: &Shape<'_>, number: usize) -> Value {
    let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];
    let [low, high, above, below, step] = bounds.map(|it| shape.bound(it));
    if let Some(step) = step.filter(|step| *step < 1.0) {
        return json!((low.unwrap_or(0.0) / step).ceil() * step);
    }
    let (low, high) = (low.or(above), high.or(below));
    match (low, high) {
        _ if step.is_some() || number.is_multiple_of(3) => integer(shape, number),
        (None, None) => {
            json!([0.1, -2.5e-7, 1.797_693_134_862_315_7e308, 1e21, 0.300_000_000_000_000_04][number % 5])
        }
        (Some(low), Some(high)) => json!(low + (high - low) * ((number % 9 + 1) as f64 / 10.0)),
        (Some(low), None) => json!(low + number as f64 + 0.123_456_789_012_345_6),
        (None, Some(high)) => json!(high - number as f64 - 0.1),
    }
}
