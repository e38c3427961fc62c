// @generated from the OpenAPI document. Do not edit.

//! Responses: raw, and decoded.

use std::marker::PhantomData;
use std::pin::pin;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::stream::TryStreamExt as _;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use tokio::io::{AsyncWrite, AsyncWriteExt as _};

use super::call::Call;
use super::error::{ApiError, DecodeError, Error, ErrorBody, InvalidRequest, TransportError, excerpt};
use super::platform::MaybeSend;
use super::settings::Settings;
use super::wire::Leniency;

/// A successful response whose body has not been read yet.
#[derive(Debug)]
pub struct RawResponse {
    response: reqwest::Response,
    attempts: u32,
    request_id: Option<String>,
    max_body_size: u64,
}

impl RawResponse {
    pub(super) fn new(response: reqwest::Response, attempts: u32, call: &Call) -> Self {
        let request_id = request_id(response.headers(), call.client.inner.settings);
        Self { response, attempts, request_id, max_body_size: call.max_body_size }
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
    pub(super) fn url(&self) -> &url::Url {
        self.response.url()
    }

    /// The whole body.
    ///
    /// # Errors
    /// When the connection breaks, the time is over, or the body is longer than what may be read into memory.
    pub async fn bytes(self) -> Result<Bytes, TransportError> {
        let limit = self.max_body_size;
        match buffer(self.response, limit).await.map_err(TransportError::new)? {
            Buffered::Whole(body) => Ok(body),
            Buffered::Beginning(_) => Err(TransportError::too_long(limit)),
        }
    }

    /// The body, piece by piece as it comes.
    pub fn bytes_stream(self) -> impl Stream<Item = Result<Bytes, TransportError>> + 'static {
        self.response.bytes_stream().map_err(TransportError::new)
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

    /// Writes the body, piece by piece, into a file, in place of what is there, and returns its length.
    ///
    /// # Errors
    /// When the connection breaks or the file cannot be written.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn write_to_file(self, path: impl AsRef<std::path::Path>) -> std::io::Result<u64> {
        let mut file = tokio::fs::File::create(path).await?;
        self.write_to(&mut file).await
    }

    pub(super) fn meta(&self) -> Meta {
        Meta {
            status: self.status(),
            headers: self.headers().clone(),
            request_id: self.request_id.clone(),
            attempts: self.attempts,
        }
    }

    pub(super) async fn buffer(self) -> Result<Received, Failure> {
        let (meta, limit) = (self.meta(), self.max_body_size);
        match buffer(self.response, limit).await? {
            Buffered::Whole(body) => Ok(Received { meta, body }),
            Buffered::Beginning(body) => {
                let source = serde::de::Error::custom(TransportError::too_long(limit));
                Err(Received { meta, body }.failure(".".to_owned(), source))
            }
        }
    }
}

/// A body in memory.
pub(super) enum Buffered {
    /// All of it.
    Whole(Bytes),
    /// The beginning of one that is longer than it may be.
    Beginning(Bytes),
}

/// Reads a body up to a number of bytes.
pub(super) async fn buffer(response: reqwest::Response, limit: u64) -> Result<Buffered, reqwest::Error> {
    let announced = response.content_length().unwrap_or(0);
    let mut body = BytesMut::with_capacity(usize::try_from(announced.min(limit).min(1 << 20)).unwrap_or(0));
    let mut chunks = pin!(response.bytes_stream());
    while let Some(chunk) = chunks.try_next().await? {
        if (body.len() + chunk.len()) as u64 > limit {
            return Ok(Buffered::Beginning(body.freeze()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Buffered::Whole(body.freeze()))
}

fn request_id(headers: &HeaderMap, settings: &Settings) -> Option<String> {
    let found = settings.request_id_headers.iter().find_map(|name| headers.get(*name))?;
    found.to_str().ok().map(str::to_owned)
}

/// What is known of a response besides its body.
#[derive(Clone, Debug)]
pub struct Meta {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) request_id: Option<String>,
    pub(super) attempts: u32,
}

/// A response with its body.
#[derive(Debug)]
pub struct Received {
    pub(super) meta: Meta,
    pub(super) body: Bytes,
}

impl Received {
    /// Decodes the body; an error says where in it.
    pub(super) fn json<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        json(&self.body).map_err(|(path, source)| self.failure(path, source))
    }

    pub(super) fn failure(&self, path: String, source: serde_json::Error) -> Failure {
        Failure::Decode(Box::new(DecodeError {
            status: self.meta.status,
            headers: self.meta.headers.clone(),
            request_id: self.meta.request_id.clone(),
            path,
            source,
            body: self.body.clone(),
        }))
    }
}

/// Decodes a text.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Misfit> {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    serde_json::from_slice(body).or_else(|_| {
        located(|| {
            let mut text = serde_json::Deserializer::from_slice(body);
            serde_path_to_error::deserialize(&mut text)
        })
    })
}

