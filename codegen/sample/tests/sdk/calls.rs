//! What a single call can be given, and what bounds it.

use crate::support::{Reply, Server, silent};
use sample_sdk::types::{Circle, Shape};
use sample_sdk::{Error, ErrorBody};
use serde_json::json;

fn key(request: &crate::support::Request) -> Option<String> {
    request.header("idempotency-key").map(str::to_owned)
}

#[tokio::test]
async fn all_attempts_of_a_call_have_the_same_key() {
    let busy = Reply::new(503, "text/plain", "").header("retry-after-ms", "1");
    let server =
        Server::script(vec![busy, Reply::new(204, "text/plain", ""), Reply::new(204, "text/plain", "")])
            .await;
    let bodies = server.client().bodies();
    bodies.delete_json().await.unwrap();
    bodies.delete_json().await.unwrap();
    let keys: Vec<_> = server.requests().iter().map(key).collect();
    assert!(keys[0].as_ref().is_some_and(|key| key.len() == 36), "{keys:?}");
    assert_eq!(keys[0], keys[1]);
    assert_ne!(keys[1], keys[2]);
}

#[tokio::test]
async fn callers_choose_their_own_keys_and_reading_has_none() {
    let server = silent().await;
    let client = server.client();
    client.bodies().delete_json().with_idempotency_key("mine").await.unwrap();
    client
        .bodies()
        .delete_json()
        .with_idempotency_key("mine")
        .with_header("Idempotency-Key", "theirs")
        .await
        .unwrap();
    client.access().with_optional().await.unwrap();
    let keys: Vec<_> = server.requests().iter().map(key).collect();
    assert_eq!(keys, [Some("mine".to_owned()), Some("theirs".to_owned()), None]);
}

#[tokio::test]
async fn bodies_take_properties_that_the_document_does_not_know() {
    let server = Server::start(|request| Reply::new(200, "application/json", request.body.clone())).await;
    let bodies = server.client().bodies();
    let circle = Shape::from(Circle::new(1.0));
    bodies
        .send_json(circle)
        .with_body_property("colour", "red")
        .with_body_property("radius", 2)
        .await
        .unwrap();
    let sent: sample_sdk::Value = serde_json::from_slice(&server.request().body).unwrap();
    assert_eq!(sent, json!({ "shape": "circle", "radius": 2, "colour": "red" }));
}

#[tokio::test]
async fn long_bodies_are_not_read_into_memory() {
    let server = Server::start(|_| Reply::new(200, "text/plain", vec![b'x'; 100_000])).await;
    let client = server.builder().max_body_size(99_999).build().unwrap();
    let error = client.responses().get_text().await.unwrap_err();
    assert!(matches!(&error, Error::Decode(_)) && !error.is_retryable(), "{error}");
    assert!(error.to_string().contains("longer than the 99999 bytes"), "{error}");
    assert_eq!(server.requests().len(), 1);
    let text = client.responses().get_text().with_max_body_size(100_000).await.unwrap();
    assert_eq!(text.len(), 100_000);
    // What goes to a writer has no bound.
    let mut file = Vec::new();
    let raw = client.responses().get_text().send_raw().await.unwrap();
    assert_eq!(raw.write_to(&mut file).await.unwrap(), 100_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("text");
    let raw = client.responses().get_text().send_raw().await.unwrap();
    assert_eq!(raw.write_to_file(&path).await.unwrap(), 100_000);
    assert_eq!(std::fs::metadata(path).unwrap().len(), 100_000);
}

#[tokio::test]
async fn the_beginning_of_a_long_error_is_kept() {
    let server = Server::start(|_| Reply::new(400, "text/plain", vec![b'x'; 100_000])).await;
    let client = server.builder().max_body_size(1_000).build().unwrap();
    let error = client.responses().get_text().await.unwrap_err();
    let Error::Api(api) = error else { panic!("{error}") };
    assert!(matches!(api.body(), ErrorBody::Raw(body) if body.len() <= 1_000));
}

mod blocking {
    use super::*;

    /// A server whose runtime lives as long as the test.
    fn server(script: Vec<Reply>) -> (tokio::runtime::Runtime, Server) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let server = runtime.block_on(Server::script(script));
        (runtime, server)
    }

    #[test]
    fn requests_are_sent_without_a_runtime() {
        let busy = Reply::new(503, "text/plain", "").header("retry-after-ms", "1");
        let (_runtime, server) = server(vec![busy, Reply::new(200, "text/plain", "text")]);
        assert_eq!(server.client().responses().get_text().send_blocking().unwrap(), "text");
        assert_eq!(server.requests().len(), 2);
    }

    #[test]
    fn futures_are_waited_for_and_pages_are_iterated_over() {
        let page = |items: sample_sdk::Value, next: &str| {
            Reply::json(200, &json!({ "points": items, "next_cursor": next }))
        };
        let point = json!({ "x": 1, "y": 2 });
        let (_runtime, server) = server(vec![page(json!([point, point]), "n"), page(json!([point]), "")]);
        let pages = server.client().pages();
        assert_eq!(pages.list_by_cursor().into_blocking_iter().filter(Result::is_ok).count(), 3);
        let text = server.client().responses().get_text();
        let response = sample_sdk::blocking::wait(text.send_with_response()).unwrap();
        assert_eq!((response.status().as_u16(), response.attempts()), (200, 1));
    }
}
