// @generated from the OpenAPI document. Do not edit.

//! Redirects that are the result of a call.

use bytes::Bytes;
use http::StatusCode;

use super::read::Read;
use super::received::{Fault, Received};

/// A redirect that the document declares as a result: it is returned, and not followed (RFC 9110, section 15.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    status: StatusCode,
    location: Option<String>,
    body: Bytes,
}

impl Redirect {
    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Where it leads, as a whole URL: a relative `Location` is resolved (RFC 9110, section 10.2.2). Nothing when the
    /// response does not say it.
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }

    /// The body, which is empty as a rule.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// A redirect.
#[derive(Debug)]
pub struct Redirected;

impl Read for Redirected {
    type Value = Redirect;

    fn read(received: &Received) -> Result<Redirect, Fault> {
        Ok(Redirect {
            status: received.meta.status,
            location: received.meta.location.clone(),
            body: received.body.clone(),
        })
    }
}
