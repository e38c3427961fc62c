// @generated from the OpenAPI document. Do not edit.

//! The server's HTTP.

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

use super::request::MockRequest;
use super::state::State;

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
