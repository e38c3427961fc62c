//! Operations that go on after their first answer: what is asked, when, and what comes of it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::support::{Reply, Request, Server};
use sample_sdk::resources::tasks::{CreateTask, OrderDigest, UpdateThing};
use sample_sdk::types::{Task, TaskStatus};
use sample_sdk::{AnyError, Client, Error, FailedOperation, PollError};
use serde_json::{Value, json};

const AT_ONCE: Duration = Duration::ZERO;
const SECRET: &str = "s3cret";

/// A server that answers with one reply after the other; the last one stays.
async fn playing(replies: Vec<Reply>) -> Server {
    let next = AtomicUsize::new(0);
    Server::start(move |_| {
        let index = next.fetch_add(1, Ordering::SeqCst).min(replies.len() - 1);
        replies[index].clone()
    })
    .await
}

fn task(status: &str) -> Reply {
    Reply::json(200, &json!({ "id": "t/1 ä", "status": status }))
}

fn keyed(server: &Server) -> Client {
    server.builder().header(SECRET).query("q").bearer(SECRET).build().unwrap()
}

fn asked(server: &Server) -> Vec<String> {
    server.requests().iter().map(|it| format!("{} {}", it.method, it.target)).collect()
}

fn empty(status: u16) -> Reply {
    Reply::new(status, "text/plain", "")
}

