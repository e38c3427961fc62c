//! Rules for everything but schemas: what a kind of object must have, once its fields are lowered.

use serde_json::{Map, Value, json};

use super::shape::{self, Kind};
use super::{Lowering, Verdict};
use crate::diagnostic::Code;
use crate::pointer::Pointer;

type Members = Map<String, Value>;
type Rule = fn(&mut Lowering<'_>, &mut Members, &Pointer) -> Verdict;

/// Applies the kind's rule, if it has one.
pub(super) fn finish(
    lowering: &mut Lowering<'_>,
    members: &mut Members,
    kind: &'static Kind,
    pointer: &Pointer,
) -> Verdict {
    let rules: [(&'static Kind, Rule); 14] = [
        (&shape::DOCUMENT, document),
        (&shape::INFO, info),
        (&shape::CONTACT, keep),
        (&shape::LICENSE, name_required),
        (&shape::TAG, name_required),
        (&shape::EXTERNAL_DOCS, url_required),
        (&shape::SERVER, url_required),
        (&shape::SERVER_VARIABLE, server_variable),
        (&shape::OPERATION, operation),
        (&shape::PARAMETER, parameter),
        (&shape::HEADER, header),
        (&shape::REQUEST_BODY, request_body),
        (&shape::RESPONSES, responses),
        (&shape::RESPONSE, response),
    ];
    if let Some((_, rule)) = rules.iter().find(|(it, _)| std::ptr::eq(*it, kind)) {
        return rule(lowering, members, pointer);
    }
    if std::ptr::eq(kind, &raw const shape::PATHS) {
        return paths(lowering, members, pointer);
    }
    if std::ptr::eq(kind, &raw const shape::SECURITY_SCHEME) {
        return security_scheme(lowering, members, pointer);
    }
    if std::ptr::eq(kind, &raw const shape::MEDIA_TYPE) {
        // 3.2: `itemSchema` describes each item of a stream.
        if let Some(schema) = members.remove("itemSchema") {
            members.entry("schema").or_insert(schema);
        }
    }
    if std::ptr::eq(kind, &raw const shape::ENCODING) {
        let known = members.get("style").and_then(Value::as_str).is_none_or(|it| QUERY_STYLES.contains(&it));
        if !known {
            members.remove("style");
        }
    }
    if std::ptr::eq(kind, &raw const shape::COMPONENTS) {
        members.remove("pathItems");
    }
    Verdict::Keep
}

fn keep(_: &mut Lowering<'_>, _: &mut Members, _: &Pointer) -> Verdict {
    Verdict::Keep
}

fn document(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("info").or_insert_with(|| json!({ "title": "", "version": "" }));
    members.entry("paths").or_insert_with(|| json!({}));
    if let Some(webhooks) = members.remove("webhooks") {
        members.insert("x-lowered-webhooks".to_owned(), webhooks);
    }
    Verdict::Keep
}

fn info(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    // The emitter gives defaults for what is empty.
    for field in ["title", "version"] {
        members.entry(field).or_insert_with(|| json!(""));
    }
    if let Some(summary) = members.remove("summary") {
        members.entry("description").or_insert(summary);
    }
    Verdict::Keep
}

fn name_required(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("name").or_insert_with(|| json!(""));
    Verdict::Keep
}

fn url_required(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    if members.contains_key("url") { Verdict::Keep } else { Verdict::Drop }
}

fn server_variable(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    if !members.contains_key("default") {
        let first = members.get("enum").and_then(|values| values.get(0)).cloned();
        members.insert("default".to_owned(), first.unwrap_or_else(|| json!("")));
    }
    Verdict::Keep
}

fn paths(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    members.retain(|key, _| {
        let is_path = key.starts_with('/');
        if !is_path {
            let message = format!("`{key}` is not a path: it does not begin with `/`; it is ignored");
            lowering.report(Code::InvalidValue, &pointer.join(key), message);
        }
        is_path
    });
    Verdict::Keep
}

fn operation(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("responses").or_insert_with(|| json!({}));
    Verdict::Keep
}

const QUERY_STYLES: [&str; 4] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/// The styles a location allows (OpenAPI 3.1, section 4.8.12.3).
fn styles(location: &str) -> &'static [&'static str] {
    match location {
        "path" => &["simple", "label", "matrix"],
        "query" => &QUERY_STYLES,
        "cookie" => &["form"],
        _ => &["simple"],
    }
}

fn parameter(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    if !members.contains_key("name") {
        lowering.report(Code::InvalidValue, pointer, "a parameter without a name is ignored".to_owned());
        return Verdict::Drop;
    }
    let location = match members.get("in").and_then(Value::as_str).map(str::to_ascii_lowercase) {
        Some(location) if ["query", "path", "header", "cookie"].contains(&location.as_str()) => location,
        Some(other) => {
            let message = format!("a parameter cannot be in `{other}`; it is ignored");
            lowering.report(Code::InvalidValue, &pointer.join("in"), message);
            return Verdict::Drop;
        }
        None => {
            lowering.report(
                Code::RepairedValue,
                pointer,
                "the parameter does not say where it goes; `query` is assumed".to_owned(),
            );
            "query".to_owned()
        }
    };
    members.insert("in".to_owned(), json!(location));
    if location == "path" {
        members.insert("required".to_owned(), json!(true));
    }
    style(lowering, members, &location, pointer);
    schema_or_content(members);
    Verdict::Keep
}

fn header(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    style(lowering, members, "header", pointer);
    members.remove("explode");
    schema_or_content(members);
    Verdict::Keep
}

fn style(lowering: &mut Lowering<'_>, members: &mut Members, location: &str, pointer: &Pointer) {
    let Some(style) = members.get("style").and_then(Value::as_str) else { return };
    if !styles(location).contains(&style) {
        let message = format!("`{style}` is not a style of {location} parameters; the default is taken");
        lowering.report(Code::RepairedValue, &pointer.join("style"), message);
        members.remove("style");
    }
}

/// A parameter has exactly one of `schema` and `content`.
fn schema_or_content(members: &mut Members) {
    let has_content =
        members.get("content").and_then(Value::as_object).is_some_and(|content| !content.is_empty());
    if members.contains_key("schema") || !has_content {
        members.remove("content");
        members.entry("schema").or_insert_with(|| json!({}));
    }
}

fn request_body(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("content").or_insert_with(|| json!({}));
    Verdict::Keep
}

fn responses(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    let mut renamed = Members::new();
    for (key, response) in std::mem::take(members) {
        let status = key.trim().to_ascii_uppercase();
        let is_code = status.len() == 3
            && status.as_bytes()[0].is_ascii_digit()
            && (status.ends_with("XX") || status.bytes().all(|it| it.is_ascii_digit()));
        if key == "default" || is_code {
            renamed.insert(if is_code { status } else { key }, response);
        } else if status == "DEFAULT" {
            renamed.insert("default".to_owned(), response);
        } else {
            lowering.report(
                Code::InvalidValue,
                &pointer.join(&key),
                format!("`{key}` is not a status; it is ignored"),
            );
        }
    }
    *members = renamed;
    Verdict::Keep
}

fn response(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("description").or_insert_with(|| json!(""));
    Verdict::Keep
}

fn security_scheme(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    let has = |field: &str| members.get(field).is_some_and(Value::is_string);
    let kind = members.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let usable = match kind.as_str() {
        "apiKey" => {
            has("name")
                && matches!(members.get("in").and_then(Value::as_str), Some("query" | "header" | "cookie"))
        }
        "http" => has("scheme"),
        "oauth2" | "openIdConnect" | "mutualTLS" => true,
        _ => false,
    };
    if !usable {
        let message =
            "the security scheme lacks what its type needs; callers set its headers themselves".to_owned();
        lowering.report(Code::InvalidValue, pointer, message);
    }
    let description = members.remove("description");
    // The typed model knows OAuth flows only in full; what the SDK needs of them is that a bearer token is sent.
    match kind.as_str() {
        "apiKey" | "http" if usable => {}
        "oauth2" | "openIdConnect" => {
            *members = Members::from_iter([
                ("type".to_owned(), json!("http")),
                ("scheme".to_owned(), json!("bearer")),
            ]);
        }
        _ => {
            *members = Members::from_iter([
                ("type".to_owned(), json!("http")),
                ("scheme".to_owned(), json!("unsupported")),
            ])
        }
    }
    members.extend(description.map(|text| ("description".to_owned(), text)));
    Verdict::Keep
}
