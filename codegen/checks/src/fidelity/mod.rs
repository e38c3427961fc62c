//! The fidelity law, checked: valid instances of every component schema, and of the inline schemas of bodies,
//! survive decoding and encoding.

pub(crate) mod dialect;
mod equality;
mod harness;
pub(crate) mod instances;
pub(crate) mod sites;

use std::path::Path;

use anyhow::Result;
use codegen::Generated;
use jsonschema::Validator;
use serde::Serialize;
use serde_json::Value;

use harness::Harness;
pub(crate) use sites::examples;

/// How often a failing instance is made smaller at most.
const SHRINKS: usize = 2000;

/// What came of one document's instances.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Fidelity {
    /// How many schemas were tried.
    pub(crate) schemas: usize,
    /// The schemas that no valid instance could be built for, or that are not valid themselves.
    pub(crate) untried: Vec<String>,
    /// How many instances were tried.
    pub(crate) instances: usize,
    /// How many of them did not survive.
    pub(crate) lost: usize,
    /// One of them for each schema.
    pub(crate) failures: Vec<Mismatch>,
}

/// An instance that did not survive.
#[derive(Debug, Serialize)]
pub(crate) struct Mismatch {
    /// Where the schema stands.
    pub(crate) pointer: String,
    /// How many of its instances did not survive.
    pub(crate) lost: usize,
    /// The smallest instance found that does not.
    pub(crate) instance: Value,
    /// What happened: the decoder's message, or the value that came back.
    pub(crate) outcome: String,
}

/// Builds instances for the schemas of `document` and sends them through the emitted crate.
///
/// # Errors
/// When the harness around the emitted crate does not build or dies.
pub(crate) fn check(
    document: &Value,
    generated: &Generated,
    crate_dir: &Path,
    target_dir: &Path,
) -> Result<Fidelity> {
    let document = dialect::to_2020_12(document);
    let sites = sites::sites(&document, &generated.api);
    let mut fidelity = Fidelity { schemas: sites.len(), ..Fidelity::default() };
    if sites.is_empty() {
        return Ok(fidelity);
    }
    let registry = dialect::registry(&document)?;
    let mut harness = Harness::build(&sites, &generated.files, crate_dir, target_dir)?;
    for (number, site) in sites.into_iter().enumerate() {
        let pointer = site.pointer.to_string();
        let validator = dialect::validator(&registry, &site.pointer);
        let Some((validator, schema)) = validator.zip(document.pointer(site.pointer.as_str())) else {
            fidelity.untried.push(pointer);
            continue;
        };
        let mut trial = Trial { harness: &mut harness, number, validator };
        let candidates = instances::instances(&document, schema, site.examples);
        let valid: Vec<Value> = candidates.into_iter().filter(|it| trial.validator.is_valid(it)).collect();
        if valid.is_empty() {
            fidelity.untried.push(pointer);
            continue;
        }
        fidelity.instances += valid.len();
        let mut lost = 0;
        let mut first = None;
        for instance in valid {
            if let Some(outcome) = trial.mismatch(&instance)? {
                lost += 1;
                first = first.or(Some((instance, outcome)));
            }
        }
        if let Some((instance, outcome)) = first {
            let (instance, outcome) = trial.minimise(instance, outcome)?;
            fidelity.lost += lost;
            fidelity.failures.push(Mismatch { pointer, lost, instance, outcome });
        }
    }
    Ok(fidelity)
}

/// One schema beside its type.
struct Trial<'a> {
    harness: &'a mut Harness,
    number: usize,
    validator: Validator,
}

impl Trial<'_> {
    fn mismatch(&mut self, instance: &Value) -> Result<Option<String>> {
        self.harness.mismatch(self.number, instance)
    }

    /// Takes members and items away as long as the instance stays valid and still fails.
    fn minimise(&mut self, mut instance: Value, mut outcome: String) -> Result<(Value, String)> {
        let mut left = SHRINKS;
        'again: loop {
            for smaller in instances::shrink(&instance) {
                left -= 1;
                if left == 0 {
                    return Ok((instance, outcome));
                }
                if self.validator.is_valid(&smaller)
                    && let Some(still) = self.mismatch(&smaller)?
                {
                    (instance, outcome) = (smaller, still);
                    continue 'again;
                }
            }
            return Ok((instance, outcome));
        }
    }
}
