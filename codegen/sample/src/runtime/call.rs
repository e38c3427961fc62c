// @generated from the OpenAPI document. Do not edit.

//! A call: an operation with its parameters, ready to be sent, as often as it takes.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::header::ACCEPT;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde::Serialize;
use serde_json::{Map, Value};

use super::InvalidRequest;
use super::base_client::BaseClient;
use super::body::Body;
use super::checks::Location;
use super::codec::Codec;
use super::deadline::Deadline;
use super::encoding::{self, Encoding, Pairs, Path, Refusal};
use super::endpoint::Endpoint;
use super::operation::{Called, Operation};
use super::retry::Retry;
use super::server;
use super::settings::ClientParameter;
use super::wire;

/// An operation with its parameters. The first thing that is wrong with them is kept and returned when it is sent.
#[derive(Clone)]
pub struct Call {
    pub(super) client: BaseClient,
    pub(super) endpoint: &'static Endpoint,
    pub(super) method: Method,
    pub(super) access: Access,
    /// The path of the type that made the call.
    pub(super) builder: &'static str,
    pub(super) path: Path,
    pub(super) query: Vec<Pair>,
    pub(super) cookies: Vec<Pair>,
    pub(super) headers: HeaderMap,
    pub(super) overrides: HeaderMap,
    pub(super) body: Body,
    /// What a body has as soon as there is one, whatever is set in it.
    pub(super) presets: Vec<(&'static str, Value)>,
    /// The properties that a form was made of, where they are checked.
    pub(super) form: Map<String, Value>,
    /// The media type of the body, where it is not the usual one of its kind.
    pub(super) content_type: Option<&'static str>,
    /// How the body is written where it is a value that is not sent as JSON.
    pub(super) codec: Option<&'static dyn Codec>,
    /// The names of the body's parts that come first.
    pub(super) part_order: &'static [&'static str],
    pub(super) timeout: Duration,
    /// Nothing where only the client's bound holds.
    pub(super) deadline: Option<Deadline>,
    pub(super) max_retries: u32,
    /// Nothing where the client's and the operation's choice hold.
    pub(super) retry: Option<Retry>,
    pub(super) max_body_size: u64,
    pub(super) idempotency_key: Option<String>,
    pub(super) problem: Option<InvalidRequest>,
    /// The client's parameters that the operation needs and the client does not have.
    missing: Vec<&'static ClientParameter>,
    /// The whole URL, where an answer said where the next page or the progress of an operation is.
    pub(super) url: Option<url::Url>,
}

/// Which of the client's credentials a call carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Those that the document asks for.
    Operation,
    /// All that the client has.
    Client,
    /// None: another server has said where the call goes.
    #[allow(dead_code, reason = "an API need not have operations that go on after their first answer")]
    Nobody,
}

/// A pair of the query or a cookie, escaped, with the name of the parameter that it came from.
#[derive(Clone, Debug)]
pub(super) struct Pair {
    parameter: String,
    pub(super) name: String,
    pub(super) value: String,
    /// Whether the value stands in the query without a name.
    is_bare: bool,
}

impl Pair {
    /// Puts the pairs of a parameter in the place of those that it had.
    fn replace(list: &mut Vec<Self>, parameter: &str, pairs: Pairs) {
        list.retain(|pair| pair.parameter != parameter);
        list.extend(pairs.into_iter().map(|(name, value)| Self {
            parameter: parameter.to_owned(),
            name,
            value,
            is_bare: false,
        }));
    }

