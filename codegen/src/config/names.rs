//! `[names]`: what a Rust name can be.

use super::Config;
use crate::diagnostic::{Code, Diagnostic};

/// Entries whose name no Rust item can have.
pub(super) fn invalid(config: &Config) -> impl Iterator<Item = Diagnostic> {
    items(config).chain(methods(config)).chain(resources(config))
}

fn items(config: &Config) -> impl Iterator<Item = Diagnostic> {
    config.names.iter().filter(|(_, name)| !is_name(name)).map(|(pointer, name)| {
        let message = format!("`{name}` is no Rust name");
        let hint = match name.as_str() {
            "self" | "Self" | "super" | "crate" => "this keyword cannot be a name in any spelling",
            _ => "names consist of ASCII letters, digits and `_`, and do not begin with a digit",
        };
        config.finding_at_value(Code::InvalidConfig, pointer, message).hint(hint)
    })
}

/// Names of methods of the client's builder.
fn methods(config: &Config) -> impl Iterator<Item = Diagnostic> {
    let names = config.client.parameters.values().filter_map(|it| it.name.as_ref());
    let is_method = |name: &str| is_name(name) && !name.contains(|it: char| it.is_ascii_uppercase());
    names.filter(move |name| !is_method(name)).map(|name| {
        let message = format!("`{name}` is no name of a method");
        let hint = "such names consist of small ASCII letters, digits and `_`, and do not begin with a digit";
        config.finding(Code::InvalidConfig, name, message).hint(hint)
    })
}

/// Paths of resources and methods of them of which nothing is left in Rust.
fn resources(config: &Config) -> impl Iterator<Item = Diagnostic> {
    let says_something = |name: &str| name.contains(|it: char| it.is_ascii_alphanumeric());
    let paths = config.resources.keys().filter(move |path| !path.split('.').all(says_something));
    let paths = paths.map(|path| {
        let message = format!("`{path}` is no path of resources");
        config
            .finding(Code::InvalidConfig, path, message)
            .hint("names with dots between them, as in `beta.skills`")
    });
    let methods = config.resources.values().flat_map(|methods| methods.keys());
    let methods = methods.filter(move |method| !says_something(method)).map(|method| {
        config.finding(Code::InvalidConfig, method, format!("`{method}` is no name of a method"))
    });
    paths.chain(methods)
}

/// Whether a text is an identifier, or a keyword that can be written raw (Rust Reference, "Identifiers"). Names of emitted
/// crates are ASCII.
fn is_name(text: &str) -> bool {
    let plain = text.strip_prefix("r#").unwrap_or(text);
    let starts = plain.starts_with(|it: char| it.is_ascii_alphabetic() || it == '_');
    let says_something = plain.contains(|it: char| it.is_ascii_alphanumeric());
    starts
        && says_something
        && plain.chars().all(|it| it.is_ascii_alphanumeric() || it == '_')
        && !["self", "Self", "super", "crate"].contains(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_identifiers() {
        for name in ["Pet", "pet_id", "r#type", "type", "fooBar", "_x"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "_", "1st", "a b", "a-b", "self", "Self", "crate", "r#super", "größe", "a::b", "a!"]
        {
            assert!(!is_name(name), "{name}");
        }
    }
}
