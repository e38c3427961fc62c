//! The server's HTTP.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::Response;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use super::announce::Announced;
use super::answer::Fault;
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
) -> io::Result<Response<UnsyncBoxBody<Bytes, io::Error>>> {
    let (mut head, body) = request.into_parts();
    let body = body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let raw_query = head.uri.query().unwrap_or_default().to_owned();
    let mut announced = Announced::take(&mut head.headers);
    let request = MockRequest {
        operation: None,
        method: head.method,
        path: head.uri.path().to_owned(),
        parameters: Vec::new(),
        query: url::form_urlencoded::parse(raw_query.as_bytes()).into_owned().collect(),
        raw_query,
        headers: head.headers,
        body,
        value: announced.value.take(),
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
