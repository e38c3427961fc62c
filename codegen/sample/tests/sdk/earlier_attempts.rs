//! Calls whose last attempt was not sent: what the API has said to the one before, and that it may have processed it, is told.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::{Reply, Server};
use sample_sdk::{Client, ClientCredentials, Credential, Error, Method};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

/// A server that gives a token, answers the call with a reply, and has another reply to those who ask for a token again.
async fn server(answer: Reply, then: Reply) -> Server {
    let given = AtomicUsize::new(0);
    Server::start(move |request| match (request.path(), given.load(Ordering::SeqCst)) {
        ("/token", 0) => {
            given.store(1, Ordering::SeqCst);
            Reply::json(200, &json!({ "access_token": "old", "token_type": "Bearer", "expires_in": 0 }))
        }
        ("/token", _) => then.clone(),
        _ => answer.clone(),
    })
    .await
}

fn refusal() -> Reply {
    Reply::json(401, &json!({ "message": "the token is revoked" })).header("x-request-id", "r7")
}

fn calls(server: &Server) -> usize {
    server.requests().iter().filter(|it| it.path() != "/token").count()
}

fn credentials(server: &Server) -> ClientCredentials {
    ClientCredentials::new(format!("{}/token", server.url), "my id", "s:cret")
}

#[tokio::test]
async fn a_refusal_stays_one_where_no_other_token_can_be_had() {
    let refused = json!({ "error": "invalid_client" });
    for (then, remark) in [
        (Reply::json(400, &refused), "gave no token (400 Bad Request): invalid_client"),
        (
            Reply::json(200, &json!({ "access_token": "x", "token_type": "DPoP" })),
            "gave no token that can be used",
        ),
        (Reply::json(200, &json!({})), "gave no token (200 OK): its answer has no access token"),
    ] {
        let server = server(refusal(), then).await;
        let client = server.builder().oauth(credentials(&server)).build().unwrap();
        let error = client.access().with_oauth().await.unwrap_err();
        assert!(matches!(error, Error::Api(_)) && error.is_unauthorized(), "{error:?}");
        assert_eq!((error.message(), error.request_id()), (Some("the token is revoked"), Some("r7")));
        let said = error.to_string();
        let start = "GET /access/oauth (withOauth): the API answered 401 Unauthorized: ";
        assert!(said.starts_with(start) && said.contains(remark), "{said}");
        assert_eq!(calls(&server), 1);
    }
}

#[cfg(feature = "oauth")]
#[tokio::test]
async fn a_refusal_of_a_users_token_stays_one_where_it_cannot_be_refreshed() {
    use sample_sdk::oauth::{App, Tokens, UserTokens};

    let refused = Reply::json(400, &json!({ "error": "invalid_grant" }));
    let server = Server::start(move |request| match request.path() {
        "/token" => refused.clone(),
        _ => refusal(),
    })
    .await;
    let app = App::new("my id", format!("{}/token", server.url));
    let tokens = Tokens::new("old").with_refresh_token("refresh");
    let client = server.builder().user(UserTokens::new(app, tokens)).build().unwrap();
    let error = client.access().with_user().await.unwrap_err();
    assert!(error.is_unauthorized(), "{error:?}");
    assert_eq!((error.message(), error.request_id()), (Some("the token is revoked"), Some("r7")));
    let said = error.to_string();
    let remark = "; the tokens could not be refreshed, and the user has to log in again: \
                  the authorization server refuses: invalid_grant";
    assert!(said.ends_with(remark), "{said}");
    // The next call knows that the token is no use, and is not sent.
    let error = client.access().with_user().await.unwrap_err();
    assert!(matches!(error, Error::InvalidRequest(_)), "{error:?}");
    assert_eq!(calls(&server), 1);
}

#[tokio::test]
async fn a_refusal_after_which_a_token_may_be_had_later_is_told_with_that() {
    let server = server(refusal(), Reply::new(503, "text/plain", "")).await;
    let client = server.builder().max_retries(1).oauth(credentials(&server)).build().unwrap();
    let error = client.access().with_oauth().await.unwrap_err();
    assert!(matches!(&error, Error::Transport(it) if !it.is_unsent()), "{error:?}");
    assert!(error.is_retryable() && !error.is_unauthorized());
    assert_eq!((error.status().map(|it| it.as_u16()), error.request_id()), (Some(401), Some("r7")));
    let url = &server.url;
    assert_eq!(
        error.to_string(),
        format!(
            "GET /access/oauth (withOauth): the API answered 401 Unauthorized, and the request was not sent again: the \
             authorization server at {url}/token gave no token (503 Service Unavailable): it does not say why; try again \
             later (request r7)"
        )
    );
    assert_eq!(calls(&server), 1);
}

