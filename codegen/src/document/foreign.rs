//! What is not an OpenAPI document, but something that people take for one.

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Diagnostic};
use crate::pointer::Pointer;

/// What the key of another format's root says: the key, the format, and what to do.
const KEYS: [(&str, &str, &str); 10] = [
    ("asyncapi", "an AsyncAPI document", "it describes messages and no HTTP API"),
    ("arazzo", "an Arazzo document", "name the OpenAPI document that its `sourceDescriptions` lead to"),
    ("overlay", "an overlay", "name it under `overlays` in sdk.toml, beside the document that it changes"),
    ("_postman_id", "a Postman collection", "export the API as OpenAPI"),
    ("__export_format", "an export of Insomnia", "export the API as OpenAPI"),
    ("discoveryVersion", "a Google API discovery document", "convert it to OpenAPI"),
    ("smithy", "a Smithy model", "convert it to OpenAPI"),
    ("__schema", "a GraphQL schema", "it describes a GraphQL API"),
    ("$schema", "a JSON Schema", "an OpenAPI document has schemas in `components/schemas`"),
    ("log", "an HTTP archive", "it holds requests that were sent, and does not describe an API"),
];

/// What the text of another format begins with.
const BEGINNINGS: [(&str, &str, &str); 8] = [
    ("<!doctype html", "a web page", SAVED),
    ("<html", "a web page", SAVED),
    ("#%raml", "a RAML document", "convert it to OpenAPI"),
    ("format: 1a", "an API Blueprint", "convert it to OpenAPI"),
    ("syntax = \"proto", "a file of Protocol Buffers", "convert it to OpenAPI"),
    ("```", "Markdown", "save what is between the lines with the backquotes"),
    ("type query", "a GraphQL schema", "it describes a GraphQL API"),
    ("schema {", "a GraphQL schema", "it describes a GraphQL API"),
];

const SAVED: &str = "save the document itself, not the page that shows it or says that it is not there";

/// The refusal of a text that is of another format.
pub(super) fn of_text(text: &str) -> Option<Diagnostic> {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
    let known = BEGINNINGS.iter().find(|(beginning, ..)| start.starts_with(beginning));
    if let Some((_, what, hint)) = known {
        return Some(refusal(what, hint));
    }
    if start.starts_with('<') {
        let is = |word: &str| text.contains(word);
        let (what, hint) = if is("schemas.xmlsoap.org/wsdl") || is("www.w3.org/ns/wsdl") {
            ("a WSDL description", "it describes a SOAP API")
        } else if is("<html") || is("<HTML") {
            ("a web page", SAVED)
        } else {
            ("XML", "an OpenAPI document is YAML or JSON")
        };
        return Some(refusal(what, hint));
    }
    let is_graphql = text.lines().any(|line| {
        let is_type = ["type ", "interface ", "input ", "enum "].iter().any(|it| line.starts_with(it));
        is_type && line.trim_end().ends_with('{')
    });
    is_graphql.then(|| refusal("a GraphQL schema", "it describes a GraphQL API"))
}

/// The refusal of a document that is of another format, by its keys.
pub(super) fn of_tree(members: &Map<String, Value>) -> Option<Diagnostic> {
    let info = members.get("info").and_then(Value::as_object);
    let collection = members.get("collection").and_then(Value::as_object).unwrap_or(members);
    let has = |key: &str| {
        members.contains_key(key)
            || [info, collection.get("info").and_then(Value::as_object)]
                .iter()
                .flatten()
                .any(|it| it.contains_key(key))
    };
    let is_collection = has("schema") && (members.contains_key("item") || members.contains_key("collection"));
    let key = if is_collection { Some("_postman_id") } else { None };
    let known = KEYS.iter().find(|(of, ..)| key == Some(of) || (key.is_none() && has(of)));
    known.map(|(_, what, hint)| refusal(what, hint))
}

fn refusal(what: &str, hint: &str) -> Diagnostic {
    let message = format!("this is {what}, and no OpenAPI document");
    Diagnostic::new(Code::InvalidDocument, &Pointer::root(), message).hint(hint)
}
