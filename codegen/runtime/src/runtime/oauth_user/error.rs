//! Why there are no tokens in a user's name.

use std::fmt;

use crate::runtime::error::{AnyError, TransportError};

/// Why there are no tokens in a user's name.
#[derive(Debug)]
#[non_exhaustive]
pub enum OAuthError {
    /// The redirect is no answer to this request: its `state` is another one (RFC 6749, section 10.12). It may be forged.
    State,
    /// The server, or the user, refuses.
    Refused {
        /// The error code, such as `access_denied`, `expired_token` or `invalid_grant` (RFC 6749, sections 4.1.2.1 and 5.2;
        /// RFC 8628, section 3.5).
        code: String,
        /// What the server says to people.
        description: Option<String>,
    },
    /// The server cannot be reached, or cannot answer now.
    Unavailable(TransportError),
    /// The request cannot be made, or the answer is none; the text says why.
    Invalid(String),
}

impl fmt::Display for OAuthError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State => formatter.write_str(
                "the redirect has another `state` than the request: it answers another one, or is forged",
            ),
            Self::Refused { code, description: Some(description) } => {
                write!(formatter, "the authorization server refuses: {code}: {description}")
            }
            Self::Refused { code, description: None } => {
                write!(formatter, "the authorization server refuses: {code}")
            }
            Self::Unavailable(error) => {
                write!(formatter, "the authorization server is not available: {error}")
            }
            Self::Invalid(message) => formatter.write_str(message),
        }
    }
}

impl std::error::Error for OAuthError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unavailable(error) => Some(error),
            Self::State | Self::Refused { .. } | Self::Invalid(_) => None,
        }
    }
}

impl From<OAuthError> for AnyError {
    fn from(error: OAuthError) -> Self {
        Self::other(error)
    }
}
