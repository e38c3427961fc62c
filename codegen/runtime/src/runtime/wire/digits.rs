//! Numbers of any precision: what becomes of them where a crate of the build turns on `arbitrary_precision` of `serde_json`,
//! which keeps the digits of each number as they came.

use serde::de::{Error, Unexpected, Visitor};
use serde_json::Number;

/// The entry as which `serde_json` hands over a number then.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// Whether it does.
#[cold]
pub(super) fn are_kept() -> bool {
    "1e999".parse::<Number>().is_ok()
}

/// The name by which `serde_json` is asked for a value as it is written.
pub(super) const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// The integer that a number is by its digits: `1.0` and `1e20` are integers, too.
pub(super) fn integer(text: &str) -> Option<i128> {
    let (digits, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let digits: i128 = format!("{whole}{fraction}").parse().ok()?;
    if digits == 0 {
        return Some(0);
    }
    let zeros = exponent.parse::<i128>().ok()?.checked_sub(i128::try_from(fraction.len()).ok()?)?;
    let power = 10_i128.checked_pow(zeros.unsigned_abs().try_into().ok()?)?;
    if zeros < 0 { (digits % power == 0).then_some(digits / power) } else { digits.checked_mul(power) }
}

/// Hands a number over to a visitor that asks for one of Rust's types, or for an object, by its value. (By itself a number
/// with digits that no double is written with is an object with the entry [`NUMBER`], which only a [`Number`] is made of.)
pub(super) fn by_value<'de, V: Visitor<'de>, E: Error>(number: &Number, visitor: V) -> Result<V::Value, E> {
    if let Some(whole) = number.as_u64() {
        visitor.visit_u64(whole)
    } else if let Some(whole) = number.as_i64() {
        visitor.visit_i64(whole)
    } else if let Some(whole) = number.as_i128() {
        visitor.visit_i128(whole)
    } else if let Some(double) = number.as_f64() {
        visitor.visit_f64(double)
    } else {
        Err(E::invalid_value(Unexpected::Other("number too great for a double"), &visitor))
    }
}

/// The methods by which a deserializer is asked for numbers and for objects, where it may hold a number of any precision: an
/// `Option` of it.
macro_rules! numbers_by_value {
    ($self:ident -> $error:ty: $number:expr) => {
        numbers_by_value! { deserialize_i8, $self -> $error: $number }
        numbers_by_value! { deserialize_i16, $self -> $error: $number }
        numbers_by_value! { deserialize_i32, $self -> $error: $number }
        numbers_by_value! { deserialize_i64, $self -> $error: $number }
        numbers_by_value! { deserialize_i128, $self -> $error: $number }
        numbers_by_value! { deserialize_u8, $self -> $error: $number }
        numbers_by_value! { deserialize_u16, $self -> $error: $number }
        numbers_by_value! { deserialize_u32, $self -> $error: $number }
        numbers_by_value! { deserialize_u64, $self -> $error: $number }
        numbers_by_value! { deserialize_u128, $self -> $error: $number }
        numbers_by_value! { deserialize_f32, $self -> $error: $number }
        numbers_by_value! { deserialize_f64, $self -> $error: $number }
        numbers_by_value! { deserialize_map, $self -> $error: $number }

        fn deserialize_struct<V: serde::de::Visitor<'de>>(
            $self,
            _: &'static str,
            _: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, $error> {
            $self.deserialize_map(visitor)
        }
    };
    ($method:ident, $self:ident -> $error:ty: $number:expr) => {
        fn $method<V: serde::de::Visitor<'de>>($self, visitor: V) -> Result<V::Value, $error> {
            match $number {
                Some(number) => $crate::runtime::wire::digits::by_value(number, visitor),
                None => $self.deserialize_any(visitor),
            }
        }
    };
}

pub(super) use numbers_by_value;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_in_all_spellings() {
        for (text, number) in [
            ("1", Some(1)),
            ("-1.0", Some(-1)),
            ("1e20", Some(100_000_000_000_000_000_000)),
            ("-1.50E+1", Some(-15)),
            ("100e-2", Some(1)),
            ("0.0e9999999999999999999999999999999999999999", Some(0)),
            ("170141183460469231731687303715884105727", Some(i128::MAX)),
            ("-170141183460469231731687303715884105728.00", Some(i128::MIN)),
            ("170141183460469231731687303715884105728", None),
            ("1e39", None),
            ("1e-1", None),
            ("-0.5", None),
            ("1e99999999999999999999999999999999999999999", None),
        ] {
            assert_eq!(integer(text), number, "{text}");
        }
    }
}
