//! Lists in every kind of pages, followed to their end.

use crate::support::{Reply, Request, Server};
use futures_util::{StreamExt as _, TryStreamExt as _};
use sample_sdk::Error;
use serde_json::{Value, json};

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
async fn a_page_without_items_and_with_a_cursor_is_followed() {
    let server = Server::start(|request| {
        Reply::json(
            200,
            &match query(request, "cursor").as_deref() {
                None => json!({ "points": [], "next_cursor": "a" }),
                Some("a") => json!({ "points": points(0..1), "next_cursor": "b" }),
                Some("b") => json!({ "points": [], "next_cursor": "c" }),
                _ => json!({ "points": points(1..2), "next_cursor": "" }),
            },
        )
    })
    .await;
    let first = server.client().pages().list_by_cursor().send_page().await.unwrap();
    assert!(first.has_next() && first.items().is_empty());
    let stream = server.client().pages().list_by_cursor().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [0, 1]);
}

#[tokio::test]
async fn null_in_place_of_a_list_is_an_empty_list() {
    let server = Server::start(|_| Reply::json(200, &json!({ "points": null, "next_cursor": null }))).await;
    let pages = server.client().pages();
    assert!(pages.list_by_cursor().await.unwrap().points.is_empty());
    let page = pages.list_by_cursor().send_page().await.unwrap();
    assert!(page.items().is_empty() && !page.has_next());
    assert_eq!(pages.list_by_cursor().into_stream().try_collect::<Vec<_>>().await.unwrap().len(), 0);
}

#[tokio::test]
async fn cursors_that_are_numbers_are_sent_as_they_are_written() {
    let server = Server::start(|request| {
        let next = if query(request, "cursor").is_none() { "123456789012345678901234567890" } else { "0" };
        let body = format!("{{\"points\":[{{\"x\":1}}],\"next_cursor\":{next}}}");
        Reply::new(200, "application/json", body)
    })
    .await;
    let stream = server.client().pages().list_by_any_cursor().into_stream();
    assert_eq!(stream.try_collect::<Vec<_>>().await.unwrap().len(), 2);
    assert_eq!(query(&server.requests()[1], "cursor").as_deref(), Some("123456789012345678901234567890"));
    // Where the declared type is text, the cursor does not decode, and leads nowhere.
    let all: Vec<Result<_, _>> = server.client().pages().list_by_cursor().into_stream().collect().await;
    assert!(all.iter().all(Result::is_err) && all.len() == 1, "{all:?}");
}

#[tokio::test]
async fn a_cursor_in_the_body_of_the_request() {
    let server = Server::start(|request| {
        let body: Value = serde_json::from_slice(&request.body).unwrap();
        assert_eq!(body["text"], "a");
        Reply::json(
            200,
            &match body["page"]["cursor"].as_str() {
                None => json!({ "points": points(0..1), "next_cursor": "c" }),
                Some("c") => json!({ "points": points(1..2), "next_cursor": null }),
                other => panic!("asked with {other:?}"),
            },
        )
    })
    .await;
    let request = server.client().pages().search_by_body().text("a").with_idempotency_key("mine");
    let all: Vec<i64> = request.into_stream().map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!(all, [0, 1]);
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(|it| it.header("idempotency-key")).collect();
    assert!(
        keys[0] == Some("mine") && keys[1] != Some("mine"),
        "each page is a request of its own: {keys:?}"
    );
}

#[tokio::test]
async fn a_total_ends_the_list_exactly() {
    let server = Server::start(|request| {
        let start: i64 = query(request, "startAt").map_or(0, |it| it.parse().unwrap());
        Reply::json(200, &json!({ "startAt": start, "total": 4, "values": points(start..start + 2) }))
    })
    .await;
    let pages = server.client().pages();
    let all: Vec<i64> = pages.list_by_start(2).into_stream().map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!((all, server.requests().len()), (vec![0, 1, 2, 3], 2));
    let rest = pages.list_by_start(2).start_at(1).into_stream();
    let rest: Vec<i64> = rest.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!((rest, server.requests().len()), (vec![1, 2, 3, 4], 4));
}

