//! What one does with requests: send them, adjust them, go through pages, read streams, send files.

use super::calls::{Calls, Shown, file_of, streams};
use super::{code, indented, section};
use crate::emit::layout;
use crate::emit::manifest::Package;
use crate::emit::operation::{ExampleCall, File, open};

/// The sections, those of things that the API does not have left out.
pub(super) fn sections(package: &Package, calls: &Calls<'_>) -> Vec<String> {
    let mut lines = requests(calls);
    lines.extend(calls.paged.iter().flat_map(pages));
    lines.extend(calls.polled.iter().flat_map(polling));
    lines.extend(calls.streamed.iter().flat_map(stream));
    lines.extend(calls.upload.iter().flat_map(|shown| upload(shown, package)));
    lines.extend(blocking(calls));
    lines.extend(untyped());
    lines.extend(middleware(package));
    lines
}

fn requests(calls: &Calls<'_>) -> Vec<String> {
    let mut lines = section(
        "Requests",
        &[
            "What has to be given is an argument of a method, and what is optional is set on the request that the method \
             returns. A request is sent when it is awaited; `send_with_response()` has status, headers and request id beside \
             the value. `with_timeout`, `with_deadline`, `with_retry`, `with_max_retries`, `with_header` and `with_query` \
             adjust a single call.",
        ],
    );
    let Some(shown) = calls.sending.as_ref().or(calls.first()) else { return lines };
    let mut body = layout::statement(&format!("let request = {};", shown.call.with_settings()));
    body.extend(
        [
            "let response = request.with_timeout(Duration::from_secs(5)).send_with_response().await?;",
            "println!(\"{} {:?}\", response.status(), response.request_id());",
        ]
        .map(str::to_owned),
    );
    lines.extend(example(&["use std::time::Duration;"], shown, body));
    lines
}

fn pages(shown: &Shown<'_>) -> Vec<String> {
    let mut lines = section(
        "Pages",
        &[
            "A list that comes in pages is a stream of its items, over all pages. `pages()` gives the pages themselves, and \
             `send_page()` a single one, whose `next_page()` gets the next.",
        ],
    );
    lines.extend(example(&["use futures_util::TryStreamExt as _;"], shown, shown.call.items()));
    lines
}

fn polling(shown: &Shown<'_>) -> Vec<String> {
    let mut lines = section(
        "Long operations",
        &[
            "Where an operation goes on after the API's answer, `poll()` waits until it is over and has its result. The pauses \
             between questions are the API's own (`Retry-After`), or those of `with_interval`; `with_deadline` ends the waiting. \
             `next()` goes state by state, `token()` is for another process to go on with, and an operation that has failed is \
             `PollError::Failed` with its last state.",
        ],
    );
    let body = vec![
        format!("let mut poller = {}.poll();", shown.call.request),
        "while let Some(state) = poller.next().await? {".to_owned(),
        "    println!(\"{state:?}\");".to_owned(),
        "}".to_owned(),
        "let result = poller.until_done().await?;".to_owned(),
    ];
    lines.extend(example(&[], shown, body));
    lines
}

fn stream(shown: &Shown<'_>) -> Vec<String> {
    let mut lines = section(
        "Streams",
        &[
            "What the API sends value by value is an `EventStream`, a `Stream` of the values as they come. `into_events()` has \
             the name and the id of each event as well, and `with_resume()` goes on where a connection broke. Each value is \
             bounded as a body is (`max_body_size`).",
        ],
    );
    let send = if streams(shown.operation) { "send" } else { "send_stream" };
    let body = vec![
        format!("let mut values = {}.{send}().await?;", shown.call.request),
        "while let Some(value) = values.try_next().await? {".to_owned(),
        "    println!(\"{value:?}\");".to_owned(),
        "}".to_owned(),
    ];
    lines.extend(example(&["use futures_util::TryStreamExt as _;"], shown, body));
    lines
}

fn upload(shown: &Shown<'_>, package: &Package) -> Vec<String> {
    let mut lines = section(
        "Uploads",
        &["A file comes from the disk, from memory or from a stream; it is not read into memory to be sent."],
    );
    let krate = &package.library;
    let mut call = shown.call.clone();
    let mut body = call.open_files();
    match file_of(shown.operation) {
        Some(File::Setter(setter)) => {
            body.extend([open("file"), format!("{}.{setter}(file).await?;", call.request)]);
        }
        Some(File::Argument) => body.push(shown.statement.clone()),
        None => return lines,
    }
    let import = format!("use {krate}::Upload;");
    lines.extend(function(&[&import], &call, body));
    lines
}

fn blocking(calls: &Calls<'_>) -> Vec<String> {
    let Some(shown) = calls.first() else { return Vec::new() };
    let mut lines = section(
        "Without an async runtime",
        &[
            "With the feature `blocking`, every request has `send_blocking()`, and lists have `into_blocking_iter()`.",
        ],
    );
    let head = shown.call.function().replacen("async fn", "fn", 1);
    let body = [format!("{}.send_blocking()?;", shown.call.request), "Ok(())".to_owned()];
    lines.extend(code(
        ["#[cfg(feature = \"blocking\")]".to_owned(), head]
            .into_iter()
            .chain(indented(body))
            .chain(["}".to_owned()]),
    ));
    lines
}

/// A function around statements, with what it imports.
pub(super) fn example(imports: &[&str], shown: &Shown<'_>, body: Vec<String>) -> Vec<String> {
    function(imports, &shown.call, body)
}

fn function(imports: &[&str], call: &ExampleCall, body: Vec<String>) -> Vec<String> {
    let mut lines: Vec<String> = imports.iter().map(|&it| it.to_owned()).collect();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(call.function());
    lines.extend(indented(body.into_iter().chain(["Ok(())".to_owned()])));
    lines.push("}".to_owned());
    code(lines)
}

/// How something is called that the document does not have.
fn untyped() -> Vec<String> {
    section(
        "What the document does not have",
        &[
            "`client.request(Method::POST, \"/v1/unreleased\").json(&body).await?` sends any request to the API, with the \
           client's credentials, middleware, retries and errors. Its response is read with `json()`, `text()`, `bytes()`, \
           `bytes_stream()` or `into_event_stream()`.",
        ],
    )
}

/// How code of one's own sees each attempt.
fn middleware(package: &Package) -> Vec<String> {
    let krate = &package.library;
    let mut lines = section(
        "Middleware",
        &[
            "Code of one's own around each attempt of each call can sign, measure, record, change the request, or answer in the \
           API's place. It knows the operation and the number of the attempt. `middleware` has the details, and says where \
           retries, credentials and redirects stand. `max_concurrent_requests` of the builder limits how many requests are \
           under way at a time.",
        ],
    );
    lines.extend(code([
        format!("use {krate}::middleware::{{Attempt, BoxError, Next, Request, Response}};"),
        String::new(),
        "async fn measured(request: Request, next: Next) -> Result<Response, BoxError> {".to_owned(),
        "    let attempt = Attempt::of(&request).clone();".to_owned(),
        "    let response = next.run(request).await?;".to_owned(),
        "    println!(\"{} #{}: {}\", attempt.operation(), attempt.number(), response.status());".to_owned(),
        "    Ok(response)".to_owned(),
        "}".to_owned(),
        String::new(),
        format!("fn example() -> {krate}::Result<{krate}::Client> {{"),
        format!("    Ok({krate}::Client::builder().middleware(measured).build()?)"),
        "}".to_owned(),
    ]));
    lines
}
