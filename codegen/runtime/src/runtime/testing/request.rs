//! A request as the server got it.

use bytes::Bytes;
use http::header::COOKIE;
use http::{HeaderMap, Method};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::runtime::settings::{Scheme, SchemeKind};

/// A request as the server got it.
#[derive(Clone, Debug)]
pub struct MockRequest {
    /// The operation, where it is one.
    pub(super) operation: Option<&'static str>,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) parameters: Vec<(String, String)>,
    /// The query, still encoded.
    pub(super) raw_query: String,
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The value that the client wrote the body of, where that is not JSON.
    pub(super) value: Option<Value>,
}

impl MockRequest {
    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path, still encoded.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A parameter of the path, decoded.
    pub fn path_parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The pairs of the query, decoded, in order.
    pub fn query(&self) -> &[(String, String)] {
        &self.query
    }

    /// The first parameter of the query that has this name, decoded.
    pub fn query_parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The first header of this name, where it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as a value.
    ///
    /// # Errors
    /// When it is no JSON of the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }

    /// The cookies, still encoded: HTTP/2 has a header for each (RFC 9113, section 8.2.3).
    pub(super) fn cookies(&self) -> impl Iterator<Item = (&str, &str)> {
        let headers = self.headers.get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
        headers.flat_map(|it| it.split(';')).filter_map(|it| it.trim().split_once('='))
    }

    /// Whether a credential for the scheme is there.
    pub(super) fn has_credential(&self, scheme: &Scheme) -> bool {
        let authorization = |kind: &str| {
            let value = self.header("authorization").unwrap_or_default();
            value.split_once(' ').is_some_and(|(it, rest)| it.eq_ignore_ascii_case(kind) && !rest.is_empty())
        };
        match scheme.kind {
            SchemeKind::Header(name) => self.headers.contains_key(name),
            SchemeKind::Query(name) => self.query_parameter(name).is_some(),
            SchemeKind::Cookie(name) => self.cookies().any(|(key, _)| key == name),
            SchemeKind::Basic => authorization("basic"),
            SchemeKind::Bearer => authorization("bearer"),
            SchemeKind::Unsupported => true,
        }
    }
}
