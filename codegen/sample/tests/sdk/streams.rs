//! Responses that come value by value.

use std::time::Duration;

use crate::support::{Reply, Server};
use futures_util::{StreamExt as _, TryStreamExt as _};
use sample_sdk::types::ChatRequest;
use sample_sdk::{Error, EventStream};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

async fn answering(reply: Reply) -> Server {
    Server::start(move |_| reply.clone()).await
}

fn events(text: &str) -> Reply {
    Reply::new(200, "text/event-stream", text)
}

fn body(request: &crate::support::Request) -> Value {
    serde_json::from_slice(&request.body).unwrap()
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
    let lines = server.client().responses().list_lines().await.unwrap();
    assert_eq!(lines.map_ok(|it| it.x).try_collect::<Vec<_>>().await.unwrap(), [1, 2, 3]);
}

#[tokio::test]
async fn a_broken_item_ends_the_stream_with_an_error() {
    let server = answering(Reply::new(200, "application/x-ndjson", "{\"x\": 1}\n{\"x\": \"one\"}\n")).await;
    let mut lines = server.client().responses().list_lines().await.unwrap();
    assert_eq!(lines.try_next().await.unwrap().map(|it| it.x), Some(1));
    let error = lines.try_next().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error}");
}

#[tokio::test]
async fn a_stream_is_asked_for_by_the_method_that_reads_it() {
    let server = Server::start(|request| match request.header("accept") {
        Some("text/event-stream") => events("data: {\"delta\": \"a\"}\n\n"),
        Some("application/x-ndjson") => Reply::new(200, "application/x-ndjson", "{\"delta\": \"a\"}\n"),
        _ => Reply::json(200, &json!({ "text": "a" })),
    })
    .await;
    let streams = server.client().streams();
    let mut streaming = ChatRequest::new("hi");
    streaming.stream = Some(true);
    assert_eq!(streams.chat("hello").with_body(streaming).await.unwrap().text, "a");
    let pieces: Vec<_> = streams.chat("hi").send_stream().await.unwrap().try_collect().await.unwrap();
    assert_eq!(pieces[0].delta, "a");
    assert_eq!(streams.chat("hi").await.unwrap().text, "a");
    let sent: Vec<Value> = server.requests().iter().map(body).collect();
    assert_eq!(sent[0], json!({ "prompt": "hi", "stream": false }));
    assert_eq!(sent[1], json!({ "prompt": "hi", "stream": true }));
    assert_eq!(sent[2], json!({ "prompt": "hi" }));

    streams.transcribe("en").await.unwrap();
    streams.transcribe("en").send_stream().await.unwrap();
    let parts = |index: usize| -> Vec<(String, Vec<u8>)> {
        server.requests()[index].parts().into_iter().map(|part| (part.name, part.body)).collect()
    };
    assert_eq!(parts(3), [("language".to_owned(), b"en".to_vec())]);
    assert_eq!(parts(4)[1], ("stream".to_owned(), b"true".to_vec()));

    streams.progress().await.unwrap();
    streams.progress().send_stream().await.unwrap();
    assert_eq!(server.requests()[5].query(), [""; 0]);
    assert_eq!(server.requests()[6].query(), ["stream=true"]);
}

#[tokio::test]
async fn a_server_that_streams_by_default_is_told_when_it_should_not() {
    let asks = |request: &crate::support::Request| {
        let said = String::from_utf8_lossy(&request.body).into_owned() + &request.query().concat();
        !said.contains("false")
    };
    let server = Server::start(move |request| match (asks(request), request.header("accept")) {
        (true, Some("application/x-ndjson")) => {
            Reply::new(200, "application/x-ndjson", "{\"delta\": \"a\"}\n")
        }
        (true, _) => events("data: {\"delta\": \"a\"}\n\n"),
        (false, _) => Reply::json(200, &json!({ "text": "a" })),
    })
    .await;
    let streams = server.client().streams();
    assert_eq!(streams.generate().await.unwrap().text, "a");
    assert_eq!(streams.generate().prompt("hi").await.unwrap().text, "a");
    assert_eq!(streams.generate_form().prompt("hi").await.unwrap().text, "a");
    assert_eq!(streams.generate_parts().prompt("hi").await.unwrap().text, "a");
    assert_eq!(streams.watch().await.unwrap().text, "a");
    let requests = server.requests();
    assert_eq!(body(&requests[0]), json!({ "stream": false }));
    assert_eq!(body(&requests[1]), json!({ "prompt": "hi", "stream": false }));
    assert_eq!(requests[2].body, b"prompt=hi&stream=false");
    assert_eq!(requests[3].parts()[1].body, b"false");
    assert_eq!(requests[4].query(), ["stream=false"]);

    let pieces: Vec<_> = streams.generate().send_stream().await.unwrap().try_collect().await.unwrap();
    assert_eq!(pieces[0].delta, "a");
    assert_eq!(body(&server.requests()[5]), json!({ "stream": true }));
}

