//! Request bodies of every media type, as they stand on the wire.

use std::collections::BTreeMap;

use crate::support::{Reply, Server, silent};
use sample_sdk::types::{
    AccountRequest, Circle, FormAddress, Kind, NewIssue, NewIssueWeight as Weight, NewNote, NumberRange,
    Point, ReplaceIssueBody, SendEncodedBody, SendEncodedBodyFilter, SendOrderBodyLinesItem, Shape,
};
use sample_sdk::{JsonLines, Upload, Value};
use serde_json::json;

#[tokio::test]
async fn json_keeps_the_documents_media_type_and_the_tag() {
    let server = Server::start(|request| Reply::new(200, "application/json", request.body.clone())).await;
    let answer = server.client().bodies().send_json(Circle::new(1.5)).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/vnd.sample+json"));
    let body: Value = serde_json::from_slice(&request.body).unwrap();
    assert_eq!(body, json!({ "shape": "circle", "radius": 1.5 }));
    assert!(matches!(answer, Shape::Circle(circle) if circle.radius == 1.5));
}

#[tokio::test]
async fn unknown_tags_come_back_as_they_were() {
    let hexagon = json!({ "shape": "hexagon", "edges": [6, null] });
    let reply = Reply::json(200, &hexagon);
    let server = Server::start(move |_| reply.clone()).await;
    let answer = server.client().bodies().send_json(Circle::new(1.0)).await.unwrap();
    assert_eq!(serde_json::to_value(&answer).unwrap(), hexagon);
    assert!(matches!(answer, Shape::Unknown(_)));
}

#[tokio::test]
async fn properties_travel_in_their_direction() {
    let account = json!({ "id": "a1", "name": "Ann", "members": [{ "name": "Bo", "since": "2026-01-31" }], "plan": "x" });
    let reply = Reply::json(200, &account);
    let server = Server::start(move |_| reply.clone()).await;
    let received = server.client().bodies().get_account().await.unwrap();
    assert_eq!(received.id, "a1");
    // What was received goes back without what only the server says, and with what it does not know of.
    let mut changed = AccountRequest::from(received);
    changed.name = "Anna".to_owned();
    changed.password = Some("new".to_owned());
    server.client().bodies().replace_account("in place of").with_body(changed).await.unwrap();
    let sent: Value = serde_json::from_slice(&server.requests()[1].body).unwrap();
    assert_eq!(
        sent,
        json!({ "name": "Anna", "password": "new", "members": [{ "name": "Bo" }], "plan": "x" })
    );
}

