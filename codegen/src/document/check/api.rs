//! Rules for what describes an API and its operations.

use std::collections::HashMap;

use serde_json::Value;
use url::Url;

use super::{Checker, Members};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::document::trail::Trail;
use crate::document::{media_name, reference};
use crate::text::unquoted;

/// A document has an `info` with a title and a version (OpenAPI 3.1, section 4.8.1).
pub(super) fn info(checker: &mut Checker<'_>, document: &Members, at: &Trail<'_>) {
    let has = |key: &&str| document.get(*key).is_some_and(|it| !it.is_null());
    if !["paths", "components", "webhooks", "x-webhooks"].iter().any(has) {
        // There is nothing to generate, which is all that there is to say.
        return;
    }
    let Some(info) = document.get("info").and_then(Value::as_object) else {
        let message = "the document has no `info`, after whose title the crate is called";
        let finding = Diagnostic::new(Code::InvalidValue, &at.pointer(), message);
        return checker.push(finding.hint("`info` has a `title` and a `version`"));
    };
    for field in ["title", "version"] {
        if info.get(field).is_none_or(Value::is_null) {
            let message = format!("`info` has no `{field}`");
            checker.push(Diagnostic::new(Code::InvalidValue, &at.pointer().join("info"), message).at_key());
        }
    }
}

/// An operation says what it answers (until OpenAPI 3.0 it has to; section 4.7.10.1).
pub(super) fn responses(checker: &mut Checker<'_>, operation: &Members, at: &Trail<'_>) {
    let is_empty = |it: &Value| it.is_null() || it.as_object().is_some_and(Members::is_empty);
    // A slip in the key has words of its own.
    let is_misspelled = operation.keys().any(|key| did_you_mean(key, ["responses"]).is_some());
    if operation.get("responses").is_none_or(is_empty)
        && (operation.contains_key("responses") || !is_misspelled)
    {
        let message = "nothing is said of what the operation answers; a call returns nothing";
        checker.push(Diagnostic::new(Code::MissingResponses, &at.pointer(), message).at_key());
    }
}

/// The keys of `content` are media types (OpenAPI 3.1, section 4.8.13.1).
pub(super) fn content(checker: &mut Checker<'_>, members: &Members, at: &Trail<'_>) {
    let content = members.get("content").and_then(Value::as_object).into_iter().flatten();
    // What is no media type because of what it refers to has been reported.
    let is_read = |media: &Value| media.get(reference::UNRESOLVED).is_none();
    for (key, _) in content.filter(|(key, media)| !key.contains('/') && is_read(media)) {
        let hint = match media_name::meant(key) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None if key == "schema" => {
                "a media type, such as `application/json`, stands between `content` and `schema`".to_owned()
            }
            None => "a media type is written like `application/json`".to_owned(),
        };
        let message = format!("`{key}` is not a media type; the body is bytes");
        let finding = Diagnostic::new(Code::InvalidValue, &at.pointer().join("content").join(key), message);
        checker.push(finding.at_key().hint(hint));
    }
}

/// A server's URL is one that requests can be sent to, or is relative to the document's (OpenAPI 3.1, section 4.8.5).
pub(super) fn server(checker: &mut Checker<'_>, server: &Members, at: &Trail<'_>) {
    let Some(url) = server.get("url").and_then(Value::as_str) else { return };
    let variables = server.get("variables").and_then(Value::as_object);
    // A variable that nobody declares is a slip of its own, and may be this one.
    let is_declared = |name: &str| variables.is_some_and(|it| it.contains_key(name));
    let mut names = url.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    let is_complete = names.all(is_declared);
    for (name, variable) in variables.into_iter().flatten() {
        let place = || at.pointer().join("variables").join(name);
        if is_complete && !url.contains(&format!("{{{name}}}")) {
            let message = format!("the server's URL has no variable `{name}`; it has no effect");
            checker.push(Diagnostic::new(Code::UnusedServerVariable, &place(), message).at_key());
        }
        let (values, default) = (variable.get("enum").and_then(Value::as_array), variable.get("default"));
        if let (Some(values), Some(default)) = (values.filter(|it| !it.is_empty()), default)
            && !values.contains(default)
        {
            let message =
                format!("the default `{}` is none of the values that are listed", unquoted(default));
            checker.push(Diagnostic::new(Code::InvalidDefault, &place().join("default"), message));
        }
    }
    let default_of = |name: &str| variables?.get(name)?.get("default")?.as_str().map(str::to_owned);
    if let Some(scheme) = foreign_scheme(url, default_of) {
        let message = format!("requests are sent over HTTP, and not over `{scheme}`; the server is left out");
        let finding = Diagnostic::new(Code::InvalidValue, &at.pointer().join("url"), message);
        return checker.push(finding.hint(ABSOLUTE));
    }
    // What stands for a variable is a part of a host or of a path.
    let filled: String = url.split('{').enumerate().fold(String::new(), |filled, (index, part)| {
        let rest = if index == 0 { part } else { part.split_once('}').map_or(part, |(_, rest)| rest) };
        let value = if index == 0 { "" } else { "1" };
        filled + value + rest
    });
    if let Some((fault, hint)) = url_fault(url.trim(), filled.trim()) {
        let finding = Diagnostic::new(Code::InvalidValue, &at.pointer().join("url"), fault);
        checker.push(finding.hint(hint));
    }
}

