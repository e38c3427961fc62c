// @generated from the OpenAPI document. Do not edit.

//! Access tokens of OAuth 2 by the client credentials grant (RFC 6749, section 4.4).

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;
use url::form_urlencoded;

use super::error::TransportError;
use super::platform::{BoxFuture, Instant, MaybeSend};
use super::server::{self, Server};
use super::text::excerpt;
use super::{platform, retry, token_request};

/// A token is renewed so long before it expires: a request takes its time.
const MARGIN: Duration = Duration::from_secs(30);

/// A client's id and secret, for which the API's authorization server gives access tokens (OAuth 2, client credentials
/// grant). A token is kept until it expires or the API refuses it; clones share it.
///
/// Calls that need a token at the same time ask for one, not for one each. The server has 30 seconds for its answer, which
/// are part of the time of each call that waits for it.
#[derive(Clone)]
pub struct ClientCredentials {
    token_url: String,
    id: String,
    proof: Proof,
    scopes: Vec<String>,
    /// What the request has besides: names and values.
    parameters: Vec<(String, String)>,
    tokens: Arc<Tokens>,
}

/// How the client says who it is (RFC 6749, section 2.3).
#[derive(Clone)]
enum Proof {
    /// The secret in `Authorization: Basic`.
    Basic(SecretString),
    /// The secret in the body (`client_secret_post`).
    Post(SecretString),
    /// A token that the client signs for each request (`private_key_jwt`, RFC 7523, section 2.2).
    Assertion(Provider),
}

/// What a provider of tokens returns.
pub type TokenResult = Result<SecretString, Box<dyn std::error::Error + Send + Sync>>;

/// What is asked for a token each time that one is needed.
pub(super) type Provider = Arc<dyn Fn() -> BoxFuture<'static, TokenResult> + Send + Sync>;

/// The kind of assertion that a JWT is (RFC 7523, section 2.2).
pub(super) const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

#[derive(Default)]
struct Tokens {
    known: Mutex<Known>,
    /// Held by the call that asks the server. A call that is given up lets go of it, and the next one asks.
    asking: tokio::sync::Mutex<()>,
}

/// What the server answered last.
#[derive(Default)]
struct Known {
    token: Option<Token>,
    /// Why there was no token, and when that was known.
    problem: Option<(Instant, TokenError)>,
}

struct Token {
    secret: SecretString,
    /// When the server gave it.
    given: Instant,
    /// Unknown where the server does not say.
    expires: Option<SystemTime>,
}

/// Why there is no token.
#[derive(Clone, Debug)]
pub(super) enum TokenError {
    /// The server gives none, and would not the next time either; with its reason.
    Refused(String),
    /// The server could not be reached, or failed; it may give one the next time.
    Unavailable { message: String, is_timeout: bool },
}

impl Tokens {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a call that asks since `asked` need not ask the server for: a token that is good for a while, or the reason why
    /// there was none for another call that has asked meanwhile.
    fn answer(&self, asked: Instant) -> Option<Result<SecretString, TokenError>> {
        let known = self.known();
        let now = platform::now();
        // One that was given while the call waited for it is as good as one that the call would ask for itself.
        let is_good = |it: &&Token| it.given >= asked || it.expires.is_none_or(|expires| now < expires);
        if let Some(token) = known.token.as_ref().filter(is_good) {
            return Some(Ok(token.secret.clone()));
        }
        let (_, problem) = known.problem.as_ref().filter(|(at, _)| *at >= asked)?;
        Some(Err(problem.clone()))
    }
}

impl ClientCredentials {
    /// An id and a secret for the server at a URL.
    pub fn new(token_url: impl Into<String>, id: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        Self {
            token_url: token_url.into(),
            id: id.into(),
            proof: Proof::Basic(secret.into()),
            scopes: Vec::new(),
            parameters: Vec::new(),
            tokens: Arc::default(),
        }
    }

