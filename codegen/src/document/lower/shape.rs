//! What OpenAPI's objects look like, as far as reading them depends on it.

/// The shape of a value.
#[derive(Clone, Copy, Debug)]
pub(in crate::document) enum Shape {
    /// Any JSON value: a `$ref` in it is data.
    Any,
    /// Any JSON value. People keep long ones in files of their own and refer to these.
    Sample,
    /// A value of that shape or of another one, which the rules of its object read themselves.
    Open(&'static Shape),
    /// A value of that shape that nothing is made of.
    Unread(&'static Shape),
    /// A string.
    Text,
    /// A boolean.
    Flag,
    /// A non-negative integer.
    Count,
    /// A number.
    Number,
    /// An object of a kind.
    Object(&'static Kind),
    /// An object of a kind, or a reference to one.
    Ref(&'static Kind),
    /// A list.
    List(&'static Shape),
    /// A map with names for keys.
    Map(&'static Shape),
    /// A security requirement: schemes by name, each with its scopes.
    Requirement,
}

/// A kind of object: its fields, and what other keys hold.
#[derive(Debug)]
pub(in crate::document) struct Kind {
    pub(in crate::document) name: &'static str,
    /// The folder in `components` that holds such objects, if any.
    pub(in crate::document) component: Option<&'static str>,
    pub(in crate::document) fields: &'static [(&'static str, Shape)],
    /// Keys that are not fields: dropped unless they begin with `x-`, or names.
    pub(in crate::document) others: Option<Shape>,
}

impl Shape {
    /// The kind of object, where it is one.
    pub(in crate::document) fn kind(self) -> Option<&'static Kind> {
        match self {
            Self::Object(kind) | Self::Ref(kind) => Some(kind),
            Self::Open(inner) | Self::Unread(inner) => inner.kind(),
            _ => None,
        }
    }

    /// What a value of that shape is, as a sentence has it: "a string", "an operation".
    pub(in crate::document) fn with_article(self) -> String {
        let words = match self {
            Self::Any | Self::Sample => "a value",
            Self::Text => "a string",
            Self::Flag => "a boolean",
            Self::Count => "a count",
            Self::Number => "a number",
            Self::List(_) => "a list",
            Self::Map(_) => "a mapping",
            Self::Requirement => "a security requirement",
            Self::Object(kind) | Self::Ref(kind) => return kind.with_article(),
            Self::Open(inner) | Self::Unread(inner) => return inner.with_article(),
        };
        words.to_owned()
    }
}

/// Whether an object where a list of that belongs has the items by their names, as people write who know OpenAPI's other
/// maps.
pub(in crate::document) fn are_items_by_name(
    members: &serde_json::Map<String, serde_json::Value>,
    item: Shape,
) -> bool {
    let is_named = item.kind().is_some_and(|kind| kind.fields.iter().any(|(field, _)| *field == "name"));
    let is_item = |(key, value): (&String, &serde_json::Value)| {
        value.is_object() && key != "schema" && key != "content"
    };
    is_named && !members.is_empty() && members.iter().all(is_item)
}

impl Kind {
    /// Whether it is this kind.
    pub(in crate::document) fn is(&self, kind: &Self) -> bool {
        std::ptr::eq(self, kind)
    }

    /// The name as a sentence has it: "an operation", "a schema".
    pub(super) fn with_article(&self) -> String {
        let article = if self.name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        format!("{article} {}", self.name)
    }

    /// What the member of that name holds; nothing for unknown keys and extensions.
    pub(in crate::document) fn shape_of(&self, key: &str) -> Option<Shape> {
        let field = self.fields.iter().find(|(name, _)| *name == key).map(|(_, shape)| *shape);
        field.or(self.others.filter(|_| !key.starts_with("x-")))
    }
}

use Shape::{Any, Count, Flag, List, Map, Number, Object, Open, Ref, Requirement, Sample, Text, Unread};

/// Carries `webhooks`, for which OpenAPI 3.0 has no field.
pub(in crate::document) const LOWERED_WEBHOOKS: &str = "x-lowered-webhooks";

/// The key that the document has where a lowered tree has this one.
pub(in crate::document) fn written(key: &str) -> &str {
    if key == LOWERED_WEBHOOKS { "webhooks" } else { key }
}

/// Fields of OpenAPI and keywords of JSON Schema that say nothing to a client, or are read before the fields.
pub(super) const UNREAD: [&str; 27] = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$dynamicRef",
    "$id",
    "$recursiveAnchor",
    "$recursiveRef",
    "$ref",
    "$schema",
    "$self",
    "$vocabulary",
    "allowEmptyValue",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "definitions",
    "dependencies",
    "examples",
    "example",
    "id",
    "jsonSchemaDialect",
    "links",
    "maxContains",
    "minContains",
    "summary",
    "tags",
];

/// The keys of a path item that hold an operation, in all versions.
pub(in crate::document) const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

macro_rules! kind {
    ($id:ident, $name:literal, $component:expr, [$($field:literal: $shape:expr),* $(,)?], $others:expr) => {
        pub(in crate::document) static $id: Kind = Kind { name: $name, component: $component, fields: &[$(($field, $shape)),*], others: $others };
    };
}

kind!(DOCUMENT, "document", None, [
    "openapi": Text, "info": Object(&INFO), "servers": List(&Object(&SERVER)), "paths": Object(&PATHS),
    "webhooks": Object(&WEBHOOKS), "x-lowered-webhooks": Object(&WEBHOOKS), "x-webhooks": Object(&WEBHOOKS), "components": Object(&COMPONENTS), "security": List(&Requirement),
    "tags": List(&Object(&TAG)), "externalDocs": Object(&EXTERNAL_DOCS),
], None);
kind!(SWAGGER, "document", None, [
    "swagger": Text, "info": Object(&INFO), "host": Text, "basePath": Text, "schemes": List(&Text),
    "consumes": List(&Text), "produces": List(&Text), "paths": Object(&PATHS), "definitions": Map(&Ref(&SCHEMA)),
    "parameters": Map(&Ref(&PARAMETER)), "responses": Map(&Ref(&RESPONSE)),
    "securityDefinitions": Map(&Ref(&SECURITY_SCHEME)), "security": List(&Requirement),
    "tags": List(&Object(&TAG)), "externalDocs": Object(&EXTERNAL_DOCS),
    // Written by people who had OpenAPI 3 in mind.
    "components": Object(&COMPONENTS),
], None);
kind!(INFO, "info", None, [
    "title": Text, "summary": Text, "description": Text, "termsOfService": Text, "version": Text,
    "contact": Object(&CONTACT), "license": Object(&LICENSE),
], None);
kind!(CONTACT, "contact", None, ["name": Text, "url": Text, "email": Text], None);
kind!(LICENSE, "license", None, ["name": Text, "url": Text, "identifier": Text], None);
kind!(EXTERNAL_DOCS, "external documentation", None, ["description": Text, "url": Text], None);
kind!(TAG, "tag", None, [
    "name": Text, "summary": Text, "description": Text, "externalDocs": Object(&EXTERNAL_DOCS), "parent": Text,
    "kind": Text,
], None);
kind!(SERVER, "server", None, ["url": Text, "name": Text, "description": Text, "variables": Map(&Object(&SERVER_VARIABLE))], None);
kind!(SERVER_VARIABLE, "server variable", None, ["enum": List(&Text), "default": Text, "description": Text], None);
kind!(PATHS, "paths", None, [], Some(Ref(&PATH_ITEM)));
// OpenAPI 3.1, section 4.8.1; documents of 3.0 write `x-webhooks`.
kind!(WEBHOOKS, "webhooks", None, [], Some(Ref(&PATH_ITEM)));
kind!(CALLBACK, "callback", Some("callbacks"), [], Some(Ref(&PATH_ITEM)));
kind!(PATH_ITEM, "path item", Some("pathItems"), [
    "summary": Text, "description": Text, "servers": List(&Object(&SERVER)), "parameters": List(&Ref(&PARAMETER)),
    "get": Object(&OPERATION), "put": Object(&OPERATION), "post": Object(&OPERATION), "delete": Object(&OPERATION),
    "options": Object(&OPERATION), "head": Object(&OPERATION), "patch": Object(&OPERATION), "trace": Object(&OPERATION),
    "query": Object(&OPERATION), "additionalOperations": Map(&Object(&OPERATION)),
    // Written wrong, but clear.
    "GET": Object(&OPERATION), "PUT": Object(&OPERATION), "POST": Object(&OPERATION), "DELETE": Object(&OPERATION),
    "OPTIONS": Object(&OPERATION), "HEAD": Object(&OPERATION), "PATCH": Object(&OPERATION), "TRACE": Object(&OPERATION),
    "QUERY": Object(&OPERATION),
], None);
kind!(OPERATION, "operation", None, [
    "tags": List(&Text), "summary": Text, "description": Text, "externalDocs": Object(&EXTERNAL_DOCS),
    "operationId": Text, "parameters": List(&Ref(&PARAMETER)), "requestBody": Ref(&REQUEST_BODY),
    "responses": Object(&RESPONSES), "callbacks": Map(&Ref(&CALLBACK)), "deprecated": Flag, "security": List(&Requirement),
    "servers": List(&Object(&SERVER)),
], None);
kind!(PARAMETER, "parameter", Some("parameters"), [
    "name": Text, "in": Text, "description": Text, "required": Flag, "deprecated": Flag, "allowEmptyValue": Flag,
    "style": Text, "explode": Flag, "allowReserved": Flag, "schema": Ref(&SCHEMA), "example": Sample,
    "examples": Unread(&Map(&Ref(&EXAMPLE))), "content": Map(&Ref(&MEDIA_TYPE)),
    // Swagger 2.
    "items": Ref(&SCHEMA),
], None);
kind!(HEADER, "header", Some("headers"), [
    "description": Text, "required": Flag, "deprecated": Flag, "style": Text, "explode": Flag,
    "schema": Ref(&SCHEMA), "example": Sample, "examples": Unread(&Map(&Ref(&EXAMPLE))),
    "content": Map(&Ref(&MEDIA_TYPE)),
    // Swagger 2.
    "items": Ref(&SCHEMA),
], None);
kind!(REQUEST_BODY, "request body", Some("requestBodies"), [
    "description": Text, "content": Map(&Ref(&MEDIA_TYPE)), "required": Flag,
    // Written here by mistake, for the schema of a media type.
    "schema": Ref(&SCHEMA),
], None);
kind!(MEDIA_TYPE, "media type", Some("mediaTypes"), [
    "schema": Ref(&SCHEMA), "itemSchema": Ref(&SCHEMA), "example": Sample, "examples": Unread(&Map(&Ref(&EXAMPLE))),
    "encoding": Map(&Object(&ENCODING)),
    "prefixEncoding": List(&Object(&ENCODING)), "itemEncoding": Object(&ENCODING),
], None);
kind!(ENCODING, "encoding", None, [
    "contentType": Text, "headers": Map(&Ref(&HEADER)), "style": Text, "explode": Flag, "allowReserved": Flag,
    "encoding": Map(&Object(&ENCODING)), "prefixEncoding": List(&Object(&ENCODING)), "itemEncoding": Object(&ENCODING),
], None);
kind!(RESPONSES, "responses", None, [], Some(Ref(&RESPONSE)));
kind!(RESPONSE, "response", Some("responses"), [
    "summary": Text, "description": Text, "headers": Map(&Ref(&HEADER)), "content": Map(&Ref(&MEDIA_TYPE)),
    "links": Unread(&Map(&Ref(&LINK))),
    // Swagger 2.
    "schema": Ref(&SCHEMA),
], None);
kind!(COMPONENTS, "components", None, [
    "schemas": Map(&Ref(&SCHEMA)), "responses": Map(&Ref(&RESPONSE)), "parameters": Map(&Ref(&PARAMETER)),
    "requestBodies": Map(&Ref(&REQUEST_BODY)), "headers": Map(&Ref(&HEADER)),
    "securitySchemes": Map(&Ref(&SECURITY_SCHEME)), "pathItems": Map(&Ref(&PATH_ITEM)),
    "callbacks": Map(&Ref(&CALLBACK)),
    "mediaTypes": Map(&Ref(&MEDIA_TYPE)), "examples": Unread(&Map(&Ref(&EXAMPLE))), "links": Unread(&Map(&Ref(&LINK))),
], None);
kind!(SECURITY_SCHEME, "security scheme", Some("securitySchemes"), [
    "type": Text, "description": Text, "name": Text, "in": Text, "scheme": Text, "bearerFormat": Text,
    "flows": Open(&Object(&OAUTH_FLOWS)), "openIdConnectUrl": Text, "oauth2MetadataUrl": Text, "deprecated": Flag,
], None);
kind!(OAUTH_FLOWS, "OAuth flows", None, [
    "implicit": Object(&OAUTH_FLOW), "password": Object(&OAUTH_FLOW), "clientCredentials": Object(&OAUTH_FLOW),
    "authorizationCode": Object(&OAUTH_FLOW), "deviceAuthorization": Object(&OAUTH_FLOW),
], None);
kind!(OAUTH_FLOW, "OAuth flow", None, [
    "authorizationUrl": Text, "deviceAuthorizationUrl": Text, "tokenUrl": Text, "refreshUrl": Text, "scopes": Map(&Text),
], None);
kind!(EXAMPLE, "example", Some("examples"), [], None);
kind!(LINK, "link", Some("links"), [], None);
kind!(DISCRIMINATOR, "discriminator", None, ["propertyName": Text, "mapping": Map(&Text), "defaultMapping": Text], None);
kind!(SCHEMA, "schema", Some("schemas"), [
    "title": Text, "description": Text, "type": Open(&Text), "format": Text, "default": Sample, "example": Sample, "examples": Any,
    "nullable": Flag, "readOnly": Flag, "writeOnly": Flag, "deprecated": Flag, "externalDocs": Object(&EXTERNAL_DOCS),
    "discriminator": Object(&DISCRIMINATOR), "enum": List(&Sample), "const": Sample, "multipleOf": Number,
    "maximum": Number, "minimum": Number, "exclusiveMaximum": Open(&Number), "exclusiveMinimum": Open(&Number),
    "maxLength": Count, "minLength": Count, "pattern": Text, "maxItems": Count, "minItems": Count, "uniqueItems": Flag,
    "maxProperties": Count, "minProperties": Count, "required": List(&Text),
    "allOf": List(&Ref(&SCHEMA)), "oneOf": List(&Ref(&SCHEMA)), "anyOf": List(&Ref(&SCHEMA)), "not": Ref(&SCHEMA),
    "items": Ref(&SCHEMA), "prefixItems": List(&Ref(&SCHEMA)), "additionalItems": Ref(&SCHEMA),
    "properties": Map(&Ref(&SCHEMA)), "additionalProperties": Ref(&SCHEMA), "patternProperties": Map(&Ref(&SCHEMA)),
    "if": Ref(&SCHEMA), "then": Ref(&SCHEMA), "else": Ref(&SCHEMA), "dependentSchemas": Map(&Ref(&SCHEMA)),
    "dependentRequired": Map(&List(&Text)), "contains": Ref(&SCHEMA), "minContains": Count, "maxContains": Count,
    "propertyNames": Ref(&SCHEMA), "unevaluatedProperties": Ref(&SCHEMA), "unevaluatedItems": Ref(&SCHEMA),
    "contentEncoding": Text, "contentMediaType": Text, "contentSchema": Ref(&SCHEMA), "$defs": Map(&Ref(&SCHEMA)), "definitions": Map(&Ref(&SCHEMA)),
    "xml": Any,
], None);
