//! Paths and operations (sections "Path Item Object" and "Operation Object").

use serde_json::{Value, json};

use super::body::{BodyParameter, BodyParameters, Definition};
use super::media::MediaTypes;
use super::{Conversion, Members, Spot, parameter, spot_of};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::lower::shape::METHODS;
use crate::document::reference::UNRESOLVED;

impl Conversion<'_> {
    pub(super) fn paths(&mut self, root: &mut Members) {
        let Some(Value::Object(paths)) = root.get_mut("paths") else { return };
        let origin = Spot::root().join("paths");
        for (path, item) in paths.iter_mut().filter(|(path, _)| !path.starts_with("x-")) {
            if let Value::Object(item) = item {
                self.path_item(item, &origin.join(path));
            }
        }
    }

    fn path_item(&mut self, item: &mut Members, spot: &Spot) {
        let inherited = self.body_parameters(item, spot);
        for (key, operation) in item.iter_mut() {
            let method = key.to_ascii_lowercase();
            if !METHODS.contains(&method.as_str()) {
                continue;
            }
            let Value::Object(operation) = operation else { continue };
            // GET and HEAD give a body no meaning (RFC 9110, section 9.3); what is said of all methods is not said of them.
            let takes_body = !["get", "head", "trace"].contains(&method.as_str());
            let none = BodyParameters::default();
            self.operation(operation, if takes_body { &inherited } else { &none }, &spot.join(key));
        }
        let is_inherited = item.keys().any(|key| {
            let method = key.to_ascii_lowercase();
            METHODS.contains(&method.as_str()) && !["get", "head", "trace"].contains(&method.as_str())
        });
        if !is_inherited {
            for place in inherited.places() {
                let message = "no operation of this path takes a body; this is ignored";
                self.diagnostics.push(Diagnostic::new(Code::IgnoredParameter, place, message));
            }
        }
    }

    fn operation(&mut self, operation: &mut Members, inherited: &BodyParameters, spot: &Spot) {
        let consumes = MediaTypes::take(operation, "consumes", &spot.written, self.diagnostics);
        let consumes = content_types(operation).unwrap_or(consumes);
        let produces = MediaTypes::take(operation, "produces", &spot.written, self.diagnostics);
        self.own_servers(operation, spot);
        let mut parameters = self.body_parameters(operation, spot);
        parameters.inherit(inherited);
        if !parameters.is_empty()
            && !operation.contains_key("requestBody")
            && let Some(body) = self.request_body(&parameters, &consumes, spot)
        {
            operation.insert("requestBody".to_owned(), body);
        }
        self.responses(operation, &produces, spot);
    }

    /// Takes the parameters that are sent in a body out of a path item or an operation, and converts the others.
    fn body_parameters(&mut self, members: &mut Members, spot: &Spot) -> BodyParameters {
        let mut found = BodyParameters::default();
        let Some(Value::Array(parameters)) = members.get_mut("parameters") else { return found };
        let place = spot.join("parameters");
        let mut kept = Vec::with_capacity(parameters.len());
        for (index, mut value) in std::mem::take(parameters).into_iter().enumerate() {
            let written = place.written.join(index);
            let (key, definition) = match Self::behind(&self.parameters, "parameters", &value) {
                Some((key, definition)) => (Some(key), definition.as_object()),
                None => (None, value.as_object()),
            };
            let location = definition.map(parameter::location).unwrap_or_default().to_owned();
            if location == "body" || location == "formData" {
                let word = |key: &str| definition.and_then(|it| it.get(key)?.as_str()).unwrap_or_default();
                let (name, is_spelled) = (word("name").to_owned(), word("in") == location);
                let (definition, written) = match key {
                    Some(key) => {
                        let written = spot_of("parameters", &key).written;
                        (Definition::Shared(key), written)
                    }
                    None => match value {
                        Value::Object(members) => (Definition::Own(members), written),
                        _ => continue,
                    },
                };
                if !is_spelled {
                    let message = format!(
                        "a parameter of a form is in `formData`, one that is all of the body in `body`; `{location}` is read"
                    );
                    self.report(Code::RepairedValue, &written.join("in"), message);
                }
                let parameter = BodyParameter::new(definition, &name, written);
                if location == "body" {
                    found.add_body(parameter)
                } else {
                    found.add_field(parameter)
                }
                continue;
            }
            self.parameter(&mut value, &Spot { written, converted: place.converted.join(kept.len()) });
            kept.push(value);
        }
        *parameters = kept;
        if parameters.is_empty() {
            members.remove("parameters");
        }
        found
    }
}

/// The media types that a header parameter `Content-Type` of the operation allows: that is what it consumes. The header is
/// that of the body, and no argument.
fn content_types(operation: &mut Members) -> Option<MediaTypes> {
    let parameters = operation.get_mut("parameters")?.as_array_mut()?;
    let is_meant = |value: &Value| {
        let is_named = |name: &str| name.eq_ignore_ascii_case("content-type");
        value.as_object().is_some_and(|it| parameter::location(it) == "header")
            && value.get("name").and_then(Value::as_str).is_some_and(is_named)
    };
    let index = parameters.iter().position(is_meant)?;
    let allowed = parameters[index].get("enum").and_then(Value::as_array).cloned();
    let allowed = allowed.or_else(|| Some(vec![parameters[index].get("default")?.clone()]))?;
    let found = MediaTypes::named(allowed.iter().filter_map(Value::as_str));
    found.is_some().then(|| parameters[index] = json!({ UNRESOLVED: true }));
    found
}
