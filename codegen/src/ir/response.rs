//! Responses: what a successful call returns, and what a failed one may.

use serde::{Deserialize, Serialize};

use super::status::StatusPattern;
use super::{Docs, Name, Need, OperationId, StatusSetId, Type};
use crate::pointer::Pointer;

/// What a successful call returns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Success {
    /// Whatever the status, one kind of content.
    One(Response),
    /// One content, or nothing (as with 200 and 204).
    Optional(Response),
    /// Different contents for different statuses.
    ByStatus(StatusSetId),
}

/// The content of one response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// What the document says about it.
    pub docs: Docs,
    /// The media type to ask for; nothing when there is no content.
    pub media_type: Option<String>,
    /// The content.
    pub content: ResponseContent,
}

/// A response that is a result, as the document shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseExample {
    /// The status that the document declares it for.
    pub status: StatusPattern,
    /// What the response holds.
    pub holds: ContentKind,
    /// The first example of its body, in the media type that is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<serde_json::Value>,
    /// The first example of its body in the media type of a stream that is offered beside that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub streamed: Option<serde_json::Value>,
}

/// What kind of content a response has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContentKind {
    /// Nothing.
    Empty,
    /// A body.
    Body,
    /// A place to go to.
    Redirect,
}

/// What a response body holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ResponseContent {
    /// Nothing.
    Empty,
    /// A JSON value.
    Json(Type),
    /// A value that comes as JSON or as text, as the response says: the document leaves the media type open.
    JsonOrText(Type),
    /// Text.
    Text,
    /// Raw bytes.
    Bytes,
    /// Server-sent events.
    EventStream(Items),
    /// JSON texts that follow one another.
    JsonLines(Items),
    /// A redirect that is the result, and not followed.
    Redirect,
}

impl ResponseContent {
    /// Which kind of content it is.
    pub fn kind(&self) -> ContentKind {
        match self {
            Self::Empty => ContentKind::Empty,
            Self::Redirect => ContentKind::Redirect,
            Self::Json(_)
            | Self::JsonOrText(_)
            | Self::Text
            | Self::Bytes
            | Self::EventStream(_)
            | Self::JsonLines(_) => ContentKind::Body,
        }
    }
}

/// What a stream consists of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Items {
    /// The type of each.
    pub ty: Type,
    /// What it is made of.
    pub form: ItemForm,
    /// Whether an item may tell of an error itself, as one with a property `error` does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_errors: bool,
}

/// What an item of a stream is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemForm {
    /// The data, which is JSON.
    Json,
    /// The data, which is text.
    Text,
    /// The event with `event`, `id`, `retry` and `data`, which is JSON (OpenAPI 3.2, section 4.14.5.2).
    JsonEvent,
    /// The event with `event`, `id`, `retry` and `data`, which is text.
    TextEvent,
}

/// A declared response header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The header's name and the field's.
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// The type of its value.
    pub ty: Type,
    /// How its value is written.
    #[serde(default)]
    pub format: HeaderFormat,
}

/// How the value of a response header is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeaderFormat {
    /// In the style `simple` (OpenAPI 3.1, section 4.8.21).
    #[default]
    Simple,
    /// A list with spaces between its items (OpenAPI 2.0, section "Header Object"), and so on.
    SpaceDelimited,
    /// With tabs.
    TabDelimited,
    /// With bars.
    PipeDelimited,
    /// As JSON.
    Json,
}

/// A response that comes value by value when the caller asks for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Streamed {
    /// The media type to ask for.
    pub media_type: String,
    /// [`ResponseContent::EventStream`] or [`ResponseContent::JsonLines`].
    pub content: ResponseContent,
}

/// The boolean by which a request asks for a stream. It belongs to the method that reads the response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// The name of the property, the part or the parameter.
    pub name: String,
    /// Where it stands.
    pub place: SwitchPlace,
    /// What it is when it is left out: its `default`, or false.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub default: bool,
}

/// Where a [`Switch`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SwitchPlace {
    /// In the body.
    Body,
    /// In the query.
    Query,
}

/// What a failed call may return.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Errors {
    /// The document declares no error body.
    Undeclared,
    /// The same JSON body whatever the status.
    One(Type),
    /// Different bodies for different statuses.
    ByStatus(StatusSetId),
}

/// An enum over statuses. Operations with the same responses share one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusSet {
    /// What it is for.
    pub role: StatusRole,
    /// Which operations have it.
    #[serde(default, skip_serializing_if = "Need::is_nobody")]
    pub need: Need,
    /// The Rust name of the enum.
    pub name: Name,
    /// The operations that have it, in document order.
    pub users: Vec<StatusSetUser>,
    /// The variants, most specific pattern first.
    pub variants: Vec<StatusVariant>,
    /// Whether there is one more variant for what fits none of them: a response with a 2xx that the document does not
    /// declare is a success nevertheless (RFC 9110, section 15).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_open: bool,
}

/// Whether a [`StatusSet`] is what a call returns or what it fails with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StatusRole {
    /// What a successful call returns.
    Response,
    /// What the API's errors carry.
    Error,
}

/// An operation that has a [`StatusSet`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusSetUser {
    /// The operation.
    pub operation: OperationId,
    /// The Rust name by which its callers know the enum: the enum's own for the first one, else an alias's. So no
    /// name depends on which other operations answer alike.
    pub rust: String,
}

impl StatusSet {
    /// The Rust name by which the callers of an operation know the enum.
    pub fn name_for(&self, operation: OperationId) -> &str {
        let user = self.users.iter().find(|user| user.operation == operation);
        user.map_or(&self.name.rust, |user| &user.rust)
    }
}

/// A variant of a [`StatusSet`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusVariant {
    /// `wire` is the status as written (`404`, `4XX`, `default`).
    pub name: Name,
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// What the response holds.
    pub response: Response,
}
