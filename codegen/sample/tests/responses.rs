//! Responses of every media type and status.

mod support;

use futures_util::TryStreamExt as _;
use sample_sdk::Error;
use sample_sdk::errors::GetStatusesError;
use sample_sdk::headers::GetTextHeaders;
use sample_sdk::responses::GetStatusesResponse;
use serde_json::json;
use support::{Reply, Server};

async fn answering(reply: Reply) -> Server {
    Server::start(move |_| reply.clone()).await
}

#[tokio::test]
async fn successes_are_told_apart_by_status() {
    let server = Server::script(vec![
        Reply::json(200, &json!({ "result": 1 })),
        Reply::json(202, &json!({ "job": "j" })),
    ])
    .await;
    let responses = server.client().responses();
    assert!(matches!(responses.get_statuses().await, Ok(GetStatusesResponse::Ok(it)) if it.result == 1));
    assert!(matches!(responses.get_statuses().await, Ok(GetStatusesResponse::Accepted(it)) if it.job == "j"));
}

#[tokio::test]
async fn errors_are_told_apart_by_status() {
    let server = Server::script(vec![
        Reply::json(404, &json!({ "what": "it" })),
        Reply::new(418, "text/plain", "I am a teapot"),
        Reply::json(501, &json!({ "title": "later" })),
        Reply::new(404, "text/html", "<h1>No</h1>"),
    ])
    .await;
    let client = server.builder().max_retries(0).build().unwrap();
    let mut bodies = Vec::new();
    for _ in 0..4 {
        let error = client.responses().get_statuses().await.unwrap_err();
        let Error::Api(api) = error else { panic!("not an error of the API: {error}") };
        bodies.push((api.status().as_u16(), api.body().typed().cloned()));
    }
    assert!(matches!(&bodies[0], (404, Some(GetStatusesError::NotFound(it))) if it.what == "it"));
    assert!(matches!(&bodies[1], (418, Some(GetStatusesError::ClientError(it))) if it == "I am a teapot"));
    assert!(matches!(&bodies[2], (501, Some(GetStatusesError::Default(it))) if it.title == "later"));
    assert_eq!(bodies[3], (404, None));
}

#[tokio::test]
async fn declared_headers_are_values() {
    let some = Reply::new(200, "text/plain", "text")
        .header("x-rate-limit-remaining", "12")
        .header("x-kind", "endless")
        .header("x-tags", "a, b")
        .header("x-tags", "c")
        .header("last-seen", "2026-11-21T05:00:00Z");
    let wrong = Reply::new(200, "text/plain", "text").header("x-rate-limit-remaining", "plenty");
    let error = Reply::new(429, "text/plain", "").header("retry-after", "7");
    let server = Server::script(vec![some, wrong, error]).await;
    let client = server.builder().max_retries(0).build().unwrap();
    let text = || client.responses().get_text();
    let headers = GetTextHeaders::from(text().send_with_response().await.unwrap().headers());
    assert_eq!(headers.x_rate_limit_remaining, Some(12));
    assert_eq!(headers.x_tags, Some(["a", "b", "c"].map(str::to_owned).into()));
    assert!(matches!(headers.x_kind, Some(kind) if kind.as_str() == "endless"));
    assert_eq!(headers.last_seen.map(|it| it.to_string()).as_deref(), Some("2026-11-21T05:00:00Z"));
    // What a header says is never the reason for a call to fail.
    let headers = GetTextHeaders::from(text().send_with_response().await.unwrap().headers());
    assert_eq!(headers, GetTextHeaders::from(&sample_sdk::HeaderMap::new()));
    let error = text().await.unwrap_err();
    assert_eq!(error.headers().map(GetTextHeaders::from).and_then(|it| it.retry_after), Some(7));
}

#[tokio::test]
async fn a_body_may_be_missing() {
    let server =
        Server::script(vec![Reply::json(200, &json!({ "x": 1 })), Reply::new(204, "text/plain", "")]).await;
    let responses = server.client().responses();
    assert_eq!(responses.get_optional().await.unwrap().map(|it| it.x), Some(1));
    assert_eq!(responses.get_optional().await.unwrap(), None);
}

#[tokio::test]
async fn texts_and_bytes() {
    let server =
        Server::script(vec![Reply::new(200, "text/plain", "ü"), Reply::new(200, "image/png", vec![1, 255])])
            .await;
    let responses = server.client().responses();
    assert_eq!(responses.get_text().await.unwrap(), "ü");
    assert_eq!(responses.get_bytes().await.unwrap().as_ref(), [1, 255]);
    assert_eq!(server.requests()[0].header("accept"), Some("text/plain"));
    assert_eq!(server.requests()[1].header("accept"), Some("image/png"));
}

#[tokio::test]
async fn one_value_or_a_stream_of_events() {
    let server = Server::start(|request| match request.header("accept") {
        Some("text/event-stream") => Reply::new(
            200,
            "text/event-stream",
            "\u{feff}: hello\r\nevent: delta\r\nid: 1\r\ndata: {\"delta\":\r\ndata: \"a\"}\r\n\r\nretry: 10\n\ndata: {\"delta\": \"b\"}\n\ndata: [DONE]\n\n",
        ),
        _ => Reply::json(200, &json!({ "text": "ab" })),
    })
    .await;
    let responses = server.client().responses();
    assert_eq!(responses.get_events().prompt("p").await.unwrap().text, "ab");
    let stream = responses.get_events().prompt("p").send_stream().await.unwrap();
    let deltas: Vec<String> = stream.map_ok(|it| it.delta).try_collect().await.unwrap();
    assert_eq!(deltas, ["a", "b"]);
    let requests = server.requests();
    assert_eq!(requests[0].body, br#"{"prompt":"p"}"#);
    assert_eq!(requests[1].body, br#"{"prompt":"p","stream":true}"#);
}

#[tokio::test]
async fn lines_of_json() {
    let server =
        answering(Reply::new(200, "application/x-ndjson", "{\"x\": 1}\n\n{\"x\": 2}\r\n{\"x\": 3}")).await;
    let lines = server.client().responses().get_lines().await.unwrap();
    assert_eq!(lines.map_ok(|it| it.x).try_collect::<Vec<_>>().await.unwrap(), [1, 2, 3]);
}

#[tokio::test]
async fn a_broken_item_ends_the_stream_with_an_error() {
    let server = answering(Reply::new(200, "application/x-ndjson", "{\"x\": 1}\n{\"x\": \"one\"}\n")).await;
    let mut lines = server.client().responses().get_lines().await.unwrap();
    assert_eq!(lines.try_next().await.unwrap().map(|it| it.x), Some(1));
    let error = lines.try_next().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn head_has_no_body_to_read() {
    let server = answering(Reply::new(200, "application/json", "not sent")).await;
    server.client().responses().head_status().await.unwrap();
    assert_eq!(server.request().method, "HEAD");
}
