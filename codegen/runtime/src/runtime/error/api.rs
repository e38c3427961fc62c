//! Errors that the API answered with.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::advice;
use super::answer::Answer;

/// An error that the API answered with.
#[derive(Debug)]
pub struct ApiError<E> {
    pub(super) answer: Answer,
    body: ErrorBody<E>,
}

impl<E> ApiError<E> {
    /// With the body as the document says it is, where it is that.
    pub(in crate::runtime) fn new(answer: Answer, typed: Option<E>) -> Self {
        let body = typed.map_or_else(|| ErrorBody::Raw(answer.body.clone()), ErrorBody::Typed);
        Self { answer, body }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.answer.headers
    }

    /// The id that the API gave the request.
    pub fn request_id(&self) -> Option<&str> {
        self.answer.request_id.as_deref()
    }

    /// The body.
    pub fn body(&self) -> &ErrorBody<E> {
        &self.body
    }

    /// The body.
    pub fn into_body(self) -> ErrorBody<E> {
        self.body
    }
}

/// What was called, what the API answered, the request's id, and what to try.
impl<E> fmt::Display for ApiError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let answer = &self.answer;
        if let Some(called) = &answer.called {
            write!(formatter, "{called}: ")?;
        }
        write!(formatter, "the API answered {}", answer.status)?;
        match answer.excerpt().as_str() {
            "" => {}
            body => write!(formatter, ": {body}")?,
        }
        answer.write_id(formatter)?;
        match advice::after(answer) {
            Some(said) => write!(formatter, "; {said}"),
            None => Ok(()),
        }
    }
}

/// The body of an error.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ErrorBody<E> {
    /// What the document says.
    Typed(E),
    /// Something else, as it came.
    Raw(Bytes),
}

impl<E> ErrorBody<E> {
    /// What the document says.
    pub fn typed(&self) -> Option<&E> {
        match self {
            Self::Typed(body) => Some(body),
            Self::Raw(_) => None,
        }
    }
}
