//! When a call is made again, and when it is given up.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anthropic_skills::{Client, Error, Retry, Upload};
use support::samples::{self, SKILL_ID};
use support::{Reply, Server};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

fn busy() -> Reply {
    Reply::json(429, &samples::error("rate_limit_error", "slow down"))
}

#[tokio::test]
async fn a_rate_limit_is_waited_for() {
    let server =
        Server::script(vec![busy().header("retry-after", "1"), Reply::json(200, &samples::skill())]).await;
    let started = Instant::now();
    let skill = server.client().beta().skills().retrieve(SKILL_ID).await.unwrap();
    assert_eq!(skill.id, SKILL_ID);
    assert!(started.elapsed() >= Duration::from_secs(1), "{:?}", started.elapsed());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn retry_after_ms_is_finer() {
    let reply = busy().header("retry-after-ms", "20").header("retry-after", "30");
    let server = Server::script(vec![reply, Reply::json(200, &samples::skill())]).await;
    let started = Instant::now();
    server.client().beta().skills().retrieve(SKILL_ID).await.unwrap();
    assert!(started.elapsed() < Duration::from_secs(10), "{:?}", started.elapsed());
}

#[tokio::test]
async fn it_gives_up_after_two_retries() {
    let server = Server::script(vec![busy().header("retry-after-ms", "1")]).await;
    let error = server.client().beta().skills().retrieve(SKILL_ID).await.unwrap_err();
    assert_eq!(error.status().map(|it| it.as_u16()), Some(429));
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn the_number_of_retries_can_be_chosen() {
    let server = Server::script(vec![busy().header("retry-after-ms", "1")]).await;
    server.client().beta().skills().retrieve(SKILL_ID).with_max_retries(0).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
    server.client().beta().skills().retrieve(SKILL_ID).with_max_retries(4).await.unwrap_err();
    assert_eq!(server.requests().len(), 1 + 5);
}

#[tokio::test]
async fn a_key_of_the_callers_own_is_sent_where_the_api_has_no_header_for_it() {
    let server =
        Server::script(vec![busy().header("retry-after-ms", "1"), Reply::json(200, &samples::skill())]).await;
    let request = server.client().request(anthropic_skills::Method::POST, "/v1/unreleased");
    request.with_idempotency_key("key 1").await.unwrap();
    let requests = server.requests();
    let keys: Vec<_> = requests.iter().map(|it| it.header("idempotency-key")).collect();
    assert_eq!(keys, [Some("key 1"); 2]);
}

#[tokio::test]
async fn the_server_has_the_last_word() {
    let never = Reply::json(500, &samples::error("api_error", "no")).header("x-should-retry", "false");
    let server = Server::script(vec![never]).await;
    server.client().beta().skills().retrieve(SKILL_ID).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);

    let again = Reply::json(400, &samples::error("invalid_request_error", "once more"))
        .header("x-should-retry", "true")
        .header("retry-after-ms", "1");
    let server = Server::script(vec![again, Reply::json(200, &samples::skill())]).await;
    server.client().beta().skills().retrieve(SKILL_ID).await.unwrap();
}

#[tokio::test]
async fn errors_of_the_caller_are_not_retried() {
    let server = Server::script(vec![Reply::json(404, &samples::error("not_found_error", "no"))]).await;
    let error = server.client().beta().skills().retrieve(SKILL_ID).await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn uploads_are_retried_with_the_same_body() {
    let server =
        Server::script(vec![busy().header("retry-after-ms", "1"), Reply::json(200, &samples::skill())]).await;
    let files = [anthropic_skills::Upload::bytes("x/SKILL.md", "# X")];
    server.client().beta().skills().create().files(files).await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0].parts(), requests[1].parts());
}

#[tokio::test]
async fn a_slow_answer_times_out() {
    let server =
        Server::script(vec![Reply::json(200, &samples::skill()).after(Duration::from_secs(60))]).await;
    let started = Instant::now();
    let error = server
        .client()
        .beta()
        .skills()
        .retrieve(SKILL_ID)
        .with_timeout(Duration::from_millis(50))
        .with_max_retries(0)
        .await
        .unwrap_err();
    assert!(matches!(error, Error::Timeout(_)), "{error:?}");
    assert!(error.is_timeout());
    assert!(started.elapsed() < Duration::from_secs(20));
}

/// How a server fails.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Failing {
    Status(u16),
    /// With `Retry-After`.
    StatusAndWait(u16),
    /// With `x-should-retry`.
    StatusAndWord(u16, &'static str),
    /// It answers later than the client waits.
    Late,
    /// It reads the request and hangs up.
    HangsUp,
    /// It hangs up in the middle of the response's head.
    BreaksOff,
}

