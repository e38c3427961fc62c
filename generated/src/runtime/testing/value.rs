// @generated from the OpenAPI document. Do not edit.

//! Values of the API's types, for tests: those that are only received have no constructors.

use serde_json::Value;

use crate::runtime::wire::{Decoded, Leniency, Wire};

/// A value of any type of the API, made of the JSON that a test cares about.
///
/// What is required and left out has the least value of its type: an empty text or list, zero, `false`, an object of such
/// values, the unknown variant of an enum or a union. A tuple has none.
///
/// # Panics
/// When something that the JSON says is not of its type: where, and why.
#[track_caller]
pub fn value<T: Wire>(json: Value) -> T {
    match try_value(json) {
        Ok(value) => value,
        Err(error) => panic!("no {} is made of this JSON: {error}", std::any::type_name::<T>()),
    }
}

/// The same for JSON that need not be right.
///
/// # Errors
/// When something that the JSON says is not of its type: where, and why.
pub fn try_value<T: Wire>(json: Value) -> Result<T, serde_json::Error> {
    let read = || serde_path_to_error::deserialize::<_, Decoded<T>>(json);
    match Leniency::Partial.during(read) {
        Ok(Decoded(value)) => Ok(value),
        Err(error) => {
            let path = error.path().to_string();
            Err(serde::de::Error::custom(format_args!("{path}: {}", error.into_inner())))
        }
    }
}