#[tokio::test]
async fn another_operation_is_asked_with_members_of_the_answer_and_the_first_ones_parameters() {
    let server =
        playing(vec![task("queued"), task("running"), task("what nobody knows"), task("succeeded")]).await;
    let client = keyed(&server);
    let task = client.tasks().create("a b", "run").x_trace("trace-7").poll().await.unwrap();
    assert_eq!(task.status, TaskStatus::Succeeded);
    assert_eq!(
        asked(&server),
        [
            "POST /queues/a%20b/tasks?api_key=q",
            "GET /queues/a%20b/tasks/t/1%20%C3%A4?api_key=q",
            "GET /queues/a%20b/tasks/t/1%20%C3%A4?api_key=q",
            "GET /queues/a%20b/tasks/t/1%20%C3%A4?api_key=q",
        ]
    );
    let requests = server.requests();
    assert_eq!(requests[0].body, br#"{"command":"run"}"#);
    assert!(requests[0].header("idempotency-key").is_some());
    for question in &requests[1..] {
        assert_eq!(question.header("x-api-key"), Some(SECRET));
        assert_eq!(question.header("x-trace"), Some("trace-7"));
        assert_eq!(question.header("content-type"), None);
        assert_eq!(question.header("idempotency-key"), None);
        assert!(question.body.is_empty());
    }
}

#[tokio::test]
async fn what_is_over_at_once_is_not_asked_for() {
    let server = playing(vec![task("succeeded")]).await;
    let mut poller = keyed(&server).tasks().create("q", "run").poll();
    let first = poller.start().await.unwrap().expect("it was sent");
    assert_eq!(first.id, "t/1 ä");
    assert!(poller.is_over() && poller.token().is_none());
    assert_eq!(poller.until_done().await.unwrap().status, TaskStatus::Succeeded);
    // It can be asked for again and again.
    assert!(poller.next().await.unwrap().is_none());
    assert_eq!(poller.until_done().await.unwrap().status, TaskStatus::Succeeded);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn states_come_one_by_one() {
    let server =
        playing(vec![task("queued"), task("running").header("x-request-id", "r2"), task("succeeded")]).await;
    let mut poller = keyed(&server).tasks().create("q", "run").poll().with_interval(AT_ONCE);
    let mut states = Vec::new();
    while let Some(state) = poller.next().await.unwrap() {
        states.push(state.status.to_string());
    }
    assert_eq!(states, ["queued", "running", "succeeded"]);
    assert_eq!(poller.state().map(|it| &it.status), Some(&TaskStatus::Succeeded));
    assert_eq!(poller.first().map(|it| it.value().status.to_string()).as_deref(), Some("queued"));
    assert_eq!(poller.until_done().await.unwrap().status, TaskStatus::Succeeded);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn a_failed_operation_is_an_error_of_its_own_with_the_last_state() {
    for word in ["failed", "canceled"] {
        let broken = json!({ "id": "t", "status": word, "error": { "message": "no memory" } });
        let server =
            playing(vec![task("queued"), Reply::json(200, &broken).header("x-request-id", "r9")]).await;
        let mut poller = keyed(&server).tasks().create("q", "run").poll().with_interval(AT_ONCE);
        let error = poller.until_done().await.unwrap_err();
        let failed = error.failed().expect("the operation failed");
        assert_eq!((failed.word(), failed.message()), (Some(word), Some("no memory")));
        assert_eq!(failed.state().map(|it| it.status.to_string()).as_deref(), Some(word));
        assert_eq!((failed.status().as_u16(), failed.request_id()), (200, Some("r9")));
        assert_eq!(
            error.to_string(),
            format!(
                "GET /queues/{{queue}}/tasks/{{task_id}} (getTask): the operation has failed, its state is `{word}`: no memory (request r9)"
            )
        );
        // It stays failed, and nobody is asked again.
        assert!(poller.until_done().await.is_err_and(|it| it.failed().is_some()));
        assert!(poller.next().await.unwrap().is_none());
        assert_eq!(server.requests().len(), 2);
        let any: AnyError = error.into();
        assert!(any.downcast_ref::<FailedOperation<Task>>().is_some(), "{any}");
        assert_eq!((any.request_id(), any.message()), (Some("r9"), Some("no memory")));
        assert!(!any.is_retryable() && any.operation().is_some());
    }
    // The first answer can say so already.
    let server = playing(vec![task("failed")]).await;
    let error = keyed(&server).tasks().create("q", "run").poll().await.unwrap_err();
    assert!(matches!(error, PollError::Failed(_)), "{error}");
}

#[tokio::test]
async fn a_flag_ends_an_operation_with_a_response_or_an_error() {
    let operation = |done: Value| {
        let mut value = json!({ "name": "operations/7" });
        value.as_object_mut().unwrap().extend(done.as_object().unwrap().clone());
        Reply::json(200, &value)
    };
    let server = playing(vec![
        operation(json!({})),
        operation(json!({ "done": false })),
        operation(json!({ "done": true, "response": { "rows": 3 } })),
    ])
    .await;
    let poller = server.client().tasks().start_import().poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap().rows, 3);
    // The slash of a resource's name stays one.
    assert_eq!(asked(&server), ["POST /imports", "GET /beta/operations/7", "GET /beta/operations/7"]);

    let server =
        playing(vec![operation(json!({ "done": true, "error": { "code": 5, "message": "gone" } }))]).await;
    let error = server.client().tasks().start_import().poll().await.unwrap_err();
    let failed = error.failed().expect("it failed");
    assert_eq!((failed.word(), failed.message()), (None, Some("gone")));
    assert_eq!(failed.state().and_then(|it| it.error.as_ref()).map(|it| it.code), Some(5));

    let server = playing(vec![operation(json!({ "done": true }))]).await;
    let error = server.client().tasks().start_import().poll().await.unwrap_err();
    let Some(Error::Decode(decode)) = error.call() else { panic!("{error}") };
    assert_eq!(decode.path(), "response");
}

#[tokio::test]
async fn names_from_the_api_lead_to_no_other_place() {
    for name in ["../admin", "operations/../../admin", "a//b", "%2e%2e/x"] {
        let server = playing(vec![Reply::json(200, &json!({ "name": name }))]).await;
        let poller = server.client().tasks().start_import().poll().with_interval(AT_ONCE);
        let error = poller.await.unwrap_err();
        assert!(matches!(error.call(), Some(Error::InvalidRequest(_))), "{name}: {error}");
        assert_eq!(asked(&server), ["POST /imports"], "{name}");
    }
}

#[tokio::test]
async fn a_monitor_in_a_header_is_asked_and_the_result_is_where_the_request_went() {
    let thing = json!({ "size": 1 });
    let made = json!({ "size": 2 });
    let state = |word: &str| Reply::json(200, &json!({ "status": word }));
    for header in ["Operation-Location", "Azure-AsyncOperation", "Location"] {
        for target in [
            "/operations/5?api-version=1",
            "../operations/5?api-version=1",
            "//HOST/operations/5?api-version=1",
        ] {
            let (thing, made) = (thing.clone(), made.clone());
            let next = AtomicUsize::new(0);
            let server = Server::start(move |request: &Request| {
                let target = target.replace("HOST", request.header("host").unwrap_or_default());
                match next.fetch_add(1, Ordering::SeqCst) {
                    0 => Reply::json(201, &thing).header(header, &target),
                    1 => state("InProgress"),
                    // A monitor may move.
                    2 => state("InProgress").header(header, "/operations/6"),
                    3 => state("Succeeded"),
                    _ => Reply::json(200, &made),
                }
            })
            .await;
            let client = keyed(&server);
            let poller = client.tasks().update_thing("a/b", 1).poll().with_interval(AT_ONCE);
            assert_eq!(poller.await.unwrap().size, 2);
            assert_eq!(
                asked(&server),
                [
                    "PUT /things/a%2Fb",
                    "GET /operations/5?api-version=1",
                    "GET /operations/5?api-version=1",
                    "GET /operations/6",
                    "GET /things/a%2Fb",
                ],
                "{header} {target}"
            );
            for request in server.requests() {
                assert_eq!(request.header("authorization"), Some("Bearer s3cret"), "{}", request.target);
            }
        }
    }
}

#[tokio::test]
async fn without_a_monitor_the_operation_is_over_unless_it_says_otherwise() {
    let server = playing(vec![Reply::json(200, &json!({ "size": 4 }))]).await;
    assert_eq!(keyed(&server).tasks().update_thing("a", 4).poll().await.unwrap().size, 4);
    assert_eq!(asked(&server), ["PUT /things/a", "GET /things/a"]);

    let server = playing(vec![Reply::json(202, &json!({ "size": 4 }))]).await;
    let mut poller = keyed(&server).tasks().order_digest().poll();
    let error = poller.until_done().await.unwrap_err();
    let Some(Error::Decode(decode)) = error.call() else { panic!("{error}") };
    assert_eq!(decode.path(), "location");
    // What has begun is not begun again.
    let error = poller.until_done().await.unwrap_err();
    assert!(matches!(error.call(), Some(Error::InvalidRequest(_))), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn the_status_tells_where_nothing_else_does() {
    let digest = json!({ "words": ["a"] });
    let server = playing(vec![
        empty(202).header("location", "/digests/status/1"),
        empty(202),
        empty(202).header("location", "/digests/status/2"),
        Reply::json(200, &digest),
    ])
    .await;
    let poller = keyed(&server).tasks().order_digest().poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap().words, ["a"]);
    assert_eq!(
        asked(&server),
        ["POST /digests", "GET /digests/status/1", "GET /digests/status/1", "GET /digests/status/2"]
    );

    let server = playing(vec![Reply::json(200, &digest)]).await;
    assert_eq!(keyed(&server).tasks().order_digest().poll().await.unwrap().words, ["a"]);

    // What comes to nothing but an end.
    let server = playing(vec![empty(202).header("location", "/gone"), empty(202), empty(204)]).await;
    keyed(&server).tasks().drop_thing("x").poll().with_interval(AT_ONCE).await.unwrap();
    assert_eq!(asked(&server), ["DELETE /things/x", "GET /gone", "GET /gone"]);

    // A redirect to what was made is followed.
    let server = playing(vec![
        empty(202).header("location", "/digests/status/1"),
        empty(303).header("location", "/digests/1"),
        Reply::json(200, &digest),
    ])
    .await;
    let poller = keyed(&server).tasks().order_digest().poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap().words, ["a"]);
    assert_eq!(asked(&server), ["POST /digests", "GET /digests/status/1", "GET /digests/1"]);
}

#[tokio::test]
async fn an_operation_that_has_a_state_is_repeated() {
    let build = |state: Value| Reply::json(200, &json!({ "build": { "state": state, "log": "…" } }));
    let server = playing(vec![build(json!(0)), build(json!(7)), build(json!(1))]).await;
    let poller = server.client().tasks().get_build(9).detail("all of it").poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap().build.log.as_deref(), Some("…"));
    assert_eq!(asked(&server), vec!["GET /builds/9?detail=all%20of%20it"; 3]);

    let server = playing(vec![build(json!(0)), build(json!(2))]).await;
    let poller = server.client().tasks().get_build(9).poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap_err().failed().and_then(FailedOperation::word), Some("2"));
}

