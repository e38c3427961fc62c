//! What the document says of operations, as far as the server that stands in for the API has a use for it.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde_json::Value;

use crate::runtime::checks::{Location, Verdict};

/// What the document says of the API's operations. It is text, which is read by the first test that needs it: thousands of
/// nested values would take the compiler seconds.
#[derive(Debug)]
pub struct Document {
    /// Checks a value against the schema at a place.
    pub(super) check: fn(&str, &Value) -> Verdict,
    texts: &'static [(&'static str, &'static str)],
    operations: OnceLock<Vec<Documented>>,
}

impl Document {
    /// The operations, each as JSON (what `Documented` has), with the body of its response.
    pub const fn new(
        check: fn(&str, &Value) -> Verdict,
        texts: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { check, texts, operations: OnceLock::new() }
    }

    /// The operations, in the document's order.
    ///
    /// # Panics
    /// When their texts are not what the generator writes.
    pub(super) fn operations(&self) -> &[Documented] {
        let read = |(text, body): &(&str, &'static str)| {
            let operation = serde_json::from_str(text).ok().and_then(|value| documented(&value, body));
            operation.unwrap_or_else(|| panic!("`document.rs` is not what the generator writes: {text}"))
        };
        self.operations.get_or_init(|| self.texts.iter().map(read).collect())
    }
}

/// What the document says of an operation.
#[derive(Debug)]
pub(super) struct Documented {
    /// The `operationId`.
    pub(super) id: String,
    pub(super) method: String,
    /// The path's template.
    pub(super) path: String,
    /// Alternatives of security schemes that are used together.
    pub(super) security: Vec<Vec<String>>,
    /// The parameters of which something can be checked.
    pub(super) parameters: Vec<Parameter>,
    pub(super) body: Option<RequestBody>,
    /// The document's example of a response, or one that is made after its schema.
    pub(super) answer: Option<Answer>,
    /// The same response as a stream, where the document offers it beside another media type.
    pub(super) streamed: Option<Streamed>,
}

/// A response that comes as a stream where a request asks for one.
#[derive(Debug)]
pub(super) struct Streamed {
    /// The media type that it is asked for by.
    pub(super) media_type: String,
    /// The boolean that it is asked for by.
    pub(super) switch: Option<Switch>,
    pub(super) answer: Option<Answer>,
}

/// The boolean by which a request asks for a stream.
#[derive(Debug)]
pub(super) struct Switch {
    pub(super) name: String,
    pub(super) place: SwitchPlace,
    /// What it is when it is left out.
    pub(super) default: bool,
}

/// Where a [`Switch`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SwitchPlace {
    Body,
    Query,
}

/// A parameter: where it goes, its name, whether it has to be there, how it is written, and the place of its schema.
pub(super) type Parameter = (Location, String, bool, Written, String);

/// The parts of a name: it, whether there has to be one, how the value is written that they are, and the place of its schema.
pub(super) type Part = (String, bool, Written, String);

/// A body.
#[derive(Debug)]
pub(super) struct RequestBody {
    /// Whether it has to be there.
    pub(super) required: bool,
    /// The media types, which may be ranges.
    pub(super) contents: Vec<(String, Body)>,
}

/// What a body is checked by.
#[derive(Debug)]
pub(super) enum Body {
    /// It is JSON: the place of its schema.
    Json(String),
    /// It is a form: the place of its schema, and how its properties are written.
    Form(String, Vec<(String, Written)>),
    /// It is JSON texts, one after the other: the place of the schema of each.
    JsonLines(String),
    /// It consists of parts with names: these, and whether there may be others.
    Multipart(Vec<Part>, bool),
    /// It is a value in another format, such as XML: the place of the value's schema.
    Encoded(String),
    /// It is not looked into.
    Other,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// A text, as it is.
    Text,
    /// A number or a boolean.
    Scalar,
    /// A list of texts: with what is between them, or one pair for each.
    Texts(Option<char>),
    /// A list of numbers or booleans.
    Scalars(Option<char>),
    /// JSON.
    Json,
    /// In a way that is not read back.
    Other,
}

/// A successful response.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Cow<'static, str>,
}

