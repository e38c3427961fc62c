// @generated from the OpenAPI document. Do not edit.

//! What is checked of a request before it is sent, where an SDK does that.

use std::error::Error as StdError;

use serde_json::Value;

/// What a check says: nothing, or why a value is not valid.
pub type Verdict = Result<(), Box<dyn StdError + Send + Sync>>;

/// What checks an item of a body, and the place of its schema.
pub(super) type ItemCheck = (fn(&str, &Value) -> Verdict, &'static str);

/// What is checked of an operation's requests before they are sent.
#[derive(Debug)]
pub struct Checks {
    /// Checks a value against the schema at a place.
    pub check: fn(&str, &Value) -> Verdict,
    /// The places of the schemas of bodies, by media type.
    pub bodies: &'static [(&'static str, &'static str)],
    /// The places of the schemas of parameters, by their names.
    pub parameters: &'static [(Location, &'static str, &'static str)],
}

/// Where a parameter goes (OpenAPI 3.1, section 4.8.12.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// A part of the path.
    Path,
    /// A query parameter.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// The whole query.
    QueryString,
}

impl Location {
    /// What the parameter is called in a sentence.
    pub(super) fn of(self) -> &'static str {
        match self {
            Self::Path => "path parameter",
            Self::Query => "query parameter",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::QueryString => "query",
        }
    }
}
