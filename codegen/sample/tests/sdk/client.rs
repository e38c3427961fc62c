//! What a client's builder sets for all calls, what a derived client changes, and what a call overrides.

use std::time::Duration;

use crate::support::{Reply, Server, silent};
use sample_sdk::Client;

#[tokio::test]
async fn the_caller_is_named_before_the_sdk() {
    let server = silent().await;
    let client = server.builder().user_agent("report-tool/2.0").build().unwrap();
    client.access().with_optional().await.unwrap();
    client.to_builder().build().unwrap().access().with_optional().await.unwrap();
    client.to_builder().user_agent("other/1").build().unwrap().access().with_optional().await.unwrap();
    client.access().with_optional().with_header("user-agent", "mine").await.unwrap();
    let requests = server.requests();
    let agents: Vec<&str> = requests.iter().filter_map(|it| it.header("user-agent")).collect();
    let own = agents[0].strip_prefix("report-tool/2.0 ").unwrap();
    assert!(own.starts_with("sample-sdk/"), "{own}");
    assert_eq!(agents, [agents[0], agents[0], &format!("other/1 {own}"), "mine"]);
}

#[tokio::test]
async fn a_derived_client_differs_in_what_it_was_told() {
    let server = silent().await;
    let client = server.builder().header("k").default_header("x-team", "a").default_query("v", "1").build();
    let client = client.unwrap();
    let derived = client.to_builder().default_header("x-team", "b").header("k2").build().unwrap();
    client.access().with_key().await.unwrap();
    derived.access().with_key().with_query("v", "2").await.unwrap();
    let requests = server.requests();
    let shown = |index: usize| {
        let request: &crate::support::Request = &requests[index];
        (request.header("x-team"), request.header("x-api-key"), request.query())
    };
    assert_eq!(shown(0), (Some("a"), Some("k"), vec!["v=1"]));
    assert_eq!(shown(1), (Some("b"), Some("k2"), vec!["v=2"]));
}

#[tokio::test]
async fn a_call_has_its_own_time_and_retries() {
    let slow = Server::start(|_| Reply::new(204, "text/plain", "").after(Duration::from_secs(5))).await;
    let client = slow.builder().max_retries(0).build().unwrap();
    let error = client.access().with_optional().with_timeout(Duration::from_millis(50)).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");

    let broken = Server::start(|_| Reply::new(503, "text/plain", "").header("retry-after-ms", "1")).await;
    let error = broken.client().access().with_optional().with_max_retries(3).await.unwrap_err();
    assert_eq!(error.status().map(|it| it.as_u16()), Some(503));
    assert_eq!(broken.requests().len(), 4);
}

#[test]
fn what_cannot_be_sent_is_said_when_the_client_is_made() {
    let shown = |builder: sample_sdk::ClientBuilder| builder.build().unwrap_err().to_string();
    assert!(shown(Client::builder().user_agent("a\nb")).contains("is not a header's value"));
    assert!(shown(Client::builder().default_header("a b", "c")).contains("`a b`"));
    assert!(shown(Client::builder().base_url("nowhere")).contains("`nowhere`"));
}
