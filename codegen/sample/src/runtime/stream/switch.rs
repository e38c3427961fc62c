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
        match (self.endpoint.switch, &self.body) {
            (None, _) => {}
            (Some(Switch::Query(name)), _) => self.replace_query(name, "true".to_owned()),
            (Some(switch), Body::Form(_)) => self.form_property(switch.name(), &true),
            (Some(switch), Body::Multipart(_)) => self.part(switch.name(), &true),
            (Some(Switch::FormProperty(name)), Body::Empty) => self.form_property(name, &true),
            (Some(Switch::Part(name)), Body::Empty) => self.part(name, &true),
            (Some(Switch::Property(name)), Body::Empty) => self.property(name, &true),
            (Some(switch), _) => self.turn(switch.name(), |members, name| {
                members.insert(name.to_owned(), Value::Bool(true));
            }),
        }
    }

    /// Asks for one value, also where what was sent asks for a stream.
    pub(in crate::runtime) fn switch_off(&mut self) {
        let Some(switch) = self.endpoint.switch else { return };
        let name = switch.name();
        if matches!(switch, Switch::Query(_)) {
            if self.query_value(name) == Some("true") {
                self.replace_query(name, "false".to_owned());
            }
            return;
        }
        match &mut self.body {
            // What says that one value is asked for may have to be there.
            Body::Form(properties) => {
                let asks = |pairs: &[(String, String)]| pairs.iter().any(|(_, value)| value == "true");
                properties.retain(|(property, pairs)| property != name || !asks(pairs));
            }
            Body::Multipart(_) => self.part(name, &Value::Null),
            _ => self.turn(name, |members, name| {
                if let Some(value) = members.get_mut(name).filter(|value| **value == Value::Bool(true)) {
                    *value = Value::Bool(false);
                }
            }),
        }
    }

    /// Changes a property of a JSON body; other bodies have none.
    fn turn(&mut self, name: &str, change: impl FnOnce(&mut serde_json::Map<String, Value>, &str)) {
        if let Body::Json(Value::Object(members)) = &mut self.body {
            change(members, name);
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