    /// The pair as it stands in a query.
    pub(super) fn text(&self) -> String {
        if self.is_bare { self.value.clone() } else { format!("{}={}", self.name, self.value) }
    }

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
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query.iter().map(|pair| &pair.name).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

#[allow(dead_code, reason = "an API need not have every kind of parameter and body")]
impl Call {
    pub fn new(client: &BaseClient, endpoint: &'static Endpoint) -> Self {
        let mut call = Self {
            client: client.clone(),
            endpoint,
            method: endpoint.method(),
            access: Access::Operation,
            builder: "",
            path: Path::new(endpoint.path),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            overrides: HeaderMap::new(),
            body: Body::Empty,
            presets: Vec::new(),
            form: Map::new(),
            content_type: None,
            codec: None,
            part_order: &[],
            timeout: client.inner.timeout,
            deadline: None,
            retry: None,
            max_retries: client.inner.max_retries,
            max_body_size: client.inner.max_body_size,
            idempotency_key: None,
            problem: None,
            missing: Vec::new(),
            url: None,
        };
        if !endpoint.accept.is_empty() {
            call.headers.insert(ACCEPT, HeaderValue::from_static(endpoint.accept));
        }
        call.client_parameters();
        for (name, value) in endpoint.query {
            call.replace_query(name, encoding::escape(value));
        }
        for (name, value) in client.inner.settings.query {
            if !call.query.iter().any(|pair| pair.parameter == *name) {
                call.replace_query(name, encoding::escape(value));
            }
        }
        for (name, value) in &client.inner.query {
            call.replace_query(name, encoding::escape(value));
        }
        call
    }

    /// Sets the parameters that the client has.
    fn client_parameters(&mut self) {
        let (endpoint, inner) = (self.endpoint, Arc::clone(&self.client.inner));
        for name in endpoint.needed.iter().chain(endpoint.taken) {
            let known = inner.settings.parameters.iter().find(|parameter| parameter.name == *name);
            let Some(parameter) = known else { continue };
            match inner.parameters.get(name) {
                Some(value) => {
                    let encoding = match parameter.place {
                        Location::Path | Location::Header => Encoding::SIMPLE,
                        Location::Query | Location::QueryString | Location::Cookie => Encoding::FORM,
                    };
                    self.put(parameter.place, name, encoding, &Value::String(value.clone()));
                }
                None if endpoint.needed.contains(name) => self.missing.push(parameter),
                None => {}
            }
        }
    }

    /// Says which of the client's parameters is missing, unless this call has it by hand.
    pub(super) fn check_client_parameters(&mut self) {
        let is_there = |parameter: &&&ClientParameter| match parameter.place {
            Location::Header => {
                let own = [&self.headers, &self.client.inner.headers, &self.overrides];
                own.iter().any(|headers| headers.contains_key(parameter.name))
            }
            // A URL that an answer has is complete.
            Location::Path | Location::Query | Location::QueryString if self.url.is_some() => true,
            Location::Query | Location::QueryString => self.query_value(parameter.name).is_some(),
            Location::Path | Location::Cookie => false,
        };
        let Some(parameter) = self.missing.iter().find(|it| !is_there(it)) else { return };
        let ClientParameter { name, place, env, setter } = *parameter;
        let env =
            env.map_or_else(String::new, |env| format!(", for `from_env` in the environment variable {env}"));
        self.fail(format!(
            "the client has no value for the {} `{name}`; it is set with `ClientBuilder::{setter}`{env}",
            place.of()
        ));
    }

    /// The end of a call that begins now.
    pub(super) fn end(&self) -> Deadline {
        self.deadline.or_else(|| self.client.inner.deadline.map(Deadline::from)).unwrap_or(Deadline::NEVER)
    }

    /// The operation that is called. What is asked for at a URL that an answer has named need not be asked for with its method.
    pub(super) fn operation(&self) -> Operation {
        let method = if self.url.is_some() { self.endpoint.method() } else { self.method.clone() };
        Operation::new(self.endpoint.id, method, self.path.template())
    }

    /// What is called, as errors tell it.
    pub(super) fn called(&self) -> Called {
        let shown = |url| {
            let mut url = server::bare(url);
            self.client.inner.url_secrets.redact_path(&mut url);
            String::from(url).into()
        };
        let url = self.url.as_ref().map(shown);
        Called { operation: self.operation(), method: self.method.clone(), url }
    }

    pub(super) fn fail(&mut self, message: String) {
        self.problem.get_or_insert_with(|| InvalidRequest::new(message));
    }

    pub(super) fn json_value(&mut self, name: &str, value: &impl Serialize) -> Value {
        wire::to_value(value).unwrap_or_else(|error| {
            self.fail(format!("`{name}` cannot be written: {error}"));
            Value::Null
        })
    }

