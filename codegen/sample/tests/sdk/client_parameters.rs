//! Parameters that are set once, on the client: where they go, what happens without them, what comes from the environment.

use std::process::Command;

use crate::support::silent;
use sample_sdk::{Client, Error};

#[tokio::test]
async fn they_go_to_the_operations_that_have_them() {
    let server = silent().await;
    let client = server.builder().tenant("a/b c").region("eu").x_label("l").version("3").build().unwrap();
    client.access().list_things().await.unwrap();
    client.access().delete_all_things("old").await.unwrap();
    client.access().with_optional().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].path(), "/tenants/a%2Fb%20c/things");
    assert_eq!((requests[0].header("x-region"), requests[0].header("x-label")), (Some("eu"), Some("l")));
    assert_eq!(requests[0].query(), ["version=3"]);
    assert_eq!((requests[1].query(), requests[1].header("x-region")), (vec!["reason=old"], Some("eu")));
    assert_eq!((requests[2].query(), requests[2].header("x-region")), (vec![], None));
    // What is derived has them, and a call has the last word.
    let derived = client.to_builder().tenant("t").build().unwrap();
    let call = derived.access().list_things().with_header("x-region", "us").with_query("version", "4");
    call.await.unwrap();
    let request = server.requests().pop().unwrap();
    assert_eq!((request.path(), request.header("x-region")), ("/tenants/t/things", Some("us")));
    assert_eq!(request.query(), ["version=4"]);
}

#[tokio::test]
async fn without_one_that_is_needed_nothing_is_sent() {
    let server = silent().await;
    let failed = async |client: Client| {
        let error = client.access().list_things().await.unwrap_err();
        assert!(matches!(error, Error::InvalidRequest(_)), "{error}");
        error.to_string()
    };
    let text = failed(server.builder().region("eu").version("1").build().unwrap()).await;
    assert!(
        text.ends_with(
            "the client has no value for the path parameter `tenant`; it is set with `ClientBuilder::tenant`, \
             for `from_env` in the environment variable SAMPLE_TENANT"
        ),
        "{text}"
    );
    let client = server.builder().tenant("t").version("1").build().unwrap();
    let text = failed(client.clone()).await;
    assert!(text.contains("the header `X-Region`; it is set with `ClientBuilder::region`"), "{text}");
    // One that is set for the call is there.
    client.access().list_things().with_header("X-Region", "eu").await.unwrap();
    for bad in ["..", "", "."] {
        failed(server.builder().tenant(bad).region("eu").version("1").build().unwrap()).await;
    }
    failed(server.builder().tenant("t").region("e\nu").version("1").build().unwrap()).await;
    assert_eq!(server.requests().len(), 1);
}

/// The environment of a process cannot be changed safely, so that another one has it.
#[test]
fn the_environment_may_have_them() {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "in_the_other_process", "--ignored"])
        .env("SAMPLE_TENANT", "from-env")
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
}

#[tokio::test]
#[ignore = "it is run with an environment of its own"]
async fn in_the_other_process() {
    let server = silent().await;
    let builder = || Client::builder().base_url(&server.url).region("eu").version("1");
    builder().from_env().build().unwrap().access().list_things().await.unwrap();
    // What the caller says counts.
    builder().tenant("own").from_env().build().unwrap().access().list_things().await.unwrap();
    let paths: Vec<String> = server.requests().iter().map(|it| it.path().to_owned()).collect();
    assert_eq!(paths, ["/tenants/from-env/things", "/tenants/own/things"]);
}
