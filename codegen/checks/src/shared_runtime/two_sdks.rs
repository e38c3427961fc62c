//! A program with two SDKs that share the runtime: one error, one middleware, and the connections of one client.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anthropic_skills::types::GetSkillResponse;
use openapi_sdk_runtime::middleware::{Attempt, BoxError, Middleware, Next, Request, Response};
use openapi_sdk_runtime::testing::MockServer;
use openapi_sdk_runtime::{AnyError, BaseClient, StatusCode};
use sample_sdk::resources::shown::GetLatest;
use serde_json::json;

/// Counts the attempts of all clients that it is given to.
#[derive(Clone, Default)]
struct Counter(Arc<AtomicUsize>);

impl Middleware for Counter {
    async fn handle(&self, request: Request, next: Next) -> Result<Response, BoxError> {
        assert!(!Attempt::of(&request).operation().to_string().is_empty());
        self.0.fetch_add(1, Ordering::Relaxed);
        next.run(request).await
    }
}

/// Where a client of any SDK talks to.
fn host(client: &BaseClient) -> &str {
    client.base_url()
}

/// Two calls of two SDKs, which fail with one error.
async fn both(sample: &sample_sdk::Client, skills: &anthropic_skills::Client) -> Result<GetSkillResponse, AnyError> {
    sample.shown().get_latest().await?;
    Ok(skills.beta().skills().retrieve("skill").await?)
}

#[tokio::test]
async fn two_sdks_share_middleware_errors_and_connections() {
    let counter = Counter::default();
    let (first, second) = (MockServer::start().await.unwrap(), MockServer::start().await.unwrap());
    first.answer_from_examples();
    second.answer_from_examples();
    let sample = sample_sdk::Client::builder().mock(&first).middleware(counter.clone()).build().unwrap();
    let skills = anthropic_skills::Client::builder()
        .connections_of(&sample)
        .mock(&second)
        .middleware(counter.clone())
        .build()
        .unwrap();
    assert_eq!((host(&sample), host(&skills)), (sample.base_url(), skills.base_url()));
    both(&sample, &skills).await.unwrap();
    assert_eq!(counter.0.load(Ordering::Relaxed), 2);

    first.on::<GetLatest>().fails(404, &json!({ "message": "gone" }));
    let error = both(&sample, &skills).await.unwrap_err();
    assert_eq!(error.status(), Some(StatusCode::NOT_FOUND));
    assert_eq!(counter.0.load(Ordering::Relaxed), 3);

    // Settings of connections belong to the client that made them.
    let refused = anthropic_skills::Client::builder().connections_of(&sample).no_proxy().build().unwrap_err();
    assert!(refused.to_string().contains("no_proxy"), "{refused}");
}
