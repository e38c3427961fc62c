// @generated from the OpenAPI document. Do not edit.

//! A browser: one thread, `fetch`, and no files.

use std::io;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::TryStreamExt as _;
pub(in crate::runtime) use web_time::Instant;
use web_time::web::SystemTimeExt as _;

/// A future on the heap.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;
/// A stream on the heap.
pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + 'a>>;

/// What may move between threads, where there are threads: here, anything.
pub trait MaybeSend {}

impl<T: ?Sized> MaybeSend for T {}

/// What a client for HTTP is made from. Connecting is the browser's business.
pub(in crate::runtime) fn http_builder(_: Duration) -> reqwest::ClientBuilder {
    reqwest::Client::builder()
}

/// A client for HTTP. Redirects are the browser's business.
pub(in crate::runtime) fn http_client(builder: reqwest::ClientBuilder) -> reqwest::Result<reqwest::Client> {
    builder.build()
}

/// Whether a request surely did not reach the server: browsers do not tell.
pub(in crate::runtime) fn is_unsent(_: &reqwest::Error) -> bool {
    false
}

/// Browsers name themselves, and ask servers before they send what they would not send by themselves.
pub(in crate::runtime) const NAMES_ITSELF: bool = false;

/// Browsers decode bodies, and leave the header that names the codings.
pub(in crate::runtime) const DECODES_BODIES: bool = true;

/// Lets time pass.
pub(in crate::runtime) async fn sleep(pause: Duration) {
    gloo_timers::future::sleep(pause).await;
}

/// The time of day.
pub(in crate::runtime) fn now() -> SystemTime {
    web_time::SystemTime::now().to_std()
}

/// A body with the bytes of a stream. Browsers do not stream what they send, so it is read first.
pub(in crate::runtime) async fn stream_body(
    stream: BoxStream<'static, io::Result<Bytes>>,
) -> io::Result<reqwest::Body> {
    let chunks: Vec<Bytes> = stream.try_collect().await?;
    Ok(chunks.concat().into())
}
