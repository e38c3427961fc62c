// @generated from the OpenAPI document. Do not edit.

//! A system with threads, sockets and files.

use std::io;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::error::TransportError;

/// A future on the heap.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A stream on the heap.
pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + Send + 'a>>;

/// What may move between threads, where there are threads.
pub trait MaybeSend: Send {}

impl<T: Send + ?Sized> MaybeSend for T {}

/// More redirects in a row lead nowhere.
const MAX_REDIRECTS: usize = 10;

/// A client for HTTP with the SDK's defaults.
pub(in crate::runtime) fn http_client(connect_timeout: Duration) -> Result<reqwest::Client, TransportError> {
    #[cfg(feature = "rustls")]
    // Fails when the program has chosen a provider already, which is as good.
    drop(rustls::crypto::ring::default_provider().install_default());
    let builder = reqwest::Client::builder()
        .connect_timeout(connect_timeout)
        // Redirects to another origin are followed by the transport, without the credentials.
        .redirect(reqwest::redirect::Policy::custom(|attempt| {
            let same = attempt.previous().last().is_some_and(|from| from.origin() == attempt.url().origin());
            if !same {
                attempt.stop()
            } else if attempt.previous().len() > MAX_REDIRECTS {
                attempt.error("too many redirects")
            } else {
                attempt.follow()
            }
        }));
    builder.build().map_err(TransportError::new)
}

/// Whether the SDK says in `User-Agent` who it is.
pub(in crate::runtime) const NAMES_ITSELF: bool = true;

/// Lets time pass.
pub(in crate::runtime) async fn sleep(pause: Duration) {
    tokio::time::sleep(pause).await;
}

/// The time of day.
pub(in crate::runtime) fn now() -> SystemTime {
    SystemTime::now()
}

/// A body with the bytes of a stream, sent as they come.
pub(in crate::runtime) async fn stream_body(
    stream: BoxStream<'static, io::Result<Bytes>>,
) -> io::Result<reqwest::Body> {
    Ok(reqwest::Body::wrap_stream(stream))
}
