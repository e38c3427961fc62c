//! Redirects (RFC 9110, section 15.4): what goes along, and what stays with the API.

use std::sync::Arc;
use std::time::Duration;

use crate::support::{Reply, Request, Server, silent};
use sample_sdk::{Client, ClientBuilder, Error};

const SECRET: &str = "s3cret";

/// A redirect to where `target` says.
fn redirect(status: u16, target: &str) -> Reply {
    Reply::new(status, "text/plain", "").header("location", target)
}

/// A client with a secret in every place that there is.
fn secretive(builder: ClientBuilder) -> Client {
    builder
        .header(SECRET)
        .query(SECRET)
        .cookie(SECRET)
        .bearer(SECRET)
        .basic(SECRET, SECRET)
        .default_header("x-team-token", SECRET)
        .default_header("authorization", SECRET)
        .default_header("cookie", format!("a={SECRET}"))
        .build()
        .unwrap()
}

/// Calls that carry all of the secrets, one after the other.
async fn call_all(client: &Client) {
    let access = client.access();
    let _ = access.with_key().with_header("x-once", SECRET).with_query("once", SECRET).await;
    let _ = access.with_query().await;
    let _ = access.with_cookie().await;
    let _ = access.with_both().await;
    let _ = access.with_either().await;
    let _ = access.with_optional().with_header("proxy-authorization", SECRET).await;
    let _ = client.bodies().send_text("body").await;
}

fn leaks(requests: &[Request]) -> Vec<String> {
    let shown = requests.iter().map(|request| format!("{} {:?}", request.target, request.headers));
    shown.filter(|text| text.contains(SECRET) || text.contains("czNjcmV0")).collect()
}

#[tokio::test]
async fn no_secret_goes_to_another_origin() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = silent().await;
        let target = elsewhere.url.clone();
        // The server repeats the query, as many do that only move.
        let server = Server::start(move |request: &Request| {
            let query = request.target.split_once('?').map_or("", |(_, query)| query);
            redirect(
                status,
                &format!("{target}/stolen?{}", if query.contains("api_key") { query } else { "" }),
            )
        })
        .await;
        call_all(&secretive(server.builder())).await;
        assert_eq!(elsewhere.requests().len(), 7, "{status}: {:?}", elsewhere.requests());
        assert_eq!(leaks(&elsewhere.requests()), Vec::<String>::new(), "{status}");
        assert!(!leaks(&server.requests()).is_empty());
    }
}

#[tokio::test]
async fn clients_that_are_handed_in_leak_nothing_either() {
    let elsewhere = silent().await;
    let target = format!("{}/stolen", elsewhere.url);
    let server = Server::start(move |_| redirect(302, &target)).await;
    let policy = sample_sdk::reqwest::redirect::Policy::limited(5);
    let own = sample_sdk::reqwest::Client::builder().redirect(policy).referer(true).pool_max_idle_per_host(1);
    let client = secretive(server.builder().http_client(own));
    call_all(&client).await;
    call_all(&client.to_builder().build().unwrap()).await;
    let stolen = elsewhere.requests();
    assert_eq!(stolen.len(), 14, "{stolen:?}");
    assert_eq!(leaks(&stolen), Vec::<String>::new());
    assert!(stolen.iter().all(|request| request.header("referer").is_none()));
}

#[tokio::test]
async fn the_origins_own_redirects_keep_everything() {
    let server = Server::start(|request| match request.path() {
        "/access/moved" => Reply::new(204, "text/plain", ""),
        // Relative to the path of the request.
        _ => redirect(307, "moved?fresh=1"),
    })
    .await;
    let client = server.builder().header("k").query("q").cookie("c").build().unwrap();
    let last = || server.requests().pop().unwrap();
    client.access().with_key().await.unwrap();
    assert_eq!(last().header("x-api-key"), Some("k"));
    client.access().with_query().await.unwrap();
    assert_eq!(last().query(), ["api_key=q", "fresh=1"]);
    client.access().with_cookie().await.unwrap();
    assert_eq!(last().header("cookie"), Some("sid=c"));
    assert!(server.requests().iter().all(|request| request.header("referer").is_none()));
}

