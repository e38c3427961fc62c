//! Requests that the document does not have.

use crate::support::{Reply, Server, silent};
use futures_util::TryStreamExt as _;
use sample_sdk::{Client, Method, StatusCode, Upload};
use serde_json::{Value, json};

fn path(target: &str) -> String {
    target.to_owned()
}

#[tokio::test]
async fn a_request_has_what_all_requests_of_the_client_have() {
    let server = Server::start(|_| Reply::json(200, &json!({"id": 7}))).await;
    let client = server
        .builder()
        .base_url(format!("{}/v1", server.url))
        .header("key")
        .query("hunter2")
        .bearer("token")
        .basic("user", "word")
        .default_header("x-team", "a");
    let client = client.build().unwrap();
    let body = json!({"name": "n"});
    let response = client
        .request(Method::POST, "/unreleased/{x}?a=b%20c&flag")
        .query("n", [1, 2])
        .header("x-own", "1")
        .json(&body)
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.json::<Value>().await.unwrap(), json!({"id": 7}));
    let request = server.request();
    assert_eq!((request.method.as_str(), request.path()), ("POST", "/v1/unreleased/%7Bx%7D"));
    assert_eq!(request.query(), ["a=b%20c", "api_key=hunter2", "flag", "n=1", "n=2"]);
    for (name, value) in [
        ("x-api-key", "key"),
        // Of two for one header the first one of the document counts.
        ("authorization", "Basic dXNlcjp3b3Jk"),
        ("x-team", "a"),
        ("x-own", "1"),
        ("content-type", "application/json"),
        ("accept", "application/json, */*;q=0.5"),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
    assert!(request.header("idempotency-key").is_some());
    assert_eq!(serde_json::from_slice::<Value>(&request.body).unwrap(), body);
}

#[tokio::test]
async fn bodies_are_forms_files_and_parts() {
    let server = silent().await;
    let client = server.client();
    client.request(Method::PUT, "/a").form(&json!({"x": "1 2", "y": 3})).await.unwrap();
    client.request(Method::PATCH, "/b").body(Upload::bytes("p.png", "png")).await.unwrap();
    client.request(Method::POST, "/c").part("file", Upload::bytes("p.txt", "text")).await.unwrap();
    client.request(Method::DELETE, "/d").await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].body, b"x=1%202&y=3".to_vec());
    assert_eq!(requests[1].header("content-type"), Some("image/png"));
    assert_eq!(requests[1].body, b"png");
    assert_eq!(requests[2].parts()[0].file_name.as_deref(), Some("p.txt"));
    assert_eq!((requests[3].method.as_str(), requests[3].body_length), ("DELETE", 0));
}

#[tokio::test]
async fn answers_are_errors_text_bytes_and_streams() {
    let busy = Reply::new(503, "text/plain", "").header("retry-after-ms", "1");
    let lost = Reply::json(404, &json!({"message": "no such thing"}));
    let events = Reply::new(200, "text/event-stream", "data: {\"n\": 1}\n\ndata: {\"n\": 2}\n\n");
    let text = Reply::new(200, "text/plain", "text");
    let server = Server::script(vec![busy, lost, events, text.clone(), text]).await;
    let client = server.client();
    let error = client.request(Method::GET, "/things/1").await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.message(), Some("no such thing"));
    let text = error.to_string();
    assert!(text.starts_with("GET /things/1: the API answered 404"), "{text}");
    let response = client.request(Method::GET, "/events").await.unwrap();
    let events: Vec<Value> = response.into_event_stream().await.unwrap().try_collect().await.unwrap();
    assert_eq!(events, [json!({"n": 1}), json!({"n": 2})]);
    let response = client.request(Method::GET, "/text").await.unwrap();
    assert_eq!(response.text().await.unwrap(), "text");
    let response = client.request(Method::GET, "/text").await.unwrap();
    let pieces: Vec<_> = response.bytes_stream().try_collect().await.unwrap();
    assert_eq!(pieces.concat(), b"text");
    // The one with 503 was repeated.
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn no_path_leads_to_another_place() {
    let server = silent().await;
    let client: Client = server.builder().base_url(format!("{}/v1", server.url)).build().unwrap();
    for bad in [
        "things",
        "",
        "@evil.example/",
        "http://evil.example/",
        "/../admin",
        "/a/..",
        "/a/./b",
        "/%2e%2e/admin",
        "/a/%252E%252e",
        "/a\\..\\b",
        "/a#b",
        "/a\tb",
        "/.\t./b",
        "/a?b#c",
        "/a/..;x/b",
        ".",
    ] {
        let error = client.request(Method::GET, path(bad)).await.unwrap_err();
        assert!(matches!(error, sample_sdk::Error::InvalidRequest(_)), "{bad}: {error}");
    }
    assert!(server.requests().is_empty());
    for (good, sent) in [
        ("/", "/v1/"),
        ("/a/", "/v1/a/"),
        ("//evil.example/a", "/v1//evil.example/a"),
        ("/@evil.example", "/v1/@evil.example"),
        ("/a b/\u{fc}", "/v1/a%20b/%C3%BC"),
        ("/...", "/v1/..."),
    ] {
        client.request(Method::GET, good).await.unwrap();
        assert_eq!(server.requests().last().unwrap().target, sent, "{good}");
    }
}

#[tokio::test]
async fn a_request_is_shown_as_a_line_for_curl() {
    let client =
        Client::builder().base_url("http://127.0.0.1:9/v1?tier=hunter2").header("hunter3").query("hunter4");
    let client = client.default_header("Authorization", "Bearer hunter5").build().unwrap();
    let request = client
        .request(Method::POST, "/it's")
        .query("a", "b c")
        .query("api_key", "hunter6")
        .header("x-own", "1")
        .json(&json!({"it's": "\u{1b}"}));
    let line = request.to_curl();
    assert!(!line.contains("hunter"), "{line}");
    assert!(
        line.starts_with(
            "curl -X POST 'http://127.0.0.1:9/v1/it'\\''s?tier=REDACTED&a=b%20c&api_key=REDACTED'"
        ),
        "{line}"
    );
    for part in [
        "-H 'authorization: REDACTED'",
        "-H 'x-own: 1'",
        "-H 'content-type: application/json'",
        "--data-raw '{\"it'\\''s\":\"\\u001b\"}'",
    ] {
        assert!(line.contains(part), "{line}");
    }
    let line = client.request(Method::HEAD, "/a").to_curl();
    assert!(line.starts_with("curl --head 'http://"), "{line}");
    // `curl` takes `--head` and a body for two methods.
    let line = client.request(Method::HEAD, "/a").json(&json!(1)).to_curl();
    assert!(line.starts_with("curl -X HEAD 'http://") && line.ends_with("--data-raw '1'"), "{line}");
    let line = client.request(Method::GET, "nowhere").to_curl();
    assert!(line.starts_with("# the request was not sent"), "{line}");
    let error = client.request(Method::GET, "nowhere\u{1b}?a=b").send().await.unwrap_err().to_string();
    assert!(error.starts_with("GET nowhere\\u{1b}: the request was not sent: the path"), "{error}");
}
