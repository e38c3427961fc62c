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
