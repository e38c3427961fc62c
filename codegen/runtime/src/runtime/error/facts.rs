//! What is known of a failed call, whatever the type of its error.

use bytes::Bytes;
use http::StatusCode;

use super::answer::Answer;
use super::transport::TransportError;
use crate::runtime::operation::Operation;

/// Why a call failed, with the response or the error that says so.
pub(in crate::runtime) enum Facts<'a> {
    /// The API answered with an error, or that an operation has failed that was waited for.
    Api(&'a Answer),
    /// The API answered with something that does not decode.
    Decode(&'a Answer),
    /// No response came, or none that can be used: a redirect that is not followed, a body that stops or is too long.
    Transport(&'a TransportError),
    /// Nothing was sent, for the request is invalid; or the error is not that of a call.
    Other(Option<&'a Operation>),
}

impl<'a> Facts<'a> {
    /// The response, whatever it is; without a body where that did not come.
    pub(super) fn answer(&self) -> Option<&'a Answer> {
        match self {
            Self::Api(answer) | Self::Decode(answer) => Some(answer),
            Self::Transport(error) => error.answer(),
            Self::Other(_) => None,
        }
    }

    /// The body of the response, where it came.
    pub(super) fn body(&self) -> Option<&'a Bytes> {
        match self {
            Self::Api(answer) | Self::Decode(answer) => Some(&answer.body),
            Self::Transport(_) | Self::Other(_) => None,
        }
    }

    /// The response that says what is wrong.
    pub(super) fn refusal(&self) -> Option<&'a Answer> {
        match self {
            Self::Api(answer) => Some(answer),
            _ => None,
        }
    }

    pub(super) fn operation(&self) -> Option<&'a Operation> {
        match self {
            Self::Api(answer) | Self::Decode(answer) => {
                answer.called.as_ref().map(|called| &called.operation)
            }
            Self::Transport(error) => error.operation(),
            Self::Other(operation) => *operation,
        }
    }

    /// Whether the API answered with an error of this status.
    pub(super) fn has_status(&self, status: u16) -> bool {
        self.refusal().is_some_and(|answer| answer.status == status)
    }

    pub(super) fn status(&self) -> Option<StatusCode> {
        self.answer().map(|answer| answer.status)
    }
}

/// What every error of a call tells, from its `facts()`.
macro_rules! accessors {
    () => {
        /// The operation that was called, where that is known.
        pub fn operation(&self) -> Option<&Operation> {
            self.facts().operation()
        }

        /// The status of the response, where there was one.
        pub fn status(&self) -> Option<StatusCode> {
            self.facts().status()
        }

        /// The headers of the response, where there was one.
        pub fn headers(&self) -> Option<&HeaderMap> {
            self.facts().answer().map(|answer| &answer.headers)
        }

        /// The id that the API gave the request: what its support will ask for.
        pub fn request_id(&self) -> Option<&str> {
            self.facts().answer()?.request_id.as_deref()
        }

        /// The body of the response as it came, where there was one.
        pub fn body_bytes(&self) -> Option<&Bytes> {
            self.facts().body()
        }

        /// What the API says is wrong, in its own words on one line: what stands under `message`, `error.message`,
        /// `errors[0].message`, `error_description`, `detail`, `title` or another of the usual names of a JSON body, or a
        /// body of plain text.
        pub fn message(&self) -> Option<&str> {
            self.facts().refusal()?.message()
        }

        /// The details of the problem, where the API answered with `application/problem+json` (RFC 9457).
        pub fn problem(&self) -> Option<Problem> {
            self.facts().refusal()?.problem()
        }

        /// For how long the API asks to be left alone: `retry-after-ms`, or `Retry-After` (RFC 9110, section 10.2.3).
        pub fn retry_after(&self) -> Option<Duration> {
            retry::retry_after(&self.facts().refusal()?.headers)
        }

        /// Whether nothing has changed since the caller got what it has (304): the headers of the answer, such as `ETag`,
        /// are `headers()`. It answers a request with `If-None-Match` or `If-Modified-Since`.
        pub fn is_not_modified(&self) -> bool {
            self.facts().has_status(304)
        }

        /// Whether the API says that the request is wrong (400 or 422).
        pub fn is_bad_request(&self) -> bool {
            self.facts().has_status(400) || self.facts().has_status(422)
        }

        /// Whether the API does not know who calls (401).
        pub fn is_unauthorized(&self) -> bool {
            self.facts().has_status(401)
        }

        /// Whether the API does not let the caller do this (403).
        pub fn is_forbidden(&self) -> bool {
            self.facts().has_status(403)
        }

        /// Whether there is no such thing (404).
        pub fn is_not_found(&self) -> bool {
            self.facts().has_status(404)
        }

        /// Whether the request conflicts with the state of things (409).
        pub fn is_conflict(&self) -> bool {
            self.facts().has_status(409)
        }

        /// Whether there were too many requests (429).
        pub fn is_rate_limited(&self) -> bool {
            self.facts().has_status(429)
        }

        /// Whether the API is at fault (5xx).
        pub fn is_server_error(&self) -> bool {
            self.facts().refusal().is_some_and(|answer| answer.status.is_server_error())
        }

        /// Whether the call took longer than it may.
        pub fn is_timeout(&self) -> bool {
            matches!(self.facts(), Facts::Transport(error) if error.is_timeout())
        }

        /// Whether another attempt may succeed. The client has made its own attempts before it returns an error.
        pub fn is_retryable(&self) -> bool {
            match self.facts() {
                Facts::Api(answer) => retry::is_retryable(answer.status),
                Facts::Transport(error) => error.progress() != Progress::Answered,
                Facts::Decode(_) | Facts::Other(_) => false,
            }
        }
    };
}

pub(super) use accessors;
