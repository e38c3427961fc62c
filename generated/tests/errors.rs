//! What a failed call looks like.

mod support;

use anthropic_skills::types::{ErrorDetail, ErrorResponse};
use anthropic_skills::{Error, ErrorBody};
use serde_json::json;
use support::samples::{self, SKILL_ID};
use support::{Reply, Server};

async fn fail(reply: Reply) -> Error<ErrorResponse> {
    let server = Server::script(vec![reply]).await;
    server.client().beta().skills().retrieve(SKILL_ID).with_max_retries(0).await.unwrap_err()
}

fn typed(error: &Error<ErrorResponse>) -> &ErrorResponse {
    match error {
        Error::Api(api) => match api.body() {
            ErrorBody::Typed(body) => body,
            other => panic!("not typed: {other:?}"),
        },
        other => panic!("not from the API: {other:?}"),
    }
}

macro_rules! error_types {
    ($($name:ident: $status:literal $kind:literal => $variant:ident;)*) => {$(
        #[tokio::test]
        async fn $name() {
            let body = samples::error($kind, "for people");
            let error = fail(Reply::json($status, &body).header("request-id", "req_header")).await;
            assert_eq!(error.status().map(|it| it.as_u16()), Some($status));
            assert_eq!(error.request_id(), Some("req_header"));
            let response = typed(&error);
            let ErrorDetail::$variant(detail) = &response.error else { panic!("{response:?}") };
            assert_eq!(detail.message, "for people");
            assert_eq!(response.request_id.as_deref(), Some("req_011CSHoEeqs5C35K2UUqR7Fy"));
            assert_eq!(serde_json::to_value(response).unwrap(), body, "nothing is lost");
            assert!(error.to_string().contains("for people"), "{error}");
        }
    )*};
}

error_types! {
    invalid_request: 400 "invalid_request_error" => InvalidRequestError;
    authentication: 401 "authentication_error" => AuthenticationError;
    billing: 402 "billing_error" => BillingError;
    permission: 403 "permission_error" => PermissionError;
    not_found: 404 "not_found_error" => NotFoundError;
    timeout: 408 "timeout_error" => TimeoutError;
    rate_limit: 429 "rate_limit_error" => RateLimitError;
    api: 500 "api_error" => ApiError;
    overloaded: 529 "overloaded_error" => OverloadedError;
}

#[tokio::test]
async fn an_unknown_type_keeps_its_body() {
    let body = json!({
        "error": { "message": "tea only", "type": "teapot_error", "spout": true },
        "request_id": null,
        "type": "error",
    });
    let error = fail(Reply::json(418, &body)).await;
    let response = typed(&error);
    let ErrorDetail::Unknown(value) = &response.error else { panic!("{response:?}") };
    assert_eq!(value["spout"], true);
    assert_eq!(serde_json::to_value(response).unwrap(), body);
}

#[tokio::test]
async fn a_body_that_is_not_json_is_kept_as_it_came() {
    let error = fail(Reply::new(502, "text/html", "<h1>Bad gateway</h1>")).await;
    assert_eq!(error.status().map(|it| it.as_u16()), Some(502));
    let Error::Api(api) = &error else { panic!("{error:?}") };
    let ErrorBody::Raw(raw) = api.body() else { panic!("{error:?}") };
    assert_eq!(&raw[..], b"<h1>Bad gateway</h1>");
}

#[tokio::test]
async fn an_empty_body_does_not_hide_the_status() {
    let error = fail(Reply::new(404, "application/json", "")).await;
    assert!(error.is_not_found());
}

#[tokio::test]
async fn a_successful_answer_that_cannot_be_decoded_says_where() {
    let mut skill = samples::skill();
    skill["id"] = json!(7);
    let error = fail(Reply::json(200, &skill)).await;
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    assert!(error.to_string().contains("id"), "{error}");
}

#[tokio::test]
async fn nobody_listens() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    let client = server.client();
    let url = server.url.clone();
    drop(server);
    // The port is free once the server's task is gone.
    while tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.is_ok() {
        tokio::task::yield_now().await;
    }
    let error = client.beta().skills().retrieve(SKILL_ID).with_max_retries(0).await.unwrap_err();
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn errors_can_be_sent_between_threads_and_boxed() {
    fn check<T: std::error::Error + Send + Sync + 'static>() {}
    check::<Error<ErrorResponse>>();
    assert!(size_of::<Error<ErrorResponse>>() <= 64, "a small `Result`");
}
