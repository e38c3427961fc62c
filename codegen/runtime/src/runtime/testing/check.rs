//! Whether a request is what the document says.

use std::borrow::Cow;

use http::header::CONTENT_TYPE;
use mime::Mime;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::document::{Body, Document, Documented, Parameter, Part, RequestBody, Written};
use super::form::decoded;
use super::multipart::{self, NamedPart};
use super::path;
use super::request::MockRequest;
use crate::runtime::checks::Location;
use crate::runtime::upload::includes;

/// What is wrong with a request for an operation, each in a sentence without the operation's name.
pub(super) fn complaints(document: &Document, documented: &Documented, request: &MockRequest) -> Vec<String> {
    let parameters = documented.parameters.iter();
    let parameters = parameters.filter_map(|it| parameter(document, documented, it, request));
    let mut found: Vec<String> = parameters.collect();
    found.extend(documented.body.as_ref().and_then(|it| body(document, it, request)));
    found
}

fn parameter(
    document: &Document,
    documented: &Documented,
    parameter: &Parameter,
    request: &MockRequest,
) -> Option<String> {
    let (location, name, is_needed, written, place) = parameter;
    let what = format!("the {} `{name}`", location.of());
    let sent = sent(*location, name, documented, request);
    if sent.is_empty() {
        return is_needed.then(|| format!("asked without {what}"));
    }
    match values(*written, &sent) {
        Ok(values) => refusal(document, place, &values)
            .map(|why| format!("asked with {what} that the document does not allow: {why}")),
        Err(problem) => Some(format!("asked with {what} that {problem}")),
    }
}

/// A value as it was sent.
#[derive(Clone, Copy)]
struct Sent<'a> {
    text: &'a str,
    escapes: Escapes,
}

/// How characters are escaped.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escapes {
    None,
    /// `%20` is a space.
    Percent,
    /// A plus sign is a space as well.
    Form,
}

impl<'a> Sent<'a> {
    fn said(self) -> Cow<'a, str> {
        match self.escapes {
            Escapes::None => Cow::Borrowed(self.text),
            Escapes::Percent => percent_decode_str(self.text).decode_utf8_lossy(),
            Escapes::Form => match decoded(self.text.as_bytes()) {
                Cow::Borrowed(said) => String::from_utf8_lossy(said),
                Cow::Owned(said) => String::from_utf8_lossy(&said).into_owned().into(),
            },
        }
    }

    /// The items of a list of texts. A comma that is escaped is one of an item; the other separators are escaped between items,
    /// too.
    fn items(self, between: char) -> Vec<String> {
        if between == ',' && self.escapes != Escapes::None {
            self.text.split(',').map(|text| Self { text, ..self }.said().into_owned()).collect()
        } else {
            let said = self.said();
            let items = said.split(between);
            // Commas in headers may have spaces behind them.
            items.map(|it| if between == ',' { it.trim() } else { it }.to_owned()).collect()
        }
    }
}

/// What a request has for a parameter.
fn sent<'a>(
    location: Location,
    name: &str,
    documented: &'a Documented,
    request: &'a MockRequest,
) -> Vec<Sent<'a>> {
    let of = |escapes| move |text| Sent { text, escapes };
    match location {
        Location::Path => {
            let found = path::raw_parameters(&documented.path, request.path()).unwrap_or_default();
            let own = found.into_iter().filter(|(key, _)| *key == name);
            own.map(|(_, value)| value).map(of(Escapes::Percent)).collect()
        }
        Location::Query => of_name(&pairs(&request.raw_query), name),
        Location::Header => {
            let values = request.headers().get_all(name).iter();
            values.filter_map(|it| it.to_str().ok()).map(of(Escapes::None)).collect()
        }
        Location::Cookie => {
            let own = request.cookies().filter(|(key, _)| *key == name);
            own.map(|(_, value)| value).map(of(Escapes::Percent)).collect()
        }
        Location::QueryString => Vec::new(),
    }
}

/// The names and values of a query or a form.
fn pairs(text: &str) -> Vec<(Cow<'_, str>, Sent<'_>)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    let pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let sent = |text| Sent { text, escapes: Escapes::Form };
    pairs.map(|(name, value)| (sent(name).said(), sent(value))).collect()
}

fn of_name<'a>(pairs: &[(Cow<'_, str>, Sent<'a>)], name: &str) -> Vec<Sent<'a>> {
    pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| *value).collect()
}

