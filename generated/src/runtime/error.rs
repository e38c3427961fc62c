// @generated from the OpenAPI document. Do not edit.

//! What can go wrong with a call.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use super::text::{excerpt, visible};
use super::{platform, retry};

/// Why a call failed. `E` is what the API's own errors carry.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The API answered with an error.
    Api(Box<ApiError<E>>),
    /// The request or the response got lost on the way.
    Transport(Box<TransportError>),
    /// The call took longer than it may.
    Timeout(Box<TransportError>),
    /// The API answered with something that is not what its document says.
    Decode(Box<DecodeError>),
    /// The request cannot be sent as it is; nothing was sent.
    InvalidRequest(Box<InvalidRequest>),
}

impl<E> Error<E> {
    /// The error of the API, where it answered with one.
    pub fn api(&self) -> Option<&ApiError<E>> {
        match self {
            Self::Api(api) => Some(api),
            _ => None,
        }
    }

    /// The status of the response, where there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Api(api) => Some(api.status),
            Self::Decode(decode) => Some(decode.status),
            _ => None,
        }
    }

    /// The headers of the response, where there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Api(api) => Some(&api.headers),
            Self::Decode(decode) => Some(&decode.headers),
            _ => None,
        }
    }

    /// The id that the API gave the request: what its support will ask for.
    pub fn request_id(&self) -> Option<&str> {
        match self {
            Self::Api(api) => api.request_id.as_deref(),
            Self::Decode(decode) => decode.request_id.as_deref(),
            _ => None,
        }
    }

    fn has_status(&self, status: u16) -> bool {
        self.api().is_some_and(|api| api.status.as_u16() == status)
    }

    /// Whether nothing has changed since the caller got what it has (304): its headers, such as `ETag`, are
    /// [`headers`](Self::headers). It answers a request with `If-None-Match` or `If-Modified-Since`.
    pub fn is_not_modified(&self) -> bool {
        self.has_status(304)
    }

    /// Whether the API says that the request is wrong (400 or 422).
    pub fn is_bad_request(&self) -> bool {
        self.has_status(400) || self.has_status(422)
    }

    /// Whether the API does not know who calls (401).
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(401)
    }

    /// Whether the API does not let the caller do this (403).
    pub fn is_forbidden(&self) -> bool {
        self.has_status(403)
    }

    /// Whether there is no such thing (404).
    pub fn is_not_found(&self) -> bool {
        self.has_status(404)
    }

    /// Whether the request conflicts with the state of things (409).
    pub fn is_conflict(&self) -> bool {
        self.has_status(409)
    }

    /// Whether there were too many requests (429).
    pub fn is_rate_limited(&self) -> bool {
        self.has_status(429)
    }

    /// Whether the API is at fault (5xx).
    pub fn is_server_error(&self) -> bool {
        self.api().is_some_and(|api| api.status.is_server_error())
    }

    /// Whether the call took longer than it may.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout(_))
    }

    /// Whether another attempt may succeed. The client has made its own attempts before it returns an error.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Api(api) => retry::is_retryable(api.status),
            Self::Transport(error) | Self::Timeout(error) => error.progress() != Progress::Answered,
            Self::Decode(_) | Self::InvalidRequest(_) => false,
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(api) => api.fmt(formatter),
            Self::Transport(error) => write!(formatter, "the request did not get through: {error}"),
            Self::Timeout(error) => write!(formatter, "the request timed out: {error}"),
            Self::Decode(error) => error.fmt(formatter),
            Self::InvalidRequest(error) => error.fmt(formatter),
        }
    }
}

impl<E: fmt::Debug> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(error) | Self::Timeout(error) => Some(&**error),
            Self::Decode(error) => Some(&error.source),
            Self::InvalidRequest(error) => error.source(),
            Self::Api(_) => None,
        }
    }
}

/// An error that the API answered with.
#[derive(Debug)]
pub struct ApiError<E> {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) request_id: Option<String>,
    pub(super) body: ErrorBody<E>,
    pub(super) excerpt: String,
}

