//! One error for all calls, and what each error tells.

use std::error::Error as _;
use std::time::Duration;

use crate::support::{Reply, Server};
use sample_sdk::errors::GetStatusesError;
use sample_sdk::{AnyError, Client, Error, StatusCode};
use serde_json::{Value, json};

/// Two operations whose errors differ, and what can fails beside them.
async fn both(client: &Client) -> sample_sdk::Result<()> {
    client.access().with_optional().await?;
    client.responses().get_statuses().await?;
    Ok(())
}

fn refusal(status: u16, body: &Value) -> Reply {
    Reply::json(status, body).header("x-request-id", "req_7")
}

#[tokio::test]
async fn errors_of_all_operations_become_one() {
    let nothing = Reply::new(204, "text/plain", "");
    let server = Server::script(vec![nothing, refusal(404, &json!({"what": "a pet"}))]).await;
    let error = both(&server.client()).await.unwrap_err();
    assert!(error.is_not_found() && !error.is_retryable() && !error.is_timeout());
    assert_eq!(error.status(), Some(StatusCode::NOT_FOUND));
    assert_eq!(error.request_id(), Some("req_7"));
    assert_eq!(error.body_bytes().map(|it| &it[..]), Some(&br#"{"what":"a pet"}"#[..]));
    assert_eq!(error.operation().and_then(|it| it.id()), Some("getStatuses"));
    let typed = error.downcast_ref::<Error<GetStatusesError>>().and_then(Error::api).unwrap();
    assert!(matches!(typed.body().typed(), Some(GetStatusesError::NotFound(it)) if it.what == "a pet"));
    let error = error.downcast::<Error<Value>>().unwrap_err();
    assert!(error.is::<Error<GetStatusesError>>());
    let error: Error<GetStatusesError> = error.downcast().unwrap();
    assert!(error.is_not_found());

    let other = Server::script(vec![refusal(400, &json!({"error": {"message": "too short"}}))]).await;
    let error = both(&other.client()).await.unwrap_err();
    assert!(error.is_bad_request());
    assert_eq!((error.message(), error.operation().unwrap().path()), (Some("too short"), "/access/optional"));
}

#[tokio::test]
async fn what_is_no_call_becomes_the_same_error() {
    fn client() -> sample_sdk::Result<Client> {
        Ok(Client::builder().base_url("nowhere").build()?)
    }
    async fn upload() -> sample_sdk::Result<()> {
        sample_sdk::Upload::file("/nowhere/at/all").await?;
        Ok(())
    }
    let error = client().unwrap_err();
    assert!(error.is::<sample_sdk::BuildError>() && error.to_string().contains("nowhere"), "{error}");
    let error = upload().await.unwrap_err();
    assert_eq!(error.downcast_ref::<std::io::Error>().unwrap().kind(), std::io::ErrorKind::NotFound);
    assert_eq!((error.status(), error.message()), (None, None));
    let error = AnyError::other("by hand");
    assert_eq!(format!("{error} {error:?}"), "by hand by hand");
    // It goes wherever errors go.
    let boxed: Box<dyn std::error::Error + Send + Sync> = error.into();
    assert!(boxed.is::<AnyError>());
}

#[tokio::test]
async fn an_error_says_what_was_called_what_came_and_what_to_try() {
    let refused = Reply::json(429, &json!({"message": "slow down"})).header("retry-after", "120");
    let server = Server::script(vec![refused.header("x-request-id", "req_1")]).await;
    let error = both(&server.client()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "GET /access/optional (withOptional): the API answered 429 Too Many Requests: {\"message\":\"slow down\"} \
         (request req_1); the API asks for 120 s before the next try"
    );
    assert_eq!(error.retry_after(), Some(Duration::from_secs(120)));

    let nobody = Client::builder().base_url("http://user:secret@127.0.0.1:1/v1?k=secret").max_retries(0);
    let error = both(&nobody.build().unwrap()).await.unwrap_err();
    let text = error.to_string();
    assert!(
        text.starts_with(
            "GET /access/optional (withOptional): the request did not get through to http://127.0.0.1:1: "
        ) && text.ends_with("the API never saw it: check the base URL, the network and the proxy"),
        "{text}"
    );
    assert!(error.source().is_some() && !format!("{error:?} {error:#?}").contains("secret"));

    let slow = Server::script(vec![Reply::new(204, "text/plain", "").after(Duration::from_secs(9))]).await;
    let client = slow.builder().timeout(Duration::from_millis(50)).max_retries(0).build().unwrap();
    let text = both(&client).await.unwrap_err().to_string();
    assert!(
        // A `GET` may be sent again whatever has become of it.
        text.ends_with("timed out: there was no answer within 50ms"),
        "{text}"
    );
    let sent = client.bodies().send_nothing().await.unwrap_err().to_string();
    let advice = "timed out: there was no answer within 50ms; the API may have processed it: look before it is sent again";
    assert!(sent.ends_with(advice), "{sent}");

    let html = Server::script(vec![Reply::new(200, "text/html", "<html>").header("x-request-id", "r")]).await;
    let error = AnyError::from(html.client().responses().get_statuses().await.unwrap_err());
    let text = error.to_string();
    assert!(
        text.starts_with("GET /responses/statuses (getStatuses): the response (200 OK, text/html)"),
        "{text}"
    );
    assert!(text.ends_with("(request r)") && error.status() == Some(StatusCode::OK), "{text}");

    let error = AnyError::from(html.client().access().with_key().await.unwrap_err());
    let text = error.to_string();
    assert!(text.starts_with("GET /access/key (withKey): the request was not sent: "), "{text}");
}

#[tokio::test]
async fn problems_have_their_details() {
    let body = json!({
        "type": "https://example.com/probs/out-of-credit", "title": "You do not have enough credit.", "status": 403,
        "detail": "Your current balance is 30, but that costs 50.", "instance": "/account/12345", "balance": 30
    });
    let reply = Reply::new(403, "application/problem+json; charset=utf-8", body.to_string());
    let server = Server::script(vec![reply, Reply::json(403, &body)]).await;
    let error = server.client().access().with_optional().await.unwrap_err();
    let problem = error.problem().unwrap();
    assert_eq!(problem.type_uri(), "https://example.com/probs/out-of-credit");
    assert_eq!((problem.status(), problem.instance()), (Some(403), Some("/account/12345")));
    assert_eq!(problem.extension("balance"), Some(&json!(30)));
    assert_eq!(problem.extension("title"), None);
    assert_eq!(error.message(), problem.detail());
    let error = server.client().access().with_optional().await.unwrap_err();
    assert_eq!(error.problem(), None);
}
