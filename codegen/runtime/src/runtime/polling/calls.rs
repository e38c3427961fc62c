//! The calls beside the first one: those that ask for the progress of an operation and for its result.

use http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE,
    IF_UNMODIFIED_SINCE, RANGE,
};
use http::{HeaderName, Method};
use serde_json::Value;
use serde_json::value::RawValue;
use url::Url;

use super::rule::{Argument, Of, Source};
use crate::runtime::call::{Access, Call};
use crate::runtime::checks::Location;
use crate::runtime::encoding::{Encoding, escape};
use crate::runtime::members;
use crate::runtime::response::Received;
use crate::runtime::server;

/// The headers that speak of the first request's body, or make it conditional.
const OF_THE_FIRST: [HeaderName; 9] = [
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_TYPE,
    IF_MATCH,
    IF_MODIFIED_SINCE,
    IF_NONE_MATCH,
    IF_RANGE,
    IF_UNMODIFIED_SINCE,
    RANGE,
];

/// What a call takes from the first one: its options, and none of its parameters.
fn beside(first: &Call, operation: Of) -> Call {
    let endpoint = operation();
    let mut call = Call::new(&first.client, endpoint);
    call.builder = first.builder;
    call.overrides = first.overrides.clone();
    for name in OF_THE_FIRST {
        call.overrides.remove(name);
    }
    if let Some(name) = first.client.inner.settings.idempotency_header {
        call.overrides.remove(name);
    }
    (call.timeout, call.max_retries, call.max_body_size) =
        (first.timeout, first.max_retries, first.max_body_size);
    // What is said of attempts to begin an operation is not said of asking how far it is.
    let is_own = std::ptr::eq(endpoint, first.endpoint);
    call.retry = first.retry.or_else(|| is_own.then_some(first.client.inner.retry));
    call
}

/// The request for what is at a URL, whose answer is that of an operation.
pub(super) fn at(first: &Call, operation: Of, address: Address) -> Call {
    let mut call = beside(first, operation);
    call.method = Method::GET;
    call.url = Some(address.url);
    if !address.is_trusted {
        call.access = Access::Nobody;
    }
    call
}

/// A URL that an answer has.
#[derive(Clone, Debug)]
pub(super) struct Address {
    pub(super) url: Url,
    /// Whether the API's own server names it: another one does not choose where credentials go.
    pub(super) is_trusted: bool,
}

impl Address {
    /// The URL that a text means in an answer from another URL (RFC 3986, section 5).
    ///
    /// # Errors
    /// When it is none of an HTTP server, or leads from `https` to `http`.
    pub(super) fn of(first: &Call, from: &Self, text: &str) -> Result<Self, &'static str> {
        let url = from.url.join(text.trim()).ok().filter(server::is_of_server);
        let mut url = url.ok_or("it leads to something else than an HTTP server")?;
        if server::is_downgrade(&from.url, &url) {
            return Err("it leads from https to http, which is not followed");
        }
        server::without_user(&mut url);
        server::without_parameters(&mut url, &first.client.inner.settings.secret_parameters());
        url.set_fragment(None);
        Ok(Self { url, is_trusted: from.is_trusted })
    }
}

/// The request of another operation, whose parameters have their values from answers, the later ones first, or from the first
/// request.
///
/// # Errors
/// With the member that no answer has.
pub(super) fn of(
    first: &Call,
    operation: Of,
    arguments: &[Argument],
    answers: &[&Received],
) -> Result<Call, members::Path> {
    let mut call = beside(first, operation);
    // What other parameters put into the path is there before a name is compared with it.
    let (members, copied): (Vec<_>, Vec<_>) =
        arguments.iter().partition(|argument| matches!(argument.value, Source::Member(_)));
    for argument in copied {
        copy(first, argument, &mut call);
    }
    for argument in members {
        let Source::Member(path) = argument.value else { continue };
        let value = answers.iter().find_map(|answer| scalar(&answer.body, path)).ok_or(path)?;
        set(argument, &value, &mut call);
    }
    Ok(call)
}

