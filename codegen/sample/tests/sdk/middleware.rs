//! Code of one's own around each attempt: what it sees, what it may change, and what comes of its faults.

use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::support::{Reply, Server, silent};
use futures_util::TryStreamExt as _;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sample_sdk::middleware::{Attempt, Body, BoxError, Middleware, Next, Request, Response};
use sample_sdk::{AnyError, Client, Error, Upload};
use serde_json::json;
use sha2::{Digest as _, Sha256};

type Outcome = Result<Response, BoxError>;

/// What happened, in order.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn note(&self, text: impl Into<String>) {
        self.0.lock().unwrap().push(text.into());
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// A middleware that says when it is entered and left.
    fn named(&self, name: &'static str) -> impl Middleware + use<> {
        let log = self.clone();
        move |request: Request, next: Next| {
            let log = log.clone();
            async move {
                let attempt = Attempt::of(&request).clone();
                log.note(format!("{name} > {} #{}", attempt.operation(), attempt.number()));
                let outcome = next.run(request).await;
                let end = outcome.as_ref().map_or_else(ToString::to_string, |it| it.status().to_string());
                log.note(format!("{name} < {end}"));
                outcome
            }
        }
    }
}

#[tokio::test]
async fn middleware_is_around_each_attempt_in_order() {
    let busy = Reply::new(503, "text/plain", "").header("retry-after-ms", "1");
    let server = Server::script(vec![busy, Reply::new(204, "text/plain", "")]).await;
    let log = Log::default();
    let client = server.builder().middleware(log.named("outer")).middleware(log.named("inner")).build();
    let response = client.unwrap().pages().list_by_start(3).send_raw().await.unwrap();
    assert_eq!(response.attempts(), 2);
    let list = "GET /pages/start (listByStart)";
    assert_eq!(
        log.take(),
        [
            format!("outer > {list} #1"),
            format!("inner > {list} #1"),
            "inner < 503 Service Unavailable".to_owned(),
            "outer < 503 Service Unavailable".to_owned(),
            format!("outer > {list} #2"),
            format!("inner > {list} #2"),
            "inner < 204 No Content".to_owned(),
            "outer < 204 No Content".to_owned(),
        ]
    );
}

#[tokio::test]
async fn middleware_changes_the_request_and_the_response() {
    async fn changed(mut request: Request, next: Next) -> Outcome {
        assert_eq!(request.headers()["x-api-key"], "key", "credentials are there already");
        let uri = format!("{}&more=1", request.uri()).parse()?;
        *request.uri_mut() = uri;
        request.headers_mut().insert("x-own", "1".parse()?);
        *request.body_mut() = Body::from("[1]");
        let mut response = next.run(request).await?;
        response.headers_mut().insert("x-request-id", "made".parse()?);
        let body = std::mem::take(response.body_mut()).into_bytes(1000).await?;
        *response.body_mut() = Body::from([b"<", &body[..], b">"].concat());
        Ok(response)
    }
    let server = Server::start(|_| Reply::new(200, "text/plain", "text")).await;
    let client = server.builder().header("key").middleware(changed).build().unwrap();
    let request = client.request(sample_sdk::Method::POST, "/a?b=c").json(&json!([1, 2, 3]));
    let response = request.await.unwrap();
    assert_eq!(response.request_id(), Some("made"));
    assert_eq!(response.text().await.unwrap(), "<text>");
    let request = server.request();
    assert_eq!(request.query(), ["b=c", "more=1"]);
    assert_eq!((request.header("x-own"), request.header("content-length")), (Some("1"), Some("3")));
    assert_eq!(request.body, b"[1]");
}

#[tokio::test]
async fn bodies_of_all_kinds_pass_through() {
    async fn nothing(request: Request, next: Next) -> Outcome {
        next.run(request).await
    }
    let server =
        Server::start(|request| Reply::new(200, "application/octet-stream", request.body.clone())).await;
    let client = server.builder().middleware(nothing).build().unwrap();
    let pieces = ["ab", "cd"].map(|it| Ok(it.into()));
    let stream = Upload::stream("s.bin", futures_util::stream::iter(pieces));
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "file").unwrap();
    for (upload, sent) in [
        (Upload::from("bytes"), "bytes"),
        (stream, "abcd"),
        (Upload::file(file.path()).await.unwrap(), "file"),
        (Upload::from(""), ""),
    ] {
        let request = client.request(sample_sdk::Method::POST, "/echo").body(upload);
        let body: Vec<_> = request.await.unwrap().bytes_stream().try_collect().await.unwrap();
        assert_eq!(body.concat(), sent.as_bytes());
        let request = server.requests().pop().unwrap();
        assert_eq!(request.body, sent.as_bytes());
        if sent == "file" || sent.is_empty() {
            assert_eq!(request.header("content-length"), Some(sent.len().to_string().as_str()));
        }
    }
    client.access().with_optional().send_raw().await.unwrap();
}

