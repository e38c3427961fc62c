// @generated from the OpenAPI document. Do not edit.

//! What asks for a stream of values: a media type, and a boolean of the request where the API wants one.
//!
//! The boolean belongs to the method that reads the response, for a stream cannot be read as one value, nor the reverse.

use http::HeaderValue;
use http::header::ACCEPT;
use serde_json::Value;

use crate::runtime::body::Body;
use crate::runtime::call::Call;
use crate::runtime::endpoint::Switch;

#[allow(dead_code, reason = "an API need not have streams")]
impl Call {
    /// Asks for another media type.
    pub(in crate::runtime) fn ask_for(&mut self, media_type: &'static str) {
        self.headers.insert(ACCEPT, HeaderValue::from_static(media_type));
    }

    /// Asks for a stream.
    pub(in crate::runtime) fn switch_on(&mut self) {
        if let Some(switch) = self.endpoint.switch {
            self.set_switch(switch, true);
        }
    }

    /// Asks for one value, also where what was sent, or what the server does when nothing is said, asks for a stream.
    pub(in crate::runtime) fn switch_off(&mut self) {
        if let Some(switch) = self.endpoint.switch
            && self.switch_value(switch).unwrap_or(self.endpoint.streams_by_default)
        {
            self.set_switch(switch, false);
        }
    }

    /// What the call says so far. A part counts as a yes, for whatever it is, it may be said again.
    fn switch_value(&self, switch: Switch) -> Option<bool> {
        let name = switch.name();
        match (switch, &self.body) {
            (Switch::Query(_), _) => self.query_value(name).map(|value| value == "true"),
            (_, Body::Form(properties)) => {
                let (_, pairs) = properties.iter().find(|(property, _)| property == name)?;
                Some(pairs.iter().any(|(_, value)| value == "true"))
            }
            (_, Body::Multipart(multipart)) => multipart.has(name).then_some(true),
            (_, Body::Json(Value::Object(members))) => members.get(name)?.as_bool(),
            _ => None,
        }
    }

    /// Says it where the endpoint has its switch. A body that is no object has none.
    fn set_switch(&mut self, switch: Switch, value: bool) {
        match (switch, &mut self.body) {
            (Switch::Query(name), _) => self.replace_query(name, value.to_string()),
            (switch, Body::Form(_)) => self.form_property(switch.name(), &value),
            (switch, Body::Multipart(_)) => self.part(switch.name(), &value),
            (switch, Body::Json(Value::Object(members))) => {
                members.insert(switch.name().to_owned(), Value::Bool(value));
            }
            (Switch::FormProperty(name), Body::Empty) => self.form_property(name, &value),
            (Switch::Part(name), Body::Empty) => self.part(name, &value),
            (Switch::Property(name), Body::Empty) => self.property(name, &value),
            _ => {}
        }
    }
}

impl Switch {
    fn name(&self) -> &'static str {
        match self {
            Self::Property(name) | Self::FormProperty(name) | Self::Part(name) | Self::Query(name) => name,
        }
    }
}
