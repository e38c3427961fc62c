// @generated from the OpenAPI document. Do not edit.

//! What callers hold while a call is under way. Its types have names: a `Box<dyn Future>` in the signatures of every operation
//! costs the compiler several times as much.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_core::stream::FusedStream;

use super::platform::{BoxFuture, BoxStream};

/// The future of a call: what a request becomes when it is sent. Nothing happens until it is polled.
#[must_use = "a request is sent when it is awaited"]
pub struct ResponseFuture<T>(BoxFuture<'static, T>);

impl<T> ResponseFuture<T> {
    /// The future on the heap.
    pub(super) fn new(future: BoxFuture<'static, T>) -> Self {
        Self(future)
    }
}

impl<T> Future for ResponseFuture<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for ResponseFuture<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ResponseFuture").finish_non_exhaustive()
    }
}

/// The stream of a list: its items, or its pages, of as many calls as it takes. Nothing happens until it is polled. Behind its
/// end there is nothing more, however often it is polled.
#[must_use = "pages are fetched as the stream is read"]
pub struct ResponseStream<T>(Option<BoxStream<'static, T>>);

impl<T> ResponseStream<T> {
    /// The stream on the heap.
    #[allow(dead_code, reason = "an API need not have lists")]
    pub(super) fn new(stream: BoxStream<'static, T>) -> Self {
        Self(Some(stream))
    }
}

impl<T> Stream for ResponseStream<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        let Some(stream) = &mut self.0 else { return Poll::Ready(None) };
        let next = stream.as_mut().poll_next(context);
        if matches!(next, Poll::Ready(None)) {
            self.0 = None;
        }
        next
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.as_ref().map_or((0, Some(0)), |stream| stream.size_hint())
    }
}

impl<T> FusedStream for ResponseStream<T> {
    fn is_terminated(&self) -> bool {
        self.0.is_none()
    }
}

impl<T> fmt::Debug for ResponseStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ResponseStream").finish_non_exhaustive()
    }
}