#[tokio::test]
async fn absent_null_and_present_are_three_things() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.change_json().size(3).await.unwrap();
    bodies.change_json().name_null().await.unwrap();
    bodies.change_json().name("n").await.unwrap();
    let sent: Vec<String> =
        server.requests().iter().map(|it| String::from_utf8_lossy(&it.body).into_owned()).collect();
    assert_eq!(sent, [r#"{"size":3}"#, r#"{"name":null}"#, r#"{"name":"n"}"#]);
    assert_eq!(server.requests()[0].header("content-type"), Some("application/merge-patch+json"));
}

#[tokio::test]
async fn an_optional_body_that_is_not_set_is_not_sent() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.delete_json().await.unwrap();
    bodies.delete_json().reason("old").await.unwrap();
    bodies.send_nothing().await.unwrap();
    let requests = server.requests();
    assert_eq!((requests[0].method.as_str(), requests[0].header("content-type")), ("DELETE", None));
    assert_eq!(requests[1].body, br#"{"reason":"old"}"#);
    assert_eq!((requests[2].method.as_str(), requests[2].header("content-length")), ("POST", Some("0")));
}

#[tokio::test]
async fn forms_nest_with_brackets() {
    let server = silent().await;
    let mut address = FormAddress::default();
    address.city = Some("Köln".to_owned());
    address.lines = Some(vec!["1".to_owned()]);
    server.client().bodies().send_form("a b&c").tags(["x", "y"]).address(address).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    // The order of the properties is the serialiser's.
    let body = String::from_utf8_lossy(&request.body);
    let mut pairs: Vec<&str> = body.split('&').collect();
    pairs.sort_unstable();
    assert_eq!(
        pairs,
        ["address%5Bcity%5D=K%C3%B6ln", "address%5Blines%5D%5B0%5D=1", "name=a%20b%26c", "tags=x", "tags=y"]
    );
}

#[tokio::test]
async fn multipart_has_a_part_for_each_value() {
    let server = silent().await;
    let mut point = Point::new(1);
    point.y = Some(2);
    server
        .client()
        .bodies()
        .send_multipart(Upload::bytes("a.png", "png"), "Title")
        .others(vec![Upload::bytes("b.txt", "b"), Upload::bytes("dir/c.bin", "c")])
        .labels(["l1", "l2"])
        .kind(Kind::Flat)
        .point(point)
        .await
        .unwrap();
    let parts: Vec<(String, Option<String>, Option<String>, String)> = server
        .request()
        .parts()
        .into_iter()
        .map(|it| (it.name, it.file_name, it.content_type, String::from_utf8(it.body).unwrap()))
        .collect();
    let part = |name: &str, file: Option<&str>, media: Option<&str>, body: &str| {
        (name.to_owned(), file.map(str::to_owned), media.map(str::to_owned), body.to_owned())
    };
    assert_eq!(
        parts,
        [
            part("main", Some("a.png"), Some("image/png"), "png"),
            part("title", None, None, "Title"),
            part("others", Some("b.txt"), Some("text/plain"), "b"),
            part("others", Some("dir/c.bin"), Some("application/octet-stream"), "c"),
            part("labels", None, None, "l1"),
            part("labels", None, None, "l2"),
            part("kind", None, None, "flat"),
            part("point", None, Some("application/json"), r#"{"x":1,"y":2}"#),
        ]
    );
}

#[tokio::test]
async fn multipart_takes_text_for_a_file_and_parts_of_any_name() {
    let server = silent().await;
    server
        .client()
        .bodies()
        .send_multipart(Upload::bytes("a.png", "png"), "Title")
        .mask(Upload::text("https://example.com/mask.png"))
        .with_part(format!("field {}", 1), vec![Upload::text("x"), Upload::bytes("y.txt", "y")])
        .await
        .unwrap();
    let parts: Vec<(String, Option<String>, String)> = server
        .request()
        .parts()
        .into_iter()
        .skip(2)
        .map(|it| (it.name, it.file_name, String::from_utf8(it.body).unwrap()))
        .collect();
    let part = |name: &str, file: Option<&str>, body: &str| {
        (name.to_owned(), file.map(str::to_owned), body.to_owned())
    };
    assert_eq!(
        parts,
        [
            part("mask", None, "https://example.com/mask.png"),
            part("field 1", None, "x"),
            part("field 1", Some("y.txt"), "y"),
        ]
    );
}

#[tokio::test]
async fn text_and_bytes_are_sent_as_they_are() {
    let server = silent().await;
    server.client().bodies().send_text("päper\n").await.unwrap();
    server.client().bodies().send_bytes(vec![0, 159, 255]).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].header("content-type"), Some("text/plain"));
    assert_eq!(requests[0].body, "päper\n".as_bytes());
    assert_eq!(requests[1].header("content-type"), Some("application/octet-stream"));
    assert_eq!(requests[1].body, [0, 159, 255]);
}

#[tokio::test]
async fn a_number_and_an_enum_are_text() {
    for (text, kind) in [("flat", Kind::Flat), (" a b\r\n", Kind::AB), ("\"round\"", Kind::Round)] {
        let server = Server::start(move |_| Reply::new(200, "text/plain", text)).await;
        assert_eq!(server.client().bodies().send_count(7).await.unwrap(), kind);
        let request = server.request();
        assert_eq!(
            (request.header("content-type"), request.body.as_slice()),
            (Some("text/plain"), &b"7"[..])
        );
        assert_eq!(request.header("accept"), Some("text/plain"));
    }
}

/// The pairs of a form, sorted: the order of the properties is the serialiser's.
fn pairs(body: &[u8]) -> Vec<String> {
    let body = String::from_utf8_lossy(body);
    let mut pairs: Vec<String> = body.split('&').map(str::to_owned).collect();
    pairs.sort_unstable();
    pairs
}

