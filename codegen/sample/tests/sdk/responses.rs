//! Responses of every media type and status.

use crate::support::{Reply, Server};
use sample_sdk::errors::GetStatusesError;
use sample_sdk::headers::GetTextHeaders;
use sample_sdk::responses::{GetFileResponse, GetStatusesResponse};
use sample_sdk::{Error, StatusCode};
use serde_json::json;

async fn answering(reply: Reply) -> Server {
    Server::start(move |_| reply.clone()).await
}

#[tokio::test]
async fn successes_are_told_apart_by_status() {
    let server = Server::script(vec![
        Reply::json(200, &json!({ "result": 1 })),
        Reply::json(202, &json!({ "job": "j" })),
    ])
    .await;
    let responses = server.client().responses();
    assert!(matches!(responses.get_statuses().await, Ok(GetStatusesResponse::Ok(it)) if it.result == 1));
    assert!(matches!(responses.get_statuses().await, Ok(GetStatusesResponse::Accepted(it)) if it.job == "j"));
}

#[tokio::test]
async fn errors_are_told_apart_by_status() {
    let server = Server::script(vec![
        Reply::json(404, &json!({ "what": "it" })),
        Reply::new(418, "text/plain", "I am a teapot"),
        Reply::json(501, &json!({ "title": "later" })),
        Reply::new(404, "text/html", "<h1>No</h1>"),
    ])
    .await;
    let client = server.builder().max_retries(0).build().unwrap();
    let mut bodies = Vec::new();
    for _ in 0..4 {
        let error = client.responses().get_statuses().await.unwrap_err();
        let Error::Api(api) = error else { panic!("not an error of the API: {error}") };
        bodies.push((api.status().as_u16(), api.body().typed().cloned()));
    }
    assert!(matches!(&bodies[0], (404, Some(GetStatusesError::NotFound(it))) if it.what == "it"));
    assert!(matches!(&bodies[1], (418, Some(GetStatusesError::ClientError(it))) if it == "I am a teapot"));
    assert!(matches!(&bodies[2], (501, Some(GetStatusesError::Default(it))) if it.title == "later"));
    assert_eq!(bodies[3], (404, None));
}

#[tokio::test]
async fn declared_headers_are_values() {
    let some = Reply::new(200, "text/plain", "text")
        .header("x-rate-limit-remaining", "12")
        .header("x-kind", "endless")
        .header("x-tags", "a, b")
        .header("x-tags", "c")
        .header("last-seen", "2026-11-21T05:00:00Z");
    let wrong = Reply::new(200, "text/plain", "text").header("x-rate-limit-remaining", "plenty");
    let error = Reply::new(429, "text/plain", "").header("retry-after", "7");
    let server = Server::script(vec![some, wrong, error]).await;
    let client = server.builder().max_retries(0).build().unwrap();
    let text = || client.responses().get_text();
    let headers = GetTextHeaders::from(text().send_with_response().await.unwrap().headers());
    assert_eq!(headers.x_rate_limit_remaining, Some(12));
    assert_eq!(headers.x_tags, Some(["a", "b", "c"].map(str::to_owned).into()));
    assert!(matches!(headers.x_kind, Some(kind) if kind.as_str() == "endless"));
    assert_eq!(headers.last_seen.map(|it| it.to_string()).as_deref(), Some("2026-11-21T05:00:00Z"));
    // What a header says is never the reason for a call to fail.
    let headers = GetTextHeaders::from(text().send_with_response().await.unwrap().headers());
    assert_eq!(headers, GetTextHeaders::from(&sample_sdk::HeaderMap::new()));
    let error = text().await.unwrap_err();
    assert_eq!(error.headers().map(GetTextHeaders::from).and_then(|it| it.retry_after), Some(7));
}

#[tokio::test]
async fn a_body_may_be_missing() {
    let server =
        Server::script(vec![Reply::json(200, &json!({ "x": 1 })), Reply::new(204, "text/plain", "")]).await;
    let responses = server.client().responses();
    assert_eq!(responses.get_optional().await.unwrap().map(|it| it.x), Some(1));
    assert_eq!(responses.get_optional().await.unwrap(), None);
}

#[tokio::test]
async fn texts_and_bytes() {
    let server =
        Server::script(vec![Reply::new(200, "text/plain", "ü"), Reply::new(200, "image/png", vec![1, 255])])
            .await;
    let responses = server.client().responses();
    assert_eq!(responses.get_text().await.unwrap(), "ü");
    assert_eq!(responses.get_bytes().await.unwrap().as_ref(), [1, 255]);
    assert_eq!(server.requests()[0].header("accept"), Some("text/plain"));
    assert_eq!(server.requests()[1].header("accept"), Some("image/png"));
}

