//! Pages through the stream.

mod support;

use anthropic_skills::Client;
use futures_util::{StreamExt as _, TryStreamExt as _};
use serde_json::{Value, json};
use support::samples::{self, SKILL_ID};
use support::{Reply, Server};

fn skill(id: &str) -> Value {
    let mut skill = samples::skill();
    skill["id"] = json!(id);
    skill
}

async fn three_pages() -> (Server, Client) {
    let server = Server::script(vec![
        Reply::json(200, &samples::page(&[skill("a"), skill("b")], Some("two"))),
        Reply::json(200, &samples::page(&[skill("c")], Some("three"))),
        Reply::json(200, &samples::page(&[skill("d")], None)),
    ])
    .await;
    let client = server.client();
    (server, client)
}

#[tokio::test]
async fn items_come_from_all_pages() {
    let (server, client) = three_pages().await;
    let stream = client.beta().skills().list().limit(2).source("custom").into_stream();
    let ids: Vec<String> = stream.map_ok(|skill| skill.id).try_collect().await.unwrap();
    assert_eq!(ids, ["a", "b", "c", "d"]);

    let requests = server.requests();
    let queries: Vec<_> = requests.iter().map(support::Request::query).collect();
    assert_eq!(
        queries,
        [
            vec!["beta=true", "limit=2", "source=custom"],
            vec!["beta=true", "limit=2", "page=two", "source=custom"],
            vec!["beta=true", "limit=2", "page=three", "source=custom"],
        ]
    );
    assert!(requests.iter().all(|it| it.header("anthropic-beta") == Some("skills-2025-10-02")));
}

#[tokio::test]
async fn pages_come_one_at_a_time() {
    let (server, client) = three_pages().await;
    let mut pages = client.beta().skills().list().pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!(first.value().data.len(), 2);
    assert_eq!(first.value().next_page.as_deref(), Some("two"));
    assert_eq!(server.requests().len(), 1, "the second page is fetched when it is asked for");
    assert_eq!(pages.count().await, 2);
}

#[tokio::test]
async fn a_page_knows_the_next_one() {
    let (server, client) = three_pages().await;
    let first = client.beta().skills().list().limit(2).send_page().await.unwrap();
    assert_eq!(first.response().status(), 200);
    assert!(first.has_next());
    let second = first.next_page().await.unwrap().unwrap();
    assert_eq!(second.value().data[0].id, "c");
    assert!(second.has_next());
    let third = second.next_page().await.unwrap().unwrap();
    assert_eq!(third.into_value().data[0].id, "d");
    assert_eq!(server.requests()[2].query(), ["beta=true", "limit=2", "page=three"]);
}

#[tokio::test]
async fn the_last_page_has_no_next_one() {
    let server = Server::script(vec![Reply::json(200, &samples::page(&[skill("a")], None))]).await;
    let only = server.client().beta().skills().list().send_page().await.unwrap();
    assert!(!only.has_next());
    assert!(only.next_page().await.unwrap().is_none());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_page_that_did_not_come_can_be_asked_for_again() {
    let server = Server::script(vec![
        Reply::json(200, &samples::page(&[skill("a")], Some("two"))),
        Reply::json(400, &samples::error("invalid_request_error", "not now")),
        Reply::json(200, &samples::page(&[skill("b")], None)),
    ])
    .await;
    let first = server.client().beta().skills().list().send_page().await.unwrap();
    assert_eq!(first.next_page().await.unwrap_err().status().map(|it| it.as_u16()), Some(400));
    assert_eq!(first.next_page().await.unwrap().unwrap().value().data[0].id, "b");
}

#[tokio::test]
async fn a_stream_can_be_spawned() {
    let (_server, client) = three_pages().await;
    let stream = client.beta().skills().list().into_stream();
    let count = tokio::spawn(async move { stream.count().await }).await.unwrap();
    assert_eq!(count, 4);
}

#[tokio::test]
async fn a_repeated_cursor_ends_the_stream() {
    let server = Server::script(vec![Reply::json(200, &samples::page(&[skill("a")], Some("same")))]).await;
    let stream = server.client().beta().skills().list().into_stream();
    let seen = stream.take(10).count().await;
    assert!(seen < 10, "{seen}");
}

#[tokio::test]
async fn a_failing_page_ends_the_stream_with_its_error() {
    let server = Server::script(vec![
        Reply::json(200, &samples::page(&[samples::version()], Some("two"))),
        Reply::json(403, &samples::error("permission_error", "no")),
    ])
    .await;
    let stream = server.client().beta().skills().versions().list(SKILL_ID).into_stream();
    let items: Vec<_> = stream.collect().await;
    assert_eq!(items.len(), 2);
    assert!(items[0].is_ok());
    assert_eq!(items[1].as_ref().unwrap_err().status().map(|it| it.as_u16()), Some(403));
}
