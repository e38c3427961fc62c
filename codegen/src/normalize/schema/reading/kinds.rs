//! Sets of JSON types, with the integers as a part of the numbers (JSON Schema Core, section 4.2.1).

use std::fmt;

/// A set of JSON types.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::normalize::schema) struct Kinds(u8);

impl Kinds {
    pub(in crate::normalize::schema) const NONE: Self = Self(0);
    pub(in crate::normalize::schema) const NULL: Self = Self(1);
    pub(in crate::normalize::schema) const BOOLEAN: Self = Self(2);
    pub(in crate::normalize::schema) const INTEGER: Self = Self(4);
    /// All numbers, whole ones included.
    pub(in crate::normalize::schema) const NUMBER: Self = Self(4 | 8);
    pub(in crate::normalize::schema) const STRING: Self = Self(16);
    pub(in crate::normalize::schema) const ARRAY: Self = Self(32);
    pub(in crate::normalize::schema) const OBJECT: Self = Self(64);

    /// The set for a name in `type`.
    pub(in crate::normalize::schema) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::NULL,
            "boolean" => Self::BOOLEAN,
            "integer" => Self::INTEGER,
            "number" => Self::NUMBER,
            "string" => Self::STRING,
            "array" => Self::ARRAY,
            "object" => Self::OBJECT,
            _ => return None,
        })
    }

    /// The type of a value; a number without a fraction counts as an integer.
    pub(in crate::normalize::schema) fn of(value: &serde_json::Value) -> Self {
        use serde_json::Value;
        match value {
            Value::Null => Self::NULL,
            Value::Bool(_) => Self::BOOLEAN,
            Value::Number(number) => {
                let whole =
                    number.is_i64() || number.is_u64() || number.as_f64().is_some_and(|n| n.fract() == 0.0);
                if whole { Self::INTEGER } else { Self::NUMBER }
            }
            Value::String(_) => Self::STRING,
            Value::Array(_) => Self::ARRAY,
            Value::Object(_) => Self::OBJECT,
        }
    }

    pub(in crate::normalize::schema) fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(in crate::normalize::schema) fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(in crate::normalize::schema) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(in crate::normalize::schema) fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(in crate::normalize::schema) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The members, each as a set of its own; `number` stands for both kinds of number.
    pub(in crate::normalize::schema) fn members(self) -> impl Iterator<Item = Self> {
        let numbers = if self.contains(Self::NUMBER) { Self::NUMBER } else { Self::INTEGER };
        [Self::STRING, numbers, Self::BOOLEAN, Self::ARRAY, Self::OBJECT, Self::NULL]
            .into_iter()
            .filter(move |kind| self.contains(*kind))
    }

    /// The word for a variant of this type.
    pub(in crate::normalize::schema) fn word(self) -> &'static str {
        match self {
            Self::NULL => "null",
            Self::BOOLEAN => "boolean",
            Self::INTEGER => "integer",
            Self::NUMBER => "number",
            Self::STRING => "text",
            Self::ARRAY => "list",
            Self::OBJECT => "object",
            _ => "value",
        }
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.members().map(Kinds::word)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_are_numbers() {
        assert_eq!(Kinds::NUMBER.intersection(Kinds::INTEGER), Kinds::INTEGER);
        assert_eq!(Kinds::NUMBER.members().collect::<Vec<_>>(), [Kinds::NUMBER]);
        assert_eq!(Kinds::of(&serde_json::json!(2.0)), Kinds::INTEGER);
    }
}