#[tokio::test]
async fn head_has_no_body_to_read() {
    let server = answering(Reply::new(200, "application/json", "not sent")).await;
    server.client().responses().head_status().await.unwrap();
    assert_eq!(server.request().method, "HEAD");
}

#[tokio::test]
async fn a_status_that_is_not_declared_is_read_as_what_it_fits() {
    let server = Server::script(vec![
        Reply::json(201, &json!({ "result": 1 })),
        Reply::json(203, &json!({ "job": "j" })),
        Reply::json(206, &json!({ "something": "else" })),
        Reply::new(204, "text/plain", ""),
    ])
    .await;
    let responses = server.client().responses();
    assert!(matches!(responses.get_statuses().await, Ok(GetStatusesResponse::Ok(it)) if it.result == 1));
    assert!(matches!(responses.get_statuses().await, Ok(GetStatusesResponse::Accepted(it)) if it.job == "j"));
    let other = responses.get_statuses().await.unwrap();
    let expected = json!({ "something": "else" }).to_string();
    assert!(
        matches!(other, GetStatusesResponse::Undeclared(StatusCode::PARTIAL_CONTENT, body) if body == expected)
    );
    let none = responses.get_statuses().await.unwrap();
    assert!(matches!(none, GetStatusesResponse::Undeclared(StatusCode::NO_CONTENT, body) if body.is_empty()));
}

#[tokio::test]
async fn no_content_is_no_failure() {
    let server = Server::script(vec![Reply::new(204, "application/json", "")]).await;
    let responses = server.client().responses();
    let () = responses.delete_thing().await.unwrap();
    assert_eq!(responses.get_nullable().await.unwrap(), None);
    let error = responses.get_mislabelled().await.unwrap_err();
    assert!(error.to_string().contains("it is empty"), "{error}");
}

#[tokio::test]
async fn an_answer_that_nobody_reads_may_be_long() {
    let server = answering(Reply::new(200, "text/plain", vec![b'x'; 1 << 20])).await;
    let client = server.builder().max_body_size(1000).build().unwrap();
    client.responses().delete_thing().await.unwrap();
}

#[tokio::test]
async fn null_is_nothing_where_nothing_may_come() {
    let server = answering(Reply::new(200, "application/json", "null")).await;
    let responses = server.client().responses();
    assert_eq!(responses.get_optional().await.unwrap(), None);
    assert_eq!(responses.get_nullable().await.unwrap(), None);
}

#[tokio::test]
async fn what_comes_in_any_media_type_is_what_the_response_says() {
    let cases = [
        ("application/json", "\"a-b\"", "a-b"),
        ("application/json;charset=UTF-8", "\"\\u00fc\"", "ü"),
        ("text/plain", "a-b", "a-b"),
        ("text/plain;charset=iso-8859-1", "\"a\"", "\"a\""),
        ("application/octet-stream", "a-b", "a-b"),
    ];
    for (content_type, body, value) in cases {
        let server = answering(Reply::new(200, content_type, body)).await;
        assert_eq!(server.client().responses().get_wild_text().await.unwrap(), value, "{content_type}");
        assert_eq!(server.request().header("accept"), Some("*/*"));
    }
    for (content_type, body) in [("application/json", "\"on\""), ("text/plain", "on")] {
        let server = answering(Reply::new(200, content_type, body)).await;
        assert_eq!(server.client().responses().get_wild_state().await.unwrap().as_str(), "on");
    }
    for content_type in ["application/json", "text/plain", "application/hal+json", "application/octet-stream"]
    {
        let server = answering(Reply::new(200, content_type, "{\"x\": 1}")).await;
        assert_eq!(server.client().responses().get_wild_point().await.unwrap().x, 1, "{content_type}");
    }
}

#[tokio::test]
async fn text_is_read_in_its_charset() {
    let latin = Reply::new(200, "text/plain; charset=ISO-8859-1", vec![0xfc, b';', 0xe9]);
    let marked = Reply::new(200, "text/plain", vec![0xff, 0xfe, b'a', 0]);
    let server = Server::script(vec![latin.clone(), marked, latin]).await;
    let responses = server.client().responses();
    assert_eq!(responses.get_text().await.unwrap(), "ü;é");
    assert_eq!(responses.get_text().await.unwrap(), "a");
    assert_eq!(responses.get_text().send_raw().await.unwrap().text().await.unwrap(), "ü;é");
}

#[tokio::test]
async fn what_is_binary_is_bytes_under_any_media_type() {
    let server = answering(Reply::new(200, "application/pdf", vec![b'%', 0xff, 0])).await;
    assert_eq!(server.client().responses().get_statement().await.unwrap().as_ref(), [b'%', 0xff, 0]);
    assert_eq!(server.request().header("accept"), Some("*/*"));
}

