//! What the emitted package is called, and what its manifest says beside that.

use serde::Deserialize;

use super::ModulePath;

/// The emitted package.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Package {
    /// The package's name; from the document's title when left out.
    #[cfg_attr(test, schemars(regex(pattern = "^[A-Za-z][A-Za-z0-9_-]{0,63}$")))]
    pub name: Option<String>,
    /// The package's version; from the document's when left out.
    #[cfg_attr(test, schemars(regex(pattern = "^[0-9]+\\.[0-9]+\\.[0-9]+([-+].+)?$")))]
    pub version: Option<String>,
    /// One sentence for the registry.
    pub description: Option<String>,
    /// SPDX expression.
    pub license: Option<String>,
    /// URL of the source.
    #[cfg_attr(test, schemars(regex(pattern = "^https?://.+")))]
    pub repository: Option<String>,
    /// URL of the documentation; docs.rs is taken for it when left out.
    #[cfg_attr(test, schemars(regex(pattern = "^https?://.+")))]
    pub documentation: Option<String>,
    /// URL of the project's own site.
    #[cfg_attr(test, schemars(regex(pattern = "^https?://.+")))]
    pub homepage: Option<String>,
    /// Up to five words by which the registry finds the crate.
    #[cfg_attr(test, schemars(length(max = 5), inner(regex(pattern = "^[A-Za-z0-9][A-Za-z0-9_+-]{0,19}$"))))]
    pub keywords: Vec<String>,
    /// Up to five categories of the registry, by their slugs.
    #[cfg_attr(test, schemars(length(max = 5), inner(regex(pattern = "^[a-z0-9-]+(::[a-z0-9-]+)*$"))))]
    pub categories: Vec<String>,
    /// Who made it, as `Name <address>`.
    pub authors: Vec<String>,
    /// What is emitted.
    pub contents: Contents,
    /// The path of the module that is emitted in place of a crate, from the root of the crate that it is in.
    #[cfg_attr(
        test,
        schemars(
            with = "Option<String>",
            regex(pattern = "^(crate::)?[A-Za-z_][A-Za-z0-9_]*(::[A-Za-z_][A-Za-z0-9_]*)*$")
        )
    )]
    pub module: Option<ModulePath>,
    /// Where the crate has its support code from.
    pub runtime: Runtime,
    /// Whether every top-level resource has a Cargo feature; decided by the number of operations when left out.
    pub resource_features: Option<bool>,
    /// Written into the manifest as `[dependencies]`, for types of other crates.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, serde_json::Value>"))]
    pub dependencies: toml::Table,
    /// Written into the manifest as `[dev-dependencies]`, for the crate's hand-written tests and examples.
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, serde_json::Value>"))]
    pub dev_dependencies: toml::Table,
}

/// What is emitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Contents {
    /// A client with all operations, and the types.
    #[default]
    Client,
    /// The types alone: no client, no dependency on an HTTP stack.
    Types,
    /// What `client` has, as a module of a crate that is there already.
    Module,
}

/// Where an emitted crate has its support code from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Runtime {
    /// It is a part of the crate, which depends on nothing of the generator.
    #[default]
    Embedded,
    /// The crate depends on the published one, which all SDKs of a program can share.
    Crate,
}

impl Contents {
    /// Whether there is a client.
    pub fn has_client(self) -> bool {
        self != Self::Types
    }
}

impl Package {
    /// The module that is emitted; nothing where it is a crate.
    pub fn as_module(&self) -> Option<ModulePath> {
        match (&self.module, self.contents) {
            (Some(path), _) => Some(path.clone()),
            (None, Contents::Module) => Some(ModulePath::default()),
            (None, Contents::Client | Contents::Types) => None,
        }
    }
}
