// @generated from the OpenAPI document. Do not edit.

//! Responses: raw, and decoded.

mod decode;
mod failure;
mod raw;
mod received;
mod redirect;
mod status;

use http::{HeaderMap, StatusCode};

use super::codec::Codec;

pub use decode::{Binary, Decode, DecodeBody, Empty, Json, JsonOrText, Optional, Read, Text};
pub use failure::Failure;
pub use raw::RawResponse;
pub(super) use raw::{Buffered, buffer};
pub use received::{Fault, Received};
pub(super) use received::{is_json, json, located};
pub use redirect::{Redirect, Redirected};
pub use status::{ByStatus, StatusSet};

/// What is known of a response besides its body.
#[derive(Clone, Debug)]
pub struct Meta {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) request_id: Option<String>,
    pub(super) attempts: u32,
    /// Where a redirect leads, as a whole URL.
    pub(super) location: Option<String>,
    /// How the body is read where it is not JSON.
    pub(super) codec: Option<&'static dyn Codec>,
}

impl Meta {
    pub(super) fn new(status: StatusCode, headers: HeaderMap) -> Self {
        Self { status, headers, request_id: None, attempts: 1, location: None, codec: None }
    }
}

/// A decoded response.
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    meta: Meta,
}

impl<T> Response<T> {
    /// What the body says.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// What the body says.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.meta.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.meta.headers
    }

    /// The id that the API gave the request.
    pub fn request_id(&self) -> Option<&str> {
        self.meta.request_id.as_deref()
    }

    /// How many attempts it took.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts
    }

    pub(super) fn new(value: T, meta: Meta) -> Self {
        Self { value, meta }
    }
}
