// @generated from the OpenAPI document. Do not edit.

//! A system with threads, sockets and files.

use std::io;
use std::pin::Pin;
pub(in crate::runtime) use std::time::Instant;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::Stream;

/// A future on the heap.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A stream on the heap.
pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + Send + 'a>>;

/// What may move between threads, where there are threads.
pub trait MaybeSend: Send {}

impl<T: Send + ?Sized> MaybeSend for T {}

/// What a client for HTTP is made from by default.
pub(in crate::runtime) fn http_builder(connect_timeout: Duration) -> reqwest::ClientBuilder {
    reqwest::Client::builder().connect_timeout(connect_timeout)
}

/// A client for HTTP as the transport needs it: it follows redirects itself, because no other client knows which headers
/// and parameters are credentials, and no server learns where a request comes from.
pub(in crate::runtime) fn http_client(builder: reqwest::ClientBuilder) -> reqwest::Result<reqwest::Client> {
    #[cfg(feature = "rustls")]
    // Fails when the program has chosen a provider already, which is as good.
    drop(rustls::crypto::ring::default_provider().install_default());
    // The crate decodes these itself (`content_coding.rs`); another crate of the program may have switched them on in the HTTP client.
    #[cfg(feature = "gzip")]
    let builder = builder.no_gzip();
    #[cfg(feature = "brotli")]
    let builder = builder.no_brotli();
    #[cfg(feature = "zstd")]
    let builder = builder.no_zstd();
    builder.redirect(reqwest::redirect::Policy::none()).referer(false).build()
}

/// Whether a request surely did not reach the server: no connection came about.
pub(in crate::runtime) fn is_unsent(error: &reqwest::Error) -> bool {
    error.is_connect()
}

/// Whether the SDK says in `User-Agent` who it is.
pub(in crate::runtime) const NAMES_ITSELF: bool = true;

/// Whether bodies of responses are decoded before the HTTP client has them (RFC 9110, section 8.4).
pub(in crate::runtime) const DECODES_BODIES: bool = false;

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
