// @generated from the OpenAPI document. Do not edit.

//! The answers that a server has been told, and how it chooses one.

use std::borrow::Cow;
use std::fmt;

use mime::Mime;

use super::announce::Announced;
use super::answer::MockResponse;
use super::check;
use super::document::{Answer, Document, Documented};
use super::path::{fixed, parameters};
use super::request::MockRequest;
use super::streamed;
use super::times::{Times, count};
use crate::runtime::endpoint::Endpoint;
use crate::runtime::response::is_json;
use crate::runtime::settings::Scheme;

/// What the server knows and has seen.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) schemes: &'static [Scheme],
    pub(super) routes: Vec<Route>,
    pub(super) requests: Vec<MockRequest>,
    pub(super) problems: Vec<String>,
    /// Whether answers are asked for in the order in which they were set.
    pub(super) is_ordered: bool,
    /// What the document says, once a client has told it.
    pub(super) document: Option<&'static Document>,
    /// Whether operations without an answer have the document's.
    pub(super) has_examples: bool,
    /// Whether requests need not be what the document says.
    pub(super) is_lenient: bool,
}

/// The answers for some requests.
pub(super) struct Route {
    pub(super) endpoint: &'static Endpoint,
    /// The path's template: the endpoint's, or one that the document does not have.
    pub(super) path: Cow<'static, str>,
    pub(super) condition: Option<Condition>,
    pub(super) answers: Vec<MockResponse>,
    pub(super) answered: usize,
    /// How often it is to be called, where the test says so.
    pub(super) times: Option<Times>,
}

impl Route {
    /// The operation's id, or the path where there is none.
    fn name(&self) -> &str {
        if self.endpoint.id.is_empty() { &self.path } else { self.endpoint.id }
    }
}

pub(super) type Condition = Box<dyn Fn(&MockRequest) -> bool + Send + Sync>;

impl fmt::Debug for Route {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Route").field("endpoint", &self.name()).finish_non_exhaustive()
    }
}

/// Says which answer is missing, and how it is set.
fn missing(request: &MockRequest, announced: &Announced, has_examples: bool) -> String {
    let MockRequest { method, path, .. } = request;
    let what = match &announced.operation {
        Some(operation) => format!("no answer is set for {operation}, which was asked as {method} {path}"),
        None => format!("no answer is set for {method} {path}"),
    };
    let what = if has_examples { format!("{what}, and none could be made of the document") } else { what };
    match &announced.builder {
        Some(builder) => format!("{what}; set one with server.on::<{builder}>().returns_json(…)"),
        None => what,
    }
}

impl State {
    /// Keeps a request and chooses the answer for it.
    pub(super) fn answer(&mut self, request: MockRequest, announced: &Announced) -> MockResponse {
        let shown = self.shown(&request);
        let least = shown.as_ref().map_or(0, |(documented, ..)| fixed(&documented.path));
        if let Some((index, request)) = self.route(&request, least) {
            return self.answer_of_route(request, index);
        }
        if let Some((documented, answer, request)) = shown {
            self.check_credentials(&documented.id, &documented.security, &request);
            self.check_schemas(documented, &request);
            self.requests.push(request);
            return MockResponse::of(answer);
        }
        let message = missing(&request, announced, self.has_examples);
        self.problems.push(message.clone());
        self.requests.push(request);
        // It is the same the next time.
        MockResponse::json(501, &serde_json::json!({ "message": message }))
            .with_header("x-should-retry", "false")
    }

    fn answer_of_route(&mut self, request: MockRequest, index: usize) -> MockResponse {
        self.check(&request, index);
        self.requests.push(request);
        if self.is_ordered {
            self.check_order(index);
        }
        let route = &mut self.routes[index];
        let turn = route.answered.min(route.answers.len() - 1);
        route.answered += 1;
        route.answers[turn].clone()
    }

