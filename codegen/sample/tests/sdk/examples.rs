//! The server for tests that answers from the document's examples, and that finds requests which the document does not allow.
#![cfg(feature = "test-util")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use futures_util::TryStreamExt as _;
use sample_sdk::resources::shown::{GetLatest, GetShown};
use sample_sdk::types::{StreamEventsResponse, WidgetShape};
use sample_sdk::{Client, Method};
use serde_json::{Value, json};

use crate::support::mocked;

#[tokio::test]
async fn operations_answer_with_the_documents_examples() {
    let (server, client) = mocked().await;
    server.answer_from_examples();

    let small = client.shown().create("a").await.unwrap();
    assert_eq!((small.id, small.name.as_str(), small.shape), (7, "small", WidgetShape::Round));
    assert_eq!(small.extra.get("further"), Some(&json!("kept")));

    // What does not fit its type, and what is missing, is made up.
    let wide = client.shown().get(1).await.unwrap();
    assert_eq!((wide.id, wide.name.as_str(), wide.shape), (1, "wide", WidgetShape::Round));
    assert_eq!(wide.labels, Some(vec!["a".to_owned(), "b".to_owned()]));

    let made_up = client.shown().replace(1, 1, "a", wide.made.clone(), WidgetShape::Square).await.unwrap();
    assert_eq!((made_up.name.as_str(), made_up.weight), ("string", Some(2.5)));
    assert_eq!(made_up.labels, Some(vec!["string".to_owned()]));
    let parent = made_up.parent.unwrap();
    assert_eq!((parent.id, parent.name.as_str(), parent.parent), (1, "string", None));

    assert_eq!(client.shown().get_latest().await.unwrap(), "Hello, \"world\"");
    let nothing = client.shown().delete(1).send_with_response().await.unwrap();
    assert_eq!(nothing.status().as_u16(), 202);

    let operations = server.operations();
    assert_eq!(operations, ["createShown", "getShown", "replaceShown", "getLatest", "deleteShown"]);
    assert_eq!(server.requests_of::<GetShown>()[0].path_parameter("id"), Some("1"));
    assert_eq!(server.requests_of::<GetLatest>().len(), 1);
    server.verify();
}

#[tokio::test]
async fn a_stream_is_the_answer_where_it_is_asked_for() {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    let streams = client.streams();
    assert_eq!(streams.chat("hi").await.unwrap().text, "string");
    assert_eq!(streams.generate().prompt("hi").await.unwrap().text, "string");
    assert_eq!(streams.generate_form().prompt("hi").await.unwrap().text, "string");
    assert_eq!(streams.generate_parts().prompt("hi").await.unwrap().text, "string");
    assert_eq!(streams.transcribe("en").await.unwrap().text, "string");
    assert_eq!(streams.watch().await.unwrap().text, "string");
    assert_eq!(streams.progress().await.unwrap().text, "string");
    for stream in [
        streams.chat("hi").send_stream().await,
        streams.generate().prompt("hi").send_stream().await,
        streams.generate_form().prompt("hi").send_stream().await,
        streams.generate_parts().prompt("hi").send_stream().await,
        streams.transcribe("en").send_stream().await,
        streams.watch().send_stream().await,
        streams.progress().send_stream().await,
    ] {
        let pieces: Vec<_> = stream.unwrap().try_collect().await.unwrap();
        assert_eq!(pieces.iter().map(|it| it.delta.as_str()).collect::<Vec<_>>(), ["string"]);
    }

    // What is asked without a type says what it wants by the boolean.
    for (body, said) in [
        (json!({ "prompt": "hi", "stream": true }), "data: {\"delta\":\"string\"}\n\ndata: [DONE]\n\n"),
        (json!({ "prompt": "hi" }), "{\"text\":\"string\"}"),
    ] {
        let answer = client.request(Method::POST, "/streams/chat").json(&body).send_raw().await.unwrap();
        assert_eq!(answer.bytes().await.unwrap(), said);
    }
    server.verify();
}

