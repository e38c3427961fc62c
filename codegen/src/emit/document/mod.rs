//! What the document says of requests and responses, for the server of the crate's tests.

mod answer;
mod last_page;
mod value;
mod written;

use std::fmt::Write as _;

use super::file::{SourceFile, quoted};
use super::operation::security;
use super::parameter::location;
use super::schemas;
use crate::config::{Config, RequestChecks};
use crate::ir::{
    Api, Body, Content, Multipart, Operation, OperationId, Parameter, Part, PartContent, Schemas,
};
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
    file.text(if has_own { format!("{IMPORTS}\n{CHECK_IMPORTS}") } else { IMPORTS.to_owned() });
    let check = match checks {
        RequestChecks::Always => "check: crate::schemas::check",
        RequestChecks::InTests => "check",
        RequestChecks::Never => "check: |_, _| Ok(())",
    };
    let schemas = if checks == RequestChecks::Always { &api.schemas } else { &api.request_schemas };
    let operations = (0..).map(OperationId).zip(&api.operations);
    let values = Values::new(api);
    let operations: String = operations.map(|(id, it)| documented(api, &values, id, it, schemas)).collect();
    file.text(format!(
        "/// The operations, in the document's order.\n\
         pub(crate) static DOCUMENT: Document = Document {{ {check}, operations: &[\n{operations}] }};"
    ));
    if has_own {
        file.text(CHECK);
        file.text(schemas::table(schemas));
    }
    file.finish()
}

const IMPORTS: &str = "#[allow(unused_imports, reason = \"an API need not have parameters and bodies\")]\n\
    use crate::runtime::{Location, testing::document::{Body, Document, Documented, Written}};";

const CHECK_IMPORTS: &str = "use crate::schemas::{table::Table, validation::Validator};";

/// What checks a part of a request.
const CHECK: &str = "\
static VALIDATOR: Validator = Validator::new(&TABLE);

fn check(place: &str, value: &crate::Value) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Ok(VALIDATOR.check_value(place, value)?)
}";

/// An operation.
fn documented(
    api: &Api,
    values: &Values<'_>,
    id: OperationId,
    operation: &Operation,
    schemas: &Schemas,
) -> String {
    let (name, method, path) =
        (quoted(&operation.id), quoted(operation.method.token()), quoted(&operation.path.raw));
    let mut text = format!("    Documented::new({name}, {method}, {path})");
    let parameters: Vec<String> =
        operation.parameters.iter().filter_map(|it| parameter(api, operation, it, schemas)).collect();
    let mut call = |name: &str, arguments: String| {
        // Writing into a text does not fail.
        let _ = write!(text, "\n        .{name}({arguments})");
    };
    if !operation.security.is_empty() {
        call("security", list(&security(operation)));
    }
    if !parameters.is_empty() {
        call("parameters", list(&parameters));
    }
    if let Some(body) = &operation.body {
        call("body", self::body(api, body, schemas));
    }
    if let Some(answer) = answer::of(api, values, id, operation) {
        let headers =
            answer.headers.iter().map(|(name, value)| format!("({}, {})", quoted(name), quoted(value)));
        let headers: Vec<String> = headers.collect();
        call("answer", format!("{}, {}, {}", answer.status, list(&headers), schemas::raw(&answer.body)));
    }
    text + ",\n"
}

/// A parameter of which something can be checked.
fn parameter(api: &Api, operation: &Operation, parameter: &Parameter, schemas: &Schemas) -> Option<String> {
    let written = written::of_parameter(api, parameter);
    let place = (written != Written::Other && operation.declares(parameter))
        .then(|| schemas::parameter_place(parameter, schemas))
        .flatten();
    let is_needed = parameter.required && matches!(written, Written::Text | Written::Scalar);
    if place.is_none() && !is_needed {
        return None;
    }
    let location = location(parameter.location);
    let place = place.map_or_else(String::new, |it| it.as_str().to_owned());
    let (name, place) = (quoted(&parameter.name.wire), quoted(&place));
    Some(format!("(Location::{location}, {name}, {is_needed}, Written::{written}, {place})"))
}

/// The body: whether it has to be there, and how it is checked in each of its media types.
fn body(api: &Api, body: &Body, schemas: &Schemas) -> String {
    let contents = body.contents.iter().flat_map(|content| {
        let place = schemas::body_place(content, schemas);
        let form = match (&content.content, place) {
            (_, Some(place)) if content.xml.is_some() => format!("Body::Encoded({})", quoted(place.as_str())),
            (Content::Json(_), Some(place)) => format!("Body::Json({})", quoted(place.as_str())),
            (Content::JsonLines(_), Some(place)) => format!("Body::JsonLines({})", quoted(place.as_str())),
            (Content::Form(form), Some(place)) => {
                let fields = written::of_form(api, form).into_iter();
                let fields: Vec<String> =
                    fields.map(|(name, written)| format!("({}, Written::{written})", quoted(name))).collect();
                format!("Body::Form({}, {})", quoted(place.as_str()), list(&fields))
            }
            (Content::Multipart(it), _) if content.media_type.starts_with("multipart/form-data") => {
                parts(api, it, schemas)
            }
            _ => "Body::Other".to_owned(),
        };
        let media_types = std::iter::once(&content.media_type).chain(&content.further);
        media_types.map(move |media_type| format!("({}, {form})", quoted(media_type)))
    });
    format!("{}, {}", body.required, list(&contents.collect::<Vec<_>>()))
}

/// The parts of a body, each with how its value is read back.
fn parts(api: &Api, multipart: &Multipart, schemas: &Schemas) -> String {
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
        format!("({}, {is_needed}, Written::{written}, {})", quoted(&part.name.wire), quoted(&place))
    });
    format!("Body::Multipart({}, {is_open})", list(&parts.collect::<Vec<_>>()))
}

fn list(entries: &[String]) -> String {
    format!("&[{}]", entries.join(", "))
}
