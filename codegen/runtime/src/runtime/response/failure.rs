//! Why a call failed, before it is known what the API's errors look like.

use super::meta::Meta;
use super::read::DecodeBody;
use super::received::{Fault, Received};
use crate::runtime::error::{ApiError, DecodeError, Error, ErrorBody, InvalidRequest, TransportError};
use crate::runtime::text::excerpt;

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
        }
    }

    /// A body does not decode.
    pub(in crate::runtime) fn undecodable(received: &Received, (path, source): Fault) -> Self {
        Self::Decode(Box::new(DecodeError {
            status: received.meta.status,
            headers: received.meta.headers.clone(),
            request_id: received.meta.request_id.clone(),
            path,
            source,
            body: received.body.clone(),
        }))
    }

    /// Reads the error's body.
    pub(in crate::runtime) fn into_error<E: DecodeBody>(self) -> Error<E::Body> {
        match self {
            Self::Api(received) => {
                let excerpt = excerpt(&received.body);
                let typed = E::decode_error(&received);
                let Received { meta: Meta { status, headers, request_id, .. }, body } = *received;
                let body = typed.map_or(ErrorBody::Raw(body), ErrorBody::Typed);
                Error::Api(Box::new(ApiError { status, headers, request_id, body, excerpt }))
            }
            Self::Transport(error) => Error::Transport(error),
            Self::Timeout(error) => Error::Timeout(error),
            Self::Decode(error) => Error::Decode(error),
            Self::InvalidRequest(error) => Error::InvalidRequest(error),
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
