// @generated from the OpenAPI document. Do not edit.

//! What the API answered when a call failed, whatever the operation.

use std::fmt;
use std::sync::OnceLock;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use mime::Mime;

use super::message;
use super::problem::Problem;
use crate::runtime::operation::Called;
use crate::runtime::text::excerpt;

/// An answer that made a call fail, with its body as it came.
pub(in crate::runtime) struct Answer {
    pub(in crate::runtime) called: Option<Called>,
    pub(in crate::runtime) status: StatusCode,
    pub(in crate::runtime) headers: HeaderMap,
    pub(in crate::runtime) request_id: Option<String>,
    pub(in crate::runtime) body: Bytes,
    /// What the client has to say of it.
    pub(in crate::runtime) remark: Option<String>,
    pub(in crate::runtime) message: OnceLock<Option<String>>,
}

impl Answer {
    pub(in crate::runtime) fn new(
        called: Option<Called>,
        status: StatusCode,
        headers: HeaderMap,
        request_id: Option<String>,
        body: Bytes,
    ) -> Self {
        Self { called, status, headers, request_id, body, remark: None, message: OnceLock::new() }
    }

    pub(super) fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    fn media_type(&self) -> Option<Mime> {
        self.content_type()?.parse().ok()
    }

    /// What the body says of the error; read when it is asked for, and then kept.
    pub(in crate::runtime) fn message(&self) -> Option<&str> {
        self.message.get_or_init(|| message::of(self.media_type().as_ref(), &self.body)).as_deref()
    }

    pub(super) fn problem(&self) -> Option<Problem> {
        Problem::read(&self.media_type()?, &self.body)
    }

    /// The beginning of the body, on one line.
    pub(in crate::runtime) fn excerpt(&self) -> String {
        excerpt(&self.body)
    }

    /// The end of a sentence: the id by which the API knows the request.
    pub(in crate::runtime) fn write_id(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.request_id {
            Some(id) => write!(formatter, " (request {})", excerpt(id.as_bytes())),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Answer")
            .field("called", &self.called)
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("request_id", &self.request_id)
            .field("body", &self.excerpt())
            .finish()
    }
}
