//! Request bodies.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Docs, Name, OperationId, ParameterEncoding, Struct, Type, Types, XmlDocument};
use crate::pointer::Pointer;

/// A request body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// What the document says about it.
    pub docs: Docs,
    /// Each has a method of its own, the first one that of the operation; never empty.
    pub contents: Vec<BodyContent>,
}

/// A body in one media type, or in several that hold the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BodyContent {
    /// Where its media type stands.
    pub origin: Pointer,
    /// The media type, as sent in `Content-Type`. A range, such as `image/*`, where callers say which one it is.
    pub media_type: String,
    /// Other media types that hold the same.
    #[serde(default)]
    pub further: Vec<String>,
    /// What it holds.
    pub content: Content,
    /// Whether its schema is that of an item of a sequence, and not of a list of them (OpenAPI 3.2, section 4.14.5).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_item_schema: bool,
    /// The document's examples of the whole body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<serde_json::Value>,
    /// How the value of [`Content::Json`] is written, where it is not sent as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codec: Option<BodyCodec>,
    /// The method that sends it; `wire` is what tells it from the other ones.
    pub name: Name,
    /// The Rust name of the request builder.
    pub type_name: String,
    /// How callers give it.
    #[serde(default, skip_serializing_if = "Given::is_whole")]
    pub given: Given,
}

/// The format of a body whose value has a type, as JSON has, and that is not JSON. It is matched without `_`, so that a new format
/// does not compile until somebody has said what it means at each place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum BodyCodec {
    /// A value that is no list and no object, as plain text.
    PlainText,
    /// XML.
    Xml(XmlDocument),
}

impl BodyCodec {
    /// How the value is written as XML, if it is.
    pub fn xml(&self) -> Option<&XmlDocument> {
        match self {
            Self::Xml(document) => Some(document),
            Self::PlainText => None,
        }
    }
}

/// How callers give a JSON value or a form; what multipart consists of is given part by part, and everything else as a
/// whole.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Given {
    /// As one value.
    #[default]
    Whole,
    /// Property by property: one entry for each field of the struct that it is, in their order.
    Properties(Vec<Property>),
}

impl Given {
    fn is_whole(&self) -> bool {
        *self == Self::Whole
    }
}

/// A property of a body that is given by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Property {
    /// The property's name, and what the argument or the setter is called.
    pub name: Name,
    /// What callers give it to.
    pub place: PropertyPlace,
    /// The setter that sets it to null, where null is one of its values and not what it is unless it is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub null: Option<String>,
}

/// What a property of a body is given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PropertyPlace {
    /// The method that makes the request.
    Argument,
    /// A setter of the request.
    Setter,
    /// The method that sends the request: it says whether the response is a stream.
    Switch,
}

/// What a request body holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A JSON value.
    Json(Type),
    /// `application/x-www-form-urlencoded`.
    Form(Form),
    /// JSON texts, one after the other; the type of each.
    JsonLines(Type),
    /// Parts (RFC 2046, section 5.1).
    Multipart(Multipart),
    /// Text.
    Text,
    /// Bytes that are sent as Base64 (`format: byte`), whatever the media type says they are.
    Base64,
    /// Raw bytes, from memory, a file or a stream.
    Bytes,
}

impl Content {
    /// The type of a JSON value or of a form.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) | Self::Form(Form { ty, .. }) => Some(ty),
            Self::JsonLines(_) | Self::Multipart(_) | Self::Text | Self::Base64 | Self::Bytes => None,
        }
    }

    /// The object that the body is, or that it is unless it is null.
    pub fn object<'a>(&'a self, types: &'a Types) -> Option<&'a Struct> {
        match types.unwrapped(self.ty()?) {
            Type::Nullable(inner) => types.structure(inner),
            ty => types.structure(ty),
        }
    }
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
    /// Whether there may be parts of other names: unless the schema has `additionalProperties: false`.
    pub further: bool,
    /// The parts' names in the order in which they are sent, where the media type gives the order a meaning.
    #[serde(default)]
    pub order: Vec<String>,
    /// The component schemas that describe the parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schemas: Vec<Pointer>,
}

/// A component schema that becomes no type: what it says is said by the parts of a multipart body, which are arguments and
/// setters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartSchema {
    /// Where it stands.
    pub origin: Pointer,
    /// The operation with the body; the first of several.
    pub operation: OperationId,
    /// Where the media type of the body stands.
    pub content: Pointer,
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
    /// The media type as the document says it; of a file several, with commas between them, and ranges.
    pub content_type: Option<String>,
    /// Headers with the one value that they can have.
    #[serde(default)]
    pub headers: Vec<PartHeader>,
    /// What it holds.
    pub content: PartContent,
}

impl PartContent {
    /// The type of a part that is no file.
    pub fn value(&self) -> Option<&Type> {
        match self {
            Self::Value(ty) | Self::Json(ty) | Self::Pairs(ty, _) => Some(ty),
            Self::File | Self::FileList => None,
        }
    }
}

/// A header of a part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartHeader {
    /// Its name.
    pub name: String,
    /// What is sent.
    pub value: String,
}

/// What a part holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PartContent {
    /// Text for a scalar, JSON for an object, a part for each item of a list.
    Value(Type),
    /// Any value as JSON, in one part.
    Json(Type),
    /// A part for each pair of a name and a value, as in a form: the encoding has a `style` (OpenAPI 3.1, section
    /// 4.8.15.1.2).
    Pairs(Type, ParameterEncoding),
    /// A file.
    File,
    /// Any number of files, one part each.
    FileList,
}
