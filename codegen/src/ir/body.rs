//! Request bodies.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Docs, Name, ParameterEncoding, Type};
use crate::pointer::Pointer;

/// A request body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// What the document says about it.
    pub docs: Docs,
    /// One for each media type, the preferred one first; never empty.
    pub contents: Vec<BodyContent>,
}

/// A body in one media type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BodyContent {
    /// The media type, as sent in `Content-Type`.
    pub media_type: String,
    /// What it holds.
    pub content: Content,
}

/// What a request body holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A JSON value.
    Json(Type),
    /// `application/x-www-form-urlencoded`.
    Form(Form),
    /// `multipart/form-data`.
    Multipart(Multipart),
    /// Text.
    Text,
    /// Raw bytes.
    Bytes,
}

/// A form: an object whose properties become pairs of names and values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Form {
    /// The object.
    pub ty: Type,
    /// How the properties are written that `encodings` does not name.
    pub others: ParameterEncoding,
    /// How single properties are written, by their names on the wire (OpenAPI 3.1, section 4.8.15).
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub encodings: IndexMap<String, ParameterEncoding>,
}

/// What a multipart body is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Multipart {
    /// The parts that the document names.
    pub parts: Vec<Part>,
    /// Whether there may be parts of other names, which it says by describing them or by naming none.
    pub further: bool,
}

/// A property of a multipart body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// `wire` is the part's name on the wire (`files[]` where the configuration says so).
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// Whether it must be given.
    pub required: bool,
    /// `encoding.contentType`, the first one.
    pub content_type: Option<String>,
    /// What it holds.
    pub content: PartContent,
}

/// What a part holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PartContent {
    /// A scalar, as text.
    Text(Type),
    /// A list of scalars, one part each.
    TextList(Type),
    /// An object, or a list of objects, as JSON.
    Json(Type),
    /// A file.
    File,
    /// Any number of files, one part each.
    FileList,
}