#[tokio::test]
async fn items_of_a_form_have_indices() {
    let server = silent().await;
    let line = |sku: Option<&str>, quantity: Option<f64>, tags: &[&str]| {
        let mut line = SendOrderBodyLinesItem::default();
        line.sku = sku.map(str::to_owned);
        line.quantity = quantity;
        line.tags = (!tags.is_empty()).then(|| tags.iter().map(|it| (*it).to_owned()).collect());
        line
    };
    let lines = vec![line(Some("p1"), None, &["x", "y"]), line(None, Some(2.0), &[]), line(None, None, &[])];
    let bodies = server.client().bodies();
    let metadata = [("a]&[b", "1")];
    bodies.send_order().lines(lines).include(["total"]).metadata(metadata).await.unwrap();
    assert_eq!(
        pairs(&server.request().body),
        [
            "include%5B0%5D=total",
            "lines%5B0%5D%5Bsku%5D=p1",
            "lines%5B0%5D%5Btags%5D%5B0%5D=x",
            "lines%5B0%5D%5Btags%5D%5B1%5D=y",
            "lines%5B1%5D%5Bquantity%5D=2",
            "lines%5B2%5D=",
            "metadata%5Ba%5D%26%5Bb%5D=1",
        ]
    );
}

#[tokio::test]
async fn null_and_nothing_are_empty_values_of_a_form() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies
        .send_order()
        .note_null()
        .include(Vec::<String>::new())
        .metadata(BTreeMap::<String, String>::new())
        .await
        .unwrap();
    assert_eq!(pairs(&server.request().body), ["include=", "metadata=", "note="]);
}

#[tokio::test]
async fn encodings_of_form_properties_are_obeyed() {
    let server = silent().await;
    let mut filter = SendEncodedBodyFilter::default();
    filter.city = Some("Bonn".to_owned());
    let mut range = NumberRange::default();
    range.from = Some(2.0);
    let mut body = SendEncodedBody::new("a b");
    body.url = Some("https://x.example/?a=b&c#d".to_owned());
    body.tags = Some(vec!["a".to_owned(), "b,c".to_owned()]);
    body.ids = Some(vec![1, 2]);
    body.words = Some(vec!["x".to_owned(), "y".to_owned()]);
    body.filter = Some(filter.clone().into());
    body.point = Some(Point::new(1).into());
    body.range = Some(range.clone().into());
    let bodies = server.client().bodies();
    let whole = bodies.send_encoded("in place of").with_body(body);
    let one_by_one = bodies
        .send_encoded("a b")
        .url("https://x.example/?a=b&c#d")
        .tags(["a", "b,c"])
        .ids(vec![1, 2])
        .words(["x", "y"])
        .filter(filter)
        .point(Point::new(1))
        .range(range);
    for request in [whole, one_by_one] {
        request.with_body_property("further", ["1", "2"]).await.unwrap();
        assert_eq!(
            pairs(&server.requests().last().unwrap().body),
            [
                "filter=%7B%22city%22%3A%22Bonn%22%7D",
                "further=1",
                "further=2",
                "ids=1%7C2",
                "name=a%20b",
                "range%5Bfrom%5D=2",
                "tags=a,b%2Cc",
                "url=https://x.example/?a%3Db%26c%23d",
                "words=x%20y",
                "x=1",
            ]
        );
    }
    let error = bodies.send_encoded("a b").words(["x y"]).await.unwrap_err();
    assert!(error.to_string().contains("`words` has ` `"), "{error}");
    assert_eq!(server.requests().len(), 2);
}

/// The bodies that were sent: JSON as a value, for its properties have no order, and forms as text.
fn sent(server: &Server) -> Vec<Value> {
    let requests = server.requests();
    requests.iter().map(|it| body(&String::from_utf8_lossy(&it.body))).collect()
}

