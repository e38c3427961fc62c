//! Bodies that are sent as JSON lines since the configuration says so (`body = "lines"`).

mod server;

use std::future::IntoFuture;

use futures_util::stream;
use loopback_lines::testing::{MockResponse, MockServer};
use loopback_lines::types::{ListOrOneBody, Point, PostFormBody, PostOneInlineBody, PostPartsBody};
use loopback_lines::{Client, JsonLines, Value};
use server::server;

fn client(url: &str) -> Client {
    Client::builder().base_url(url).build().expect("it is a client")
}

fn points() -> Vec<Point> {
    vec![Point::new(1), Point::new(2).note("a\nb")]
}

const POINTS: &str = "{\"x\":1}\n{\"x\":2,\"note\":\"a\\nb\"}\n";

/// Sends one request; its media type and its body.
async fn sent<C: IntoFuture>(call: impl FnOnce(&Client) -> C) -> (String, String)
where
    C::Output: Debugged,
{
    let (url, requests) = server(&["200 OK"]);
    call(&client(&url)).await.expected();
    let (head, body) = requests.join().expect("the server has ended").remove(0);
    let media_type = head.lines().find_map(|line| line.strip_prefix("content-type: ")).unwrap_or_default();
    (media_type.to_owned(), body)
}

trait Debugged {
    fn expected(self);
}

impl<T, E: std::fmt::Debug> Debugged for Result<T, E> {
    fn expected(self) {
        self.map(drop).expect("it is answered");
    }
}

