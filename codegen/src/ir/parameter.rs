//! Paths and parameters.

use serde::{Deserialize, Serialize};

use super::{Docs, Name, Type};
use crate::pointer::Pointer;

/// A path, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathTemplate {
    /// The key of the path item without query and fragment.
    pub raw: String,
    /// Literals and parameters, in order; literals keep their slashes.
    pub segments: Vec<PathSegment>,
    /// A query that stands in the key (`/skills?beta=true`), which every request carries.
    pub query: Vec<(String, String)>,
}

/// A piece of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PathSegment {
    /// Text.
    Literal(String),
    /// The parameter with this wire name.
    Parameter(String),
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// The wire name and the name of the argument or setter.
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it goes.
    pub location: Location,
    /// How its value is written.
    pub encoding: ParameterEncoding,
    /// Whether it must be given.
    pub required: bool,
    /// The type of its value.
    pub ty: Type,
}

/// A parameter of operations that callers set once, on the client.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClientParameter {
    /// The wire name, and the method of the client's builder.
    pub name: Name,
    /// Where it stands, or where the first of its kind does.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it goes.
    pub location: Location,
}

/// A parameter of an operation that comes from the client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supplied {
    /// The wire name.
    pub name: String,
    /// Whether the operation cannot be called without it.
    pub required: bool,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
    /// The whole query, in which the parameter's name does not stand (OpenAPI 3.2, section 4.12.1).
    QueryString,
}

impl Location {
    /// Whether two texts are one name there: names of headers have no case (RFC 9110, section 5.1).
    pub fn is_one_name(self, one: &str, other: &str) -> bool {
        if self == Self::Header { one.eq_ignore_ascii_case(other) } else { one == other }
    }
}

/// How the value of a parameter, or of a property of a form, is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParameterEncoding {
    /// By `style` and `explode`.
    Style {
        /// The style.
        style: Style,
        /// Whether arrays and objects become several pairs.
        explode: bool,
        /// `allowReserved`.
        allow_reserved: bool,
        /// How a list of scalars becomes pairs: the value itself, or a member of an exploded object.
        lists: ArrayFormat,
        /// How lists of scalars become pairs whose names are in brackets already.
        inner_lists: ArrayFormat,
    },
    /// As JSON text (`content: application/json`).
    Json,
}

/// How a list of scalars becomes pairs of names and values. Lists of anything else have indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ArrayFormat {
    /// `tag=a&tag=b`
    Repeat,
    /// `tag[]=a&tag[]=b`
    Brackets,
    /// `tag[0]=a&tag[1]=b`
    Indices,
    /// `tag=a,b`
    Comma,
}

/// `style` of a parameter (OpenAPI 3.1, section 4.8.12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    /// Of OpenAPI 2.0 alone (`collectionFormat: tsv`).
    TabDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

impl Style {
    /// What the style does with lists when nobody says anything else.
    pub fn usual_lists(self) -> ArrayFormat {
        match self {
            Self::DeepObject => ArrayFormat::Indices,
            _ => ArrayFormat::Repeat,
        }
    }
}
