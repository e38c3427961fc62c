//! The server that stands in for the API: what it says of missing answers, of order and counts, and the faults that it makes.
#![cfg(feature = "test-util")]

use std::time::{Duration, Instant};

use sample_sdk::resources::access::{WithKey, WithOptional};
use sample_sdk::resources::responses::GetStatuses;
use sample_sdk::testing::{MockResponse, MockServer};
use sample_sdk::{Error, Method, Retry};

use crate::support::mocked;

#[tokio::test]
async fn a_missing_answer_fails_once_and_says_what_to_write() {
    let (server, client) = mocked().await;
    let call = client.responses().get_statuses().with_retry(Retry::Always);
    let error = call.await.unwrap_err();
    let text = error.to_string();
    for part in [
        "no answer is set for GET /responses/statuses (getStatuses)",
        "server.on::<sample_sdk::resources::responses::GetStatuses>()",
    ] {
        assert!(text.contains(part), "{text}");
    }
    assert_eq!((server.requests().len(), server.problems().len()), (1, 1));
    // What told the server is no part of the request.
    assert!(!server.requests()[0].headers().keys().any(|name| name.as_str().contains("mock")));
    assert!(complaint(&server).contains("getStatuses"), "{}", complaint(&server));
}

fn complaint(server: &MockServer) -> String {
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| server.verify())).unwrap_err();
    panic.downcast_ref::<String>().unwrap().clone()
}

#[tokio::test]
async fn counts_and_order_are_verified() {
    let (server, client) = mocked().await;
    server.in_order();
    server.on::<WithKey>().responds(MockResponse::new(204)).times(2);
    server.on::<WithOptional>().responds(MockResponse::new(204)).times(..=1);
    assert!(complaint(&server).contains("withKey was called never, and not twice"), "{}", complaint(&server));
    client.access().with_key().await.unwrap();
    client.access().with_optional().await.unwrap();
    client.access().with_key().await.unwrap();
    assert_eq!(server.operations(), ["withKey", "withOptional", "withKey"]);
    assert!(complaint(&server).contains("withOptional was called before withKey"), "{}", complaint(&server));

    let (server, client) = mocked().await;
    server.on::<WithOptional>().responds(MockResponse::new(204)).times(1..=2);
    client.access().with_optional().await.unwrap();
    server.verify();
    for _ in 0..2 {
        client.access().with_optional().await.unwrap();
    }
    let text = complaint(&server);
    assert!(text.contains("withOptional was called 3 times, and not 1 to 2 times"), "{text}");
}

#[tokio::test]
async fn faults_are_met_as_in_the_world() {
    let (server, client) = mocked().await;
    server.on::<WithOptional>().responds(MockResponse::reset()).responds(MockResponse::new(204));
    client.access().with_optional().await.unwrap();
    assert_eq!(server.operations(), ["withOptional"; 2]);

    let body = "0123456789".repeat(10);
    server
        .on::<GetStatuses>()
        .responds(MockResponse::new(200).with_body(body.clone()).cut_after(30))
        .responds(MockResponse::new(200).with_body(body.clone()).in_pieces(20, Duration::from_millis(20)));
    let cut = client.responses().get_statuses().send_raw().await.unwrap();
    assert!(cut.bytes().await.is_err());
    let start = Instant::now();
    let slow = client.responses().get_statuses().send_raw().await.unwrap();
    assert_eq!(slow.bytes().await.unwrap(), body.as_bytes());
    assert!(start.elapsed() >= Duration::from_millis(100), "{:?}", start.elapsed());

    let impatient =
        client.responses().get_statuses().with_timeout(Duration::from_millis(30)).with_max_retries(0);
    let response = impatient.send_raw().await.unwrap();
    assert!(response.bytes().await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_request_that_the_document_does_not_have_is_missing_too() {
    let (_server, client) = mocked().await;
    let error = client.request(Method::GET, "/nothing").await.unwrap_err();
    let Error::Api(api) = &error else { panic!("{error}") };
    assert_eq!(api.status().as_u16(), 501);
    let message = error.message().unwrap();
    assert!(message.contains("no answer is set for GET /nothing"), "{message}");
    // There is no type that an answer could be set for.
    assert!(!message.contains("server.on"), "{message}");
}
