// @generated from the OpenAPI document. Do not edit.

//! A request on its way to one server, and on to the ones that redirects lead to.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method};
use url::Url;

use super::authentication::Credentials;
use super::redirect::{self, MAX_REDIRECTS, Redirect};
use crate::runtime::call::Call;
use crate::runtime::endpoint::Endpoint;
use crate::runtime::error::TransportError;
use crate::runtime::incoming::Incoming;
use crate::runtime::response::Failure;
use crate::runtime::upload::Content;
use crate::runtime::{InvalidRequest, content_coding, platform};

/// An answer of any status, or why there is none.
pub(super) type Outcome = Result<Incoming, Failure>;

/// What is the same for all servers that an attempt leads to.
pub(super) struct Route {
    pub(super) http: reqwest::Client,
    pub(super) endpoint: &'static Endpoint,
    /// The API's server.
    pub(super) home: url::Origin,
    pub(super) credentials: Credentials,
    /// Whether a request has been handed over to the network.
    pub(super) is_sent: Arc<AtomicBool>,
}

/// A request to one server, without its body.
pub(super) struct Hop {
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
}

/// Where the body of each hop comes from.
pub(super) enum Payload<'a> {
    /// It is the call's.
    Call(&'a Call),
    /// It is in memory.
    Bytes(Bytes),
    /// It can be sent once.
    Stream(Option<Content>),
}

impl Payload<'_> {
    fn can_be_repeated(&self) -> bool {
        match self {
            Self::Call(call) => call.body.can_be_repeated(),
            Self::Bytes(_) => true,
            Self::Stream(_) => false,
        }
    }

    /// The body, with the headers that it needs.
    async fn content(&mut self, headers: &mut HeaderMap) -> Result<Option<Content>, Failure> {
        match self {
            Self::Call(call) => call.prepare_body(headers).await,
            Self::Bytes(bytes) if bytes.is_empty() => Ok(None),
            Self::Bytes(bytes) => Ok(Some(Content::Bytes(bytes.clone()))),
            Self::Stream(content) => Ok(content.take()),
        }
    }
}

/// Says how long a body is that a middleware may have changed.
pub(super) fn declare_length(headers: &mut HeaderMap, content: &Content) {
    match content {
        // An empty one may be said to be so; of others the HTTP client says it.
        Content::Bytes(bytes) if bytes.is_empty() => {
            if headers.contains_key(CONTENT_LENGTH) {
                headers.insert(CONTENT_LENGTH, 0.into());
            }
        }
        Content::Bytes(_) | Content::Stream { length: None, .. } => drop(headers.remove(CONTENT_LENGTH)),
        Content::Stream { length: Some(length), .. } => {
            headers.insert(CONTENT_LENGTH, (*length).into());
        }
    }
}

/// Refuses headers that say something else of the body's length than it has: a server would wait for the rest, or take the next
/// request on the connection for it (RFC 9112, section 6).
fn check_framing(headers: &HeaderMap, content: Option<&Content>) -> Result<(), InvalidRequest> {
    if headers.contains_key(TRANSFER_ENCODING) {
        let message = "the header `Transfer-Encoding` is set, which the HTTP client sets where it is needed";
        return Err(InvalidRequest::new(message.to_owned()));
    }
    let Some(length) = content.map_or(Some(0), Content::length) else { return Ok(()) };
    let wrong = headers.get_all(CONTENT_LENGTH).iter().find(|said| **said != HeaderValue::from(length));
    match wrong {
        Some(said) => Err(InvalidRequest::new(format!(
            "the header `Content-Length` says `{}`, and the body has {length} bytes",
            String::from_utf8_lossy(said.as_bytes())
        ))),
        None => Ok(()),
    }
}

impl Route {
    /// Sends a request, and what its redirects ask for.
    pub(super) async fn follow(self, mut hop: Hop, mut payload: Payload<'_>) -> Outcome {
        let mut has_body = true;
        let mut is_home = hop.url.origin() == self.home;
        for _ in 0..=MAX_REDIRECTS {
            let mut headers = hop.headers.clone();
            let content = if has_body { payload.content(&mut headers).await? } else { None };
            let response = self.send(&hop, headers, content).await?;
            if self.endpoint.is_result(response.status()) {
                return Ok(response);
            }
            let redirect = Redirect::of(response.status(), response.headers(), &hop.url, &hop.method)?;
            let Some(mut redirect) = redirect else { return Ok(response) };
            if redirect.keeps_body && has_body && !payload.can_be_repeated() {
                return Ok(response);
            }
            // What has left the API's origin once has no credentials any more, wherever it goes then.
            is_home &= redirect.url.origin() == self.home;
            if is_home {
                self.credentials.add_to(&mut redirect.url);
            } else {
                self.credentials.take_from(&mut redirect.url);
                hop.headers = redirect::harmless(&hop.headers);
            }
            if !redirect.keeps_body {
                has_body = false;
                hop.headers.remove(CONTENT_TYPE);
                hop.headers.remove(CONTENT_LENGTH);
            }
            (hop.url, hop.method) = (redirect.url, redirect.method);
        }
        Err(TransportError::redirect("there are too many redirects").into())
    }

    async fn send(&self, hop: &Hop, mut headers: HeaderMap, content: Option<Content>) -> Outcome {
        check_framing(&headers, content.as_ref())?;
        content_coding::accept_codings(&mut headers);
        let mut request = self.http.request(hop.method.clone(), hop.url.clone()).headers(headers);
        match content {
            None => {}
            Some(Content::Bytes(bytes)) => request = request.body(bytes),
            Some(Content::Stream { stream, .. }) => {
                let body = platform::stream_body(stream)
                    .await
                    .map_err(|error| InvalidRequest::new(format!("the body cannot be read: {error}")))?;
                request = request.body(body);
            }
        }
        self.is_sent.store(true, Ordering::Relaxed);
        // A URL may be one, and still longer than any that can be sent.
        let response = request.send().await.map_err(|error| {
            let is_built = !error.is_builder();
            let error = TransportError::from(error);
            if is_built { Failure::from(error) } else { InvalidRequest::new(error.to_string()).into() }
        })?;
        Ok(Incoming::from(response))
    }
}