fn body(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

#[tokio::test]
async fn required_properties_are_arguments_and_all_others_setters() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.create_issue("octo", "Broken", ["bug"], Weight::Integer(1)).await.unwrap();
    bodies
        .create_issue("octo", "Broken", ["bug", "ui"], Weight::Text("heavy".to_owned()))
        .body("It does not work.")
        .state("open")
        .owner("cat")
        .notify(true)
        .body_notify("all")
        .body_send("later")
        .body_body_send("now")
        .body_clone("no")
        .client("browser")
        .call("me")
        .body_with_body("yes")
        .with_body_property("further", 1)
        .await
        .unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].header("content-type"), Some("application/json"));
    assert_eq!(
        sent(&server),
        [
            r#"{"kind":"issue","labels":["bug"],"state":null,"title":"Broken","weight":1}"#,
            concat!(
                r#"{"body":"It does not work.","body_send":"now","call":"me","client":"browser","clone":"no","#,
                r#""further":1,"kind":"issue","labels":["bug","ui"],"notify":"all","owner":"cat","send":"later","#,
                r#""state":"open","title":"Broken","weight":"heavy","with_body":"yes"}"#
            ),
        ]
        .map(body)
    );
    assert_eq!(requests[1].target, "/bodies/issues/octo?notify=true");
}

#[tokio::test]
async fn a_whole_body_takes_the_place_of_its_properties() {
    let server = silent().await;
    let bodies = server.client().bodies();
    let issue = || NewIssue::new("Whole", ["a"], Weight::Integer(2));
    let whole = r#"{"kind":"issue","labels":["a"],"state":null,"title":"Whole","weight":2}"#;
    bodies
        .create_issue("octo", "Broken", ["bug"], Weight::Integer(1))
        .body("b")
        .with_body(issue())
        .await
        .unwrap();
    bodies
        .create_issue("octo", "Broken", ["bug"], Weight::Integer(1))
        .with_body(issue())
        .body_null()
        .await
        .unwrap();
    // What has required properties and need not be sent is sent as a whole.
    bodies.change_issue("octo").await.unwrap();
    bodies.change_issue("octo").with_body(issue()).await.unwrap();
    bodies.replace_issue("octo", ReplaceIssueBody::new("1", "2", "3", "4", "5")).await.unwrap();
    bodies.replace_notes().with_body(vec![NewNote::default()]).await.unwrap();
    assert_eq!(
        sent(&server),
        [
            whole,
            r#"{"body":null,"kind":"issue","labels":["a"],"state":null,"title":"Whole","weight":2}"#,
            "",
            whole,
            r#"{"a":"1","b":"2","c":"3","d":"4","e":"5"}"#,
            r#"[{"color":null,"kind":"note"}]"#,
        ]
        .map(body)
    );
    assert_eq!(server.requests()[2].header("content-type"), None);
}

#[tokio::test]
async fn forms_are_given_as_json_is() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.create_issue_form("octo", "A b", ["x", "y"], Weight::Integer(1)).body("c").await.unwrap();
    bodies
        .create_issue_form("octo", "A b", ["x"], Weight::Integer(1))
        .with_body(NewIssue::new("B", ["y"], Weight::Integer(2)))
        .await
        .unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(
        pairs(&requests[0].body),
        ["body=c", "kind=issue", "labels=x", "labels=y", "state=", "title=A%20b", "weight=1"]
    );
    assert_eq!(pairs(&requests[1].body), ["kind=issue", "labels=y", "state=", "title=B", "weight=2"]);
}

/// Constants, and null where it stands for nothing, are there as soon as there is a body.
#[tokio::test]
async fn an_optional_body_is_complete_once_something_is_set() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.create_note().await.unwrap();
    bodies.create_note().text("a").await.unwrap();
    bodies.create_note().color("red").await.unwrap();
    bodies.create_note_form().color("red").await.unwrap();
    bodies.create_note().with_body_property("further", true).await.unwrap();
    bodies.create_note().with_body(NewNote::default()).text("b").await.unwrap();
    bodies.create_note_form().await.unwrap();
    bodies.create_note_form().text("a").await.unwrap();
    bodies.list_notes().await.unwrap();
    assert_eq!(
        sent(&server),
        [
            "",
            r#"{"color":null,"kind":"note","text":"a"}"#,
            r#"{"color":"red","kind":"note"}"#,
            "kind=note&color=red",
            r#"{"color":null,"further":true,"kind":"note"}"#,
            r#"{"color":null,"kind":"note","text":"b"}"#,
            "",
            "kind=note&color=&text=a",
            "",
        ]
        .map(body)
    );
}

