// @generated from the OpenAPI document. Do not edit.

//! What the server answers with.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde::Serialize;

use super::document::Answer;
use crate::runtime::response::{Binary, Empty, Json, JsonOrText, Meta, Optional, Received, Text};

/// A response of the server.
#[derive(Clone, Debug, Default)]
pub struct MockResponse {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    delay: Duration,
    fault: Fault,
}

/// What goes wrong on the way of a response.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Fault {
    #[default]
    None,
    /// The connection ends in place of a response.
    Reset,
    /// The connection ends in the body, after so many bytes.
    Cut(usize),
    /// The body comes in pieces of so many bytes, with a pause before each.
    Slow(usize, Duration),
}

impl MockResponse {
    /// A response without a body.
    ///
    /// # Panics
    /// When the status is none (RFC 9110, section 15).
    #[track_caller]
    pub fn new(status: u16) -> Self {
        let status = StatusCode::from_u16(status).expect("a status has three digits");
        Self { status, ..Self::default() }
    }

    /// A response with JSON.
    ///
    /// # Panics
    /// When the status is none.
    #[track_caller]
    pub fn json(status: u16, value: &serde_json::Value) -> Self {
        Self::new(status).with_header("content-type", "application/json").with_body(value.to_string())
    }

    /// The response that the document shows.
    pub(super) fn of(answer: &'static Answer) -> Self {
        let headers = answer.headers.iter().filter_map(|(name, value)| {
            Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?))
        });
        Self {
            status: StatusCode::from_u16(answer.status).unwrap_or_default(),
            headers: headers.collect(),
            body: Bytes::from_static(answer.body.as_bytes()),
            ..Self::default()
        }
    }

    /// With another body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// With a header.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    #[track_caller]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        let name = HeaderName::try_from(name).expect("a name of a header");
        let value = HeaderValue::try_from(value).expect("a value of a header");
        self.headers.append(name, value);
        self
    }

    /// Later.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// No response: the connection ends in its place, as when a server or a load balancer falls over.
    pub fn reset() -> Self {
        Self { fault: Fault::Reset, ..Self::default() }
    }

    /// Only so many bytes of the body; then the connection ends.
    #[must_use]
    pub fn cut_after(mut self, bytes: usize) -> Self {
        self.fault = Fault::Cut(bytes);
        self
    }

    /// The body in pieces of so many bytes, with a pause before each.
    #[must_use]
    pub fn in_pieces(mut self, bytes: usize, pause: Duration) -> Self {
        self.fault = Fault::Slow(bytes.max(1), pause);
        self
    }

    pub(super) fn fault(&self) -> Fault {
        self.fault
    }

    pub(super) fn status(&self) -> StatusCode {
        self.status
    }

    pub(super) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(super) fn body(&self) -> &Bytes {
        &self.body
    }

    /// The response as a client gets it.
    pub(super) fn received(&self) -> Received {
        Received { meta: Meta::new(self.status, self.headers.clone()), body: self.body.clone() }
    }

    pub(super) fn delay(&self) -> Duration {
        self.delay
    }

    fn typed(media_type: &'static str, body: impl Into<Bytes>) -> Self {
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(media_type))]);
        Self { headers, body: body.into(), ..Self::default() }
    }
}

/// How a value becomes the body of a response.
pub trait Encode {
    /// The value.
    type Value;

    /// Writes it.
    fn encode(value: &Self::Value) -> MockResponse;
}

impl<T: Serialize> Encode for Json<T> {
    type Value = T;

    fn encode(value: &T) -> MockResponse {
        MockResponse::typed("application/json", serde_json::to_vec(value).expect("the SDK's types are JSON"))
    }
}

impl<T: Serialize> Encode for JsonOrText<T> {
    type Value = T;

    fn encode(value: &T) -> MockResponse {
        Json::encode(value)
    }
}

impl<T, E: Encode<Value = T>> Encode for Optional<E> {
    type Value = Option<T>;

    fn encode(value: &Option<T>) -> MockResponse {
        value.as_ref().map_or_else(|| Empty::encode(&()), E::encode)
    }
}

impl Encode for Empty {
    type Value = ();

    fn encode((): &()) -> MockResponse {
        MockResponse { status: StatusCode::NO_CONTENT, ..MockResponse::default() }
    }
}

impl Encode for Text {
    type Value = String;

    fn encode(value: &String) -> MockResponse {
        MockResponse::typed("text/plain; charset=utf-8", value.clone())
    }
}

impl Encode for Binary {
    type Value = Bytes;

    fn encode(value: &Bytes) -> MockResponse {
        MockResponse::typed("application/octet-stream", value.clone())
    }
}