#[tokio::test]
async fn what_has_left_stays_without_credentials() {
    // Away and back again: another server must not choose what the API is asked with credentials.
    let home = Arc::new(std::sync::OnceLock::<String>::new());
    let back = Arc::clone(&home);
    let elsewhere =
        Server::start(move |_| redirect(302, &format!("{}/access/chosen", back.get().unwrap()))).await;
    let away = elsewhere.url.clone();
    let server = Server::start(move |request| match request.path() {
        "/access/chosen" => Reply::new(204, "text/plain", ""),
        _ => redirect(302, &away),
    })
    .await;
    home.set(server.url.clone()).unwrap();
    let client = server.builder().header(SECRET).build().unwrap();
    client.access().with_key().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!((requests[0].header("x-api-key"), requests[1].header("x-api-key")), (Some(SECRET), None));
}

#[tokio::test]
async fn methods_and_bodies_go_along_as_the_status_says() {
    for (status, method, body) in
        [(307, "PUT", "text"), (308, "PUT", "text"), (302, "PUT", "text"), (303, "GET", "")]
    {
        let server = Server::start(move |request| match request.path() {
            "/moved" => Reply::new(204, "text/plain", ""),
            _ => redirect(status, "/moved"),
        })
        .await;
        server.client().bodies().send_text("text").await.unwrap();
        let last = server.requests().pop().unwrap();
        assert_eq!(
            (last.method.as_str(), String::from_utf8_lossy(&last.body).as_ref()),
            (method, body),
            "{status}"
        );
        assert_eq!(last.header("content-type").is_some(), !body.is_empty(), "{status}");
    }
}

#[tokio::test]
async fn a_post_never_becomes_something_else_by_itself() {
    for status in [301, 302] {
        let server = Server::start(move |_| redirect(status, "/moved")).await;
        let error = server.client().bodies().send_nothing().await.unwrap_err();
        assert_eq!(error.status().map(|it| it.as_u16()), Some(status));
        assert_eq!(error.headers().unwrap()["location"], "/moved");
        assert_eq!(server.requests().len(), 1);
    }
    let server = Server::start(|request| match request.path() {
        "/moved" => Reply::new(204, "text/plain", ""),
        _ => redirect(307, "/moved"),
    })
    .await;
    server.client().bodies().send_nothing().await.unwrap();
    let methods: Vec<_> = server.requests().iter().map(|it| it.method.clone()).collect();
    assert_eq!(methods, ["POST", "POST"]);
}

#[tokio::test]
async fn loops_and_dead_ends_are_errors_that_nobody_repeats() {
    let server = Server::start(|request| redirect(302, &request.target)).await;
    let error = server.client().access().with_optional().await.unwrap_err();
    assert!(matches!(&error, Error::Transport(_)) && !error.is_retryable(), "{error:?}");
    assert!(error.to_string().contains("too many redirects"), "{error}");
    assert_eq!(server.requests().len(), 11);

    for target in ["file:///etc/passwd", "http://", "ftp://127.0.0.1/"] {
        let server = Server::start(move |_| redirect(302, target)).await;
        let error = server.client().access().with_optional().await.unwrap_err();
        assert!(error.to_string().contains("something else than an HTTP server"), "{error}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn an_attempt_has_one_time_for_all_its_hops() {
    let server = Server::start(|request| {
        redirect(302, &format!("{}x", request.target)).after(Duration::from_millis(120))
    })
    .await;
    let started = std::time::Instant::now();
    let client = server.builder().max_retries(0).timeout(Duration::from_millis(400)).build().unwrap();
    let error = client.access().with_optional().await.unwrap_err();
    assert!(error.is_timeout(), "{error:?}");
    assert!(started.elapsed() < Duration::from_millis(1_100), "{:?}", started.elapsed());
    assert!(server.requests().len() <= 5);
}
