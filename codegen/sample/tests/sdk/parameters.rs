//! Parameters in every place and style, as they stand on the wire (OpenAPI 3.1, section 4.8.12).

use crate::support::silent;
use sample_sdk::Nullable;
use sample_sdk::types::{
    Condition, Filter, FilterRange, GetNumberLevel, GetNumberMixed, GetQueryEither, Kind, NumberRange,
    Pageable, Point,
};

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
    filter.range = Some(range.into());
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
        .reserved("a:/?b@c%20d%")
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
            "filter%5Bname%5D=a%26b",
            "filter%5Brange%5D%5Bfrom%5D=1",
            "filter%5Btags%5D%5B0%5D=t",
            "filter%5Btags%5D%5B1%5D=u",
            "fixed=yes",
            "flag=true",
            "ids%5B%5D=5",
            "ids%5B%5D=6",
            "joined=c,d%2Ce",
            "json=%7B%22x%22%3A1%7D",
            "kind=a%20b",
            "piped=1%7C2",
            "ratio=0.25",
            "reserved=a:/?b@c%20d%25",
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
    let call = server.client().parameters().list_headers("t").x_ids(vec![1, 2]).session("s 1").theme("dark");
    call.await.unwrap();
    let request = server.request();
    assert_eq!(request.header("x-trace"), Some("t"));
    assert_eq!(request.header("x-ids"), Some("1,2"));
    assert_eq!(request.header("cookie"), Some("session=s%201; theme=dark"));
}

