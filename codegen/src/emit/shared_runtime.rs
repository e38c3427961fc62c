//! Manifests of crates whose support code is a crate of its own.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::config::{RUNTIME_CRATE, RequestChecks, SchemaUses};
use crate::ir::{Api, External, Library};

/// The version of the runtime, which is that of the generator.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What the module with the document's schemas depends on, which each SDK has for itself.
pub(super) const OF_SCHEMAS: [&str; 3] = ["fancy-regex", "serde", "serde_json"];

/// Puts the runtime's package in the place of what the runtime itself depends on. The features stay, and switch on those of the
/// package.
pub(super) fn depend(manifest: &mut Table, api: &Api, schemas: SchemaUses) {
    let features = manifest.get_mut("features").and_then(Value::as_table_mut).into_iter().flatten();
    for (name, needs) in features.filter(|(name, _)| *name != "default") {
        *needs = Value::Array(vec![Value::String(format!("{RUNTIME_CRATE}/{name}"))]);
    }
    let has_schemas = schemas.any() || schemas.requests != RequestChecks::Never;
    if let Some(Value::Table(dependencies)) = manifest.get_mut("dependencies") {
        dependencies.retain(|name, _| has_schemas && OF_SCHEMAS.contains(&name));
        dependencies.insert(RUNTIME_CRATE.to_owned(), Value::Table(requirement(api)));
    }
}

/// The runtime with what the crate cannot do without.
fn requirement(api: &Api) -> Table {
    let libraries: BTreeSet<&str> = api.externals.iter().filter_map(External::library).collect();
    let libraries =
        libraries.into_iter().filter(|name| Library::named(name).is_some_and(|it| it.has_own_types));
    let external = (!api.externals.is_empty()).then_some("external");
    let features = ["code"].into_iter().chain(external).chain(libraries);
    let mut requirement = Table::new();
    requirement.insert("version".to_owned(), Value::String(VERSION.to_owned()));
    requirement.insert("default-features".to_owned(), Value::Boolean(false));
    requirement
        .insert("features".to_owned(), Value::Array(features.map(|it| it.to_owned().into()).collect()));
    requirement
}

/// Adds dependencies of the user's choice. What is said of the runtime's package, such as a path or further features, is said
/// besides what it needs.
pub(super) fn add(dependencies: &mut Table, added: Table) {
    for (name, value) in added {
        match (dependencies.get_mut(&name).filter(|_| name == RUNTIME_CRATE), value) {
            (Some(Value::Table(needed)), Value::Table(more)) => {
                more.into_iter().for_each(|it| say(needed, it))
            }
            (Some(Value::Table(needed)), version @ Value::String(_)) => {
                drop(needed.insert("version".to_owned(), version));
            }
            (_, value) => drop(dependencies.insert(name, value)),
        }
    }
}

/// Says something more of a dependency: features come to those that it has, all else takes the place of what was said.
fn say(dependency: &mut Table, (key, value): (String, Value)) {
    match (dependency.get_mut(&key).filter(|_| key == "features"), value) {
        (Some(Value::Array(needed)), Value::Array(more)) => {
            let new: Vec<Value> = more.into_iter().filter(|it| !needed.contains(it)).collect();
            needed.extend(new);
        }
        (_, value) => drop(dependency.insert(key, value)),
    }
}
