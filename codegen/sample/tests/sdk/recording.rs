//! Recordings: real exchanges in a file, without secrets, and tests that are answered from it.
#![cfg(feature = "test-util")]

use crate::support::{Reply, Server};
use futures_util::StreamExt as _;
use sample_sdk::testing::{Recorder, Replay};
use sample_sdk::{Client, Error, Method, Upload};
use serde_json::{Value, json};

const SECRET: &str = "s3cr3t-0f-the-user";

/// A server that says everything back that it was told.
async fn echo() -> Server {
    Server::start(|request| match request.path() {
        "/responses/statuses" => Reply::json(404, &json!({ "message": "not here", "code": 7 })),
        "/streams/texts" => Reply::new(200, "text/event-stream", "data: one\n\ndata: two\n\n"),
        "/shown/latest" => {
            Reply::new(200, "text/plain", request.header("x-api-key").unwrap_or_default().to_owned())
                .header("set-cookie", &format!("sid={SECRET}; Path=/"))
        }
        _ => {
            let echoed = String::from_utf8_lossy(&request.body).into_owned();
            Reply::json(200, &json!({ "seen": request.target, "body": echoed, "access_token": SECRET }))
        }
    })
    .await
}

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recordings/calls.json");
    (folder, path)
}

/// The calls that are recorded, and replayed.
async fn calls(client: &Client) -> Vec<String> {
    let mut said = Vec::new();
    said.push(client.responses().get_statuses().await.unwrap_err().message().unwrap().to_owned());
    // What the document does not have goes with all credentials.
    let echoed = client.request(Method::GET, "/shown/latest").await.unwrap().bytes().await.unwrap();
    said.push(String::from_utf8(echoed.to_vec()).unwrap());
    for limit in [1, 2] {
        let request = client.request(Method::POST, "/unreleased").query("limit", limit);
        let answer: Value =
            request.json(&json!({ "limit": limit, "password": SECRET })).await.unwrap().json().await.unwrap();
        said.push(answer["seen"].to_string());
    }
    let mut texts = client.streams().texts().await.unwrap();
    while let Some(text) = texts.next().await {
        said.push(text.unwrap());
    }
    said
}

#[tokio::test]
async fn what_was_recorded_is_replayed_without_a_network() {
    let (_folder, path) = file();
    let server = echo().await;
    let recorder = Recorder::new();
    let client = server.builder().header(SECRET).query(SECRET).record(&recorder).build().unwrap();
    let said = calls(&client).await;
    recorder.save(&path).unwrap();
    drop(server);

    let replay = Replay::open(&path).unwrap();
    let client = Client::builder().base_url("http://127.0.0.1:1").replay(&replay).build().unwrap();
    let mut replayed = calls(&client).await;
    // The API said the credential back, which is taken out wherever it is.
    assert_eq!(std::mem::replace(&mut replayed[1], said[1].clone()), "REDACTED");
    assert_eq!(said[1], SECRET);
    let said: Vec<String> = said.iter().map(|text| text.replace(SECRET, "REDACTED")).collect();
    let replayed: Vec<String> = replayed.iter().map(|text| text.replace(SECRET, "REDACTED")).collect();
    assert_eq!(replayed, said);
    replay.verify();

    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains(SECRET), "{text}");
    let recorded: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(recorded["version"], 1);
    assert_eq!(recorded["exchanges"].as_array().unwrap().len(), said.len() - 1);
    let first = &recorded["exchanges"][0];
    assert_eq!(
        (first["operation"].as_str(), first["request"]["method"].as_str()),
        (Some("getStatuses"), Some("GET"))
    );
    assert_eq!((&first["response"]["status"], &first["response"]["json"]["code"]), (&json!(404), &json!(7)));
    assert_eq!(recorded["exchanges"][2]["request"]["json"], json!({ "limit": 1, "password": "REDACTED" }));
    assert_eq!(recorded["exchanges"][4]["response"]["text"], "data: one\n\ndata: two\n\n");
}

