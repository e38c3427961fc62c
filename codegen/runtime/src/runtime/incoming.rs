//! A response whose body has not been read: from the network, or from a middleware.

use std::io;

use futures_util::stream::{StreamExt as _, TryStreamExt as _};
use http::{HeaderMap, StatusCode};
use tokio::sync::OwnedSemaphorePermit;
use url::Url;

use super::content_coding::{Codings, Pieces};
use super::error::TransportError;
use super::middleware::{Body, Response};
use super::upload::Content;

/// A response before its body is read.
pub(super) struct Incoming {
    status: StatusCode,
    headers: HeaderMap,
    /// Where it came from, after redirects.
    url: Url,
    source: Source,
    codings: Codings,
    /// The place among the client's concurrent requests, which is free again when the body is read or dropped.
    place: Option<OwnedSemaphorePermit>,
}

enum Source {
    Network(reqwest::Response),
    Middleware(Content),
}

/// Where a response came from, as an extension of what middleware sees.
#[derive(Clone)]
struct Origin(Url);

impl Incoming {
    pub(super) fn status(&self) -> StatusCode {
        self.status
    }

    pub(super) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(super) fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.headers
    }

    pub(super) fn url(&self) -> &Url {
        &self.url
    }

    /// The length of the body in bytes, where it is known.
    pub(super) fn length(&self) -> Option<u64> {
        match &self.source {
            _ if !self.codings.is_empty() => None,
            Source::Network(response) => response.content_length(),
            Source::Middleware(content) => content.length(),
        }
    }

    /// Keeps a place among the client's concurrent requests until the body is read or dropped.
    pub(super) fn keep(&mut self, place: Option<OwnedSemaphorePermit>) {
        self.place = place;
    }

    /// The body, piece by piece.
    pub(super) fn into_pieces(self) -> Pieces {
        let Self { source, codings, place, .. } = self;
        let pieces: Pieces = match source {
            Source::Network(response) => Box::pin(response.bytes_stream().map_err(TransportError::from)),
            Source::Middleware(content) => Box::pin(content.into_stream().map_err(TransportError::from)),
        };
        let pieces = codings.decode(pieces);
        match place {
            None => pieces,
            Some(place) => Box::pin(pieces.inspect(move |_| {
                let _held = &place;
            })),
        }
    }

    /// The response as middleware sees it.
    pub(super) fn into_http(mut self) -> Response {
        let (status, headers, url) = (self.status, std::mem::take(&mut self.headers), self.url.clone());
        let length = self.length();
        let stream = Box::pin(self.into_pieces().map_err(io::Error::other));
        let mut response = http::Response::new(Body::new(Content::Stream { stream, length }));
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        response.extensions_mut().insert(Origin(url));
        response
    }

    /// The response that a middleware returned; one that it made itself came from `url`.
    pub(super) fn from_http(response: Response, url: &Url) -> Self {
        let (mut parts, body) = response.into_parts();
        let url = parts.extensions.remove::<Origin>().map_or_else(|| url.clone(), |Origin(url)| url);
        Self {
            status: parts.status,
            codings: Codings::take_decodable(parts.status, &mut parts.headers),
            headers: parts.headers,
            url,
            source: Source::Middleware(body.into_content()),
            place: None,
        }
    }
}

impl From<reqwest::Response> for Incoming {
    fn from(mut response: reqwest::Response) -> Self {
        let mut headers = std::mem::take(response.headers_mut());
        Self {
            status: response.status(),
            codings: Codings::take_decodable(response.status(), &mut headers),
            headers,
            url: response.url().clone(),
            source: Source::Network(response),
            place: None,
        }
    }
}
