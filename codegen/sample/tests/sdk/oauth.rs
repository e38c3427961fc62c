//! Access tokens that a client gets by itself (RFC 6749, section 4.4).

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::support::{Reply, Request, Server};
use sample_sdk::{Client, ClientCredentials, Error, Retry};
use serde_json::json;

/// A server that gives out tokens `t1`, `t2` and so on, and takes the ones that `accepts` takes.
async fn server(lifetime: u32, accepts: impl Fn(&str) -> bool + Send + Sync + 'static) -> Server {
    let given = Arc::new(AtomicUsize::new(0));
    Server::start(move |request| {
        if request.path() == "/token" {
            let number = given.fetch_add(1, Ordering::Relaxed) + 1;
            let token = json!({ "access_token": format!("t{number}"), "token_type": "Bearer", "expires_in": lifetime });
            return Reply::json(200, &token);
        }
        let token = request.header("authorization").and_then(|it| it.strip_prefix("Bearer ")).unwrap_or_default();
        if accepts(token) { Reply::new(204, "text/plain", "") } else { Reply::new(401, "text/plain", "") }
    })
    .await
}

fn client(server: &Server) -> Client {
    let credentials =
        ClientCredentials::new(format!("{}/token", server.url), "my id", "s:cret").scopes(["read", "write"]);
    server.builder().oauth(credentials).build().unwrap()
}

fn tokens(requests: &[Request]) -> usize {
    requests.iter().filter(|it| it.path() == "/token").count()
}

