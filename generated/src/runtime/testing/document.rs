// @generated from the OpenAPI document. Do not edit.

//! What the document says of operations, as far as the server that stands in for the API has a use for it.

use crate::runtime::checks::{Location, Verdict};

/// What the document says of the API's operations.
#[derive(Debug)]
pub struct Document {
    /// Checks a value against the schema at a place.
    pub check: fn(&str, &serde_json::Value) -> Verdict,
    /// The operations.
    pub operations: &'static [Documented],
}

/// What the document says of an operation.
#[derive(Debug)]
pub struct Documented {
    pub(super) id: &'static str,
    pub(super) method: &'static str,
    /// The path's template.
    pub(super) path: &'static str,
    /// Alternatives of security schemes that are used together.
    pub(super) security: &'static [&'static [&'static str]],
    pub(super) parameters: &'static [Parameter],
    pub(super) body: Option<RequestBody>,
    pub(super) answer: Option<Answer>,
}

/// A parameter: where it goes, its name, whether it has to be there, how it is written, and the place of its schema.
pub type Parameter = (Location, &'static str, bool, Written, &'static str);

/// The parts of a name: it, whether there has to be one, how the value is written that they are, and the place of its schema.
pub type Part = (&'static str, bool, Written, &'static str);

/// A body.
#[derive(Debug)]
pub(super) struct RequestBody {
    /// Whether it has to be there.
    pub(super) is_required: bool,
    /// The media types, which may be ranges.
    pub(super) contents: &'static [(&'static str, Body)],
}

/// What a body is checked by.
#[derive(Debug)]
pub enum Body {
    /// It is JSON: the place of its schema.
    Json(&'static str),
    /// It is a form: the place of its schema, and how its properties are written.
    Form(&'static str, &'static [(&'static str, Written)]),
    /// It is JSON texts, one after the other: the place of the schema of each.
    JsonLines(&'static str),
    /// It consists of parts with names: these, and whether there may be others.
    Multipart(&'static [Part], bool),
    /// It is a value in another format, such as XML: the place of the value's schema.
    Encoded(&'static str),
    /// It is not looked into.
    Other,
}

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
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
    pub(super) headers: &'static [(&'static str, &'static str)],
    pub(super) body: &'static str,
}

impl Documented {
    /// An operation without credentials, parameters and a body, by its `operationId`, its method and its path.
    pub const fn new(id: &'static str, method: &'static str, path: &'static str) -> Self {
        Self { id, method, path, security: &[], parameters: &[], body: None, answer: None }
    }

    /// With security schemes, one set of which is needed.
    pub const fn security(mut self, security: &'static [&'static [&'static str]]) -> Self {
        self.security = security;
        self
    }

    /// With parameters of which something can be checked.
    pub const fn parameters(mut self, parameters: &'static [Parameter]) -> Self {
        self.parameters = parameters;
        self
    }

    /// With a body, in one of these media types.
    pub const fn body(mut self, is_required: bool, contents: &'static [(&'static str, Body)]) -> Self {
        self.body = Some(RequestBody { is_required, contents });
        self
    }

    /// With a response: the document's example, or one that is made after its schema.
    pub const fn answer(
        mut self,
        status: u16,
        headers: &'static [(&'static str, &'static str)],
        body: &'static str,
    ) -> Self {
        self.answer = Some(Answer { status, headers, body });
        self
    }
}
