//! Manifests of crates whose support code is a crate of its own.

use toml::{Table, Value};

/// The package of the runtime.
const PACKAGE: &str = "openapi-sdk-runtime";
/// Its version, which is that of the generator.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Puts the runtime's package in the place of what the runtime itself depends on. The features stay, and switch on those of the
/// package; `kept` is what emitted code uses without it.
pub(super) fn depend(manifest: &mut Table, kept: &str) {
    let features = manifest.get_mut("features").and_then(Value::as_table_mut).into_iter().flatten();
    for (name, needs) in features.filter(|(name, _)| *name != "default") {
        *needs = Value::Array(vec![Value::String(format!("{PACKAGE}/{name}"))]);
    }
    if let Some(Value::Table(dependencies)) = manifest.get_mut("dependencies") {
        dependencies.retain(|name, _| name == kept);
        dependencies.insert(PACKAGE.to_owned(), Value::Table(requirement()));
    }
}

fn requirement() -> Table {
    let mut requirement = Table::new();
    requirement.insert("version".to_owned(), Value::String(VERSION.to_owned()));
    requirement.insert("default-features".to_owned(), Value::Boolean(false));
    requirement.insert("features".to_owned(), Value::Array(vec![Value::String("code".to_owned())]));
    requirement
}

/// Adds dependencies of the user's choice. What is said of the runtime's package, such as a path, is said besides what it needs.
pub(super) fn add(dependencies: &mut Table, added: Table) {
    for (name, value) in added {
        match (dependencies.get_mut(&name).filter(|_| name == PACKAGE), value) {
            (Some(Value::Table(needed)), Value::Table(more)) => needed.extend(more),
            (_, value) => drop(dependencies.insert(name, value)),
        }
    }
}