    /// The route for a request, and the request with what the route's path says of it. Of several the one with more in
    /// its path that is fixed counts, then the latest one. One with less than `least` is for another operation.
    fn route(&self, request: &MockRequest, least: usize) -> Option<(usize, MockRequest)> {
        let fitting = self.routes.iter().enumerate().filter_map(|(index, route)| {
            let endpoint = route.endpoint;
            let fixed = fixed(&route.path);
            if fixed < least || endpoint.method() != request.method || route.answers.is_empty() {
                return None;
            }
            let parameters = parameters(&route.path, &request.path)?;
            let operation = Some(endpoint.id).filter(|id| !id.is_empty());
            let request = MockRequest { operation, parameters, ..request.clone() };
            let is_meant = route.condition.as_ref().is_none_or(|condition| condition(&request));
            is_meant.then_some((fixed, index, request))
        });
        let (_, index, request) = fitting.max_by_key(|(fixed, index, _)| (*fixed, *index))?;
        Some((index, request))
    }

    /// The operation of the document that a request is of, its answer where answers are the document's, and the request with
    /// what its path says.
    fn shown(&self, request: &MockRequest) -> Option<(&'static Documented, &'static Answer, MockRequest)> {
        let document = self.document.filter(|_| self.has_examples)?;
        let fitting = document.operations().iter().filter(|it| it.method == request.method.as_str());
        let fitting = fitting.filter_map(|it| Some((it, parameters(&it.path, &request.path)?)));
        let (documented, parameters) = fitting.max_by_key(|(documented, _)| fixed(&documented.path))?;
        let answer = match &documented.streamed {
            Some(it) if streamed::is_wanted(it, documented.answer.as_ref(), request) => it.answer.as_ref()?,
            _ => documented.answer.as_ref()?,
        };
        let request = MockRequest { operation: Some(&documented.id), parameters, ..request.clone() };
        Some((documented, answer, request))
    }

    /// Notes that a request lacks credentials.
    fn check_credentials<Name: AsRef<str>>(
        &mut self,
        id: &str,
        security: &[impl AsRef<[Name]>],
        request: &MockRequest,
    ) {
        let scheme = |name: &Name| self.schemes.iter().find(|scheme| scheme.name == name.as_ref());
        let is_met = |name: &Name| scheme(name).is_none_or(|scheme| request.has_credential(scheme));
        if !security.is_empty() && !security.iter().any(|names| names.as_ref().iter().all(is_met)) {
            self.problems.push(format!("{id} was asked without a credential"));
        }
    }

    /// Notes what of a request the document does not allow.
    fn check_schemas(&mut self, documented: &Documented, request: &MockRequest) {
        let Some(document) = self.document.filter(|_| !self.is_lenient) else { return };
        let complaints = check::complaints(document, documented, request);
        self.problems.extend(complaints.iter().map(|complaint| format!("{} was {complaint}", documented.id)));
    }

    /// Notes that a route is asked before one that comes first.
    fn check_order(&mut self, index: usize) {
        let early = |route: &&Route| route.times.is_some_and(|times| route.answered < times.least);
        if let Some(first) = self.routes[..index].iter().find(early) {
            let (own, first) = (self.routes[index].name(), first.name());
            self.problems.push(format!("{own} was called before {first}"));
        }
    }

    /// What is wrong so far: with the requests, and with how many there were.
    pub(super) fn complaints(&self) -> Vec<String> {
        let wrong = self.routes.iter().filter_map(|route| {
            let times = route.times.filter(|times| !times.are(route.answered))?;
            let called = if route.answered == 0 { "never".to_owned() } else { count(route.answered) };
            Some(format!("{} was called {called}, and not {times}", route.name()))
        });
        self.problems.iter().cloned().chain(wrong).collect()
    }

    /// Notes what is wrong with a request for a route.
    fn check(&mut self, request: &MockRequest, route: usize) {
        let endpoint = self.routes[route].endpoint;
        self.check_credentials(endpoint.id, endpoint.security, request);
        let operations = self.document.iter().flat_map(|document| document.operations());
        let mut documented = operations.filter(|it| it.id == endpoint.id && it.path == endpoint.path);
        if let Some(documented) = documented.next() {
            return self.check_schemas(documented, request);
        }
        // JSON lines and sequences are several texts.
        let media_type = request.header("content-type").and_then(|it| it.parse::<Mime>().ok());
        if media_type.is_some_and(|it| is_json(&it))
            && let Err(error) = request.json::<serde::de::IgnoredAny>()
        {
            self.problems.push(format!("the body for {} is no JSON: {error}", endpoint.id));
        }
    }
}
