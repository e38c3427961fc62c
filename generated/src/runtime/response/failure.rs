// @generated from the OpenAPI document. Do not edit.

//! Why a call failed, before it is known what the API's errors look like.

use super::{DecodeBody, Meta, RawResponse, Received};
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

    /// The beginning of an error that is too long says enough.
    pub(in crate::runtime) async fn api(response: RawResponse) -> Self {
        let limit = response.max_body_size();
        match response.beginning(limit).await {
            Ok((received, _)) => Self::Api(Box::new(received)),
            Err(failure) => failure,
        }
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
