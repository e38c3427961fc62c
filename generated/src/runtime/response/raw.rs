// @generated from the OpenAPI document. Do not edit.

//! Responses whose body has not been read yet.

use std::fmt;
use std::pin::pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::stream::{StreamExt as _, TryStreamExt as _};
use http::header::{Entry, LOCATION, SET_COOKIE};
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::io::{AsyncWrite, AsyncWriteExt as _};
use url::Url;

use super::failure::Failure;
#[cfg(not(target_arch = "wasm32"))]
use super::file::Replacement;
use super::meta::Meta;
use super::read::Json;
use super::received::Received;
use crate::runtime::content_coding;
use crate::runtime::deadline::{Deadline, ReadTime};
use crate::runtime::endpoint::Endpoint;
use crate::runtime::error::{Error, TransportError};
use crate::runtime::incoming::Incoming;
use crate::runtime::operation::Called;

/// A successful response whose body has not been read yet.
///
/// Its body is decompressed, as far as the crate's features allow. What is left as it came has the header `Content-Encoding`: its
/// bytes are those that travel, and it is neither text nor JSON.
pub struct RawResponse {
    response: Incoming,
    attempts: u32,
    request_id: Option<String>,
    options: ReadOptions,
}

/// What reading a response takes from the call that it answers.
#[derive(Clone, Debug)]
pub(in crate::runtime) struct ReadOptions {
    pub(in crate::runtime) called: Called,
    pub(in crate::runtime) endpoint: &'static Endpoint,
    /// The headers that may hold the request's id.
    pub(in crate::runtime) request_id_headers: &'static [&'static str],
    /// How many bytes are read into memory.
    pub(in crate::runtime) max_body_size: u64,
    pub(in crate::runtime) read_time: ReadTime,
}

/// Shows no URL: its query may hold a credential.
impl fmt::Debug for RawResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RawResponse")
            .field("status", &self.status())
            .field("request_id", &self.request_id)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

impl RawResponse {
    pub(in crate::runtime) fn new(mut response: Incoming, attempts: u32, options: ReadOptions) -> Self {
        // What a server sets or repeats there may be a credential: `Debug` does not show it.
        for name in [SET_COOKIE, LOCATION] {
            if let Entry::Occupied(mut values) = response.headers_mut().entry(name) {
                values.iter_mut().for_each(|value| value.set_sensitive(true));
            }
        }
        let request_id = request_id(response.headers(), options.request_id_headers);
        Self { response, attempts, request_id, options }
    }

