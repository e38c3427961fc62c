//! A small program around an emitted crate that makes the calls it is asked for.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use cargo_openapi_sdk::crate_name;
use codegen::Generated;
use codegen::ir::SecurityKind;
use serde::Deserialize;

use super::calls::Call;
use crate::program::{Program, package_name, write_if_changed};

/// What came of a call.
#[derive(Debug, Deserialize)]
pub(super) struct Answer {
    /// What Prism says of the request.
    pub(super) violations: Vec<String>,
    /// How it ended.
    pub(super) end: End,
    /// What the client says of an end that is not a success.
    pub(super) message: Option<String>,
}

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum End {
    /// With the value, or with an error of the API.
    Answered,
    /// With a response that could not be read.
    Undecoded,
    /// With a request that was refused before it was sent.
    Refused,
    /// Without a response.
    Unanswered,
}

/// The running program.
pub(super) struct Caller {
    program: Program,
}

impl Caller {
    /// Writes, builds and starts the program for the crate in a folder.
    ///
    /// # Errors
    /// When it does not build.
    pub(super) fn build(
        crate_dir: &Path,
        work: &Path,
        generated: &Generated,
        calls: &[Call],
    ) -> Result<Self> {
        let package = crate_name(&generated.files)?;
        let folder = crate_dir.with_extension("calls");
        let name = package_name("calls-of", crate_dir);
        let manifest = MANIFEST
            .replace("calls-of-crate", &name)
            .replace("PACKAGE", &package)
            .replace("PATH", &crate_dir.display().to_string());
        write_if_changed(&folder.join("Cargo.toml"), &manifest)?;
        let text = program(&package.replace('-', "_"), generated, calls);
        write_if_changed(&folder.join("src/main.rs"), &text)?;
        Ok(Self { program: Program::start(&folder, &work.join("build"), &name)? })
    }

    /// Makes a call.
    ///
    /// # Errors
    /// When the program died.
    pub(super) fn call(&mut self, number: usize, url: &str) -> Result<Answer> {
        let answer = self.program.ask(&format!("{number} {url}"))?;
        serde_json::from_str(&answer).with_context(|| format!("the program answered {answer}"))
    }
}

const MANIFEST: &str = r#"[package]
name = "calls-of-crate"
version = "0.0.0"
edition = "2024"

[dependencies]
api = { package = "PACKAGE", path = "PATH" }
serde = "1"
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }

[workspace]

[profile.dev]
debug = false
"#;

fn program(library: &str, generated: &Generated, calls: &[Call]) -> String {
    let mut credentials = String::new();
    for scheme in generated.api.security_schemes.values() {
        let setter = &scheme.name.rust;
        let _ = match scheme.kind {
            SecurityKind::Basic => writeln!(credentials, "        .{setter}(\"user\", \"password\")"),
            SecurityKind::Unsupported => Ok(()),
            SecurityKind::ApiKey { .. } | SecurityKind::Bearer => {
                writeln!(credentials, "        .{setter}(\"secret\")")
            }
        };
    }
    let mut functions = String::new();
    let mut arms = String::new();
    for (number, call) in calls.iter().enumerate() {
        let expression = call.expression.replace(&format!("{library}::"), "api::");
        let _ = writeln!(
            functions,
            "async fn call_{number}(client: &Client) -> serde_json::Value {{ attempt!({expression}) }}"
        );
        let _ = writeln!(arms, "            {number} => call_{number}(&client).await,");
    }
    PROGRAM
        .replace("        // credentials\n", &credentials)
        .replace("            // arms\n", &arms)
        .replace("// functions\n", &functions)
}

/// The program reads lines of a number, a blank and the address of the server, and answers each with what came of it.
const PROGRAM: &str = r#"#![allow(warnings)]
use std::io::{BufRead, Write};
use std::time::Duration;

use api::{Client, Error, HeaderMap, Upload};

fn value<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn violations(headers: Option<&HeaderMap>) -> Vec<String> {
    let text = headers.and_then(|it| it.get("sl-violations")).and_then(|it| it.to_str().ok()).unwrap_or("[]");
    let all: Vec<serde_json::Value> = serde_json::from_str(text).unwrap_or_default();
    let of_request = |it: &&serde_json::Value| it["location"][0] == "request" && it["severity"] == "Error";
    all.iter().filter(of_request).map(|it| it["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Whether Prism's response is not what the document says either: it answers with the document's examples.
fn is_wrong(headers: &HeaderMap) -> bool {
    headers.get("sl-violations").and_then(|it| it.to_str().ok()).is_some_and(|it| it.contains("[\"response"))
}

fn end<E>(error: Option<&Error<E>>) -> &'static str {
    match error {
        None | Some(Error::Api(_)) => "answered",
        Some(Error::Decode(_)) => "undecoded",
        Some(Error::InvalidRequest(_)) => "refused",
        Some(_) => "unanswered",
    }
}

macro_rules! attempt {
    ($request:expr) => {{
        let request = $request;
        match request.clone().send_raw().await {
            Ok(response) => {
                let violations = violations(Some(response.headers()));
                let is_wrong = is_wrong(response.headers());
                let error = request.send().await.err().filter(|_| !is_wrong);
                serde_json::json!({
                    "violations": violations,
                    "end": end(error.as_ref()),
                    "message": error.map(|error| error.to_string()),
                })
            }
            Err(error) => serde_json::json!({
                "violations": violations(error.headers()),
                "end": end(Some(&error)),
                "message": error.to_string(),
            }),
        }
    }};
}

// functions

fn client(url: &str) -> Client {
    Client::builder()
        // credentials
        .base_url(url)
        .max_retries(0)
        .timeout(Duration::from_secs(20))
        .build()
        .expect("the settings are complete")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.expect("a line");
        let (number, url) = line.split_once(' ').expect("a number");
        let client = client(url);
        let answer = match number.parse::<usize>().expect("a number") {
            // arms
            _ => unreachable!("the number of a call"),
        };
        writeln!(output, "{answer}").expect("the answer is read");
        output.flush().expect("the answer is read");
    }
}
"#;
