//! What the document says of requests and responses, for the server of the crate's tests.

mod answer;
mod last_page;
mod stream;
mod value;
mod written;

use serde::Serialize;

use super::file::SourceFile;
use super::schemas;
use crate::config::{Config, RequestChecks};
use crate::ir::{
    Api, BodyCodec, Content, Location, Multipart, Operation, OperationId, Parameter, Part, PartContent,
    Schemas, SecurityRequirement, Switch,
};
use crate::pointer::Pointer;
use value::Values;
use written::Written;

/// Writes `document.rs`.
pub(super) fn write(api: &Api, config: &Config) -> String {
    let file = SourceFile::new(&[
        "What the document says of requests and responses, for the server that stands in for the API."
            .to_owned(),
    ]);
    let checks = config.schema_uses().requests;
    let has_own = checks == RequestChecks::InTests;
    file.add_lines(if has_own { format!("{IMPORTS}\n{CHECK_IMPORTS}") } else { IMPORTS.to_owned() });
    let check = match checks {
        RequestChecks::Always => "crate::schemas::check",
        RequestChecks::InTests => "check",
        RequestChecks::Never => "|_, _| Ok(())",
    };
    let schemas = if checks == RequestChecks::Always { &api.schemas } else { &api.request_schemas };
    let operations = (0..).map(OperationId).zip(&api.operations);
    let values = Values::new(api);
    let operations: String = operations.map(|(id, it)| entry(api, &values, id, it, schemas)).collect();
    file.add_lines(format!(
        "/// The operations as JSON, in the document's order, and the bodies of their responses.\n\
         pub(crate) static DOCUMENT: Document = Document::new({check}, &[\n{operations}]);"
    ));
    if has_own {
        file.add_lines(CHECK);
        file.add_lines(schemas::table(schemas));
    }
    file.finish()
}

const IMPORTS: &str = "use crate::runtime::testing::document::Document;";

const CHECK_IMPORTS: &str = "use crate::schemas::{table::Table, validation::Validator};";

/// What checks a part of a request.
const CHECK: &str = "\
static VALIDATOR: Validator = Validator::new(&TABLE);

fn check(place: &str, value: &crate::Value) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Ok(VALIDATOR.check_value(place, value)?)
}";

/// An operation, as the server reads it (`testing/document.rs` of the support code).
#[derive(Serialize)]
struct Documented<'a> {
    id: &'a str,
    method: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    security: &'a [SecurityRequirement],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parameters: Vec<(Location, &'a str, bool, Written, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<RequestBody<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    streamed: Option<Streamed<'a>>,
}

/// The response as a stream, and what asks for it. Few operations have one, so its body is not apart.
#[derive(Serialize)]
struct Streamed<'a> {
    media_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    switch: Option<&'a Switch>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<(Answer, String)>,
}

/// Whether there has to be a body, and how it is checked in each of its media types.
#[derive(Serialize)]
struct RequestBody<'a> {
    required: bool,
    contents: Vec<(&'a str, Body<'a>)>,
}

/// What a body is checked by.
#[derive(Clone, Serialize)]
enum Body<'a> {
    Json(Pointer),
    Form(Pointer, Vec<(&'a str, Written)>),
    JsonLines(Pointer),
    Multipart(Vec<(&'a str, bool, Written, String)>, bool),
    Encoded(Pointer),
    Other,
}

/// A response without its body.
#[derive(Serialize)]
struct Answer {
    status: u16,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headers: Vec<(&'static str, String)>,
}

/// An operation and the body of its response.
fn entry(
    api: &Api,
    values: &Values<'_>,
    id: OperationId,
    operation: &Operation,
    schemas: &Schemas,
) -> String {
    let (answer, shown) = match answer::of(api, values, id, operation) {
        Some(answer::Answer { status, headers, body }) => (Some(Answer { status, headers }), body),
        None => (None, String::new()),
    };
    let streamed = operation.streamed.as_ref().map(|it| Streamed {
        media_type: &it.media_type,
        switch: operation.switch.as_ref(),
        answer: answer::of_stream(api, values, id, it)
            .map(|answer::Answer { status, headers, body }| (Answer { status, headers }, body)),
    });
    let parameters = operation.parameters.iter();
    let documented = Documented {
        id: &operation.id,
        method: operation.method.token(),
        path: &operation.path.raw,
        security: &operation.security,
        parameters: parameters.filter_map(|it| parameter(api, operation, it, schemas)).collect(),
        body: operation.body.as_ref().map(|it| body(api, it, schemas)),
        answer,
        streamed,
    };
    let documented = serde_json::to_string(&documented).expect("texts and numbers are JSON");
    format!("    (\n        {},\n        {},\n    ),\n", schemas::raw(&documented), schemas::raw(&shown))
}

/// A parameter of which something can be checked.
fn parameter<'a>(
    api: &Api,
    operation: &Operation,
    parameter: &'a Parameter,
    schemas: &Schemas,
) -> Option<(Location, &'a str, bool, Written, String)> {
    let written = written::of_parameter(api, parameter);
    let place = (written != Written::Other && operation.declares(parameter))
        .then(|| schemas::parameter_place(parameter, schemas))
        .flatten();
    let is_needed = parameter.required && matches!(written, Written::Text | Written::Scalar);
    if place.is_none() && !is_needed {
        return None;
    }
    let place = place.map_or_else(String::new, |it| it.as_str().to_owned());
    Some((parameter.location, &parameter.name.wire, is_needed, written, place))
}

fn body<'a>(api: &'a Api, body: &'a crate::ir::Body, schemas: &Schemas) -> RequestBody<'a> {
    let contents = body.contents.iter().flat_map(|content| {
        let place = schemas::body_place(content, schemas);
        let checked = match (&content.content, place) {
            (Content::Json(_), Some(place)) => match content.codec {
                None => Body::Json(place),
                Some(BodyCodec::PlainText | BodyCodec::Xml(_)) => Body::Encoded(place),
            },
            (Content::JsonLines(_), Some(place)) => Body::JsonLines(place),
            (Content::Form(form), Some(place)) => Body::Form(place, written::of_form(api, form)),
            (Content::Multipart(it), _) if content.media_type.starts_with("multipart/form-data") => {
                parts(api, it, schemas)
            }
            _ => Body::Other,
        };
        let media_types = std::iter::once(&content.media_type).chain(&content.further);
        media_types.map(move |media_type| (media_type.as_str(), checked.clone()))
    });
    RequestBody { required: body.required, contents: contents.collect() }
}

/// The parts of a body, each with how its value is read back.
fn parts<'a>(api: &Api, multipart: &'a Multipart, schemas: &Schemas) -> Body<'a> {
    let is_pairs = |part: &&Part| matches!(part.content, PartContent::Pairs(..));
    // The pairs of a value have names of their own.
    let is_open = multipart.further || multipart.parts.iter().any(|part| is_pairs(&part));
    let parts = multipart.parts.iter().filter(|part| !is_pairs(part)).map(|part| {
        let written = written::of_part(api, &part.content);
        let place = schemas.resolve(&part.origin).filter(|_| written != Written::Other);
        let (written, place) = match place {
            Some(place) => (written, place.as_str().to_owned()),
            None => (Written::Other, String::new()),
        };
        let is_needed = part.required && written::is_one_part(api, &part.content);
        (part.name.wire.as_str(), is_needed, written, place)
    });
    Body::Multipart(parts.collect(), is_open)
}
