//! What an API sends by itself: webhooks and callbacks.

use serde::{Deserialize, Serialize};

use super::{Docs, Method, Name, OperationId, Type};
use crate::pointer::Pointer;

/// Requests of which a receiver gets one or another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventSet {
    /// Where they come from.
    pub source: EventSource,
    /// The Rust name of the enum.
    pub name: String,
    /// The requests, in document order; never empty.
    pub events: Vec<Event>,
    /// What of a request tells them apart; nothing where only the receiver knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dispatch: Option<EventDispatch>,
    /// How the requests are signed, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureScheme>,
}

/// Where events come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventSource {
    /// The document's webhooks (OpenAPI 3.1, section 4.8.1).
    Webhooks,
    /// The callbacks of an operation (OpenAPI 3.1, section 4.8.18).
    Callbacks(OperationId),
}

/// A request that the API makes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The key of the webhook or the callback, and the variant.
    pub name: Name,
    /// Other names by which requests know it: the values of what tells events apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<String>,
    /// Where its operation stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// The HTTP method.
    pub method: Method,
    /// The expression for the URL that a callback goes to (OpenAPI 3.1, section 4.8.18.3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expression: Option<String>,
    /// What the body holds.
    pub payload: EventPayload,
    /// The statuses that the API takes for success, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
}

/// What the body of an event holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EventPayload {
    /// Nothing that the document says anything of.
    Nothing,
    /// A JSON value.
    Json(Type),
    /// `application/x-www-form-urlencoded`.
    Form(Type),
    /// Text.
    Text,
    /// Raw bytes.
    Bytes,
}

impl EventPayload {
    /// The type of a JSON value or of a form.
    pub fn ty(&self) -> Option<&Type> {
        match self {
            Self::Json(ty) | Self::Form(ty) => Some(ty),
            Self::Nothing | Self::Text | Self::Bytes => None,
        }
    }

    /// The type of the payload, for changing it.
    pub fn ty_mut(&mut self) -> Option<&mut Type> {
        match self {
            Self::Json(ty) | Self::Form(ty) => Some(ty),
            Self::Nothing | Self::Text | Self::Bytes => None,
        }
    }
}

/// What of a request tells its event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventDispatch {
    /// There is one event only.
    Only,
    /// A property of the body, by the names that lead to it.
    Property(Vec<String>),
    /// A header.
    Header {
        /// Its name.
        name: String,
        /// A property of the body whose value follows the header's in the event's name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        property: Option<Vec<String>>,
    },
}

/// How requests are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SignatureScheme {
    /// Standard Webhooks.
    Standard,
    /// `x-hub-signature-256`.
    #[serde(rename = "github")]
    GitHub,
    /// `stripe-signature`.
    Stripe,
}
