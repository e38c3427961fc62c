//! `README.md`, which is the front page of the crate's documentation too.

use super::crate_root::about;
use super::docs;
use super::manifest::Package;
use crate::config::Contents;
use crate::ir::{Api, Method, Operation, ResponseContent, Retry, Success};

/// Writes the README: what the crate is, in one screen.
pub(super) fn write(api: &Api, package: &Package) -> String {
    let mut lines = vec![
        "<!-- @generated from the OpenAPI document. Do not edit. -->".to_owned(),
        String::new(),
        format!("# {}", package.name),
        String::new(),
    ];
    lines.extend(front_page(api, package));
    lines.push(String::new());
    lines.join("\n")
}

fn front_page(api: &Api, package: &Package) -> Vec<String> {
    let mut lines = vec![format!("{}.", about(api, package.contents)), String::new()];
    let about = api.docs.description.as_deref().map(docs::markdown).unwrap_or_default();
    let end = about.iter().position(String::is_empty).unwrap_or(about.len());
    if end > 0 && end <= 12 {
        lines.extend_from_slice(&about[..end]);
        lines.push(String::new());
    }
    match package.contents {
        Contents::Client => lines.extend(calling(api, package)),
        Contents::Types => lines.extend([
            "The types are in `types`; they are read and written with any serializer of JSON.".to_owned(),
            String::new(),
        ]),
    }
    lines.extend(features(package));
    lines.extend([
        "## Forward compatibility".to_owned(),
        String::new(),
        "Enum values, kinds and properties that this version does not know are kept, and written back as they came.".to_owned(),
    ]);
    lines
}

/// How to compile a part of a large API.
fn features(package: &Package) -> Vec<String> {
    let Some(first) = package.features.names().next() else { return Vec::new() };
    vec![
        "## Features".to_owned(),
        String::new(),
        "Each resource of the client has a Cargo feature of its name; all of them are on by default. With"
            .to_owned(),
        format!(
            "`default-features = false, features = [\"rustls\", \"{first}\"]` a crate compiles that one and the types it"
        ),
        "needs, in a fraction of the time.".to_owned(),
        String::new(),
    ]
}

/// How operations are called and how they fail.
fn calling(api: &Api, package: &Package) -> Vec<String> {
    let mut lines = vec!["## Getting started".to_owned(), String::new()];
    lines.extend(example(api, package));
    lines.extend([
        String::new(),
        "A request is a future: await it for the value, or call `send_with_response()` for status, headers and".to_owned(),
        "request id as well. What is optional is set on the request before it is sent; `with_timeout`, `with_deadline`,".to_owned(),
        "`with_max_retries`, `with_header` and `with_query` adjust a single call. Without an async runtime, the feature".to_owned(),
        "`blocking` gives every request a `send_blocking()`. The feature `test-util` is for the tests of one's own code: it".to_owned(),
        "has a server, `testing::MockServer`, and `testing::value` makes values of all types from the JSON that a test cares".to_owned(),
        "about. In a browser (`wasm32-unknown-unknown`) requests go through `fetch`; both features are absent there, and so".to_owned(),
        "are files on disk.".to_owned(),
        String::new(),
    ]);
    lines.extend(streams(api));
    lines.extend([
        "## Errors".to_owned(),
        String::new(),
        "Every call fails with an `Error`: what the API answered, with its status, headers and typed body, or why".to_owned(),
        "there is no answer.".to_owned(),
        String::new(),
    ]);
    lines.extend(retries(api, package));
    lines
}

/// What is repeated, and what is not.
fn retries(api: &Api, package: &Package) -> Vec<String> {
    let mut paragraphs = match package.retry {
        Retry::Safe => {
            let key = if package.has_idempotency_keys {
                "Since requests that change something carry a random idempotency key, by which the API knows them when \
                 they come again, every request is"
            } else {
                "Requests whose method is idempotent (all but `POST` and `PATCH`), and those with a header \
                 `Idempotency-Key`, are"
            };
            vec![
                "A failed attempt is made again, twice by default, where that cannot make the API do something twice: \
                 where no connection came about, and where the API answered 408, 429, 503 with `Retry-After`, or with \
                 `x-should-retry: true`."
                    .to_owned(),
                format!(
                    "{key} also repeated after a time-out, a lost connection and other answers of 5xx that may pass."
                ),
            ]
        }
        Retry::Always => vec![
            "A failed attempt is made again, twice by default, whatever the method: after a time-out, a lost \
             connection, and the answers 408, 409, 429 and 5xx. An attempt that failed in such a way may have been \
             processed, so that a `POST` may be carried out twice; `Retry::Safe`, for the client (`retry`) or for a \
             call (`with_retry`), makes again only what cannot."
                .to_owned(),
        ],
        Retry::Never => vec![
            "Nothing is repeated unless the client's `retry` or a call's `with_retry` says so.".to_owned(),
        ],
    };
    if api.operations.iter().any(|operation| operation.retry.is_some()) {
        paragraphs.push("Operations that are an exception say so in their documentation.".to_owned());
    }
    if package.retry != Retry::Always {
        paragraphs.push(
            "`Retry` lists the choices; `retry` of the client's builder and `with_retry` of a call make one."
                .to_owned(),
        );
    }
    paragraphs.push(
        "`x-should-retry: false` ends it, and a body that can be read only once is sent once.".to_owned(),
    );
    let mut lines = vec!["## Retries".to_owned(), String::new()];
    lines.extend(docs::wrapped(&paragraphs.join(" ")));
    lines.push(String::new());
    lines
}

/// How responses are read that come value by value.
fn streams(api: &Api) -> Vec<String> {
    let is_stream = |content: &ResponseContent| {
        matches!(content, ResponseContent::EventStream(_) | ResponseContent::JsonLines(_))
    };
    let further = api.operations.iter().filter_map(|operation| operation.streamed.as_ref());
    let mut contents =
        api.responses().map(|response| &response.content).chain(further.map(|streamed| &streamed.content));
    if !contents.any(is_stream) {
        return Vec::new();
    }
    [
        "## Streams",
        "",
        "What the API sends value by value is an `EventStream`, a `Stream` of the values as they come; where it is one of two",
        "ways to get a response, `send_stream()` asks for it. `into_events()` has the name and the id of each event as well, and",
        "`with_resume()` goes on where a connection broke. Each value is bounded as a body is (`max_body_size`).",
        "",
    ]
    .map(str::to_owned)
    .into()
}

fn example(api: &Api, package: &Package) -> Vec<String> {
    let krate = &package.library;
    let mut lines = vec![
        "```rust,no_run".to_owned(),
        format!("use {krate}::Client;"),
        String::new(),
        "async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        "    let client = Client::from_env()?;".to_owned(),
    ];
    if let Some(operation) = best(api) {
        let call = format!("{}.{}()", api.accessor(operation.resource), operation.name.rust);
        lines.push(format!("    let response = {call}.await?;"));
        lines.push("    println!(\"{response:?}\");".to_owned());
    }
    lines.extend(["    Ok(())".to_owned(), "}".to_owned(), "```".to_owned()]);
    lines
}

/// The first operation that reads something and needs nothing.
fn best(api: &Api) -> Option<&Operation> {
    let mut easy = api.operations.iter().filter(|it| {
        it.method == Method::Get
            && it.parameters.iter().all(|parameter| !parameter.required)
            && it.body.is_none()
            && !it.docs.deprecated
    });
    easy.find(|it| matches!(&it.success, Success::One(response) if matches!(response.content, ResponseContent::Json(_))))
}
