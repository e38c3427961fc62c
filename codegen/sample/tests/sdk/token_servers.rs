//! What is wrong with an authorization server, or with what it gives: what callers are told, and what is not sent.

use crate::support::{Reply, Server};
use sample_sdk::{Client, ClientCredentials, Error, Retry};
use serde_json::{Value, json};

/// A server that gives tokens as the reply says, and takes every one.
async fn giving(reply: Reply) -> Server {
    Server::start(move |request| match request.path() {
        "/token" => reply.clone(),
        _ => Reply::new(204, "text/plain", ""),
    })
    .await
}

fn client(server: &Server) -> Client {
    let url = format!("{}/token?tenant=hidden", server.url.replace("//", "//user:hidden@"));
    let credentials = ClientCredentials::new(url, "my id", "s:cret");
    server.builder().retry(Retry::Never).oauth(credentials).build().unwrap()
}

/// Answers that have a token, and why it is not sent.
fn answers() -> Vec<(Value, Option<&'static str>)> {
    let typed = |name: Value| json!({ "access_token": "access-1", "token_type": name });
    let other = |name: &'static str| Some(name);
    vec![
        (typed("Bearer".into()), None),
        (typed("bEARER".into()), None),
        // Servers that do not say it, or call bearer tokens by names of their own.
        (json!({ "access_token": "access-1" }), None),
        (typed(Value::Null), None),
        (typed("BearerToken".into()), None),
        (typed("Application Access Token".into()), None),
        (typed("bot".into()), None),
        (typed("DPoP".into()), other("its token is of the type `DPoP`")),
        (typed("dpop".into()), other("its token is of the type `DPoP`")),
        (typed("PoP".into()), other("its token is of the type `PoP`")),
        (typed("N_A".into()), other("its token is of the type `N_A`")),
        (typed("mac".into()), other("its token is of the type `mac`")),
        (json!({ "access_token": "", "token_type": "Bearer" }), other("its token is empty")),
        (json!({ "access_token": " ", "token_type": "Bearer" }), other("its token is empty")),
    ]
}

#[tokio::test]
async fn what_is_no_bearer_token_is_not_sent_as_one() {
    for (answer, flaw) in answers() {
        let server = giving(Reply::json(200, &answer)).await;
        let outcome = client(&server).access().with_oauth().await;
        let sent: Vec<_> = server.requests().iter().map(|it| it.path().to_owned()).collect();
        match flaw {
            None => assert!(outcome.is_ok() && sent.len() == 2, "{answer}: {outcome:?}"),
            Some(flaw) => {
                let error = outcome.unwrap_err();
                assert!(matches!(error, Error::InvalidRequest(_)), "{answer}: {error:?}");
                let said = format!("/token gave no token that can be used: {flaw}");
                assert!(error.to_string().contains(&said), "{answer}: {error}");
                assert_eq!(sent, ["/token"], "{answer}");
            }
        }
    }
}

#[cfg(feature = "oauth")]
#[tokio::test]
async fn what_is_no_bearer_token_is_none_of_a_user() {
    use sample_sdk::oauth::{App, Tokens, UserTokens};

    for (answer, flaw) in answers() {
        let server = giving(Reply::json(200, &answer)).await;
        let app = App::new("my id", format!("{}/token", server.url))
            .authorization_url("https://sample.example.com/authorize");
        let login = app.authorize().unwrap();
        let redirect = format!("code=c&state={}", login.state());
        let tokens = login.finish(&server.client(), &redirect).await;
        let said = tokens.map_err(|it| it.to_string());
        let is_told = |said: &str| flaw.is_some_and(|flaw| said.contains(flaw));
        assert!(said.as_ref().map_or_else(|it| is_told(it), |_| flaw.is_none()), "{answer}: {said:?}");

        let old = Tokens::new("old").with_refresh_token("r").with_expiry(std::time::SystemTime::now());
        let client = server.builder().user(UserTokens::new(app, old)).build().unwrap();
        let said = client.access().with_user().await.map_err(|it| it.to_string());
        assert!(said.as_ref().map_or_else(|it| is_told(it), |()| flaw.is_none()), "{answer}: {said:?}");
        assert!(!said.is_err_and(|it| it.contains("log in")), "{answer}: no login changes that");
    }
}

#[tokio::test]
async fn trouble_with_the_server_is_told_of_it_and_not_of_the_api() {
    for (status, body, what, advice) in [
        (500, "<html>", "500 Internal Server Error): it does not say why", "; try again later"),
        (503, "", "503 Service Unavailable): it does not say why", "; try again later"),
        (429, "{\"error\": \"slow_down\"}", "429 Too Many Requests): slow_down", "; try again later"),
        (400, "{\"error\": \"invalid_scope\"}", "400 Bad Request): invalid_scope", ""),
        (302, "", "302 Found): it does not say why", ""),
        (200, "{}", "200 OK): its answer has no access token", ""),
    ] {
        let server = giving(Reply::new(status, "application/json", body)).await;
        let error = client(&server).access().with_oauth().await.unwrap_err();
        let server = &server.url;
        assert_eq!(
            error.to_string(),
            format!(
                "GET /access/oauth (withOauth): the request was not sent: the authorization server at {server}/token \
                 gave no token ({what}{advice}"
            )
        );
        let is_later = !advice.is_empty();
        assert_eq!((error.is_retryable(), matches!(&error, Error::Transport(_))), (is_later, is_later));
        assert!(!format!("{error:?}").contains("hidden"), "{error:?}");
    }
    let server = giving(Reply::new(204, "text/plain", "")).await;
    let credentials = ClientCredentials::new("http://127.0.0.1:1/token", "my id", "s:cret");
    let client = server.builder().retry(Retry::Never).oauth(credentials).build().unwrap();
    let error = client.access().with_oauth().await.unwrap_err().to_string();
    let place =
        "the request was not sent: the authorization server at http://127.0.0.1:1/token cannot be reached: ";
    assert!(error.contains(place) && !error.contains("base URL"), "{error}");
    assert!(error.ends_with("; check the token URL, the network and the proxy"), "{error}");
    assert!(server.requests().is_empty());
}
