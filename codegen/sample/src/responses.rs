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
    /// Another status, with a body that fits none of the others.
    Undeclared(crate::StatusCode, crate::Bytes),
}

crate::runtime::status_set! {
    GetStatusesResponse {
        200 => json Ok(types::GetStatusesResponse),
        202 => json Accepted(types::GetStatusesAccepted),
    } nearest {
        json Ok(types::GetStatusesResponse),
        json Accepted(types::GetStatusesAccepted),
    } else Undeclared
}

/// What `getFile` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetFileResponse {
    /// A small file.
    Ok(types::Point),
    /// A large one.
    SeeOther(crate::Redirect),
    /// Another status, with a body that fits none of the others.
    Undeclared(crate::StatusCode, crate::Bytes),
}

crate::runtime::status_set! {
    GetFileResponse {
        200 => json Ok(types::Point),
        303 => redirect SeeOther(crate::Redirect),
    } nearest {
        json Ok(types::Point),
    } else Undeclared
}