#[tokio::test]
async fn a_url_in_the_answer_is_asked_and_another_operation_has_the_result() {
    let prediction = |status: &str, output: Option<&str>| json!({ "status": status, "output": output, "urls": { "get": "/predictions/p1?x=%2F" } });
    let server = playing(vec![
        Reply::json(201, &prediction("starting", None)),
        Reply::json(200, &prediction("processing", None)),
        Reply::json(200, &prediction("succeeded", Some("o 1"))),
        Reply::new(200, "text/plain", "a text"),
    ])
    .await;
    let poller = server.client().tasks().predict().poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap(), "a text");
    assert_eq!(
        asked(&server),
        ["POST /predictions", "GET /predictions/p1?x=%2F", "GET /predictions/p1?x=%2F", "GET /outputs/o%201"]
    );
    assert_eq!(server.requests()[3].header("accept"), Some("text/plain"));
}

#[tokio::test]
async fn a_url_in_the_last_answer_has_the_result() {
    let server = playing(vec![
        empty(202).header("operation-location", "/operations/1").header("location", "/wrong"),
        Reply::json(200, &json!({ "status": "done", "resourceLocation": "/renders/1" })),
        Reply::new(200, "image/png", "PNG"),
    ])
    .await;
    let poller = server.client().tasks().render().poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap().as_ref(), b"PNG");
    assert_eq!(asked(&server), ["POST /renders", "GET /operations/1", "GET /renders/1"]);

    let server = playing(vec![
        empty(202).header("operation-location", "/operations/1"),
        Reply::json(200, &json!({ "status": "done" })),
    ])
    .await;
    let error = server.client().tasks().render().poll().with_interval(AT_ONCE).await.unwrap_err();
    let Some(Error::Decode(decode)) = error.call() else { panic!("{error}") };
    assert_eq!(decode.path(), "resourceLocation");
}