    /// An id, and a function that makes a signed JWT for each request of a token (`private_key_jwt`, RFC 7523, section 2.2),
    /// for the server at a URL.
    pub fn with_assertion<F, R>(token_url: impl Into<String>, id: impl Into<String>, assertion: F) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = TokenResult> + MaybeSend + 'static,
    {
        let proof = Proof::Assertion(Arc::new(move || Box::pin(assertion())));
        Self { proof, ..Self::new(token_url, id, "") }
    }

    /// Sends the id and the secret in the body of the request (`client_secret_post`), for servers that do not take them in
    /// `Authorization`, which is the rule (RFC 6749, section 2.3.1).
    #[must_use]
    pub fn client_secret_post(mut self) -> Self {
        if let Proof::Basic(secret) = self.proof {
            self.proof = Proof::Post(secret);
        }
        self
    }

    /// The API that the token is for, where the server asks for an `audience`.
    #[must_use]
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.parameter("audience", audience)
    }

    /// The URI of the API that the token is for (RFC 8707); several may be given.
    #[must_use]
    pub fn resource(self, uri: impl Into<String>) -> Self {
        self.parameter("resource", uri)
    }

    /// Any other parameter of the request of a token.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self.tokens = Arc::default();
        self
    }

    /// The scopes to ask for; without them the server chooses.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self.tokens = Arc::default();
        self
    }

    /// A token that is good for a while.
    pub(super) async fn token(&self, http: &reqwest::Client) -> Result<SecretString, TokenError> {
        let asked = Instant::now();
        if let Some(answer) = self.tokens.answer(asked) {
            return answer;
        }
        // Whoever comes second waits for the first one's answer.
        let _asking = self.tokens.asking.lock().await;
        if let Some(answer) = self.tokens.answer(asked) {
            return answer;
        }
        let answer = self.fetch(http).await;
        let mut known = self.tokens.known();
        match answer {
            Ok(token) => {
                let secret = token.secret.clone();
                *known = Known { token: Some(token), problem: None };
                Ok(secret)
            }
            Err(problem) => {
                *known = Known { token: None, problem: Some((Instant::now(), problem.clone())) };
                Err(problem)
            }
        }
    }

    /// Drops a token that the API has refused, so that the next call fetches another one; a newer one stays.
    pub(super) fn forget(&self, refused: &SecretString) {
        let mut known = self.tokens.known();
        known.token.take_if(|token| token.secret.expose_secret() == refused.expose_secret());
    }

    async fn fetch(&self, http: &reqwest::Client) -> Result<Token, TokenError> {
        let request = self.request().await?;
        let sent = request.body().clone();
        let now = platform::now();
        let response = token_request::send(http, request).await.map_err(|error| self.unreachable(&error))?;
        let status = response.status();
        let answer: Value = serde_json::from_slice(response.body()).unwrap_or_default();
        let Some(secret) = answer["access_token"].as_str().filter(|_| status.is_success()) else {
            return Err(self.problem(status, &answer, &sent));
        };
        match token_request::flaw(secret, answer["token_type"].as_str()) {
            None => Ok(Token { secret: secret.into(), given: Instant::now(), expires: expiry(&answer, now) }),
            Some(flaw) => {
                Err(TokenError::Refused(format!("{} gave no token that can be used: {flaw}", self.server())))
            }
        }
    }

    /// The server, as messages name it: it is another one than the API's.
    fn server(&self) -> String {
        format!("the authorization server at {}", server::shown(&self.token_url))
    }

    fn unreachable(&self, error: &TransportError) -> TokenError {
        let advice = "check the token URL, the network and the proxy";
        let message = format!("{} cannot be reached: {error}; {advice}", self.server());
        TokenError::Unavailable { message, is_timeout: error.is_timeout() }
    }

    /// What the server says when it gives no token (RFC 6749, section 5.2). Nothing else of its answer is told: it may hold
    /// a token.
    fn problem(&self, status: StatusCode, answer: &Value, sent: &str) -> TokenError {
        let error = match (answer["error"].as_str(), answer["error_description"].as_str()) {
            (Some(error), Some(description)) => format!("{error}: {description}"),
            (Some(error), None) => error.to_owned(),
            (None, _) if status.is_success() => "its answer has no access token".to_owned(),
            (None, _) => "it does not say why".to_owned(),
        };
        let error = excerpt(self.without_secrets(error, sent).as_bytes());
        let message = format!("{} gave no token ({status}): {error}", self.server());
        if retry::is_retryable(status) {
            TokenError::Unavailable { message: format!("{message}; try again later"), is_timeout: false }
        } else {
            TokenError::Refused(message)
        }
    }

    /// A text of the server's without what was sent to it.
    fn without_secrets(&self, text: String, sent: &str) -> String {
        let secret = match &self.proof {
            Proof::Basic(secret) | Proof::Post(secret) => secret.expose_secret().to_owned(),
            Proof::Assertion(_) => {
                let mut pairs = form_urlencoded::parse(sent.as_bytes());
                let assertion = pairs.find(|(name, _)| name == "client_assertion");
                assertion.map_or_else(String::new, |(_, value)| value.into_owned())
            }
        };
        without_secret(text, &self.id, &secret)
    }

    /// The request for a token (RFC 6749, section 4.4.2).
    async fn request(&self) -> Result<http::Request<String>, TokenError> {
        // The id and the secret take the place of a user that the URL names.
        let url = Server::parse(&self.token_url).map(|it| it.url.to_string());
        let mut request = http::Request::post(url.unwrap_or_default())
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        let mut form = vec![("grant_type", "client_credentials".to_owned())];
        if !self.scopes.is_empty() {
            form.push(("scope", self.scopes.join(" ")));
        }
        match &self.proof {
            Proof::Basic(secret) => {
                let pair = basic(&self.id, secret.expose_secret());
                let mut value = HeaderValue::try_from(format!("Basic {pair}"))
                    .map_err(|_| TokenError::Refused("the client's secret cannot be sent".to_owned()))?;
                value.set_sensitive(true);
                request = request.header(AUTHORIZATION, value);
            }
            Proof::Post(secret) => {
                form.push(("client_id", self.id.clone()));
                form.push(("client_secret", secret.expose_secret().to_owned()));
            }
            Proof::Assertion(provider) => {
                let assertion = provider()
                    .await
                    .map_err(|error| TokenError::Refused(format!("no assertion could be had: {error}")))?;
                form.push(("client_id", self.id.clone()));
                form.push(("client_assertion_type", ASSERTION_TYPE.to_owned()));
                form.push(("client_assertion", assertion.expose_secret().to_owned()));
            }
        }
        let mut written = form_urlencoded::Serializer::new(String::new());
        written.extend_pairs(form).extend_pairs(&self.parameters);
        let request = request.body(written.finish());
        request.map_err(|_| {
            TokenError::Refused(format!("the token URL `{}` is not one", server::shown(&self.token_url)))
        })
    }
}