#[tokio::test]
async fn middleware_answers_in_the_place_of_the_api() {
    struct Absent;

    impl Middleware for Absent {
        async fn handle(&self, request: Request, _: Next) -> Outcome {
            let body = json!({"what": request.uri().path()}).to_string();
            Ok(http::Response::builder()
                .status(404)
                .header("content-type", "application/json")
                .body(Body::from(body))?)
        }
    }
    let server = silent().await;
    let client = server.builder().middleware(Absent).build().unwrap();
    let error = client.responses().get_statuses().await.unwrap_err();
    assert!(error.is_not_found() && error.api().unwrap().body().typed().is_some(), "{error}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn redirects_are_behind_middleware_and_keep_no_secrets() {
    let elsewhere = silent().await;
    let to = format!("{}/moved", elsewhere.url);
    let server = Server::start(move |_| Reply::new(307, "text/plain", "").header("location", &to)).await;
    let log = Log::default();
    let client = server.builder().header("hunter2").middleware(log.named("m")).build().unwrap();
    client.access().with_key().await.unwrap();
    assert_eq!(log.take(), ["m > GET /access/key (withKey) #1", "m < 204 No Content"]);
    assert_eq!(server.request().header("x-api-key"), Some("hunter2"));
    assert_eq!(elsewhere.request().header("x-api-key"), None);
}

#[tokio::test]
async fn a_request_that_is_led_elsewhere_goes_without_credentials() {
    let elsewhere = silent().await;
    let authority = elsewhere.url.trim_start_matches("http://").to_owned();
    let server = silent().await;
    let lead = move |mut request: Request, next: Next| {
        let uri = format!("http://{authority}{}", request.uri().path_and_query().unwrap());
        *request.uri_mut() = uri.parse().unwrap();
        request.headers_mut().insert("x-mine", "1".parse().unwrap());
        async move { next.run(request).await }
    };
    let client = server.builder().header("hunter2").query("hunter3").bearer("hunter4").middleware(lead);
    let client = client.build().unwrap();
    client.request(sample_sdk::Method::GET, "/x?a=b").await.unwrap();
    assert!(server.requests().is_empty());
    let request = elsewhere.request();
    assert_eq!((request.target.as_str(), request.header("x-mine")), ("/x?a=b", Some("1")));
    assert!(!format!("{request:?}").contains("hunter"), "{request:?}");
}

#[tokio::test]
async fn one_that_fails_or_panics_ends_the_call_and_repeats_nothing() {
    async fn fails(_: Request, _: Next) -> Outcome {
        Err("no clock".into())
    }
    async fn panics(_: Request, _: Next) -> Outcome {
        panic!("a fault of one's own")
    }
    async fn fails_later(request: Request, next: Next) -> Outcome {
        next.run(request).await?;
        Err(std::io::Error::other("disk full").into())
    }
    let server = silent().await;
    let call = async |builder: sample_sdk::ClientBuilder| {
        let client = builder.retry(sample_sdk::Retry::Always).build().unwrap();
        client.access().with_optional().await.unwrap_err()
    };
    let error = call(server.builder().middleware(fails)).await;
    assert_eq!(
        error.to_string(),
        "GET /access/optional (withOptional): a middleware failed: no clock; nothing was sent"
    );
    let error = call(server.builder().middleware(panics)).await;
    assert!(error.to_string().contains("a middleware panicked: a fault of one's own"), "{error}");
    assert!(server.requests().is_empty());
    let error = call(server.builder().middleware(fails_later)).await;
    let Error::Middleware(inner) = &error else { panic!("{error}") };
    assert!(inner.is_sent() && error.to_string().contains("disk full"), "{error}");
    assert_eq!(server.requests().len(), 1);
    let error = AnyError::from(error);
    assert!(!error.is_retryable());
    assert!(std::error::Error::source(&error).unwrap().is::<std::io::Error>());
}

#[tokio::test]
async fn one_that_never_ends_is_ended_by_the_deadline() {
    async fn stuck(_: Request, _: Next) -> Outcome {
        pending().await
    }
    let server = silent().await;
    let client = server.builder().middleware(stuck).build().unwrap();
    let call = client.access().with_optional().with_deadline(Duration::from_millis(60));
    let error = call.await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("the deadline passed"), "{error}");
    let call = client.access().with_optional().with_timeout(Duration::from_millis(20)).with_max_retries(0);
    assert!(call.await.unwrap_err().is_timeout());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn failures_of_the_network_keep_their_meaning() {
    let log = Log::default();
    let client = Client::builder().base_url("http://127.0.0.1:1").middleware(log.named("m")).max_retries(1);
    let client = client.build().unwrap();
    let error = client.access().with_optional().await.unwrap_err();
    let Error::Transport(transport) = &error else { panic!("{error}") };
    assert!(transport.is_unsent());
    // No connection came about, so that it was tried again.
    assert_eq!(log.take().len(), 4);
}

/// Signs requests as AWS does (Signature Version 4), for a service of one's own.
struct Sign {
    key_id: &'static str,
    key: &'static str,
    now: fn() -> &'static str,
}

impl Sign {
    fn hmac(key: &[u8], text: &str) -> Vec<u8> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("keys may have any length");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }

    /// The value of `Authorization` for a request with these headers.
    fn authorization(&self, method: &str, uri: &http::Uri, host: &str, time: &str, body: &[u8]) -> String {
        let (day, payload) = (&time[..8], hex::encode(Sha256::digest(body)));
        let mut query: Vec<&str> =
            uri.query().unwrap_or_default().split('&').filter(|it| !it.is_empty()).collect();
        query.sort_unstable();
        let canonical = format!(
            "{method}\n{}\n{}\nhost:{host}\nx-amz-content-sha256:{payload}\nx-amz-date:{time}\n\n\
             host;x-amz-content-sha256;x-amz-date\n{payload}",
            uri.path(),
            query.join("&")
        );
        let scope = format!("{day}/us-east-1/service/aws4_request");
        let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{}", hex::encode(Sha256::digest(canonical)));
        let first = Self::hmac(format!("AWS4{}", self.key).as_bytes(), day);
        let key = ["us-east-1", "service", "aws4_request"].iter().fold(first, |key, it| Self::hmac(&key, it));
        format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature={}",
            self.key_id,
            hex::encode(Self::hmac(&key, &text))
        )
    }
}

