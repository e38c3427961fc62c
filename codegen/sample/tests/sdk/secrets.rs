//! Secrets are planted in every place that takes one, every failure is caused, and no text shows any of them.

use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::future::join_all;

use crate::support::{Listen, Listener, Reply, Server};
use sample_sdk::{Client, ClientBuilder, ClientCredentials, Credential};
use serde_json::json;
use tracing::field::{Field, Visit};

/// Not a secret, but the beginning of all of them.
const MARK: &str = "s3cret";
/// What `Basic` makes of a pair with one: any of its three alignments.
const ENCODED: [&str; 3] = ["czNjcmV0", "MzY3JldA", "zM2NyZX"];

/// What was shown, said and traced.
#[derive(Clone, Default)]
struct Texts(Arc<Mutex<String>>);

impl Texts {
    fn add(&self, text: &dyn Debug) {
        writeln!(self.0.lock().unwrap(), "{text:?} {text:#?}").unwrap();
    }

    fn error(&self, error: &dyn std::error::Error) {
        let mut next = Some(error);
        while let Some(error) = next {
            writeln!(self.0.lock().unwrap(), "{error} {error:?} {error:#?}").unwrap();
            next = error.source();
        }
    }

    #[track_caller]
    fn assert_clean(&self) {
        let texts = self.0.lock().unwrap();
        for line in texts.lines() {
            assert!(!line.contains(MARK) && !ENCODED.iter().any(|it| line.contains(it)), "{line}");
        }
        assert!(!texts.is_empty());
    }
}

impl Visit for Texts {
    fn record_debug(&mut self, _: &Field, value: &dyn Debug) {
        self.add(value);
    }
}

impl Listen for Texts {}

fn secret(place: &str) -> String {
    format!("{MARK}-{place}")
}

/// A builder with a secret in every place, for a server that is named with one.
fn builder(url: &str) -> ClientBuilder {
    let url = url.replace("http://", &format!("http://{}:{}@", secret("user"), secret("password")));
    let token =
        ClientCredentials::new(format!("{url}/token?key={}", secret("token-query")), "id", secret("client"));
    Client::builder()
        .base_url(format!("{url}?code={}", secret("base-query")))
        .header(secret("header"))
        .query(secret("query"))
        .cookie(secret("cookie"))
        .bearer(secret("bearer"))
        .basic("user", secret("basic"))
        .oauth(token)
        .default_header("authorization", secret("default-header"))
        .default_header("x-token", secret("other-header"))
        .timeout(Duration::from_millis(300))
        .max_retries(1)
}

/// Makes calls of all kinds, and keeps what they show of themselves and of what they come to.
async fn call(texts: &Texts, builder: ClientBuilder) {
    texts.add(&builder);
    let client = builder.build().unwrap();
    texts.add(&client);
    texts.add(&client.to_builder());
    let access = client.access();
    macro_rules! all {
        ($($call:expr),* $(,)?) => {tokio::join!($(async {
            let request = $call;
            texts.add(&request);
            match request.clone().send_with_response().await {
                Ok(response) => texts.add(&response),
                Err(error) => texts.error(&error),
            }
            match request.send_raw().await {
                Ok(response) => {
                    texts.add(&response);
                    if let Err(error) = response.bytes().await {
                        texts.error(&error);
                    }
                }
                Err(error) => texts.error(&error),
            }
        }),*)};
    }
    // All at once: most of what they take is waiting.
    all![
        access.with_key(),
        access.with_query().with_query("api_key", &secret("by-hand")),
        access.with_cookie().with_header("authorization", &secret("override")),
        access.with_both(),
        access.with_either(),
        access.with_oauth(),
        client.responses().get_text(),
        client.responses().get_statuses(),
        client.bodies().send_nothing().with_idempotency_key("key"),
    ];
}

