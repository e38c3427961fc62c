//! Rules for paths, operations, bodies and responses.

use serde_json::{Value, json};

use super::shape::Shape;
use super::{Lowering, Members, Verdict, describe, parameter, schema, shape};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::media_name::essence;
use crate::document::request;
use crate::document::sequential::has_items;
use crate::pointer::Pointer;

/// A path begins with `/` (OpenAPI 3.1, section 4.8.8.1).
pub(super) fn path_keys(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    for (key, item) in std::mem::take(members) {
        if !key.starts_with("x-") && !is_balanced(&key) {
            let message = "a brace of the path has no counterpart; it is sent as it stands";
            let finding = Diagnostic::new(Code::InvalidValue, &pointer.join(&key), message).at_key();
            lowering.diagnostics.push(finding);
        }
        if key.starts_with('/') || key.starts_with("x-") {
            members.insert(key, item);
            continue;
        }
        let path = format!("/{key}");
        let usable = item.is_object() && !key.contains("://") && !members.contains_key(&path);
        let (code, message) = if usable {
            (Code::RepairedValue, format!("a path begins with `/`; `{key}` is read as `{path}`"))
        } else {
            (Code::InvalidValue, format!("`{key}` is not a path; it is ignored"))
        };
        lowering.diagnostics.push(Diagnostic::new(code, &pointer.join(&key), message).at_key());
        if usable {
            members.insert(path, item);
        }
    }
    Verdict::Keep
}

/// Whether the braces of a path template come in pairs that do not nest.
pub(crate) fn is_balanced(path: &str) -> bool {
    let mut is_open = false;
    for brace in path.chars().filter(|it| ['{', '}'].contains(it)) {
        if is_open == (brace == '{') {
            return false;
        }
        is_open = !is_open;
    }
    !is_open
}

const SHOUTED: [&str; 9] = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "QUERY"];

/// Fields for methods are in lower case; `additionalOperations` has methods as they are sent (OpenAPI 3.2, section 4.9.1).
pub(super) fn methods(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    for key in SHOUTED {
        let lower = key.to_ascii_lowercase();
        let Some(operation) = members.remove(key) else { continue };
        let (code, message) = if members.contains_key(&lower) {
            (Code::DuplicateKey, format!("`{key}` stands beside `{lower}`, which counts"))
        } else {
            let message = format!("methods are written in lower case; `{key}` is read as `{lower}`");
            members.insert(lower, operation);
            (Code::RepairedValue, message)
        };
        lowering.diagnostics.push(Diagnostic::new(code, &pointer.join(key), message).at_key());
    }
    sent_by_api(lowering, members, pointer);
    let Some(Value::Object(others)) = members.get_mut("additionalOperations") else { return Verdict::Keep };
    let pointer = pointer.join("additionalOperations");
    for (method, operation) in std::mem::take(others) {
        let (code, message) = if SHOUTED.contains(&method.as_str()) {
            let field = method.to_ascii_lowercase();
            (Code::InvalidValue, format!("`{method}` has a field of its own, `{field}`; it is ignored here"))
        } else if method == "CONNECT" {
            let message = "`CONNECT` opens a tunnel and is no request that a client can make of an API";
            (Code::SkippedOperation, message.to_owned())
        } else if http::Method::from_bytes(method.as_bytes()).is_err() {
            (Code::InvalidValue, format!("`{method}` is no method; it is ignored"))
        } else {
            others.insert(method, operation);
            continue;
        };
        lowering.diagnostics.push(Diagnostic::new(code, &pointer.join(&method), message).at_key());
    }
    Verdict::Keep
}

/// Requests that the API makes have one of the eight methods that OpenAPI 3.0 has fields for.
fn sent_by_api(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) {
    let of_webhooks = pointer.tokens().next().is_some_and(|first| first.ends_with("webhooks"));
    if !of_webhooks && !pointer.tokens().any(|token| token == "callbacks") {
        return;
    }
    for key in ["query", "additionalOperations"] {
        if members.remove(key).is_some() {
            let message = format!("`{key}` of a webhook or a callback is left out");
            let finding = Diagnostic::new(Code::SkippedOperation, &pointer.join(key), message);
            lowering.diagnostics.push(finding.at_key());
        }
    }
}

pub(super) fn operation(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("responses").or_insert_with(|| json!({}));
    Verdict::Keep
}

