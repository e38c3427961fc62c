// @generated from the OpenAPI document. Do not edit.

//! Responses that are not what the document says.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;

use super::answer::Answer;
use super::fault;
use crate::runtime::text::excerpt;

/// A response that does not decode.
#[derive(Debug)]
pub struct DecodeError {
    pub(super) answer: Answer,
    path: String,
    source: serde_json::Error,
}

impl DecodeError {
    /// Where in the body, such as `data[3].id`, and why.
    pub(in crate::runtime) fn new(answer: Answer, path: String, source: serde_json::Error) -> Self {
        Self { answer, path, source }
    }

    /// Where in the body, such as `data[3].id`; `.` is all of it.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole body, as it came; of an item of a stream, its data.
    pub fn body(&self) -> &Bytes {
        &self.answer.body
    }

    /// What the response says its body is.
    pub fn content_type(&self) -> Option<&str> {
        self.answer.content_type()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(called) = &self.answer.called {
            write!(formatter, "{called}: ")?;
        }
        write!(formatter, "the response ({}", self.answer.status)?;
        if let Some(content_type) = self.content_type() {
            write!(formatter, ", {}", excerpt(content_type.as_bytes()))?;
        }
        formatter.write_str(")")?;
        fault::write(formatter, &self.path, &self.source)?;
        match self.answer.excerpt().as_str() {
            "" => write!(formatter, "; it is empty")?,
            beginning => write!(formatter, "; it begins with: {beginning}")?,
        }
        self.answer.write_id(formatter)
    }
}

impl StdError for DecodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}