#[tokio::test]
async fn the_data_of_events_may_be_text() {
    let server = answering(events(
        "data: hello\n\ndata: 5\n\nid: 7\nevent: tick\ndata: two\ndata: lines\n\n: nothing\n\ndata: [DONE]\n\ndata: late\n\n",
    ))
    .await;
    let texts: Vec<String> = server.client().streams().texts().await.unwrap().try_collect().await.unwrap();
    assert_eq!(texts, ["hello", "5", "two\nlines"]);
    let stream = server.client().streams().texts().await.unwrap();
    let events: Vec<_> = stream.into_events().try_collect().await.unwrap();
    let names: Vec<_> = events.iter().map(|it| (it.name(), it.id(), it.data().as_str())).collect();
    assert_eq!(names, [(None, None, "hello"), (None, None, "5"), (Some("tick"), Some("7"), "two\nlines")]);
}

#[tokio::test]
async fn a_list_describes_the_whole_stream() {
    let server = answering(events("data:{\"x\":1}\r\rdata:{\"x\":2}\r\r")).await;
    let points = server.client().streams().list().await.unwrap();
    assert_eq!(points.map_ok(|it| it.x).try_collect::<Vec<_>>().await.unwrap(), [1, 2]);
    let server = answering(Reply::new(200, "application/x-ndjson", "{\"x\":1}\n{\"x\":2}\n")).await;
    let points = server.client().streams().lines().await.unwrap();
    assert_eq!(points.map_ok(|it| it.x).try_collect::<Vec<_>>().await.unwrap(), [1, 2]);
}

#[tokio::test]
async fn a_stream_may_come_as_one_document() {
    for text in ["[{\"x\":1},\n {\"x\":2}]", "{\"x\":1}\n{\"x\":2}", "{\"x\":\n1}{\"x\":2}"] {
        let server = answering(Reply::new(200, "application/json", text)).await;
        for points in [server.client().streams().list().await, server.client().streams().lines().await] {
            let points: Vec<i64> = points.unwrap().map_ok(|it| it.x).try_collect().await.unwrap();
            assert_eq!(points, [1, 2], "{text}");
        }
    }
}

#[tokio::test]
async fn what_is_no_stream_is_said_so() {
    let server = answering(Reply::new(200, "text/html", "<h1>Sign in</h1>")).await;
    for error in [
        server.client().streams().list().await.unwrap_err().to_string(),
        server.client().streams().lines().await.unwrap_err().to_string(),
    ] {
        assert!(error.contains("text/html") && error.contains("<h1>Sign in</h1>"), "{error}");
    }
}

#[tokio::test]
async fn texts_of_a_sequence_are_records() {
    let text = "\u{1e}{\"x\":\n1}\n\u{1e}{\"x\": 2}\n\u{1e}{\"x\"\n\u{1e}{\"x\": 3}";
    let server = answering(Reply::new(200, "application/json-seq", text)).await;
    let points = server.client().streams().sequence().await.unwrap();
    let points: Vec<Option<i64>> = points.map(|it| it.ok().map(|it| it.x)).collect().await;
    assert_eq!(points, [Some(1), Some(2), None, Some(3)]);
}

#[tokio::test]
async fn lines_may_be_text() {
    let server = answering(Reply::new(200, "application/jsonl", "\"a\"\nplain text\n5\n{\"a\": 1}\n")).await;
    let lines: Vec<String> = server.client().streams().log().await.unwrap().try_collect().await.unwrap();
    assert_eq!(lines, ["a", "plain text", "5", "{\"a\": 1}"]);
}

