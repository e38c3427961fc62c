// @generated from the OpenAPI document. Do not edit.

//! Validation: whether a value is what the document's schema allows (JSON Schema, validation 2020-12, section 6).
//!
//! Types hold what is valid and much that is not: bounds, lengths and patterns are nothing that a type can express. What
//! is checked is the JSON that a value is written as, against the schema as the document has it. `format` is an annotation
//! (section 7) and asserts nothing.

mod branch;
mod check;
mod error;
mod evaluated;
mod findings;
mod known;
mod number;
mod path;
mod pattern;
mod rule;
mod validate;
mod validator;
mod written;

pub use error::{ValidationError, Violation};
#[allow(unused_imports, reason = "a document need not have types")]
pub(crate) use validate::validate;
pub use validator::Validator;
