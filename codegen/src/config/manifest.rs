//! What the table `package` says and no manifest can, and what it leaves out.

use http::Uri;
use sdk_runtime::sources::MANIFEST;
use semver::{Version, VersionReq};
use toml::{Table, Value};

use super::{Config, Runtime, requirements_overlap};
use crate::Policy;
use crate::diagnostic::{Code, Diagnostic};
use crate::pointer::Pointer;

/// What cannot stand in a manifest as it is written, as far as that can be known without asking a registry.
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let package = &config.package;
    let find = |text: &str, is_valid: fn(&str) -> bool, what: &str, hint: &str| {
        let message = format!("`{text}` is no {what}");
        (!is_valid(text)).then(|| config.finding(Code::InvalidConfig, text, message).hint(hint.to_owned()))
    };
    let mut findings = Vec::new();
    findings.extend(package.name.iter().filter_map(|name| find(
        name,
        is_package_name,
        "name of a package",
        "it begins with a letter, goes on with letters, digits, `-` and `_`, and is no word of the language",
    )));
    findings.extend(package.name.as_ref().and_then(|name| taken(config, name)));
    findings.extend(package.version.iter().filter_map(|it| {
        find(it, is_version, "version", "three numbers with dots between them, as in `1.0.0`")
    }));
    findings.extend(package.license.iter().filter_map(|it| {
        find(
            it,
            is_license,
            "SPDX expression",
            "as in `MIT OR Apache-2.0`, or `LicenseRef-Proprietary` for one of your own",
        )
    }));
    let links = [&package.repository, &package.documentation, &package.homepage].into_iter().flatten();
    findings.extend(links.filter_map(|it| find(it, is_url, "URL", "as in `https://example.com/sdk`")));
    findings.extend(package.keywords.iter().filter_map(|it| find(
        it,
        is_keyword,
        "keyword",
        "the registry takes up to 20 ASCII letters, digits, `_`, `-` and `+`, the first one a letter or a digit",
    )));
    findings.extend(package.categories.iter().filter_map(|it| find(
        it,
        is_category,
        "slug of a category",
        "as in `api-bindings` and `web-programming::http-client`; https://crates.io/category_slugs has all of them",
    )));
    findings.extend(package.authors.iter().filter_map(|it| {
        find(it, is_one_line, "author", "a name in one line, as in `Ada <ada@example.com>`")
    }));
    for (name, dependency) in package.dependencies.iter().chain(&package.dev_dependencies) {
        if let Some((said, message)) = invalid_dependency(name, dependency) {
            let hint = "as in `\"1.2\"`, or `{ version = \"1.2\", features = [\"std\"] }`";
            findings.push(config.finding(Code::InvalidConfig, said, message).hint(hint.to_owned()));
        }
    }
    findings.extend(contradictions(config));
    if package.runtime == Runtime::Crate && !package.contents.has_client() {
        let message =
            "types alone do not depend on the runtime's crate, which is made for clients".to_owned();
        let hint = "leave `runtime` out: the types carry the little that they need".to_owned();
        findings.push(config.finding(Code::InvalidConfig, "runtime", message).hint(hint));
    }
    for (key, texts) in [("keywords", &package.keywords), ("categories", &package.categories)] {
        if texts.len() > MOST_WORDS {
            let message = format!("the registry takes {MOST_WORDS} {key}, and there are {}", texts.len());
            findings.push(config.finding(Code::InvalidConfig, key, message));
        }
    }
    findings
}

/// What Cargo would not take of a dependency ("Specifying Dependencies"), and a message for it. That of the support code may say
/// a part only.
fn invalid_dependency<'a>(name: &'a str, dependency: &'a Value) -> Option<(&'a str, String)> {
    let is_legal = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    if !name.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_') || !name.chars().all(is_legal) {
        return Some((name, format!("`{name}` is no name of a library")));
    }
    let keys = match dependency {
        Value::String(text) => return invalid_requirement(text),
        Value::Table(keys) => keys,
        _ => return Some((name, format!("`{name}` is neither a version requirement nor a table"))),
    };
    let is_known = |key: &str, value: &Value| match key {
        "version" | "path" | "git" | "branch" | "tag" | "rev" | "registry" | "package" => value.is_str(),
        "optional" | "default-features" | "workspace" => value.is_bool(),
        "features" => value.as_array().is_some_and(|it| it.iter().all(Value::is_str)),
        _ => true,
    };
    if let Some((key, _)) = keys.iter().find(|(key, value)| !is_known(key, value)) {
        return Some((name, format!("`{key}` of `{name}` is of another type in a manifest")));
    }
    let has_source = ["version", "path", "git", "workspace"].iter().any(|key| keys.contains_key(*key));
    if !has_source && name != RUNTIME_CRATE {
        return Some((name, format!("`{name}` has no `version`, `path` or `git`")));
    }
    keys.get("version").and_then(Value::as_str).and_then(invalid_requirement)
}

/// What is said of libraries that the SDK depends on itself, and cannot be so.
fn contradictions(config: &Config) -> impl Iterator<Item = Diagnostic> {
    let runtime: Table = MANIFEST.parse().unwrap_or_default();
    let is_optional = |it: &Value| it.get("optional") == Some(&Value::Boolean(true));
    config.package.dependencies.iter().filter_map(move |(name, said)| {
        let needed = dependencies(&runtime).find_map(|it| it.get(name)).filter(|_| needs(config, name))?;
        if is_optional(said) && !is_optional(needed) {
            let message = format!("`{name}` cannot be optional: the SDK needs it itself");
            return Some(config.finding(Code::InvalidConfig, name, message));
        }
        if said.get("package").and_then(Value::as_str).is_some_and(|it| it != name) {
            let message = format!("`{name}` cannot be another package: the SDK needs it itself");
            return Some(config.finding(Code::InvalidConfig, name, message));
        }
        let (said, needed) = (requirement(said)?, requirement(needed)?);
        if requirements_overlap(said, needed) {
            return None;
        }
        let message = format!("the SDK needs `{name}` in version {needed} itself");
        let hint = "a second version of a library goes by another name, with `package`".to_owned();
        Some(config.finding(Code::InvalidConfig, said, message).hint(hint))
    })
}

