//! `docs/support.md`: every field of OpenAPI and every keyword of JSON Schema, and what becomes of it.
//!
//! Each row of the page has a document in `support/fields.yaml` that shows whether what it says is true: the field changes
//! the emitted crate, is reported with a code, or makes no difference to anything. A stale page is written anew and fails
//! the test, so that the difference is seen.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use codegen::diagnostic::Code;
use codegen::{Options, Policy, generate};
use serde::Deserialize;
use serde_json::{Map, Value};

const PAGE: &str = "../docs/support.md";

const INTRODUCTION: &str = "# What becomes of each field

Every field of OpenAPI 3.0, 3.1 and 3.2 and every keyword of JSON Schema 2020-12. A field is

* **expressed**: it changes what the SDK is, does or documents;
* **reported**: it is not expressed, and a finding with that [code](diagnostics.md) tells where it stands;
* **without meaning** for an SDK: it changes nothing, and nothing is reported.

[What the generator does not do, and why](limits.md), is told elsewhere. OpenAPI 2.0 is converted before it is read.

<!-- This page is made by the test `support`; do not edit it. -->
";

/// The fields of the specifications (OpenAPI 3.0.4, 3.1.1 and 3.2.0, each object in its own section 4; JSON Schema
/// 2020-12, core, applicators, unevaluated, validation, format, content and meta-data).
const SPECIFIED: &[(&str, &[&str])] = &[
    (
        "OpenAPI Object",
        &[
            "openapi",
            "$self",
            "info",
            "jsonSchemaDialect",
            "servers",
            "paths",
            "webhooks",
            "components",
            "security",
            "tags",
            "externalDocs",
        ],
    ),
    ("Info Object", &["title", "summary", "description", "termsOfService", "contact", "license", "version"]),
    ("Contact Object", &["name", "url", "email"]),
    ("License Object", &["name", "identifier", "url"]),
    ("Server Object", &["url", "description", "name", "variables"]),
    ("Server Variable Object", &["enum", "default", "description"]),
    (
        "Components Object",
        &[
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "mediaTypes",
        ],
    ),
    ("Paths Object", &["/{path}"]),
    (
        "Path Item Object",
        &[
            "$ref",
            "summary",
            "description",
            "get",
            "put",
            "post",
            "delete",
            "options",
            "head",
            "patch",
            "trace",
            "query",
            "additionalOperations",
            "servers",
            "parameters",
        ],
    ),
    (
        "Operation Object",
        &[
            "tags",
            "summary",
            "description",
            "externalDocs",
            "operationId",
            "parameters",
            "requestBody",
            "responses",
            "callbacks",
            "deprecated",
            "security",
            "servers",
        ],
    ),
    ("External Documentation Object", &["description", "url"]),
    (
        "Parameter Object",
        &[
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "allowEmptyValue",
            "example",
            "examples",
            "style",
            "explode",
            "allowReserved",
            "schema",
            "content",
        ],
    ),
    ("Request Body Object", &["description", "content", "required"]),
    (
        "Media Type Object",
        &["schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"],
    ),
    (
        "Encoding Object",
        &[
            "contentType",
            "headers",
            "style",
            "explode",
            "allowReserved",
            "encoding",
            "prefixEncoding",
            "itemEncoding",
        ],
    ),
    ("Responses Object", &["default", "{status}"]),
    ("Response Object", &["summary", "description", "headers", "content", "links"]),
    ("Callback Object", &["{expression}"]),
    ("Example Object", &["summary", "description", "dataValue", "serializedValue", "externalValue", "value"]),
    ("Link Object", &["operationRef", "operationId", "parameters", "requestBody", "description", "server"]),
    (
        "Header Object",
        &[
            "description",
            "required",
            "deprecated",
            "example",
            "examples",
            "style",
            "explode",
            "schema",
            "content",
        ],
    ),
    ("Tag Object", &["name", "summary", "description", "externalDocs", "parent", "kind"]),
    ("Reference Object", &["$ref", "summary", "description"]),
    ("Discriminator Object", &["propertyName", "mapping", "defaultMapping"]),
    ("XML Object", &["nodeType", "name", "namespace", "prefix", "attribute", "wrapped"]),
    (
        "Security Scheme Object",
        &[
            "type",
            "description",
            "name",
            "in",
            "scheme",
            "bearerFormat",
            "flows",
            "openIdConnectUrl",
            "oauth2MetadataUrl",
            "deprecated",
        ],
    ),
    (
        "OAuth Flows Object",
        &["implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"],
    ),
    (
        "OAuth Flow Object",
        &["authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
    ),
    ("Security Requirement Object", &["{name}"]),
    (
        "Schema Object",
        &[
            "discriminator",
            "xml",
            "externalDocs",
            "example",
            "nullable",
            "$schema",
            "$vocabulary",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$ref",
            "$dynamicRef",
            "$defs",
            "$comment",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "prefixItems",
            "items",
            "contains",
            "properties",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "type",
            "enum",
            "const",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxContains",
            "minContains",
            "maxProperties",
            "minProperties",
            "required",
            "dependentRequired",
            "format",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "title",
            "description",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "examples",
        ],
    ),
];

/// An object of the specification.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Object {
    #[serde(rename = "object")]
    name: String,
    /// A document in which it stands.
    document: Value,
    /// The pointer to it.
    at: String,
    fields: Vec<Field>,
}