#[tokio::test]
async fn no_text_shows_a_secret() {
    let texts = Texts::default();
    let _guard = tracing::subscriber::set_default(Listener(texts.clone()));
    let location = |target: String| Reply::new(302, "text/plain", "").header("location", &target);
    let leaky = |status| {
        let answer = json!({ "access_token": secret("token"), "error": 7 });
        Reply::json(status, &answer).header("set-cookie", &format!("a={}", secret("set")))
    };
    let replies = [
        Reply::new(204, "text/plain", "").header("set-cookie", &format!("a={}", secret("set-cookie"))),
        Reply::new(200, "text/html", "<p>").header("set-cookie", &format!("a={}", secret("set-cookie"))),
        Reply::new(500, "text/plain", "no").header("set-cookie", &format!("a={}", secret("set-cookie"))),
        Reply::new(503, "text/plain", "").header("retry-after", "1"),
        Reply::new(204, "text/plain", "").after(Duration::from_secs(60)),
        location(format!("http://127.0.0.1:1/?api_key={}", secret("query"))),
        location(format!("http://{}@127.0.0.1:1/", secret("location"))),
        location(format!("nowhere:{}", secret("location"))),
        location(format!("/again?to={}", secret("location"))),
        Reply::new(300, "text/plain", "").header("location", &format!("/?to={}", secret("location"))),
    ];
    // Tokens are refused in ways that quote them, or given.
    let tokens = [leaky(200), leaky(400), leaky(500)];
    let answered =
        join_all(replies.into_iter().zip(tokens.into_iter().cycle()).map(async |(reply, token)| {
            let server =
                Server::start(
                    move |request| {
                        if request.path() == "/token" { token.clone() } else { reply.clone() }
                    },
                )
                .await;
            call(&texts, builder(&server.url).max_retries(0)).await;
        }));
    // Nobody listens.
    let refused = call(&texts, builder("http://127.0.0.1:1"));
    tokio::join!(answered, refused);
    texts.assert_clean();
}

#[tokio::test]
async fn clients_that_cannot_be_made_do_not_say_the_servers_secrets() {
    let texts = Texts::default();
    for url in [
        format!("ftp://user:{}@host/", secret("password")),
        format!("http://user:{}@:80/", secret("password")),
        format!("http://user:{}/x@host:port/", secret("password")),
        format!("user:{}@host", secret("password")),
        format!("host?key={}", secret("query")),
        format!("host#{}", secret("fragment")),
    ] {
        let builder = Client::builder().base_url(url);
        texts.add(&builder);
        texts.error(&builder.build().unwrap_err());
    }
    texts.assert_clean();
}

#[tokio::test]
async fn credentials_that_cannot_be_sent_are_not_quoted() {
    let texts = Texts::default();
    let server = crate::support::silent().await;
    let broken = || format!("{}\n", secret("broken"));
    let client = server.builder().header(broken()).cookie(broken()).bearer(broken()).build().unwrap();
    for error in [
        client.access().with_key().await.unwrap_err(),
        client.access().with_cookie().await.unwrap_err(),
        client.access().with_either().await.unwrap_err(),
        client.bodies().send_nothing().with_idempotency_key(broken()).await.unwrap_err(),
    ] {
        assert!(matches!(error, sample_sdk::Error::InvalidRequest(_)), "{error:?}");
        texts.error(&error);
    }
    let credential: Credential = secret("shown").into();
    texts.add(&credential);
    texts.assert_clean();
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn the_servers_own_user_is_sent_and_everything_else_wins() {
    let server = crate::support::silent().await;
    let url = server.url.replace("http://", "http://us%40er:word@");
    let client = Client::builder().base_url(format!("{url}/v1/?code=1#top")).build().unwrap();
    assert_eq!(client.base_url(), format!("{}/v1/?code=1", server.url));
    client.access().with_optional().with_query("a", "b").await.unwrap();
    client.to_builder().build().unwrap().access().elsewhere().await.unwrap();
    client.access().with_optional().with_header("authorization", "mine").await.unwrap();
    client.to_builder().base_url(&server.url).build().unwrap().access().with_optional().await.unwrap();
    let requests = server.requests();
    let targets: Vec<&str> = requests.iter().map(|request| request.target.as_str()).collect();
    assert_eq!(
        targets,
        [
            "/v1/access/optional?code=1&a=b",
            "/other/access/elsewhere?code=1",
            "/v1/access/optional?code=1",
            "/access/optional",
        ]
    );
    let users: Vec<_> = requests.iter().map(|request| request.header("authorization")).collect();
    // `us@er:word`.
    assert_eq!(users, [Some("Basic dXNAZXI6d29yZA=="), Some("Basic dXNAZXI6d29yZA=="), Some("mine"), None]);
}