/// Whether the SDK depends on a library of the support code, whatever else it needs.
fn needs(config: &Config, name: &str) -> bool {
    let package = &config.package;
    match package.runtime {
        Runtime::Embedded if package.contents.has_client() => true,
        Runtime::Embedded => ["base64", "serde", "serde_json"].contains(&name),
        Runtime::Crate => false,
    }
}

/// The version that a dependency asks for.
fn requirement(dependency: &Value) -> Option<&str> {
    dependency.as_str().or_else(|| dependency.get("version")?.as_str())
}

fn invalid_requirement(text: &str) -> Option<(&str, String)> {
    let is_valid = VersionReq::parse(text).is_ok();
    (!is_valid).then(|| (text, format!("`{text}` is no version requirement")))
}

/// The package that SDKs share their support code by.
pub(crate) const RUNTIME_CRATE: &str = "openapi-sdk-runtime";

/// How many keywords, and how many categories, the registry takes.
const MOST_WORDS: usize = 5;

/// A finding where a name is taken, whatever a registry says: by what the crate depends on, by Cargo, by a registry's rules or
/// by Windows, which knows no folders of some names.
fn taken(config: &Config, name: &str) -> Option<Diagnostic> {
    let by = taken_by(name, config)?;
    let hint = format!("`{name}-client` would be free of that");
    Some(config.finding(Code::InvalidConfig, name, format!("`{name}` {by}")).hint(hint))
}

/// What has taken the name of a package already, in words.
pub(crate) fn taken_by(name: &str, config: &Config) -> Option<&'static str> {
    let plain = name.to_ascii_lowercase().replace('_', "-");
    let runtime: Table = MANIFEST.parse().unwrap_or_default();
    let libraries = dependencies(&runtime).flat_map(Table::keys).chain(config.package.dependencies.keys());
    if NAMES_OF_RUST.contains(&&*plain) {
        Some("is taken by Rust and Cargo themselves")
    } else if NAMES_OF_WINDOWS.contains(&&*plain) {
        Some("is the name of a device on Windows, which can have no such folder")
    } else if libraries.map(|it| it.replace('_', "-")).any(|it| it == plain) {
        Some("is the name of a library that the crate depends on")
    } else {
        None
    }
}

/// The tables of dependencies of a manifest, those for some targets included.
pub(crate) fn dependencies(manifest: &Table) -> impl Iterator<Item = &Table> {
    let targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values);
    let all = manifest.get("dependencies");
    all.into_iter().chain(targets.filter_map(|it| it.get("dependencies"))).filter_map(Value::as_table)
}

/// Names that Cargo refuses or that mean something else to it.
const NAMES_OF_RUST: [&str; 10] =
    ["alloc", "build", "core", "deps", "examples", "incremental", "proc-macro", "std", "test", "xtask"];
const NAMES_OF_WINDOWS: [&str; 22] = [
    "aux", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn",
];

/// What the table leaves out that a registry or a user will miss. A crate without a configuration may not be meant for a
/// registry: its licence is missed by who denies that it is missing.
pub(crate) fn notes(config: &Config, policy: &Policy) -> Option<Diagnostic> {
    let package = &config.package;
    if package.license.is_some() || package.as_module().is_some() {
        return None;
    }
    let message = "nothing says which licence the crate has; crates.io takes none without one".to_owned();
    if config.source.is_some() {
        let hint = "add `license` to `[package]`, an SPDX expression as in `MIT OR Apache-2.0`";
        return Some(config.finding(Code::MissingLicense, "package", message).hint(hint));
    }
    let hint = "a configuration (`--config sdk.toml`) says it: `license` in `[package]`, an SPDX expression as in \
                `MIT OR Apache-2.0`";
    policy
        .deny
        .contains(&Code::MissingLicense)
        .then(|| Diagnostic::new(Code::MissingLicense, &Pointer::root(), message).hint(hint))
}

/// Whether Cargo takes a name for a package's, and rustc for a library's.
fn is_package_name(name: &str) -> bool {
    let is_legal = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    name.starts_with(|it: char| it.is_ascii_alphabetic())
        && name.chars().all(is_legal)
        && name.len() <= 64
        && syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok()
}

fn is_version(text: &str) -> bool {
    Version::parse(text).is_ok()
}

fn is_license(text: &str) -> bool {
    spdx::Expression::parse(text).is_ok()
}

fn is_url(text: &str) -> bool {
    text.parse::<Uri>()
        .is_ok_and(|it| matches!(it.scheme_str(), Some("http" | "https")) && it.host().is_some())
}

/// Whether crates.io takes a keyword ("The manifest format", section `keywords`).
fn is_keyword(text: &str) -> bool {
    text.len() <= 20
        && text.starts_with(|it: char| it.is_ascii_alphanumeric())
        && text.chars().all(|it| it.is_ascii_alphanumeric() || matches!(it, '_' | '-' | '+'))
}

/// Whether a text could be the slug of a category: which ones there are, the registry alone knows.
fn is_category(text: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word.split('-').all(|it| {
                !it.is_empty() && it.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
            })
    };
    text.split("::").all(is_word)
}

fn is_one_line(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains(char::is_control)
}
