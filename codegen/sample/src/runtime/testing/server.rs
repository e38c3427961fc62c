// @generated from the OpenAPI document. Do not edit.

//! The server's HTTP, and how it chooses an answer.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::Response;
use futures_util::stream::{self, StreamExt as _};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use super::announce::Announced;
use super::answer::Fault;
use super::path::{fixed, parameters};
use super::times::count;
use super::{MockRequest, MockResponse, State};

/// Answers until it is aborted.
pub(super) async fn run(listener: TcpListener, state: Arc<Mutex<State>>) {
    while let Ok((stream, _)) = listener.accept().await {
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            let service = service_fn(move |request| answer(request, Arc::clone(&state)));
            // A client that goes away in the middle is none of the server's business.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(
    request: http::Request<Incoming>,
    state: Arc<Mutex<State>>,
) -> io::Result<Response<UnsyncBoxBody<Bytes, io::Error>>> {
    let (mut head, body) = request.into_parts();
    let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let query = url::form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes());
    let announced = Announced::take(&mut head.headers);
    let request = MockRequest {
        operation: None,
        method: head.method,
        path: head.uri.path().to_owned(),
        parameters: Vec::new(),
        query: query.into_owned().collect(),
        headers: head.headers,
        body,
    };
    let chosen = state.lock().unwrap_or_else(PoisonError::into_inner).answer(request, &announced);
    tokio::time::sleep(chosen.delay()).await;
    let whole = chosen.body().clone();
    let length = whole.len();
    let body = match chosen.fault() {
        Fault::None => Full::new(whole).map_err(|never| match never {}).boxed_unsync(),
        // An error of the service ends the connection.
        Fault::Reset => return Err(io::Error::other("the connection is to end")),
        Fault::Cut(bytes) => {
            let beginning = Ok(Frame::data(whole.slice(..bytes.min(length))));
            let end = Err(io::Error::other("the body is to be cut"));
            // What is sent at once with the end would not be sent at all.
            let pieces = stream::iter([beginning, end]).then(|piece| async {
                tokio::time::sleep(Duration::from_millis(5)).await;
                piece
            });
            StreamBody::new(pieces).boxed_unsync()
        }
        Fault::Slow(size, pause) => {
            let starts = (0..length).step_by(size);
            let pieces: Vec<Bytes> = starts.map(|at| whole.slice(at..length.min(at + size))).collect();
            let pieces = stream::iter(pieces).then(move |piece| async move {
                tokio::time::sleep(pause).await;
                Ok(Frame::data(piece))
            });
            StreamBody::new(pieces).boxed_unsync()
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = chosen.status();
    response.headers_mut().extend(chosen.headers().clone());
    if matches!(chosen.fault(), Fault::Cut(_)) {
        // What is missing shows by the length that was promised.
        response.headers_mut().insert(http::header::CONTENT_LENGTH, length.into());
    }
    Ok(response)
}

/// Says which answer is missing, and how it is set.
fn missing(request: &MockRequest, announced: &Announced) -> String {
    let MockRequest { method, path, .. } = request;
    let what = match &announced.operation {
        Some(operation) => format!("no answer is set for {operation}, which was asked as {method} {path}"),
        None => format!("no answer is set for {method} {path}"),
    };
    match &announced.builder {
        Some(builder) => format!("{what}; set one with server.on::<{builder}>().returns_json(…)"),
        None => what,
    }
}

impl State {
    /// Keeps a request and chooses the answer for it.
    fn answer(&mut self, request: MockRequest, announced: &Announced) -> MockResponse {
        let Some((index, request)) = self.route(&request) else {
            let message = missing(&request, announced);
            self.problems.push(message.clone());
            self.requests.push(request);
            // It is the same the next time.
            return MockResponse::json(501, &serde_json::json!({ "message": message }))
                .with_header("x-should-retry", "false");
        };
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
    /// its path that is fixed counts, then the latest one.
    fn route(&self, request: &MockRequest) -> Option<(usize, MockRequest)> {
        let fitting = self.routes.iter().enumerate().filter_map(|(index, route)| {
            let endpoint = route.endpoint;
            if endpoint.method() != request.method || route.answers.is_empty() {
                return None;
            }
            let parameters = parameters(endpoint.path, &request.path)?;
            let request = MockRequest { operation: Some(endpoint.id), parameters, ..request.clone() };
            let is_meant = route.condition.as_ref().is_none_or(|condition| condition(&request));
            is_meant.then(|| (fixed(endpoint.path), index, request))
        });
        let (_, index, request) = fitting.max_by_key(|(fixed, index, _)| (*fixed, *index))?;
        Some((index, request))
    }

    /// Notes that a route is asked before one that comes first.
    fn check_order(&mut self, index: usize) {
        let early = |route: &&super::Route| route.times.is_some_and(|times| route.answered < times.least);
        if let Some(first) = self.routes[..index].iter().find(early) {
            let (own, first) = (self.routes[index].endpoint.id, first.endpoint.id);
            self.problems.push(format!("{own} was called before {first}"));
        }
    }

    /// What is wrong so far: with the requests, and with how many there were.
    pub(super) fn complaints(&self) -> Vec<String> {
        let wrong = self.routes.iter().filter_map(|route| {
            let times = route.times.filter(|times| !times.are(route.answered))?;
            let called = if route.answered == 0 { "never".to_owned() } else { count(route.answered) };
            Some(format!("{} was called {called}, and not {times}", route.endpoint.id))
        });
        self.problems.iter().cloned().chain(wrong).collect()
    }

    /// Notes what is wrong with a request for a route.
    fn check(&mut self, request: &MockRequest, route: usize) {
        let endpoint = self.routes[route].endpoint;
        let scheme = |name: &&str| self.schemes.iter().find(|scheme| scheme.name == *name);
        let is_met = |names: &&[&str]| {
            names.iter().all(|name| scheme(name).is_none_or(|scheme| request.has_credential(scheme)))
        };
        if !endpoint.security.is_empty() && !endpoint.security.iter().any(is_met) {
            self.problems.push(format!("{} was asked without a credential", endpoint.id));
        }
        let is_json = request.header("content-type").is_some_and(|it| it.contains("json"));
        if is_json && let Err(error) = request.json::<serde::de::IgnoredAny>() {
            self.problems.push(format!("the body for {} is no JSON: {error}", endpoint.id));
        }
    }
}