#[tokio::test]
async fn streams_of_all_kinds_have_an_item() {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    let streams = client.streams();
    let texts: Vec<String> = streams.texts().await.unwrap().try_collect().await.unwrap();
    assert_eq!(texts, ["string"]);
    let log: Vec<String> = streams.log().await.unwrap().try_collect().await.unwrap();
    assert_eq!(log, ["string"]);
    for points in [streams.list().await, streams.lines().await, streams.sequence().await] {
        let points: Vec<_> = points.unwrap().try_collect().await.unwrap();
        assert_eq!(points.iter().map(|it| it.x).collect::<Vec<_>>(), [1]);
    }
    let events: Vec<_> = streams.events().await.unwrap().try_collect().await.unwrap();
    assert!(matches!(&events[..], [StreamEventsResponse::Moved(it)] if it.data.x == 1), "{events:?}");
    let messages: Vec<_> = streams.messages().await.unwrap().try_collect().await.unwrap();
    assert_eq!(messages.iter().map(|it| it.data.as_str()).collect::<Vec<_>>(), ["string"]);
    server.verify();
}

#[tokio::test]
async fn an_answer_of_ones_own_comes_first() {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    server.on::<GetShown>().fails(404, &json!({ "message": "gone" }));
    assert!(client.shown().get(1).await.unwrap_err().is_not_found());
    // A path that is closer to the request is another operation.
    assert!(client.shown().get_latest().await.is_ok());
    server.verify();
}

/// What is wrong with a request that no type of the SDK has checked.
async fn problems(method: Method, path: &str, body: Option<Value>) -> Vec<String> {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    let request = client.request(method, path);
    let request = match &body {
        Some(body) => request.json(body),
        None => request,
    };
    request.await.unwrap();
    let problems = server.problems();
    assert_eq!(catch_unwind(AssertUnwindSafe(|| server.verify())).is_err(), !problems.is_empty());
    problems
}

#[tokio::test]
async fn requests_that_the_document_does_not_allow_are_found() {
    let sound = json!({ "id": 1, "name": "wide", "made": "2024-05-06T07:08:09Z", "shape": "round" });
    let with = |name: &str, value: Value| {
        let mut body = sound.clone();
        body[name] = value;
        body
    };
    for (method, path, body) in [
        (Method::GET, "/shown/1", None),
        (Method::GET, "/shown/1?unit=mm&sizes=1,2&unknown=1", None),
        // A comma that is escaped is one of an item, where items can have one.
        (Method::GET, "/shown/1?names=a%2Cb%2Cc,d&sizes=1%2C2", None),
        // An empty text is an empty list, null, or no text.
        (Method::GET, "/shown/1?sizes=&names=&depth=", None),
        (Method::GET, "/safe/;a=b/a%2Cb,c/d,e/.f/g.json", None),
        (Method::PUT, "/shown/1", Some(sound.clone())),
        (Method::GET, "/query?text=a&flag=true&ratio=1.5&exploded=a&exploded=b&joined=a,b&piped=1%7C2", None),
        (Method::GET, "/query?text=1&json=%7B%22x%22%3A1%2C%22y%22%3A2%7D&filter%5Brange%5D=1", None),
    ] {
        assert_eq!(problems(method, path, body).await, Vec::<String>::new(), "{path}");
    }
    for (method, path, body, expected) in [
        (Method::GET, "/shown/0", None, "getShown was asked with the path parameter `id`"),
        (Method::GET, "/shown/one", None, "getShown was asked with the path parameter `id`"),
        (Method::GET, "/shown/1?unit=inch", None, "getShown was asked with the query parameter `unit`"),
        (Method::GET, "/shown/1?sizes=1,2,3", None, "getShown was asked with the query parameter `sizes`"),
        (Method::GET, "/shown/1?sizes=a", None, "getShown was asked with the query parameter `sizes`"),
        (Method::GET, "/shown/1?names=a,b,c", None, "getShown was asked with the query parameter `names`"),
        (Method::GET, "/shown/1?depth=0", None, "getShown was asked with the query parameter `depth`"),
        (
            Method::GET,
            "/safe/;a=b/a,b,c/d,e/.f/g.json",
            None,
            "getSafe was asked with the path parameter `keys`",
        ),
        (Method::GET, "/query", None, "getQuery was asked without the query parameter `text`"),
        (
            Method::GET,
            "/query?text=a&json=%7B",
            None,
            "getQuery was asked with the query parameter `json` that is no JSON",
        ),
        (Method::PUT, "/shown/1", None, "replaceShown was asked without a body"),
        (
            Method::PUT,
            "/shown/1",
            Some(json!(3)),
            "replaceShown was asked with a body that the document does not allow",
        ),
        (Method::PUT, "/shown/1", Some(with("name", json!("far too long"))), "/name"),
        (Method::PUT, "/shown/1", Some(with("parent", json!({ "id": "x" }))), "/parent"),
        (
            Method::POST,
            "/shown",
            Some(json!({})),
            "createShown was asked with a body of `application/json`, which the document does not have",
        ),
    ] {
        let problems = problems(method, path, body).await;
        assert!(problems.len() == 1 && problems[0].contains(expected), "{path}: {problems:?}");
    }
}

