//! Passes over the IR that need to see the whole API, in the order in which they run.

mod access;
mod bodies;
mod boxes;
mod circles;
mod conversions;
mod copies;
mod dependents;
pub(super) mod derives;
mod doubles;
mod external;
mod identity;
mod keys;
pub(super) mod leniency;
pub(super) mod need;
mod payloads;
mod place;
mod presets;
mod recursion;
mod sharing;
pub mod size;
mod unused;
mod usage;
mod visit;
mod walk;

use crate::diagnostic::Diagnostic;
use crate::history::{History, Stage};
use crate::ir::{Api, TypeDef};
use crate::select::Kept;

/// What `sdk.toml` says that the passes have to know.
pub(crate) struct Wishes<'a> {
    /// Whether a component schema stays although nothing needs it.
    pub(crate) kept: &'a dyn Fn(&str) -> Kept,
    /// Whether names were chosen for an inline type or for something in it, so that it stays itself.
    pub(crate) is_named: &'a dyn Fn(&TypeDef) -> bool,
}

#[cfg(test)]
impl Wishes<'_> {
    /// None: all components stay.
    pub(crate) const NONE: Self = Self { kept: &|_| Kept::WithAll, is_named: &|_| false };
}

/// Runs all passes, and returns their findings. The order counts: copies of components are found before unused types are dropped,
/// directions are known before properties are taken out of one, and identical types are shared when their members are settled.
/// Recursion is broken before types are boxed, and boxes are known before it is said what unions are made of.
pub(crate) fn run(api: &mut Api, wishes: &Wishes<'_>, history: &mut History) -> Vec<Diagnostic> {
    let mut seen = |rule: &'static str, api: &Api| history.api(Stage::Normalize, rule, api);
    let mut findings = circles::run(&mut api.types);
    seen("branches that lead back to their union", api);
    keys::run(api);
    seen("keys of maps", api);
    let groups = copies::run(api, wishes.is_named);
    seen("copies of components", api);
    bodies::run(api, &groups);
    seen("media types that hold the same", api);
    unused::run(api, wishes.kept);
    seen("types that are not used", api);
    copies::name(api, wishes.is_named);
    seen("copies of components in operations", api);
    usage::run(api);
    seen("directions", api);
    access::run(api);
    seen("properties that travel in one direction", api);
    presets::run(api);
    seen("tags of new instances", api);
    sharing::run(api, wishes.is_named);
    seen("identical types", api);
    dependents::run(&mut api.types);
    seen("properties that others require", api);
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
