//! Requests that the document does not have.

use http::Method;
use serde::Serialize;
use serde_json::Value;

use super::base_client::BaseClient;
use super::call::{Access, Call};
use super::encoding::{Encoding, Path};
use super::endpoint::Endpoint;
use super::request::request;
use super::upload::{Upload, Uploads};

/// What is the same for all of them.
static ENDPOINT: Endpoint = Endpoint::new("", Method::GET, "").accept("application/json, */*;q=0.5");

/// A request that the document does not have, made by `Client::request`.
///
/// It is sent as all requests of the client are: to its server, with its credentials (all that it has, the first one for each
/// place), headers, middleware, retries and limits. What comes back is a [`RawResponse`](super::RawResponse), whose body is
/// read as JSON, text, bytes or a stream; an answer that is an error is an [`Error`](super::Error).
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UntypedRequest {
    call: Call,
}

impl UntypedRequest {
    /// A request of this method for a path with a query.
    #[doc(hidden)]
    pub fn new(client: &BaseClient, method: Method, target: &str) -> Self {
        let mut call = Call::new(client, &ENDPOINT);
        (call.method, call.access) = (method, Access::Client);
        let (path, query) =
            target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
        match Path::literal(path) {
            Ok(path) => call.path = path,
            Err(reason) => {
                call.path = Path::refused(path);
                call.fail(format!("the path `{path}` {reason}"));
            }
        }
        if let Some(query) = query {
            call.add_query(query);
        }
        Self { call }
    }

    /// Sets a query parameter, in place of every other one of its name. A list is sent as several pairs.
    pub fn query(mut self, name: &str, value: impl Serialize) -> Self {
        self.call.query(name, Encoding::FORM, &value);
        self
    }

    /// Sets a header, in place of every other one of its name.
    pub fn header(self, name: &str, value: &str) -> Self {
        Self { call: self.call.with_header(name, value) }
    }

    /// Sends a value as JSON.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.call.json(body);
        self
    }

    /// Sends an object as a form, `application/x-www-form-urlencoded`.
    pub fn form(mut self, body: &impl Serialize) -> Self {
        self.call.form(body);
        self
    }

    /// Sends bytes, a text or a file as they are, with the media type that the upload has.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.call.upload("", body);
        self
    }

    /// Sets the parts of a name in a body that is `multipart/form-data`.
    pub fn part(mut self, name: impl Into<String>, parts: impl Into<Uploads>) -> Self {
        self.call.part_files(name.into(), parts);
        self
    }

    /// The key by which the server knows this request when it comes again; with it, repeating is safe whatever the method.
    pub fn with_idempotency_key(self, key: impl Into<String>) -> Self {
        Self { call: self.call.with_idempotency_key(key) }
    }
}

request!(UntypedRequest(ENDPOINT) -> raw crate::runtime::RawResponse, json Value);
