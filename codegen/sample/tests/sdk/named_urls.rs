//! Errors of requests to URLs that an answer has named: they tell the operation, and what was asked.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::{Reply, Server};
use futures_util::TryStreamExt as _;
use sample_sdk::{AnyError, Client, Retry};
use serde_json::json;

const AT_ONCE: Duration = Duration::ZERO;

/// A server that answers the first request with a reply, and all others with another.
async fn server(first: Reply, then: Reply) -> Server {
    let asked = AtomicUsize::new(0);
    Server::start(move |_| match asked.fetch_add(1, Ordering::SeqCst) {
        0 => first.clone(),
        _ => then.clone(),
    })
    .await
}

fn client(server: &Server) -> Client {
    server.builder().retry(Retry::Never).timeout(Duration::from_millis(500)).build().unwrap()
}

fn accepted(header: &'static str, url: &str) -> Reply {
    Reply::new(202, "text/plain", "").header(header, url)
}

#[tokio::test]
async fn the_url_that_was_asked_for_the_progress_is_told() {
    let json = |status: u16, body: serde_json::Value| Reply::json(status, &body);
    for (then, said) in [
        (
            json(404, json!({})),
            "the API answered 404 Not Found: {}; the API named that URL: what is there may be over",
        ),
        (
            json(401, json!({})),
            "the API answered 401 Unauthorized: {}; the API named that URL, and credentials go to the API's own server only",
        ),
        (json(500, json!({})), "the API answered 500 Internal Server Error: {}; try again later"),
        (
            json(200, json!({"status": "broken", "message": "no disk"})),
            "the operation has failed, its state is `broken`: no disk",
        ),
        (json(200, json!({})), "the response (200 OK, application/json) cannot be read at `status`: "),
        (
            json(200, json!({"status": "going"})).after(Duration::from_secs(60)),
            "the request to SERVER timed out: ",
        ),
    ] {
        let server = server(accepted("operation-location", "/st/0?signature=hidden#x"), then).await;
        let error = client(&server).tasks().render().poll().with_interval(AT_ONCE).await.unwrap_err();
        let text = error.to_string();
        let url = &server.url;
        let start = format!("POST /renders (render): GET {url}/st/0: {}", said.replace("SERVER", url));
        assert!(text.starts_with(&start), "{text}\n{start}");
        assert!(!text.contains("hidden"), "{text}");
        let error = AnyError::from(error);
        let operation = error.operation().expect("a call has one");
        assert_eq!((operation.method().as_str(), operation.path()), ("POST", "/renders"));
    }
}

#[tokio::test]
async fn so_it_is_for_the_result_and_where_the_request_has_another_method() {
    // The result is at a URL in the last answer, whose operation is another one.
    let last = json!({ "status": "done", "resourceLocation": "/renders/1" });
    let asked = AtomicUsize::new(0);
    let server = Server::start(move |_| match asked.fetch_add(1, Ordering::SeqCst) {
        0 => accepted("operation-location", "/st/0"),
        1 => Reply::json(200, &last),
        _ => Reply::new(410, "text/plain", ""),
    })
    .await;
    let error = client(&server).tasks().render().poll().with_interval(AT_ONCE).await.unwrap_err().to_string();
    let url = &server.url;
    assert!(
        error.contains(&format!("(getRender): GET {url}/renders/1: the API answered 410 Gone")),
        "{error}"
    );

    let server = self::server(accepted("location", "/st/0"), Reply::new(404, "text/plain", "")).await;
    let client = client(&server).to_builder().bearer("t").build().unwrap();
    let poller = client.tasks().order_digest().poll().with_interval(AT_ONCE);
    let error = poller.await.unwrap_err().to_string();
    let url = &server.url;
    let start = format!("POST /digests (orderDigest): GET {url}/st/0: the API answered 404 Not Found; ");
    assert!(error.starts_with(&start), "{error}");
}

#[tokio::test]
async fn the_url_of_a_page_that_an_answer_has_named_is_told() {
    let first = json!({ "points": [{ "x": 0 }], "next": "/pages/url?token=hidden" });
    let server = server(Reply::json(200, &first), Reply::new(404, "text/plain", "")).await;
    let stream = client(&server).pages().list_by_url().into_stream();
    let error = stream.try_collect::<Vec<_>>().await.unwrap_err().to_string();
    let url = &server.url;
    assert_eq!(
        error,
        format!(
            "GET /pages/url (listByUrl): GET {url}/pages/url: the API answered 404 Not Found; the API named that URL: \
             what is there may be over"
        )
    );
}
