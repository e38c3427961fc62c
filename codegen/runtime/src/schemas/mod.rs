//! The document's schemas at run time: what generated crates have in their module `schemas` where they are asked for.
//!
//! The files beside this one are copied verbatim; a module of the generated crate's own takes the place of this file, with
//! the table in it.

#[cfg(test)]
#[allow(dead_code, unused_imports, reason = "generated crates use it")]
mod json_schema;
#[cfg(test)]
mod keywords;
pub mod table;
pub mod validation;

#[cfg(test)]
mod validation_tests;

use table::Table;
use validation::Validator;

/// The table of a generated crate has its schemas in it.
static TABLE: Table = Table::new(&[]);
/// What checks values against them.
pub static VALIDATOR: Validator = Validator::new(&TABLE);