    pub(in crate::runtime) fn endpoint(&self) -> &'static Endpoint {
        self.options.endpoint
    }

    pub(in crate::runtime) fn max_body_size(&self) -> u64 {
        self.options.max_body_size
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        self.response.headers()
    }

    /// The id that the API gave the request.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// How many attempts it took.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Where it came from, after redirects.
    pub(in crate::runtime) fn url(&self) -> &Url {
        self.response.url()
    }

    /// The whole body.
    ///
    /// # Errors
    /// When the connection breaks, the time is over, or the body is longer than what may be read into memory.
    pub async fn bytes(self) -> Result<Bytes, TransportError> {
        let (limit, url) = (self.max_body_size(), self.url().clone());
        match self.received(limit).await? {
            Buffered::Whole(received) => Ok(received.body),
            Buffered::Beginning(received) => {
                Err(broken(TransportError::too_long(limit), received.meta, &url))
            }
        }
    }

    /// The body as text, in the charset that `Content-Type` names; UTF-8 where it names none.
    ///
    /// # Errors
    /// When the connection breaks, the time is over, or the body is longer than what may be read into memory.
    pub async fn text(self) -> Result<String, Error<Value>> {
        let received = self.buffer().await.map_err(Failure::into_error::<Json<Value>>)?;
        Ok(received.text())
    }

    /// The body as JSON of a type, such as that of a media type which the operation's own method does not ask for.
    ///
    /// # Errors
    /// When the connection breaks, the time is over, the body is longer than what may be read into memory, or it is
    /// no JSON of the type.
    pub async fn json<T: DeserializeOwned>(self) -> Result<T, Error<Value>> {
        let received = self.buffer().await.map_err(Failure::into_error::<Json<Value>>)?;
        received.json().map_err(|fault| Failure::undecodable(&received, fault).into_error::<Json<Value>>())
    }

    /// The body, piece by piece as it comes. The call's time-out holds for each piece, its deadline for all of them.
    pub fn bytes_stream(self) -> impl Stream<Item = Result<Bytes, TransportError>> + 'static {
        let (meta, url) = (self.meta(), self.url().clone());
        let pieces = self.options.read_time.pieces(self.response);
        pieces.map_err(move |error| broken(error, meta.clone(), &url))
    }

    /// Writes the body, piece by piece, and returns its length.
    ///
    /// # Errors
    /// When the connection breaks or the writer fails.
    pub async fn write_to(self, writer: &mut (impl AsyncWrite + Unpin)) -> std::io::Result<u64> {
        let mut length = 0;
        let mut chunks = pin!(self.bytes_stream());
        while let Some(chunk) = chunks.try_next().await.map_err(std::io::Error::other)? {
            writer.write_all(&chunk).await?;
            length += chunk.len() as u64;
        }
        writer.flush().await?;
        Ok(length)
    }

    /// Writes the body, piece by piece, into a file, and returns its length. The file takes the place of one that is there when all of
    /// the body has come; else that stays as it is, and no part of the body remains.
    ///
    /// # Errors
    /// When the connection breaks or the file cannot be written.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn write_to_file(self, path: impl AsRef<std::path::Path>) -> std::io::Result<u64> {
        let mut replacement = Replacement::of(path.as_ref()).await?;
        let length = self.write_to(&mut replacement.file).await?;
        replacement.complete().await?;
        Ok(length)
    }

    pub(in crate::runtime) fn meta(&self) -> Meta {
        Meta {
            called: Some(self.options.called.clone()),
            status: self.status(),
            headers: self.headers().clone(),
            request_id: self.request_id.clone(),
            attempts: self.attempts,
            location: self.location(),
            remark: None,
            codec: self.options.endpoint.codec(self.status()),
        }
    }

    /// Where a redirect leads, as a whole URL (RFC 9110, section 10.2.2).
    fn location(&self) -> Option<String> {
        let location =
            self.headers().get(LOCATION).filter(|_| self.status().is_redirection())?.to_str().ok()?;
        Some(self.response.url().join(location).map_or_else(|_| location.to_owned(), String::from))
    }

    /// The failure that the API answered with. The beginning of an error that is too long says enough.
    pub(in crate::runtime) async fn into_failure(self) -> Failure {
        let limit = self.max_body_size();
        match self.beginning(limit).await {
            Ok(Buffered::Whole(received) | Buffered::Beginning(received)) => Failure::Api(Box::new(received)),
            Err(failure) => failure,
        }
    }

    /// The body in memory, which is to be read as something.
    pub(in crate::runtime) async fn buffer(self) -> Result<Received, Failure> {
        let (limit, url) = (self.max_body_size(), self.url().clone());
        let obstacle = content_coding::obstacle(self.status(), self.headers());
        let buffered = self.beginning(limit).await?;
        let (Buffered::Whole(received) | Buffered::Beginning(received)) = &buffered;
        if let Some(obstacle) = obstacle.filter(|_| !received.body.is_empty()) {
            let meta = received.meta.clone();
            return Err(broken(TransportError::undecodable(&obstacle), meta, &url).into());
        }
        match buffered {
            Buffered::Whole(received) => Ok(received),
            Buffered::Beginning(received) => {
                let source = serde::de::Error::custom(TransportError::too_long(limit));
                Err(Failure::undecodable(&received, (".".to_owned(), source)))
            }
        }
    }

    /// The response with its body up to a number of bytes.
    pub(in crate::runtime) async fn beginning(self, limit: u64) -> Result<Buffered<Received>, Failure> {
        Ok(self.received(limit).await?)
    }

    async fn received(self, limit: u64) -> Result<Buffered<Received>, TransportError> {
        let (meta, url) = (self.meta(), self.url().clone());
        match buffer(self.response, limit, self.options.read_time.attempt).await {
            Ok(Buffered::Whole(body)) => Ok(Buffered::Whole(Received { meta, body })),
            Ok(Buffered::Beginning(body)) => Ok(Buffered::Beginning(Received { meta, body })),
            Err(error) => Err(broken(error, meta, &url)),
        }
    }

    /// The body, piece by piece, which is to be read as something, with what a call fails with.
    pub(in crate::runtime) fn chunks(self) -> impl Stream<Item = Result<Bytes, Failure>> + 'static {
        let (meta, url) = (self.meta(), self.url().clone());
        let obstacle = content_coding::obstacle(self.status(), self.headers());
        let pieces = self.bytes_stream().map(move |piece| match (piece?, &obstacle) {
            (piece, Some(obstacle)) if !piece.is_empty() => {
                Err(broken(TransportError::undecodable(obstacle), meta.clone(), &url))
            }
            (piece, _) => Ok(piece),
        });
        pieces.map_err(Failure::from)
    }
}

/// An error of reading a body, which tells which response it is that breaks off.
fn broken(error: TransportError, meta: Meta, url: &Url) -> TransportError {
    let error = match &meta.called {
        Some(called) => error.at(called, url),
        None => error,
    };
    error.answered(Received { meta, body: Bytes::new() }.into_answer())
}

/// A body in memory, or a response with such a body.
pub(in crate::runtime) enum Buffered<T> {
    /// All of the body.
    Whole(T),
    /// The beginning of a body that is longer than it may be.
    Beginning(T),
}

/// Reads a body up to a number of bytes, as long as there is time.
pub(in crate::runtime) async fn buffer(
    response: Incoming,
    limit: u64,
    deadline: Deadline,
) -> Result<Buffered<Bytes>, TransportError> {
    let buffered = deadline.bound(read(response, limit)).await;
    let late = || TransportError::timed_out("the body did not come in time");
    buffered.ok_or_else(late)?
}

async fn read(response: Incoming, limit: u64) -> Result<Buffered<Bytes>, TransportError> {
    let announced = response.length().unwrap_or(0);
    let mut body = BytesMut::with_capacity(usize::try_from(announced.min(limit).min(1 << 20)).unwrap_or(0));
    let mut chunks = response.into_pieces();
    while let Some(chunk) = chunks.try_next().await? {
        if (body.len() + chunk.len()) as u64 > limit {
            return Ok(Buffered::Beginning(body.freeze()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Buffered::Whole(body.freeze()))
}

fn request_id(headers: &HeaderMap, names: &[&str]) -> Option<String> {
    let found = names.iter().find_map(|name| headers.get(*name))?;
    found.to_str().ok().map(str::to_owned)
}
