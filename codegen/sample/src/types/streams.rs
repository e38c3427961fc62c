// @generated from the OpenAPI document. Do not edit.

//! Types that only `streams` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Value, object, setters, tagged_union};

/// `ChatRequest`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChatRequest {
    pub prompt: String,
    pub stream: Option<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl ChatRequest {
    /// With what is required; everything else is absent.
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            stream: None,
            extra: Default::default(),
        }
    }
}

setters! {
    ChatRequest {
        stream: own(bool),
        ..extra,
    }
}

object! {
    ChatRequest {
        "prompt" => prompt: required,
        "stream" => stream: optional,
        rest extra,
    }
}

crate::schemas::validate! { ChatRequest: "/components/schemas/ChatRequest" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChatRequest: "/components/schemas/ChatRequest" }

/// `StreamFlag`.
///
/// Default `true`.
pub type StreamFlag = bool;

/// `ChatAnswer`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChatAnswer {
    pub text: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ChatAnswer {
        "text" => text: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { ChatAnswer: "/components/schemas/ChatAnswer" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChatAnswer: "/components/schemas/ChatAnswer" }

/// `ChatPiece`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChatPiece {
    pub delta: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ChatPiece {
        "delta" => delta: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { ChatPiece: "/components/schemas/ChatPiece" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChatPiece: "/components/schemas/ChatPiece" }

/// The response of `streamEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamEventsResponse {
    /// `moved`
    Moved(Box<StreamEventsResponseMoved>),
    /// `said`
    Said(Box<StreamEventsResponseSaid>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    StreamEventsResponse by "event" {
        "moved" => Moved(Box<StreamEventsResponseMoved>) [is_moved as_moved into_moved],
        "said" => Said(Box<StreamEventsResponseSaid>) [is_said as_said into_said],
    } else Unknown [is_unknown as_unknown into_unknown]
}

crate::schemas::validate! { StreamEventsResponse: "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { StreamEventsResponse: "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/schema" }

/// `response.moved` of `streamEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StreamEventsResponseMoved {
    pub id: Option<String>,
    pub data: Box<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    StreamEventsResponseMoved {
        "id" => id: optional,
        "data" => data: defaulted,
        "event" = "moved",
        rest extra,
    }
}

crate::schemas::validate! { StreamEventsResponseMoved: "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/schema/oneOf/0" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { StreamEventsResponseMoved: "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/schema/oneOf/0" }

/// `response.said` of `streamEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StreamEventsResponseSaid {
    pub data: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    StreamEventsResponseSaid {
        "data" => data: defaulted,
        "event" = "said",
        rest extra,
    }
}

crate::schemas::validate! { StreamEventsResponseSaid: "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/schema/oneOf/1" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { StreamEventsResponseSaid: "/paths/~1streams~1events/get/responses/200/content/text~1event-stream/schema/oneOf/1" }

/// The response of `streamMessages`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StreamMessagesResponse {
    pub event: Option<String>,
    pub id: Option<String>,
    pub retry: Option<i64>,
    pub data: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    StreamMessagesResponse {
        "event" => event: optional,
        "id" => id: optional,
        "retry" => retry: optional,
        "data" => data: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { StreamMessagesResponse: "/paths/~1streams~1messages/get/responses/200/content/text~1event-stream/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { StreamMessagesResponse: "/paths/~1streams~1messages/get/responses/200/content/text~1event-stream/schema" }

/// The body of `generate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GenerateStreamsBody {
    pub prompt: Option<String>,
    pub stream: Option<StreamFlag>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    GenerateStreamsBody with new {
        prompt: into(String),
        stream: own(StreamFlag),
        ..extra,
    }
}

object! {
    GenerateStreamsBody {
        "prompt" => prompt: optional,
        "stream" => stream: optional,
        rest extra,
    }
}

crate::schemas::validate! { GenerateStreamsBody: "/paths/~1streams~1generate/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GenerateStreamsBody: "/paths/~1streams~1generate/post/requestBody/content/application~1json/schema" }

/// The body of `generateForm`, the same as `GetEventsBody`.
pub type GenerateFormBody = GetEventsBody;
