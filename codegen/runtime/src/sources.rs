//! The support code as text, and what a manifest has to have for it: what the generator copies into crates.

pub use include_dir::Dir;
use include_dir::include_dir;

/// The files of the module `runtime`.
pub static RUNTIME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/runtime");

/// The files of the module `schemas`, of which a crate has those that it needs.
pub static SCHEMAS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/schemas");

/// The features and dependencies of a crate with all of the support code, as TOML.
pub static MANIFEST: &str = include_str!("../emitted.toml");