/// A field, with a value that shows what becomes of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    #[serde(rename = "field")]
    name: String,
    /// The version that brought it, where not all have it.
    since: Option<String>,
    /// The key, where the field stands for any.
    key: Option<String>,
    value: Value,
    /// What stands beside it, and beside the absence of it.
    #[serde(default)]
    given: Map<String, Value>,
    /// What stands beside it alone, since it means nothing without.
    #[serde(default)]
    also: Map<String, Value>,
    /// What must not stand beside it.
    #[serde(default)]
    without: Vec<String>,
    /// Another document, and another place.
    document: Option<Value>,
    at: Option<String>,
    expressed: Option<String>,
    reported: Option<String>,
    note: Option<String>,
    meaningless: Option<String>,
}

/// What came of a document: the crate, and the findings.
struct Outcome {
    files: codegen::Files,
    findings: BTreeSet<(String, String, String)>,
}

impl Outcome {
    fn of(document: &Value, what: &str) -> Self {
        let generated = match generate(
            &Options::from_text("api.json", document.to_string())
                .with_policy(Policy::allowing(Code::IncompleteRequest)),
        ) {
            Ok(generated) => generated,
            Err(failure) => panic!("{what} is refused: {failure}"),
        };
        let finding = |it: &codegen::diagnostic::Diagnostic| {
            (it.code.to_string(), it.pointer.to_string(), it.message.clone())
        };
        Self { files: generated.files, findings: generated.diagnostics.iter().map(finding).collect() }
    }
}

impl Field {
    /// Whether the row is true; what is wrong with it otherwise.
    fn problem(&self, object: &Object) -> Option<String> {
        let what = format!("`{}` of the {}", self.name, object.name);
        let document = self.document.as_ref().unwrap_or(&object.document);
        let at = self.at.as_ref().unwrap_or(&object.at);
        let (mut without, mut with) = (document.clone(), document.clone());
        let members = |tree: &mut Value| match tree.pointer_mut(at) {
            Some(Value::Object(members)) => std::mem::take(members),
            _ => panic!("{what}: there is no object at `{at}`"),
        };
        let (mut before, mut after) = (members(&mut without), members(&mut with));
        before.extend(self.given.clone());
        after.extend(self.given.clone());
        after.extend(self.also.clone());
        after.retain(|key, _| !self.without.contains(key));
        let key = self.key.as_ref().unwrap_or(&self.name);
        assert_ne!(before.get(key), Some(&self.value), "{what} is there already");
        after.insert(key.clone(), self.value.clone());
        let put =
            |tree: &mut Value, members| *tree.pointer_mut(at).expect("it was there") = Value::Object(members);
        put(&mut without, before);
        put(&mut with, after);
        let (without, with) = (Outcome::of(&without, &what), Outcome::of(&with, &what));
        let new: Vec<_> = with.findings.difference(&without.findings).collect();
        let is_same = with.files == without.files;
        match (&self.expressed, &self.reported, &self.meaningless) {
            (Some(_), None, None) if is_same => Some(format!("{what} changes nothing; {new:?}")),
            (None, Some(code), None) if new.iter().all(|(found, ..)| found != code) => {
                Some(format!("{what} is not reported as `{code}`, but {new:?}"))
            }
            (None, None, Some(_)) if !is_same => Some(format!("{what} changes the crate")),
            (None, None, Some(_)) if with.findings != without.findings => {
                Some(format!("{what} is reported, or keeps something from being reported: {new:?}"))
            }
            (Some(_), None, None) | (None, Some(_), None) | (None, None, Some(_)) => None,
            _ => Some(format!("{what} has not one outcome")),
        }
    }

    fn row(&self) -> String {
        let since = self.since.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
        let (verdict, remark) = match (&self.expressed, &self.reported, &self.meaningless) {
            (Some(how), ..) => ("expressed".to_owned(), how),
            (_, Some(code), _) => {
                (format!("reported: [`{code}`](diagnostics.md#{code})"), self.note.as_ref().unwrap_or(code))
            }
            (.., remark) => ("without meaning".to_owned(), remark.as_ref().unwrap_or(&self.name)),
        };
        format!("| `{}`{since} | {verdict} | {} |", self.name, remark.replace('|', "\\|"))
    }
}

fn objects() -> Vec<Object> {
    let text = std::fs::read_to_string("tests/support/fields.yaml").expect("the fields can be read");
    serde_yaml::from_str(&text).expect("the fields are as `Object` says")
}

#[test]
fn every_field_of_the_specifications_has_a_row() {
    let listed: Vec<(String, BTreeSet<String>)> = objects()
        .iter()
        .map(|it| (it.name.clone(), it.fields.iter().map(|it| it.name.clone()).collect()))
        .collect();
    let specified: Vec<(String, BTreeSet<String>)> = SPECIFIED
        .iter()
        .map(|(object, fields)| {
            ((*object).to_owned(), fields.iter().map(|field| (*field).to_owned()).collect())
        })
        .collect();
    assert_eq!(listed, specified);
}

#[test]
fn every_row_is_true() {
    let objects = objects();
    let rows = objects.iter().flat_map(|object| object.fields.iter().map(move |field| (object, field)));
    let problems: Vec<String> = rows.filter_map(|(object, field)| field.problem(object)).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_page_is_fresh() {
    let mut page = INTRODUCTION.to_owned();
    for object in objects() {
        writeln!(page, "\n## {}\n\n| field | what becomes of it | |\n|---|---|---|", object.name)
            .expect("writing to a string");
        for field in &object.fields {
            writeln!(page, "{}", field.row()).expect("writing to a string");
        }
    }
    crate::common::written::is_fresh(PAGE, &page);
}