/// The value that was sent. There are several where that cannot be told for sure, and none where it cannot be told at all: null,
/// an empty text and an empty list are written in the same way.
fn values(written: Written, sent: &[Sent<'_>]) -> Result<Vec<Value>, String> {
    let Some(first) = sent.first() else { return Ok(Vec::new()) };
    let text = || Value::String(first.said().into_owned());
    let is_blank = sent.len() == 1 && first.text.is_empty();
    let value = match written {
        Written::Other => return Ok(Vec::new()),
        Written::Scalar | Written::Texts(_) if is_blank => return Ok(Vec::new()),
        Written::Text if is_blank => return Ok(vec![text(), Value::Null]),
        Written::Scalars(_) if is_blank => return Ok(vec![Value::Array(Vec::new()), Value::Null]),
        Written::Text => text(),
        Written::Scalar => scalar(&first.said()),
        Written::Texts(Some(between)) => {
            sent.iter().flat_map(|it| it.items(between)).map(Value::String).collect()
        }
        Written::Texts(None) => sent.iter().map(|it| Value::String(it.said().into_owned())).collect(),
        // There are no commas in scalars.
        Written::Scalars(Some(between)) => {
            let items = |it: &Sent<'_>| -> Vec<Value> {
                it.said().split(between).map(str::trim).map(scalar).collect()
            };
            sent.iter().flat_map(items).collect()
        }
        Written::Scalars(None) => sent.iter().map(|it| scalar(&it.said())).collect(),
        Written::Json => {
            serde_json::from_str(&first.said()).map_err(|error| format!("is no JSON: {error}"))?
        }
    };
    Ok(vec![value])
}

/// A number or a boolean; what is none stays text, which no schema for these allows.
fn scalar(text: &str) -> Value {
    let read = serde_json::from_str::<Value>(text).ok();
    read.filter(|it| it.is_number() || it.is_boolean()).unwrap_or_else(|| Value::String(text.to_owned()))
}

fn body(document: &Document, body: &RequestBody, request: &MockRequest) -> Option<String> {
    let bytes = request.body();
    if bytes.is_empty() && !request.headers().contains_key(CONTENT_TYPE) {
        return body.required.then(|| "asked without a body".to_owned());
    }
    let media_type = request.header("content-type").unwrap_or_default();
    let Some((_, content)) = body.contents.iter().find(|(range, _)| is_in(media_type, range)) else {
        return Some(format!("asked with a body of `{media_type}`, which the document does not have"));
    };
    let (place, values) = match content {
        Body::Other => return None,
        Body::Json(place) => match serde_json::from_slice(bytes) {
            Ok(value) => (place, vec![value]),
            Err(error) => return Some(format!("asked with a body that is no JSON: {error}")),
        },
        Body::JsonLines(place) => return lines(document, place, bytes),
        Body::Multipart(parts, is_open) => {
            return self::parts(document, (parts, *is_open), media_type, bytes);
        }
        // Only the client knows the value, and only a typed request has one.
        Body::Encoded(place) => (place, vec![request.value.clone()?]),
        Body::Form(place, properties) => (place, form(bytes, properties)?),
    };
    refusal(document, place, &values)
        .map(|why| format!("asked with a body that the document does not allow: {why}"))
}

/// What is wrong with the first JSON text of a body that is not allowed. Texts stand in lines, or behind separators (RFC 7464).
fn lines(document: &Document, place: &str, bytes: &[u8]) -> Option<String> {
    // A text behind a separator may have line breaks in it.
    let end = if bytes.contains(&0x1e) { 0x1e } else { b'\n' };
    let texts = bytes.split(|byte| *byte == end).map(<[u8]>::trim_ascii);
    let texts = texts.filter(|text| !text.is_empty());
    texts.enumerate().find_map(|(index, text)| match serde_json::from_slice(text) {
        Ok(value) => refusal(document, place, &[value])
            .map(|why| format!("asked with a body whose item {index} the document does not allow: {why}")),
        Err(error) => Some(format!("asked with a body whose item {index} is no JSON: {error}")),
    })
}

