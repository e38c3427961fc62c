//! Tokens as the authorization server gives them, and as programs keep them.

use std::fmt;
use std::time::{Duration, SystemTime};

use oauth2::TokenResponse as _;
use oauth2::basic::BasicTokenResponse;
use secrecy::{ExposeSecret as _, SecretString};
use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value;

use super::error::OAuthError;
use crate::runtime::token_request;

/// Tokens of a user. They are written and read by `serde`, secrets included, so that a program can keep them.
#[derive(Clone)]
pub struct Tokens {
    access: SecretString,
    refresh: Option<SecretString>,
    expires: Option<SystemTime>,
    scopes: Vec<String>,
}

impl Tokens {
    /// An access token that came in another way, without a refresh token.
    pub fn new(access_token: impl Into<SecretString>) -> Self {
        Self { access: access_token.into(), refresh: None, expires: None, scopes: Vec::new() }
    }

    /// With a refresh token.
    #[must_use]
    pub fn with_refresh_token(mut self, refresh_token: impl Into<SecretString>) -> Self {
        self.refresh = Some(refresh_token.into());
        self
    }

    /// With the time from which on the access token is not good any more.
    #[must_use]
    pub fn with_expiry(mut self, expires_at: SystemTime) -> Self {
        self.expires = Some(expires_at);
        self
    }

    /// The access token.
    pub fn access_token(&self) -> &SecretString {
        &self.access
    }

    /// The refresh token, where the server gave one.
    pub fn refresh_token(&self) -> Option<&SecretString> {
        self.refresh.as_ref()
    }

    /// From when on the access token is not good any more, where the server says so.
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.expires
    }

    /// The scopes that were granted, where the server says so.
    pub fn scopes(&self) -> &[String] {
        &self.scopes
    }

    /// What a server gave at a time. It need not give a refresh token again that was used (RFC 6749, section 6).
    ///
    /// # Errors
    /// When the access token cannot be used.
    pub(super) fn given(
        response: &BasicTokenResponse,
        now: SystemTime,
        before: Option<&Self>,
    ) -> Result<Self, OAuthError> {
        let access = response.access_token().secret();
        if let Some(flaw) = token_request::flaw(access, Some(response.token_type().as_ref())) {
            let message = format!("the authorization server gave no token that can be used: {flaw}");
            return Err(OAuthError::Invalid(message));
        }
        let refresh = response.refresh_token().map(|it| it.secret().as_str().into());
        let scopes = response.scopes().map(|it| it.iter().map(|it| it.as_str().to_owned()).collect());
        Ok(Self {
            access: access.as_str().into(),
            refresh: refresh.or_else(|| before?.refresh.clone()),
            expires: response.expires_in().and_then(|time| now.checked_add(time)),
            scopes: scopes.or_else(|| Some(before?.scopes.clone())).unwrap_or_default(),
        })
    }
}

/// Shows no secrets.
impl fmt::Debug for Tokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Tokens")
            .field("has_refresh_token", &self.refresh.is_some())
            .field("expires_at", &self.expires)
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

/// An object with `access_token`, `refresh_token`, `expires_at` in seconds since 1970, and `scopes`.
impl Serialize for Tokens {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("access_token", self.access.expose_secret())?;
        if let Some(refresh) = &self.refresh {
            map.serialize_entry("refresh_token", refresh.expose_secret())?;
        }
        let since = self.expires.and_then(|it| it.duration_since(SystemTime::UNIX_EPOCH).ok());
        if let Some(since) = since {
            map.serialize_entry("expires_at", &since.as_secs())?;
        }
        if !self.scopes.is_empty() {
            map.serialize_entry("scopes", &self.scopes)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Tokens {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = Value::deserialize(deserializer)?;
        let access = read["access_token"].as_str();
        let access = access.ok_or_else(|| D::Error::custom("tokens have an `access_token`"))?;
        let expires = read["expires_at"].as_u64().map(Duration::from_secs);
        let scopes = read["scopes"].as_array().into_iter().flatten();
        Ok(Self {
            access: access.into(),
            refresh: read["refresh_token"].as_str().map(SecretString::from),
            expires: expires.and_then(|it| SystemTime::UNIX_EPOCH.checked_add(it)),
            scopes: scopes.filter_map(|it| it.as_str().map(str::to_owned)).collect(),
        })
    }
}
