//! Requests to the authorization server, by the HTTP client of an SDK's client.

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use http::StatusCode;
use http::header::AUTHORIZATION;
use oauth2::{AsyncHttpClient, ErrorResponse, HttpRequest, HttpResponse, RequestTokenError};
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::Value;
use url::form_urlencoded;

use super::app::App;
use super::error::OAuthError;
use crate::runtime::error::TransportError;
use crate::runtime::oauth::ASSERTION_TYPE;
use crate::runtime::platform::BoxFuture;
use crate::runtime::text::excerpt;
use crate::runtime::{retry, server, token_request};

/// What sends an app's requests to the authorization server.
pub(super) struct Server<'a> {
    app: &'a App,
    http: &'a reqwest::Client,
    /// The JWT that was sent last.
    assertion: Mutex<Option<SecretString>>,
}

/// Why there was no answer.
#[derive(Debug)]
pub(super) enum NoAnswer {
    Transport(TransportError),
    /// There is nothing to prove with who the app is.
    Assertion(String),
}

impl fmt::Display for NoAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => error.fmt(formatter),
            Self::Assertion(message) => formatter.write_str(message),
        }
    }
}

impl std::error::Error for NoAnswer {}

impl From<TransportError> for NoAnswer {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}

impl<'c> AsyncHttpClient<'c> for Server<'_> {
    type Error = NoAnswer;
    type Future = BoxFuture<'c, Result<HttpResponse, NoAnswer>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}

impl<'a> Server<'a> {
    pub(super) fn new(app: &'a App, http: &'a reqwest::Client) -> Self {
        Self { app, http, assertion: Mutex::default() }
    }

    /// Sends a request and reads the answer. One that may come another time is an error of the transport.
    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let (mut head, form) = request.into_parts();
        if let Some(value) = head.headers.get_mut(AUTHORIZATION) {
            value.set_sensitive(true);
        }
        let mut form = String::from_utf8(form).unwrap_or_default();
        if let Some(provider) = self.app.assertion_provider() {
            let assertion = provider()
                .await
                .map_err(|error| NoAnswer::Assertion(format!("no assertion could be had: {error}")))?;
            let mut written = form_urlencoded::Serializer::new(form);
            written.append_pair("client_assertion_type", ASSERTION_TYPE);
            form = written.append_pair("client_assertion", assertion.expose_secret()).finish();
            *self.assertion() = Some(assertion);
        }
        let url = server::shown(&head.uri.to_string());
        let response = token_request::send(self.http, http::Request::from_parts(head, form)).await;
        let (mut head, body) = response.map_err(|error| error.about(&url))?.into_parts();
        if retry::is_retryable(head.status) {
            let error = TransportError::unsent(format!("it answered {}", head.status));
            return Err(error.about(&url).into());
        }
        let mut body = body.to_vec();
        if head.status.is_success() {
            let mut answer: Value = serde_json::from_slice(&body).unwrap_or_default();
            match (answer["access_token"].is_null(), answer["error"].is_string()) {
                // Some servers tell of errors with 200.
                (true, true) => head.status = StatusCode::BAD_REQUEST,
                // Some do not say the type of their tokens.
                (false, _) if answer["token_type"].is_null() => {
                    answer["token_type"] = "Bearer".into();
                    body = answer.to_string().into_bytes();
                }
                _ => {}
            }
        }
        Ok(HttpResponse::from_parts(head, body))
    }

    /// What an error of an exchange is to callers. Nothing of an answer is told that could be a token, or that was `sent` and is
    /// secret.
    pub(super) fn failure<T>(&self, sent: &[&str], error: RequestTokenError<NoAnswer, T>) -> OAuthError
    where
        T: ErrorResponse + Told + 'static,
    {
        match error {
            RequestTokenError::ServerResponse(response) => {
                let assertion = self.assertion().take();
                let assertion = assertion.as_ref().map(|it| it.expose_secret());
                let secrets: Vec<&str> = sent.iter().copied().chain(assertion).collect();
                // What is cut off from a secret would not be found any more.
                let tell = |text: String| excerpt(self.app.without_secrets(text, &secrets).as_bytes());
                let (code, description) = response.told();
                OAuthError::Refused { code: tell(code), description: description.map(tell) }
            }
            RequestTokenError::Request(NoAnswer::Transport(error)) => OAuthError::Unavailable(error),
            RequestTokenError::Request(NoAnswer::Assertion(message)) => OAuthError::Invalid(message),
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                OAuthError::Invalid("the authorization server's answer cannot be read".to_owned())
            }
        }
    }

    fn assertion(&self) -> MutexGuard<'_, Option<SecretString>> {
        self.assertion.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An error of the server, in its own words: the code and the description.
pub(super) trait Told {
    fn told(&self) -> (String, Option<String>);
}

impl<T> Told for oauth2::StandardErrorResponse<T>
where
    T: oauth2::ErrorResponseType + fmt::Display,
{
    fn told(&self) -> (String, Option<String>) {
        (self.error().to_string(), self.error_description().cloned())
    }
}
