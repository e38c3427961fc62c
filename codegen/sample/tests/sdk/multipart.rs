//! Multipart bodies of every family, part by part, and read again by a parser of another hand.

use crate::support::{Part, Request, silent};
use sample_sdk::types::{Change, Kind, Point, SendPartsBodyEither, SendPartsBodyFilter};
use sample_sdk::{Error, Upload};
use serde_json::json;

/// Name, `Content-Type` and content of each part.
fn told(parts: &[Part]) -> Vec<(&str, Option<&str>, &str)> {
    parts
        .iter()
        .map(|it| (it.name.as_str(), it.content_type.as_deref(), std::str::from_utf8(&it.body).unwrap()))
        .collect()
}

#[tokio::test]
async fn parts_are_what_their_schemas_and_encodings_say() {
    let server = silent().await;
    server
        .client()
        .bodies()
        .send_parts()
        .untyped(Upload::bytes("u.bin", "any"))
        .untyped_list([Upload::bytes("a.txt", "a"), Upload::bytes("b.png", "b")])
        .encoded("YQ==")
        .picture("Yg==")
        .table("a,b")
        .ids(vec![1, 2])
        .points(vec![Point::new(1), Point::new(2)])
        .either(SendPartsBodyEither::Integer(5))
        .kind(Kind::AB)
        .point(Point::new(3))
        .await
        .unwrap();
    let parts = server.request().parts();
    assert_eq!(
        told(&parts),
        [
            ("untyped", Some("application/octet-stream"), "any"),
            ("untyped_list", Some("text/plain"), "a"),
            ("untyped_list", Some("image/png"), "b"),
            ("encoded", Some("application/octet-stream"), "YQ=="),
            ("picture", Some("image/png"), "Yg=="),
            ("table", Some("text/csv"), "a,b"),
            ("ids", Some("application/json"), "[1,2]"),
            ("points", Some("application/json"), r#"{"x":1}"#),
            ("points", Some("application/json"), r#"{"x":2}"#),
            ("either", None, "5"),
            ("kind", None, "a b"),
            ("point", Some("application/vnd.sample.point+json"), r#"{"x":3}"#),
        ]
    );
    let point = parts.last().unwrap();
    assert_eq!((point.header("x-version"), point.header("x-checksum")), (Some("2"), None));
}

#[tokio::test]
async fn a_style_makes_a_part_of_each_pair() {
    let server = silent().await;
    let filter = |tags: &[&str]| {
        let mut filter = SendPartsBodyFilter::default();
        filter.city = Some("a&b \u{e9}".to_owned());
        filter.tags = Some(tags.iter().map(|&it| it.to_owned()).collect());
        filter.any = Some(json!({"deep": [{"x": 1}, {"x": null}]}));
        filter
    };
    let request = server.client().bodies().send_parts();
    // What is set again replaces all parts of the property.
    let request = request.filter(filter(&["c", "d", "e"])).words(["u", "v", "w"]);
    let request = request.codes(["p", "q r"]).filter(filter(&["t"])).words(["x", "y"]);
    request.with_part_header("filter[city]", "X-From", "here").await.unwrap();
    // The properties of an object have no order.
    let mut parts = server.request().parts();
    parts.sort_by_key(|part| told(std::slice::from_ref(part))[0].0.to_owned());
    assert_eq!(
        told(&parts),
        [
            ("codes", None, "p|q r"),
            ("filter[any][deep][0][x]", None, "1"),
            ("filter[any][deep][1][x]", None, ""),
            ("filter[city]", None, "a&b \u{e9}"),
            ("filter[tags][0]", None, "t"),
            ("words[0]", None, "x"),
            ("words[1]", None, "y"),
        ]
    );
    assert_eq!(parts[3].header("x-from"), Some("here"));

    let refused = server.client().bodies().send_parts().codes(["a|b"]).await.unwrap_err();
    assert!(matches!(refused, Error::InvalidRequest(_)), "{refused:?}");
}

#[tokio::test]
async fn headers_of_parts_are_the_callers() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies
        .send_parts()
        .untyped(Upload::bytes("u.bin", "any").with_header("X-File", "1").with_header("Content-ID", "<u>"))
        .point(Point::new(3))
        .with_part_header("point", "X-Checksum", "abc")
        .with_part_header("point", "x-version", "3")
        .await
        .unwrap();
    let parts = server.request().parts();
    assert_eq!((parts[0].header("x-file"), parts[0].header("content-id")), (Some("1"), Some("<u>")));
    assert_eq!((parts[1].header("x-checksum"), parts[1].header("x-version")), (Some("abc"), Some("3")));
    assert_eq!(parts[1].headers.iter().filter(|(name, _)| name == "x-version").count(), 1);

    let refused = [
        bodies.send_parts().table("x").with_part_header("point", "X-Checksum", "abc"),
        bodies.send_parts().table("x").with_part_header("table", "X-Checksum", "a\r\nX-Evil: 1"),
        bodies.send_parts().table("x").with_part_header("table", "X Checksum", "a"),
        bodies.send_parts().untyped(Upload::bytes("a", "x").with_header("X-Checksum", "a\nb")),
        bodies.send_parts().untyped(Upload::bytes("a", "x").with_content_type("text/plain\r\nX-Evil: 1")),
    ];
    for request in refused {
        assert!(matches!(request.await, Err(Error::InvalidRequest(_))));
    }
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn the_root_of_related_parts_comes_first() {
    let server = silent().await;
    let mut change = Change::default();
    change.size = Some(3);
    server.client().bodies().send_related(Upload::bytes("a.png", "png")).metadata(change).await.unwrap();
    let request = server.request();
    let content_type = request.header("content-type").unwrap();
    assert!(content_type.starts_with("multipart/related; boundary="), "{content_type}");
    assert!(content_type.ends_with("; type=\"application/json\""), "{content_type}");
    let parts = request.parts();
    assert_eq!(
        (parts[0].headers.as_slice(), parts[0].body.as_slice()),
        (
            [("content-type".to_owned(), "application/json".to_owned())].as_slice(),
            br#"{"size":3}"#.as_slice()
        )
    );
    assert_eq!(parts[1].header("content-disposition"), Some("attachment; filename=\"a.png\""));
    assert_eq!(parts[1].content_type.as_deref(), Some("image/png"));
    let length: usize = request.header("content-length").unwrap().parse().unwrap();
    assert_eq!(length, request.body.len());
}

#[tokio::test]
async fn mixed_parts_say_what_they_are_in_the_documents_order() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.send_mixed().point(Point::new(1)).data(Upload::from("bytes")).note("nöte").await.unwrap();
    let request = server.request();
    assert!(request.header("content-type").unwrap().starts_with("multipart/mixed; boundary="));
    let parts = request.parts();
    assert_eq!(
        told(&parts),
        [
            ("", Some("text/plain; charset=utf-8"), "nöte"),
            ("", Some("application/octet-stream"), "bytes"),
            ("", Some("application/json"), r#"{"x":1}"#),
        ]
    );
    assert!(parts.iter().all(|it| it.header("content-disposition").is_none()));
}

#[tokio::test]
async fn a_stream_among_the_parts_has_no_length_and_is_sent_once() {
    let server = silent().await;
    let stream = futures_util::stream::iter([Ok("a".into()), Ok("b".into())]);
    let request = server.client().bodies().send_parts().untyped(Upload::stream("x", stream));
    request.clone().await.unwrap();
    assert!(matches!(request.await, Err(Error::InvalidRequest(_))));
    let sent = server.request();
    assert_eq!(
        (sent.header("transfer-encoding"), sent.parts()[0].body.as_slice()),
        (Some("chunked"), &b"ab"[..])
    );
}

/// Texts that would end a parameter, a header or a part where they are not escaped.
const HOSTILE: [&str; 18] = [
    "a\"; name=\"title",
    "a\r\nX-Evil: 1",
    "a\nb",
    "a\rb",
    "\0",
    "a\u{7f}",
    "a\\",
    "a\\\"b",
    "%22",
    "a;b=c",
    "'",
    "Köln \u{1f4ce}",
    "\u{2028}",
    "",
    " a ",
    "--",
    "a/b:c",
    "filename=\"x\"",
];

/// The names and file names of a body, as another parser has them.
async fn read_again(request: &Request) -> Vec<(Option<String>, Option<String>, Vec<String>)> {
    let boundary = multer::parse_boundary(request.header("content-type").unwrap()).unwrap();
    let body = request.body.clone();
    let stream = futures_util::stream::iter([Ok::<_, std::convert::Infallible>(body)]);
    let mut multipart = multer::Multipart::new(stream, boundary);
    let mut fields = Vec::new();
    while let Some(field) = multipart.next_field().await.unwrap() {
        let headers = field.headers().keys().map(ToString::to_string).collect();
        fields.push((field.name().map(str::to_owned), field.file_name().map(str::to_owned), headers));
    }
    fields
}

#[tokio::test]
async fn hostile_names_are_escaped_or_refused() {
    let server = silent().await;
    let client = server.client();
    let mut sent = 0;
    for name in HOSTILE {
        for file_name in HOSTILE {
            let upload = Upload::bytes(file_name, "x");
            let request =
                client.bodies().send_multipart(Upload::bytes("m.png", "m"), "t").with_part(name, upload);
            match request.await {
                Ok(()) => sent += 1,
                Err(Error::InvalidRequest(_)) => {
                    let is_odd = |text: &str| text.contains(char::is_control) || text.ends_with('\\');
                    assert!(is_odd(name) || is_odd(file_name), "{name:?} {file_name:?}");
                    continue;
                }
                Err(other) => panic!("{other}"),
            }
            let fields = read_again(server.requests().last().unwrap()).await;
            let escaped = |text: &str| Some(text.replace('"', "%22"));
            assert_eq!(fields.len(), 3);
            let (seen, seen_file, headers) = &fields[2];
            assert_eq!((seen, seen_file), (&escaped(name), &escaped(file_name)));
            assert_eq!(headers, &["content-disposition", "content-type"]);
        }
    }
    assert_eq!(server.requests().len(), sent);
    assert!(sent > 100);
}
