// @generated from the OpenAPI document. Do not edit.

//! A call: an operation with its parameters, ready to be sent, as often as it takes.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::ACCEPT;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde::Serialize;
use serde_json::{Map, Value};

use super::body::Body;
use super::client::Client;
use super::encoding::{self, Encoding, Escaping, Pairs, Path, Refusal};
use super::upload::{Upload, Uploads};
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
    /// How the properties of a form are written of which `form_properties` says nothing.
    pub form: Encoding,
    /// How single properties of a form are written.
    pub form_properties: &'static [(&'static str, Encoding)],
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
            form: Encoding::FORM_PROPERTY,
            form_properties: &[],
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

    /// With a form whose properties are written so.
    pub const fn form(mut self, encoding: Encoding) -> Self {
        self.form = encoding;
        self
    }

    /// With properties of a form that are written in ways of their own.
    pub const fn form_properties(mut self, properties: &'static [(&'static str, Encoding)]) -> Self {
        self.form_properties = properties;
        self
    }

    /// How a property of the form is written.
    fn form_encoding(&self, property: &str) -> Encoding {
        let own = self.form_properties.iter().find(|(name, _)| *name == property);
        own.map_or(self.form, |(_, encoding)| *encoding)
    }
}

/// An operation with its parameters. The first thing that is wrong with them is kept and returned when it is sent.
#[derive(Clone)]
pub struct Call {
    pub(super) client: Client,
    pub(super) endpoint: &'static Endpoint,
    pub(super) path: Path,
    pub(super) query: Vec<Pair>,
    pub(super) cookies: Vec<Pair>,
    pub(super) headers: HeaderMap,
    pub(super) overrides: HeaderMap,
    pub(super) body: Body,
    pub(super) timeout: Duration,
    pub(super) max_retries: u32,
    pub(super) max_body_size: u64,
    pub(super) idempotency_key: Option<String>,
    pub(super) problem: Option<InvalidRequest>,
    /// The whole URL, where a page said where the next one is.
    pub(super) url: Option<String>,
}

/// A pair of the query or a cookie, escaped, with the name of the parameter that it came from.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    parameter: String,
    pub(super) name: String,
    pub(super) value: String,
}

