// @generated from the OpenAPI document. Do not edit.

//! Whether a request is what the document says.

use http::header::{CONTENT_TYPE, COOKIE};
use mime::Mime;
use serde_json::{Map, Value};
use url::form_urlencoded;

use super::document::{Body, Document, Documented, Parameter, RequestBody, Written};
use super::request::MockRequest;
use crate::runtime::checks::{Location, Verdict};

/// What is wrong with a request for an operation, each in a sentence without the operation's name.
pub(super) fn complaints(document: &Document, documented: &Documented, request: &MockRequest) -> Vec<String> {
    let parameters = documented.parameters.iter().filter_map(|it| parameter(document, it, request));
    let mut found: Vec<String> = parameters.collect();
    found.extend(documented.body.as_ref().and_then(|it| body(document, it, request)));
    found
}

fn parameter(document: &Document, parameter: &Parameter, request: &MockRequest) -> Option<String> {
    let (location, name, is_needed, written, place) = *parameter;
    let what = format!("the {} `{name}`", location.of());
    let texts = texts(location, name, request);
    if texts.is_empty() {
        return is_needed.then(|| format!("asked without {what}"));
    }
    let value = match value(written, &texts) {
        Ok(value) => value?,
        Err(problem) => return Some(format!("asked with {what} that {problem}")),
    };
    refusal((document.check)(place, &value))
        .map(|why| format!("asked with {what} that the document does not allow: {why}"))
}

/// The texts that a request has for a parameter.
fn texts(location: Location, name: &str, request: &MockRequest) -> Vec<String> {
    match location {
        Location::Path => request.path_parameter(name).map(str::to_owned).into_iter().collect(),
        Location::Query => of_name(request.query(), name),
        Location::Header => {
            let values = request.headers().get_all(name).iter();
            values.filter_map(|it| it.to_str().ok().map(str::to_owned)).collect()
        }
        Location::Cookie => {
            let cookies = request.headers().get_all(COOKIE).iter().filter_map(|it| it.to_str().ok());
            let pairs = cookies.flat_map(|it| it.split(';')).filter_map(|it| it.trim().split_once('='));
            let own = pairs.filter(|(key, _)| *key == name);
            own.map(|(_, value)| percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
                .collect()
        }
        Location::QueryString => Vec::new(),
    }
}

fn of_name(pairs: &[(String, String)], name: &str) -> Vec<String> {
    pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
}

/// The value that is written in texts; nothing where that cannot be told.
fn value(written: Written, texts: &[String]) -> Result<Option<Value>, String> {
    let items = |between: Option<char>| -> Vec<&str> {
        match between {
            Some(between) => texts.iter().flat_map(|it| it.split(between)).map(str::trim).collect(),
            None => texts.iter().map(String::as_str).collect(),
        }
    };
    let Some(first) = texts.first() else { return Ok(None) };
    Ok(Some(match written {
        Written::Other => return Ok(None),
        Written::Text => Value::String(first.clone()),
        Written::Scalar => scalar(first),
        Written::Texts(between) => {
            items(between).into_iter().map(|it| Value::String(it.to_owned())).collect()
        }
        Written::Scalars(between) => items(between).into_iter().map(scalar).collect(),
        Written::Json => serde_json::from_str(first).map_err(|error| format!("is no JSON: {error}"))?,
    }))
}

/// A number or a boolean; what is none stays text, which no schema for these allows.
fn scalar(text: &str) -> Value {
    let read = serde_json::from_str::<Value>(text).ok();
    read.filter(|it| it.is_number() || it.is_boolean()).unwrap_or_else(|| Value::String(text.to_owned()))
}

fn body(document: &Document, body: &RequestBody, request: &MockRequest) -> Option<String> {
    let bytes = request.body();
    if bytes.is_empty() && !request.headers().contains_key(CONTENT_TYPE) {
        return body.is_required.then(|| "asked without a body".to_owned());
    }
    let media_type = request.header("content-type").unwrap_or_default();
    let Some((_, content)) = body.contents.iter().find(|(range, _)| is_in(media_type, range)) else {
        return Some(format!("asked with a body of `{media_type}`, which the document does not have"));
    };
    let (place, value) = match content {
        Body::Other => return None,
        Body::Json(place) => match serde_json::from_slice(bytes) {
            Ok(value) => (place, value),
            Err(error) => return Some(format!("asked with a body that is no JSON: {error}")),
        },
        Body::Form(place, properties) => (place, form(bytes, properties)?),
    };
    refusal((document.check)(place, &value))
        .map(|why| format!("asked with a body that the document does not allow: {why}"))
}

/// Whether a media type is one, or of a range of them (RFC 9110, section 12.5.1); parameters make no difference.
fn is_in(media_type: &str, range: &str) -> bool {
    let (Ok(own), Ok(range)) = (media_type.parse::<Mime>(), range.parse::<Mime>()) else {
        return media_type.eq_ignore_ascii_case(range);
    };
    let is_of = |range: mime::Name<'_>, own: mime::Name<'_>| range == mime::STAR || range == own;
    is_of(range.type_(), own.type_())
        && is_of(range.subtype(), own.subtype())
        && (range.subtype() == mime::STAR || range.suffix() == own.suffix())
}

/// The object that a form was made of; nothing where a property is written in a way that cannot be read back.
fn form(bytes: &[u8], properties: &[(&str, Written)]) -> Option<Value> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(bytes).into_owned().collect();
    let is_known =
        |name: &str| properties.iter().any(|(known, written)| *known == name && *written != Written::Other);
    if !pairs.iter().all(|(name, _)| is_known(name)) {
        return None;
    }
    let mut members = Map::new();
    for (name, written) in properties {
        if let Ok(Some(value)) = value(*written, &of_name(&pairs, name)) {
            members.insert((*name).to_owned(), value);
        }
    }
    Some(Value::Object(members))
}

fn refusal(verdict: Verdict) -> Option<String> {
    verdict.err().map(|error| error.to_string())
}
