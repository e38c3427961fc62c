//! What a network and a server can do wrong.

use std::time::Duration;

use crate::support::Reply;
use sample_sdk::resources::pages::ListByCursor;
use sample_sdk::resources::responses::GetText;
use sample_sdk::testing::{MockResponse, MockServer};
use sample_sdk::{AnyError, Client, Error, StatusCode};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// A server that treats each connection as it likes, once the request has begun to come.
async fn rude<F>(treat: fn(TcpStream) -> F) -> String
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                let _ = stream.read(&mut buffer).await;
                treat(stream).await;
            });
        }
    });
    url
}

fn client(url: &str) -> Client {
    Client::builder().base_url(url).max_retries(0).timeout(Duration::from_millis(300)).build().unwrap()
}

const HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 200\r\n\r\n";

#[tokio::test]
async fn a_connection_that_is_reset_is_a_transport_error() {
    let url = rude(|stream| async move {
        // Closing with nothing read and zero linger resets the connection.
        stream.set_zero_linger().unwrap();
        drop(stream);
    })
    .await;
    let error = client(&url).responses().get_statuses().await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_body_that_stops_in_the_middle_is_a_transport_error() {
    let url = rude(|mut stream| async move {
        stream.write_all(HEAD.as_bytes()).await.unwrap();
        stream.write_all(b"{\"result\": ").await.unwrap();
    })
    .await;
    let error = client(&url).responses().get_statuses().await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!(error.status(), Some(StatusCode::OK));
    assert!(error.headers().is_some() && error.body_bytes().is_none());
    let said = error.to_string();
    assert!(said.contains("broke off") && !said.contains("did not get through"), "{said}");
    let any = AnyError::from(error);
    assert_eq!((any.status(), any.is_server_error()), (Some(StatusCode::OK), false));
}

#[tokio::test]
async fn a_body_that_is_too_slow_is_a_time_out() {
    let url = rude(|mut stream| async move {
        stream.write_all(HEAD.as_bytes()).await.unwrap();
        while stream.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await;
    let error = client(&url).responses().get_statuses().await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
}

#[tokio::test]
async fn something_else_than_http_is_a_transport_error() {
    let url = rude(|mut stream| async move {
        stream.write_all(b"SSH-2.0-OpenSSH_9.7\r\n").await.unwrap();
    })
    .await;
    let error = client(&url).responses().get_statuses().await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
}

#[tokio::test]
async fn truncated_json_says_where_it_ends() {
    let server = MockServer::start().await.unwrap();
    let body = MockResponse::new(200).with_header("content-type", "application/json");
    server.on::<sample_sdk::resources::responses::GetStatuses>().responds(body.with_body("{\"result\": 1"));
    let error = client(&server.url()).responses().get_statuses().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    assert!(error.to_string().contains("EOF while parsing"), "{error}");
    assert!(!error.is_retryable());
}

#[tokio::test]
async fn html_in_place_of_json_is_shown() {
    let server = MockServer::start().await.unwrap();
    let page = MockResponse::new(200).with_header("content-type", "text/html");
    server
        .on::<sample_sdk::resources::responses::GetStatuses>()
        .responds(page.with_body("<html>Please log in</html>"));
    let error = client(&server.url()).responses().get_statuses().await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    assert!(error.to_string().contains("Please log in"), "{error}");
}

#[tokio::test]
async fn what_a_server_says_does_nothing_where_it_is_printed() {
    const HOSTILE: &str = "\u{1b}[2J\u{202e}\u{200b}\u{9b}\r\nINFO all is well\u{2028}";
    let list = serde_json::json!({ "points": [{ "x": HOSTILE, HOSTILE: 1 }] }).to_string();
    for (status, media_type, body) in [
        (400, "text/plain", HOSTILE.to_owned()),
        (500, "application/json", serde_json::json!({ HOSTILE: HOSTILE }).to_string()),
        (200, "text/html", HOSTILE.to_owned()),
        (200, "application/json", list),
    ] {
        let server = MockServer::start().await.unwrap();
        let reply = MockResponse::new(status).with_header("content-type", media_type).with_body(body);
        server.on::<ListByCursor>().responds(reply);
        let error = client(&server.url()).pages().list_by_cursor().send().await.unwrap_err();
        let mut texts = error.to_string();
        if let Some(source) = std::error::Error::source(&error) {
            texts.push_str(&source.to_string());
        }
        let acts = |it: char| it.is_control() || ['\u{202e}', '\u{200b}', '\u{2028}'].contains(&it);
        assert!(!texts.contains(acts) && texts.contains("\\u{202e}"), "{texts:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_calls_at_once_share_a_client() {
    let server = MockServer::start().await.unwrap();
    server.on::<GetText>().returns(&"hello".to_owned());
    let client = Client::builder()
        .mock(&server)
        .timeout(Duration::from_secs(60))
        .connect_timeout(Duration::from_secs(60));
    let client = client.build().unwrap();
    let calls = (0..1000).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { client.responses().get_text().await })
    });
    for call in calls.collect::<Vec<_>>() {
        assert_eq!(call.await.unwrap().unwrap(), "hello");
    }
    assert_eq!(server.requests_of::<GetText>().len(), 1000);
    assert_eq!(server.problems(), Vec::<String>::new());
}

#[tokio::test]
async fn headers_that_are_wrong_about_the_body_are_refused() {
    use sample_sdk::{Method, Upload};

    let server = crate::support::silent().await;
    let client = server.client();
    let get = || client.request(Method::GET, "/x");
    let post = || client.request(Method::POST, "/x").body(Upload::bytes("four", "abcd"));
    let length = "Content-Length";
    for (request, is_right) in [
        (get(), true),
        (get().header(length, "0"), true),
        (get().header(length, "3"), false),
        (get().header(length, ""), false),
        (get().header("Transfer-Encoding", "chunked"), false),
        (post().header(length, "4"), true),
        (post().header(length, "5"), false),
        (post().header(length, "3"), false),
        (post().header("transfer-encoding", "gzip, chunked"), false),
        (client.request(Method::POST, "/x").header(length, "1"), false),
    ] {
        let shown = format!("{request:?}");
        let before = server.requests().len();
        match request.send().await {
            Ok(_) => assert!(is_right, "{shown}"),
            Err(error) => {
                assert!(!is_right && matches!(error, Error::InvalidRequest(_)), "{shown}: {error}");
                assert_eq!(server.requests().len(), before, "{shown}");
            }
        }
    }
    let client = server.builder().default_header(length, "7").build().unwrap();
    let error = client.access().with_optional().await.unwrap_err().to_string();
    assert!(error.ends_with("the header `Content-Length` says `7`, and the body has 0 bytes"), "{error}");
}

#[tokio::test]
async fn a_file_is_replaced_by_a_whole_body_only() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    let names = || {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<_> = entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let whole = crate::support::Server::start(|_| Reply::new(200, "text/plain", "whole")).await;
    let broken = rude(|mut stream| async move {
        stream.write_all(HEAD.as_bytes()).await.unwrap();
        stream.write_all(b"half").await.unwrap();
    })
    .await;
    let get = |url: &str| client(url).request(sample_sdk::Method::GET, "/x").send();

    get(&broken).await.unwrap().write_to_file(&file).await.unwrap_err();
    assert_eq!(names(), [""; 0]);
    assert_eq!(get(&whole.url).await.unwrap().write_to_file(&file).await.unwrap(), 5);
    assert_eq!((std::fs::read(&file).unwrap(), names()), (b"whole".to_vec(), vec!["a file".to_owned()]));

    std::fs::write(&file, "precious, and longer").unwrap();
    get(&broken).await.unwrap().write_to_file(&file).await.unwrap_err();
    assert_eq!(std::fs::read(&file).unwrap(), b"precious, and longer");
    assert_eq!(names(), ["a file"]);

    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let link = folder.path().join("link");
        symlink(&file, &link).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        get(&whole.url).await.unwrap().write_to_file(&link).await.unwrap();
        assert!(link.is_symlink() && std::fs::read(&file).unwrap() == b"whole");
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(names(), ["a file", "link"]);
        get(&whole.url).await.unwrap().write_to_file("/dev/null").await.unwrap();
    }
    let nowhere = folder.path().join("missing").join("x");
    get(&whole.url).await.unwrap().write_to_file(nowhere).await.unwrap_err();
    get(&whole.url).await.unwrap().write_to_file(folder.path()).await.unwrap_err();
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn what_is_not_compressed_as_it_says_did_not_break_off() {
    let server = crate::support::Server::start(|_| {
        Reply::new(200, "application/json", "{\"result\": 1}").header("content-encoding", "gzip")
    })
    .await;
    let error = client(&server.url).responses().get_statuses().await.unwrap_err();
    let text = error.to_string();
    let url = &server.url;
    let said = format!("the answer of {url} cannot be used: its content coding cannot be decoded: ");
    assert!(text.contains(&said) && text.contains("gzip"), "{text}");
    assert!(!error.is_retryable() && error.status() == Some(StatusCode::OK), "{text}");
}