    /// What came of a value, or the reason why there is nothing.
    pub(super) fn written<T>(&mut self, what: &str, name: &str, outcome: Result<T, Refusal>) -> Option<T> {
        outcome.map_err(|refusal| self.fail(format!("the {what} `{name}` {refusal}"))).ok()
    }

    /// Puts a value into the path.
    pub fn path(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        self.parameter(Location::Path, name, encoding, value);
    }

    /// Sets a query parameter.
    pub fn query(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        self.parameter(Location::Query, name, encoding, value);
    }

    /// Sets the whole query, in which the parameter's name does not stand (OpenAPI 3.2, section 4.12.1).
    pub fn query_string(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        self.parameter(Location::QueryString, name, encoding, value);
    }

    /// Sets a header.
    pub fn header(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        self.parameter(Location::Header, name, encoding, value);
    }

    /// Sets a cookie, or several of an object.
    pub fn cookie(&mut self, name: &str, encoding: Encoding, value: &impl Serialize) {
        self.parameter(Location::Cookie, name, encoding, value);
    }

    /// Sets a parameter of the operation.
    fn parameter(&mut self, place: Location, name: &str, encoding: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.check_parameter(place, name, &value);
        self.put(place, name, encoding, &value);
    }

    /// Puts a value where a parameter goes.
    fn put(&mut self, place: Location, name: &str, encoding: Encoding, value: &Value) {
        let what = place.of();
        match place {
            Location::Path => {
                let outcome = self.path.set(name, encoding, value);
                self.written(what, name, outcome);
            }
            Location::Query => {
                let outcome = encoding::query(name, encoding, value);
                let pairs = self.written(what, name, outcome).unwrap_or_default();
                self.set_query(name, pairs);
            }
            Location::QueryString => {
                let text = match encoding {
                    Encoding::Json => value.to_string(),
                    Encoding::Style { .. } => encoding::scalar(value),
                };
                let (parameter, value) = (name.to_owned(), encoding::escape(&text));
                self.query.retain(|pair| pair.parameter != parameter);
                self.query.push(Pair { parameter, name: String::new(), value, is_bare: true });
            }
            Location::Header => {
                let outcome = encoding::header(encoding, value);
                let Some(text) = self.written(what, name, outcome) else { return };
                match (HeaderName::try_from(name), HeaderValue::try_from(text)) {
                    (Ok(name), Ok(value)) => drop(self.headers.insert(name, value)),
                    (Err(_), _) => self.fail(format!("no header can have the name `{name}`")),
                    (_, Err(_)) => {
                        self.written::<()>(what, name, Err(Refusal::Characters));
                    }
                }
            }
            Location::Cookie => {
                let outcome = encoding::cookie(name, encoding, value);
                let pairs = self.written(what, name, outcome).unwrap_or_default();
                Pair::replace(&mut self.cookies, name, pairs);
            }
        }
    }

    pub(super) fn set_query(&mut self, name: &str, pairs: Pairs) {
        Pair::replace(&mut self.query, name, pairs);
    }

    /// Adds pairs to the query as a caller has written them, in place of those that go there otherwise.
    pub(super) fn add_query(&mut self, text: &str) {
        if text.contains(|it: char| it == '#' || it.is_control()) {
            self.fail("the query has characters that no query may have".to_owned());
        }
        let own = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or(("", pair));
            let parameter = percent_encoding::percent_decode_str(name).decode_utf8_lossy().into_owned();
            Pair { parameter, name: name.to_owned(), value: value.to_owned(), is_bare: !pair.contains('=') }
        });
        let own: Vec<Pair> = own.collect();
        self.query.retain(|pair| !own.iter().any(|it| !it.is_bare && it.parameter == pair.parameter));
        self.query.extend(own);
    }

    /// Takes the pairs that a parameter has in the query of another call.
    pub(super) fn copy_query(&mut self, other: &Self, parameter: &str) {
        let pairs = other.query.iter().filter(|pair| pair.parameter == parameter);
        self.query.extend(pairs.cloned());
    }

    /// Takes the cookies that a parameter has in another call.
    pub(super) fn copy_cookies(&mut self, other: &Self, parameter: &str) {
        let pairs = other.cookies.iter().filter(|pair| pair.parameter == parameter);
        self.cookies.extend(pairs.cloned());
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
}
