//! When a call is made again, and when it is given up.

mod support;

use std::time::{Duration, Instant};

use anthropic_skills::Error;
use support::samples::{self, SKILL_ID};
use support::{Reply, Server};

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
