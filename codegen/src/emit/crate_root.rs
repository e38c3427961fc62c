//! `lib.rs`: the front page, the modules, what is exported.

use super::docs;
use super::file::SourceFile;
use super::headers;
use super::manifest::Package;
use super::resource::accessor;
use super::status_set;
use crate::config::Contents;
use crate::ir::{Api, Method, Operation, StatusRole, Success};

/// Writes `lib.rs`.
pub(super) fn write(api: &Api, package: &Package) -> String {
    let file = SourceFile::new(&front_page(api, package));
    file.text(
        "#![allow(clippy::disallowed_names, clippy::large_enum_variant, clippy::module_inception, clippy::type_complexity, reason = \"names and shapes are the API's\")]",
    );
    file.text(modules(api, package.contents).join("\n"));
    file.text("pub use runtime::wire::{Base64, Date, DateTime, Extra, Null, Nullable, Value};");
    if package.contents == Contents::Client {
        file.text(
            "pub use runtime::{\n    \
             ApiError, BuildError, Bytes, Client, ClientBuilder, Credential, DecodeError, Error, ErrorBody, EventStream, HeaderMap,\n    \
             InvalidRequest, Page, RawResponse, Response, SecretString, StatusCode, TokenResult, TransportError, Upload, Uploads,\n\
             };",
        );
        file.text("#[cfg(feature = \"blocking\")]\npub use runtime::blocking;");
    }
    file.finish()
}

fn modules(api: &Api, contents: Contents) -> Vec<&'static str> {
    const RUNTIME: &str = "#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = \"an API need not use all of it\")]\nmod runtime;";
    let mut modules = Vec::new();
    if contents == Contents::Client {
        modules.push("mod client;");
        if status_set::is_used(api, StatusRole::Error) {
            modules.push("pub mod errors;");
        }
        if headers::is_used(api) {
            modules.push("pub mod headers;");
        }
        modules.push("pub mod resources;");
        if status_set::is_used(api, StatusRole::Response) {
            modules.push("pub mod responses;");
        }
    }
    modules.extend([RUNTIME, "pub mod types;"]);
    modules
}

/// What the crate is, in one screen.
pub(super) fn front_page(api: &Api, package: &Package) -> Vec<String> {
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
            "The types are in [`types`]; they are read and written with any serializer of JSON.".to_owned(),
            String::new(),
        ]),
    }
    lines.extend(features(package));
    lines.extend([
        "# Forward compatibility".to_owned(),
        String::new(),
        "Enum values, kinds and properties that this version does not know are kept, and written back as they came.".to_owned(),
    ]);
    lines
}

/// How to compile a part of a large API.
fn features(package: &Package) -> Vec<String> {
    let Some(first) = package.features.names().next() else { return Vec::new() };
    vec![
        "# Features".to_owned(),
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

/// What the crate is, in a few words.
pub(super) fn about(api: &Api, contents: Contents) -> String {
    match contents {
        Contents::Client => format!("A client for {}", title(api)),
        Contents::Types => format!("The types of {}", title(api)),
    }
}

/// How operations are called and how they fail.
fn calling(api: &Api, package: &Package) -> Vec<String> {
    let mut lines = vec!["# Getting started".to_owned(), String::new()];
    lines.extend(example(api, package));
    lines.extend([
        String::new(),
        "A request is a future: await it for the value, or call `send_with_response()` for status, headers and".to_owned(),
        "request id as well. What is optional is set on the request before it is sent; `with_timeout`,".to_owned(),
        "`with_max_retries`, `with_header` and `with_query` adjust a single call. Without an async runtime, the feature".to_owned(),
        "`blocking` gives every request a `send_blocking()`.".to_owned(),
        String::new(),
        "# Errors".to_owned(),
        String::new(),
        "Every call fails with an [`Error`]: what the API answered, with its status, headers and typed body, or why".to_owned(),
        "there is no answer. Requests that are worth it are repeated (twice by default) before that.".to_owned(),
        String::new(),
    ]);
    lines
}

/// The API's title in one line.
pub(super) fn title(api: &Api) -> String {
    let title = docs::one_line(&api.title);
    if title.is_empty() {
        "an HTTP API".to_owned()
    } else {
        format!("the {title}").replace("the The ", "the ").replace("the the ", "the ")
    }
}

fn example(api: &Api, package: &Package) -> Vec<String> {
    let krate = &package.library;
    let mut lines = vec![
        "```no_run".to_owned(),
        format!("use {krate}::Client;"),
        String::new(),
        "# async fn example() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        "let client = Client::from_env()?;".to_owned(),
    ];
    if let Some(operation) = best(api) {
        let call = format!("{}.{}()", accessor(api, operation.resource), operation.name.rust);
        lines.push(format!("let response = {call}.await?;"));
        lines.push("println!(\"{response:?}\");".to_owned());
    }
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
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
    easy.find(|it| matches!(&it.success, Success::One(response) if matches!(response.content, crate::ir::ResponseContent::Json(_))))
}