#[tokio::test]
async fn another_server_gets_no_credentials_and_sends_none_back() {
    let home = Arc::new(std::sync::Mutex::new(String::new()));
    let back = Arc::clone(&home);
    let elsewhere = Server::start(move |request: &Request| match request.path() {
        "/status" => empty(202).header("location", "/again"),
        // It leads back to the API: what it names is not trusted.
        "/again" => empty(202).header("location", &format!("{}/digests/1", back.lock().unwrap())),
        _ => empty(500),
    })
    .await;
    let target = format!("{}/status?api_key=q&x=1", elsewhere.url);
    let server = Server::start(move |request: &Request| match request.path() {
        "/digests" => empty(202).header("location", &target),
        _ => Reply::json(200, &json!({ "words": [] })),
    })
    .await;
    home.lock().unwrap().clone_from(&server.url);
    let client = server
        .builder()
        .bearer(SECRET)
        .header(SECRET)
        .query(SECRET)
        .cookie(SECRET)
        .default_header("x-team", SECRET)
        .build()
        .unwrap();
    let request = client.tasks().order_digest().with_header("x-once", SECRET);
    assert!(request.poll().with_interval(AT_ONCE).await.unwrap().words.is_empty());
    assert_eq!(asked(&elsewhere), ["GET /status?x=1", "GET /again"]);
    assert_eq!(asked(&server), ["POST /digests", "GET /digests/1"]);
    let shown = |request: &Request| format!("{} {:?}", request.target, request.headers);
    for request in elsewhere.requests().iter().chain(&server.requests()[1..]) {
        assert!(!shown(request).contains(SECRET), "{}", shown(request));
    }
    assert!(shown(&server.requests()[0]).contains(SECRET));
}

