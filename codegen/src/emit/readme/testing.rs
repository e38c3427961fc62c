//! Tests of one's own code, without a network.

use super::calls::Calls;
use super::{code, indented};
use crate::emit::manifest::Package;

/// How the API is stood in for.
pub(super) fn section(package: &Package, calls: &Calls<'_>) -> Vec<String> {
    let mut lines = super::section(
        "Tests",
        &[
            "The feature `test-util` has `testing::MockServer`, a server on the loopback interface that answers as a test tells it \
             to, operation by operation, or from the document's examples (`answer_from_examples`), and says what was wrong with the \
             requests that it got. `testing::Recorder` and `testing::Replay` keep real exchanges in a file, without secrets, and \
             answer from it. `testing::value` makes a value of \
             any type from the JSON that a test cares about: what is required and left out is empty, zero or `false`.",
        ],
    );
    let Some(shown) = calls.missing.as_ref().or(calls.first()) else { return lines };
    let krate = &package.library;
    let given: Vec<String> = shown.call.parameters.iter().skip(1).cloned().collect();
    let head = format!("async fn test({}) -> Result<(), Box<dyn std::error::Error>> {{", given.join(", "));
    let body = [
        format!("use {krate}::testing::{{MockResponse, MockServer}};"),
        String::new(),
        "let server = MockServer::start().await?;".to_owned(),
        format!("server.on::<{krate}::{}>().responds(MockResponse::new(404));", shown.builder),
        format!("let client = {krate}::Client::builder().mock(&server).build()?;"),
        format!("let error = {}.await.unwrap_err();", shown.call.request),
        "assert!(error.is_not_found());".to_owned(),
        "assert!(server.problems().is_empty());".to_owned(),
        "Ok(())".to_owned(),
    ];
    lines.extend(code(
        ["#[cfg(feature = \"test-util\")]".to_owned(), head]
            .into_iter()
            .chain(indented(body))
            .chain(["}".to_owned()]),
    ));
    lines
}
