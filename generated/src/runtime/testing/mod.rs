// @generated from the OpenAPI document. Do not edit.

//! For the tests of one's own code: values of the API's types, and a server that stands in for the API.
//!
//! [`value`] makes a value of the JSON that a test cares about. [`MockServer`] answers the operations that it has been told
//! answers for, checks that requests are what the document says of them (operation, credentials, well-formed JSON), and keeps
//! them for the test to look at.

mod answer;
mod path;
mod server;
mod value;

use std::fmt;
use std::marker::PhantomData;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{HeaderMap, Method};
use serde::de::DeserializeOwned;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::client::ClientBuilder;
use super::credential::Credential;
use super::endpoint::Endpoint;
use super::request::{Output, Request};
use super::response::DecodeBody;
use super::settings::{Scheme, SchemeKind};
use super::wire::Leniency;
use answer::Encode;
pub use answer::MockResponse;
pub use value::{try_value, value};

/// A server on the loopback interface that answers as it is told. It stops when it is dropped.
#[derive(Debug)]
pub struct MockServer {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
}

/// What the server knows and has seen.
#[derive(Debug, Default)]
struct State {
    schemes: &'static [Scheme],
    routes: Vec<Route>,
    requests: Vec<MockRequest>,
    problems: Vec<String>,
}

/// The answers for some requests.
struct Route {
    endpoint: &'static Endpoint,
    condition: Option<Condition>,
    answers: Vec<MockResponse>,
    answered: usize,
}

type Condition = Box<dyn Fn(&MockRequest) -> bool + Send + Sync>;

impl fmt::Debug for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Route").field("endpoint", &self.endpoint.id).finish_non_exhaustive()
    }
}

impl MockServer {
    /// Starts a server that has no answers yet.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let state = Arc::new(Mutex::new(State::default()));
        let task = tokio::spawn(server::run(listener, Arc::clone(&state)));
        Ok(Self { address, state, task })
    }

    /// The server's URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Answers for an operation, named by its request: `server.on::<resources::pets::GetPet>()`.
    ///
    /// Answers that are added later come before those that are there already.
    #[must_use = "an operation without answers is refused"]
    pub fn on<R: Request>(&self) -> Answers<'_, R> {
        let mut state = self.state();
        state.routes.push(Route {
            endpoint: R::endpoint(),
            condition: None,
            answers: Vec::new(),
            answered: 0,
        });
        Answers { server: self, route: state.routes.len() - 1, request: PhantomData }
    }

    /// Everything that was asked so far, in order.
    pub fn requests(&self) -> Vec<MockRequest> {
        self.state().requests.clone()
    }

    /// What was asked of one operation so far, in order.
    pub fn requests_of<R: Request>(&self) -> Vec<MockRequest> {
        let mut requests = self.requests();
        requests.retain(|request| request.operation == Some(R::endpoint().id));
        requests
    }

    /// What was wrong with the requests so far: no answer was set for them, a credential that the document asks for was
    /// missing (once a client was made with [`ClientBuilder::mock`]), or a body that calls itself JSON was none.
    pub fn problems(&self) -> Vec<String> {
        self.state().problems.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for MockServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The answers for one operation. They are given in turn, and the last one again and again.
#[derive(Debug)]
pub struct Answers<'a, R> {
    server: &'a MockServer,
    route: usize,
    request: PhantomData<fn() -> R>,
}

impl<R: Request> Answers<'_, R> {
    /// Holds for requests of a kind only.
    #[must_use = "an operation without answers is refused"]
    pub fn when(self, condition: impl Fn(&MockRequest) -> bool + Send + Sync + 'static) -> Self {
        self.server.state().routes[self.route].condition = Some(Box::new(condition));
        self
    }

    /// Answers with any response.
    pub fn responds(self, response: MockResponse) -> Self {
        self.server.state().routes[self.route].answers.push(response);
        self
    }

    /// Answers with a value, such as one of [`value`].
    pub fn returns(self, value: &Output<R>) -> Self
    where
        R::Success: Encode<Value = Output<R>>,
    {
        self.responds(R::Success::encode(value))
    }

    /// Answers with a value that is written as JSON.
    ///
    /// # Panics
    /// When the JSON is not what the document says of the response.
    #[track_caller]
    pub fn returns_json(self, value: serde_json::Value) -> Self
    where
        R::Success: Encode<Value = Output<R>>,
        Output<R>: DeserializeOwned,
    {
        // A test that relies on what a server leaves out would rely on a fault.
        match Leniency::Exact.during(|| serde_json::from_value::<Output<R>>(value)) {
            Ok(value) => self.returns(&value),
            Err(error) => panic!("{} returns something else: {error}", R::endpoint().id),
        }
    }

    /// Answers with an error of the API.
    ///
    /// # Panics
    /// When the JSON is not what the document says of the error.
    #[track_caller]
    pub fn fails(self, status: u16, body: &serde_json::Value) -> Self {
        let response = MockResponse::json(status, body);
        let is_declared = R::Failure::decode_error(&response.received()).is_some();
        assert!(is_declared, "{} fails in another way than with {body}", R::endpoint().id);
        self.responds(response)
    }
}

/// A request as the server got it.
#[derive(Clone, Debug)]
pub struct MockRequest {
    /// The operation, where it is one.
    operation: Option<&'static str>,
    method: Method,
    path: String,
    parameters: Vec<(String, String)>,
    query: Vec<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
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

    /// Whether a credential for the scheme is there.
    fn has_credential(&self, scheme: &Scheme) -> bool {
        let authorization = |kind: &str| {
            let value = self.header("authorization").unwrap_or_default();
            value.split_once(' ').is_some_and(|(it, rest)| it.eq_ignore_ascii_case(kind) && !rest.is_empty())
        };
        match scheme.kind {
            SchemeKind::Header(name) => self.headers.contains_key(name),
            SchemeKind::Query(name) => self.query_parameter(name).is_some(),
            SchemeKind::Cookie(name) => {
                let cookies = self.header("cookie").unwrap_or_default().split(';');
                cookies.filter_map(|it| it.trim().split_once('=')).any(|(key, _)| key == name)
            }
            SchemeKind::Basic => authorization("basic"),
            SchemeKind::Bearer => authorization("bearer"),
            SchemeKind::Unsupported => true,
        }
    }
}

impl ClientBuilder {
    /// Talks to a server that stands in for the API, with a made-up credential for every security scheme that has none.
    pub fn mock(mut self, server: &MockServer) -> Self {
        for scheme in self.settings.schemes {
            let made_up = || match scheme.kind {
                SchemeKind::Basic => {
                    Credential::Basic { username: "user".to_owned(), password: "password".into() }
                }
                _ => "mock".into(),
            };
            self.credentials.entry(scheme.name).or_insert_with(made_up);
        }
        server.state().schemes = self.settings.schemes;
        self.base_url(server.url())
    }
}