#[tokio::test]
async fn numbers_beyond_what_can_be_counted_are_told() {
    let server = Server::start(|_| Reply::json(200, &json!({ "points": points(0..2) }))).await;
    let pages = server.client().pages();
    for (start, next) in [
        ("9223372036854775806", "9223372036854775808"),
        ("-7", "-5"),
        ("1.0", "3"),
        ("4294967295", "4294967297"),
    ] {
        let first = pages.list_by_offset().with_query("offset", start).send_page().await.unwrap();
        first.next_page().await.unwrap();
        let asked = query(server.requests().last().unwrap(), "offset");
        assert_eq!(asked.as_deref(), Some(next), "after {start}");
    }
    for start in ["1.5", "x", "170141183460469231731687303715884105727"] {
        let first = pages.list_by_offset().with_query("offset", start).send_page().await.unwrap();
        assert_eq!(first.items().len(), 2);
        let error = first.next_page().await.unwrap_err();
        assert!(matches!(error, sample_sdk::Error::InvalidRequest(_)), "{error}");
    }
}

#[tokio::test]
async fn an_iterator_until_it_is_done() {
    let server = Server::start(|request| {
        let step: i64 = query(request, "iterator").map_or(0, |it| it.parse().unwrap());
        let page =
            json!({ "data": points(step..step + 1), "iterator": (step + 1).to_string(), "done": step == 2 });
        Reply::json(200, &page)
    })
    .await;
    let stream = server.client().pages().list_by_iterator().into_stream();
    let all: Vec<i64> = stream.map_ok(|it| it.x).try_collect().await.unwrap();
    assert_eq!((all, server.requests().len()), (vec![0, 1, 2], 3));
}

#[tokio::test]
async fn pages_that_say_their_number() {
    for first in [0, 1] {
        let server = Server::start(move |request| {
            let number: i64 = query(request, "page").map_or(first, |it| it.parse().unwrap());
            let page = json!({
                "_embedded": { "points": points(number..number + 1) },
                "page": { "number": number, "totalPages": "3" },
            });
            let page = page.to_string().replace("\"3\"", "3.0");
            Reply::new(200, "application/json", page)
        })
        .await;
        let mut pages = server.client().pages().list_by_object().pages();
        let mut all = Vec::new();
        while let Some(page) = pages.try_next().await.unwrap() {
            all.extend(page.into_items().into_iter().map(|it| it.x - first));
        }
        assert_eq!((all, server.requests().len()), (vec![0, 1, 2], 3), "from {first} on");
    }
}

#[tokio::test]
async fn no_page_has_no_items() {
    let server = Server::start(|_| Reply::new(204, "text/plain", "")).await;
    let page = server.client().pages().list_by_object().send_page().await.unwrap();
    assert!(page.items().is_empty() && !page.has_next());
}

#[tokio::test]
async fn links_start_from_the_url_of_their_page() {
    let server = Server::start(|request| {
        let next = match request.target.as_str() {
            "/other/api/pages/own" => json!("?page=2&ids=a%2Cb+c"),
            "/other/api/pages/own?page=2&ids=a%2Cb+c" => json!("own/three"),
            "/other/api/pages/own/three" => json!("/pages/own?page=4#there"),
            "/pages/own?page=4" => json!("/other/api/pages/own"),
            other => panic!("asked for {other}"),
        };
        Reply::json(200, &json!({ "points": points(0..1), "next": next }))
    })
    .await;
    let stream = server.client().pages().list_on_own_server().into_stream();
    assert_eq!(
        stream.try_collect::<Vec<_>>().await.unwrap().len(),
        4,
        "the first page is not asked for again"
    );
}

