//! Credentials of every kind, alone and together (OpenAPI 3.1, section 4.8.30), and where requests go.

use crate::support::{Reply, Server, silent};
use sample_sdk::{Client, Error};

#[tokio::test]
async fn each_scheme_puts_its_credential_where_it_belongs() {
    let server = silent().await;
    let client = server.builder().header("k").query("q&").cookie("c").build().unwrap();
    client.access().with_key().await.unwrap();
    client.access().with_query().await.unwrap();
    client.access().with_cookie().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].header("x-api-key"), Some("k"));
    assert_eq!(requests[1].query(), ["api_key=q%26"]);
    assert_eq!(requests[2].header("cookie"), Some("sid=c"));
    // No operation gets more than it asks for.
    assert_eq!((requests[1].header("x-api-key"), requests[0].query()), (None, vec![]));
}

#[tokio::test]
async fn schemes_together() {
    let server = silent().await;
    let client = server.builder().basic("user", "pass").header("k").build().unwrap();
    client.access().with_both().await.unwrap();
    let request = server.request();
    assert_eq!(request.header("authorization"), Some("Basic dXNlcjpwYXNz"));
    assert_eq!(request.header("x-api-key"), Some("k"));
}

#[tokio::test]
async fn users_that_basic_cannot_express_are_refused() {
    let server = silent().await;
    for (user, password) in [("us:er", "pass"), ("us\ner", "pass"), ("user", "pa\0ss")] {
        let client = server.builder().basic(user, password).header("k").build().unwrap();
        let error = client.access().with_both().await.unwrap_err();
        assert!(matches!(&error, Error::InvalidRequest(_)), "{error}");
        assert!(error.to_string().contains("HTTP Basic"), "{error}");
    }
    let client = server.builder().basic("", "pa:ss").header("k").build().unwrap();
    client.access().with_both().await.unwrap();
    assert_eq!(server.request().header("authorization"), Some("Basic OnBhOnNz"));
}

#[tokio::test]
async fn the_first_alternative_that_can_be_met() {
    let server = silent().await;
    server.builder().header("k").build().unwrap().access().with_either().await.unwrap();
    server.builder().header("k").bearer("t").build().unwrap().access().with_either().await.unwrap();
    let requests = server.requests();
    assert_eq!((requests[0].header("authorization"), requests[0].header("x-api-key")), (None, Some("k")));
    assert_eq!(
        (requests[1].header("authorization"), requests[1].header("x-api-key")),
        (Some("Bearer t"), None)
    );
}

#[tokio::test]
async fn what_is_missing_is_said_before_anything_is_sent() {
    let server = silent().await;
    let error = server.client().access().with_both().await.unwrap_err();
    assert!(error.to_string().contains("credential"), "{error}");
    assert!(server.requests().is_empty());
    server.client().access().with_optional().await.unwrap();
    assert_eq!(server.request().header("authorization"), None);
}

#[tokio::test]
async fn secrets_do_not_show() {
    let server = Server::start(|_| Reply::new(500, "text/plain", "no")).await;
    let client = server.builder().query("s3cret").header("s3cret").max_retries(0).build().unwrap();
    let error = client.access().with_query().await.unwrap_err();
    let shown = format!("{client:?} {error} {error:?} {:?}", client.access().with_query());
    assert!(!shown.contains("s3cret"), "{shown}");
    // An error of the connection names the URL, but not what is secret in it.
    let gone =
        Client::builder().base_url("http://127.0.0.1:1").query("s3cret").max_retries(0).build().unwrap();
    let error = gone.access().with_query().await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("s3cret"), "{shown}");
}

#[tokio::test]
async fn redirects_keep_credentials_at_home() {
    let elsewhere = silent().await;
    let target = format!("{}/stolen", elsewhere.url);
    let server = Server::start(move |_| Reply::new(302, "text/plain", "").header("location", &target)).await;
    let client = server.builder().header("s3cret").query("s3cret").build().unwrap();
    let _ = client.access().with_key().await;
    for request in elsewhere.requests() {
        assert!(request.headers.iter().all(|(_, value)| !value.contains("s3cret")), "{request:?}");
        assert!(!request.target.contains("s3cret"), "{request:?}");
    }
}

#[tokio::test]
async fn an_operation_may_have_a_server_of_its_own() {
    let server = silent().await;
    let client = Client::builder().base_url(format!("{}/v1", server.url)).build().unwrap();
    client.access().elsewhere().await.unwrap();
    assert_eq!(server.request().target, "/other/access/elsewhere");
}

#[test]
fn the_server_has_variables() {
    assert_eq!(Client::builder().build().unwrap().base_url(), "http://127.0.0.1:9/v1");
    assert_eq!(Client::builder().base("v2").build().unwrap().base_url(), "http://127.0.0.1:9/v2");
    for elsewhere in ["..", "%2e%2E/admin", "v1?a=b", "v1#", "\\..\\"] {
        let error = Client::builder().base(elsewhere).build().unwrap_err();
        assert!(error.to_string().contains("`base`"), "{error}");
    }
    let tenant = Client::builder().base_url("https://{base}.example.com/v1");
    for other in ["other.test/", "other.test#", "user@other.test:80/?", "other.test\\"] {
        assert!(tenant.clone().base(other).build().is_err(), "{other}");
    }
    assert_eq!(tenant.base("mine").build().unwrap().base_url(), "https://mine.example.com/v1");
}

#[tokio::test]
async fn credentials_and_keys_that_cannot_be_sent_are_refused() {
    let server = silent().await;
    for secret in ["c\n", "c; admin=1", "c\r\nX-Evil: 1"] {
        let error =
            server.builder().cookie(secret).build().unwrap().access().with_cookie().await.unwrap_err();
        assert!(matches!(error, sample_sdk::Error::InvalidRequest(_)), "{error}");
    }
    for key in ["k\nx", ""] {
        let error = server.client().bodies().send_nothing().with_idempotency_key(key).await.unwrap_err();
        assert!(matches!(error, sample_sdk::Error::InvalidRequest(_)), "{error}");
    }
    assert!(server.requests().is_empty(), "something was sent");
}

#[tokio::test]
async fn what_the_caller_sets_by_hand_takes_the_place_of_a_credential() {
    let server = silent().await;
    let with = server.builder().header("k").query("q").cookie("c").bearer("b").build().unwrap();
    for client in [with, server.client()] {
        client.access().with_query().with_query("api_key", "m i").await.unwrap();
        client.access().with_query().with_query("api_key", "").await.unwrap();
        client.access().with_key().with_header("X-Api-Key", "mine").await.unwrap();
        client.access().with_cookie().with_header("Cookie", "sid=mine").await.unwrap();
        client.access().with_either().with_header("Authorization", "Bearer mine").await.unwrap();
    }
    for requests in server.requests().chunks(5) {
        assert_eq!((requests[0].query(), requests[1].query()), (vec!["api_key=m%20i"], vec!["api_key="]));
        assert_eq!(requests[2].header("x-api-key"), Some("mine"));
        assert_eq!(requests[3].header("cookie"), Some("sid=mine"));
        assert_eq!(requests[4].header("authorization"), Some("Bearer mine"));
    }
    let client = server.builder().query("q").build().unwrap();
    // Another parameter is none of it, and a name that is escaped is the same.
    client.request(sample_sdk::Method::GET, "/x?my_api_key=1&api_key2=2").send().await.unwrap();
    client.request(sample_sdk::Method::GET, "/x?api%5Fkey=mine").send().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[10].target, "/x?my_api_key=1&api_key2=2&api_key=q");
    assert_eq!(requests[11].query(), ["api%5Fkey=mine"]);
}
