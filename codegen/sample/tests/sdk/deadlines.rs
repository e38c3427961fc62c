//! How long things may take: an attempt, a call with its retries, a list with its pages, a stream.

use std::time::{Duration, Instant};

use crate::support::{Reply, Server};
use futures_util::TryStreamExt as _;
use sample_sdk::{Client, Credential, Error, Retry};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

const A_WHILE: Duration = Duration::from_millis(300);

/// Long enough for a machine that is busy, short enough to tell an end from none.
const SOON: Duration = Duration::from_secs(4);

/// Runs something that has to end soon after a while, and returns what it came to.
async fn ends<T>(future: impl IntoFuture<Output = T>) -> T {
    let started = Instant::now();
    let output = tokio::time::timeout(SOON, future.into_future()).await.expect("it ends");
    assert!(started.elapsed() >= A_WHILE / 2, "{:?}", started.elapsed());
    output
}

fn late() -> Reply {
    Reply::new(204, "text/plain", "").after(Duration::from_secs(60))
}

/// A server that sends a head, and then a piece again and again.
async fn dripping(head: &'static str, piece: &'static str, pause: Duration) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let drip = move |mut stream: TcpStream| async move {
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(head.as_bytes()).await;
        while stream.write_all(piece.as_bytes()).await.is_ok() {
            tokio::time::sleep(pause).await;
        }
    };
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(drip(stream));
        }
    });
    url
}

#[tokio::test]
async fn a_deadline_ends_a_call_that_waits() {
    let server = Server::start(|_| late()).await;
    let client = server.client();
    let error = ends(client.access().with_optional().with_deadline(A_WHILE)).await.unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error:?}");
    let at = Instant::now() + A_WHILE;
    let error = ends(client.access().with_optional().with_deadline(at)).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    let client = server.builder().deadline(A_WHILE).build().unwrap();
    assert!(ends(client.access().with_optional()).await.unwrap_err().is_timeout());
    // A call's own deadline holds in its place.
    let client = server.builder().deadline(Duration::from_secs(60)).build().unwrap();
    let call = client.access().with_optional().with_deadline(A_WHILE);
    assert!(ends(call).await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_deadline_ends_retries_and_their_pauses() {
    let busy = || Reply::new(503, "text/plain", "").header("retry-after-ms", "100");
    let server = Server::start(move |_| busy()).await;
    let client = server.client();
    let call = client.access().with_optional().with_max_retries(1_000).with_deadline(A_WHILE);
    let error = ends(call).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert!(error.to_string().contains("503"), "{error}");
    assert!((2..=4).contains(&server.requests().len()), "{}", server.requests().len());

    // Nobody waits for an attempt that cannot be made any more.
    let server = Server::start(|_| Reply::new(503, "text/plain", "").header("retry-after", "30")).await;
    let started = Instant::now();
    let call = server.client().access().with_optional().with_deadline(Duration::from_secs(10));
    assert!(call.await.unwrap_err().is_timeout());
    assert!(started.elapsed() < SOON);
}

#[tokio::test]
async fn a_deadline_is_that_of_all_pages() {
    let page = json!({ "points": [{ "x": 1, "y": 2 }], "next_cursor": "more" });
    let server = Server::start(move |request| {
        let number = request.target.len();
        let mut page = page.clone();
        page["next_cursor"] = json!("x".repeat(number));
        Reply::json(200, &page).after(Duration::from_millis(100))
    })
    .await;
    let client = server.client();
    let stream = client.pages().list_by_cursor().with_deadline(A_WHILE).into_stream();
    let error = ends(stream.try_collect::<Vec<_>>()).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert!(server.requests().len() >= 2);
}

#[tokio::test]
async fn a_body_that_drips_ends_with_its_attempt() {
    const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\n";
    let url = dripping(HEAD, "x", Duration::from_millis(50)).await;
    let client = Client::builder().base_url(&url).max_retries(0).timeout(A_WHILE).build().unwrap();
    assert!(ends(client.responses().get_text()).await.unwrap_err().is_timeout());
    let raw = client.responses().get_text().send_raw().await.unwrap();
    assert!(ends(raw.bytes()).await.unwrap_err().is_timeout());
    // An error's body is bounded too.
    const SAD: &str = "HTTP/1.1 400 Bad\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\n";
    let url = dripping(SAD, "x", Duration::from_millis(50)).await;
    let client = client.to_builder().base_url(&url).build().unwrap();
    assert!(ends(client.responses().get_text()).await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_stream_may_take_long_but_not_keep_its_reader_waiting() {
    const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 100000\r\n\r\n";
    // Pieces come in time: the stream goes on for longer than an attempt may take, until its deadline.
    let url = dripping(HEAD, "x", Duration::from_millis(20)).await;
    let client = Client::builder().base_url(&url).timeout(A_WHILE).build().unwrap();
    let started = Instant::now();
    let call = client.responses().get_text().with_deadline(3 * A_WHILE);
    let raw = call.send_raw().await.unwrap();
    let error = ends(raw.bytes_stream().try_for_each(|_| async { Ok(()) })).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert!(started.elapsed() >= 2 * A_WHILE, "{:?}", started.elapsed());
    // None comes in time.
    let url = dripping(HEAD, "x", Duration::from_secs(60)).await;
    let client = client.to_builder().base_url(&url).build().unwrap();
    let raw = client.responses().get_text().send_raw().await.unwrap();
    let error = ends(raw.bytes_stream().try_for_each(|_| async { Ok(()) })).await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn waiting_for_a_token_is_part_of_the_time() {
    let server = Server::start(|_| late()).await;
    let never = Credential::provider(std::future::pending);
    let client = server.builder().bearer(never).max_retries(0);
    let attempt = client.clone().timeout(A_WHILE).build().unwrap();
    assert!(ends(attempt.access().with_either()).await.unwrap_err().is_timeout());
    let client = client.build().unwrap();
    let call = client.access().with_either().with_deadline(A_WHILE);
    assert!(ends(call).await.unwrap_err().is_timeout());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn durations_have_no_limit() {
    let server = Server::start(|_| Reply::new(204, "text/plain", "")).await;
    let client = server.builder().timeout(Duration::MAX).deadline(Duration::MAX).build().unwrap();
    client.access().with_optional().with_deadline(Duration::MAX).await.unwrap();
    let call = client.access().with_optional().with_deadline(Duration::ZERO).with_retry(Retry::Never);
    assert!(call.await.unwrap_err().is_timeout());
    assert_eq!(server.requests().len(), 1);
}
