// @generated from the OpenAPI document. Do not edit.

//! What checks values against the schemas of a document.

use serde::Serialize;
use serde_json::Value;

use super::check::Checker;
use super::error::ValidationError;
use super::known::KnownSchemas;
use super::written;
use crate::schemas::table::Table;

/// Checks values against the schemas of a table. A schema is read when it is needed for the first time.
#[derive(Debug)]
pub struct Validator {
    schemas: KnownSchemas,
}

impl Validator {
    /// A validator for the schemas of a table.
    pub const fn new(table: &'static Table) -> Self {
        Self { schemas: KnownSchemas::new(table) }
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
        match self.schemas.find(place) {
            Some(schema) => Checker::new(&self.schemas).check(&schema, value),
            None => Ok(()),
        }
    }
}