#[tokio::test]
async fn a_header_cannot_smuggle_another_one() {
    let server = silent().await;
    let error = server.client().parameters().list_headers("a\r\nX-Evil: 1").await.unwrap_err();
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

#[tokio::test]
async fn no_value_leads_to_another_path() {
    let server = silent().await;
    let parameters = server.client().parameters();
    let map = |key: &str, value: &str| [(key.to_owned(), value.to_owned())];
    let texts = ["", ".", "..", "%2e%2E", "../../admin", "a\\..\\b", "..;x", ".%252e"];
    for text in texts {
        let calls = [
            parameters.get_safe(map("k", "v"), [text], map("k", "v"), ["l"], "p"),
            parameters.get_safe(
                map("k", "v"),
                ["a"],
                map("k", "v"),
                [text.replace('%', "."), text.to_owned()],
                "p",
            ),
            parameters.get_safe(map("k", "v"), Vec::<String>::new(), map("k", text), ["l"], "p"),
        ];
        for call in calls {
            let error = call.await.unwrap_err();
            assert!(matches!(error, sample_sdk::Error::InvalidRequest(_)), "{text}: {error}");
        }
    }
    assert!(server.requests().is_empty(), "something was sent");
    let call = parameters.get_safe(
        map("k;=/?#", "x/;=?#"),
        ["a,b", "c/d"],
        map("k/../?q=1#", "{plain}"),
        ["l"],
        "..",
    );
    let error = call.await.unwrap_err();
    assert!(error.to_string().contains("`object`"), "{error}");
    let call =
        parameters.get_safe(map("k;=/?#", "x/;=?#"), ["a,b", "c/d"], map("k/?q=1#", "{plain}"), ["l"], "..");
    call.await.unwrap();
    assert_eq!(
        server.request().target,
        "/safe/;k%3B%3D%2F%3F%23=x%2F%3B%3D%3F%23/a%2Cb,c%2Fd/k%2F%3Fq%3D1%23,%7Bplain%7D/.l/...json"
    );
}

#[tokio::test]
async fn scalars_are_written_as_everybody_writes_them() {
    let server = silent().await;
    let mut range = NumberRange::default();
    range.from = Some(-1.0);
    range.to = Nullable::Value(1e21);
    let call = server.client().parameters().get_number(7.0).page(2.0).x_shop(3.0).weight(0.5).range(range);
    call.level(GetNumberLevel::N2).mixed(GetNumberMixed::True).bytes("aGk=").await.unwrap();
    let request = server.request();
    assert_eq!(request.path(), "/numbers/7");
    assert_eq!(
        request.query(),
        [
            "bytes=aGk%3D",
            "level=2",
            "mixed=true",
            "page=2",
            "range%5Bfrom%5D=-1",
            "range%5Bto%5D=1000000000000000000000"
        ]
    );
    assert_eq!((request.header("x-shop"), request.header("cookie")), (Some("3"), Some("weight=0.5")));
}

#[tokio::test]
async fn lists_inside_of_others_stay_apart() {
    let server = silent().await;
    let mut pageable = Pageable::default();
    pageable.page = Some(0);
    pageable.sort = Some(vec!["name,asc".to_owned(), "id,desc".to_owned()]);
    let mut first = Condition::new("a");
    first.value = Some("1".to_owned());
    server
        .client()
        .parameters()
        .list_lists()
        .pageable(pageable)
        .filters([("tag", vec!["a".to_owned(), "b".to_owned()])])
        .r#where(vec![first, Condition::new("b")])
        .expand(["x", "y.z"])
        .matrix(vec![vec![1, 2], vec![3]])
        .flat(point(1, Some(2)))
        .page_size(5)
        .await
        .unwrap();
    assert_eq!(
        server.request().query(),
        [
            "expand%5B0%5D=x",
            "expand%5B1%5D=y.z",
            "flat=x,1,y,2",
            "matrix%5B0%5D%5B0%5D=1",
            "matrix%5B0%5D%5B1%5D=2",
            "matrix%5B1%5D%5B0%5D=3",
            "page=0",
            "page%5Bsize%5D=5",
            "sort=name%2Casc",
            "sort=id%2Cdesc",
            "tag=a",
            "tag=b",
            "where%5B0%5D%5Bfield%5D=a",
            "where%5B0%5D%5Bvalue%5D=1",
            "where%5B1%5D%5Bfield%5D=b",
        ]
        .sorted()
    );
    // What is set is sent, also when it is nothing.
    server.client().parameters().list_lists().expand(Vec::<String>::new()).r#where(vec![]).await.unwrap();
    assert_eq!(server.requests()[1].query(), ["expand=", "where="]);
    server.client().parameters().list_lists().pageable(Pageable::default()).await.unwrap();
    assert_eq!(server.requests()[2].target, "/lists");
}

trait Sorted {
    fn sorted(self) -> Self;
}

impl<const N: usize> Sorted for [&str; N] {
    fn sorted(mut self) -> Self {
        self.sort_unstable();
        self
    }
}

#[tokio::test]
async fn headers_and_cookies_are_sent_whole_or_refused() {
    let server = silent().await;
    let parameters = server.client().parameters();
    let call = parameters.list_headers("t").x_names(["a", "b c"]).x_point(point(1, Some(2)));
    let call = call.x_json([("a", "é")]);
    call.session("s%3Aab+/=").session("x;y").seen(["a,b", "c"]).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("x-names"), Some("a,b c"));
    assert_eq!(request.header("x-point"), Some("x=1,y=2"));
    assert_eq!(request.header("x-json"), Some(r#"{"a":"\u00e9"}"#));
    assert_eq!(request.header("cookie"), Some("session=x%3By; seen=a%2Cb,c"));
    let error = parameters.list_headers("t").x_names(["a,b"]).await.unwrap_err();
    assert!(error.to_string().contains("`X-Names` has `,`"), "{error}");
    let error = parameters.list_headers("t").with_header("bad header", "x").await.unwrap_err();
    assert!(error.to_string().contains("bad header"), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn cookies_of_all_sources_go_together() {
    let server = silent().await;
    let client = server.builder().default_header("cookie", "theme=light; lang=de").build().unwrap();
    client.parameters().list_headers("t").theme("dark").await.unwrap();
    assert_eq!(server.request().header("cookie"), Some("lang=de; theme=dark"));
}