/// What is wrong with the first part of a body that is not as the document says.
fn parts(
    document: &Document,
    (known, is_open): (&[Part], bool),
    media_type: &str,
    bytes: &[u8],
) -> Option<String> {
    let Some(boundary) = multipart::parameter(media_type, "boundary") else {
        return Some("asked with a multipart body without a boundary".to_owned());
    };
    let sent = multipart::named(bytes, &boundary);
    let unknown = sent.iter().map(|part| &part.name).find(|name| known.iter().all(|it| it.0 != **name));
    if let Some(name) = unknown.filter(|_| !is_open) {
        return Some(format!("asked with the part `{name}`, which the document does not have"));
    }
    known.iter().find_map(|(name, is_needed, written, place)| {
        let own: Vec<&NamedPart<'_>> = sent.iter().filter(|part| part.name == *name).collect();
        if own.is_empty() {
            return is_needed.then(|| format!("asked without the part `{name}`"));
        }
        if *written == Written::Other || own.iter().any(|part| part.is_encoded) {
            return None;
        }
        let texts = own.iter().map(|part| std::str::from_utf8(part.content));
        let Ok(texts) = texts.collect::<Result<Vec<_>, _>>() else {
            return Some(format!("asked with the part `{name}` that is no text"));
        };
        let sent: Vec<Sent<'_>> =
            texts.into_iter().map(|text| Sent { text, escapes: Escapes::None }).collect();
        match values(*written, &sent) {
            Ok(values) => refusal(document, place, &values)
                .map(|why| format!("asked with the part `{name}` that the document does not allow: {why}")),
            Err(problem) => Some(format!("asked with the part `{name}` that {problem}")),
        }
    })
}

/// Whether a media type is one, or of a range of them; parameters make no difference.
fn is_in(media_type: &str, range: &str) -> bool {
    match (media_type.parse::<Mime>(), range.parse::<Mime>()) {
        (Ok(own), Ok(range)) => includes(&range, &own),
        _ => media_type.eq_ignore_ascii_case(range),
    }
}

/// Of a form that may have been made of more objects, none is checked.
const MOST_FORMS: usize = 16;

/// The object that a form was made of, or several of which it may be; nothing where a property is written in a way that cannot
/// be read back.
fn form(bytes: &[u8], properties: &[(String, Written)]) -> Option<Vec<Value>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let pairs = pairs(text);
    let is_known =
        |name: &str| properties.iter().any(|(known, written)| *known == name && *written != Written::Other);
    if !pairs.iter().all(|(name, _)| is_known(name)) {
        return None;
    }
    let mut objects = vec![Map::new()];
    for (name, written) in properties {
        let sent = of_name(&pairs, name);
        if sent.is_empty() {
            continue;
        }
        // The schema says best what is wrong with a property that is no JSON: it is missing.
        let Ok(values) = values(*written, &sent) else { continue };
        let with = |value: &Value| {
            let mut objects = objects.clone();
            objects.iter_mut().for_each(|it| drop(it.insert((*name).to_owned(), value.clone())));
            objects
        };
        objects = values.iter().flat_map(with).collect();
        if objects.is_empty() || objects.len() > MOST_FORMS {
            return None;
        }
    }
    Some(objects.into_iter().map(Value::Object).collect())
}

/// Why none of the values is allowed, if there are any.
fn refusal(document: &Document, place: &str, values: &[Value]) -> Option<String> {
    let mut first = None;
    for value in values {
        let error = (document.check)(place, value).err()?;
        first.get_or_insert_with(|| error.to_string());
    }
    first
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderValue, Method};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_body_in_another_format_is_checked_by_the_value_that_it_was_written_of() {
        let check = |place: &str, value: &Value| {
            assert_eq!(place, "/components/schemas/Book");
            if value["id"].is_u64() { Ok(()) } else { Err("`id` is no number".into()) }
        };
        let document = Document::new(check, &[]);
        let encoded = || Body::Encoded("/components/schemas/Book".to_owned());
        let asked = |value: Option<Value>| {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/xml"))]);
            let request = MockRequest {
                operation: None,
                method: Method::POST,
                path: "/books".to_owned(),
                parameters: Vec::new(),
                raw_query: String::new(),
                query: Vec::new(),
                headers,
                body: Bytes::from_static(b"<book id=\"7\"/>"),
                value,
            };
            let contents = vec![("application/xml".to_owned(), encoded())];
            body(&document, &RequestBody { required: true, contents }, &request)
        };
        assert_eq!(asked(Some(json!({ "id": 7 }))), None);
        let refused = asked(Some(json!({ "id": "7" }))).expect("a complaint");
        assert!(refused.contains("does not allow: `id` is no number"), "{refused}");
        // An untyped request has no value.
        assert_eq!(asked(None), None);
    }
}
