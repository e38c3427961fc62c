//! The support code as text, and what a manifest has to have for it: what the generator copies into crates.

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

/// Whether a text is a regular expression that the support code can check values against; others it leaves out.
#[must_use]
pub fn is_pattern(text: &str) -> bool {
    pattern::Pattern::new(text).is_some()
}

/// What tells whether a regular expression is found in a text; nothing where the support code cannot check values against it.
#[must_use]
pub fn finder(pattern: &str) -> Option<impl Fn(&str) -> bool + use<>> {
    let pattern = pattern::Pattern::new(pattern)?;
    Some(move |text: &str| pattern.is_found_in(text))
}
