//! What a call fails with, and what is tried again before.

use super::calls::{Calls, has_typed_errors};
use super::requests::example;
use super::section;
use crate::emit::docs;
use crate::emit::manifest::Package;
use crate::ir::{Api, Retry};

/// How calls fail.
pub(super) fn errors(package: &Package, calls: &Calls<'_>) -> Vec<String> {
    let mut lines = section(
        "Errors",
        &[
            "Every call fails with an `Error`: what the API answered, with its status, headers, request id and body (typed, where \
             the document says what it is), or why there is no answer. `message()` is what the API says is wrong, `problem()` has \
             the details of `application/problem+json`, and `retry_after()` how long to wait. An error's text says what was \
             called, what came, the request's id, and what to try.",
        ],
    );
    let Some(shown) = calls.missing.as_ref().or(calls.first()) else { return lines };
    let import = format!("use {}::Error;", package.library);
    let body = if has_typed_errors(shown.operation) {
        "        println!(\"{}: {:?}\", error.status(), error.body().typed());"
    } else {
        "        println!(\"{}: {:?}\", error.status(), error.body());"
    };
    let body = vec![
        format!("match {}.await {{", shown.call.request),
        "    Ok(response) => println!(\"{response:?}\"),".to_owned(),
        "    Err(error) if error.is_not_found() => println!(\"there is no such thing\"),".to_owned(),
        "    Err(Error::Api(error)) => {".to_owned(),
        body.to_owned(),
        "    }".to_owned(),
        "    Err(error) => return Err(error.into()),".to_owned(),
        "}".to_owned(),
    ];
    lines.extend(example(&[&import], shown, body));
    let krate = &package.library;
    lines.extend(docs::wrapped(&format!(
        "Operations have errors of their own. A function that calls several returns `{krate}::Result`, whose error, `AnyError`, \
         `?` makes of each; it has the same methods, and `downcast_ref` gives the typed one back."
    )));
    lines.push(String::new());
    lines
}

/// What is repeated, and what is not.
pub(super) fn retries(api: &Api, package: &Package) -> Vec<String> {
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
