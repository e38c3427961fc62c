// @generated from the OpenAPI document. Do not edit.

//! What is checked of a request before it is sent, where an SDK does that.

use std::error::Error as StdError;

use serde_json::Value;

use super::InvalidRequest;
use super::body::Body;
use super::call::Call;

/// What a check says: nothing, or why a value is not valid.
pub type Verdict = Result<(), Box<dyn StdError + Send + Sync>>;

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
    fn of(self) -> &'static str {
        match self {
            Self::Path => "path parameter",
            Self::Query => "query parameter",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::QueryString => "query",
        }
    }
}

impl Call {
    /// Checks a parameter.
    pub(super) fn check_parameter(&mut self, location: Location, name: &str, value: &Value) {
        let Some(checks) = self.endpoint.checks else { return };
        let found = checks.parameters.iter().find(|(at, known, _)| *at == location && *known == name);
        if let Some((.., place)) = found {
            let outcome = (checks.check)(place, value);
            self.refuse(outcome, || format!("the {} `{name}`", location.of()));
        }
    }

    /// Checks a part of a multipart body, which is a property of its schema.
    pub(super) fn check_part(&mut self, name: &str, value: &Value) {
        let usual = "multipart/form-data";
        if let (Some(checks), Some(place)) = (self.endpoint.checks, self.body_place(usual)) {
            let place = format!("{place}/properties/{}", name.replace('~', "~0").replace('/', "~1"));
            let outcome = (checks.check)(&place, value);
            self.refuse(outcome, || format!("the part `{name}`"));
        }
    }

    /// Checks the body as it is now: JSON, or a form with the properties that it was made of.
    pub(super) fn check_body(&mut self) {
        let Some(checks) = self.endpoint.checks else { return };
        let (usual, form);
        let value = match &self.body {
            Body::Json(value) => {
                usual = "application/json";
                value
            }
            Body::Form(_) => {
                usual = "application/x-www-form-urlencoded";
                form = Value::Object(self.form.clone());
                &form
            }
            Body::Empty | Body::Text(_) | Body::Upload(..) | Body::Multipart(_) => return,
        };
        if let Some(place) = self.body_place(usual) {
            let outcome = (checks.check)(place, value);
            self.refuse(outcome, || "the body".to_owned());
        }
    }

    /// Keeps a property of a form, which is checked with all others.
    pub(super) fn keep_property(&mut self, name: &str, value: &Value) {
        if self.endpoint.checks.is_some() {
            self.form.insert(name.to_owned(), value.clone());
        }
    }

    /// Where the schema of the body stands.
    fn body_place(&self, usual: &'static str) -> Option<&'static str> {
        let media_type = self.content_type.unwrap_or(usual);
        let bodies = self.endpoint.checks?.bodies;
        bodies.iter().find(|(known, _)| *known == media_type).map(|(_, place)| *place)
    }

    fn refuse(&mut self, outcome: Verdict, what: impl FnOnce() -> String) {
        if let Err(error) = outcome {
            self.problem.get_or_insert_with(|| InvalidRequest::caused_by(&what(), error));
        }
    }
}
