// @generated from the OpenAPI document. Do not edit.

//! Decoded responses.

use http::{HeaderMap, StatusCode};

use super::meta::Meta;

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

    pub(in crate::runtime) fn new(value: T, meta: Meta) -> Self {
        Self { value, meta }
    }
}
