// @generated from the OpenAPI document. Do not edit.

//! What calls return when it depends on the status.

use crate::types;

/// What `getStatuses` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetStatusesResponse {
    /// Done.
    Ok(types::GetStatusesResponse),
    /// Later.
    Accepted(types::GetStatusesAccepted),
}

crate::runtime::status_set! {
    GetStatusesResponse {
        200 => json Ok(types::GetStatusesResponse),
        202 => json Accepted(types::GetStatusesAccepted),
    }
}
