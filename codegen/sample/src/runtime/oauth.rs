// @generated from the OpenAPI document. Do not edit.

//! Access tokens of OAuth 2 by the client credentials grant (RFC 6749, section 4.4).

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use tokio::sync::Mutex;
use url::form_urlencoded;

use super::error::excerpt;
use super::response::{Buffered, buffer};
use super::{Failure, InvalidRequest, platform};

/// A token is renewed so long before it expires: a request takes its time.
const MARGIN: Duration = Duration::from_secs(30);

/// A token fits into so many bytes.
const LONGEST_ANSWER: u64 = 1 << 20;

/// A client's id and secret, for which the API's authorisation server gives access tokens (OAuth 2, client credentials
/// grant). A token is kept until it expires or the API refuses it; clones share it.
#[derive(Clone)]
pub struct ClientCredentials {
    token_url: String,
    id: String,
    secret: SecretString,
    scopes: Vec<String>,
    token: Arc<Mutex<Option<Token>>>,
}

struct Token {
    secret: SecretString,
    /// Unknown where the server does not say.
    expires: Option<SystemTime>,
}

impl ClientCredentials {
    /// An id and a secret for the server at a URL.
    pub fn new(token_url: impl Into<String>, id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self {
            token_url: token_url.into(),
            id: id.into(),
            secret: secret.into(),
            scopes: Vec::new(),
            token: Arc::default(),
        }
    }

    /// The scopes to ask for; without them the server chooses.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self.token = Arc::default();
        self
    }

    /// A token that is good for a while.
    pub(super) async fn token(
        &self,
        http: &reqwest::Client,
        timeout: Duration,
    ) -> Result<SecretString, Failure> {
        // Whoever comes second waits for the first one's token.
        let mut token = self.token.lock().await;
        let now = platform::now();
        if let Some(token) = token.as_ref().filter(|it| it.expires.is_none_or(|expires| now < expires)) {
            return Ok(token.secret.clone());
        }
        let fresh = self.fetch(http, timeout, now).await?;
        Ok(token.insert(fresh).secret.clone())
    }

    /// Forgets a token that the API refuses.
    pub(super) async fn forget(&self) {
        *self.token.lock().await = None;
    }

    async fn fetch(
        &self,
        http: &reqwest::Client,
        timeout: Duration,
        now: SystemTime,
    ) -> Result<Token, Failure> {
        let request = http
            .post(&self.token_url)
            .timeout(timeout)
            .header(AUTHORIZATION, self.authorization()?)
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.form());
        let response = request.send().await?;
        let status = response.status();
        let (Buffered::Whole(body) | Buffered::Beginning(body)) = buffer(response, LONGEST_ANSWER).await?;
        let answer: Value = serde_json::from_slice(&body).unwrap_or_default();
        match answer["access_token"].as_str().filter(|_| status.is_success()) {
            Some(secret) => Ok(Token { secret: secret.into(), expires: expiry(&answer, now) }),
            None => Err(refused(status, &answer, &body).into()),
        }
    }

    fn form(&self) -> String {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "client_credentials");
        if !self.scopes.is_empty() {
            form.append_pair("scope", &self.scopes.join(" "));
        }
        form.finish()
    }

    /// Id and secret are encoded before they are joined (RFC 6749, section 2.3.1).
    fn authorization(&self) -> Result<HeaderValue, InvalidRequest> {
        let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
        let pair = format!("{}:{}", encoded(&self.id), encoded(self.secret.expose_secret()));
        let text = format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair));
        let mut value = HeaderValue::try_from(text)
            .map_err(|_| InvalidRequest::new("the client's secret cannot be sent".to_owned()))?;
        value.set_sensitive(true);
        Ok(value)
    }
}

/// Shows the id, and no secrets.
impl fmt::Debug for ClientCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ClientCredentials").field("id", &self.id).finish_non_exhaustive()
    }
}

/// When a token is to be renewed. One that does not live long is used for half of its life.
fn expiry(answer: &Value, now: SystemTime) -> Option<SystemTime> {
    let lifetime = Duration::try_from_secs_f64(answer["expires_in"].as_f64()?).ok()?;
    let good = if lifetime > 2 * MARGIN { lifetime - MARGIN } else { lifetime / 2 };
    now.checked_add(good)
}

/// What an authorisation server says when it gives no token (RFC 6749, section 5.2).
fn refused(status: StatusCode, answer: &Value, body: &[u8]) -> InvalidRequest {
    let error = match (answer["error"].as_str(), answer["error_description"].as_str()) {
        (Some(error), Some(description)) => format!("{error}: {description}"),
        (Some(error), None) => error.to_owned(),
        // What succeeded without being understood may hold a token.
        (None, _) if status.is_success() => "its answer has no access token".to_owned(),
        (None, _) => excerpt(body),
    };
    InvalidRequest::new(format!("the authorisation server gave no token ({status}): {error}"))
}
