//! Lists of OpenAPI 2.0 with other separators than commas, as bytes.

mod server;

use loopback_lists::resources::SendLists;
use loopback_lists::resources::parts::SendParts;
use loopback_lists::headers::SendListsHeaders;
use loopback_lists::testing::{MockResponse, MockServer};
use loopback_lists::Client;
use server::server;

fn client(url: &str) -> Client {
    Client::builder().base_url(url).build().expect("it is a client")
}

/// A call with everything that can be said.
fn call(client: &Client) -> SendLists {
    client
        .send_lists(["a", "b,|"], ["c d", "e"], [1, 2])
        .query_spaces(["a", "b,|"])
        .query_tabs(["c d", "e"])
        .query_bars([3, 4])
        .query_many(["f", "g\th"])
        .x_spaces(["a", "b,|"])
        .x_tabs(["c d", "e"])
        .x_bars([5, 6])
        .form_spaces(["a", "b,|"])
        .form_tabs(["c d", "e"])
        .form_bars([7, 8])
        .form_many(["f", "g\th"])
}

#[tokio::test]
async fn items_have_their_separators_between_them() {
    let (url, requests) = server(&["200 OK\nx-spaces: a b,|\nx-tabs: c d\te\nx-bars: 1|2", "200 OK"]);
    let client = client(&url);
    let response = call(&client).send_with_response().await.expect("it is answered");
    let headers = SendListsHeaders::from(response.headers());
    assert_eq!(headers.x_spaces, Some(vec!["a".to_owned(), "b,|".to_owned()]));
    assert_eq!(headers.x_tabs, Some(vec!["c d".to_owned(), "e".to_owned()]));
    assert_eq!(headers.x_bars, Some(vec![1, 2]));
    client
        .parts().send()
        .part_spaces(["a", "b,|"])
        .part_tabs(["c d", "e"])
        .part_bars([1, 2])
        .await
        .expect("it is answered");
    let requests = requests.join().expect("the server has ended");
    let (head, body) = &requests[0];
    let mut lines = head.lines();
    assert_eq!(
        lines.next(),
        Some(
            "POST /a%20b%2C%7C/c%20d%09e/1%7C2?query_spaces=a%20b%2C%7C&query_tabs=c%20d%09e&query_bars=3%7C4&query_many=f&query_many=g%09h HTTP/1.1"
        )
    );
    for expected in ["x-spaces: a b,|", "x-tabs: c d\te", "x-bars: 5|6"] {
        assert!(head.lines().any(|line| line == expected), "{expected}: {head}");
    }
    assert_eq!(
        body,
        "form_spaces=a%20b%2C%7C&form_tabs=c%20d%09e&form_bars=7%7C8&form_many=f&form_many=g%09h"
    );
    let (_, parts) = &requests[1];
    for expected in
        ["name=\"part_spaces\"\r\n\r\na b,|\r\n", "name=\"part_tabs\"\r\n\r\nc d\te\r\n", "name=\"part_bars\"\r\n\r\n1|2\r\n"]
    {
        assert!(parts.contains(expected), "{expected:?}: {parts}");
    }
}

#[tokio::test]
async fn items_with_the_separator_are_refused() {
    // Nothing is sent.
    let client = client("http://127.0.0.1:1");
    let list = |items: &[&str]| items.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let one = || list(&["a"]);
    for (call, expected) in [
        (client.send_lists(["a b"], one(), [1]), "`spaces` has ` ` in an item"),
        (client.send_lists(one(), ["a\tb"], [1]), "`tabs` has a tab in an item"),
        (client.send_lists(one(), one(), [1]).query_tabs(["a\tb"]), "`query_tabs` has a tab in an item"),
        (client.send_lists(one(), one(), [1]).x_tabs(["a\tb"]), "`X-Tabs` has a tab in an item"),
        (client.send_lists(one(), one(), [1]).form_tabs(["a\tb"]), "`form_tabs` has a tab in an item"),
    ] {
        let error = call.await.expect_err("it is refused").to_string();
        assert!(error.contains(expected), "{expected}: {error}");
    }
    let error = client.parts().send().part_spaces(["a b"]).await.expect_err("it is refused").to_string();
    assert!(error.contains("`part_spaces` has ` ` in an item"), "{error}");
}

#[tokio::test]
async fn the_server_for_tests_reads_the_items() {
    let server = MockServer::start().await.expect("it starts");
    let client = Client::builder().mock(&server).build().expect("it is a client");
    server.on::<SendLists>().responds(MockResponse::new(200));
    server.on::<SendParts>().responds(MockResponse::new(200));
    call(&client).await.expect("it is answered");
    client.parts().send().part_tabs(["a", "b"]).part_bars([1, 2]).await.expect("it is answered");
    server.verify();
    assert_eq!(server.problems(), Vec::<String>::new());
    let long = ["a", "a very long item"];
    for call in [
        client.send_lists(["a"], long, [1]),
        client.send_lists(["a"], ["a"], [1, 10]),
        client.send_lists(["a"], ["a"], [1]).query_tabs(long),
        client.send_lists(["a"], ["a"], [1]).x_tabs(long),
        client.send_lists(["a"], ["a"], [1]).x_bars([10]),
        client.send_lists(["a"], ["a"], [1]).form_tabs(long),
    ] {
        let before = server.problems().len();
        let _ = call.await;
        assert_eq!(server.problems().len(), before + 1, "{:?}", server.problems());
    }
    // There is nothing left to verify, but for what was wrong on purpose.
    std::mem::forget(server);
}
