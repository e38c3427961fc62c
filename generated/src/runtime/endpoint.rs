// @generated from the OpenAPI document. Do not edit.

//! What the emitter says of an operation: where it is, how it is sent, and what comes back.

use http::{Method, StatusCode};

use super::checks::Checks;
use super::codec::Codec;
use super::encoding::Encoding;
use super::retry::{Guard, Retry};

/// What the emitter says of an operation.
#[derive(Debug)]
pub struct Endpoint {
    /// The operationId, for tracing.
    pub id: &'static str,
    method: Token,
    /// The path's template.
    pub path: &'static str,
    /// The names of the client's parameters that a request cannot do without.
    pub needed: &'static [&'static str],
    /// The names of the client's parameters that a request carries where the client has them.
    pub taken: &'static [&'static str],
    /// A query that is part of the path.
    pub query: &'static [(&'static str, &'static str)],
    /// The media types to ask for.
    pub accept: &'static str,
    /// Alternatives of security schemes that are used together.
    pub security: &'static [&'static [&'static str]],
    /// A server of its own.
    pub server: Option<&'static str>,
    /// Which failed attempts are made again, where that is not as with all operations.
    pub retry: Option<Retry>,
    /// How the properties of a form are written of which `form_properties` says nothing.
    pub form: Encoding,
    /// How single properties of a form are written.
    pub form_properties: &'static [(&'static str, Encoding)],
    /// Statuses outside of 2xx that are results: the redirects that the document declares, which are not followed, and 304
    /// where it says that there was nothing to do.
    pub results: &'static [u16],
    /// What the items of a stream are made of.
    pub items: Items,
    /// Whether an item of a stream may be an error of the API; otherwise such an error ends the stream.
    pub has_error_items: bool,
    /// What asks for a stream of values besides the media type.
    pub switch: Option<Switch>,
    /// Whether the server sends a stream where the switch is left out.
    pub streams_by_default: bool,
    /// How bodies of responses are read that are not JSON, by status: `200`, `4XX` or `default`.
    pub codecs: &'static [(&'static str, &'static dyn Codec)],
    /// What is checked of a request before it is sent.
    pub checks: Option<&'static Checks>,
}

/// A method.
#[derive(Debug)]
enum Token {
    Known(Method),
    /// One that the crate `http` has no constant for, or had none when it was released.
    Other(&'static str),
}

/// A safe request with a body (OpenAPI 3.2, section 4.9.1), of which earlier releases of the crate `http` know nothing.
const QUERY: &str = "QUERY";

/// Whether a request with this method asks for nothing but an answer (RFC 9110, section 9.2.1).
pub(super) fn is_safe(method: &Method) -> bool {
    method.is_safe() || method.as_str() == QUERY
}

/// Whether it makes no difference how often a request with this method arrives (RFC 9110, section 9.2.2).
fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent() || method.as_str() == QUERY
}

/// What keeps the API from carrying a request with this method out twice that has no key.
pub(super) fn guard(method: &Method) -> Guard {
    if is_idempotent(method) { Guard::Method } else { Guard::None }
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
        Self::of(id, Token::Known(method), path)
    }

    /// The same with another method: `QUERY`, or one of the API's own.
    pub const fn with_method(id: &'static str, token: &'static str, path: &'static str) -> Self {
        Self::of(id, Token::Other(token), path)
    }

    const fn of(id: &'static str, method: Token, path: &'static str) -> Self {
        Self {
            id,
            method,
            path,
            needed: &[],
            taken: &[],
            query: &[],
            accept: "application/json",
            security: &[],
            server: None,
            retry: None,
            form: Encoding::FORM_PROPERTY,
            form_properties: &[],
            results: &[],
            items: Items::Json,
            has_error_items: false,
            switch: None,
            streams_by_default: false,
            codecs: &[],
            checks: None,
        }
    }

    /// The method.
    pub fn method(&self) -> Method {
        match &self.method {
            Token::Known(method) => method.clone(),
            // The generator has seen to it that it is a token; `POST` promises the least.
            Token::Other(token) => Method::from_bytes(token.as_bytes()).unwrap_or(Method::POST),
        }
    }

    /// With parameters that the client has: those that a request cannot do without, and others.
    pub const fn parameters(
        mut self,
        needed: &'static [&'static str],
        taken: &'static [&'static str],
    ) -> Self {
        (self.needed, self.taken) = (needed, taken);
        self
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

    /// With a rule of its own for which failed attempts are made again.
    pub const fn retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
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
    pub(super) fn form_encoding(&self, property: &str) -> Encoding {
        let own = self.form_properties.iter().find(|(name, _)| *name == property);
        own.map_or(self.form, |(_, encoding)| *encoding)
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

    /// With a server that sends a stream where its switch is left out.
    pub const fn streams_by_default(mut self) -> Self {
        self.streams_by_default = true;
        self
    }

    /// With bodies of responses that are not JSON.
    pub const fn codecs(mut self, codecs: &'static [(&'static str, &'static dyn Codec)]) -> Self {
        self.codecs = codecs;
        self
    }

    /// How the body of a response with this status is read, where it is not JSON.
    pub(super) fn codec(&self, status: StatusCode) -> Option<&'static dyn Codec> {
        let of = |pattern: &str| self.codecs.iter().find(|(it, _)| *it == pattern).map(|(_, codec)| *codec);
        let class = || of(&format!("{}XX", status.as_u16() / 100));
        self.codecs.first().and_then(|_| of(status.as_str()).or_else(class).or_else(|| of("default")))
    }

    /// With what is checked of a request before it is sent.
    pub const fn checks(mut self, checks: &'static Checks) -> Self {
        self.checks = Some(checks);
        self
    }

    /// Whether a response with this status is a result, and neither an error nor a redirect to follow.
    pub fn is_result(&self, status: StatusCode) -> bool {
        status.is_success() || self.results.contains(&status.as_u16())
    }
}
