//! The fidelity law, checked: valid instances of every component schema survive decoding and encoding.

mod dialect;
mod harness;
mod instances;

use std::path::Path;

use anyhow::Result;
use serde::Serialize;
use serde_json::Value;

use codegen::Generated;
use codegen::ir::{NameRoot, TypeDef};

pub(crate) use harness::Harness;

/// What came of one document's instances.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Fidelity {
    /// How many instances were tried.
    pub(crate) instances: usize,
    /// Those that did not survive.
    pub(crate) failures: Vec<Mismatch>,
}

/// An instance that did not survive.
#[derive(Debug, Serialize)]
pub(crate) struct Mismatch {
    /// The component schema's key.
    pub(crate) schema: String,
    /// The smallest instance found that still fails.
    pub(crate) instance: Value,
    /// What happened: the decoder's message, or the value that came back.
    pub(crate) outcome: String,
}

/// Generates instances for every component schema of `document` and sends them through the emitted crate.
///
/// # Errors
/// When the harness around the emitted crate does not build or dies.
pub(crate) fn check(
    document: &Value,
    generated: &Generated,
    crate_dir: &Path,
    target_dir: &Path,
) -> Result<Fidelity> {
    let schemas = dialect::to_2020_12(document);
    let types: Vec<(&str, String)> =
        generated.api.types.iter().filter_map(|(_, def)| component(def)).collect();
    if types.is_empty() {
        return Ok(Fidelity::default());
    }
    let mut harness = Harness::build(&types, crate_dir, target_dir)?;
    let mut fidelity = Fidelity::default();
    for (key, rust) in &types {
        let Some(validator) = dialect::validator(&schemas, key) else { continue };
        for instance in instances::instances(&schemas, key).into_iter().filter(|it| validator.is_valid(it)) {
            fidelity.instances += 1;
            if let Some(outcome) = harness.mismatch(rust, &instance)? {
                let (instance, outcome) = minimise(&mut harness, rust, instance, outcome, &validator)?;
                fidelity.failures.push(Mismatch { schema: (*key).to_owned(), instance, outcome });
                break;
            }
        }
    }
    Ok(fidelity)
}

fn component(def: &TypeDef) -> Option<(&str, String)> {
    match &def.path.root {
        NameRoot::Component(key)
            if def.path.words.is_empty() && !key.starts_with('/') && !key.contains('#') =>
        {
            Some((key, def.rust_path()))
        }
        _ => None,
    }
}

/// Takes members and items away as long as the instance stays valid and still fails.
fn minimise(
    harness: &mut Harness,
    rust: &str,
    mut instance: Value,
    mut outcome: String,
    validator: &jsonschema::Validator,
) -> Result<(Value, String)> {
    'again: loop {
        for smaller in instances::shrink(&instance) {
            if validator.is_valid(&smaller)
                && let Some(still) = harness.mismatch(rust, &smaller)?
            {
                (instance, outcome) = (smaller, still);
                continue 'again;
            }
        }
        return Ok((instance, outcome));
    }
}
