//! Scalars of the wrong type: a number where a string belongs, `"true"` for a boolean, `2.0` for a count.

use serde_json::{Value, json};

/// What became of a value that should be of some type.
#[derive(Debug, PartialEq)]
pub(super) enum Converted {
    /// It is.
    Same,
    /// Another spelling of the same, not worth a word.
    Quietly(Value),
    /// It was something else, but what is meant is clear.
    Repaired(Value),
    /// A count that is beyond all that there can be.
    Boundless,
    /// It cannot be read as that type.
    Hopeless,
}

pub(super) fn text(value: &Value) -> Converted {
    match value {
        Value::String(_) => Converted::Same,
        // YAML reads `version: 1.0` as a number; nobody means that.
        Value::Bool(_) | Value::Number(_) => Converted::Quietly(Value::String(value.to_string())),
        _ => Converted::Hopeless,
    }
}

pub(super) fn flag(value: &Value) -> Converted {
    let word = match value {
        Value::Bool(_) => return Converted::Same,
        Value::String(text) => text.trim().to_ascii_lowercase(),
        Value::Number(number) => number.to_string(),
        _ => return Converted::Hopeless,
    };
    match word.as_str() {
        "true" | "1" | "yes" | "on" => Converted::Repaired(Value::Bool(true)),
        "false" | "0" | "no" | "off" => Converted::Repaired(Value::Bool(false)),
        _ => Converted::Hopeless,
    }
}

pub(super) fn count(value: &Value) -> Converted {
    match value {
        Value::Number(number) if number.as_u64().is_some_and(|it| usize::try_from(it).is_ok()) => {
            Converted::Same
        }
        // JSON Schema allows `2.0`.
        Value::Number(number) => match number.as_f64() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked right here")]
            Some(float) if float >= 0.0 && float.fract() == 0.0 && float < 9e15 => {
                Converted::Quietly(json!(float as u64))
            }
            Some(float) if float >= 9e15 => Converted::Boundless,
            _ => Converted::Hopeless,
        },
        Value::String(text) => {
            let digits = text.trim();
            match digits.parse::<usize>() {
                Ok(count) => Converted::Repaired(json!(count)),
                Err(_) if !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit()) => {
                    Converted::Boundless
                }
                Err(_) => Converted::Hopeless,
            }
        }
        _ => Converted::Hopeless,
    }
}

pub(super) fn number(value: &Value) -> Converted {
    match value {
        Value::Number(_) => Converted::Same,
        Value::String(text) => {
            let integer = text.trim().parse::<i64>().map(|it| json!(it));
            let parsed = integer.or_else(|_| text.trim().parse::<f64>().map(|it| json!(it)));
            parsed.ok().filter(Value::is_number).map_or(Converted::Hopeless, Converted::Repaired)
        }
        _ => Converted::Hopeless,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_booleans_become_text() {
        assert_eq!(text(&json!(1.5)), Converted::Quietly(json!("1.5")));
        assert_eq!(text(&json!(true)), Converted::Quietly(json!("true")));
        assert_eq!(text(&json!([])), Converted::Hopeless);
    }

    #[test]
    fn words_become_booleans() {
        assert_eq!(flag(&json!("True")), Converted::Repaired(json!(true)));
        assert_eq!(flag(&json!(0)), Converted::Repaired(json!(false)));
        assert_eq!(flag(&json!("maybe")), Converted::Hopeless);
    }

    #[test]
    fn whole_floats_and_digits_become_counts() {
        assert_eq!(count(&json!(2.0)), Converted::Quietly(json!(2)));
        assert_eq!(count(&json!("5")), Converted::Repaired(json!(5)));
        assert_eq!(count(&json!("99999999999999999999")), Converted::Boundless);
        assert_eq!(count(&json!(99_999_999_999_999_999_999_f64)), Converted::Boundless);
        assert_eq!(count(&json!("")), Converted::Hopeless);
        assert_eq!(count(&json!(-1)), Converted::Hopeless);
        assert_eq!(count(&json!(2.5)), Converted::Hopeless);
    }

    #[test]
    fn digits_become_numbers() {
        assert_eq!(number(&json!("-5")), Converted::Repaired(json!(-5)));
        assert_eq!(number(&json!("0.5")), Converted::Repaired(json!(0.5)));
        assert_eq!(number(&json!("NaN")), Converted::Hopeless);
    }
}
