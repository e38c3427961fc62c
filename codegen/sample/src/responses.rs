// @generated from the OpenAPI document. Do not edit.

//! What calls return when it depends on the status.

use crate::types;

/// What `getStatuses` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStatusesResponse {
    /// Done.
    Ok(Box<types::GetStatusesResponse>),
    /// Later.
    Accepted(Box<types::GetStatusesAccepted>),
}

crate::runtime::status_set! {
    GetStatusesResponse {
        200 => json Ok(Box<types::GetStatusesResponse>),
        202 => json Accepted(Box<types::GetStatusesAccepted>),
    }
}

/// What `getWidest` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetWidestResponse {
    /// Much.
    Ok(Box<types::Wide>),
    /// More.
    Accepted(types::Piece),
}

crate::runtime::status_set! {
    GetWidestResponse {
        200 => json Ok(Box<types::Wide>),
        202 => json Accepted(types::Piece),
    }
}
