//! Requests to the authorization server, by the HTTP client of an SDK's client.

use std::fmt;

use http::StatusCode;
use http::header::AUTHORIZATION;
use oauth2::{AsyncHttpClient, ErrorResponse, HttpRequest, HttpResponse, RequestTokenError};
use serde_json::Value;

use super::app::App;
use super::error::OAuthError;
use crate::runtime::error::TransportError;
use crate::runtime::platform::BoxFuture;
use crate::runtime::text::excerpt;
use crate::runtime::{retry, token_request};

/// What sends requests to the authorization server.
pub(super) struct Server<'a>(pub(super) &'a reqwest::Client);

impl<'c> AsyncHttpClient<'c> for Server<'_> {
    type Error = TransportError;
    type Future = BoxFuture<'c, Result<HttpResponse, TransportError>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(send(self.0, request))
    }
}

/// Sends a request and reads the answer. One that may come another time is an error of the transport.
async fn send(http: &reqwest::Client, request: HttpRequest) -> Result<HttpResponse, TransportError> {
    let (mut head, form) = request.into_parts();
    if let Some(value) = head.headers.get_mut(AUTHORIZATION) {
        value.set_sensitive(true);
    }
    let form = String::from_utf8(form).unwrap_or_default();
    let response = token_request::send(http, http::Request::from_parts(head, form)).await?;
    let (mut head, body) = response.into_parts();
    if retry::is_retryable(head.status) {
        return Err(TransportError::unsent(format!("it answered {}", head.status), false));
    }
    // Some servers tell of errors with 200.
    if head.status.is_success() && says_error(&body) {
        head.status = StatusCode::BAD_REQUEST;
    }
    Ok(HttpResponse::from_parts(head, body.to_vec()))
}

fn says_error(body: &[u8]) -> bool {
    let answer: Value = serde_json::from_slice(body).unwrap_or_default();
    answer["error"].is_string() && answer["access_token"].is_null()
}

/// What an error of an exchange is to callers. Nothing of an answer is told that could be a token, or that was `sent` and is
/// secret.
pub(super) fn failure<T>(app: &App, sent: &[&str], error: RequestTokenError<TransportError, T>) -> OAuthError
where
    T: ErrorResponse + Told + 'static,
{
    match error {
        RequestTokenError::ServerResponse(response) => {
            // What is cut off from a secret would not be found any more.
            let tell = |text: String| excerpt(app.without_secrets(text, sent).as_bytes());
            let (code, description) = response.told();
            OAuthError::Refused { code: tell(code), description: description.map(tell) }
        }
        RequestTokenError::Request(error) => OAuthError::Unavailable(error),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            OAuthError::Invalid("the authorization server's answer cannot be read".to_owned())
        }
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
