//! Dependencies of an emitted manifest that the SDK and its configuration both ask for.

use toml::{Table, Value};

use crate::config::{RUNTIME_CRATE, both_requirements};

/// What says where a package comes from: two entries for one package have to agree about it.
const SOURCE: [&str; 7] = ["path", "git", "branch", "tag", "rev", "registry", "package"];

/// Adds dependencies to those that the crate has. Where it has one already, both have to be content: the features of both are
/// switched on, and what only one of them says counts.
pub(super) fn add(manifest: &mut Table, added: Table) {
    keep_optional_features(manifest, &added);
    for (_, target) in manifest.get_mut("target").and_then(Value::as_table_mut).into_iter().flatten() {
        let dependencies = target.get_mut("dependencies").and_then(Value::as_table_mut);
        for (name, needed) in dependencies.into_iter().flatten() {
            if let Some(said) = added.get(name) {
                agree(needed, said);
            }
        }
    }
    let Some(Value::Table(dependencies)) = manifest.get_mut("dependencies") else { return };
    for (name, said) in added {
        let merged = match dependencies.get(&name) {
            Some(needed) => merged(&name, needed, said),
            None => said,
        };
        dependencies.insert(name, merged);
    }
}

/// A feature cannot bring what is there in any case.
fn keep_optional_features(manifest: &mut Table, added: &Table) {
    let is_brought = |need: &Value| {
        let library = need.as_str().and_then(|it| it.strip_prefix("dep:"));
        library.and_then(|it| added.get(it)).is_none_or(is_optional)
    };
    let features = manifest.get_mut("features").and_then(Value::as_table_mut).into_iter().flatten();
    features.filter_map(|(_, needs)| needs.as_array_mut()).for_each(|needs| needs.retain(is_brought));
}

/// One entry of a table of dependencies that satisfies both.
fn merged(name: &str, needed: &Value, said: Value) -> Value {
    let (needed, said) = (table(needed), table(&said));
    // Of the runtime's package, which this generator chooses, a part may be said.
    let has_defaults = |it: &Table| it.get("default-features").and_then(Value::as_bool);
    let defaults = match (has_defaults(&needed), has_defaults(&said)) {
        (Some(false), Some(false)) => Some(false),
        (Some(false), None) if name == RUNTIME_CRATE => Some(false),
        _ => None,
    };
    let is_optional = [&needed, &said].into_iter().all(|it| is_optional(&Value::Table(it.clone())));
    let features = features(&needed).chain(features(&said)).fold(Vec::new(), |mut all, feature| {
        if !all.contains(feature) {
            all.push(feature.clone());
        }
        all
    });
    let mut merged = needed;
    let version = both_versions(&merged, &said);
    merged.extend(said);
    let inherits = merged.get("workspace") == Some(&Value::Boolean(true));
    // The workspace says the version and the default features.
    let mut set = |key: &str, value: Option<Value>| match value.filter(|_| !(inherits && key != "features")) {
        Some(value) => drop(merged.insert(key.to_owned(), value)),
        None => drop(merged.remove(key)),
    };
    set("version", version);
    set("default-features", defaults.map(Value::Boolean));
    set("features", (!features.is_empty()).then_some(Value::Array(features)));
    if is_optional {
        merged.insert("optional".to_owned(), Value::Boolean(true));
    } else {
        merged.remove("optional");
    }
    match merged.get("version") {
        Some(version) if merged.len() == 1 => version.clone(),
        _ => Value::Table(merged),
    }
}

/// Makes the entry for some targets agree with what is said of the library for all of them.
fn agree(needed: &mut Value, said: &Value) {
    let said = table(said);
    let mut agreed = table(needed);
    let sources = said.iter().filter(|(key, _)| SOURCE.contains(&key.as_str()));
    agreed.extend(sources.map(|(key, value)| (key.clone(), value.clone())));
    if let Some(version) = both_versions(&agreed, &said) {
        agreed.insert("version".to_owned(), version);
    }
    if said.get("workspace") == Some(&Value::Boolean(true)) {
        agreed.retain(|key, _| key == "features" || key == "optional");
        agreed.insert("workspace".to_owned(), Value::Boolean(true));
    }
    if !is_optional(&Value::Table(said)) {
        agreed.remove("optional");
    }
    *needed = Value::Table(agreed);
}