/// Where something does not decode, and why.
pub(crate) type Misfit = (String, serde_json::Error);

/// Reads something that tells where it fails. When it does, variants of unions that do not decode are kept as JSON, and
/// a warning says so, as long as that is enough.
pub(super) fn located<T>(
    read: impl Fn() -> Result<T, serde_path_to_error::Error<serde_json::Error>>,
) -> Result<T, Misfit> {
    let misfit = |error: serde_path_to_error::Error<_>| (error.path().to_string(), error.into_inner());
    let (path, error) = match read().map_err(misfit) {
        Err(failure) if failure.1.is_data() => failure,
        done => return done,
    };
    let rescued = Leniency::Rescue.during(|| read().map_err(misfit))?;
    tracing::warn!(path, %error, "a variant of a union does not decode and is kept as JSON");
    Ok(rescued)
}

/// A decoded response.
#[derive(Clone, Debug)]
pub struct Response<T> {
    value: T,
    meta: Meta,
}

impl<T> Response<T> {
    /// What the body says.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// What the body says.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.meta.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.meta.headers
    }

    /// The id that the API gave the request.
    pub fn request_id(&self) -> Option<&str> {
        self.meta.request_id.as_deref()
    }

    /// How many attempts it took.
    pub fn attempts(&self) -> u32 {
        self.meta.attempts
    }

    pub(super) fn new(value: T, meta: Meta) -> Self {
        Self { value, meta }
    }
}

/// How the body of a successful response is read. The implementors are names for the kinds that there are.
pub trait Decode {
    /// What it becomes.
    type Output: MaybeSend + 'static;

    /// Reads it.
    fn decode(
        response: RawResponse,
    ) -> impl Future<Output = Result<Response<Self::Output>, Failure>> + MaybeSend;
}

/// How the body of an error is read.
pub trait DecodeBody {
    /// What it becomes.
    type Body: Send + 'static;

    /// Reads it; nothing when it is something else.
    fn decode_error(status: StatusCode, body: &Bytes) -> Option<Self::Body>;
}

/// JSON.
#[derive(Debug)]
pub struct Json<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send + 'static> Decode for Json<T> {
    type Output = T;

    async fn decode(response: RawResponse) -> Result<Response<T>, Failure> {
        let received = response.buffer().await?;
        Ok(Response::new(received.json()?, received.meta))
    }
}

impl<T: DeserializeOwned + Send + 'static> DecodeBody for Json<T> {
    type Body = T;

    fn decode_error(_: StatusCode, body: &Bytes) -> Option<T> {
        json(body).ok()
    }
}

/// JSON, or nothing.
#[derive(Debug)]
pub struct OptionalJson<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send + 'static> Decode for OptionalJson<T> {
    type Output = Option<T>;

    async fn decode(response: RawResponse) -> Result<Response<Option<T>>, Failure> {
        let received = response.buffer().await?;
        let value = if received.body.trim_ascii().is_empty() { None } else { Some(received.json()?) };
        Ok(Response::new(value, received.meta))
    }
}

/// Nothing: whatever comes is ignored.
#[derive(Debug)]
pub struct Empty;

impl Decode for Empty {
    type Output = ();

    async fn decode(response: RawResponse) -> Result<Response<()>, Failure> {
        let received = response.buffer().await?;
        Ok(Response::new((), received.meta))
    }
}

/// Text.
#[derive(Debug)]
pub struct Text;

