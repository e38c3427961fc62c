//! `[operations]`: which operations are emitted, and what single ones really are.

use std::fmt;

use indexmap::IndexMap;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::{OperationPagination, OperationPolling};
use crate::ir::Retry;

/// Which operations are emitted, and rules for single ones.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Operations {
    /// Which operations are emitted; all when it is left out.
    pub selection: Selection,
    /// What the document does not say of operations, by pattern: `[operations."files.download"]`.
    pub rules: IndexMap<String, OperationRule>,
}

/// A choice by patterns; what `exclude` matches is not chosen whatever `include` says.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Selection {
    /// What is chosen; everything when empty.
    pub include: Vec<String>,
    /// What is not.
    pub exclude: Vec<String>,
}

impl Selection {
    /// Whether it leaves nothing out.
    pub fn is_everything(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }
}

/// What a person says of the operations that a pattern fits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct OperationRule {
    /// What a successful response holds, whatever the document says.
    pub response: Option<BodyKind>,
    /// What the request's body is, whatever the document says: a kind, or one of the declared media types.
    pub body: Option<String>,
    /// Which failed attempts are repeated.
    pub retry: Option<Retry>,
    /// How the operation's list comes in pages, or that it does not.
    pub pagination: Option<OperationPagination>,
    /// How the operation is waited for that goes on after its first answer.
    pub polling: Option<OperationPolling>,
}

impl OperationRule {
    /// The rule with what `stronger` says on top.
    #[must_use]
    pub fn overridden_by(&self, stronger: &Self) -> Self {
        Self {
            response: stronger.response.or(self.response),
            body: stronger.body.clone().or_else(|| self.body.clone()),
            retry: stronger.retry.or(self.retry),
            pagination: stronger.pagination.clone().or_else(|| self.pagination.clone()),
            polling: stronger.polling.clone().or_else(|| self.polling.clone()),
        }
    }
}

/// What a body holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// A JSON value of the declared type.
    Json,
    /// Text.
    Text,
    /// Raw bytes.
    Bytes,
    /// Nothing.
    Empty,
    /// Server-sent events of the declared type.
    Events,
    /// JSON lines of the declared type.
    Lines,
}

/// `include` and `exclude` are lists; every other key is a pattern with a table of its own.
impl<'de> Deserialize<'de> for Operations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tables;

        impl<'de> Visitor<'de> for Tables {
            type Value = Operations;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table of operations")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Operations, A::Error> {
                let mut operations = Operations::default();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "include" => operations.selection.include = map.next_value()?,
                        "exclude" => operations.selection.exclude = map.next_value()?,
                        _ => {
                            let rule = map.next_value_seed(Rule(&key))?;
                            operations.rules.insert(key, rule);
                        }
                    }
                }
                Ok(operations)
            }
        }

        deserializer.deserialize_map(Tables)
    }
}

/// What is said of the operations that a pattern fits. A list is a misspelt `include` or `exclude`.
struct Rule<'a>(&'a str);

impl<'de> DeserializeSeed<'de> for Rule<'_> {
    type Value = OperationRule;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<OperationRule, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Rule<'_> {
    type Value = OperationRule;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of what operations are")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OperationRule, A::Error> {
        let mut rule = OperationRule::deserialize(MapAccessDeserializer::new(map))?;
        if let Some(OperationPolling::Rule(polling)) = &mut rule.polling {
            self.0.clone_into(&mut polling.pattern);
        }
        if let Some(OperationPagination::Rule(pages)) = &mut rule.pagination {
            self.0.clone_into(&mut pages.pattern);
        }
        Ok(rule)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<OperationRule, A::Error> {
        Err(de::Error::unknown_field(self.0, &["include", "exclude"]))
    }
}