#[tokio::test]
async fn a_request_that_was_not_recorded_ends_its_call_at_once() {
    let (_folder, file) = file();
    let path = &file;
    let server = echo().await;
    let recorder = Recorder::new();
    let client = server.builder().record(&recorder).build().unwrap();
    client.request(Method::POST, "/unreleased").query("limit", 1).json(&json!({ "a": 1 })).await.unwrap();
    recorder.save(path).unwrap();

    let replay = Replay::open(path).unwrap();
    let client = Client::builder().base_url(&server.url).replay(&replay).build().unwrap();
    let before = server.requests().len();
    let post = |path: &str, limit: i64, body: Value| {
        client.request(Method::POST, path).query("limit", limit).json(&body).send()
    };
    for (path, limit, body, said) in [
        (
            "/other",
            1,
            json!({ "a": 1 }),
            "has no answer for POST /other?limit=1: it begins with POST /unreleased?limit=1",
        ),
        ("/unreleased", 2, json!({ "a": 1 }), "another query, such as `limit=1`"),
        ("/unreleased", 1, json!({ "a": 2 }), "another body, such as `{\"a\":1}`"),
    ] {
        let error = post(path, limit, body).await.unwrap_err();
        assert!(matches!(error, Error::Middleware(_)), "{error}");
        let text = error.to_string();
        assert!(text.contains(said) && !text.contains("a middleware failed"), "{text}");
        assert!(text.starts_with(&format!("POST {path}: the recording {}", file.display())), "{text}");
    }
    let left = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| replay.verify())).unwrap_err();
    assert!(left.downcast_ref::<String>().unwrap().contains("POST /unreleased?limit=1"));
    post("/unreleased", 1, json!({ "a": 1 })).await.unwrap();
    let error = post("/unreleased", 1, json!({ "a": 1 })).await.unwrap_err();
    assert!(error.to_string().contains("it has been replayed as often as it was recorded, once"), "{error}");
    assert_eq!(server.requests().len(), before, "nothing goes to the network");
    replay.verify();
}

#[tokio::test]
async fn the_nearest_exchange_is_shown() {
    let (_folder, path) = file();
    let server = echo().await;
    let recorder = Recorder::new();
    let client = server.builder().record(&recorder).build().unwrap();
    let post = |client: &Client, limit: i64, body: Value| {
        client.request(Method::POST, "/unreleased").query("limit", limit).json(&body).send()
    };
    for limit in [1, 2] {
        post(&client, limit, json!({ "a": limit })).await.unwrap();
    }
    recorder.save(&path).unwrap();
    let replay = Replay::open(&path).unwrap();
    let client = Client::builder().base_url("http://127.0.0.1:1").replay(&replay).build().unwrap();
    for (limit, said) in [(2, "another body, such as `{\"a\":2}`"), (3, "another query, such as `limit=1`")] {
        let error = post(&client, limit, json!({ "a": 3 })).await.unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
}

#[tokio::test]
async fn no_body_leaks_a_secret() {
    let (_folder, path) = file();
    let bodies = [
        ("application/json", json!({ "token": [SECRET, { "a": SECRET }], "pin": 5 }).to_string()),
        (
            "application/x-ndjson",
            format!("{{\"password\":\"{SECRET}\"}}\n{{\"new_password\":\"{SECRET}\"}}\n"),
        ),
        ("text/event-stream", format!("data: {{\"access_token\":\"{SECRET}\"}}\n\n")),
        ("application/json", format!("{{\"a\":1,\"client_secret\":\"{SECRET}")),
        ("application/xml", format!("<a><Password>{SECRET}</Password></a>")),
        ("application/x-www-form-urlencoded", format!("a=1&refresh_token={SECRET}")),
        (
            "multipart/form-data; boundary=b",
            format!("--b\r\ncontent-disposition: form-data; name=\"password\"\r\n\r\n{SECRET}\r\n--b--\r\n"),
        ),
        ("text/plain", "said %73%33cr3t-0f-the-user, s3cr3t\\u002d0f-the-user".to_owned()),
    ];
    let served = bodies.clone();
    let server = Server::start(move |request| {
        let (media_type, body) = &served[request.path()[1..].parse::<usize>().unwrap()];
        Reply::new(200, media_type, body.clone()).header("location", &format!("/next?id_token={SECRET}"))
    })
    .await;
    let calls = async |client: &Client| {
        let mut answers: Vec<String> = Vec::new();
        for (index, (media_type, body)) in bodies.iter().enumerate() {
            let request =
                client.request(Method::POST, format!("/{index}")).header("content-type", media_type);
            // A replaying client has another credential, which its requests cannot repeat.
            let sent = if body.contains("said") { String::new() } else { body.clone() };
            let answer = request.body(sent).await.unwrap().bytes().await.unwrap();
            answers.push(String::from_utf8(answer.to_vec()).unwrap());
        }
        answers
    };
    let recorder = Recorder::new().redact("pin");
    let client = server.builder().header(SECRET).record(&recorder).build().unwrap();
    calls(&client).await;
    assert!(!format!("{recorder:?}").contains(SECRET));
    recorder.save(&path).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("cr3t") && text.contains("REDACTED"), "{text}");

    let replay = Replay::open(&path).unwrap().redact("pin");
    let client =
        Client::builder().base_url("http://127.0.0.1:1").header(SECRET).replay(&replay).build().unwrap();
    let answers = calls(&client).await;
    let first: Value = serde_json::from_str(&answers[0]).unwrap();
    assert_eq!(first, json!({ "token": ["REDACTED", { "a": "REDACTED" }], "pin": 0 }));
    assert_eq!(answers[3], "{\"a\":1,\"client_secret\":\"REDACTED");
    replay.verify();
}