#[tokio::test]
async fn forms_are_read_back() {
    for (body, expected) in [
        ("name=a&count=2&labels=x&labels=y", None),
        ("name=far+too+long", Some("/name")),
        ("name=a&count=0", Some("/count")),
        ("count=2", Some("name")),
        ("name=a&labels=x&labels=y&labels=z", Some("/labels")),
        ("name=a&tags=a%2Cb,c+d", None),
        ("name=a&tags=a,b,c", Some("/tags")),
        ("name=&labels=&tags=&count=&sizes=&note=", None),
        ("name=a&note=&sizes=", None),
        ("name=far+too+long&note=&sizes=", Some("/name")),
        ("name=a&sizes=1&sizes=2&sizes=", Some("/sizes")),
        // What is not read back is not judged.
        ("name=far+too+long&a%5Bb%5D=c", None),
    ] {
        let (server, client) = mocked().await;
        server.answer_from_examples();
        let request = client
            .request(Method::POST, "/shown")
            .header("content-type", "application/x-www-form-urlencoded");
        request.body(body).await.unwrap();
        let problems = server.problems();
        match expected {
            None => assert!(problems.is_empty(), "{body}: {problems:?}"),
            Some(place) => {
                assert!(problems.len() == 1 && problems[0].contains(place), "{body}: {problems:?}")
            }
        }
    }
}

#[tokio::test]
async fn parts_are_read_back() {
    let part = |name: &str, content: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{content}\r\n")
    };
    let (label, list) = (part("label", "abc"), part("list", "any \u{0} bytes"));
    for (path, body, expected) in [
        ("/types/animals", format!("{label}{list}--b--\r\n"), None),
        ("/types/animals", format!("{label}--b--"), None),
        ("/types/animals", format!("{list}--b--"), Some("replaceAnimals was asked without the part `label`")),
        ("/types/animals", "--b--".to_owned(), Some("without the part `label`")),
        (
            "/types/animals",
            format!("{}--b--", part("label", "far too long")),
            Some("with the part `label` that the document does not allow"),
        ),
        // The schema allows further parts.
        ("/types/animals", format!("{label}{}--b--", part("more", "x")), None),
        ("/closed", format!("{}--b--", part("count", "2")), None),
        ("/closed", format!("{}--b--", part("count", "0")), Some("with the part `count`")),
        ("/closed", format!("{}--b--", part("count", "two")), Some("with the part `count`")),
        (
            "/closed",
            format!("{}{}--b--", part("count", "2"), part("more", "x")),
            Some("with the part `more`, which"),
        ),
        ("/closed", format!("{}{}--b--", part("count", "2"), part("at", "{\"x\":1}")), None),
        (
            "/closed",
            format!("{}{}--b--", part("count", "2"), part("at", "{\"y\":1}")),
            Some("with the part `at`"),
        ),
        ("/closed", format!("{}{}--b--", part("count", "2"), part("at", "{")), Some("that is no JSON")),
        ("/closed", format!("{}{}{}--b--", part("count", "2"), part("tags", "a"), part("tags", "b")), None),
        (
            "/closed",
            format!(
                "{}{}{}{}--b--",
                part("count", "2"),
                part("tags", "a"),
                part("tags", "b"),
                part("tags", "c")
            ),
            Some("with the part `tags`"),
        ),
    ] {
        let (server, client) = mocked().await;
        server.answer_from_examples();
        let request = client.request(Method::PUT, path);
        let request = request.header("content-type", "multipart/form-data; boundary=b");
        request.body(body.clone()).await.unwrap();
        let problems = server.problems();
        match expected {
            None => assert!(problems.is_empty(), "{body}: {problems:?}"),
            Some(text) => assert!(problems.len() == 1 && problems[0].contains(text), "{body}: {problems:?}"),
        }
    }
}

