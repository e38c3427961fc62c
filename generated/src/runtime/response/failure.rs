// @generated from the OpenAPI document. Do not edit.

//! Why a call failed, before it is known what the API's errors look like.

use url::Url;

use super::read::{DecodeBody, Json};
use super::received::{Fault, Received};
use crate::runtime::error::{ApiError, DecodeError, Error, InvalidRequest, MiddlewareError, TransportError};
use crate::runtime::operation::Called;

/// Why a call failed, before the error's body is read.
#[derive(Debug)]
pub enum Failure {
    /// The API answered with an error.
    Api(Box<Received>),
    /// The request or the response got lost.
    Transport(Box<TransportError>),
    /// The time was over.
    Timeout(Box<TransportError>),
    /// The response does not decode.
    Decode(Box<DecodeError>),
    /// The request cannot be sent.
    InvalidRequest(Box<InvalidRequest>),
    /// A middleware failed.
    Middleware(Box<MiddlewareError>),
}

impl Failure {
    /// A word for it.
    pub(in crate::runtime) fn kind(&self) -> &'static str {
        match self {
            Self::Api(_) => "api",
            Self::Transport(_) => "transport",
            Self::Timeout(_) => "timeout",
            Self::Decode(_) => "decode",
            Self::InvalidRequest(_) => "invalid_request",
            Self::Middleware(_) => "middleware",
        }
    }

    /// What happened, in words.
    pub(in crate::runtime) fn into_message(self) -> String {
        self.into_error::<Json<serde_json::Value>>().to_string()
    }

    /// With what was called, and where.
    pub(in crate::runtime) fn at(self, called: &Called, server: &Url) -> Self {
        match self {
            Self::Transport(error) => Self::Transport(Box::new(error.at(called, server))),
            Self::Timeout(error) => Self::Timeout(Box::new(error.at(called, server))),
            Self::InvalidRequest(error) => Self::InvalidRequest(Box::new(error.at(called))),
            Self::Middleware(error) => Self::Middleware(Box::new(error.at(called))),
            // These have it from the response.
            Self::Api(_) | Self::Decode(_) => self,
        }
    }

    /// A body does not decode.
    pub(in crate::runtime) fn undecodable(received: &Received, (path, source): Fault) -> Self {
        Self::Decode(Box::new(DecodeError::new(received.clone().into_answer(), path, source)))
    }

    /// Reads the error's body.
    pub(in crate::runtime) fn into_error<E: DecodeBody>(self) -> Error<E::Body> {
        match self {
            Self::Api(received) => {
                let typed = E::decode_error(&received);
                Error::Api(Box::new(ApiError::new(received.into_answer(), typed)))
            }
            Self::Transport(error) => Error::Transport(error),
            Self::Timeout(error) => Error::Timeout(error),
            Self::Decode(error) => Error::Decode(error),
            Self::InvalidRequest(error) => Error::InvalidRequest(error),
            Self::Middleware(error) => Error::Middleware(error),
        }
    }
}

impl From<TransportError> for Failure {
    fn from(error: TransportError) -> Self {
        if error.is_timeout() { Self::Timeout(Box::new(error)) } else { Self::Transport(Box::new(error)) }
    }
}

impl From<InvalidRequest> for Failure {
    fn from(error: InvalidRequest) -> Self {
        Self::InvalidRequest(Box::new(error))
    }
}

impl From<MiddlewareError> for Failure {
    fn from(error: MiddlewareError) -> Self {
        Self::Middleware(Box::new(error))
    }
}
