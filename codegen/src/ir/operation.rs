//! Operations: what can be called.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::status::StatusPattern;
use super::{Docs, Name, Need, SecurityRequirement, Server, Type};
use crate::pointer::Pointer;

/// Index of an operation in [`Api::operations`](super::Api::operations).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OperationId(pub u32);

/// Index of a resource in [`Api::resources`](super::Api::resources); 0 is the client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ResourceId(pub u32);

/// Index of a status set in [`Api::status_sets`](super::Api::status_sets).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StatusSetId(pub u32);

/// A group of operations: a node of the tree that callers walk (`client.beta().skills()`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// The accessor method; `wire` is the tag or path segment it comes from.
    pub name: Name,
    /// The Rust name of the struct.
    pub type_name: String,
    /// The resource above; nothing for the root.
    pub parent: Option<ResourceId>,
    /// The resources below, in order.
    pub children: Vec<ResourceId>,
    /// The operations, in order.
    pub operations: Vec<OperationId>,
    /// What the document says about the tag.
    pub docs: Docs,
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// `operationId`, or `METHOD /path` where there is none.
    pub id: String,
    /// The method on the resource; `wire` is what it is made from.
    pub name: Name,
    /// The Rust name of the request builder.
    pub type_name: String,
    /// The resource it belongs to.
    pub resource: ResourceId,
    /// Where it stands.
    pub origin: Pointer,
    /// `summary` (as title), `description`, `deprecated`, `externalDocs`.
    pub docs: Docs,
    /// The HTTP method.
    pub method: Method,
    /// The path.
    pub path: PathTemplate,
    /// All parameters: path first, in the order of the template, then the others in document order.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// What a successful call returns.
    pub success: Success,
    /// The same response as a stream, where the document offers that beside another media type.
    pub streamed: Option<Streamed>,
    /// What a failed call may return.
    pub errors: Errors,
    /// The headers that its responses may have, whatever their status.
    pub headers: Vec<Header>,
    /// Alternatives, one of which must be met; empty when no credential is needed.
    pub security: Vec<SecurityRequirement>,
    /// A server of its own, without variables; a relative URL is on the server of the whole document.
    pub server: Option<Server>,
    /// How further pages are fetched.
    pub pagination: Option<Pagination>,
}

impl Operation {
    /// The method and the path, which no other operation has.
    pub fn method_and_path(&self) -> String {
        format!("{} {}", self.method.key().to_ascii_uppercase(), self.path.raw)
    }

    /// Whether the document gives it no id of its own.
    pub fn has_made_up_id(&self) -> bool {
        self.id == self.method_and_path()
    }
}

/// Whether a part of a path says nothing of what the operation is about: `api`, or a version.
pub fn is_prefix(part: &str) -> bool {
    let version = part.strip_prefix(['v', 'V']).unwrap_or(part);
    part.eq_ignore_ascii_case("api") || version.chars().all(|it| it.is_ascii_digit() || it == '.')
}

/// An HTTP method (RFC 9110, section 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Method {
    Get,
    Put,
    Post,
    Delete,
    Options,
    Head,
    Patch,
    Trace,
}

impl Method {
    /// The method's key in a path item.
    pub fn key(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::Put => "put",
            Self::Post => "post",
            Self::Delete => "delete",
            Self::Options => "options",
            Self::Head => "head",
            Self::Patch => "patch",
            Self::Trace => "trace",
        }
    }
}

/// A path, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathTemplate {
    /// The key of the path item without query and fragment.
    pub raw: String,
    /// Literals and parameters, in order; literals keep their slashes.
    pub segments: Vec<PathSegment>,
    /// A query that stands in the key (`/skills?beta=true`), which every request carries.
    pub query: Vec<(String, String)>,
}

/// A piece of a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PathSegment {
    /// Text.
    Literal(String),
    /// The parameter with this wire name.
    Parameter(String),
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// The wire name and the name of the argument or setter.
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it goes.
    pub location: Location,
    /// How its value is written.
    pub encoding: ParameterEncoding,
    /// Whether it must be given.
    pub required: bool,
    /// The type of its value.
    pub ty: Type,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

/// How a parameter's value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParameterEncoding {
    /// By `style` and `explode`.
    Style {
        /// The style.
        style: Style,
        /// Whether arrays and objects become several pairs.
        explode: bool,
        /// `allowReserved`.
        allow_reserved: bool,
    },
    /// As JSON text (`content: application/json`).
    Json,
}

/// `style` of a parameter (OpenAPI 3.1, section 4.8.12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

