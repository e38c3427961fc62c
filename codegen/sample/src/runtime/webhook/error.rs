// @generated from the OpenAPI document. Do not edit.

//! Why a request is not what it should be.

use std::error::Error as StdError;
use std::fmt;

use crate::runtime::error::fault;
use crate::runtime::response::Fault;
use crate::runtime::text::visible;

/// Why nothing came of a request.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// It does not come from the API, or not in time. A server answers with 400 or 401.
    Unverified(VerificationError),
    /// It comes from the API, and its body is not what the document says.
    Unreadable(Box<ReadError>),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unverified(error) => error.fmt(formatter),
            Self::Unreadable(error) => error.fmt(formatter),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Unverified(error) => Some(error),
            Self::Unreadable(error) => Some(&**error),
        }
    }
}

impl From<VerificationError> for Error {
    fn from(error: VerificationError) -> Self {
        Self::Unverified(error)
    }
}

impl From<ReadError> for Error {
    fn from(error: ReadError) -> Self {
        Self::Unreadable(Box::new(error))
    }
}

/// Which check of a signature failed. It says nothing of the signature that was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerificationError {
    /// The request lacks a header.
    MissingHeader(&'static str),
    /// A header is not written as the scheme has it.
    MalformedHeader(&'static str),
    /// The request was signed longer ago than the tolerance allows.
    TooOld,
    /// The request was signed later than the tolerance allows: one of the two clocks is wrong.
    TooNew,
    /// No signature was made with one of the secrets for this body.
    WrongSignature,
    /// All signatures are of a version that is not verified: `v1a` of Standard Webhooks, which is made with asymmetric keys. The
    /// sender has to be told to sign with a secret.
    UnsupportedSignature(&'static str),
    /// The same request has been verified before.
    Replayed,
}

impl fmt::Display for VerificationError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader(name) => write!(formatter, "the header `{name}` is missing"),
            Self::MalformedHeader(name) => write!(formatter, "the header `{name}` is malformed"),
            Self::TooOld => formatter.write_str("the request was signed too long ago"),
            Self::TooNew => formatter.write_str("the request was signed in the future"),
            Self::WrongSignature => formatter.write_str("no signature fits the request"),
            Self::UnsupportedSignature(version) => {
                write!(
                    formatter,
                    "the request has signatures of version `{version}` only, which are not verified"
                )
            }
            Self::Replayed => formatter.write_str("the same request came before"),
        }
    }
}

impl StdError for VerificationError {}

/// A secret that is none: it is empty, or not in base64 where the scheme asks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InvalidSecret;

impl fmt::Display for InvalidSecret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the secret of the webhook is empty, or is not in base64")
    }
}

impl StdError for InvalidSecret {}

/// A body that is not what the document says of its event.
#[derive(Debug)]
pub struct ReadError {
    event: Option<String>,
    path: String,
    source: serde_json::Error,
}

impl ReadError {
    pub(super) fn new(event: Option<&str>, (path, source): Fault) -> Self {
        Self { event: event.map(str::to_owned), path, source }
    }

    /// The name of the event, where that was known by then.
    pub fn event(&self) -> Option<&str> {
        self.event.as_deref()
    }

    /// Where in the body, such as `data.items[3].id`; `.` is all of it.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.event {
            Some(event) => write!(formatter, "the event `{}`", visible(event))?,
            None => formatter.write_str("the request")?,
        }
        fault::write(formatter, &self.path, &self.source)
    }
}

impl StdError for ReadError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}
