//! How wide an integer is: by its format, unless its bounds, values, default or examples say otherwise.

use serde_json::Value;

use crate::config::Integers;
use crate::ir::IntegerType;
use crate::normalize::schema::reading::canonical::EXACT;
use crate::normalize::schema::reading::merged::Merged;
use crate::normalize::schema::reading::view::Bound;

/// The narrowest integer that holds every value the schema speaks of.
pub(super) fn integer(merged: &Merged<'_>, integers: Integers) -> IntegerType {
    let start = match (merged.format, integers) {
        (Some("int32" | "int16" | "int8" | "uint8" | "uint16"), _) => IntegerType::I32,
        (Some("uint32"), _) => IntegerType::U32,
        (Some("uint64"), _) => IntegerType::U64,
        (None, Integers::ByBounds) => by_bounds(merged),
        _ => IntegerType::I64,
    };
    let bounds = [least(merged), most(merged)].into_iter().flatten();
    let values = merged.members.iter().flat_map(|(view, _)| {
        let examples = match view.extension("x-lowered-examples") {
            Some(Value::Array(examples)) => examples.as_slice(),
            _ => &[],
        };
        view.data
            .default
            .iter()
            .chain(&view.data.example)
            .chain(examples)
            .chain(view.enumeration.iter().flatten())
    });
    let is_unsigned = range(start).0 == 0;
    let is_listed = merged.members.iter().any(|(view, _)| view.enumeration.is_some());
    // What has a maximum alone may be negative.
    let may_be_negative = merged.minimum.is_none() && merged.maximum.is_some() && !is_unsigned && !is_listed;
    let mut lowest = -i128::from(may_be_negative);
    let mut highest = 0_i128;
    for value in bounds.chain(values.filter_map(whole)) {
        lowest = lowest.min(value);
        highest = highest.max(value);
    }
    let fits = |ty: &IntegerType| {
        let (from, to) = range(*ty);
        from <= lowest && highest <= to
    };
    [start, IntegerType::I64, IntegerType::U64].into_iter().find(fits).unwrap_or(IntegerType::I128)
}

/// The integer that is no wider than both bounds ask for, and not signed where nothing is negative.
fn by_bounds(merged: &Merged<'_>) -> IntegerType {
    match (least(merged), most(merged)) {
        (Some(0..), Some(most)) if most <= u32::MAX.into() => IntegerType::U32,
        (Some(0..), _) => IntegerType::U64,
        (Some(least), Some(most)) if least >= i32::MIN.into() && most <= i32::MAX.into() => IntegerType::I32,
        _ => IntegerType::I64,
    }
}

/// The integer that holds the values of both.
pub(super) fn wider(one: IntegerType, other: IntegerType) -> IntegerType {
    let (one_range, other_range) = (range(one), range(other));
    let (from, to) = (one_range.0.min(other_range.0), one_range.1.max(other_range.1));
    [IntegerType::I32, IntegerType::U32, IntegerType::I64, IntegerType::U64]
        .into_iter()
        .find(|ty| range(*ty).0 <= from && to <= range(*ty).1)
        .unwrap_or(IntegerType::I128)
}

fn range(ty: IntegerType) -> (i128, i128) {
    match ty {
        IntegerType::I32 => (i32::MIN.into(), i32::MAX.into()),
        IntegerType::U32 => (0, u32::MAX.into()),
        IntegerType::I64 => (i64::MIN.into(), i64::MAX.into()),
        IntegerType::U64 => (0, u64::MAX.into()),
        IntegerType::I128 => (i128::MIN, i128::MAX),
    }
}

/// A bound for people to read: exact as far as it is known.
pub(super) fn in_words(bound: Bound) -> String {
    match bound.exact.or_else(|| end_of_range(bound)) {
        Some(exact) => exact.to_string(),
        None if bound.value.abs() < EXACT => bound.value.to_string(),
        None => format!("about {:.1e}", bound.value),
    }
}

/// The least integer that is allowed.
fn least(merged: &Merged<'_>) -> Option<i128> {
    merged.minimum.map(|bound| {
        // Where it is known as a double only, what rounds to the end of the signed range is beyond it, as a minimum.
        let is_beyond = bound.exact.is_none() && extent(bound) == i64::MAX.into();
        extent(bound).saturating_add(i128::from(is_beyond || is_left_out(bound)))
    })
}

/// The greatest integer that is allowed.
fn most(merged: &Merged<'_>) -> Option<i128> {
    let most = merged.maximum.map(|bound| extent(bound).saturating_sub(i128::from(is_left_out(bound))))?;
    // The number behind the last one of the format, as which doubles know that one.
    let is_rounded = merged.format == Some("int64") && most == i128::from(i64::MAX) + 1;
    Some(most - i128::from(is_rounded))
}

/// Whether a bound is an integer that is not allowed itself, and known exactly.
fn is_left_out(bound: Bound) -> bool {
    bound.exclusive && (bound.exact.is_some() || bound.value.abs() < EXACT && bound.value.fract() == 0.0)
}

/// A bound as an integer.
#[expect(clippy::cast_possible_truncation, reason = "saturates, which is what a bound needs")]
fn extent(bound: Bound) -> i128 {
    bound.exact.or_else(|| end_of_range(bound)).unwrap_or(bound.value as i128)
}

/// Where it went through a double, a bound that rounds to the end of a 64-bit range means that end.
fn end_of_range(bound: Bound) -> Option<i128> {
    const ENDS: [(f64, i128); 2] =
        [(9_223_372_036_854_775_808.0, i64::MAX as i128), (18_446_744_073_709_551_616.0, u64::MAX as i128)];
    let end = ENDS.iter().find(|(rounded, _)| (*rounded - bound.value).abs() < f64::EPSILON);
    end.map(|(_, exact)| *exact)
}

fn whole(value: &Value) -> Option<i128> {
    let number = value.as_number()?;
    let signed = number.as_i64().map(i128::from);
    #[expect(clippy::cast_possible_truncation, reason = "saturates, which is what an extent needs")]
    let float = || number.as_f64().filter(|float| float.fract() == 0.0).map(|float| float as i128);
    signed.or_else(|| number.as_u64().map(i128::from)).or_else(float)
}
