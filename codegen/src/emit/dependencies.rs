//! Dependencies that the configuration adds to those that an emitted crate needs by itself.

use toml::{Table, Value};

use crate::config::{RUNTIME_CRATE, both_requirements};

/// The keys that say where a package comes from: all entries for a package have to agree about it.
const SOURCE_KEYS: [&str; 7] = ["path", "git", "branch", "tag", "rev", "registry", "package"];

/// Adds the configured dependencies. Where the crate needs one of them by itself, one entry satisfies both: it has the features of
/// both, and whatever else one of them has.
pub(super) fn add(manifest: &mut Table, added: Table) {
    drop_features_of_required(manifest, &added);
    for (_, target) in manifest.get_mut("target").and_then(Value::as_table_mut).into_iter().flatten() {
        let dependencies = target.get_mut("dependencies").and_then(Value::as_table_mut);
        for (name, needed) in dependencies.into_iter().flatten() {
            if let Some(configured) = added.get(name) {
                agree(needed, configured);
            }
        }
    }
    let Some(Value::Table(dependencies)) = manifest.get_mut("dependencies") else { return };
    for (name, configured) in added {
        let merged = match dependencies.get(&name) {
            Some(needed) => merged(&name, needed, configured),
            None => configured,
        };
        dependencies.insert(name, merged);
    }
}

/// Takes out of the features the `dep:` of dependencies that are optional no longer, for Cargo refuses these.
fn drop_features_of_required(manifest: &mut Table, added: &Table) {
    let is_kept = |need: &Value| {
        let library = need.as_str().and_then(|it| it.strip_prefix("dep:"));
        library.and_then(|it| added.get(it)).is_none_or(is_optional)
    };
    let features = manifest.get_mut("features").and_then(Value::as_table_mut).into_iter().flatten();
    features.filter_map(|(_, needs)| needs.as_array_mut()).for_each(|needs| needs.retain(is_kept));
}

/// One entry that satisfies both what the crate needs and what is configured.
fn merged(name: &str, needed: &Value, configured: Value) -> Value {
    let (needed, configured) = (table(needed), table(&configured));
    // The runtime's package is the generator's choice: a configured entry that says nothing of the default features, such as one
    // with a path alone, leaves them off.
    let default_features = |it: &Table| it.get("default-features").and_then(Value::as_bool);
    let defaults = match (default_features(&needed), default_features(&configured)) {
        (Some(false), Some(false)) => Some(false),
        (Some(false), None) if name == RUNTIME_CRATE => Some(false),
        _ => None,
    };
    let is_optional = [&needed, &configured].into_iter().all(|it| is_optional(&Value::Table(it.clone())));
    let features = features(&needed).chain(features(&configured)).fold(Vec::new(), |mut all, feature| {
        if !all.contains(feature) {
            all.push(feature.clone());
        }
        all
    });
    let mut merged = needed;
    let version = both_versions(&merged, &configured);
    merged.extend(configured);
    let inherits = merged.get("workspace") == Some(&Value::Boolean(true));
    // The version and the default features of such an entry are those in the workspace's manifest.
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

/// Makes the entry for some targets agree with the configured one, which is for all targets.
fn agree(needed: &mut Value, configured: &Value) {
    let configured = table(configured);
    let mut agreed = table(needed);
    let sources = configured.iter().filter(|(key, _)| SOURCE_KEYS.contains(&key.as_str()));
    agreed.extend(sources.map(|(key, value)| (key.clone(), value.clone())));
    if let Some(version) = both_versions(&agreed, &configured) {
        agreed.insert("version".to_owned(), version);
    }
    if configured.get("workspace") == Some(&Value::Boolean(true)) {
        agreed.retain(|key, _| key == "features" || key == "optional");
        agreed.insert("workspace".to_owned(), Value::Boolean(true));
    }
    if !is_optional(&Value::Table(configured)) {
        agreed.remove("optional");
    }
    *needed = Value::Table(agreed);
}

/// The requirement that satisfies both entries; nothing where neither has one.
fn both_versions(needed: &Table, configured: &Table) -> Option<Value> {
    let version = |it: &'_ Table| it.get("version").and_then(Value::as_str).map(str::to_owned);
    match (version(needed), version(configured)) {
        (Some(needed), Some(configured)) => Some(Value::String(both_requirements(&needed, &configured))),
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
