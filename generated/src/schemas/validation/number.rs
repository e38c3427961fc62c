// @generated from the OpenAPI document. Do not edit.

//! Numbers by value, as JSON writes them.

use std::cmp::Ordering;

use serde_json::{Number, Value};

/// A decimal number, exactly: `digits` times ten to the power of `exponent`. It has no trailing zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Decimal {
    digits: i128,
    exponent: i32,
}

impl Decimal {
    /// The decimal that a number is written as; nothing where it has more digits than a number of JSON can keep here.
    pub(super) fn of(number: &Number) -> Option<Self> {
        let text = number.to_string();
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut digits: i128 = format!("{whole}{fraction}").parse().ok()?;
        let mut exponent = exponent.parse::<i32>().ok()?.checked_sub(i32::try_from(fraction.len()).ok()?)?;
        if digits == 0 {
            return Some(Self { digits: 0, exponent: 0 });
        }
        while digits % 10 == 0 {
            digits /= 10;
            exponent += 1;
        }
        Some(Self { digits, exponent })
    }

    pub(super) fn is_whole(self) -> bool {
        self.exponent >= 0
    }

    /// Whether it is a whole multiple of another number (JSON Schema, validation, section 6.2.1): `0.3` is one of `0.1`.
    pub(super) fn is_multiple_of(self, unit: Self) -> bool {
        let (Ok(digits), Ok(divisor)) =
            (self.digits.unsigned_abs().try_into(), unit.digits.unsigned_abs().try_into())
        else {
            return true;
        };
        let (digits, divisor): (u64, u64) = (digits, divisor);
        if digits == 0 || divisor == 0 {
            return digits == 0;
        }
        match self.exponent.checked_sub(unit.exponent) {
            Some(shift @ 0..) => {
                let mut rest = u128::from(digits % divisor);
                for _ in 0..shift {
                    if rest == 0 {
                        break;
                    }
                    rest = rest * 10 % u128::from(divisor);
                }
                rest == 0
            }
            // The unit is larger by so many digits, none of which the number has.
            Some(shift) => {
                let scale = 10_u64.checked_pow(shift.unsigned_abs()).and_then(|it| it.checked_mul(divisor));
                scale.is_some_and(|it| digits.is_multiple_of(it))
            }
            None => false,
        }
    }
}

/// Compares two numbers by value.
pub(super) fn compare(one: &Number, other: &Number) -> Ordering {
    let whole = |it: &Number| it.as_i64().map(i128::from).or_else(|| it.as_u64().map(i128::from));
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => {
            let double = |it: &Number| it.as_f64().unwrap_or_default();
            double(one).partial_cmp(&double(other)).unwrap_or(Ordering::Equal)
        }
    }
}

/// A text that equal values have in common (JSON Schema, core, section 4.2.2), and no others: members in the order of their
/// names, numbers by value.
pub(super) fn canonical(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Number(number) => match Decimal::of(number) {
            Some(Decimal { digits, exponent }) => text.push_str(&format!("{digits}e{exponent}")),
            None => text.push_str(&number.to_string()),
        },
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write(item, text);
                text.push(',');
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            text.push('{');
            for (name, member) in members {
                text.push_str(&Value::String(name.clone()).to_string());
                text.push(':');
                write(member, text);
                text.push(',');
            }
            text.push('}');
        }
        Value::Null | Value::Bool(_) | Value::String(_) => text.push_str(&value.to_string()),
    }
}