#[tokio::test]
async fn a_version_is_asked_for() {
    let server =
        Server::script(vec![Reply::json(200, &json!({ "x": 1 })), Reply::json(200, &json!({ "z": 2 }))])
            .await;
    let responses = server.client().responses();
    assert_eq!(responses.get_versions().await.unwrap().x, 1);
    let second = responses.get_versions().with_header("accept", "application/json; version=2");
    let second: serde_json::Value = second.send_raw().await.unwrap().json().await.unwrap();
    assert_eq!(second, json!({ "z": 2 }));
    let accepted: Vec<_> =
        server.requests().iter().map(|it| it.header("accept").map(str::to_owned)).collect();
    let versions = ["application/json; version=1", "application/json; version=2"];
    assert_eq!(accepted, versions.map(|it| Some(it.to_owned())));
}

#[tokio::test]
async fn an_error_says_what_came_instead_of_json() {
    let server = answering(Reply::new(200, "text/html", "<h1>Sign in</h1>")).await;
    let error = server.client().responses().get_mislabelled().await.unwrap_err();
    let text = error.to_string();
    assert!(text.contains("200 OK, text/html") && text.contains("<h1>Sign in</h1>"), "{text}");
    let Error::Decode(error) = error else { panic!("{error}") };
    assert_eq!(error.content_type(), Some("text/html"));
}

#[tokio::test]
async fn a_declared_redirect_is_the_result() {
    let server = Server::start(|request| match request.path() {
        "/responses/download" => Reply::new(302, "text/html", "moved").header("location", "/files/1?a=b"),
        "/responses/file" => {
            Reply::new(303, "text/html", "").header("location", "https://files.example.com/2")
        }
        other => panic!("{other} is followed"),
    })
    .await;
    let responses = server.client().responses();
    let download = responses.get_download().await.unwrap();
    assert_eq!(download.status(), StatusCode::FOUND);
    assert_eq!(download.location(), Some(format!("{}/files/1?a=b", server.url).as_str()));
    assert_eq!(download.body().as_ref(), b"moved");
    let whole = responses.get_download().send_with_response().await.unwrap();
    assert_eq!(whole.headers()["location"], "/files/1?a=b");
    let GetFileResponse::SeeOther(file) = responses.get_file().await.unwrap() else { panic!("no redirect") };
    assert_eq!(file.location(), Some("https://files.example.com/2"));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn nothing_new_is_an_error_with_headers() {
    let server = Server::script(vec![
        Reply::json(200, &json!({ "x": 1 })),
        Reply::new(304, "application/json", "").header("etag", "\"v1\""),
    ])
    .await;
    let responses = server.client().responses();
    assert!(matches!(responses.get_file().await, Ok(GetFileResponse::Ok(it)) if it.x == 1));
    let error = responses.get_file().with_header("if-none-match", "\"v1\"").await.unwrap_err();
    assert!(error.is_not_modified() && !error.is_retryable());
    assert_eq!(error.headers().unwrap()["etag"], "\"v1\"");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn what_was_done_before_is_no_failure() {
    let server = Server::script(vec![
        Reply::new(204, "text/plain", ""),
        Reply::new(304, "text/plain", ""),
        Reply::new(404, "text/plain", ""),
    ])
    .await;
    let client = server.builder().max_retries(0).build().unwrap();
    let responses = client.responses();
    responses.start_thing().await.unwrap();
    let before = responses.start_thing().send_with_response().await.unwrap();
    assert_eq!(before.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(responses.start_thing().await.unwrap_err().status(), Some(StatusCode::NOT_FOUND));
}

/// An API may go on for as long as somebody reads: a body that nobody asked for is read to its end.
#[tokio::test]
async fn a_body_that_nothing_is_made_of_is_read_all_the_same() {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    const PIECES: usize = 40;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    // The first connection is the only one.
    let server = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        drop(listener);
        for _ in 0..2 {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                request.push(connection.read_u8().await.unwrap());
            }
            connection.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n").await.unwrap();
            for _ in 0..PIECES {
                let piece = format!("2000\r\n{}\r\n", "x".repeat(0x2000));
                connection.write_all(piece.as_bytes()).await.unwrap();
                connection.flush().await.unwrap();
            }
            connection.write_all(b"0\r\n\r\n").await.unwrap();
        }
    });
    let client = sample_sdk::Client::builder().base_url(&url).max_retries(0).build().unwrap();
    client.responses().start_thing().await.unwrap();
    client.responses().start_thing().await.unwrap();
    server.await.unwrap();
}