#[tokio::test]
async fn an_item_may_be_the_whole_event() {
    use sample_sdk::types::StreamEventsResponse as Item;
    let server = answering(events(
        "event: moved\nid: 3\ndata: {\"x\": 1}\n\nevent: said\ndata: {\"x\": 1}\n\nevent: later\ndata: 1\n\n",
    ))
    .await;
    let items: Vec<Item> = server.client().streams().events().await.unwrap().try_collect().await.unwrap();
    assert!(
        matches!(&items[0], Item::Moved(it) if it.data.x == 1 && it.id.as_deref() == Some("3")),
        "{items:?}"
    );
    assert!(matches!(&items[1], Item::Said(it) if it.data == "{\"x\": 1}"), "{items:?}");
    assert_eq!(items.len(), 3);

    let server = answering(events("data: 5\nretry: 20\n\nevent: a\nid: 1\ndata: {}\n\n")).await;
    let messages = server.client().streams().messages().await.unwrap();
    let messages: Vec<_> = messages.try_collect().await.unwrap();
    assert_eq!((messages[0].data.as_str(), messages[0].retry, &messages[0].event), ("5", Some(20), &None));
    assert_eq!((messages[1].data.as_str(), messages[1].event.as_deref()), ("{}", Some("a")));
}

#[tokio::test]
async fn an_error_inside_of_a_stream_ends_it() {
    let texts = [
        "data: {\"delta\": \"a\"}\n\nevent: error\ndata: {\"code\": 1}\n\ndata: {\"delta\": \"b\"}\n\n",
        "data: {\"delta\": \"a\"}\n\ndata: {\"error\": {\"message\": \"overloaded\"}}\n\ndata: {\"delta\": \"b\"}\n\n",
    ];
    for text in texts {
        let server = answering(events(text)).await;
        let stream = server.client().streams().chat("hi").send_stream().await.unwrap();
        let items: Vec<_> = stream.collect().await;
        assert!(items[0].as_ref().is_ok_and(|it| it.delta == "a"));
        assert!(matches!(&items[1], Err(Error::Api(_))), "{items:?}");
        assert_eq!(items.len(), 2);
    }
}

#[tokio::test]
async fn heartbeats_are_no_items() {
    let server = answering(events(
        ": \n\ndata\n\ndata:\n\nevent: ping\ndata: {}\n\nevent: ping\ndata:\n\ndata: {\"delta\": \"a\"}\n\n",
    ))
    .await;
    let stream = server.client().streams().chat("hi").send_stream().await.unwrap();
    assert_eq!(stream.map_ok(|it| it.delta).try_collect::<Vec<_>>().await.unwrap(), ["a"]);
}

#[tokio::test]
async fn an_item_is_no_longer_than_a_body_may_be() {
    let endless = [
        ("text/event-stream", "data: {\"x\": 1}\n\ndata: ", "x"),
        ("text/event-stream", "data: {\"x\": 1}\n\n", "data: x\n"),
        ("application/x-ndjson", "{\"x\": 1}\n", "x"),
        ("application/json-seq", "\u{1e}{\"x\": 1}\n\u{1e}[", "\n"),
    ];
    for (media_type, beginning, again) in endless {
        let text = format!("{beginning}{}", again.repeat((1 << 20) / again.len()));
        let server = answering(Reply::new(200, media_type, text)).await;
        let client = server.builder().max_body_size(1 << 16).build().unwrap();
        let items: Vec<_> = client.streams().list().await.unwrap().collect().await;
        assert!(items[0].as_ref().is_ok_and(|it| it.x == 1), "{media_type}");
        let error = items[1].as_ref().unwrap_err().to_string();
        assert!(error.contains("longer than the 65536 bytes"), "{error}");
        assert_eq!(items.len(), 2, "{media_type}");
    }
}

/// A server that breaks each connection after its part of a stream, and keeps the heads of the requests.
async fn breaking(parts: Vec<&'static str>) -> (String, tokio::task::JoinHandle<Vec<String>>) {
    let answer = |part| format!("content-type: text/event-stream\r\ncontent-length: 9999\r\n\r\n{part}");
    closing(parts.into_iter().map(answer).collect()).await
}

/// A server that closes each connection after an answer: headers and a body.
async fn closing(answers: Vec<String>) -> (String, tokio::task::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let heads = tokio::spawn(async move {
        let mut heads = Vec::new();
        for answer in answers {
            let (mut connection, _) = listener.accept().await.unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(connection.read_u8().await.unwrap());
            }
            heads.push(String::from_utf8(head).unwrap().to_lowercase());
            connection.write_all(format!("HTTP/1.1 200 OK\r\n{answer}").as_bytes()).await.unwrap();
            connection.shutdown().await.unwrap();
        }
        heads
    });
    (url, heads)
}

async fn collected(stream: EventStream<String>) -> (Vec<String>, bool) {
    let items: Vec<_> = tokio::time::timeout(Duration::from_secs(60), stream.collect()).await.unwrap();
    let is_broken = items.last().is_some_and(Result::is_err);
    (items.into_iter().filter_map(Result::ok).collect(), is_broken)
}

