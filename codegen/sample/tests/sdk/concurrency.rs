//! How many requests are under way at a time, and what is left of calls that are given up.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::{Reply, Server};
use futures_util::StreamExt as _;
use sample_sdk::{Client, Method};
use tokio::time::timeout;

#[tokio::test(flavor = "multi_thread")]
async fn no_more_requests_than_allowed_are_under_way() {
    let server = Server::start(|_| Reply::new(200, "text/plain", "x").after(Duration::from_millis(20))).await;
    let client = server.builder().max_concurrent_requests(3).build().unwrap();
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (counted_now, counted_most) = (Arc::clone(&now), Arc::clone(&most));
    let counting = move |request: sample_sdk::middleware::Request, next: sample_sdk::middleware::Next| {
        let (now, most) = (Arc::clone(&counted_now), Arc::clone(&counted_most));
        async move {
            most.fetch_max(1 + now.fetch_add(1, Ordering::SeqCst), Ordering::SeqCst);
            let response = next.run(request).await;
            now.fetch_sub(1, Ordering::SeqCst);
            response
        }
    };
    // What is derived shares the limit.
    let client = client.to_builder().middleware(counting).build().unwrap();
    let calls = (0..30).map(|_| client.request(Method::GET, "/a").send());
    let done =
        futures_util::future::join_all(calls.map(|call| async { call.await.unwrap().text().await })).await;
    assert!(done.iter().all(|it| it.as_ref().is_ok_and(|text| text == "x")), "{done:?}");
    assert_eq!((most.load(Ordering::SeqCst), server.requests().len()), (3, 30));
}

async fn is_free(client: &Client) -> bool {
    let call = client.access().with_optional().with_deadline(Duration::from_millis(300));
    match call.await {
        Ok(()) => true,
        Err(error) => {
            assert!(error.is_timeout(), "{error}");
            false
        }
    }
}

#[tokio::test]
async fn a_place_is_taken_until_the_body_is_read_or_dropped() {
    let server = Server::start(|_| Reply::new(200, "text/plain", "text")).await;
    let client = server.builder().max_concurrent_requests(1).build().unwrap();
    let get = || client.request(Method::GET, "/a").send();
    let response = get().await.unwrap();
    let error = client.access().with_optional().with_deadline(Duration::from_millis(60)).await.unwrap_err();
    assert!(
        error.is_timeout() && error.to_string().contains("waited for the client's other requests"),
        "{error}"
    );
    assert_eq!(response.text().await.unwrap(), "text");
    assert!(is_free(&client).await);
    drop(get().await.unwrap());
    assert!(is_free(&client).await);
    let mut stream = Box::pin(get().await.unwrap().bytes_stream());
    assert!(!is_free(&client).await);
    while stream.next().await.is_some() {}
    drop(stream);
    assert!(is_free(&client).await);
}

#[tokio::test]
async fn a_call_that_is_given_up_leaves_nothing_behind() {
    let slow = |request: &crate::support::Request| {
        let delay = if request.path() == "/slow" { 2000 } else { 0 };
        Reply::new(204, "text/plain", "").after(Duration::from_millis(delay))
    };
    let server = Server::start(slow).await;
    let client = server.builder().max_concurrent_requests(1).build().unwrap();
    let call = client.request(Method::GET, "/slow").send();
    assert!(timeout(Duration::from_millis(50), call).await.is_err());
    assert!(is_free(&client).await);
    // One that waits for its place and is given up does not take it.
    let held = client.request(Method::GET, "/slow").send();
    let waiting = async {
        tokio::time::sleep(Duration::from_millis(20)).await;
        timeout(Duration::from_millis(20), client.access().with_optional().send()).await.is_err()
    };
    let (held, is_given_up) = tokio::join!(timeout(Duration::from_millis(100), held), waiting);
    assert!(held.is_err() && is_given_up);
    assert!(is_free(&client).await);
}

#[tokio::test]
async fn a_pause_between_attempts_takes_no_place() {
    let server = Server::start(|_| Reply::new(204, "text/plain", "")).await;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = server.builder().base_url(format!("http://{nobody}"));
    let client = client.max_retries(1).max_concurrent_requests(1).build().unwrap();
    let other = client.to_builder().base_url(&server.url).build().unwrap();
    let pausing = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        is_free(&other).await
    };
    let (outcome, is_free) = tokio::join!(client.access().with_optional().send(), pausing);
    assert!(outcome.is_err() && is_free);
}

#[test]
fn no_places_are_a_mistake() {
    let error = Client::builder().max_concurrent_requests(0).build().unwrap_err();
    assert!(error.to_string().contains("max_concurrent_requests(0)"), "{error}");
}
