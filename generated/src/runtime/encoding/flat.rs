// @generated from the OpenAPI document. Do not edit.

//! Values that fit into one text: scalars, and lists and objects of scalars.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::Refusal;
use super::escape::Escaping;
use super::scalar::scalar;

/// A value without lists or objects inside of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flat {
    Scalar(String),
    List(Vec<String>),
    Object(Vec<(String, String)>),
}

impl Flat {
    pub(super) fn new(value: &Value) -> Result<Self, Refusal> {
        let text = |value: &Value| is_scalar(value).then(|| scalar(value)).ok_or(Refusal::Nested);
        Ok(match value {
            Value::Array(items) => Self::List(items.iter().map(text).collect::<Result<_, _>>()?),
            Value::Object(members) => Self::Object(
                members
                    .iter()
                    .map(|(key, value)| Ok((key.clone(), text(value)?)))
                    .collect::<Result<_, _>>()?,
            ),
            other => Self::Scalar(text(other)?),
        })
    }

    /// Each text as `change` makes it.
    pub(super) fn try_map<E>(self, change: impl Fn(&str) -> Result<String, E>) -> Result<Self, E> {
        Ok(match self {
            Self::Scalar(text) => Self::Scalar(change(&text)?),
            Self::List(items) => Self::List(items.iter().map(|it| change(it)).collect::<Result<_, _>>()?),
            Self::Object(members) => Self::Object(
                members
                    .iter()
                    .map(|(key, value)| Ok((change(key)?, change(value)?)))
                    .collect::<Result<_, _>>()?,
            ),
        })
    }

    /// Whether it is a list or an object with nothing in it.
    pub(super) fn has_no_items(&self) -> bool {
        match self {
            Self::Scalar(_) => false,
            Self::List(items) => items.is_empty(),
            Self::Object(members) => members.is_empty(),
        }
    }

    /// All in one text; keys and values of objects have `equals` between them, all else `separator`.
    pub(super) fn join(self, separator: &str, equals: &str) -> String {
        match self {
            Self::Scalar(text) => text,
            Self::List(items) => items.join(separator),
            Self::Object(members) => {
                let pairs: Vec<String> =
                    members.iter().map(|(key, value)| format!("{key}{equals}{value}")).collect();
                pairs.join(separator)
            }
        }
    }

    /// The same, when no item of a list or an object has one of the separators itself, as it is escaped. With reserved
    /// characters, items keep what is percent-encoded in them, which counts as what it stands for.
    pub(super) fn without(self, separators: &[char], escaping: Escaping) -> Result<Self, Refusal> {
        if matches!(self, Self::Scalar(_)) {
            return Ok(self);
        }
        self.try_map(|text| {
            let read = match escaping {
                Escaping::Reserved => percent_decode_str(text).decode_utf8_lossy(),
                Escaping::Query | Escaping::Cookie | Escaping::None => text.into(),
            };
            match read.chars().find(|it| separators.contains(it)) {
                Some(separator) => Err(Refusal::Separator(separator)),
                None => Ok(text.to_owned()),
            }
        })
    }
}

/// Whether a value is neither a list nor an object.
pub(super) fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}