#[tokio::test]
async fn sequences_are_read_item_by_item() {
    let (lines, sequence) = ("application/x-ndjson", "application/json-seq");
    for (media_type, body, expected) in [
        (lines, "\"cat\"\n\"dog\"\n", None),
        (lines, "\"cat\"\r\n\n\"dog\"", None),
        (lines, "\"cat\"\n\"horse\"\n", Some("whose item 1 the document does not allow")),
        (lines, "[\"cat\"]\n", Some("whose item 0 the document does not allow")),
        (lines, "\"cat\"\n\"do", Some("whose item 1 is no JSON")),
        (sequence, "\u{1e}[\"a\",\n\"b\"]\n\u{1e}[]\n", None),
        (sequence, "\u{1e}[\"a\"]\n\u{1e}[1]\n", Some("whose item 1 the document does not allow")),
    ] {
        let (server, client) = mocked().await;
        server.answer_from_examples();
        let request = client.request(Method::POST, "/animals/tags").header("content-type", media_type);
        request.body(body).await.unwrap();
        let problems = server.problems();
        match expected {
            None => assert!(problems.is_empty(), "{body}: {problems:?}"),
            Some(text) => assert!(problems.len() == 1 && problems[0].contains(text), "{body}: {problems:?}"),
        }
    }
}

#[tokio::test]
async fn whatever_the_sdk_writes_is_read_back() {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    client.shown().get(1).names(["a,b", "c"]).sizes([]).await.unwrap();
    let form =
        client.shown().create("a").tags(["a,b", "c"]).labels(Vec::<String>::new()).sizes([]).note_null();
    form.await.unwrap();
    client.parameters().list_headers("t").seen(["a,b", "c"]).await.unwrap();
    let safe = client.parameters().get_safe([("a", "b")], ["a,b", "c"], [("a", "b")], ["d"], "e");
    safe.await.unwrap();
    assert_eq!(server.problems(), Vec::<String>::new());
    let sent = server.requests();
    assert_eq!(sent[0].query_parameter("names"), Some("a,b,c"));
    assert_eq!(sent[3].path_parameter("keys"), Some("a,b,c"));

    // Cookies may come in several headers.
    let request = client.request(Method::GET, "/headers").header("x-trace", "t");
    request.header("cookie", "session=a").header("cookie", "seen=a,b,c").await.unwrap();
    assert!(server.problems()[0].contains("the cookie `seen`"), "{:?}", server.problems());
}

#[tokio::test]
async fn credentials_are_checked_without_an_answer_of_ones_own() {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    client.access().with_both().await.unwrap();
    client.access().with_either().await.unwrap();
    client.access().with_cookie().await.unwrap();
    let anonymous = Client::builder().base_url(server.url()).build().unwrap();
    anonymous.request(Method::GET, "/access/optional").await.unwrap();
    assert_eq!(server.problems(), Vec::<String>::new());
    for (path, header, operation) in [
        ("/access/key", ("x-other", "a"), Some("withKey")),
        ("/access/both", ("x-api-key", "a"), Some("withBoth")),
        ("/access/either", ("x-api-key", "a"), None),
        ("/access/query?api_key=a", ("x-other", "a"), None),
        ("/access/cookie", ("cookie", "other=a; sid=b"), None),
        ("/access/cookie", ("cookie", "other=sid"), Some("withCookie")),
    ] {
        let before = server.problems().len();
        anonymous.request(Method::GET, path).header(header.0, header.1).await.unwrap();
        let expected = operation.map(|it| format!("{it} was asked without a credential"));
        assert_eq!(server.problems()[before..].first(), expected.as_ref(), "{path}");
    }
}

#[tokio::test]
async fn schemas_can_be_ignored() {
    let (server, client) = mocked().await;
    server.answer_from_examples();
    server.ignore_schemas();
    client.request(Method::GET, "/shown/0").await.unwrap();
    server.verify();
}

#[tokio::test]
async fn without_examples_an_answer_is_missing_as_ever() {
    let (server, client) = mocked().await;
    assert!(client.shown().get(1).await.is_err());
    assert!(server.problems()[0].contains("no answer is set for GET /shown/{id} (getShown)"));
}