#[tokio::test]
async fn reading_on_after_an_error_asks_again_or_goes_on() {
    let server = Server::script(vec![
        Reply::json(200, &json!({ "points": points(0..1), "next_cursor": "a" })),
        Reply::json(500, &json!({})),
        Reply::json(200, &json!({ "points": "nonsense", "next_cursor": "b" })),
        Reply::json(200, &json!({ "points": points(2..3) })),
    ])
    .await;
    let client = server.builder().max_retries(0).build().unwrap();
    let all: Vec<Result<i64, _>> =
        client.pages().list_by_cursor().into_stream().map_ok(|it| it.x).collect().await;
    let shown: Vec<_> = all.iter().map(|it| it.as_ref().ok().copied()).collect();
    assert_eq!(shown, [Some(0), None, None, Some(2)], "{all:?}");
    let cursors: Vec<_> = server.requests().iter().map(|it| query(it, "cursor")).collect();
    assert_eq!(cursors, [None, Some("a".into()), Some("a".into()), Some("b".into())]);
}

#[tokio::test]
async fn a_page_whose_cursor_is_none_is_an_error_and_the_last_one() {
    for cursor in [json!({ "a": 1 }), json!([1]), json!(true), json!(7)] {
        let is_number = cursor.is_number();
        let page = json!({ "points": points(0..1), "next_cursor": cursor, "next": cursor });
        let server = Server::start(move |request| match query(request, "cursor") {
            Some(_) => Reply::json(200, &json!({ "points": [] })),
            None => Reply::json(200, &page),
        })
        .await;
        let pages = server.client().pages();
        let of_texts: Vec<_> = pages.list_by_cursor().pages().map_ok(|it| it.items().len()).collect().await;
        let of_any: Vec<_> = pages.list_by_any_cursor().pages().map_ok(|it| it.items().len()).collect().await;
        let urls: Vec<_> = pages.list_by_url().pages().map_ok(|it| it.items().len()).collect().await;
        assert!(matches!(of_texts[..], [Err(Error::Decode(_))]), "{of_texts:?}");
        assert!(matches!(urls[..], [Err(Error::Decode(_))]), "{urls:?}");
        // A number is a cursor where the document does not say that it is a text.
        let expected = if is_number { 4 } else { 3 };
        assert_eq!(server.requests().len(), expected, "{of_any:?}");
        match &of_any[..] {
            [Err(Error::Decode(error))] if !is_number => assert_eq!(error.path(), "next_cursor"),
            [Ok(1), Ok(0)] if is_number => {}
            _ => panic!("{of_any:?}"),
        }
    }
}

#[tokio::test]
async fn a_server_that_always_fails_ends_the_stream() {
    let server = Server::start(|_| Reply::json(503, &json!({}))).await;
    let client = server.builder().max_retries(0).build().unwrap();
    let all: Vec<_> = client.pages().list_by_cursor().into_stream().collect().await;
    assert_eq!((all.len(), server.requests().len()), (3, 3));
}

#[tokio::test]
async fn settings_of_a_call_hold_for_all_its_pages() {
    let server = Server::start(|request| {
        let next = if query(request, "token").is_none() { json!("?token=t") } else { json!(null) };
        Reply::json(200, &json!({ "points": points(0..1), "next": next }))
    })
    .await;
    let request = server.client().pages().list_by_url().with_header("x-trace", "7");
    assert_eq!(request.into_stream().try_collect::<Vec<_>>().await.unwrap().len(), 2);
    assert!(server.requests().iter().all(|it| it.header("x-trace") == Some("7")));
}

#[tokio::test]
async fn a_next_url_that_cannot_be_sent_is_not_tried_again() {
    let server =
        Server::start(|_| Reply::json(200, &json!({ "points": [], "next": "x".repeat(100_000) }))).await;
    let found: Vec<_> = server.client().pages().list_by_url().pages().collect().await;
    assert_eq!((found.len(), server.requests().len()), (2, 1));
    assert!(matches!(found[1], Err(sample_sdk::Error::InvalidRequest(_))));
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