#[tokio::test]
async fn a_token_is_fetched_once_and_kept() {
    let server = server(3600, |_| true).await;
    let client = client(&server);
    let calls = (0..20).map(|_| client.access().with_oauth().send());
    assert!(futures_util::future::join_all(calls).await.iter().all(Result::is_ok));
    let requests = server.requests();
    assert_eq!((tokens(&requests), requests.len()), (1, 21));
    let first = requests.iter().find(|it| it.path() == "/token").unwrap();
    assert_eq!(first.method, "POST");
    // `my+id:s%3Acret`, as section 2.3.1 has it.
    assert_eq!(first.header("authorization"), Some("Basic bXkraWQ6cyUzQWNyZXQ="));
    assert_eq!(first.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(String::from_utf8_lossy(&first.body), "grant_type=client_credentials&scope=read+write");
    let last = requests.last().unwrap();
    assert_eq!(last.header("authorization"), Some("Bearer t1"));
}

#[tokio::test]
async fn a_token_that_expires_is_renewed() {
    let server = server(0, |_| true).await;
    let client = client(&server);
    client.access().with_oauth().await.unwrap();
    client.access().with_oauth().await.unwrap();
    assert_eq!(tokens(&server.requests()), 2);
}

#[tokio::test]
async fn a_token_that_is_over_when_it_comes_serves_all_that_waited_for_it() {
    let server = server(0, |_| true).await;
    let client = client(&server);
    let calls = (0..20).map(|_| client.access().with_oauth().send());
    assert!(futures_util::future::join_all(calls).await.iter().all(Result::is_ok));
    assert_eq!(tokens(&server.requests()), 1);
}

#[tokio::test]
async fn what_the_authorization_server_echoes_is_cut_and_printable() {
    for echoed in ["s:cret", "s%3Acret", "bXkraWQ6cyUzQWNyZXQ="] {
        let refusal = json!({ "error": format!("\u{1b}[2J\n{echoed}\u{202e}"), "error_description": "x".repeat(100_000) });
        let server = Server::start(move |_| Reply::json(400, &refusal)).await;
        let error = client(&server).access().with_oauth().await.unwrap_err().to_string();
        assert!(!error.contains(echoed) && error.contains("[redacted]"), "{error}");
        assert!(!error.contains(['\u{1b}', '\n', '\u{202e}']) && error.len() < 1000, "{error}");
    }
}

#[tokio::test]
async fn a_token_that_is_refused_is_renewed_once() {
    let server = server(3600, |token| token == "t2").await;
    let response =
        client(&server).access().with_oauth().with_max_retries(0).send_with_response().await.unwrap();
    assert_eq!((response.attempts(), tokens(&server.requests())), (2, 2));

    let never = self::server(3600, |_| false).await;
    let error = client(&never).access().with_oauth().await.unwrap_err();
    assert_eq!(error.status().map(|it| it.as_u16()), Some(401));
    assert_eq!(tokens(&never.requests()), 2);
}

#[tokio::test]
async fn what_the_authorization_server_says_is_told_without_secrets() {
    let refusal = json!({ "error": "invalid_client", "error_description": "no such client" });
    let server = Server::start(move |_| Reply::json(401, &refusal)).await;
    let client = client(&server);
    let error = client.access().with_oauth().await.unwrap_err();
    let shown = format!("{error} {error:?} {client:?}");
    assert!(error.to_string().contains("invalid_client: no such client"), "{error}");
    assert!(!shown.contains("s:cret"), "{shown}");
    assert_eq!(server.requests().len(), 1, "a refusal is not repeated");
}

#[tokio::test]
async fn an_answer_that_never_ends_is_not_read_into_memory() {
    let server = Server::start(|_| {
        Reply::json(200, &json!({ "padding": "x".repeat(2 << 20), "access_token": "t1", "expires_in": 60 }))
    })
    .await;
    let error = client(&server).access().with_oauth().await.unwrap_err();
    assert!(error.to_string().contains("its answer has no access token"), "{error}");
}

/// A server whose tokens are given by a closure; it takes every token.
async fn giving(answer: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Server {
    let asked = AtomicUsize::new(0);
    Server::start(move |request| {
        if request.path() == "/token" {
            return answer(asked.fetch_add(1, Ordering::Relaxed));
        }
        Reply::new(204, "text/plain", "")
    })
    .await
}

fn given() -> Reply {
    Reply::json(200, &json!({ "access_token": "t", "expires_in": 3600 }))
}

#[tokio::test]
async fn calls_that_wait_for_a_token_share_its_failure() {
    let refusal = json!({ "error": "invalid_client" });
    let server = giving(move |_| Reply::json(401, &refusal).after(Duration::from_millis(200))).await;
    let client = client(&server);
    let calls = (0..20).map(|_| client.access().with_oauth().send());
    let results = futures_util::future::join_all(calls).await;
    assert!(
        results.iter().all(|it| it.as_ref().is_err_and(|error| error.to_string().contains("invalid_client")))
    );
    assert_eq!(tokens(&server.requests()), 1);
    // Whoever comes later asks again.
    client.access().with_oauth().await.unwrap_err();
    assert_eq!(tokens(&server.requests()), 2);
}

#[tokio::test]
async fn a_call_that_is_given_up_leaves_the_token_to_the_others() {
    let server = giving(|number| {
        let pause = if number == 0 { Duration::from_secs(60) } else { Duration::ZERO };
        given().after(pause)
    })
    .await;
    let client = client(&server);
    let first = tokio::spawn(client.access().with_oauth().send());
    tokio::time::sleep(Duration::from_millis(100)).await;
    let others = (0..10).map(|_| client.access().with_oauth().send());
    let others = tokio::spawn(futures_util::future::join_all(others));
    tokio::time::sleep(Duration::from_millis(100)).await;
    first.abort();
    let results = tokio::time::timeout(Duration::from_secs(10), others).await.unwrap().unwrap();
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    assert_eq!(tokens(&server.requests()), 2);
}

#[tokio::test]
async fn a_server_that_gives_no_token_holds_nobody_longer_than_the_call_may_take() {
    let server = giving(|_| given().after(Duration::from_secs(60))).await;
    let client = client(&server);
    let started = Instant::now();
    let calls =
        (0..20).map(|_| client.access().with_oauth().with_deadline(Duration::from_millis(300)).send());
    let results = futures_util::future::join_all(calls).await;
    assert!(results.iter().all(|it| it.as_ref().is_err_and(Error::is_timeout)), "{results:?}");
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_token_that_may_be_had_later_is_asked_for_again() {
    // The API has not seen the call, so that repeating it is safe whatever the method.
    let server = giving(|number| if number == 0 { Reply::new(503, "text/plain", "") } else { given() }).await;
    let response = client(&server).access().with_oauth().send_with_response().await.unwrap();
    assert_eq!((response.attempts(), tokens(&server.requests())), (2, 2));
    let server = giving(|_| Reply::new(503, "text/plain", "")).await;
    let error = client(&server).access().with_oauth().with_retry(Retry::Never).await.unwrap_err();
    assert!(matches!(&error, Error::Transport(it) if it.is_unsent()), "{error:?}");
    assert!(error.is_retryable());
}

#[tokio::test]
async fn a_token_that_many_calls_find_refused_is_renewed_once() {
    let server = server(3600, |token| token == "t2").await;
    let client = client(&server);
    let calls = (0..20).map(|_| client.access().with_oauth().send());
    let results = futures_util::future::join_all(calls).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    assert_eq!(tokens(&server.requests()), 2);
}

#[tokio::test]
async fn a_client_says_who_it_is_in_the_way_that_the_server_takes() {
    let server = server(3600, |_| true).await;
    let new = |url: &str| ClientCredentials::new(url, "my id", "s:cret");
    let url = format!("{}/token", server.url);
    let posted = new(&url).client_secret_post().audience("https://api").resource("urn:a").resource("urn:b");
    let signed = ClientCredentials::with_assertion(&url, "my id", || async { Ok("signed.jwt".into()) });
    for credentials in [posted, signed.parameter("x", "1")] {
        let shown = format!("{credentials:?}");
        assert!(!shown.contains("cret") && !shown.contains("signed"), "{shown}");
        server.builder().oauth(credentials).build().unwrap().access().with_oauth().await.unwrap();
    }
    let requests = server.requests();
    let asked: Vec<&Request> = requests.iter().filter(|it| it.path() == "/token").collect();
    assert!(asked.iter().all(|it| it.header("authorization").is_none()));
    let forms: Vec<String> = asked.iter().map(|it| String::from_utf8_lossy(&it.body).into_owned()).collect();
    assert_eq!(
        forms,
        [
            "grant_type=client_credentials&client_id=my+id&client_secret=s%3Acret&audience=https%3A%2F%2Fapi\
             &resource=urn%3Aa&resource=urn%3Ab",
            "grant_type=client_credentials&client_id=my+id\
             &client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer\
             &client_assertion=signed.jwt&x=1",
        ]
    );

    let broken = ClientCredentials::with_assertion(&url, "my id", || async { Err("no key".into()) });
    let client = server.builder().oauth(broken).build().unwrap();
    let error = client.access().with_oauth().await.unwrap_err();
    assert!(error.to_string().contains("no assertion could be had: no key"), "{error}");
}

#[tokio::test]
async fn an_assertion_that_a_server_echoes_is_told_to_nobody() {
    let server = Server::start(|request| {
        let body = String::from_utf8_lossy(&request.body).into_owned();
        Reply::json(400, &json!({"error": "invalid_client", "error_description": body}))
    })
    .await;
    let url = format!("{}/token", server.url);
    let credentials = ClientCredentials::with_assertion(url, "my id", || async { Ok("hunter2.jwt".into()) });
    let client = server.builder().oauth(credentials).build().unwrap();
    let error = client.access().with_oauth().await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
}

/// The token URL is that of the document, which nobody answers at.
#[tokio::test]
async fn an_id_and_a_secret_are_enough_where_the_document_says_the_rest() {
    let server = server(3600, |_| true).await;
    let client =
        server.builder().proxy(&server.url).oauth_client("my id", "s:cret").max_retries(0).build().unwrap();
    let error = client.access().with_oauth().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("the authorization server at https://sample.example.com/token cannot be reached: "),
        "{error}"
    );
    assert_eq!(server.requests()[0].target, "sample.example.com:443");
}
