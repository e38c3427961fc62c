//! Every media type that a document declares for a body: what sends it, and what `Content-Type` says.

use crate::support::{Request, Server, silent};
use sample_sdk::types::{Change, Point};
use sample_sdk::{Base64, Error, Upload};

fn content_type(request: &Request) -> Vec<&str> {
    let all = request.headers.iter().filter(|(name, _)| name == "content-type");
    all.map(|(_, value)| value.as_str()).collect()
}

fn text(request: &Request) -> &str {
    std::str::from_utf8(&request.body).unwrap()
}

#[tokio::test]
async fn each_media_type_of_a_body_has_a_method() {
    let server = silent().await;
    let client = server.client();
    let bodies = client.bodies();
    bodies.send_choice().size(3).await.unwrap();
    bodies.send_choice_sample_change(vec![Point::new(1)]).await.unwrap();
    bodies.send_choice_form().size(3).await.unwrap();
    bodies.send_choice_xml("<a/>").await.unwrap();
    bodies.send_choice_text("päper").await.unwrap();
    bodies.send_choice_image(Upload::bytes("a.png", "png")).await.unwrap();
    let requests = server.requests();
    let sent: Vec<(Vec<&str>, &str)> = requests.iter().map(|it| (content_type(it), text(it))).collect();
    assert_eq!(
        sent,
        [
            (vec!["application/json"], r#"{"size":3}"#),
            (vec!["application/vnd.sample.change+json; version=2"], r#"[{"x":1}]"#),
            (vec!["application/x-www-form-urlencoded; charset=utf-8"], "size=3"),
            (vec!["application/xml"], "<a/>"),
            (vec!["text/plain"], "päper"),
            (vec!["image/png"], "png"),
        ]
    );
    assert!(requests.iter().all(|it| it.method == "POST" && it.target == "/bodies/choice"));
}

/// The generated code names a media type only where it is not the usual one: that is sent by itself, and has to be the document's.
#[tokio::test]
async fn the_usual_media_type_of_each_kind_of_body_is_sent() {
    let server = silent().await;
    let client = server.client();
    let bodies = client.bodies();
    bodies.send_choice().size(3).await.unwrap();
    bodies.send_search().await.unwrap();
    bodies.send_parts().await.unwrap();
    bodies.send_text("a").await.unwrap();
    // What it answers is something else than the document says, which makes no difference here.
    drop(bodies.send_count(7).await);
    drop(client.library().add_book(7, "").await);
    let requests = server.requests();
    let essence = |request| content_type(request)[0].split(';').next().unwrap().to_owned();
    assert_eq!(
        requests.iter().map(essence).collect::<Vec<_>>(),
        [
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            "text/plain",
            "application/xml",
        ]
    );
}

#[tokio::test]
async fn bytes_that_are_base64_are_sent_as_such() {
    let server = silent().await;
    server.client().bodies().send_cover("/9g=").await.unwrap();
    server.client().bodies().send_cover(Base64::from("/9g=".to_owned())).await.unwrap();
    for request in server.requests() {
        assert_eq!((content_type(&request), text(&request)), (vec!["image/jpeg"], "/9g="));
    }
}

#[tokio::test]
async fn multipart_beside_json_has_parts_of_its_own() {
    let server = silent().await;
    let mut change = Change::default();
    change.size = Some(3);
    server
        .client()
        .bodies()
        .send_choice_multipart()
        .payload_json(change)
        .files_0(Upload::bytes("a.txt", "attached"))
        .await
        .unwrap();
    let parts = server.request().parts();
    let parts: Vec<(&str, Option<&str>, &[u8])> =
        parts.iter().map(|it| (it.name.as_str(), it.content_type.as_deref(), it.body.as_slice())).collect();
    assert_eq!(
        parts,
        [
            ("payload_json", Some("application/json"), br#"{"size":3}"#.as_slice()),
            ("files[0]", Some("text/plain"), b"attached".as_slice()),
        ]
    );
}

#[tokio::test]
async fn ranges_are_json_for_objects_and_the_callers_for_bytes() {
    let server = silent().await;
    let client = server.client();
    let bodies = client.bodies();
    bodies.send_any(1).await.unwrap();
    bodies.send_picture(b"raw").await.unwrap();
    bodies.send_picture(Upload::from(vec![1_u8]).with_content_type("image/webp")).await.unwrap();
    bodies.send_picture(Upload::bytes("a.gif", "gif")).await.unwrap();
    bodies.send_bytes(Upload::bytes("a.gif", "gif")).await.unwrap();
    let requests = server.requests();
    let types: Vec<Vec<&str>> = requests.iter().map(content_type).collect();
    assert_eq!(
        types,
        [
            ["application/json"],
            ["application/octet-stream"],
            ["image/webp"],
            ["image/gif"],
            ["application/octet-stream"]
        ]
    );
    assert_eq!(text(&requests[0]), r#"{"x":1}"#);
}

#[tokio::test]
async fn a_file_is_streamed_with_its_length() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("big.bin");
    std::fs::write(&path, vec![7_u8; 200_000]).unwrap();
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.send_bytes(Upload::file(&path).await.unwrap()).await.unwrap();
    let stream = futures_util::stream::iter([Ok("a".into()), Ok("b".into())]);
    bodies.send_bytes(Upload::stream("x", stream)).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].header("content-length"), Some("200000"));
    assert!(requests[0].body.len() == 200_000 && requests[0].body.iter().all(|it| *it == 7));
    assert_eq!((requests[1].header("transfer-encoding"), text(&requests[1])), (Some("chunked"), "ab"));
}

#[tokio::test]
async fn a_header_of_the_caller_replaces_the_one_of_the_sdk() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.send_choice().size(1).with_header("content-type", "text/json").await.unwrap();
    bodies.send_choice_xml("<a/>").with_header("Content-Type", "text/xml; charset=utf-8").await.unwrap();
    bodies
        .send_choice_form()
        .size(1)
        .with_header("content-type", "application/x-www-form-urlencoded")
        .await
        .unwrap();
    bodies
        .send_picture(Upload::bytes("a.png", "x"))
        .with_header("content-type", "image/x-own")
        .await
        .unwrap();
    bodies.send_settings().with_header("accept", "application/hal+json").await.unwrap();
    let client = server.builder().default_header("content-type", "application/own+json").build().unwrap();
    client.bodies().send_settings().await.unwrap();
    client.bodies().send_settings().with_header("content-type", "application/call+json").await.unwrap();
    let requests = server.requests();
    let types: Vec<Vec<&str>> = requests.iter().map(content_type).collect();
    assert_eq!(
        types,
        [
            ["text/json"],
            ["text/xml; charset=utf-8"],
            ["application/x-www-form-urlencoded"],
            ["image/x-own"],
            ["application/json"],
            ["application/own+json"],
            ["application/call+json"],
        ]
    );
    let accepts: Vec<&(String, String)> =
        requests[4].headers.iter().filter(|(name, _)| name == "accept").collect();
    assert_eq!(accepts, [&("accept".to_owned(), "application/hal+json".to_owned())]);
}

