//! What a document says to people about a schema, a property or an operation.

use serde::{Deserialize, Serialize};

/// Annotations that become rustdoc. Texts are as in the document: Markdown, possibly hostile.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Docs {
    /// `title` of a schema or `summary` of an operation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// `description`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// `deprecated: true`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// `default`: documented, never sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<serde_json::Value>,
    /// `example` or the members of `examples`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<serde_json::Value>,
    /// Restrictions that the type does not express, as short phrases: "at most 100", "pattern `^a`".
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub constraints: Vec<String>,
    /// `externalDocs.url`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Docs {
    /// The same with the restrictions of another one.
    pub(crate) fn restricted_as(&self, other: &Self) -> Self {
        Self { constraints: other.constraints.clone(), ..self.clone() }
    }
}
