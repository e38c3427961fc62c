//! The authorization code flow with PKCE (RFC 6749, section 4.1; RFC 7636).

use std::fmt;

use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier};
use url::{Url, form_urlencoded};

use super::app::App;
use super::error::OAuthError;
use super::exchange::Server;
use super::tokens::Tokens;
use crate::runtime::base_client::BaseClient;
use crate::runtime::platform;
use crate::runtime::text::excerpt;

/// A user who is asked whether the app may act for them: where they say so, and what makes tokens of the answer.
pub struct Authorization {
    app: App,
    url: Url,
    state: CsrfToken,
    verifier: PkceCodeVerifier,
}

impl App {
    /// Begins to ask a user in a browser. Nothing is sent yet.
    ///
    /// # Errors
    /// When the app has no authorization URL, or one of its URLs is none.
    pub fn authorize(&self) -> Result<Authorization, OAuthError> {
        let client = self.client()?.set_auth_uri(self.authorization_uri()?);
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let request = client.authorize_url(CsrfToken::new_random).set_pkce_challenge(challenge);
        let mut request = request.add_scopes(self.requested_scopes());
        for (name, value) in self.further_parameters() {
            request = request.add_extra_param(name, value);
        }
        let (url, state) = request.url();
        Ok(Authorization { app: self.clone(), url, state, verifier })
    }
}

impl Authorization {
    /// What the user opens in a browser.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The `state` of the request, which the redirect has again: a server with many users finds by it whose redirect it is.
    pub fn state(&self) -> &str {
        self.state.secret()
    }

    /// Makes tokens of the redirect by which the server sends the user back: its whole URL, or its query. `client` is any
    /// client of the SDK: the request goes over its connections, and without its credentials.
    ///
    /// # Errors
    /// When the user or the server refuses, when the redirect is no answer to this request, or when the server cannot be
    /// reached.
    pub async fn finish(self, client: &BaseClient, redirect: &str) -> Result<Tokens, OAuthError> {
        let query = redirect.split_once('?').map_or(redirect, |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        if value("state").as_deref() != Some(self.state.secret()) {
            return Err(OAuthError::State);
        }
        if let Some(code) = value("error") {
            let tell = |text: String| excerpt(text.as_bytes());
            return Err(OAuthError::Refused {
                code: tell(code),
                description: value("error_description").map(tell),
            });
        }
        let code = value("code");
        let code = code.ok_or_else(|| OAuthError::Invalid("the redirect has no `code`".to_owned()))?;
        let oauth = self.app.client()?.set_token_uri(self.app.token_uri()?);
        let mut request = oauth.exchange_code(AuthorizationCode::new(code)).set_pkce_verifier(self.verifier);
        for (name, value) in self.app.further_parameters() {
            request = request.add_extra_param(name, value);
        }
        let server = Server::new(&self.app, client.inner.connections.http());
        let now = platform::now();
        let response = request.request_async(&server).await;
        let response = response.map_err(|error| server.failure(&[], error))?;
        Tokens::given(&response, now, None)
    }
}

/// Shows no secrets: the URL has the `state`.
impl fmt::Debug for Authorization {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Authorization").field("app", &self.app).finish_non_exhaustive()
    }
}
