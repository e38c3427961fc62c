//! Why a call failed.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::api::ApiError;
use super::decode::DecodeError;
use super::facts::{Facts, accessors};
use super::invalid::InvalidRequest;
use super::middleware::MiddlewareError;
use super::problem::Problem;
use super::transport::{Progress, TransportError};
use crate::runtime::operation::Operation;
use crate::runtime::retry;

/// Why a call failed. `E` is what the API's own errors carry.
///
/// Operations differ in `E`. A function that calls several of them returns [`AnyError`](super::AnyError), which `?` makes of each.
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
    /// A middleware of the client failed.
    Middleware(Box<MiddlewareError>),
}

impl<E> Error<E> {
    /// The error of the API, where it answered with one.
    pub fn api(&self) -> Option<&ApiError<E>> {
        match self {
            Self::Api(api) => Some(api),
            _ => None,
        }
    }

    pub(super) fn facts(&self) -> Facts<'_> {
        match self {
            Self::Api(api) => Facts::Api(&api.answer),
            Self::Transport(error) | Self::Timeout(error) => Facts::Transport(error),
            Self::Decode(error) => Facts::Decode(&error.answer),
            Self::InvalidRequest(error) => Facts::Other(error.operation()),
            Self::Middleware(error) => Facts::Other(error.operation()),
        }
    }

    accessors!();
}

/// What was called, what happened, the id by which the API knows the request, and what to try.
impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(api) => api.fmt(formatter),
            Self::Transport(error) | Self::Timeout(error) => error.tell(formatter),
            Self::Decode(error) => error.fmt(formatter),
            Self::InvalidRequest(error) => error.fmt(formatter),
            Self::Middleware(error) => error.fmt(formatter),
        }
    }
}

impl<E: fmt::Debug> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(error) | Self::Timeout(error) => Some(&**error),
            Self::Decode(error) => error.source(),
            Self::InvalidRequest(error) => error.source(),
            Self::Middleware(error) => error.source(),
            Self::Api(_) => None,
        }
    }
}
