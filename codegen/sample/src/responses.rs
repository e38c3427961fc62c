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
    /// Another status, with a body that fits none of the others.
    Undeclared(crate::StatusCode, crate::Bytes),
}

crate::runtime::status_set! {
    GetStatusesResponse {
        200 => json Ok(Box<types::GetStatusesResponse>),
        202 => json Accepted(Box<types::GetStatusesAccepted>),
    } nearest {
        json Ok(Box<types::GetStatusesResponse>),
        json Accepted(Box<types::GetStatusesAccepted>),
    } else Undeclared
}

/// What `getWidest` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetWidestResponse {
    /// Much.
    Ok(Box<types::Wide>),
    /// More.
    Accepted(types::Piece),
    /// Another status, with a body that fits none of the others.
    Undeclared(crate::StatusCode, crate::Bytes),
}

crate::runtime::status_set! {
    GetWidestResponse {
        200 => json Ok(Box<types::Wide>),
        202 => json Accepted(types::Piece),
    } nearest {
        json Ok(Box<types::Wide>),
        json Accepted(types::Piece),
    } else Undeclared
}

/// What `getFile` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetFileResponse {
    /// A small file.
    Ok(Box<types::Point>),
    /// A large one.
    SeeOther(crate::Redirect),
    /// Another status, with a body that fits none of the others.
    Undeclared(crate::StatusCode, crate::Bytes),
}

crate::runtime::status_set! {
    GetFileResponse {
        200 => json Ok(Box<types::Point>),
        303 => redirect SeeOther(crate::Redirect),
    } nearest {
        json Ok(Box<types::Point>),
    } else Undeclared
}

/// What `addBook` returns, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AddBookResponse {
    /// The book.
    Created(Box<types::Book>),
    /// The shelf that it will stand on.
    Accepted(Box<types::Shelf>),
    /// Another status, with a body that fits none of the others.
    Undeclared(crate::StatusCode, crate::Bytes),
}

crate::runtime::status_set! {
    AddBookResponse {
        201 => json Created(Box<types::Book>),
        202 => json Accepted(Box<types::Shelf>),
    } nearest {
        json Created(Box<types::Book>),
        json Accepted(Box<types::Shelf>),
    } else Undeclared
}
