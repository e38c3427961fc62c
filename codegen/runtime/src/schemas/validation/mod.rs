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
mod number;
mod pattern;
mod rule;
mod written;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde::Serialize;
use serde_json::Value;

pub use error::{ValidationError, Violation};

use super::table::Table;
use check::Checker;
use rule::Schema;

/// Checks values against the schemas of a table. A schema is read when it is needed for the first time.
#[derive(Debug)]
pub struct Validator {
    table: &'static Table,
    known: RwLock<BTreeMap<String, Option<Arc<Schema>>>>,
}

impl Validator {
    /// A validator for the schemas of a table.
    pub const fn new(table: &'static Table) -> Self {
        Self { table, known: RwLock::new(BTreeMap::new()) }
    }

    /// Checks what a value is written as against the schema at a place.
    ///
    /// # Errors
    /// When the schema does not allow it.
    pub fn check<T: Serialize + ?Sized>(&self, place: &str, value: &T) -> Result<(), ValidationError> {
        let value = written::value(value).map_err(ValidationError::from)?;
        self.check_value(place, &value)
    }

    /// Checks a JSON value against the schema at a place.
    ///
    /// # Errors
    /// When the schema does not allow it.
    pub fn check_value(&self, place: &str, value: &Value) -> Result<(), ValidationError> {
        match self.schema(place) {
            Some(schema) => Checker::new(self).check(&schema, value),
            None => Ok(()),
        }
    }

    /// The schema at a place. It stays in memory, so that its address tells it from others.
    fn schema(&self, place: &str) -> Option<Arc<Schema>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(place).cloned();
        if let Some(known) = known {
            return known;
        }
        let schema = self.table.find(place).map(|it| Arc::new(Schema::read(&it)));
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(place.to_owned()).or_insert(schema).clone()
    }
}

/// Lets types be validated: each beside the place of its schema.
#[allow(unused_macros, reason = "a document need not have types")]
macro_rules! validate {
    ($($name:ident: $place:literal),+ $(,)?) => {
        $(
            impl $name {
                /// Checks the value, and all values in it, against what the document says of them.
                ///
                /// # Errors
                /// When the document does not allow it, with all that is wrong.
                pub fn validate(&self) -> ::core::result::Result<(), $crate::schemas::validation::ValidationError> {
                    $crate::schemas::VALIDATOR.check($place, self)
                }
            }
        )+
    };
}

#[allow(unused_imports, reason = "a document need not have types")]
pub(crate) use validate;
