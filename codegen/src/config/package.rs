//! What the emitted package is called, and what its manifest says beside that.

use serde::Deserialize;

/// The emitted package.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Package {
    /// The package's name; from the document's title when left out.
    pub name: Option<String>,
    /// The package's version; from the document's when left out.
    pub version: Option<String>,
    /// One sentence for the registry.
    pub description: Option<String>,
    /// SPDX expression.
    pub license: Option<String>,
    /// URL of the source.
    pub repository: Option<String>,
    /// What the crate has.
    pub contents: Contents,
    /// Whether every top-level resource has a Cargo feature; decided by the number of operations when left out.
    pub resource_features: Option<bool>,
    /// Written into the manifest as `[dependencies]`, for types of other crates.
    pub dependencies: toml::Table,
    /// Written into the manifest as `[dev-dependencies]`, for the crate's hand-written tests and examples.
    pub dev_dependencies: toml::Table,
}

/// What an emitted crate has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contents {
    /// A client with all operations, and the types.
    #[default]
    Client,
    /// The types alone: no client, no dependency on an HTTP stack.
    Types,
}
