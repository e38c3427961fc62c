//! Where references can stand in a document, as bundlers see it.

use serde_json::Value;

/// What a place holds, as far as it matters to a reference that stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Position {
    /// Nothing is referred to from here: data, and what has to stay in the root document.
    Data,
    /// What a reference gives way to.
    Value,
    /// A component: only a reference of its own keeps its name.
    Component,
    /// What becomes a type, or a part of an operation, of its own when it stands elsewhere.
    Inline,
}

/// What a place is in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Data,
    Scalar,
    Document,
    Object,
    Tags,
    Servers,
    Paths,
    PathItem,
    Operation,
    Parameters,
    Parameter,
    Body,
    Responses,
    Response,
    Content,
    MediaType,
    Headers,
    Header,
    Components,
    Folder(&'static Kind),
    Schema,
    Schemas,
    SchemaMap,
    Strings,
}

/// Calls `found` with each place, outer ones first.
pub(crate) fn each(document: &Value, found: &mut impl FnMut(&str, Position)) {
    walk(document, Kind::Document, String::new(), false, found);
}

fn walk(
    value: &Value,
    kind: Kind,
    pointer: String,
    in_components: bool,
    found: &mut impl FnMut(&str, Position),
) {
    let is_reference = value.get("$ref").is_some_and(Value::is_string);
    let position = match kind {
        _ if is_reference => Position::Data,
        Kind::Data | Kind::Document => Position::Data,
        Kind::Schema | Kind::Parameter | Kind::Body | Kind::Response | Kind::Header => {
            if in_components {
                Position::Component
            } else {
                Position::Inline
            }
        }
        _ => Position::Value,
    };
    found(&pointer, position);
    if is_reference {
        return;
    }
    let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let inner = member_kind(kind, key, member);
                walk(
                    member,
                    inner,
                    format!("{pointer}/{}", escaped(key)),
                    matches!(kind, Kind::Folder(_)),
                    found,
                );
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let inner = match kind {
                    Kind::Parameters => Kind::Parameter,
                    Kind::Schemas => Kind::Schema,
                    Kind::Tags | Kind::Servers => Kind::Object,
                    Kind::Strings => Kind::Scalar,
                    _ => Kind::Data,
                };
                walk(item, inner, format!("{pointer}/{index}"), false, found);
            }
        }
        _ => {}
    }
}

fn member_kind(kind: Kind, key: &str, member: &Value) -> Kind {
    let scalar =
        if member.is_object() || member.is_array() || member.is_null() { Kind::Data } else { Kind::Scalar };
    if key.starts_with("x-") && !matches!(kind, Kind::SchemaMap | Kind::Headers | Kind::Folder(_)) {
        return Kind::Data;
    }
    match (kind, key) {
        (Kind::Document, "info") | (Kind::Operation | Kind::Schema | Kind::Document, "externalDocs") => {
            Kind::Object
        }
        (Kind::Document, "tags") => Kind::Tags,
        (Kind::Document | Kind::PathItem | Kind::Operation, "servers") => Kind::Servers,
        (Kind::Document, "paths") => Kind::Paths,
        (Kind::Document, "components") => Kind::Components,
        (Kind::Paths, _) => Kind::PathItem,
        (Kind::PathItem | Kind::Operation, "parameters") => Kind::Parameters,
        (Kind::PathItem, "get" | "put" | "post" | "delete" | "patch" | "head" | "options" | "trace") => {
            Kind::Operation
        }
        (Kind::Operation, "requestBody") => Kind::Body,
        (Kind::Operation, "responses") => Kind::Responses,
        (Kind::Operation, "tags") | (Kind::Schema, "required") => Kind::Strings,
        (Kind::Responses, _) => Kind::Response,
        (Kind::Body | Kind::Response | Kind::Parameter | Kind::Header, "content") => Kind::Content,
        (Kind::Response, "headers") => Kind::Headers,
        (Kind::Headers, _) => Kind::Header,
        (Kind::Content, _) => Kind::MediaType,
        (Kind::MediaType | Kind::Parameter | Kind::Header, "schema") | (Kind::SchemaMap, _) => Kind::Schema,
        (Kind::Components, "schemas") => Kind::Folder(&Kind::Schema),
        (Kind::Components, "responses") => Kind::Folder(&Kind::Response),
        (Kind::Components, "parameters") => Kind::Folder(&Kind::Parameter),
        (Kind::Components, "requestBodies") => Kind::Folder(&Kind::Body),
        (Kind::Components, "headers") => Kind::Folder(&Kind::Header),
        (Kind::Folder(of), _) => *of,
        (Kind::Schema, "properties" | "patternProperties" | "dependentSchemas") => Kind::SchemaMap,
        (Kind::Schema, "allOf" | "oneOf" | "anyOf" | "prefixItems") if member.is_array() => Kind::Schemas,
        (
            Kind::Schema,
            "items"
            | "additionalItems"
            | "additionalProperties"
            | "unevaluatedItems"
            | "unevaluatedProperties"
            | "propertyNames"
            | "contains"
            | "contentSchema"
            | "if"
            | "then"
            | "else"
            | "not",
        ) => {
            if member.is_object() {
                Kind::Schema
            } else {
                Kind::Data
            }
        }
        (Kind::Document, "openapi")
        | (Kind::Schema, "default" | "example" | "const")
        | (Kind::Parameter | Kind::MediaType | Kind::Header, "example")
        // What OpenAPI 2.0 says of the value of a parameter or header in place, without a schema, stays in place.
        | (
            Kind::Parameter | Kind::Header,
            "type" | "format" | "collectionFormat" | "default" | "enum" | "items" | "pattern" | "minimum"
            | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" | "minLength" | "maxLength"
            | "minItems" | "maxItems" | "uniqueItems" | "allowEmptyValue",
        ) => Kind::Data,
        (Kind::Schema, "enum") if member.is_array() => Kind::Strings,
        (
            Kind::Object | Kind::Operation | Kind::Schema | Kind::Parameter | Kind::Response | Kind::Header,
            _,
        ) => scalar,
        _ => Kind::Data,
    }
}
