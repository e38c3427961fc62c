//! What the emitted package is called, and what its manifest says beside that.

use http::Uri;
use semver::Version;
use serde::Deserialize;

use super::Config;
use crate::diagnostic::{Code, Diagnostic};

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

/// What cannot stand in a manifest as it is written.
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let Package { name, version, license, repository, .. } = &config.package;
    let find = |text: &Option<String>, is_valid: fn(&str) -> bool, what: &str, hint: &str| {
        let text = text.as_deref().filter(|text| !is_valid(text))?;
        let message = format!("`{text}` is no {what}");
        Some(config.finding(Code::InvalidConfig, text, message).hint(hint.to_owned()))
    };
    let name = find(
        name,
        is_package_name,
        "name of a package",
        "it begins with a letter, goes on with letters, digits, `-` and `_`, and is no word of the language",
    );
    let version = find(
        version,
        |it| Version::parse(it).is_ok(),
        "version",
        "three numbers with dots between them, as in `1.0.0`",
    );
    let license = find(
        license,
        |it| spdx::Expression::parse(it).is_ok(),
        "SPDX expression",
        "as in `MIT OR Apache-2.0`, or `LicenseRef-Proprietary` for one of your own",
    );
    let repository = find(repository, is_url, "URL", "as in `https://example.com/sdk`");
    [name, version, license, repository].into_iter().flatten().collect()
}

/// Whether Cargo takes a name for a package's, and rustc for a library's.
fn is_package_name(name: &str) -> bool {
    let is_legal = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.chars().all(is_legal)
        && name.len() <= 64
        && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
}

fn is_url(text: &str) -> bool {
    text.parse::<Uri>()
        .is_ok_and(|it| matches!(it.scheme_str(), Some("http" | "https")) && it.host().is_some())
}