/// A request body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// What the document says about it.
    pub docs: Docs,
    /// One for each media type, the preferred one first; never empty.
    pub contents: Vec<BodyContent>,
}

/// A body in one media type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BodyContent {
    /// The media type, as sent in `Content-Type`.
    pub media_type: String,
    /// What it holds.
    pub content: Content,
}

/// What a request body holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// A JSON value.
    Json(Type),
    /// `application/x-www-form-urlencoded` of an object.
    Form(Type),
    /// `multipart/form-data`.
    Multipart(Multipart),
    /// Text.
    Text,
    /// Raw bytes.
    Bytes,
}

/// What a multipart body is made of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Multipart {
    /// The parts that the document names.
    pub parts: Vec<Part>,
    /// Whether there may be parts of other names, which it says by describing them or by naming none.
    pub further: bool,
}

/// A property of a multipart body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// `wire` is the part's name on the wire (`files[]` where the configuration says so).
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// Whether it must be given.
    pub required: bool,
    /// `encoding.contentType`, the first one.
    pub content_type: Option<String>,
    /// What it holds.
    pub content: PartContent,
}

/// What a part holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PartContent {
    /// A scalar, as text.
    Text(Type),
    /// A list of scalars, one part each.
    TextList(Type),
    /// An object, or a list of objects, as JSON.
    Json(Type),
    /// A file.
    File,
    /// Any number of files, one part each.
    FileList,
}

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

/// What a response body holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ResponseContent {
    /// Nothing.
    Empty,
    /// A JSON value.
    Json(Type),
    /// Text.
    Text,
    /// Raw bytes.
    Bytes,
    /// `text/event-stream` whose events' data is JSON of the type.
    EventStream(Type),
    /// JSON lines of the type.
    JsonLines(Type),
}

/// A declared response header.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The header's name and the field's.
    pub name: Name,
    /// What the document says about it.
    pub docs: Docs,
    /// The type of its value.
    pub ty: Type,
}

/// A response that comes value by value when the caller asks for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Streamed {
    /// The media type to ask for.
    pub media_type: String,
    /// [`ResponseContent::EventStream`] or [`ResponseContent::JsonLines`].
    pub content: ResponseContent,
    /// The boolean property of the request's JSON body that asks for a stream as well.
    pub switch: Option<String>,
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

/// How further pages are fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pagination {
    /// Where the page keeps its items: properties from the response body inwards; empty when it is the array.
    pub items: PropertyPath,
    /// The type of an item.
    pub item: Type,
    /// Where the page says that there are more.
    pub has_more: Option<PropertyPath>,
    /// How the next page is asked for.
    pub kind: PaginationKind,
}

/// Property names from a response body inwards.
pub type PropertyPath = Vec<String>;

/// How the next page is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PaginationKind {
    /// A cursor from the page goes into a query parameter.
    Cursor {
        /// Where the page has the cursor.
        cursor: PropertyPath,
        /// The query parameter's wire name.
        parameter: String,
    },
    /// The id of the last item goes into a query parameter.
    LastItem {
        /// Where an item has its id.
        id: PropertyPath,
        /// The query parameter's wire name.
        parameter: String,
    },
    /// A page number goes into a query parameter.
    PageNumber {
        /// The query parameter's wire name.
        parameter: String,
        /// The first page's number.
        first: u32,
    },
    /// The number of items seen so far goes into a query parameter.
    Offset {
        /// The query parameter's wire name.
        parameter: String,
    },
    /// The page has the next one's URL.
    NextUrl {
        /// Where.
        url: PropertyPath,
    },
    /// The `Link` header has the next one's URL (RFC 8288, `rel="next"`).
    LinkHeader,
}

/// What asks for the next page, in words.
impl fmt::Display for PaginationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cursor { cursor, parameter } => {
                write!(formatter, "`{}` of a page goes into `{parameter}`", cursor.join("."))
            }
            Self::LastItem { id, parameter } => {
                write!(formatter, "`{}` of the last item goes into `{parameter}`", id.join("."))
            }
            Self::PageNumber { parameter, first } => {
                write!(formatter, "`{parameter}` has the page's number, from {first} on")
            }
            Self::Offset { parameter } => write!(formatter, "`{parameter}` has the number of items seen"),
            Self::NextUrl { url } => {
                write!(formatter, "`{}` has the address of the next page", url.join("."))
            }
            Self::LinkHeader => formatter.write_str("the `Link` header has the address of the next page"),
        }
    }
}
