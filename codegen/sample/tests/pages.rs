//! Lists in every kind of pages, followed to their end.

mod support;

use futures_util::TryStreamExt as _;
use serde_json::{Value, json};
use support::{Reply, Request, Server};

fn points(range: std::ops::Range<i64>) -> Vec<Value> {
    range.map(|x| json!({ "x": x })).collect()
}

fn query(request: &Request, name: &str) -> Option<String> {
    request.query().iter().find_map(|pair| Some(pair.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
}

#[tokio::test]
async fn a_cursor_in_the_body() {
    let server = Server::start(|request| {
        Reply::json(
            200,
            &match query(request, "cursor").as_deref() {
                None => json!({ "points": points(0..2), "next_cursor": "c 1" }),
                Some("c%201") => json!({ "points": points(2..3), "next_cursor": "c2" }),
                _ => json!({ "points": points(3..4), "next_cursor": null }),
            },
        )
    })
    .await;
    let pages = server.client().pages();
    let all: Vec<i64> =
        pages.list_by_cursor().limit(2).into_stream().map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [0, 1, 2, 3]);
    assert!(server.requests().iter().all(|it| query(it, "limit").as_deref() == Some("2")));
}

#[tokio::test]
async fn a_cursor_that_comes_again_ends_the_stream() {
    for cycle in [&["a"][..], &["a", "b"], &["a", "b", "c"]] {
        let cycle: Vec<String> = cycle.iter().map(|it| (*it).to_owned()).collect();
        let length = cycle.len();
        let next = std::sync::atomic::AtomicUsize::new(0);
        let server = Server::start(move |_| {
            let cursor = &cycle[next.fetch_add(1, std::sync::atomic::Ordering::Relaxed) % cycle.len()];
            Reply::json(200, &json!({ "points": points(0..1), "next_cursor": cursor }))
        })
        .await;
        let stream = server.client().pages().list_by_cursor().into_stream();
        let _ = stream.try_collect::<Vec<_>>().await;
        assert!(server.requests().len() <= 2 * length + 1, "{} requests", server.requests().len());
    }
}

#[tokio::test]
async fn page_numbers() {
    let server = Server::start(|request| {
        let page: i64 = query(request, "page").map_or(1, |it| it.parse().unwrap());
        let points = if page <= 3 { points(page * 10..page * 10 + 2) } else { Vec::new() };
        Reply::json(200, &json!({ "points": points }))
    })
    .await;
    let stream = server.client().pages().list_by_number().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [10, 11, 20, 21, 30, 31]);
}

#[tokio::test]
async fn offsets() {
    let server = Server::start(|request| {
        let offset: i64 = query(request, "offset").map_or(0, |it| it.parse().unwrap());
        Reply::json(200, &json!({ "points": points(offset..(offset + 2).min(5)) }))
    })
    .await;
    let stream = server.client().pages().list_by_offset().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [0, 1, 2, 3, 4]);
}

#[tokio::test]
async fn the_last_item() {
    let server = Server::start(|request| {
        let page = match query(request, "after").as_deref() {
            None => json!({ "items": [{ "id": "a" }, { "id": "b" }], "has_more": true }),
            Some("b") => json!({ "items": [{ "id": "c" }], "has_more": false }),
            other => panic!("asked after {other:?}"),
        };
        Reply::json(200, &page)
    })
    .await;
    let stream = server.client().pages().list_by_last_item().into_stream();
    let all: Vec<String> = stream.map_ok(|it| it.id).try_collect().await.unwrap();
    assert_eq!(all, ["a", "b", "c"]);
}

#[tokio::test]
async fn the_next_url() {
    let server = Server::start(|request| {
        let page = match query(request, "token").as_deref() {
            None => json!({ "points": points(0..1), "next": "/pages/url?token=t" }),
            _ => json!({ "points": points(1..2) }),
        };
        Reply::json(200, &page)
    })
    .await;
    let stream = server.client().pages().list_by_url().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [0, 1]);
}

#[tokio::test]
async fn a_page_on_another_server_is_refused() {
    let server = Server::start(|_| {
        Reply::json(200, &json!({ "points": points(0..1), "next": "http://127.0.0.2:9/steal" }))
    })
    .await;
    let stream = server.builder().header("secret").build().unwrap().pages().list_by_url().into_stream();
    let error = stream.try_collect::<Vec<_>>().await.unwrap_err();
    assert!(error.to_string().contains("another server"), "{error}");
}

#[tokio::test]
async fn link_headers() {
    let server = Server::start(|request| match query(request, "page").as_deref() {
        None => Reply::json(200, &json!(points(0..2)))
            .header("link", "</pages/link?page=2&ids=1,2>; title=\"a, b\"; rel=\"next prefetch\", </pages/link?page=9>; rel=\"last\""),
        _ => Reply::json(200, &json!(points(2..3))).header("link", "</pages/link>; rel=\"first\""),
    })
    .await;
    let stream = server.client().pages().list_by_link().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [0, 1, 2]);
}

#[tokio::test]
async fn a_server_that_ignores_the_page_number_ends_the_stream() {
    let server = Server::start(|_| Reply::json(200, &json!({ "points": points(0..2) }))).await;
    let stream = server.client().pages().list_by_number().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!((all, server.requests().len()), (vec![0, 1, 0, 1], 2));
}
