//! `[webhooks]`: what a document does not say of the requests that an API sends.

use indexmap::IndexMap;
use serde::Deserialize;

use super::Selection;
use crate::ir::SignatureScheme;

/// What an API sends by itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Webhooks {
    /// The names of the webhooks that are emitted, as patterns; all when empty.
    pub include: Vec<String>,
    /// The names of those that are not.
    pub exclude: Vec<String>,
    /// How requests are signed.
    pub signature: Option<SignatureScheme>,
    /// The property of the body that tells the event; dots lead into objects.
    pub property: Option<String>,
    /// The header that tells the event. With `property`, both together do.
    pub header: Option<String>,
    /// What requests call an event, by the key of its webhook.
    pub names: IndexMap<String, String>,
}

impl Webhooks {
    /// Which webhooks are emitted.
    pub fn selection(&self) -> Selection {
        Selection { include: self.include.clone(), exclude: self.exclude.clone() }
    }
}
