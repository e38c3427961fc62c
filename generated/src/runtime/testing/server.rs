// @generated from the OpenAPI document. Do not edit.

//! The server's HTTP, and how it chooses an answer.

use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Response;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use super::path::{fixed, parameters};
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
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let query = url::form_urlencoded::parse(head.uri.query().unwrap_or_default().as_bytes());
    let request = MockRequest {
        operation: None,
        method: head.method,
        path: head.uri.path().to_owned(),
        parameters: Vec::new(),
        query: query.into_owned().collect(),
        headers: head.headers,
        body,
    };
    let chosen = state.lock().unwrap_or_else(PoisonError::into_inner).answer(request);
    tokio::time::sleep(chosen.delay()).await;
    let mut response = Response::new(Full::new(chosen.body().clone()));
    *response.status_mut() = chosen.status();
    response.headers_mut().extend(chosen.headers().clone());
    Ok(response)
}

impl State {
    /// Keeps a request and chooses the answer for it.
    fn answer(&mut self, request: MockRequest) -> MockResponse {
        let Some((index, request)) = self.route(&request) else {
            let message = format!("no answer is set for {} {}", request.method, request.path);
            self.problems.push(message.clone());
            self.requests.push(request);
            return MockResponse::json(501, &serde_json::json!({ "message": message }));
        };
        self.check(&request, index);
        self.requests.push(request);
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