#[tokio::test]
async fn an_attempt_that_may_have_been_processed_is_not_forgotten_for_want_of_a_token() {
    let busy = Reply::new(503, "text/plain", "").header("retry-after", "0");
    let asked = Arc::new(AtomicUsize::new(0));
    let server = Server::start(move |_| busy.clone()).await;
    let credential = Credential::provider(move || {
        let number = asked.fetch_add(1, Ordering::SeqCst);
        async move { if number == 0 { Ok("t".into()) } else { Err("the vault is closed".into()) } }
    });
    let client = server.builder().bearer(credential).build().unwrap();
    let error = client.access().with_either().await.unwrap_err();
    assert!(matches!(&error, Error::Transport(it) if !it.is_unsent()), "{error:?}");
    assert_eq!(
        error.to_string(),
        "GET /access/either (withEither): the request was not sent again: no token could be had: \
         the vault is closed"
    );
    assert_eq!(calls(&server), 1);
}

#[tokio::test]
async fn an_attempt_that_may_have_been_processed_is_not_forgotten_for_want_of_a_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let once = tokio::spawn(async move {
        let (mut connection, _) = listener.accept().await.unwrap();
        let _ = connection.read(&mut [0; 1 << 12]).await.unwrap();
        let busy = "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
        connection.write_all(busy.as_bytes()).await.unwrap();
        connection.shutdown().await.unwrap();
    });
    let client = Client::builder().base_url(&url).timeout(Duration::from_secs(20)).build().unwrap();
    let error = client.access().with_optional().await.unwrap_err();
    once.await.unwrap();
    assert!(matches!(&error, Error::Transport(it) if !it.is_unsent()), "{error:?}");
    let said = error.to_string();
    assert!(said.contains(&format!("did not get through to {url}: ")), "{said}");
    // It is a `GET`, which may be sent again.
    assert!(!said.contains("the API never saw it") && !said.contains("may have processed"), "{said}");
}

/// What ends a call says nothing of how far it came.
#[tokio::test]
async fn the_end_of_the_time_does_not_hide_that_nothing_was_sent() {
    const A_WHILE: Duration = Duration::from_millis(300);
    let never = || async { std::future::pending().await };
    let nobody = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let stuck = nobody.to_builder().bearer(Credential::provider(never)).build().unwrap();
    let server = Server::start(|_| Reply::new(204, "text/plain", "").after(Duration::from_secs(60))).await;
    let slow = server.client();
    let refusing = Server::start(|_| Reply::new(503, "text/plain", "").header("retry-after", "5")).await;
    let busy = refusing.client();
    let nothing = |client: &Client| client.request(Method::POST, "/x");
    let get = |client: &Client| client.request(Method::GET, "/x");
    for (outcome, is_unsent, said) in [
        (
            nothing(&nobody).with_deadline(A_WHILE).send().await,
            true,
            "; the API never saw it: check the base URL, the network and the proxy",
        ),
        (
            nothing(&nobody).with_timeout(Duration::ZERO).with_max_retries(0).send().await,
            true,
            "it was not ready within 0ns",
        ),
        (
            nothing(&slow).with_timeout(Duration::ZERO).with_max_retries(0).send().await,
            true,
            "it was not ready within 0ns",
        ),
        (
            nothing(&slow).with_deadline(Duration::ZERO).send().await,
            true,
            "the deadline passed before it was ready",
        ),
        (get(&stuck).with_deadline(A_WHILE).send().await, true, "the deadline passed before it was ready"),
        (
            get(&stuck).with_timeout(A_WHILE).with_max_retries(0).send().await,
            true,
            "it was not ready within 300ms",
        ),
        (nothing(&slow).with_deadline(A_WHILE).send().await, false, "look before it is sent again"),
        (
            nothing(&slow).with_timeout(A_WHILE).with_max_retries(0).send().await,
            false,
            "look before it is sent again",
        ),
        (nothing(&busy).with_deadline(A_WHILE).send().await, false, "look before it is sent again"),
    ] {
        let error = outcome.unwrap_err();
        let Error::Timeout(timeout) = &error else { panic!("{error:?}") };
        assert_eq!(timeout.is_unsent(), is_unsent, "{error}");
        assert!(error.to_string().ends_with(said), "{error}");
    }
}