/// Shows the id, and no secrets.
impl fmt::Debug for ClientCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ClientCredentials").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What `Authorization: Basic` has of a client: id and secret are encoded before they are joined (RFC 6749, section 2.3.1).
fn basic(id: &str, secret: &str) -> String {
    BASE64.encode(format!("{}:{}", encoded(id), encoded(secret)))
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// A text of the server's without a secret, in any form in which it was sent with an id.
pub(super) fn without_secret(text: String, id: &str, secret: &str) -> String {
    if secret.is_empty() {
        return text;
    }
    let forms = [basic(id, secret), encoded(secret), secret.to_owned()];
    forms.iter().fold(text, |text, form| text.replace(form.as_str(), "[redacted]"))
}

/// When a token is to be renewed. One that does not live long is used for half of its life.
fn expiry(answer: &Value, now: SystemTime) -> Option<SystemTime> {
    renewal(Duration::try_from_secs_f64(answer["expires_in"].as_f64()?).ok()?, now)
}

/// When a token is to be renewed that is good for a time from now on.
pub(super) fn renewal(lifetime: Duration, now: SystemTime) -> Option<SystemTime> {
    let good = if lifetime > 2 * MARGIN { lifetime - MARGIN } else { lifetime / 2 };
    now.checked_add(good)
}
