//! What the table `package` says and no manifest can.

use http::Uri;
use semver::Version;

use super::{Config, Package};
use crate::diagnostic::{Code, Diagnostic};

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