/// The text, number or flag at a path of a body; nothing where there is none, or an empty text.
fn scalar(body: &[u8], path: members::Path) -> Option<Value> {
    let value: &RawValue = members::find(body, &[path]).pop().flatten()?;
    let value = serde_json::from_str(value.get()).ok()?;
    match &value {
        Value::String(text) if !text.is_empty() => Some(value),
        Value::Number(_) | Value::Bool(_) => Some(value),
        _ => None,
    }
}

fn set(argument: &Argument, value: &Value, call: &mut Call) {
    let Argument { name, encoding, .. } = *argument;
    match (argument.location, value) {
        (Location::Path, Value::String(text)) if text.contains('/') && encoding == Encoding::SIMPLE => {
            let text = name_in_path(text, &call.path.before(name).unwrap_or_default());
            let outcome = call.path.set_text(name, text);
            call.written("path parameter", name, outcome);
        }
        (Location::Path, _) => call.path(name, encoding, value),
        (Location::Query, _) => call.query(name, encoding, value),
        (Location::QueryString, _) => call.query_string(name, encoding, value),
        (Location::Header, _) => call.header(name, encoding, value),
        (Location::Cookie, _) => call.cookie(name, encoding, value),
    }
}

/// The name of a resource in a path, whose slashes stay slashes (AIP-122). What the path has before it is not repeated:
/// `operations/7` behind `/v1/operations/` is `7`.
fn name_in_path(name: &str, before: &str) -> String {
    let escaped = name.split('/').map(escape).collect::<Vec<_>>().join("/");
    let slashes = escaped.rmatch_indices('/').map(|(index, _)| index + 1);
    let mut heads = slashes.filter(|end| {
        let head = &escaped[..*end];
        before.strip_suffix(head).is_some_and(|rest| rest.ends_with('/'))
    });
    let begin = heads.next().unwrap_or(0);
    escaped[begin..].to_owned()
}

/// Takes a parameter over from the first request, as it stands there.
fn copy(first: &Call, argument: &Argument, call: &mut Call) {
    let name = argument.name;
    match argument.location {
        Location::Path => {
            if let Some(text) = first.path.value(name) {
                let outcome = call.path.set_text(name, text.to_owned());
                call.written("path parameter", name, outcome);
            }
        }
        Location::Query | Location::QueryString => call.copy_query(first, name),
        Location::Header => {
            if let (Some(value), Ok(name)) = (first.headers.get(name), HeaderName::try_from(name)) {
                call.headers.insert(name, value.clone());
            }
        }
        Location::Cookie => call.copy_cookies(first, name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_slashes_and_repeat_nothing() {
        for (name, before, text) in [
            ("operations/7", "/v1/", "operations/7"),
            ("operations/7", "/v1/operations/", "7"),
            ("projects/p/operations/7", "/v1/projects/p/operations/", "7"),
            ("projects/p/operations/7", "/v1/projects/q/operations/", "projects/p/operations/7"),
            ("a/b c/d?", "/", "a/b%20c/d%3F"),
            ("a b/c", "/x/a%20b/", "c"),
            ("perations/7", "/operations/", "perations/7"),
        ] {
            assert_eq!(name_in_path(name, before), text, "{name} behind {before}");
        }
    }

    #[test]
    fn members_are_scalars() {
        for (body, value) in [
            (r#"{"id":"a"}"#, Some(Value::from("a"))),
            (r#"{"id":7}"#, Some(Value::from(7))),
            (r#"{"id":""}"#, None),
            (r#"{"id":null}"#, None),
            (r#"{"id":{}}"#, None),
            ("{}", None),
            ("x", None),
        ] {
            assert_eq!(scalar(body.as_bytes(), &["id"]), value, "{body}");
        }
    }
}