#[tokio::test]
async fn uploads_and_multipart_bodies_are_recorded() {
    let (_folder, path) = file();
    let server = Server::start(|_| Reply::new(204, "text/plain", "")).await;
    let recorder = Recorder::new();
    let client = server.builder().record(&recorder).build().unwrap();
    let send = |client: Client, bytes: &'static [u8]| async move {
        client
            .bodies()
            .send_multipart(Upload::bytes("a.bin", bytes), "a")
            .await
            .map_err(|error| error.to_string())
    };
    send(client, b"\xff\x00").await.unwrap();
    recorder.save(&path).unwrap();
    let replay = Replay::open(&path).unwrap();
    let client = Client::builder().base_url("http://127.0.0.1:1").replay(&replay).build().unwrap();
    assert!(send(client.clone(), b"\xff\x01").await.unwrap_err().contains("another body"));
    send(client, b"\xff\x00").await.unwrap();
    replay.verify();
    // What was sent is what was recorded, but for the boundary.
    let request = &server.requests()[0];
    assert_eq!(request.parts()[0].body, b"\xff\x00");
}

#[tokio::test]
async fn a_stream_that_was_given_up_ends_where_it_was_left() {
    let (_folder, path) = file();
    let server = echo().await;
    let recorder = Recorder::new();
    let client = server.builder().record(&recorder).build().unwrap();
    drop(client.streams().texts().await.unwrap());
    recorder.save(&path).unwrap();
    let replay = Replay::open(&path).unwrap();
    let client = Client::builder().base_url("http://127.0.0.1:1").replay(&replay).build().unwrap();
    let mut texts = client.streams().texts().await.unwrap();
    let error = texts.next().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("the recording ends in the body"), "{error}");
}

#[tokio::test]
async fn names_of_ones_own_are_redacted() {
    let (_folder, path) = file();
    let server = echo().await;
    let recorder = Recorder::new().redact("X-Session").redact("pin");
    let client = server.builder().record(&recorder).build().unwrap();
    let call = |client: &Client, pin: &str| {
        let request = client.request(Method::POST, "/login").header("x-session", SECRET);
        request.json(&json!({ "PIN": pin })).send()
    };
    call(&client, SECRET).await.unwrap();
    recorder.save(&path).unwrap();
    assert!(!std::fs::read_to_string(&path).unwrap().contains(SECRET));
    let replay = Replay::open(&path).unwrap().redact("pin");
    let client = Client::builder().base_url("http://127.0.0.1:1").replay(&replay).build().unwrap();
    call(&client, "another").await.unwrap();
}

#[test]
fn a_file_that_does_not_fit_is_an_error() {
    let (folder, path) = file();
    let error = Replay::open(&path).unwrap_err().to_string();
    assert!(error.contains("calls.json cannot be read"), "{error}");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(
        &path,
        r#"{"version": 1, "exchanges": [{"request": {"method": "GET", "url": "/a"}, "response": {}}]}"#,
    )
    .unwrap();
    let error = Replay::open(&path).unwrap_err().to_string();
    assert!(error.contains("exchange 1 has no `status`"), "{error}");
    let error = Recorder::new().save(folder.path()).unwrap_err().to_string();
    assert!(error.contains("cannot be written"), "{error}");
}
