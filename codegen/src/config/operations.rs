//! `[operations]`: which operations are emitted, and what single ones really are.

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, de};

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
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Entry {
            Patterns(Vec<String>),
            Rule(toml::Table),
        }
        let mut operations = Self::default();
        for (key, entry) in IndexMap::<String, Entry>::deserialize(deserializer)? {
            match (key.as_str(), entry) {
                ("include", Entry::Patterns(patterns)) => operations.selection.include = patterns,
                ("exclude", Entry::Patterns(patterns)) => operations.selection.exclude = patterns,
                ("include" | "exclude", Entry::Rule(_)) => {
                    return Err(de::Error::custom(format!("`{key}` is a list of patterns")));
                }
                (_, Entry::Rule(rule)) => {
                    let mut rule: OperationRule = rule.try_into().map_err(de::Error::custom)?;
                    if let Some(OperationPolling::Rule(polling)) = &mut rule.polling {
                        polling.pattern.clone_from(&key);
                    }
                    operations.rules.insert(key, rule);
                }
                (_, Entry::Patterns(_)) => {
                    return Err(de::Error::unknown_field(&key, &["include", "exclude"]));
                }
            }
        }
        Ok(operations)
    }
}