impl<E> ApiError<E> {
    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id that the API gave the request.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
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

impl<E> fmt::Display for ApiError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the API answered {}", self.status)?;
        if !self.excerpt.is_empty() {
            write!(formatter, ": {}", self.excerpt)?;
        }
        match &self.request_id {
            Some(id) => write!(formatter, " (request {id})"),
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

/// A failure between the client and the server.
#[derive(Debug)]
pub struct TransportError {
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
    progress: Progress,
    is_timeout: bool,
}

/// How far a request came that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// The API never saw it.
    Unsent,
    /// The API may have processed it.
    Lost,
    /// The API answered with something that cannot be used, and would do so again.
    Answered,
}

impl TransportError {
    /// Whether the time was over.
    pub fn is_timeout(&self) -> bool {
        self.is_timeout
    }

    /// Whether the API surely never saw the request: no connection came about, or no token for it.
    pub fn is_unsent(&self) -> bool {
        self.progress == Progress::Unsent
    }

    pub(super) fn progress(&self) -> Progress {
        self.progress
    }

    pub(super) fn timed_out(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None, progress: Progress::Lost, is_timeout: true }
    }

    /// A redirect that is not followed.
    pub(super) fn redirect(message: impl Into<String>) -> Self {
        Self::unusable(message.into())
    }

    /// Another server failed, without which the request could not be made.
    pub(super) fn unsent(message: impl Into<String>, is_timeout: bool) -> Self {
        Self { message: message.into(), source: None, progress: Progress::Unsent, is_timeout }
    }

    pub(super) fn too_long(limit: u64) -> Self {
        Self::unusable(format!("the body is longer than the {limit} bytes that are read into memory"))
    }

    /// An item of a stream that is longer than what is read into memory.
    pub(super) fn item_too_long(limit: u64) -> Self {
        Self::unusable(format!(
            "an item of the stream is longer than the {limit} bytes that are read into memory"
        ))
    }

    fn unusable(message: String) -> Self {
        Self { message, source: None, progress: Progress::Answered, is_timeout: false }
    }
}

impl From<reqwest::Error> for TransportError {
    fn from(error: reqwest::Error) -> Self {
        // The URL may hold credentials.
        let error = error.without_url();
        let is_timeout = error.is_timeout();
        let progress = if platform::is_unsent(&error) { Progress::Unsent } else { Progress::Lost };
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            let text = inner.to_string();
            if !message.contains(&text) {
                message = format!("{message}: {text}");
            }
            cause = inner.source();
        }
        Self { message, source: Some(Box::new(error)), progress, is_timeout }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// A response that does not decode.
#[derive(Debug)]
pub struct DecodeError {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) request_id: Option<String>,
    pub(super) path: String,
    pub(super) source: serde_json::Error,
    pub(super) body: Bytes,
}

impl DecodeError {
    /// Where in the body, such as `data[3].id`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole body, as it came; of an item of a stream, its data.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// What the response says its body is.
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the response ({}", self.status)?;
        if let Some(content_type) = self.content_type() {
            write!(formatter, ", {}", excerpt(content_type.as_bytes()))?;
        }
        write!(formatter, ") cannot be read at `{}`: {}", self.path, self.source)?;
        match excerpt(&self.body).as_str() {
            "" => write!(formatter, "; it is empty")?,
            beginning => write!(formatter, "; it begins with: {beginning}")?,
        }
        match &self.request_id {
            Some(id) => write!(formatter, " (request {id})"),
            None => Ok(()),
        }
    }
}

impl StdError for DecodeError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}

/// A request that cannot be sent as it is.
#[derive(Clone, Debug)]
pub struct InvalidRequest {
    message: String,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

impl InvalidRequest {
    /// What the message quotes may come from strangers.
    pub(super) fn new(message: String) -> Self {
        Self { message: visible(&message).into_owned(), source: None }
    }

    /// For a part of the request that is not what it may be.
    pub(super) fn caused_by(what: &str, error: Box<dyn StdError + Send + Sync>) -> Self {
        let message = format!("{what} is not valid: {error}");
        Self { source: Some(error.into()), ..Self::new(message) }
    }

    pub(super) fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the request was not sent: {}", self.message)
    }
}

impl StdError for InvalidRequest {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// Two are equal that say the same.
impl PartialEq for InvalidRequest {
    fn eq(&self, other: &Self) -> bool {
        self.message == other.message
    }
}

impl Eq for InvalidRequest {}