/// A body says in `content` what is sent (OpenAPI 3.1, section 4.8.13.1).
pub(super) fn body_content(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    // Some tools write an empty list for an empty mapping.
    let is_empty = |it: &Value| it.is_null() || *it == json!({}) || *it == json!([]);
    let content = members.get("content");
    if content.is_some_and(Value::is_object) && !content.is_some_and(is_empty) {
        return Verdict::Keep;
    }
    if members.get("schema").is_some_and(Value::is_object) {
        let schema = members.remove("schema").unwrap_or_default();
        let message = "a body's schema belongs into `content`; it is read as `application/json`";
        lowering.report(Code::RepairedValue, &pointer.join("schema"), message.to_owned());
        members.insert("content".to_owned(), json!({ "application/json": { "schema": schema } }));
        return Verdict::Keep;
    }
    // Without any media type nothing is said of the body; otherwise something was meant.
    let says_nothing = content.is_some_and(is_empty);
    let code = if says_nothing {
        Code::InvalidValue
    } else {
        request::lost(Shape::Ref(&shape::REQUEST_BODY), pointer, Code::InvalidValue)
    };
    let at = if says_nothing || content.is_none() { pointer.clone() } else { pointer.join("content") };
    let finding = Diagnostic::new(code, &at, "a body of no media type is left out").at_key();
    lowering.diagnostics.push(finding.hint("`content` has a media type, and below it the `schema`"));
    members.remove("content");
    if says_nothing { Verdict::Keep } else { Verdict::Drop }
}

/// A body all of whose media types had to be left out is none.
pub(super) fn request_body(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    if members.get("content").and_then(Value::as_object).is_some_and(Members::is_empty) {
        return Verdict::Drop;
    }
    members.entry("content").or_insert_with(|| json!({}));
    Verdict::Keep
}

/// Keys of responses are `default`, a status or a range such as `4XX`.
pub(super) fn statuses(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    for (key, response) in std::mem::take(members) {
        if key.starts_with("x-") {
            continue;
        }
        let status = key.trim().to_ascii_uppercase();
        let is_code = match *status.as_bytes() {
            [b'1'..=b'9', b'X', b'X'] => true,
            [b'1'..=b'9', tens, ones] => tens.is_ascii_digit() && ones.is_ascii_digit(),
            _ => false,
        };
        if status == "101" {
            let message =
                "`101` hands the connection over to another protocol, which is not part of the client";
            let finding = Diagnostic::new(Code::IgnoredConstruct, &pointer.join(&key), message).at_key();
            lowering.diagnostics.push(finding);
        }
        if is_code {
            members.insert(status, response);
        } else if status == "DEFAULT" {
            members.insert("default".to_owned(), response);
        } else {
            let message = format!("`{key}` is not a status; it is ignored");
            let finding = Diagnostic::new(Code::InvalidValue, &pointer.join(&key), message).at_key();
            lowering.diagnostics.push(finding.hint(status_hint(&status)));
        }
    }
    Verdict::Keep
}

/// What a key of responses may be meant for.
fn status_hint(key: &str) -> String {
    let digits = key.replace('O', "0").replace(['I', 'L'], "1");
    match *digits.as_bytes() {
        [first @ b'1'..=b'5'] | [first @ b'1'..=b'5', b'X' | b'*'] | [first @ b'1'..=b'5', b'*', b'*'] => {
            format!("did you mean `{}XX`?", char::from(first))
        }
        [b'1'..=b'5', tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit() => {
            format!("did you mean `{digits}`?")
        }
        _ => "a status is written like `200`, a range like `4XX`, and all others are `default`".to_owned(),
    }
}

/// `schema` right in a response is Swagger 2. Links between operations are not followed.
pub(super) fn swagger_response(
    lowering: &mut Lowering<'_>,
    members: &mut Members,
    pointer: &Pointer,
) -> Verdict {
    lowering.report_ignored(members, "links", pointer);
    if members.contains_key("content") || !members.get("schema").is_some_and(Value::is_object) {
        return Verdict::Keep;
    }
    if let Some(schema) = members.remove("schema") {
        let message = "a response's schema belongs into `content`; it is read as `application/json`";
        lowering.report(Code::RepairedValue, &pointer.join("schema"), message.to_owned());
        members.insert("content".to_owned(), json!({ "application/json": { "schema": schema } }));
    }
    Verdict::Keep
}

pub(super) fn response(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    describe::summarize(members);
    members.entry("description").or_insert_with(|| json!(""));
    members.remove("schema");
    Verdict::Keep
}

/// OpenAPI 3.2: `itemSchema` describes each item of a sequence (section 4.14.5), and means nothing elsewhere.
pub(super) fn media_type(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    parameter::by_position(lowering, members, pointer);
    let name = pointer.last().unwrap_or_default();
    if !has_items(&name) {
        if members.remove("itemSchema").is_some() {
            let message = format!(
                "`itemSchema` describes the items of a sequence, and `{name}` is none; it is left out"
            );
            let finding = Diagnostic::new(Code::IgnoredConstruct, &pointer.join("itemSchema"), message);
            lowering.diagnostics.push(finding.at_key().hint("write `schema`"));
        }
    } else if let Some(schema) = members.remove("itemSchema") {
        members.insert("schema".to_owned(), schema);
        members.insert("x-lowered-item-schema".to_owned(), Value::Bool(true));
    }
    Verdict::Keep
}

/// The data of events is text that may be JSON; what is in it is described by `contentSchema`.
pub(super) fn event_stream(_: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    if pointer.last().is_some_and(|name| essence(&name) == "text/event-stream") {
        for key in ["schema", "itemSchema"] {
            members.get_mut(key).map(schema::event::decode);
        }
    }
    Verdict::Keep
}
