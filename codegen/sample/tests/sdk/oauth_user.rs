//! Access tokens in a user's name: the authorization code flow with PKCE, the device flow, and refresh tokens.
#![cfg(feature = "oauth")]

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use crate::support::{Reply, Request, Server};
use base64::Engine as _;
use sample_sdk::oauth::{App, OAuthError, TokenStore, Tokens, UserTokens};
use sample_sdk::{Client, ClientBuilder};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// The form that a request has sent.
fn form(request: &Request) -> BTreeMap<String, String> {
    let text = String::from_utf8(request.body.clone()).unwrap();
    url::form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

fn app(server: &Server) -> App {
    App::new("my id", format!("{}/token", server.url))
        .authorization_url("https://sample.example.com/authorize?a=b")
        .device_authorization_url(format!("{}/device", server.url))
        .refresh_url(format!("{}/refresh", server.url))
        .redirect_uri("http://localhost:1/done")
        .scopes(["read", "write"])
        .audience("things")
}

fn given(number: usize, lifetime: u64) -> Value {
    json!({
        "access_token": format!("access-{number}"),
        "token_type": "Bearer",
        "refresh_token": format!("refresh-{number}"),
        "expires_in": lifetime,
        "scope": "read",
    })
}

async fn authorization_server(reply: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Server {
    Server::start(move |request| match request.path() {
        "/access/user" => {
            let is_known = request.header("authorization").is_some_and(|it| it.starts_with("Bearer access-"));
            Reply::new(if is_known { 204 } else { 401 }, "text/plain", "")
        }
        _ => reply(request),
    })
    .await
}

#[tokio::test]
async fn the_document_says_where_users_are_sent() {
    let login = ClientBuilder::user_app("my id").redirect_uri("http://localhost:1/done").authorize().unwrap();
    let url = login.url();
    assert_eq!((url.host_str(), url.path()), (Some("sample.example.com"), "/authorize"));
    assert!(url.query_pairs().any(|(name, value)| name == "scope" && value == "read write"), "{url}");
}

#[tokio::test]
async fn a_code_becomes_tokens_with_the_proof_of_who_asked() {
    let server = authorization_server(|_| Reply::json(200, &given(1, 3600))).await;
    let client = server.client();
    let app = app(&server).secret("s:cret");
    let login = app.authorize().unwrap();
    let asked: BTreeMap<String, String> = login.url().query_pairs().into_owned().collect();
    for (name, value) in [
        ("a", "b"),
        ("response_type", "code"),
        ("client_id", "my id"),
        ("redirect_uri", "http://localhost:1/done"),
        ("scope", "read write"),
        ("audience", "things"),
        ("code_challenge_method", "S256"),
    ] {
        assert_eq!(asked.get(name).map(String::as_str), Some(value), "{name}");
    }
    let other = app.authorize().unwrap();
    let different =
        |name: &str| asked[name] != other.url().query_pairs().find(|(it, _)| it == name).unwrap().1;
    assert!(different("state") && different("code_challenge"));

    let redirect = format!("http://localhost:1/done?code=the+code&state={}#_", asked["state"]);
    let tokens = login.finish(&client, &redirect).await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(
        (request.path(), request.header("authorization")),
        ("/token", Some("Basic bXkraWQ6cyUzQWNyZXQ="))
    );
    let sent = form(request);
    assert_eq!((sent["grant_type"].as_str(), sent["code"].as_str()), ("authorization_code", "the code"));
    assert_eq!(sent["redirect_uri"], "http://localhost:1/done");
    // RFC 7636, section 4.6.
    let challenge =
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(Sha256::digest(&sent["code_verifier"]));
    assert_eq!(challenge, asked["code_challenge"]);
    assert_eq!(tokens.scopes(), ["read"]);
    let left = tokens.expires_at().unwrap().duration_since(SystemTime::now()).unwrap();
    assert!(left > Duration::from_secs(3500) && left <= Duration::from_secs(3600), "{left:?}");

    let client = client.to_builder().user(UserTokens::new(app, tokens)).build().unwrap();
    client.access().with_user().await.unwrap();
    assert_eq!(server.requests()[1].header("authorization"), Some("Bearer access-1"));
}

#[tokio::test]
async fn a_redirect_that_is_forged_or_refused_gives_no_tokens() {
    let server = authorization_server(|_| Reply::json(200, &given(1, 3600))).await;
    let client = server.client();
    let finish = async |redirect: &str| {
        let login = app(&server).authorize().unwrap();
        let state = login.state().to_owned();
        login.finish(&client, &redirect.replace("STATE", &state)).await.unwrap_err()
    };
    for forged in [
        "http://localhost:1/done?code=c&state=other",
        "code=c",
        "code=c&state=",
        "",
        "error=access_denied&state=x",
    ] {
        assert!(matches!(finish(forged).await, OAuthError::State), "{forged}");
    }
    let refused =
        finish("http://localhost:1/done?error=access_denied&error_description=not+now&state=STATE").await;
    let OAuthError::Refused { code, description } = &refused else { panic!("{refused}") };
    assert_eq!((code.as_str(), description.as_deref()), ("access_denied", Some("not now")));
    assert!(matches!(finish("?state=STATE").await, OAuthError::Invalid(_)));
    assert_eq!(server.requests().len(), 0, "nothing is asked for");
}

#[tokio::test]
async fn what_the_server_says_is_told_without_secrets() {
    for (status, body) in [
        (400, json!({ "error": "invalid_grant", "error_description": "s:cret is used" })),
        // As it was sent.
        (400, json!({ "error": "invalid_grant", "error_description": "s%3Acret is used" })),
        (400, json!({ "error": "invalid_grant", "error_description": "bXkraWQ6cyUzQWNyZXQ= is used" })),
        // Some servers answer errors with 200.
        (200, json!({ "error": "invalid_grant", "error_description": "s:cret is used" })),
    ] {
        let server = authorization_server(move |_| Reply::json(status, &body)).await;
        let login = app(&server).secret("s:cret").authorize().unwrap();
        let state = login.state().to_owned();
        let error = login.finish(&server.client(), &format!("code=c&state={state}")).await.unwrap_err();
        assert_eq!(error.to_string(), "the authorization server refuses: invalid_grant: [redacted] is used");
    }
    let server = authorization_server(|_| Reply::new(503, "text/html", "<p>later")).await;
    let login = app(&server).authorize().unwrap();
    let state = login.state().to_owned();
    let error = login.finish(&server.client(), &format!("code=c&state={state}")).await.unwrap_err();
    assert!(matches!(error, OAuthError::Unavailable(_)), "{error}");
    let said = format!("is not available: {}/token: it answered 503", server.url);
    assert!(error.to_string().contains(&said), "{error}");
    let error = app(&server).authorization_url("//user:s:cret@[a").authorize().unwrap_err();
    assert!(
        error.to_string().contains("`//[a` is no URL") || error.to_string().contains("`[a` is no URL"),
        "{error}"
    );
}

#[tokio::test]
async fn a_device_waits_for_its_user() {
    let polls = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&polls);
    let server = authorization_server(move |request| {
        if request.path() == "/device" {
            let code = json!({ "device_code": "d", "user_code": "AB-CD", "verification_uri": "https://a/b",
                "verification_uri_complete": "https://a/b?c=AB-CD", "expires_in": 60, "interval": 1 });
            return Reply::json(200, &code);
        }
        match seen.fetch_add(1, Ordering::Relaxed) {
            0 => Reply::json(400, &json!({ "error": "authorization_pending" })),
            1 => Reply::json(400, &json!({ "error": "slow_down" })),
            _ => Reply::json(200, &given(1, 3600)),
        }
    })
    .await;
    let device = app(&server).authorize_device(&server.client()).await.unwrap();
    assert_eq!(
        (device.verification_uri(), device.verification_uri_complete()),
        ("https://a/b", Some("https://a/b?c=AB-CD"))
    );
    assert_eq!((device.user_code(), device.expires_in()), ("AB-CD", Duration::from_secs(60)));
    let start = Instant::now();
    device.wait().await.unwrap();
    // A second, and five more after `slow_down` (RFC 8628, section 3.5).
    assert!(start.elapsed() >= Duration::from_secs(7), "{:?}", start.elapsed());
    let requests = server.requests();
    assert_eq!(
        requests.iter().map(Request::path).collect::<Vec<_>>(),
        ["/device", "/token", "/token", "/token"]
    );
    assert_eq!(form(&requests[0])["scope"], "read write");
    let sent = form(&requests[1]);
    assert_eq!(
        (sent["grant_type"].as_str(), sent["device_code"].as_str()),
        ("urn:ietf:params:oauth:grant-type:device_code", "d")
    );
}

#[tokio::test]
async fn each_request_has_an_assertion_of_its_own_in_place_of_a_secret() {
    let server = authorization_server(|request| match request.path() {
        "/device" => Reply::json(200, &json!({ "device_code": "d", "user_code": "u", "verification_uri": "https://a/b", "expires_in": 60, "interval": 0 })),
        "/refresh" if form(request)["client_assertion"] == "jwt+4" => {
            let said = format!("{} is used", form(request)["client_assertion"]);
            Reply::json(400, &json!({ "error": "invalid_client", "error_description": said }))
        }
        _ => Reply::json(200, &given(1, 0)),
    })
    .await;
    let client = server.client();
    let made = AtomicUsize::new(0);
    let app =
        app(&server).assertion(move || {
            let number = made.fetch_add(1, Ordering::Relaxed);
            async move {
                if number < 5 { Ok(format!("jwt+{number}").into()) } else { Err("the key is gone".into()) }
            }
        });

    let login = app.authorize().unwrap();
    let redirect = format!("code=c&state={}", login.state());
    login.finish(&client, &redirect).await.unwrap();
    let tokens = app.authorize_device(&client).await.unwrap().wait().await.unwrap();
    let with_user = client.to_builder().user(UserTokens::new(app.clone(), tokens)).build().unwrap();
    with_user.access().with_user().await.unwrap();
    let error = with_user.access().with_user().await.unwrap_err().to_string();
    assert!(error.contains("invalid_client: [redacted] is used"), "{error}");
    let error = app.authorize_device(&client).await.unwrap_err();
    assert_eq!(error.to_string(), "no assertion could be had: the key is gone");

    let requests = server.requests();
    let requests = requests.iter().filter(|it| it.path() != "/access/user");
    for (number, request) in requests.enumerate() {
        let sent = form(request);
        assert_eq!(
            (sent["client_assertion"].as_str(), sent["client_id"].as_str()),
            (format!("jwt+{number}").as_str(), "my id")
        );
        assert_eq!(sent["client_assertion_type"], "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn a_device_whose_user_refuses_or_is_late_gives_up() {
    for code in ["access_denied", "expired_token"] {
        let server = authorization_server(move |request| match request.path() {
            "/device" => Reply::json(200, &json!({ "device_code": "d", "user_code": "u", "verification_uri": "https://a/b", "expires_in": 60, "interval": 0 })),
            _ => Reply::json(400, &json!({ "error": code })),
        })
        .await;
        let error = app(&server).authorize_device(&server.client()).await.unwrap().wait().await.unwrap_err();
        let OAuthError::Refused { code: said, .. } = &error else { panic!("{error}") };
        assert_eq!(said, code);
    }
    // One whose code is over by the device's own clock does not go on asking.
    let server = authorization_server(|request| match request.path() {
        "/device" => Reply::json(200, &json!({ "device_code": "d", "user_code": "u", "verification_uri": "https://a/b", "expires_in": 1, "interval": 1 })),
        _ => Reply::json(400, &json!({ "error": "authorization_pending" })),
    })
    .await;
    let error = app(&server).authorize_device(&server.client()).await.unwrap().wait().await.unwrap_err();
    assert!(error.to_string().contains("expired_token"), "{error}");
}

/// A store in memory that counts.
#[derive(Clone, Default)]
struct Kept {
    tokens: Arc<Mutex<Option<Tokens>>>,
    saved: Arc<AtomicUsize>,
    is_broken: bool,
    /// Whether it does not answer.
    hangs: Arc<AtomicBool>,
}

impl TokenStore for Kept {
    async fn load(&self) -> Result<Option<Tokens>, Box<dyn StdError + Send + Sync>> {
        Ok(self.tokens.lock().unwrap().clone())
    }

    async fn save(&self, tokens: &Tokens) -> Result<(), Box<dyn StdError + Send + Sync>> {
        if self.hangs.load(Ordering::Relaxed) {
            std::future::pending::<()>().await;
        }
        if self.is_broken {
            return Err("the disk is full".into());
        }
        self.saved.fetch_add(1, Ordering::Relaxed);
        *self.tokens.lock().unwrap() = Some(tokens.clone());
        Ok(())
    }
}

fn kept(tokens: Tokens) -> Kept {
    Kept { tokens: Arc::new(Mutex::new(Some(tokens))), ..Kept::default() }
}

/// A server that gives `access-2` for `refresh-1`, and so on: each refresh token is good once.
async fn rotating(lifetime: u64) -> Server {
    let next = AtomicUsize::new(1);
    authorization_server(move |request| {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if form(request)["refresh_token"] == format!("refresh-{number}") {
            Reply::json(200, &given(number + 1, lifetime))
        } else {
            Reply::json(400, &json!({ "error": "invalid_grant" }))
        }
    })
    .await
}

fn over() -> Tokens {
    Tokens::new("gone").with_refresh_token("refresh-1").with_expiry(SystemTime::now())
}

fn client(server: &Server, store: Kept) -> Client {
    server.builder().user(UserTokens::stored(app(server), store)).build().unwrap()
}

fn refreshes(server: &Server) -> usize {
    refresh_tokens(server).len()
}

/// The refresh tokens that were sent.
fn refresh_tokens(server: &Server) -> Vec<String> {
    let requests = server.requests();
    let refreshes = requests.iter().filter(|it| it.path() == "/refresh");
    refreshes.map(|it| form(it)["refresh_token"].clone()).collect()
}

#[tokio::test]
async fn concurrent_calls_refresh_once_and_keep_what_came() {
    let server = rotating(3600).await;
    let store = kept(over());
    let client = client(&server, store.clone());
    let calls = (0..20).map(|_| client.access().with_user().send());
    assert!(futures_util::future::join_all(calls).await.iter().all(Result::is_ok));
    assert_eq!((refreshes(&server), store.saved.load(Ordering::Relaxed)), (1, 1));
    let saved = serde_json::to_value(store.tokens.lock().unwrap().as_ref().unwrap()).unwrap();
    assert_eq!(
        (saved["access_token"].as_str(), saved["refresh_token"].as_str()),
        (Some("access-2"), Some("refresh-2"))
    );
    let read: Tokens = serde_json::from_value(saved.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), saved);
    assert!(!format!("{read:?} {client:?}").contains("access-2"));
}

#[tokio::test]
async fn refresh_tokens_that_rotate_are_followed() {
    let server = rotating(0).await;
    let client = client(&server, kept(over()));
    for _ in 0..3 {
        client.access().with_user().await.unwrap();
    }
    assert_eq!(refresh_tokens(&server), ["refresh-1", "refresh-2", "refresh-3"]);
}

#[tokio::test]
async fn what_a_store_does_not_take_is_not_lost() {
    let server = rotating(0).await;
    let client = client(&server, Kept { is_broken: true, ..kept(over()) });
    for _ in 0..3 {
        let error = client.access().with_user().await.unwrap_err().to_string();
        assert!(error.contains("the refreshed tokens cannot be saved: the disk is full"), "{error}");
    }
    assert_eq!(refresh_tokens(&server), ["refresh-1", "refresh-2", "refresh-3"]);
}

#[tokio::test]
async fn tokens_of_a_call_that_was_given_up_are_saved_by_the_next_one() {
    for (lifetime, sent) in [(3600, vec!["refresh-1"]), (0, vec!["refresh-1", "refresh-2"])] {
        let server = rotating(lifetime).await;
        let store = kept(over());
        let client = client(&server, store.clone());
        store.hangs.store(true, Ordering::Relaxed);
        let impatient = client.access().with_user().with_max_retries(0);
        let impatient = impatient.with_timeout(Duration::from_millis(500)).send().await;
        assert!(impatient.unwrap_err().is_timeout());
        assert!(server.requests().iter().all(|it| it.path() != "/access/user"), "nothing is sent before");

        store.hangs.store(false, Ordering::Relaxed);
        client.access().with_user().await.unwrap();
        assert_eq!(
            (refresh_tokens(&server), store.saved.load(Ordering::Relaxed)),
            (sent.iter().map(ToString::to_string).collect(), sent.len())
        );
    }
}

#[tokio::test]
async fn a_refresh_token_that_does_not_come_again_stays() {
    let server = authorization_server(|_| {
        Reply::json(200, &json!({ "access_token": "access-9", "token_type": "bearer", "expires_in": 0 }))
    })
    .await;
    let client = client(&server, kept(over()));
    client.access().with_user().await.unwrap();
    client.access().with_user().await.unwrap();
    assert_eq!(refresh_tokens(&server), ["refresh-1"; 2]);
}

#[tokio::test]
async fn an_access_token_that_the_api_refuses_is_refreshed() {
    let server = rotating(3600).await;
    let store = kept(Tokens::new("revoked").with_refresh_token("refresh-1"));
    let client = client(&server, store);
    let response = client.access().with_user().with_max_retries(0).send_with_response().await.unwrap();
    assert_eq!((response.attempts(), refreshes(&server)), (2, 1));
    // Without a refresh token what the API said is what the caller gets.
    let store = kept(Tokens::new("revoked"));
    let client = self::client(&server, store.clone());
    for _ in 0..2 {
        let error = client.access().with_user().await.unwrap_err();
        assert_eq!(error.status().unwrap().as_u16(), 401);
    }
    // Until the user has logged in again elsewhere.
    *store.tokens.lock().unwrap() = Some(Tokens::new("access-other"));
    client.access().with_user().await.unwrap();
    assert_eq!(server.requests().last().unwrap().header("authorization"), Some("Bearer access-other"));
    assert_eq!(refreshes(&server), 1);
}

#[tokio::test]
async fn what_another_process_has_refreshed_is_used() {
    let server = rotating(0).await;
    let store = kept(over());
    let client = client(&server, store.clone());
    client.access().with_user().await.unwrap();
    // Both have the token before; the other one refreshes first.
    *store.tokens.lock().unwrap() = Some(Tokens::new("access-other").with_refresh_token("refresh-7"));
    client.access().with_user().await.unwrap();
    assert_eq!(server.requests().last().unwrap().header("authorization"), Some("Bearer access-other"));
    assert_eq!(refreshes(&server), 1);
}

#[tokio::test]
async fn who_cannot_go_on_says_what_to_do() {
    let server = authorization_server(|request| {
        let said = format!("{} is used", form(request)["refresh_token"]);
        Reply::json(400, &json!({ "error": "invalid_grant", "error_description": said }))
    })
    .await;
    let long = "refresh-".repeat(100);
    for (store, said) in [
        (Kept::default(), "there are no tokens: the user has to log in"),
        (
            kept(Tokens::new("a").with_expiry(SystemTime::now())),
            "there is no refresh token: the user has to log in again",
        ),
        (kept(over()), "invalid_grant: [redacted] is used"),
        (kept(over().with_refresh_token(long.as_str())), "invalid_grant: [redacted] is used"),
    ] {
        let error = client(&server, store).access().with_user().await.unwrap_err().to_string();
        assert!(error.contains(said), "{error}");
    }
    assert!(server.requests().iter().all(|it| it.path() != "/access/user"));

    let server = rotating(3600).await;
    let client = client(&server, Kept { is_broken: true, ..kept(over()) });
    let error = client.access().with_user().await.unwrap_err().to_string();
    assert!(error.contains("the refreshed tokens cannot be saved: the disk is full"), "{error}");
    // They are good all the same.
    client.access().with_user().await.unwrap();
    assert_eq!(refreshes(&server), 1);
}

#[tokio::test]
async fn a_server_that_is_away_is_asked_again() {
    let asked = AtomicUsize::new(0);
    let server = authorization_server(move |_| match asked.fetch_add(1, Ordering::Relaxed) {
        0 => Reply::new(503, "text/plain", ""),
        _ => Reply::json(200, &given(2, 3600)),
    })
    .await;
    client(&server, kept(over())).access().with_user().await.unwrap();
    assert_eq!(refreshes(&server), 2);
}