fn documented(value: &Value, body: &'static str) -> Option<Documented> {
    Some(Documented {
        id: text(value.get("id")?)?,
        method: text(value.get("method")?)?,
        path: text(value.get("path")?)?,
        security: list(value.get("security"), |names| list(Some(names), text))?,
        parameters: list(value.get("parameters"), parameter)?,
        body: optional(value.get("body"), request_body)?,
        answer: optional(value.get("answer"), |it| answer(it, body.into()))?,
        streamed: optional(value.get("streamed"), streamed)?,
    })
}

fn answer(value: &Value, body: Cow<'static, str>) -> Option<Answer> {
    let header = |value: &Value| Some((text(value.get(0)?)?, text(value.get(1)?)?));
    let status = value.get("status")?.as_u64()?.try_into().ok()?;
    Some(Answer { status, headers: list(value.get("headers"), header)?, body })
}

fn streamed(value: &Value) -> Option<Streamed> {
    let switch = |value: &Value| {
        let place = match value.get("place")?.as_str()? {
            "Body" => SwitchPlace::Body,
            "Query" => SwitchPlace::Query,
            _ => return None,
        };
        let default = optional(value.get("default"), Value::as_bool)?.unwrap_or_default();
        Some(Switch { name: text(value.get("name")?)?, place, default })
    };
    let answer = |value: &Value| answer(value.get(0)?, text(value.get(1)?)?.into());
    Some(Streamed {
        media_type: text(value.get("media_type")?)?,
        switch: optional(value.get("switch"), switch)?,
        answer: optional(value.get("answer"), answer)?,
    })
}

fn parameter(value: &Value) -> Option<Parameter> {
    let location = match value.get(0)?.as_str()? {
        "Path" => Location::Path,
        "Query" => Location::Query,
        "Header" => Location::Header,
        "Cookie" => Location::Cookie,
        "QueryString" => Location::QueryString,
        _ => return None,
    };
    let (name, is_needed) = (text(value.get(1)?)?, value.get(2)?.as_bool()?);
    Some((location, name, is_needed, written(value.get(3)?)?, text(value.get(4)?)?))
}

fn request_body(value: &Value) -> Option<RequestBody> {
    let content = |value: &Value| Some((text(value.get(0)?)?, body(value.get(1)?)?));
    let required = value.get("required")?.as_bool()?;
    Some(RequestBody { required, contents: list(value.get("contents"), content)? })
}

fn body(value: &Value) -> Option<Body> {
    let part = |value: &Value| {
        let (name, is_needed) = (text(value.get(0)?)?, value.get(1)?.as_bool()?);
        Some((name, is_needed, written(value.get(2)?)?, text(value.get(3)?)?))
    };
    let property = |value: &Value| Some((text(value.get(0)?)?, written(value.get(1)?)?));
    let (kind, said) = variant(value)?;
    Some(match kind {
        "Json" => Body::Json(text(said)?),
        "Form" => Body::Form(text(said.get(0)?)?, list(said.get(1), property)?),
        "JsonLines" => Body::JsonLines(text(said)?),
        "Multipart" => Body::Multipart(list(said.get(0), part)?, said.get(1)?.as_bool()?),
        "Encoded" => Body::Encoded(text(said)?),
        "Other" => Body::Other,
        _ => return None,
    })
}

fn written(value: &Value) -> Option<Written> {
    let (kind, between) = variant(value)?;
    let between = || between.as_str().and_then(|it| it.chars().next());
    Some(match kind {
        "Text" => Written::Text,
        "Scalar" => Written::Scalar,
        "Texts" => Written::Texts(between()),
        "Scalars" => Written::Scalars(between()),
        "Json" => Written::Json,
        "Other" => Written::Other,
        _ => return None,
    })
}

/// A variant's name and what it holds: a text, or an object with one member.
fn variant(value: &Value) -> Option<(&str, &Value)> {
    match value {
        Value::String(name) => Some((name, &Value::Null)),
        value => value.as_object()?.iter().next().map(|(name, held)| (name.as_str(), held)),
    }
}

fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// The items of a list, which is empty where it is not there; nothing where one cannot be read.
fn list<T>(value: Option<&Value>, item: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    value.map_or(Some(Vec::new()), |value| value.as_array()?.iter().map(item).collect())
}

/// What may be missing; nothing where it is there and cannot be read.
#[allow(clippy::option_option, reason = "the outer one says whether it can be read")]
fn optional<T>(value: Option<&Value>, read: impl Fn(&Value) -> Option<T>) -> Option<Option<T>> {
    value.map_or(Some(None), |value| read(value).map(Some))
}
