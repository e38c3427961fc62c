// @generated from the OpenAPI document. Do not edit.

//! Layers of the crate `tower` as middleware.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http_body::{Frame, SizeHint};
use tower_layer::Layer;
use tower_service::Service;

use super::body::Body;
use super::handler::{BoxError, Middleware, Next, Request, Response};
use crate::runtime::platform::BoxFuture;

/// A layer as a middleware. Its service is made once for a client, so that limits and counters are those of all its calls.
#[derive(Debug)]
pub struct Layered<S>(Mutex<S>);

impl<S> Layered<S> {
    /// Puts a layer around what comes behind it.
    pub fn new<L: Layer<Handover, Service = S>>(layer: &L) -> Self {
        Self(Mutex::new(layer.layer(Handover)))
    }
}

impl<S, B> Middleware for Layered<S>
where
    S: Service<Request, Response = http::Response<B>> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    async fn handle(&self, mut request: Request, next: Next) -> Result<Response, BoxError> {
        request.extensions_mut().insert(Behind(Arc::new(Mutex::new(Some(next)))));
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        poll_fn(|context| service.poll_ready(context)).await.map_err(Into::into)?;
        let response = service.call(request).await.map_err(Into::into)?;
        Ok(response.map(|body| Body::stream(data(body))))
    }
}

/// The pieces of a body, without its trailers.
fn data<B>(body: B) -> impl stream::Stream<Item = io::Result<Bytes>> + Send
where
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    let pieces = stream::unfold(Box::pin(body), |mut body| async move {
        loop {
            match poll_fn(|context| body.as_mut().poll_frame(context)).await? {
                Ok(frame) => {
                    if let Ok(data) = frame.into_data() {
                        return Some((Ok(data), body));
                    }
                }
                Err(error) => return Some((Err(as_io(error.into())), body)),
            }
        }
    });
    pieces.fuse()
}

/// An error of a body, which keeps its type where it is one already.
fn as_io(error: BoxError) -> io::Error {
    error.downcast::<io::Error>().map_or_else(io::Error::other, |error| *error)
}

/// What comes behind the layer, on its way through the layer.
#[derive(Clone)]
struct Behind(Arc<Mutex<Option<Next>>>);

/// The innermost service of a layer: it hands each request on to the next middleware.
#[derive(Clone, Copy, Debug)]
pub struct Handover;

impl Service<Request> for Handover {
    type Response = Response;
    type Error = BoxError;
    type Future = BoxFuture<'static, Result<Response, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request) -> Self::Future {
        let behind = request.extensions_mut().remove::<Behind>();
        Box::pin(async move {
            let behind = behind.ok_or("a layer took the request's extensions away")?;
            let next = behind.0.lock().unwrap_or_else(PoisonError::into_inner).take();
            next.ok_or("a layer sends a request twice")?.run(request).await
        })
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let piece = ready!(self.poll_piece(context));
        Poll::Ready(piece.map(|piece| piece.map(Frame::data).map_err(Into::into)))
    }

    fn size_hint(&self) -> SizeHint {
        // Of a stream it is not known how much of it is read already.
        self.as_bytes().map_or_else(SizeHint::default, |bytes| SizeHint::with_exact(bytes.len() as u64))
    }
}