impl Decode for Text {
    type Output = String;

    async fn decode(response: RawResponse) -> Result<Response<String>, Failure> {
        let received = response.buffer().await?;
        Ok(Response::new(String::from_utf8_lossy(&received.body).into_owned(), received.meta))
    }
}

/// Bytes.
#[derive(Debug)]
pub struct Binary;

impl Decode for Binary {
    type Output = Bytes;

    async fn decode(response: RawResponse) -> Result<Response<Bytes>, Failure> {
        let received = response.buffer().await?;
        Ok(Response::new(received.body, received.meta))
    }
}

/// A type that is chosen by status.
pub trait StatusSet: Sized + Send + 'static {
    /// Reads the body of a response; nothing when the status is not declared.
    ///
    /// # Errors
    /// When the body is not what the status stands for: where in it, and why.
    fn decode(status: u16, body: &Bytes) -> Option<Result<Self, (String, serde_json::Error)>>;
}

/// One of several types, by status.
#[derive(Debug)]
pub struct ByStatus<T>(PhantomData<T>);

impl<T: StatusSet> Decode for ByStatus<T> {
    type Output = T;

    async fn decode(response: RawResponse) -> Result<Response<T>, Failure> {
        let received = response.buffer().await?;
        match T::decode(received.meta.status.as_u16(), &received.body) {
            Some(Ok(value)) => Ok(Response::new(value, received.meta)),
            Some(Err((path, source))) => Err(received.failure(path, source)),
            None => {
                let source = serde::de::Error::custom("the document does not declare this status");
                Err(received.failure(".".to_owned(), source))
            }
        }
    }
}

impl<T: StatusSet> DecodeBody for ByStatus<T> {
    type Body = T;

    fn decode_error(status: StatusCode, body: &Bytes) -> Option<T> {
        T::decode(status.as_u16(), body)?.ok()
    }
}

/// Why a call failed, before the error's body is read.
#[derive(Debug)]
pub enum Failure {
    /// The API answered with an error.
    Api(Box<Received>),
    /// The request or the response got lost.
    Transport(Box<TransportError>),
    /// The time was over.
    Timeout(Box<TransportError>),
    /// The response does not decode.
    Decode(Box<DecodeError>),
    /// The request cannot be sent.
    InvalidRequest(Box<InvalidRequest>),
}

impl Failure {
    /// A word for it.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Api(_) => "api",
            Self::Transport(_) => "transport",
            Self::Timeout(_) => "timeout",
            Self::Decode(_) => "decode",
            Self::InvalidRequest(_) => "invalid_request",
        }
    }

    /// The beginning of an error that is too long says enough.
    pub(super) async fn api(response: RawResponse) -> Self {
        let meta = response.meta();
        match buffer(response.response, response.max_body_size).await {
            Ok(Buffered::Whole(body) | Buffered::Beginning(body)) => {
                Self::Api(Box::new(Received { meta, body }))
            }
            Err(error) => error.into(),
        }
    }

    /// Reads the error's body.
    pub(super) fn into_error<E: DecodeBody>(self) -> Error<E::Body> {
        match self {
            Self::Api(received) => {
                let Received { meta, body } = *received;
                let excerpt = excerpt(&body);
                let body = E::decode_error(meta.status, &body).map_or(ErrorBody::Raw(body), ErrorBody::Typed);
                let Meta { status, headers, request_id, .. } = meta;
                Error::Api(Box::new(ApiError { status, headers, request_id, body, excerpt }))
            }
            Self::Transport(error) => Error::Transport(error),
            Self::Timeout(error) => Error::Timeout(error),
            Self::Decode(error) => Error::Decode(error),
            Self::InvalidRequest(error) => Error::InvalidRequest(error),
        }
    }
}

impl From<reqwest::Error> for Failure {
    fn from(error: reqwest::Error) -> Self {
        let timeout = error.is_timeout();
        let error = Box::new(TransportError::new(error));
        if timeout { Self::Timeout(error) } else { Self::Transport(error) }
    }
}

impl From<InvalidRequest> for Failure {
    fn from(error: InvalidRequest) -> Self {
        Self::InvalidRequest(Box::new(error))
    }
}