#[tokio::test]
async fn an_object_that_may_be_null_is_given_as_an_object() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.change_note().await.unwrap();
    bodies.change_note().text("Soon").await.unwrap();
    bodies.change_note().text("Soon").with_body(None).await.unwrap();
    bodies
        .change_note()
        .with_body(NewNote::new().text("Late"))
        .with_body_property("pinned", true)
        .await
        .unwrap();
    assert_eq!(
        sent(&server),
        [
            "",
            r#"{"color":null,"kind":"note","text":"Soon"}"#,
            "null",
            r#"{"color":null,"kind":"note","pinned":true,"text":"Late"}"#,
        ]
        .map(body)
    );
}

#[tokio::test]
async fn lines_are_sent_one_by_one() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.send_lines([Point::new(1), Point::new(2).y(3)]).await.unwrap();
    bodies.send_lines(Vec::<Point>::new()).await.unwrap();
    bodies.send_lines((1..3).map(Point::new).collect::<JsonLines<_>>()).await.unwrap();
    let points = futures_util::stream::iter((1..4).map(|x| Ok(Point::new(x))));
    bodies.send_lines(JsonLines::stream(points)).await.unwrap();
    bodies.send_lines_json_seq([Point::new(7)]).await.unwrap();
    let requests = server.requests();
    let bodies: Vec<_> = requests.iter().map(|it| String::from_utf8_lossy(&it.body).into_owned()).collect();
    let expected = [
        "{\"x\":1}\n{\"x\":2,\"y\":3}\n",
        "",
        "{\"x\":1}\n{\"x\":2}\n",
        "{\"x\":1}\n{\"x\":2}\n{\"x\":3}\n",
        "\u{1e}{\"x\":7}\n",
    ];
    assert_eq!(bodies, expected);
    let types: Vec<_> = requests.iter().map(|it| it.header("content-type")).collect();
    assert_eq!(types[..4], [Some("application/x-ndjson"); 4]);
    assert_eq!(types[4], Some("application/json-seq"));
    assert_eq!(requests[1].header("content-length"), Some("0"));
}

#[tokio::test]
async fn a_stream_of_lines_that_breaks_fails_the_request() {
    let server = silent().await;
    let broken = [Ok(Point::new(1)), Err(std::io::Error::other("no more points"))];
    let lines = JsonLines::stream(futures_util::stream::iter(broken));
    let error = server.client().bodies().send_lines(lines).await.unwrap_err();
    let mut reasons = vec![error.to_string()];
    let mut source = std::error::Error::source(&error);
    while let Some(error) = source {
        reasons.push(error.to_string());
        source = error.source();
    }
    assert!(reasons.iter().any(|it| it.contains("no more points")), "{reasons:?}");
}

#[tokio::test]
async fn numbers_that_are_not_finite_are_refused_wherever_they_go() {
    let server = silent().await;
    let client = server.client();
    let numbers = client.parameters();
    let shape = client.bodies().send_json(Circle::new(f64::NAN)).await.unwrap_err();
    let path = numbers.get_number(f64::INFINITY).await.unwrap_err();
    let query = numbers.get_number(1.0).page(f64::NAN).await.unwrap_err();
    let header = numbers.get_number(1.0).x_shop(f64::NEG_INFINITY).await.unwrap_err();
    let cookie = numbers.get_number(1.0).weight(f64::NAN).await.unwrap_err();
    let xml = client.library().add_book(1, "Emma").price(f64::NAN).await.unwrap_err();
    for (error, place) in [
        (format!("{shape:?} {shape}"), "in `radius`: NaN is not a finite number"),
        (format!("{path:?} {path}"), "`id` cannot be written: inf is not a finite number"),
        (format!("{query:?} {query}"), "`page` cannot be written: NaN"),
        (format!("{header:?} {header}"), "`X-Shop` cannot be written: -inf"),
        (format!("{cookie:?} {cookie}"), "`weight` cannot be written: NaN"),
        (format!("{xml:?} {xml}"), "`price` cannot be written: NaN"),
    ] {
        assert!(error.starts_with("InvalidRequest") && error.contains(place), "{error}");
    }
    assert!(server.requests().is_empty(), "something was sent");
}