#[tokio::test]
async fn multipart_adds_its_boundary_to_the_callers_content_type() {
    let server = silent().await;
    let bodies = server.client().bodies();
    let own = |content_type: &str| bodies.send_parts().table("a,b").with_header("content-type", content_type);
    own("multipart/mixed").await.unwrap();
    own("multipart/form-data; boundary=\"my own\"").await.unwrap();
    for wrong in ["multipart/form-data; boundary=\"a\\\"b\"", "nothing"] {
        assert!(matches!(own(wrong).await, Err(Error::InvalidRequest(_))), "{wrong}");
    }
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    let [mixed, given] = [content_type(&requests[0])[0], content_type(&requests[1])[0]];
    assert!(mixed.starts_with("multipart/mixed; boundary="), "{mixed}");
    let parts = requests[0].parts();
    assert_eq!(
        (parts[0].header("content-disposition"), parts[0].content_type.as_deref()),
        (None, Some("text/csv"))
    );
    assert_eq!(given, "multipart/form-data; boundary=\"my own\"");
    assert!(text(&requests[1]).starts_with("--my own\r\nContent-Disposition: form-data; name=\"table\"\r\n"));
}

#[tokio::test]
async fn bodies_that_are_required_are_sent_with_nothing_in_them() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.send_settings().await.unwrap();
    bodies.send_search().await.unwrap();
    bodies.send_parts().await.unwrap();
    bodies.send_choice_multipart().await.unwrap();
    // And those that need not be there are not.
    bodies.change_json().await.unwrap();
    bodies.change_parts().await.unwrap();
    bodies.send_mixed().await.unwrap();
    let requests = server.requests();
    assert_eq!((content_type(&requests[0]), text(&requests[0])), (vec!["application/json"], "{}"));
    assert_eq!(
        (content_type(&requests[1]), text(&requests[1])),
        (vec!["application/x-www-form-urlencoded"], "")
    );
    assert_eq!(requests[1].header("content-length"), Some("0"));
    for request in &requests[2..4] {
        assert!(content_type(request)[0].starts_with("multipart/form-data; boundary="));
        assert!(request.parts().is_empty() && !request.body.is_empty());
    }
    for request in &requests[4..] {
        assert_eq!(
            (content_type(request), request.header("content-length"), text(request)),
            (vec![], Some("0"), "")
        );
    }
}

#[tokio::test]
async fn properties_that_the_document_does_not_know_go_into_the_kind_of_body_that_is_sent() {
    let server = silent().await;
    let bodies = server.client().bodies();
    bodies.send_search().with_body_property("extra", 1).await.unwrap();
    bodies.change_json().with_body_property("extra", 1).await.unwrap();
    let requests = server.requests();
    assert_eq!(
        (content_type(&requests[0]), text(&requests[0])),
        (vec!["application/x-www-form-urlencoded"], "extra=1")
    );
    assert_eq!(
        (content_type(&requests[1]), text(&requests[1])),
        (vec!["application/merge-patch+json"], r#"{"extra":1}"#)
    );
}

#[tokio::test]
async fn the_mock_server_answers_every_method_of_an_operation() {
    use sample_sdk::testing::MockServer;
    let server = MockServer::start().await.unwrap();
    server.on::<sample_sdk::resources::bodies::SendChoice>().returns(&());
    let client = sample_sdk::Client::builder().mock(&server).build().unwrap();
    let bodies = client.bodies();
    bodies.send_choice().size(1).await.unwrap();
    bodies.send_choice_text("x").await.unwrap();
    bodies.send_choice_multipart().await.unwrap();
}

#[tokio::test]
async fn headers_of_an_upload_have_no_place_in_a_body_of_its_own() {
    let server: Server = silent().await;
    let upload = Upload::from("x").with_header("Content-ID", "<x>");
    let error = server.client().bodies().send_bytes(upload).await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
    assert!(server.requests().is_empty());
}
