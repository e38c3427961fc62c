// @generated from the OpenAPI document. Do not edit.

//! An exchange: a request, and the response to it.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde_json::Value;
use url::Url;

use crate::runtime::middleware::{Body, BoxError, Request};
use crate::runtime::secret_names::REDACTED;

/// A request, and the response to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Exchange {
    /// The `operationId`, where it has one.
    pub(super) operation: Option<String>,
    pub(super) request: Asked,
    pub(super) response: Answered,
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
    /// Whether the connection ended, or was given up, before the body did.
    pub(super) is_cut: bool,
}

/// A longer body is neither recorded nor looked for: the call fails.
const LONGEST_BODY: u64 = 64 << 20;

/// What stands for the boundary of a multipart body, which is another one each time.
const BOUNDARY: &str = "boundary";

impl Asked {
    /// Reads a request, and gives it back to be sent.
    pub(super) async fn read(request: Request) -> Result<(Self, Request), BoxError> {
        let (head, body) = request.into_parts();
        let body = body.into_bytes(LONGEST_BODY).await?;
        let asked = Self {
            method: head.method.clone(),
            url: Url::parse(&head.uri.to_string())?,
            headers: head.headers.clone(),
            body: body.clone(),
        };
        Ok((asked.with_fixed_boundary(), Request::from_parts(head, Body::from(body))))
    }

    /// The request with the same boundary as all others, where it has one (RFC 2046, section 5.1.1).
    fn with_fixed_boundary(mut self) -> Self {
        let Some(given) = self.headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()) else { return self };
        let Some((media_type, boundary)) = given.split_once("boundary=") else { return self };
        let boundary = boundary.split(';').next().unwrap_or_default().trim_matches('"');
        if boundary.is_empty() {
            return self;
        }
        let body = replaced(&self.body, boundary.as_bytes(), BOUNDARY.as_bytes());
        if let Ok(fixed) = HeaderValue::try_from(format!("{media_type}boundary={BOUNDARY}")) {
            self.headers.insert(CONTENT_TYPE, fixed);
            self.body = body.into();
        }
        self
    }

    /// Whether this is the same request to the same place of the API, whatever the server and the headers.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.is_for_the_same(other) && self.has_query_of(other) && self.has_body_of(other)
    }

    /// Whether the method and the path are the same.
    pub(super) fn is_for_the_same(&self, other: &Self) -> bool {
        self.method == other.method && self.url.path() == other.url.path()
    }

    /// Whether the queries have the same pairs; only those of one name have an order. Secrets make no difference: what is
    /// replayed need not have them.
    pub(super) fn has_query_of(&self, other: &Self) -> bool {
        let pairs = |url: &Url| {
            let mut pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
            pairs.retain(|(_, value)| value != REDACTED);
            pairs.sort_by(|(one, _), (other, _)| one.cmp(other));
            pairs
        };
        pairs(&self.url) == pairs(&other.url)
    }

    /// Whether the bodies are the same bytes, or the same JSON.
    pub(super) fn has_body_of(&self, other: &Self) -> bool {
        let json = |body: &Bytes| serde_json::from_slice::<Value>(body).ok();
        self.body == other.body || json(&self.body).is_some_and(|own| json(&other.body) == Some(own))
    }
}

/// The bytes with each occurrence of `from` replaced.
pub(super) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while !rest.is_empty() {
        match rest.strip_prefix(from).filter(|_| !from.is_empty()) {
            Some(after) => {
                kept.extend_from_slice(to);
                rest = after;
            }
            None => {
                kept.push(rest[0]);
                rest = &rest[1..];
            }
        }
    }
    kept
}