#[tokio::test]
async fn addresses_that_are_none_are_said_to_be_so() {
    for target in ["ftp://example.com/x", "javascript:alert(1)", "http://", "data:,x"] {
        let server = playing(vec![empty(202).header("location", target)]).await;
        let error = keyed(&server).tasks().order_digest().poll().await.unwrap_err();
        assert!(matches!(error.call(), Some(Error::Decode(_))), "{target}: {error}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn the_api_says_how_long_to_wait() {
    for (name, value, least) in [
        ("retry-after", Some("1"), 950),
        ("retry-after-ms", Some("300"), 290),
        // A date has seconds, so that one may be gone already.
        ("retry-after", None, 700),
        // No API has itself asked at once.
        ("retry-after", Some("0"), 95),
    ] {
        let value = value.map_or_else(|| httpdate(Duration::from_secs(2)), str::to_owned);
        let server = playing(vec![task("queued").header(name, &value), task("succeeded")]).await;
        let started = Instant::now();
        let poller = keyed(&server).tasks().create("q", "run").poll().with_interval(AT_ONCE);
        poller.await.unwrap();
        let taken = started.elapsed();
        assert!(taken >= Duration::from_millis(least), "{name}: {value}: {taken:?}");
        assert!(taken < Duration::from_secs(8), "{name}: {value}: {taken:?}");
    }
}

/// A date of HTTP that lies ahead (RFC 9110, section 5.6.7).
fn httpdate(ahead: Duration) -> String {
    let at = jiff::Timestamp::now() + ahead;
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

#[tokio::test]
async fn a_server_that_never_ends_is_given_up() {
    let server = playing(vec![task("running")]).await;
    let client = keyed(&server);
    let started = Instant::now();
    let request = || client.tasks().create("q", "run");
    let error = request().poll().with_deadline(Duration::from_millis(300)).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert!(started.elapsed() < Duration::from_secs(4));
    assert!(server.requests().len() > 2, "{:?}", asked(&server));
    // The request's own deadline is that of the whole.
    let poller =
        request().with_deadline(Duration::from_millis(200)).poll().with_interval(Duration::from_millis(20));
    assert!(poller.await.is_err_and(|it| it.is_timeout()));
    // One that would not come in time is not waited for.
    let long = playing(vec![task("running").header("retry-after", "3000")]).await;
    let started = Instant::now();
    let poller = keyed(&long).tasks().create("q", "run").poll().with_deadline(Duration::from_secs(60));
    let error = poller.await.unwrap_err();
    assert!(error.is_timeout() && error.to_string().contains("it was last said to be `running`"), "{error}");
    assert!(started.elapsed() < Duration::from_secs(4));
    assert_eq!(long.requests().len(), 1);
}

#[tokio::test]
async fn a_poller_that_is_dropped_asks_no_more() {
    let server = playing(vec![task("running")]).await;
    let poller = keyed(&server).tasks().create("q", "run").poll();
    assert!(tokio::time::timeout(Duration::from_millis(200), poller.into_future()).await.is_err());
    let count = server.requests().len();
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert!(server.requests().len() <= count + 1, "{:?}", asked(&server));
}

#[tokio::test]
async fn what_goes_wrong_on_the_way_can_be_asked_again() {
    let gone = Reply::json(404, &json!({ "message": "no such task" }));
    let server = playing(vec![
        task("queued"),
        gone,
        Reply::json(200, &json!({ "id": "t" })),
        Reply::new(200, "text/html", "<html>"),
        task("running"),
        task("succeeded"),
    ])
    .await;
    let mut poller = keyed(&server).tasks().create("q", "run").poll().with_interval(AT_ONCE);
    let error = poller.until_done().await.unwrap_err();
    assert!(error.call().is_some_and(Error::is_not_found), "{error}");
    assert!(error.to_string().starts_with("GET /queues/{queue}/tasks/{task_id} (getTask): "), "{error}");
    for _ in 0..2 {
        let error = poller.until_done().await.unwrap_err();
        let Some(Error::Decode(decode)) = error.call() else { panic!("{error}") };
        assert_eq!(decode.path(), "status");
    }
    assert_eq!(poller.until_done().await.unwrap().status, TaskStatus::Succeeded);
    assert_eq!(server.requests().len(), 6);
}

#[tokio::test]
async fn questions_are_retried_though_the_first_request_is_not() {
    let busy = || empty(503).header("retry-after-ms", "100");
    let server = playing(vec![task("queued"), busy(), task("succeeded")]).await;
    keyed(&server).tasks().create("q", "run").poll().await.unwrap();
    assert_eq!(server.requests().len(), 3);
    let server = playing(vec![busy(), task("succeeded")]).await;
    let mut poller = keyed(&server).tasks().create("q", "run").poll();
    let error = poller.until_done().await.unwrap_err();
    assert!(error.call().is_some_and(Error::is_server_error), "{error}");
    // It may have begun all the same.
    let error = poller.until_done().await.unwrap_err();
    assert!(matches!(error.call(), Some(Error::InvalidRequest(_))), "{error}");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn errors_of_the_first_request_are_those_of_its_operation() {
    let full = Reply::json(409, &json!({ "code": 1, "message": "full" }));
    let server = playing(vec![full]).await;
    let error = keyed(&server).tasks().create("q", "run").poll().await.unwrap_err();
    assert!(error.call().is_some_and(Error::is_conflict), "{error}");
    let nobody = server.client().tasks().create("q", "run").poll().await.unwrap_err();
    assert!(matches!(nobody.call(), Some(Error::InvalidRequest(_))), "{nobody}");
}

#[tokio::test]
async fn bounds_of_the_request_hold_for_each_question() {
    let long = json!({ "id": "t", "status": "succeeded", "output": "x".repeat(5000) });
    let server = playing(vec![task("queued"), Reply::json(200, &long)]).await;
    let request = keyed(&server).tasks().create("q", "run").with_max_body_size(1000);
    let error = request.poll().with_interval(AT_ONCE).await.unwrap_err();
    assert!(matches!(error.call(), Some(Error::Decode(_))), "{error}");
    let slow = playing(vec![task("queued"), task("succeeded").after(Duration::from_secs(60))]).await;
    let request = keyed(&slow).tasks().create("q", "run");
    let request = request.with_timeout(Duration::from_millis(200)).with_max_retries(0);
    let error = request.poll().with_interval(AT_ONCE).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn another_process_goes_on_with_a_token() {
    let server = playing(vec![
        Reply::json(201, &json!({ "size": 1 })).header("azure-asyncoperation", "/operations/5"),
        Reply::json(200, &json!({ "status": "Running" })),
        Reply::json(200, &json!({ "status": "Succeeded" })),
        Reply::json(200, &json!({ "size": 9 })),
    ])
    .await;
    let client = keyed(&server);
    let mut poller = client.tasks().update_thing("a", 1).poll().with_interval(AT_ONCE);
    assert!(poller.token().is_none());
    poller.start().await.unwrap();
    let token = poller.token().expect("it goes on");
    assert!(!token.contains(SECRET));
    assert_eq!(
        serde_json::from_str::<Value>(&token).unwrap(),
        json!({ "ask": format!("{}/operations/5", server.url), "result": format!("{}/things/a", server.url) })
    );
    drop(poller);
    let resumed = UpdateThing::resume_poll(&client, &token).with_interval(AT_ONCE);
    assert_eq!(resumed.await.unwrap().size, 9);
    assert_eq!(asked(&server)[1..], ["GET /operations/5", "GET /operations/5", "GET /things/a"]);
    assert_eq!(server.requests()[1].header("authorization"), Some("Bearer s3cret"));

    let server = playing(vec![task("queued"), task("running"), task("succeeded")]).await;
    let client = keyed(&server);
    let mut poller = client.tasks().create("q", "run").poll();
    poller.start().await.unwrap();
    let resumed = CreateTask::resume_poll(&client, &poller.token().unwrap());
    assert_eq!(resumed.await.unwrap().status, TaskStatus::Succeeded);
    assert_eq!(asked(&server)[1..], vec!["GET /queues/q/tasks/t/1%20%C3%A4?api_key=q"; 2]);

    for text in ["", "{}", "no JSON", r#"{"ask":"file:///etc/passwd"}"#, r#"{"ask":7}"#] {
        let error = OrderDigest::resume_poll(&client, text).await.unwrap_err();
        assert!(matches!(error.call(), Some(Error::InvalidRequest(_))), "{text}: {error}");
    }
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn callers_without_a_runtime_wait_as_well() {
    let driver = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let server = driver.block_on(playing(vec![task("queued"), task("running"), task("succeeded")]));
    let mut poller = keyed(&server).tasks().create("q", "run").poll().with_interval(AT_ONCE);
    assert_eq!(poller.next_blocking().unwrap().map(|it| it.status.clone()), Some(TaskStatus::Queued));
    assert_eq!(poller.until_done_blocking().unwrap().status, TaskStatus::Succeeded);
    assert_eq!(server.requests().len(), 3);
    let server = driver.block_on(playing(vec![task("failed")]));
    let mut poller = keyed(&server).tasks().create("q", "run").poll();
    assert!(poller.until_done_blocking().is_err_and(|it| it.failed().is_some()));
}

#[cfg(feature = "test-util")]
#[tokio::test]
async fn the_server_for_tests_plays_a_sequence() {
    use sample_sdk::resources::tasks::GetTask;
    let (server, client) = crate::support::mocked().await;
    server.on::<CreateTask>().returns_json(json!({ "id": "t", "status": "queued" }));
    server
        .on::<GetTask>()
        .returns_json(json!({ "id": "t", "status": "running" }))
        .returns_json(json!({ "id": "t", "status": "succeeded" }));
    let poller = client.tasks().create("q", "run").poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap().status, TaskStatus::Succeeded);
    assert_eq!(server.problems(), Vec::<String>::new());
    assert_eq!(server.requests_of::<GetTask>().len(), 2);
}

#[cfg(feature = "test-util")]
#[tokio::test]
async fn the_server_for_tests_answers_at_urls_as_well() {
    use sample_sdk::resources::tasks::{GetOutput, GetPrediction, PredictTasks, RenderTasks};
    use sample_sdk::testing::MockResponse;
    let (server, client) = crate::support::mocked().await;
    let prediction = |status: &str, output: Option<&str>| {
        let url = format!("{}/predictions/p1", server.url());
        let mut prediction = json!({ "status": status, "urls": { "get": url } });
        output.into_iter().for_each(|it| prediction["output"] = it.into());
        prediction
    };
    server.on::<PredictTasks>().returns_json(prediction("starting", None));
    server.on::<GetPrediction>().returns_json(prediction("succeeded", Some("o")));
    server.on::<GetOutput>().returns(&"a text".to_owned());
    let poller = client.tasks().predict().poll().with_interval(AT_ONCE);
    assert_eq!(poller.await.unwrap(), "a text");
    // The document has no operation for what the header has.
    let render = |status: &str| MockResponse::json(200, &json!({ "status": status }));
    let begun = MockResponse::new(202).with_header("operation-location", "/operations/1");
    server.on::<RenderTasks>().responds(begun);
    server.at("/operations/{id}").responds(render("drawing")).responds(render("broken"));
    let error = client.tasks().render().poll().with_interval(AT_ONCE).await.unwrap_err();
    assert_eq!(error.failed().and_then(FailedOperation::word), Some("broken"));
    assert_eq!(server.problems(), Vec::<String>::new());
}
