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

use super::deadline::Deadline;
use super::error::TransportError;
use super::platform::Instant;
use super::response::{Buffered, buffer};
use super::server::Server;
use super::text::excerpt;
use super::{Failure, InvalidRequest, platform, retry};

/// A token is renewed so long before it expires: a request takes its time.
const MARGIN: Duration = Duration::from_secs(30);

/// How long an authorisation server may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A token fits into so many bytes.
const LONGEST_ANSWER: u64 = 1 << 20;

/// A client's id and secret, for which the API's authorisation server gives access tokens (OAuth 2, client credentials
/// grant). A token is kept until it expires or the API refuses it; clones share it.
///
/// Calls that need a token at the same time ask for one, not for one each. The server has 30 seconds for its answer, which
/// are part of the time of each call that waits for it.
#[derive(Clone)]
pub struct ClientCredentials {
    token_url: String,
    id: String,
    secret: SecretString,
    scopes: Vec<String>,
    tokens: Arc<Tokens>,
}

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
    problem: Option<(Instant, Problem)>,
}

struct Token {
    secret: SecretString,
    /// When the server gave it.
    given: Instant,
    /// Unknown where the server does not say.
    expires: Option<SystemTime>,
}

/// Why the server gives no token.
#[derive(Clone, Debug)]
enum Problem {
    /// It says why, and will say so again.
    Refused(String),
    /// It may give one the next time.
    Unavailable { message: String, is_timeout: bool },
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Refused(message) => InvalidRequest::new(message).into(),
            Problem::Unavailable { message, is_timeout } => {
                TransportError::unsent(message, is_timeout).into()
            }
        }
    }
}

impl From<TransportError> for Problem {
    fn from(error: TransportError) -> Self {
        let message = format!("the authorisation server cannot be reached: {error}");
        Self::Unavailable { message, is_timeout: error.is_timeout() }
    }
}

impl Tokens {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a call that asks since `asked` need not ask the server for: a token that is good for a while, or the reason why
    /// there was none for another call that has asked meanwhile.
    fn answer(&self, asked: Instant) -> Option<Result<SecretString, Problem>> {
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
            secret: secret.into(),
            scopes: Vec::new(),
            tokens: Arc::default(),
        }
    }

    /// The scopes to ask for; without them the server chooses.
    #[must_use]
    pub fn scopes(mut self, scopes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.scopes = scopes.into_iter().map(Into::into).collect();
        self.tokens = Arc::default();
        self
    }

    /// A token that is good for a while.
    pub(super) async fn token(&self, http: &reqwest::Client) -> Result<SecretString, Failure> {
        let asked = Instant::now();
        if let Some(answer) = self.tokens.answer(asked) {
            return Ok(answer?);
        }
        // Whoever comes second waits for the first one's answer.
        let _asking = self.tokens.asking.lock().await;
        if let Some(answer) = self.tokens.answer(asked) {
            return Ok(answer?);
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
                Err(problem.into())
            }
        }
    }

    /// Forgets a token that the API refuses, unless there is a newer one.
    pub(super) fn forget(&self, refused: &SecretString) {
        let mut known = self.tokens.known();
        known.token.take_if(|token| token.secret.expose_secret() == refused.expose_secret());
    }

    async fn fetch(&self, http: &reqwest::Client) -> Result<Token, Problem> {
        let refused = |error: InvalidRequest| Problem::Refused(error.message().to_owned());
        let authorization = self.authorization().map_err(refused)?;
        // The id and the secret take the place of a user that the URL names.
        let server = Server::parse(&self.token_url);
        let not_a_url = || Problem::Refused("the authorisation server's address is not a URL".to_owned());
        let request = http
            .post(server.ok_or_else(not_a_url)?.url)
            .header(AUTHORIZATION, authorization)
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.form());
        let now = platform::now();
        let deadline = Deadline::from(TIMEOUT);
        let response = deadline.bound(request.send()).await;
        let late = || TransportError::timed_out(format!("there was no answer within {TIMEOUT:?}"));
        let response = response.ok_or_else(late)?.map_err(TransportError::from)?;
        let status = response.status();
        let (Buffered::Whole(body) | Buffered::Beginning(body)) =
            buffer(response, LONGEST_ANSWER, deadline).await?;
        let answer: Value = serde_json::from_slice(&body).unwrap_or_default();
        match answer["access_token"].as_str().filter(|_| status.is_success()) {
            Some(secret) => {
                Ok(Token { secret: secret.into(), given: Instant::now(), expires: expiry(&answer, now) })
            }
            None => Err(self.problem(status, &answer)),
        }
    }

    /// What the server says when it gives no token (RFC 6749, section 5.2). Nothing else of its answer is told: it may hold
    /// a token.
    fn problem(&self, status: StatusCode, answer: &Value) -> Problem {
        let error = match (answer["error"].as_str(), answer["error_description"].as_str()) {
            (Some(error), Some(description)) => format!("{error}: {description}"),
            (Some(error), None) => error.to_owned(),
            (None, _) if status.is_success() => "its answer has no access token".to_owned(),
            (None, _) => "it does not say why".to_owned(),
        };
        let message = format!(
            "the authorisation server gave no token ({status}): {}",
            excerpt(self.without_secrets(error).as_bytes())
        );
        if retry::is_retryable(status) {
            Problem::Unavailable { message, is_timeout: false }
        } else {
            Problem::Refused(message)
        }
    }

    /// A text of the server's without what was sent to it.
    fn without_secrets(&self, text: String) -> String {
        let (secret, pair) = (self.secret.expose_secret(), self.pair());
        let forms = [BASE64.encode(&pair), encoded(secret), secret.to_owned()];
        let forms = forms.iter().filter(|_| !secret.is_empty());
        forms.fold(text, |text, form| text.replace(form.as_str(), "[redacted]"))
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
    fn pair(&self) -> String {
        format!("{}:{}", encoded(&self.id), encoded(self.secret.expose_secret()))
    }

    fn authorization(&self) -> Result<HeaderValue, InvalidRequest> {
        let mut value = HeaderValue::try_from(format!("Basic {}", BASE64.encode(self.pair())))
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

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// When a token is to be renewed. One that does not live long is used for half of its life.
fn expiry(answer: &Value, now: SystemTime) -> Option<SystemTime> {
    let lifetime = Duration::try_from_secs_f64(answer["expires_in"].as_f64()?).ok()?;
    let good = if lifetime > 2 * MARGIN { lifetime - MARGIN } else { lifetime / 2 };
    now.checked_add(good)
}
