// @generated from the OpenAPI document. Do not edit.

//! What the API's errors carry when it depends on the status.

use crate::types;

/// What an error of `getStatuses` carries, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStatusesError {
    /// No such thing.
    NotFound(Box<types::Missing>),
    /// Another fault of the caller.
    ClientError(::std::string::String),
    /// Any other fault.
    Default(Box<types::Problem>),
}

crate::runtime::status_set! {
    GetStatusesError {
        404 => json NotFound(Box<types::Missing>),
        (4) => text ClientError(::std::string::String),
        default => json Default(Box<types::Problem>),
    }
}

/// What an error of `getWidest` carries, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetWidestError {
    /// No such thing.
    NotFound(types::Span),
    /// Any other fault.
    Default(Box<types::Node>),
}

crate::runtime::status_set! {
    GetWidestError {
        404 => json NotFound(types::Span),
        default => json Default(Box<types::Node>),
    }
}
