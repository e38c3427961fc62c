// @generated from the OpenAPI document. Do not edit.

//! Checks of a call before it is sent: its parameters, its parts and its body.

use serde_json::Value;

use super::InvalidRequest;
use super::body::Body;
use super::call::Call;
use super::checks::{ItemCheck, Location, Verdict};
use super::codec::Codec;

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
                usual = self.codec.map_or("application/json", Codec::media_type);
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

    /// What checks the items of a body that is a sequence of them, and the place of their schema.
    pub(super) fn check_of_items(&self, media_type: &'static str) -> Option<ItemCheck> {
        Some((self.endpoint.checks?.check, self.body_place(media_type)?))
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

    pub(super) fn refuse(&mut self, outcome: Verdict, what: impl FnOnce() -> String) {
        if let Err(error) = outcome {
            self.problem.get_or_insert_with(|| InvalidRequest::caused_by(&what(), error));
        }
    }
}
