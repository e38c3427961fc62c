//! The support code as text, and what a manifest has to have for it: what the generator copies into crates.

use fancy_regex::Expr;
pub use include_dir::Dir;
use include_dir::include_dir;

/// The files of the module `runtime`.
pub static RUNTIME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/runtime");

/// The files of the module `schemas`, of which a crate has those that it needs.
pub static SCHEMAS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/schemas");

/// The features and dependencies of a crate with all of the support code, as TOML.
pub static MANIFEST: &str = include_str!("../emitted.toml");

// With the feature `code` these two files are a part of the support code as well.
#[path = "schemas/keywords.rs"]
#[allow(clippy::duplicate_mod, reason = "the support code uses it")]
pub mod keywords;
#[path = "schemas/validation/pattern.rs"]
#[allow(dead_code, clippy::duplicate_mod, reason = "the support code uses all of it")]
mod pattern;

/// What tells whether a regular expression is found in a text; nothing where the support code cannot check values against it.
#[must_use]
pub fn finder(pattern: &str) -> Option<impl Fn(&str) -> bool + use<>> {
    let pattern = pattern::Pattern::new(pattern)?;
    Some(move |text: &str| pattern.is_found_in(text))
}

/// About how many states a regular expression has when it is compiled, which is what compiling takes time and memory for;
/// nothing where it is none.
#[must_use]
pub fn states(pattern: &str) -> Option<usize> {
    let tree = Expr::parse_tree(&pattern::translated(pattern)?).ok()?;
    Some(states_of(&tree.expr))
}

fn states_of(expression: &Expr) -> usize {
    /// A class of characters by a property of Unicode has several hundred ranges.
    const PROPERTY: usize = 500;
    /// Other classes are a few sequences of bytes.
    const CLASS: usize = 8;
    match expression {
        Expr::Literal { val, .. } => val.len(),
        Expr::Delegate { inner, .. } => {
            let properties = inner.matches("\\p").count() + inner.matches("\\P").count();
            CLASS + inner.len() + properties * PROPERTY
        }
        Expr::Repeat { child, lo, hi, .. } => {
            let copies = if *hi == usize::MAX { *lo } else { *hi };
            states_of(child).saturating_mul(copies.max(1)).saturating_add(1)
        }
        _ => expression.children_iter().map(states_of).fold(1, usize::saturating_add),
    }
}
