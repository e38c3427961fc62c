//! For the tests of one's own code: values of the API's types, and a server that stands in for the API.
//!
//! [`value`] makes a value of the JSON that a test cares about. [`MockServer`] answers the operations that it has been told
//! answers for, or all of them from the document's examples ([`MockServer::answer_from_examples`]), checks that requests are
//! what the document says of them (operation, credentials, parameters, bodies), and keeps them for the test to look at.
//! [`Recorder`] writes down what a client and the real API say to one another, and [`Replay`] answers from that file.

mod announce;
mod answer;
mod check;
mod credential;
pub mod document;
mod form;
mod multipart;
mod path;
mod recording;
mod request;
mod server;
mod state;
mod streamed;
mod times;
mod value;
#[cfg(feature = "webhooks")]
mod webhook;

use std::borrow::Cow;
use std::marker::PhantomData;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::de::DeserializeOwned;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::client_options::ClientOptions;
use super::endpoint::Endpoint;
use super::request::{Output, Request};
use super::response::DecodeBody;
use super::untyped::UntypedRequest;
use super::wire::Leniency;
use answer::Encode;
pub use answer::MockResponse;
use credential::made_up;
pub use recording::{Recorder, RecordingError, Replay};
pub use request::MockRequest;
use state::{Route, State};
pub use times::Times;
pub use value::{try_value, value};
#[cfg(feature = "webhooks")]
pub use webhook::WebhookSigner;

/// A server on the loopback interface that answers as it is told. It stops when it is dropped.
#[derive(Debug)]
pub struct MockServer {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    task: JoinHandle<()>,
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
        self.route(R::endpoint(), R::endpoint().path.into())
    }

    /// Answers for a `GET` of a path that no operation of the document has, such as one where an operation says how far it is:
    /// `server.at("/operations/7").responds(…)`. Parameters stand in braces.
    #[must_use = "a path without answers is refused"]
    pub fn at(&self, path: impl Into<String>) -> Answers<'_, UntypedRequest> {
        self.route(UntypedRequest::endpoint(), path.into().into())
    }

    fn route<R>(&self, endpoint: &'static Endpoint, path: Cow<'static, str>) -> Answers<'_, R> {
        let mut state = self.state();
        state.routes.push(Route {
            endpoint,
            path,
            condition: None,
            answers: Vec::new(),
            answered: 0,
            times: None,
        });
        Answers { server: self, route: state.routes.len() - 1, request: PhantomData }
    }

    /// Answers operations that have no answer of their own with the document's examples of their responses, or with values that
    /// are made after its schemas. A response that may be a stream is one where the request asks for it. The server knows the document as soon as a client was made with `ClientBuilder::mock`.
    pub fn answer_from_examples(&self) {
        self.state().has_examples = true;
    }

    /// Takes requests that the document does not allow, without a word in [`problems`](Self::problems): for documents that
    /// are wrong themselves.
    pub fn ignore_schemas(&self) {
        self.state().is_lenient = true;
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

    /// What was wrong with the requests so far: no answer was set for them, a body that calls itself JSON was none, and, once a
    /// client was made with `ClientBuilder::mock`, a credential that the document asks for was missing, or a parameter or
    /// a body was none that its schemas allow. Objects in URLs are not looked into, nor is XML of untyped requests.
    pub fn problems(&self) -> Vec<String> {
        self.state().problems.clone()
    }

    /// The operations that were called so far, in order, by their `operationId`.
    pub fn operations(&self) -> Vec<&'static str> {
        self.state().requests.iter().filter_map(|request| request.operation).collect()
    }

    /// Wants operations to be called in the order in which their answers are set: one is in its turn when those before it were
    /// called as often as [`Answers::times`] says at least.
    pub fn in_order(&self) {
        self.state().is_ordered = true;
    }

    /// Says what was wrong: all [`problems`](Self::problems), and operations that were called more or less often than
    /// [`Answers::times`] says.
    ///
    /// # Panics
    /// When something was wrong.
    #[track_caller]
    pub fn verify(&self) {
        let complaints = self.state().complaints();
        assert!(
            complaints.is_empty(),
            "the API was not called as it should be:\n  {}",
            complaints.join("\n  ")
        );
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

    /// How often the operation is to be called with such a request: `2`, `1..`, `..=3` or `1..=3`. [`MockServer::verify`]
    /// says when it is not.
    pub fn times(self, times: impl Into<Times>) -> Self {
        self.server.state().routes[self.route].times = Some(times.into());
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

impl MockServer {
    /// Stands in for the API of a client, with a made-up credential for every security scheme that has none.
    #[doc(hidden)]
    pub fn stand_in(&self, options: &mut ClientOptions) {
        for scheme in options.settings.schemes {
            options.credentials.entry(scheme.name).or_insert_with(|| made_up(scheme.kind));
        }
        let mut state = self.state();
        (state.schemes, state.document) = (options.settings.schemes, options.settings.document);
        drop(state);
        options.base_url(self.url());
        options.middleware(announce::announce);
    }
}