const ABSOLUTE: &str = "an absolute URL begins with `https://` and a host";

/// What is wrong with a server's URL, and what to do about it.
fn url_fault(written: &str, filled: &str) -> Option<(String, String)> {
    if filled.contains("://") {
        return if written.starts_with('{') {
            None
        } else if Url::parse(filled).is_err() {
            Some((format!("`{written}` is no URL that requests can be sent to"), ABSOLUTE.to_owned()))
        } else if filled.contains(['?', '#']) {
            let fault = "the URL of a server has no query and no fragment".to_owned();
            Some((fault, "parameters are declared by operations".to_owned()))
        } else {
            None
        };
    }
    forgotten_scheme(written).map(|meant| {
        let fault = format!("the server `{written}` has no scheme: it is a path on the document's server");
        (fault, format!("did you mean `{meant}`?"))
    })
}

/// The scheme of a server's URL, its variables with their defaults, if it is not that of HTTP: no requests are sent there.
pub(crate) fn foreign_scheme(url: &str, default_of: impl Fn(&str) -> Option<String>) -> Option<String> {
    let (written, _) = url.trim().split_once("://")?;
    let mut parts = written.split('{');
    let mut scheme = parts.next()?.to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}')?;
        scheme += &default_of(name)?;
        scheme += rest;
    }
    // A variable may stand for more than the scheme.
    let scheme = scheme.split("://").next()?;
    let is_http = ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
    let is_scheme = scheme.starts_with(|it: char| it.is_ascii_alphabetic())
        && scheme.chars().all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it));
    (is_scheme && !is_http).then(|| scheme.to_owned())
}

/// The URL of a server with the scheme that was forgotten, as in `api.example.com/v1`.
pub(crate) fn forgotten_scheme(url: &str) -> Option<String> {
    let host = url.trim().split(['/', ':']).next().unwrap_or_default();
    let is_name = host.contains('.') && !host.starts_with('.') && !host.contains(['{', ' ', '?']);
    let is_host = !url.contains("://") && (host == "localhost" || is_name);
    let scheme = if host == "localhost" { "http" } else { "https" };
    is_host.then(|| format!("{scheme}://{}", url.trim()))
}

/// Paths that differ in the names of their parameters only are one path (OpenAPI 3.1, section 4.8.8).
pub(super) fn identical_paths(checker: &mut Checker<'_>, paths: &Members, at: &Trail<'_>) {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for path in paths.keys().filter(|path| path.contains('{')) {
        let mut nameless = String::with_capacity(path.len());
        for part in path.split('{') {
            nameless.push_str(part.split_once('}').map_or(part, |(_, rest)| rest));
            nameless.push('{');
        }
        if let Some(first) = seen.get(nameless.as_str()) {
            let message = format!("`{path}` is the same path as `{first}`");
            let finding = Diagnostic::new(Code::IdenticalPaths, &at.pointer().join(path), message);
            checker.push(finding.at_key().hint("operations of one path stand below one key"));
        } else {
            seen.insert(nameless, path);
        }
    }
}