impl Pair {
    /// Puts the pairs of a parameter in the place of those that it had.
    fn replace(list: &mut Vec<Self>, parameter: &str, pairs: Pairs) {
        list.retain(|pair| pair.parameter != parameter);
        list.extend(pairs.into_iter().map(|(name, value)| Self {
            parameter: parameter.to_owned(),
            name,
            value,
        }));
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
            path: Path::new(endpoint.path),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            overrides: HeaderMap::new(),
            body: Body::Empty,
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
            call.with_query(name, value);
        }
        for (name, value) in client.inner.settings.query {
            if !call.query.iter().any(|pair| pair.parameter == *name) {
                call.with_query(name, value);
            }
        }
        for (name, value) in &client.inner.query {
            call.with_query(name, value);
        }
        call
    }

    fn fail(&mut self, message: String) {
        self.problem.get_or_insert_with(|| InvalidRequest::new(message));
    }

    fn json_value(&mut self, name: &str, value: &impl Serialize) -> Value {
        serde_json::to_value(value).unwrap_or_else(|error| {
            self.fail(format!("`{name}` cannot be written: {error}"));
            Value::Null
        })
    }

    /// What came of a value, or the reason why there is nothing.
    fn written<T>(&mut self, what: &str, name: &str, outcome: Result<T, Refusal>) -> Option<T> {
        outcome.map_err(|refusal| self.fail(format!("the {what} `{name}` {refusal}"))).ok()
    }

    /// Puts a value into the path.
    pub(crate) fn path(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        let outcome = self.path.set(name, encoding, &value);
        self.written("path parameter", name, outcome);
    }

    /// Sets a query parameter.
    pub(crate) fn query(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        let outcome = encoding::query(name, encoding, &value);
        let pairs = self.written("query parameter", name, outcome).unwrap_or_default();
        self.set_query(name, pairs);
    }

    pub(super) fn set_query(&mut self, name: &str, pairs: Pairs) {
        Pair::replace(&mut self.query, name, pairs);
    }

    /// The value of a query parameter that was set.
    pub(super) fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|pair| pair.parameter == name).map(|pair| pair.value.as_str())
    }

    /// Sets a header.
    pub(crate) fn header(&mut self, name: &'static str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        let outcome = encoding::header(encoding, &value);
        let Some(text) = self.written("header", name, outcome) else { return };
        match (HeaderName::try_from(name), HeaderValue::try_from(text)) {
            (Ok(name), Ok(value)) => drop(self.headers.insert(name, value)),
            (Err(_), _) => self.fail(format!("no header can have the name `{name}`")),
            (_, Err(_)) => drop(self.written::<()>("header", name, Err(Refusal::Characters))),
        }
    }

    /// Sets a cookie, or several of an object.
    pub(crate) fn cookie(&mut self, name: &'static str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        let outcome = encoding::pairs(name, encoding, Escaping::Cookie, &value);
        let pairs = self.written("cookie", name, outcome).unwrap_or_default();
        Pair::replace(&mut self.cookies, name, pairs);
    }

    /// Sets the body, as JSON.
    pub(crate) fn json(&mut self, content_type: &'static str, value: &impl Serialize) {
        let value = self.json_value("body", value);
        self.body = Body::Json(content_type, value);
    }

    /// Sets one property of a JSON body.
    pub(crate) fn property(&mut self, content_type: &'static str, name: &str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        if !matches!(self.body, Body::Json(_, Value::Object(_))) {
            self.body = Body::Json(content_type, Value::Object(Map::new()));
        }
        if let Body::Json(_, Value::Object(members)) = &mut self.body {
            members.insert(name.to_owned(), value);
        }
    }

    /// Sets a property that the document does not know, next to those that it does.
    pub(crate) fn with_body_property(
        &mut self,
        content_type: &'static str,
        name: &str,
        value: &impl Serialize,
    ) {
        match self.body {
            Body::Form(_) => self.form_property(name, value),
            Body::Empty | Body::Json(_, Value::Object(_)) => self.property(content_type, name, value),
            _ => self.fail(format!("the body has no properties, and so no `{name}`")),
        }
    }

    /// Asks for another media type, and says so in the body where the API wants that.
    pub(crate) fn ask_for(&mut self, media_type: &'static str, switch: Option<&'static str>) {
        self.headers.insert(ACCEPT, HeaderValue::from_static(media_type));
        if let Some(property) = switch {
            let content_type = match self.body {
                Body::Json(content_type, _) => content_type,
                _ => "application/json",
            };
            self.property(content_type, property, &true);
        }
    }

    /// Sets the body, as a form.
    pub(crate) fn form(&mut self, value: &impl Serialize) {
        self.body = Body::Form(Vec::new());
        match self.json_value("body", value) {
            Value::Object(members) => {
                members.iter().for_each(|(name, value)| self.form_pairs(name, value));
            }
            _ => self.fail("a form is made of an object, and the body is none".to_owned()),
        }
    }

    /// Sets one property of a form.
    pub(crate) fn form_property(&mut self, name: &str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.form_pairs(name, &value);
    }

    fn form_pairs(&mut self, name: &str, value: &Value) {
        let encoding = self.endpoint.form_encoding(name);
        let outcome = encoding::pairs(name, encoding, Escaping::Query, value);
        let pairs = self.written("property", name, outcome).unwrap_or_default();
        if !matches!(self.body, Body::Form(_)) {
            self.body = Body::Form(Vec::new());
        }
        if let Body::Form(properties) = &mut self.body {
            properties.retain(|(property, _)| property != name);
            properties.push((name.to_owned(), pairs));
        }
    }

    /// Sets the body, as bytes.
    pub(crate) fn bytes(&mut self, content_type: &'static str, bytes: impl Into<Bytes>) {
        self.body = Body::Bytes(content_type, bytes.into());
    }

    /// Makes the body multipart, even when it has no parts.
    pub(crate) fn multipart(&mut self) {
        if !matches!(self.body, Body::Multipart(_)) {
            self.body = Body::Multipart(Vec::new());
        }
    }

    fn parts(&mut self, name: Cow<'static, str>, uploads: Vec<Upload>) {
        self.multipart();
        if let Body::Multipart(parts) = &mut self.body {
            parts.retain(|(part, _)| *part != name);
            parts.extend(uploads.into_iter().map(|upload| (name.clone(), upload)));
        }
    }

    /// Sets a part with a scalar, or a part for each scalar of a list.
    pub(crate) fn part_text(&mut self, name: &'static str, value: &impl Serialize) {
        let texts = match self.json_value(name, value) {
            Value::Null => Vec::new(),
            Value::Array(items) => items.iter().map(encoding::scalar).collect(),
            scalar => vec![encoding::scalar(&scalar)],
        };
        self.parts(name.into(), texts.into_iter().map(Upload::text).collect());
    }

    /// Sets a part with JSON.
    pub(crate) fn part_json(&mut self, name: &'static str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.parts(name.into(), vec![Upload::json(value.to_string())]);
    }

    /// Sets a part for each file.
    pub(crate) fn part_files(&mut self, name: impl Into<Cow<'static, str>>, files: impl Into<Uploads>) {
        self.parts(name.into(), files.into().0);
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

    /// Another query parameter; it replaces those that are called so, also members of an object.
    pub(crate) fn with_query(&mut self, name: &str, value: &str) {
        let escaped = encoding::escape_name(name);
        self.query.retain(|pair| pair.name != escaped);
        self.set_query(name, vec![(escaped, encoding::escape(value))]);
    }

    /// A key by which the server knows a repeated request.
    pub(crate) fn with_idempotency_key(&mut self, key: impl Into<String>) {
        let key = key.into();
        match HeaderValue::try_from(key.as_str()) {
            Ok(_) if !key.is_empty() => self.idempotency_key = Some(key),
            _ => self.fail("the idempotency key is empty or has characters that no header may have".to_owned()),
        }
    }

    /// Sends it, with retries.
    pub(crate) async fn execute(self) -> Result<super::RawResponse, super::Failure> {
        transport::execute(self).await
    }
}