fn both_versions(needed: &Table, said: &Table) -> Option<Value> {
    let version = |it: &'_ Table| it.get("version").and_then(Value::as_str).map(str::to_owned);
    match (version(needed), version(said)) {
        (Some(needed), Some(said)) => Some(Value::String(both_requirements(&needed, &said))),
        (one, other) => one.or(other).map(Value::String),
    }
}

/// A dependency in its long form.
fn table(dependency: &Value) -> Table {
    match dependency {
        Value::Table(table) => table.clone(),
        version => Table::from_iter([("version".to_owned(), version.clone())]),
    }
}

fn features(dependency: &Table) -> impl Iterator<Item = &Value> {
    dependency.get("features").and_then(Value::as_array).into_iter().flatten()
}

fn is_optional(dependency: &Value) -> bool {
    dependency.get("optional") == Some(&Value::Boolean(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_content() {
        for (needed, said, both) in [
            (
                "{ version = '1.0.140', features = ['raw_value'] }",
                "'1'",
                "{ version = '1.0.140', features = ['raw_value'] }",
            ),
            ("'1'", "'1.4'", "'1.4'"),
            ("'1'", "{ version = '1', features = ['a'] }", "{ version = '1', features = ['a'] }"),
            (
                "{ version = '1', features = ['a', 'b'] }",
                "{ version = '1.2', features = ['b', 'c'] }",
                "{ version = '1.2', features = ['a', 'b', 'c'] }",
            ),
            // Default features are there unless both do without.
            ("{ version = '1', default-features = false }", "'1'", "'1'"),
            (
                "{ version = '1', default-features = false }",
                "{ version = '1', default-features = false }",
                "{ version = '1', default-features = false }",
            ),
            ("'1'", "{ version = '1', default-features = false }", "'1'"),
            // Optional for both.
            ("{ version = '1', optional = true }", "'1'", "'1'"),
            (
                "{ version = '1', optional = true }",
                "{ version = '1.1', optional = true }",
                "{ version = '1.1', optional = true }",
            ),
            // Another source.
            (
                "{ version = '1', features = ['a'] }",
                "{ path = '../x' }",
                "{ version = '1', features = ['a'], path = '../x' }",
            ),
            (
                "{ version = '1', features = ['a'], default-features = false }",
                "{ workspace = true }",
                "{ features = ['a'], workspace = true }",
            ),
        ] {
            let parsed = |text: &str| format!("x = {text}").parse::<Table>().unwrap().remove("x").unwrap();
            assert_eq!(merged("x", &parsed(needed), parsed(said)), parsed(both), "{needed} and {said}");
        }
    }

    #[test]
    fn entries_for_targets_and_features_agree_with_it() {
        let manifest = |text: &str| text.parse::<Table>().unwrap();
        let mut actual = manifest(
            "[features]\ntest-util = ['dep:hyper', 'dep:rustls', 'tokio/net']\n\
             [dependencies]\ntokio = { version = '1', features = ['sync'] }\n\
             [target.x.dependencies]\ntokio = { version = '1', features = ['fs'] }\n\
             hyper = { version = '1', optional = true }\nrustls = { version = '0.23', optional = true }\n",
        );
        let said =
            "tokio = { path = '../tokio' }\nhyper = '1.5'\nrustls = { version = '0.23', optional = true }\n";
        add(&mut actual, manifest(said));
        let expected = manifest(
            "[features]\ntest-util = ['dep:rustls', 'tokio/net']\n\
             [dependencies]\ntokio = { version = '1', features = ['sync'], path = '../tokio' }\nhyper = '1.5'\n\
             rustls = { version = '0.23', optional = true }\n\
             [target.x.dependencies]\ntokio = { version = '1', features = ['fs'], path = '../tokio' }\n\
             hyper = { version = '1.5' }\nrustls = { version = '0.23', optional = true }\n",
        );
        assert_eq!(actual, expected);
    }
}
