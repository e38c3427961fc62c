//! Words of another version of OpenAPI than the document's. They are read as they are meant there.

use serde_json::Value;

use super::{Checker, Members};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::SpecVersion::{self, V3_0, V3_1, V3_2};
use crate::document::lower::shape::{self, Kind};
use crate::document::trail::Trail;

/// The fields that a kind of object has since a version (OpenAPI 3.1, section 4.8; OpenAPI 3.2, section 4).
const FIELDS: &[(&Kind, SpecVersion, &[&str])] = &[
    (&shape::DOCUMENT, V3_1, &["webhooks", "jsonSchemaDialect"]),
    (&shape::DOCUMENT, V3_2, &["$self"]),
    (&shape::INFO, V3_1, &["summary"]),
    (&shape::LICENSE, V3_1, &["identifier"]),
    (&shape::SERVER, V3_2, &["name"]),
    (&shape::TAG, V3_2, &["summary", "parent", "kind"]),
    (&shape::COMPONENTS, V3_1, &["pathItems"]),
    (&shape::COMPONENTS, V3_2, &["mediaTypes"]),
    (&shape::PATH_ITEM, V3_2, &["query", "additionalOperations"]),
    (&shape::RESPONSE, V3_2, &["summary"]),
    (&shape::MEDIA_TYPE, V3_2, &["itemSchema", "prefixEncoding", "itemEncoding"]),
    (&shape::ENCODING, V3_2, &["encoding", "prefixEncoding", "itemEncoding"]),
    (&shape::DISCRIMINATOR, V3_2, &["defaultMapping"]),
    (&shape::SECURITY_SCHEME, V3_2, &["deprecated", "oauth2MetadataUrl"]),
    (&shape::OAUTH_FLOWS, V3_2, &["deviceAuthorization"]),
    (
        &shape::SCHEMA,
        V3_1,
        &[
            "$anchor",
            "$comment",
            "$defs",
            "$dynamicAnchor",
            "$dynamicRef",
            "$id",
            "$schema",
            "const",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "dependentRequired",
            "dependentSchemas",
            "examples",
            "if",
            "patternProperties",
            "prefixItems",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
        ],
    ),
];

/// Values that a field can have since a version.
const VALUES: &[(&Kind, SpecVersion, &str, &str)] = &[
    (&shape::PARAMETER, V3_2, "in", "querystring"),
    (&shape::PARAMETER, V3_2, "style", "cookie"),
    (&shape::SECURITY_SCHEME, V3_1, "type", "mutualTLS"),
    (&shape::SCHEMA, V3_1, "type", "null"),
];

/// Reports each word of an object that its document's version does not have.
pub(super) fn words(checker: &mut Checker<'_>, members: &Members, kind: &'static Kind, at: &Trail<'_>) {
    if checker.version < V3_0 {
        // A converted document has none but those that the conversion wrote.
        return;
    }
    for (_, since, fields) in FIELDS.iter().filter(|(of, ..)| kind.is(of)) {
        for field in fields.iter().filter(|field| members.contains_key(**field)) {
            came(checker, at, field, field, *since);
        }
    }
    for (_, since, field, value) in VALUES.iter().filter(|(of, ..)| kind.is(of)) {
        if members.get(*field).and_then(Value::as_str) == Some(value) {
            came(checker, at, field, &format!("{field}: {value}"), *since);
        }
    }
    if !kind.is(&shape::SCHEMA) {
        return;
    }
    if members.get("type").is_some_and(Value::is_array) {
        came(checker, at, "type", "a list of types", V3_1);
    }
    for bound in ["exclusiveMinimum", "exclusiveMaximum"] {
        match members.get(bound) {
            Some(Value::Number(_)) => came(checker, at, bound, &format!("a number for {bound}"), V3_1),
            Some(Value::Bool(true)) => gone(checker, at, bound, &format!("{bound}: true")),
            _ => {}
        }
    }
    if members.get("nullable") == Some(&Value::Bool(true)) {
        gone(checker, at, "nullable", "nullable");
    }
}

/// Reports a word that came with a later version.
fn came(checker: &mut Checker<'_>, at: &Trail<'_>, key: &str, word: &str, since: SpecVersion) {
    if checker.version < since {
        report(checker, at, key, &format!("{} came with OpenAPI {since}", quoted(word)));
    }
}

/// Reports a word that OpenAPI 3.1 does not have any more.
fn gone(checker: &mut Checker<'_>, at: &Trail<'_>, key: &str, word: &str) {
    if checker.version > V3_0 {
        report(checker, at, key, &format!("{} was dropped in OpenAPI 3.1", quoted(word)));
    }
}

fn quoted(word: &str) -> String {
    if word.starts_with("a ") { word.to_owned() } else { format!("`{word}`") }
}

fn report(checker: &mut Checker<'_>, at: &Trail<'_>, key: &str, what: &str) {
    let message =
        format!("{what}, and this document is {}; it is read as it is meant there", checker.version);
    checker.push(Diagnostic::new(Code::OtherVersion, &at.pointer().join(key), message).at_key());
}
