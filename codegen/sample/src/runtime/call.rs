// @generated from the OpenAPI document. Do not edit.

//! A call: an operation with its parameters, ready to be sent, as often as it takes.

use std::fmt;
use std::time::Duration;

use http::header::{ACCEPT, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use serde::Serialize;
use serde_json::Value;

use super::body::Body;
use super::client::Client;
use super::encoding::{self, Encoding};
use super::{InvalidRequest, transport};

/// What the emitter says of an operation.
#[derive(Debug)]
pub struct Endpoint {
    /// The operationId, for tracing.
    pub id: &'static str,
    /// The method.
    pub method: Method,
    /// The path's template.
    pub path: &'static str,
    /// A query that is part of the path.
    pub query: &'static [(&'static str, &'static str)],
    /// The media types to ask for.
    pub accept: &'static str,
    /// Alternatives of security schemes that are used together.
    pub security: &'static [&'static [&'static str]],
    /// A server of its own.
    pub server: Option<&'static str>,
    /// Statuses outside of 2xx that are results: the redirects that the document declares. They are not followed.
    pub results: &'static [u16],
    /// What the items of a stream are made of.
    pub items: Items,
    /// Whether an item of a stream may be an error of the API; otherwise such an error ends the stream.
    pub has_error_items: bool,
    /// What asks for a stream of values besides the media type.
    pub switch: Option<Switch>,
}

/// What the items of a stream are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Items {
    /// The data, which is JSON.
    Json,
    /// The data, which is text.
    Text,
    /// The event with its `event`, `id`, `retry` and `data`, which is JSON (OpenAPI 3.2, section 4.14.5.2).
    JsonEvent,
    /// The event with its `event`, `id`, `retry` and `data`, which is text.
    TextEvent,
}

/// The boolean that asks for a stream of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// A property of a JSON body.
    Property(&'static str),
    /// A property of a form.
    FormProperty(&'static str),
    /// A part of a multipart body.
    Part(&'static str),
    /// A query parameter.
    Query(&'static str),
}

impl Endpoint {
    /// An operation that asks for JSON, needs no credentials and stands on the API's server.
    pub const fn new(id: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            query: &[],
            accept: "application/json",
            security: &[],
            server: None,
            results: &[],
            items: Items::Json,
            has_error_items: false,
            switch: None,
        }
    }

    /// With a query that is part of the path.
    pub const fn query(mut self, query: &'static [(&'static str, &'static str)]) -> Self {
        self.query = query;
        self
    }

    /// With other media types to ask for.
    pub const fn accept(mut self, accept: &'static str) -> Self {
        self.accept = accept;
        self
    }

    /// With security schemes, one set of which is needed.
    pub const fn security(mut self, security: &'static [&'static [&'static str]]) -> Self {
        self.security = security;
        self
    }

    /// With a server of its own.
    pub const fn server(mut self, url: &'static str) -> Self {
        self.server = Some(url);
        self
    }

    /// With statuses outside of 2xx that are results.
    pub const fn results(mut self, statuses: &'static [u16]) -> Self {
        self.results = statuses;
        self
    }

    /// With a stream whose items are not JSON, or more than the data.
    pub const fn items(mut self, items: Items) -> Self {
        self.items = items;
        self
    }

    /// With a stream whose items may be errors of the API.
    pub const fn error_items(mut self) -> Self {
        self.has_error_items = true;
        self
    }

    /// With what asks for a stream besides the media type.
    pub const fn switch(mut self, switch: Switch) -> Self {
        self.switch = Some(switch);
        self
    }

    /// Whether a response with this status is a result, and neither an error nor a redirect to follow.
    pub fn is_result(&self, status: StatusCode) -> bool {
        status.is_success() || self.results.contains(&status.as_u16())
    }
}

/// An operation with its parameters. The first thing that is wrong with them is kept and returned when it is sent.
#[derive(Clone)]
pub struct Call {
    pub(super) client: Client,
    pub(super) endpoint: &'static Endpoint,
    pub(super) path: String,
    pub(super) query: Vec<Pair>,
    pub(super) headers: HeaderMap,
    pub(super) overrides: HeaderMap,
    pub(super) body: Body,
    /// The media type of the body, where it is not the usual one of its kind.
    pub(super) content_type: Option<&'static str>,
    /// The names of the body's parts that come first.
    pub(super) part_order: &'static [&'static str],
    pub(super) timeout: Duration,
    pub(super) max_retries: u32,
    pub(super) max_body_size: u64,
    pub(super) idempotency_key: Option<String>,
    pub(super) problem: Option<InvalidRequest>,
    /// The whole URL, where a page said where the next one is.
    pub(super) url: Option<url::Url>,
}

/// A query parameter, escaped, with the name of the parameter that it came from.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    parameter: String,
    pub(super) name: String,
    pub(super) value: String,
}

impl Pair {
    /// Whether it has the name, which may be escaped.
    fn is_called(&self, name: &str) -> bool {
        percent_encoding::percent_decode_str(&self.name).eq(name.bytes())
    }
}

/// Shows the endpoint and the parameters, and no credentials.
impl fmt::Debug for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Call")
            .field("method", &self.endpoint.method)
            .field("path", &self.path)
            .field("query", &self.query.iter().map(|pair| &pair.name).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

#[allow(dead_code, reason = "an API need not have every kind of parameter and body")]
impl Call {
    pub(crate) fn new(client: &Client, endpoint: &'static Endpoint) -> Self {
        let mut call = Self {
            client: client.clone(),
            endpoint,
            path: endpoint.path.to_owned(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            overrides: HeaderMap::new(),
            body: Body::Empty,
            content_type: None,
            part_order: &[],
            timeout: client.inner.timeout,
            max_retries: client.inner.max_retries,
            max_body_size: client.inner.max_body_size,
            idempotency_key: None,
            problem: None,
            url: None,
        };
        if !endpoint.accept.is_empty() {
            call.headers.insert(ACCEPT, HeaderValue::from_static(endpoint.accept));
        }
        for (name, value) in endpoint.query {
            call.set_query(name, vec![(encoding::escape(name), encoding::escape(value))]);
        }
        for (name, value) in client.inner.settings.query {
            if !call.query.iter().any(|pair| pair.parameter == *name) {
                call.set_query(name, vec![(encoding::escape(name), encoding::escape(value))]);
            }
        }
        for (name, value) in &client.inner.query {
            call.with_query(name, value);
        }
        call
    }

    pub(super) fn fail(&mut self, message: String) {
        self.problem.get_or_insert_with(|| InvalidRequest::new(message));
    }

    pub(super) fn json_value(&mut self, name: &str, value: &impl Serialize) -> Value {
        serde_json::to_value(value).unwrap_or_else(|error| {
            self.fail(format!("`{name}` cannot be written: {error}"));
            Value::Null
        })
    }

    /// Puts a value into the path. Empty values and dot segments are refused: they would address something else.
    pub(crate) fn path(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        let text = encoding::path(name, encoding, &value);
        let plain = encoding::scalar(&value);
        if plain.is_empty() || matches!(&value, Value::Array(items) if items.is_empty()) {
            self.fail(format!("the path parameter `{name}` is empty"));
        } else if is_dot_segment(&plain) {
            self.fail(format!("the path parameter `{name}` is a dot segment, `{plain}`"));
        }
        self.path = self.path.replace(&format!("{{{name}}}"), &text);
    }

    /// Sets a query parameter.
    pub(crate) fn query(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.set_query(name, encoding::query(name, encoding, &value));
    }

    pub(super) fn set_query(&mut self, name: &str, pairs: Vec<(String, String)>) {
        self.query.retain(|pair| pair.parameter != name);
        self.query.extend(pairs.into_iter().map(|(key, value)| Pair {
            parameter: name.to_owned(),
            name: key,
            value,
        }));
    }

    /// The value under a name in the query, escaped, whatever parameter it came from.
    pub(super) fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|pair| pair.is_called(name)).map(|pair| pair.value.as_str())
    }

    /// Puts an escaped value under a name into the query, in place of every other under it: also of one that came from
    /// the properties of an object.
    pub(super) fn replace_query(&mut self, name: &str, value: String) {
        self.query.retain(|pair| !pair.is_called(name));
        self.set_query(name, vec![(encoding::escape(name), value)]);
    }

    /// Sets a header.
    pub(crate) fn header(&mut self, name: &'static str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        if value.is_null() {
            return;
        }
        match HeaderValue::try_from(encoding::header(encoding, &value)) {
            Ok(value) => drop(HeaderName::try_from(name).map(|name| self.headers.insert(name, value))),
            Err(_) => {
                self.fail(format!("the value for the header `{name}` has characters that no header may have"))
            }
        }
    }

    /// Sets a cookie; all go into one header (RFC 6265, section 5.4).
    pub(crate) fn cookie(&mut self, name: &'static str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        for (name, value) in encoding::query(name, encoding, &value) {
            self.add_cookie(&name, &value, false);
        }
    }

    pub(super) fn add_cookie(&mut self, name: &str, value: &str, secret: bool) {
        let before = self.headers.get(COOKIE).and_then(|it| it.to_str().ok()).map(|it| format!("{it}; "));
        match HeaderValue::try_from(format!("{}{name}={value}", before.unwrap_or_default())) {
            Ok(mut cookie) => {
                cookie.set_sensitive(secret);
                self.headers.insert(COOKIE, cookie);
            }
            Err(_) => {
                self.fail(format!("the value for the cookie `{name}` has characters that no cookie may have"))
            }
        }
    }

    /// Makes the body a form, even when nothing is set in it.
    pub(crate) fn form_object(&mut self) {
        if matches!(self.body, Body::Empty) {
            self.body = Body::Form(Vec::new());
        }
    }

    /// Sets the body, as a form.
    pub(crate) fn form(&mut self, value: &impl Serialize) {
        let value = self.json_value("body", value);
        let pairs = match &value {
            Value::Object(members) => {
                members.iter().map(|(key, value)| (key.clone(), encoding::form(key, value))).collect()
            }
            _ => Vec::new(),
        };
        self.body = Body::Form(pairs);
    }

    /// Sets one property of a form.
    pub(crate) fn form_property(&mut self, name: &str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        let pairs = encoding::form(name, &value);
        self.form_object();
        if let Body::Form(properties) = &mut self.body {
            properties.retain(|(property, _)| property != name);
            properties.push((name.to_owned(), pairs));
        }
    }

    /// Another time-out.
    pub(crate) fn with_timeout(&mut self, timeout: Duration) {
        self.timeout = timeout;
    }

    /// Another number of retries.
    pub(crate) fn with_max_retries(&mut self, retries: u32) {
        self.max_retries = retries;
    }

    /// Another bound for what is read into memory.
    pub(crate) fn with_max_body_size(&mut self, bytes: u64) {
        self.max_body_size = bytes;
    }

    /// A header that wins over every other of its name.
    pub(crate) fn with_header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => drop(self.overrides.insert(name, value)),
            _ => self.fail(format!("`{name}` and its value are no header")),
        }
    }

    /// Another query parameter.
    pub(crate) fn with_query(&mut self, name: &str, value: &str) {
        self.set_query(name, vec![(encoding::escape(name), encoding::escape(value))]);
    }

    /// A key by which the server knows a repeated request.
    pub(crate) fn with_idempotency_key(&mut self, key: impl Into<String>) {
        self.idempotency_key = Some(key.into());
    }

    /// Sends it, with retries.
    pub(crate) async fn execute(self) -> Result<super::RawResponse, super::Failure> {
        transport::execute(self).await
    }
}

/// `.` and `..`, also percent-encoded: URL parsers take them away together with the segment before.
fn is_dot_segment(text: &str) -> bool {
    let decoded = text.replace("%2e", ".").replace("%2E", ".");
    decoded == "." || decoded == ".."
}
