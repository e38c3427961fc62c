//! Passes over the IR that need to see the whole API, in the order in which they run.

mod access;
mod bodies;
mod boxes;
mod circles;
mod conversions;
mod dedup;
pub(super) mod derives;
mod doubles;
mod external;
pub(super) mod leniency;
pub(super) mod need;
mod payloads;
mod presets;
mod recursion;
pub mod size;
mod usage;
mod visit;
mod walk;

use crate::diagnostic::Diagnostic;
use crate::history::{History, Stage};
use crate::ir::Api;

/// Runs all passes: takes out what leads back to itself, merges identical inline types and drops unused ones, merges media
/// types that hold the same, finds out which types travel in which direction and lets properties travel in theirs only,
/// gives new instances their tags, breaks recursion, puts boxes, finds out which types have doubles in them, and says what
/// unions are made of. A component
/// schema stays when it is needed, or when it is to be kept anyway. Returns what there is to say.
pub(crate) fn run(api: &mut Api, is_kept: &dyn Fn(&str) -> bool, history: &mut History) -> Vec<Diagnostic> {
    let mut seen = |rule: &'static str, api: &Api| history.api(Stage::Normalize, rule, api);
    let mut findings = circles::run(&mut api.types);
    seen("branches that lead back to their union", api);
    usage::run(api);
    seen("directions", api);
    dedup::run(api, is_kept);
    usage::run(api);
    seen("identical inline types, and types that are not used", api);
    bodies::run(api);
    seen("media types that hold the same", api);
    access::run(api);
    seen("properties that travel in one direction", api);
    presets::run(api);
    seen("tags of new instances", api);
    recursion::run(&mut api.types);
    seen("recursion", api);
    boxes::run(api);
    seen("boxes", api);
    doubles::run(&mut api.types);
    seen("doubles", api);
    conversions::run(api);
    seen("what unions are made of", api);
    external::run(api);
    seen("types of other crates", api);
    findings.extend(size::findings(&api.types));
    findings
}