#[tokio::test]
async fn every_body_is_lines() {
    let lines = |text: &str| ("application/jsonl".to_owned(), text.to_owned());
    let of = |media_type: &str, text: &str| (media_type.to_owned(), text.to_owned());
    // What is declared has the media type that the document says.
    assert_eq!(sent(|it| it.declared().declared(points())).await, of("application/x-ndjson", POINTS));
    assert_eq!(
        sent(|it| it.sequence().sequence(points())).await,
        of("application/json-seq", "\u{1e}{\"x\":1}\n\u{1e}{\"x\":2,\"note\":\"a\\nb\"}\n")
    );
    assert_eq!(sent(|it| it.declared().declared_json(1)).await, of("application/json", "{\"x\":1}"));
    // Lists are sent item by item.
    assert_eq!(sent(|it| it.list().list(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.optional_list().optional_list().with_body(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.optional_list().optional_list()).await, of("", ""));
    assert_eq!(sent(|it| it.nullable_list().nullable_list(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.null_or_list().null_or_list(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.described_list().described_list(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.composed_list().composed_list(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.shared().shared(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.numbers().numbers([1, 2])).await, lines("1\n2\n"));
    assert_eq!(sent(|it| it.words().words(["a\nb", "c"])).await, lines("\"a\\nb\"\n\"c\"\n"));
    assert_eq!(sent(|it| it.list().list(Vec::<Point>::new())).await, lines(""));
    // What is no list is what a line holds.
    assert_eq!(sent(|it| it.one().one(points())).await, lines(POINTS));
    let inline = [PostOneInlineBody::new(1), PostOneInlineBody::new(2).note("a\nb")];
    assert_eq!(sent(|it| it.one_inline().one_inline(inline)).await, lines(POINTS));
    assert_eq!(sent(|it| it.number().number([1, 2])).await, lines("1\n2\n"));
    assert_eq!(
        sent(|it| it.list_or_one([ListOrOneBody::from(Point::new(1)), points().into()])).await,
        lines("{\"x\":1}\n[{\"x\":1},{\"x\":2,\"note\":\"a\\nb\"}]\n")
    );
    assert_eq!(sent(|it| it.tuple().tuple([(1, "a".to_owned())])).await, lines("[1,\"a\"]\n"));
    let map = std::collections::BTreeMap::from([("a".to_owned(), 1)]);
    assert_eq!(sent(|it| it.map().map([map])).await, lines("{\"a\":1}\n"));
    let values = || [Value::from(1), Value::from("a")];
    assert_eq!(sent(|it| it.any().any(values())).await, lines("1\n\"a\"\n"));
    assert_eq!(sent(|it| it.nothing().nothing(values())).await, lines("1\n\"a\"\n"));
    assert_eq!(sent(|it| it.form().form([PostFormBody::new(1)])).await, lines("{\"x\":1}\n"));
    assert_eq!(sent(|it| it.parts().parts([PostPartsBody::new(1)])).await, lines("{\"x\":1}\n"));
    assert_eq!(sent(|it| it.xml().xml(points())).await, lines(POINTS));
    assert_eq!(sent(|it| it.search().search(points())).await, lines(POINTS));
    // Text and bytes are the lines themselves.
    assert_eq!(sent(|it| it.word().word("1\n2\n")).await, lines("1\n2\n"));
    assert_eq!(sent(|it| it.free_word().free_word("1\n2\n")).await, lines("1\n2\n"));
    assert_eq!(sent(|it| it.octets().octets("1\n2\n")).await, lines("1\n2\n"));
    // An operation says something else than all others.
    let (media_type, body) = sent(|it| it.shared_json().shared_json(points())).await;
    assert_eq!((&*media_type, &*body), ("application/json", "[{\"x\":1},{\"note\":\"a\\nb\",\"x\":2}]"));
}

#[tokio::test]
async fn streams_are_sent_as_they_come() {
    let lines = || JsonLines::stream(stream::iter(points().into_iter().map(Ok)));
    assert_eq!(sent(|it| it.list().list(lines())).await.1, POINTS);
    assert_eq!(sent(|it| it.one().one(lines())).await.1, POINTS);
    assert_eq!(sent(|it| it.optional_list().optional_list().with_body(lines())).await.1, POINTS);
    let collected: JsonLines<Point> = points().into_iter().collect();
    assert_eq!(sent(|it| it.list().list(collected)).await.1, POINTS);
}

#[tokio::test]
async fn a_list_is_sent_again() {
    let (url, requests) = server(&["503 Busy\nretry-after: 0", "200 OK"]);
    let call = client(&url).list().list(points()).with_retry(loopback_lines::Retry::Always);
    call.await.expect("it is answered at last");
    let bodies = requests.join().expect("the server has ended").into_iter().map(|(_, body)| body);
    assert_eq!(bodies.collect::<Vec<_>>(), [POINTS, POINTS]);
}

#[tokio::test]
async fn each_item_is_checked() {
    // Nothing is sent.
    let client = client("http://127.0.0.1:1");
    let wrong = || [Point::new(1), Point::new(100)];
    for error in [
        client.list().list(wrong()).await.expect_err("it is refused"),
        client.optional_list().optional_list().with_body(wrong()).await.expect_err("it is refused"),
        client.nullable_list().nullable_list(wrong()).await.expect_err("it is refused"),
        client.one().one(wrong()).await.expect_err("it is refused"),
        client.declared().declared(wrong()).await.expect_err("it is refused"),
        client.shared().shared(wrong()).await.expect_err("it is refused"),
    ] {
        let text = error.to_string();
        assert!(text.contains("item 1 of the body"), "{text}");
    }
}

#[tokio::test]
async fn the_server_for_tests_looks_at_each_line() {
    use loopback_lines::resources::list::PostList;
    use loopback_lines::resources::composed_list::PostComposedList;
    use loopback_lines::resources::null_or_list::PostNullOrList;
    use loopback_lines::resources::nothing::PostNothing;
    let server = MockServer::start().await.expect("it starts");
    server.on::<PostList>().responds(MockResponse::new(200));
    server.on::<PostComposedList>().responds(MockResponse::new(200));
    server.on::<PostNullOrList>().responds(MockResponse::new(200));
    server.on::<PostNothing>().responds(MockResponse::new(200));
    // One client tells the server what the document says, the other one does not.
    let mocking = Client::builder().mock(&server).build().expect("it is a client");
    for client in [client(&server.url()), mocking.clone()] {
    client.list().list(points()).await.expect("it is answered");
    client.composed_list().composed_list(points()).await.expect("it is answered");
    client.null_or_list().null_or_list(points()).await.expect("it is answered");
    client.nothing().nothing([Value::from(1)]).await.expect("it is answered");
    }
    assert_eq!(server.problems(), Vec::<String>::new());
    server.verify();

}