impl Middleware for Sign {
    async fn handle(&self, mut request: Request, next: Next) -> Outcome {
        let time = (self.now)();
        let body = request.body().as_bytes().ok_or("a stream cannot be signed")?.to_vec();
        let host = request.uri().authority().ok_or("no host")?.to_string();
        let value = self.authorization(request.method().as_str(), request.uri(), &host, time, &body);
        let mut value = http::HeaderValue::try_from(value)?;
        value.set_sensitive(true);
        let headers = request.headers_mut();
        headers.insert("authorization", value);
        headers.insert("x-amz-date", time.parse()?);
        headers.insert("x-amz-content-sha256", hex::encode(Sha256::digest(&body)).parse()?);
        next.run(request).await
    }
}

#[tokio::test]
async fn a_middleware_signs_what_is_sent() {
    let server = silent().await;
    let sign = || Sign { key_id: "AKIDEXAMPLE", key: "wJalrXUtnFEMI", now: || "20150830T123600Z" };
    let client = server.builder().middleware(sign()).build().unwrap();
    client.request(sample_sdk::Method::POST, "/a?z=1&b=2").json(&json!({"n": 1})).await.unwrap();
    let request = server.request();
    let uri = request.target.parse().unwrap();
    // What the server makes of the bytes that it got.
    let host = request.header("host").unwrap();
    let expected = sign().authorization("POST", &uri, host, "20150830T123600Z", &request.body);
    assert_eq!(request.header("authorization"), Some(expected.as_str()));
    let hash = hex::encode(Sha256::digest(&request.body));
    assert_eq!(request.header("x-amz-content-sha256"), Some(hash.as_str()));
}

#[tokio::test]
async fn a_middleware_records_to_a_file() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let path = file.path().to_owned();
    let record = move |request: Request, next: Next| {
        let path = path.clone();
        async move {
            let asked = format!("{} {}", request.method(), request.uri().path());
            let mut response = next.run(request).await?;
            let body = std::mem::take(response.body_mut()).into_bytes(1 << 20).await?;
            *response.body_mut() = Body::from(body.clone());
            let line = json!({"asked": asked, "status": response.status().as_u16(), "length": body.len()});
            let before = std::fs::read_to_string(&path)?;
            std::fs::write(&path, format!("{before}{line}\n"))?;
            Ok(response)
        }
    };
    let server = Server::start(|_| Reply::json(200, &json!({"a": 1}))).await;
    let client = server.builder().middleware(record).build().unwrap();
    client.request(sample_sdk::Method::GET, "/a").await.unwrap();
    client.request(sample_sdk::Method::GET, "/b").await.unwrap();
    let text = std::fs::read_to_string(file.path()).unwrap();
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[1], json!({"asked": "GET /b", "status": 200, "length": 7}));
}

#[tokio::test]
async fn layers_of_tower_are_middleware() {
    let server = Server::start(|_| Reply::json(200, &json!({"a": 1})).after(Duration::from_millis(30))).await;
    let log = Log::default();
    let seen = log.clone();
    let mapped = tower::util::MapRequestLayer::new(move |mut request: Request| {
        seen.note(Attempt::of(&request).operation().to_string());
        request.headers_mut().insert("x-tower", "1".parse().unwrap());
        request
    });
    // One service for all calls: so its limit is one of all calls.
    let limited = tower::limit::ConcurrencyLimitLayer::new(1);
    let client = server.builder().layer(&mapped).layer(&limited).build().unwrap();
    let call =
        || async { client.request(sample_sdk::Method::GET, "/a").await.unwrap().text().await.unwrap() };
    let start = std::time::Instant::now();
    let texts = futures_util::future::join(call(), call()).await;
    assert_eq!(texts, (r#"{"a":1}"#.to_owned(), r#"{"a":1}"#.to_owned()));
    assert!(start.elapsed() >= Duration::from_millis(60), "{:?}", start.elapsed());
    assert_eq!(log.take(), ["GET /a", "GET /a"]);
    assert!(server.requests().iter().all(|request| request.header("x-tower") == Some("1")));
}
