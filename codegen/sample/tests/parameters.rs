//! Parameters in every place and style, as they stand on the wire (OpenAPI 3.1, section 4.8.12).

mod support;

use sample_sdk::types::{Filter, FilterRange, GetQueryEither, Kind, Point};
use support::silent;

fn point(x: i64, y: Option<i64>) -> Point {
    let mut point = Point::new(x);
    point.y = y;
    point
}

#[tokio::test]
async fn path_styles() {
    let server = silent().await;
    let call = server.client().parameters().get_path("a/b c", vec![1, 2], ["x", "y"], 7, point(3, Some(4)));
    call.await.unwrap();
    assert_eq!(server.request().target, "/path/a%2Fb%20c/1,2/.x.y/;matrix=7/x,3,y,4.json");
}

#[tokio::test]
async fn empty_values_and_dot_segments_are_refused() {
    let server = silent().await;
    let parameters = server.client().parameters();
    for plain in ["", ".", "..", "%2e%2E"] {
        let error = parameters.get_path(plain, vec![1], ["x"], 7, point(1, None)).await.unwrap_err();
        assert!(error.to_string().contains("`plain`"), "{error}");
    }
    let error = parameters.get_path("a", vec![], ["x"], 7, point(1, None)).await.unwrap_err();
    assert!(error.to_string().contains("`list` is empty"), "{error}");
    assert!(server.requests().is_empty(), "something was sent");
}

#[tokio::test]
async fn query_styles() {
    let server = silent().await;
    let mut filter = Filter::default();
    filter.name = Some("a&b".to_owned());
    filter.tags = Some(vec!["t".to_owned(), "u".to_owned()]);
    let mut range = FilterRange::default();
    range.from = Some(1);
    filter.range = Some(range);
    server
        .client()
        .parameters()
        .get_query("1 + 1 = 2")
        .flag(true)
        .ratio(0.25)
        .kind(Kind::AB)
        .exploded(["a", "b"])
        .joined(["c", "d,e"])
        .piped(vec![1, 2])
        .spaced(vec![3, 4])
        .ids(vec![5, 6])
        .point(point(1, Some(2)))
        .filter(filter)
        .json(point(1, None))
        .reserved("a:/?b@c")
        .when("2026-01-02T03:04:05Z")
        .either(GetQueryEither::Integer(5))
        .await
        .unwrap();
    let request = server.request();
    assert_eq!(request.path(), "/query");
    assert_eq!(
        request.query(),
        [
            "either=5",
            "exploded=a",
            "exploded=b",
            "filter[name]=a%26b",
            "filter[range][from]=1",
            "filter[tags]=t",
            "filter[tags]=u",
            "fixed=yes",
            "flag=true",
            "ids[]=5",
            "ids[]=6",
            "joined=c,d%2Ce",
            "json=%7B%22x%22%3A1%7D",
            "kind=a%20b",
            "piped=1%7C2",
            "ratio=0.25",
            "reserved=a:/?b@c",
            "spaced=3%204",
            "text=1%20%2B%201%20%3D%202",
            "when=2026-01-02T03%3A04%3A05Z",
            "x=1",
            "y=2",
        ]
    );
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let server = silent().await;
    server.client().parameters().get_query("").await.unwrap();
    assert_eq!(server.request().query(), ["fixed=yes", "text="]);
}

#[tokio::test]
async fn headers_and_cookies() {
    let server = silent().await;
    let call = server.client().parameters().get_headers("t").x_ids(vec![1, 2]).session("s 1").theme("dark");
    call.await.unwrap();
    let request = server.request();
    assert_eq!(request.header("x-trace"), Some("t"));
    assert_eq!(request.header("x-ids"), Some("1,2"));
    assert_eq!(request.header("cookie"), Some("session=s%201; theme=dark"));
}

#[tokio::test]
async fn a_header_cannot_smuggle_another_one() {
    let server = silent().await;
    let error = server.client().parameters().get_headers("a\r\nX-Evil: 1").await.unwrap_err();
    assert!(error.to_string().contains("X-Trace"), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn extras_of_a_single_call() {
    let server = silent().await;
    let call = server.client().parameters().get_query("a").with_query("extra", "1").with_query("text", "b");
    call.with_header("x-extra", "2").await.unwrap();
    let request = server.request();
    assert_eq!(request.query(), ["extra=1", "fixed=yes", "text=b"]);
    assert_eq!(request.header("x-extra"), Some("2"));
}
