//! The program as the authorization server knows it.

use std::fmt;
use std::sync::Arc;

use oauth2::basic::BasicClient;
use oauth2::{
    AuthType, AuthUrl, ClientId, ClientSecret, DeviceAuthorizationUrl, RedirectUrl, Scope, TokenUrl,
};
use secrecy::{ExposeSecret as _, SecretString};

use super::error::OAuthError;
use crate::runtime::oauth::{self, Provider, TokenResult};
use crate::runtime::platform::MaybeSend;
use crate::runtime::server;

/// The program as the authorization server knows it: its id, and where the server is.
#[derive(Clone)]
#[must_use = "an app does nothing by itself"]
pub struct App {
    id: String,
    secret: Option<SecretString>,
    is_secret_in_body: bool,
    /// What makes a signed JWT for each request, in place of a secret.
    assertion: Option<Provider>,
    token_url: String,
    refresh_url: Option<String>,
    authorization_url: Option<String>,
    device_url: Option<String>,
    redirect_uri: Option<String>,
    scopes: Vec<String>,
    /// What requests have besides: names and values.
    parameters: Vec<(String, String)>,
}

impl App {
    /// An app with this id, for the server that gives tokens at a URL.
    pub fn new(id: impl Into<String>, token_url: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            secret: None,
            is_secret_in_body: false,
            assertion: None,
            token_url: token_url.into(),
            refresh_url: None,
            authorization_url: None,
            device_url: None,
            redirect_uri: None,
            scopes: Vec::new(),
            parameters: Vec::new(),
        }
    }

    /// The app's secret, sent in `Authorization: Basic` (RFC 6749, section 2.3.1). Programs that users have on their own
    /// machines have none: PKCE takes its place.
    pub fn secret(mut self, secret: impl Into<SecretString>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sends the secret in the body of requests (`client_secret_post`).
    pub fn client_secret_post(mut self) -> Self {
        self.is_secret_in_body = true;
        self
    }

    /// A function that makes a signed JWT for each request, in place of a secret (`private_key_jwt`, RFC 7523, section 2.2).
    pub fn assertion<F, R>(mut self, assertion: F) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = TokenResult> + MaybeSend + 'static,
    {
        self.assertion = Some(Arc::new(move || Box::pin(assertion())));
        self
    }

    /// Where users say in a browser that the app may act for them (RFC 6749, section 3.1).
    pub fn authorization_url(mut self, url: impl Into<String>) -> Self {
        self.authorization_url = Some(url.into());
        self
    }

    /// Where tokens are given (RFC 6749, section 3.2), for another server than the document's, such as one for tests.
    pub fn token_url(mut self, url: impl Into<String>) -> Self {
        self.token_url = url.into();
        self
    }

    /// Where the app asks for the code that users type in on another device (RFC 8628, section 3.1).
    pub fn device_authorization_url(mut self, url: impl Into<String>) -> Self {
        self.device_url = Some(url.into());
        self
    }

    /// Where tokens are refreshed, where that is somewhere else than where they are given.
    pub fn refresh_url(mut self, url: impl Into<String>) -> Self {
        self.refresh_url = Some(url.into());
        self
    }

    /// Where the server sends users back to (RFC 6749, section 3.1.2), as it is registered there.
    pub fn redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uri = Some(uri.into());
        self
    }

    /// The scopes to ask for.
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// The API that tokens are for, where the server asks for an `audience`.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.parameter("audience", audience)
    }

    /// The URI of the API that tokens are for (RFC 8707); several may be given.
    pub fn resource(self, uri: impl Into<String>) -> Self {
        self.parameter("resource", uri)
    }

    /// Any other parameter of requests, such as `prompt` or `access_type`.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    pub(super) fn requested_scopes(&self) -> impl Iterator<Item = Scope> {
        self.scopes.iter().cloned().map(Scope::new)
    }

    pub(super) fn further_parameters(&self) -> &[(String, String)] {
        &self.parameters
    }

    pub(super) fn assertion_provider(&self) -> Option<&Provider> {
        self.assertion.as_ref()
    }

    /// The client that makes requests for the app.
    pub(super) fn client(&self) -> Result<BasicClient, OAuthError> {
        let kind = if self.is_secret_in_body { AuthType::RequestBody } else { AuthType::BasicAuth };
        let mut client = BasicClient::new(ClientId::new(self.id.clone())).set_auth_type(kind);
        if let Some(secret) = &self.secret {
            client = client.set_client_secret(ClientSecret::new(secret.expose_secret().to_owned()));
        }
        if let Some(uri) = &self.redirect_uri {
            let uri = RedirectUrl::new(uri.clone()).map_err(|error| invalid("redirect URI", uri, &error))?;
            client = client.set_redirect_uri(uri);
        }
        Ok(client)
    }

    pub(super) fn token_uri(&self) -> Result<TokenUrl, OAuthError> {
        TokenUrl::new(self.token_url.clone()).map_err(|error| invalid("token URL", &self.token_url, &error))
    }

    pub(super) fn refresh_uri(&self) -> Result<TokenUrl, OAuthError> {
        let Some(url) = &self.refresh_url else { return self.token_uri() };
        TokenUrl::new(url.clone()).map_err(|error| invalid("refresh URL", url, &error))
    }

    pub(super) fn authorization_uri(&self) -> Result<AuthUrl, OAuthError> {
        let url = self.authorization_url.as_ref();
        let url = url.ok_or_else(|| OAuthError::Invalid("the app has no authorization URL".to_owned()))?;
        AuthUrl::new(url.clone()).map_err(|error| invalid("authorization URL", url, &error))
    }

    pub(super) fn device_uri(&self) -> Result<DeviceAuthorizationUrl, OAuthError> {
        let url = self.device_url.as_ref();
        let url =
            url.ok_or_else(|| OAuthError::Invalid("the app has no device authorization URL".to_owned()))?;
        DeviceAuthorizationUrl::new(url.clone())
            .map_err(|error| invalid("device authorization URL", url, &error))
    }

    /// A text of the server's without the app's secret, and without others that were sent to it.
    pub(super) fn without_secrets(&self, text: String, sent: &[&str]) -> String {
        let own = self.secret.as_ref().map(|it| it.expose_secret());
        own.iter().chain(sent).fold(text, |text, secret| oauth::without_secret(text, &self.id, secret))
    }
}

fn invalid(what: &str, url: &str, error: &dyn fmt::Display) -> OAuthError {
    OAuthError::Invalid(format!("the app's {what} `{}` is no URL: {error}", server::shown(url)))
}

/// Shows the id, and no secrets.
impl fmt::Debug for App {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("App").field("id", &self.id).finish_non_exhaustive()
    }
}