/// Makes one call to a server that fails, with one retry at most, and returns how many requests came.
async fn requests_of(client: &Client, method: &str, failing: Failing, retry: Option<Retry>) -> usize {
    let count = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&count);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let seen = Arc::clone(&seen);
            tokio::spawn(async move {
                if stream.read(&mut [0; 8192]).await.is_ok_and(|read| read > 0) {
                    seen.fetch_add(1, Ordering::SeqCst);
                }
                let (status, header) = match failing {
                    Failing::Status(status) => (status, String::new()),
                    Failing::StatusAndWait(status) => (status, "retry-after-ms: 100\r\n".to_owned()),
                    Failing::StatusAndWord(status, word) => (status, format!("x-should-retry: {word}\r\n")),
                    Failing::Late => return tokio::time::sleep(Duration::from_secs(60)).await,
                    Failing::HangsUp => return,
                    Failing::BreaksOff => {
                        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-le").await;
                        return;
                    }
                };
                let head =
                    format!("HTTP/1.1 {status} No\r\n{header}content-length: 0\r\nconnection: close\r\n\r\n");
                let _ = stream.write_all(head.as_bytes()).await;
                // What has not been read yet must not reset the connection.
                let _ = stream.shutdown().await;
                while stream.read(&mut [0; 8192]).await.is_ok_and(|read| read > 0) {}
            });
        }
    });
    let mut builder = client.to_builder().base_url(url).max_retries(1);
    if failing == Failing::Late {
        builder = builder.timeout(Duration::from_millis(500));
    }
    if let Some(retry) = retry {
        builder = builder.retry(retry);
    }
    let skills = builder.build().unwrap().beta().skills();
    let outcome = match method {
        "GET" => skills.retrieve(SKILL_ID).await.map(drop),
        "DELETE" => skills.delete(SKILL_ID).await.map(drop),
        "POST" => skills.create().files([Upload::bytes("x/SKILL.md", "# X")]).await.map(drop),
        "POST with a key" => {
            let create = skills.create().files([Upload::bytes("x/SKILL.md", "# X")]);
            create.with_header("Idempotency-Key", "one").await.map(drop)
        }
        other => unreachable!("{other}"),
    };
    assert!(outcome.is_err(), "{method} {failing:?}");
    task.abort();
    count.load(Ordering::SeqCst)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_method_failure_and_policy_has_its_number_of_requests() {
    use Failing::{BreaksOff, HangsUp, Late, Status, StatusAndWait, StatusAndWord};
    const METHODS: [&str; 4] = ["GET", "DELETE", "POST", "POST with a key"];
    // Whether a safe policy repeats each of the methods, and whether one that always does.
    let cases = [
        (Status(400), [false; 4], false),
        (Status(404), [false; 4], false),
        (Status(408), [true; 4], true),
        (Status(409), [false, false, false, true], true),
        (Status(429), [true; 4], true),
        (Status(500), [true, true, false, true], true),
        (Status(502), [true, true, false, true], true),
        (Status(503), [true, true, false, true], true),
        (Status(504), [true, true, false, true], true),
        (StatusAndWait(503), [true; 4], true),
        (StatusAndWait(500), [true, true, false, true], true),
        (StatusAndWord(400, "true"), [true; 4], true),
        (StatusAndWord(503, "false"), [false; 4], false),
        (Late, [true, true, false, true], true),
        (HangsUp, [true, true, false, true], true),
        (BreaksOff, [true, true, false, true], true),
    ];
    // All share its connections, and what making them costs.
    let client = &Client::builder().api_key("k").base_url("http://127.0.0.1:1").build().unwrap();
    let mut checks = Vec::new();
    for (failing, safe, always) in cases {
        for (method, safe) in METHODS.into_iter().zip(safe) {
            let policies = [
                // What the SDK does by itself: as the API's other clients.
                (None, always),
                (Some(Retry::Always), always),
                (Some(Retry::Safe), safe),
                (Some(Retry::Never), false),
            ];
            checks.extend(policies.map(|(retry, is_repeated)| async move {
                let expected = if is_repeated { 2 } else { 1 };
                let found = requests_of(client, method, failing, retry).await;
                (found != expected).then(|| format!("{method} {failing:?} {retry:?}: {found}"))
            }));
        }
    }
    let wrong: Vec<String> = futures_util::future::join_all(checks).await.into_iter().flatten().collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test]
async fn a_connection_that_is_refused_is_tried_again_whatever_the_method() {
    // A port that nobody listens at, until somebody does.
    let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let client = Client::builder().api_key("k").base_url(format!("http://{address}"));
    let client = client.retry(Retry::Safe).max_retries(4).build().unwrap();
    let create = client.beta().skills().create().files([Upload::bytes("x/SKILL.md", "# X")]);
    let call = tokio::spawn(create.send_with_response());
    tokio::time::sleep(Duration::from_millis(200)).await;
    let listener = TcpListener::bind(address).await.unwrap();
    let (mut stream, _) = listener.accept().await.unwrap();
    let _ = stream.read(&mut [0; 8192]).await;
    let body = samples::skill().to_string();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(format!("{head}{body}").as_bytes()).await.unwrap();
    assert!(call.await.unwrap().unwrap().attempts() > 1);
}

#[tokio::test]
async fn a_call_has_a_policy_of_its_own() {
    let server = Server::script(vec![Reply::json(500, &samples::error("api_error", "no"))]).await;
    let client = Client::builder().api_key("k").base_url(&server.url).retry(Retry::Never).build().unwrap();
    let retrieve = || client.beta().skills().retrieve(SKILL_ID).with_max_retries(1);
    retrieve().await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
    retrieve().with_retry(Retry::Safe).await.unwrap_err();
    assert_eq!(server.requests().len(), 1 + 2);
}

#[tokio::test]
async fn a_body_that_is_read_once_is_sent_once() {
    let server = Server::script(vec![busy()]).await;
    let chunks =
        futures_util::stream::iter([Ok::<_, std::io::Error>(anthropic_skills::Bytes::from_static(b"# X"))]);
    let files = [Upload::stream("x/SKILL.md", chunks)];
    server.client().beta().skills().create().files(files).await.unwrap_err();
    assert_eq!(server.requests().len(), 1);
}