#[tokio::test]
async fn a_broken_stream_goes_on_where_it_broke() {
    let parts =
        vec!["retry: 10\nid: 1\ndata: a\n\ndata: lost", "id: 2\ndata: b\n\n", "data: c\n\ndata: [DONE]\n\n"];
    let (url, heads) = breaking(parts).await;
    let client = sample_sdk::Client::builder().base_url(url).build().unwrap();
    let stream = client.streams().texts().await.unwrap().with_resume();
    assert_eq!(collected(stream).await, (["a", "b", "c"].map(str::to_owned).into(), false));
    let heads = heads.await.unwrap();
    assert!(!heads[0].contains("last-event-id"));
    assert!(heads[1].contains("last-event-id: 1\r\n"), "{}", heads[1]);
    assert!(heads[2].contains("last-event-id: 2\r\n"), "{}", heads[2]);
}

#[tokio::test]
async fn a_broken_stream_is_an_error_where_nobody_asked_for_more() {
    let (url, heads) = breaking(vec!["retry: 10\nid: 1\ndata: a\n\n"]).await;
    let client = sample_sdk::Client::builder().base_url(url).build().unwrap();
    let stream = client.streams().texts().await.unwrap();
    assert_eq!(collected(stream).await, (vec!["a".to_owned()], true));
    assert_eq!(heads.await.unwrap().len(), 1);
    // Without an id there is no place to go on from.
    let (url, heads) = breaking(vec!["retry: 10\ndata: a\n\n"]).await;
    let client = sample_sdk::Client::builder().base_url(url).build().unwrap();
    let stream = client.streams().texts().await.unwrap().with_resume();
    assert_eq!(collected(stream).await, (vec!["a".to_owned()], true));
    assert_eq!(heads.await.unwrap().len(), 1);
    // So it is after an event that takes the id back.
    let (url, heads) = breaking(vec!["retry: 10\nid: 1\ndata: a\n\nid\ndata: b\n\n"]).await;
    let client = sample_sdk::Client::builder().base_url(url).build().unwrap();
    let stream = client.streams().texts().await.unwrap().with_resume();
    assert_eq!(collected(stream).await, (["a", "b"].map(str::to_owned).into(), true));
    assert_eq!(heads.await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_connection_that_brings_something_else_is_no_end_of_the_stream() {
    const EVENTS: &str = "content-type: text/event-stream\r\n";
    const TEXT: &str = "content-type: text/plain\r\n";
    const FIRST: &str = "retry: 10\nid: 1\ndata: a\n\n";
    const LAST: &str = "data: b\n\ndata: [DONE]\n\n";
    for (before, after, part, is_stream) in [
        (EVENTS, EVENTS, LAST, true),
        (EVENTS, "content-type: Text/Event-Stream; charset=utf-8\r\n", LAST, true),
        // What the first response is forgiven is forgiven again.
        (TEXT, TEXT, LAST, true),
        (TEXT, EVENTS, LAST, true),
        ("", "", LAST, true),
        ("", EVENTS, LAST, true),
        (EVENTS, "content-type: text/html\r\n", "<h1>Sign in</h1>", false),
        (EVENTS, "content-type: application/json\r\n", "{\"message\": \"gone\"}", false),
        (EVENTS, TEXT, "oops", false),
        (EVENTS, "content-type: application/octet-stream\r\n", "oops", false),
        (EVENTS, "content-type: application/x-ndjson\r\n", "\"b\"\n", false),
        (EVENTS, "", "oops", false),
        ("", TEXT, "oops", false),
    ] {
        let broken = format!("{before}content-length: 9999\r\n\r\n{FIRST}");
        let (url, heads) = closing(vec![broken, format!("{after}connection: close\r\n\r\n{part}")]).await;
        let client = sample_sdk::Client::builder().base_url(url).build().unwrap();
        let mut stream = client.streams().texts().await.unwrap().with_resume();
        assert_eq!(stream.try_next().await.unwrap().as_deref(), Some("a"), "{before} {after}");
        match stream.try_next().await {
            Ok(item) => assert_eq!((item.as_deref(), is_stream), (Some("b"), true), "{before} {after}"),
            Err(error) => {
                let said = error.to_string();
                assert!(!is_stream && said.contains("the response is no stream"), "{before} {after}: {said}");
            }
        }
        assert!(stream.try_next().await.unwrap().is_none(), "{before} {after}");
        assert_eq!(heads.await.unwrap().len(), 2);
    }
}
