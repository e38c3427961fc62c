// @generated from the OpenAPI document. Do not edit.

//! Credentials, and how they get onto a request.

use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use secrecy::{ExposeSecret, SecretString};

use super::oauth::{ClientCredentials, Provider, TokenError, TokenResult};
use super::platform::MaybeSend;

/// A secret, or a way to get one. `Debug` shows neither.
#[derive(Clone)]
pub enum Credential {
    /// An API key or a token.
    Secret(SecretString),
    /// A user's name and password, without control characters, and without a colon in the name (RFC 7617, section 2).
    Basic {
        /// The name.
        username: String,
        /// The password.
        password: SecretString,
    },
    /// The id and the secret of a client, which are exchanged for tokens (OAuth 2, client credentials).
    ClientCredentials(ClientCredentials),
    /// Tokens of OAuth 2 that a user has granted, and that are refreshed when they expire.
    /// A function that is called for a token before each attempt, for tokens that expire. Waiting for it is part of the attempt's
    /// time-out.
    Provider(Provider),
}

impl Credential {
    /// A function that is called for a token before each attempt; it caches as it sees fit.
    pub fn provider<F, R>(provider: F) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = TokenResult> + MaybeSend + 'static,
    {
        Self::Provider(Arc::new(move || Box::pin(provider())))
    }

    /// The secret text: a token as it is, a user and a password joined and encoded.
    pub(super) async fn resolve(&self, http: &reqwest::Client) -> Result<SecretString, TokenError> {
        match self {
            Self::Secret(secret) => Ok(secret.clone()),
            Self::Basic { username, password } => {
                let pair = format!("{username}:{}", password.expose_secret());
                if username.contains(':') || pair.contains(|it: char| it.is_ascii_control()) {
                    let message = "the user's name has a colon, or it or the password has control characters, \
                                   which HTTP Basic has no way to send";
                    return Err(TokenError::Refused(message.to_owned()));
                }
                Ok(base64::engine::general_purpose::STANDARD.encode(pair).into())
            }
            Self::ClientCredentials(credentials) => credentials.token(http).await,
            Self::Provider(provider) => provider()
                .await
                .map_err(|error| TokenError::Refused(format!("no token could be had: {error}"))),
        }
    }

    /// Whether there can be another token when the API refuses this one.
    pub(super) fn can_renew(&self) -> bool {
        match self {
            Self::ClientCredentials(_) => true,
            Self::Secret(_) | Self::Basic { .. } | Self::Provider(_) => false,
        }
    }

    /// Drops a token that the API has refused, so that the next attempt fetches another one.
    pub(super) fn forget(&self, refused: &SecretString) {
        match self {
            Self::ClientCredentials(credentials) => credentials.forget(refused),
            Self::Secret(_) | Self::Basic { .. } | Self::Provider(_) => {}
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl From<ClientCredentials> for Credential {
    fn from(credentials: ClientCredentials) -> Self {
        Self::ClientCredentials(credentials)
    }
}

impl From<SecretString> for Credential {
    fn from(secret: SecretString) -> Self {
        Self::Secret(secret)
    }
}

impl From<String> for Credential {
    fn from(secret: String) -> Self {
        Self::Secret(secret.into())
    }
}

impl From<&str> for Credential {
    fn from(secret: &str) -> Self {
        Self::Secret(secret.into())
    }
}
