//! The intermediate representation: plain data, no passes.
//!
//! The normaliser builds an [`Api`], the naming pass fills in every [`Name::rust`], the emitter writes it
//! down. Types live in one arena ([`Types`]) and refer to one another by [`TypeId`]; everything keeps the
//! JSON pointer it came from.

mod body;
mod describe;
mod docs;
mod enumeration;
mod external;
mod id;
mod library;
mod name;
mod need;
mod object;
mod operation;
mod pagination;
mod parameter;
mod polling;
mod response;
mod schema;
mod schemas;
mod security;
mod status;
mod types;
mod union;
pub mod visit;
mod webhook;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

pub use body::{
    Body, BodyCodec, BodyContent, Content, Form, Given, Multipart, Part, PartContent, PartHeader, PartSchema,
    Property, PropertyPlace,
};
pub use describe::WIRE_TYPES;
pub use docs::Docs;
pub use enumeration::{Enum, EnumRepr, EnumVariant};
pub use external::{External, ExternalCodec, ExternalKind, TimeLibrary, TimeUnit};
pub use id::{OperationId, ResourceId, StatusSetId, TypeId};
pub use library::{LIBRARIES, Library};
pub use name::{Name, NamePath, NameRoot};
pub use need::Need;
pub use object::{
    Access, Additional, Condition, Constant, Dependent, Field, Flatten, Presence, Setter, Struct,
};
pub use operation::{Method, Operation, Resource, Retry, is_prefix};
pub use pagination::{FirstPage, PageEnd, PagePlace, Pagination, PaginationKind, PropertyPath};
pub use parameter::{
    ArrayFormat, ClientParameter, Location, Parameter, ParameterEncoding, PathSegment, PathTemplate, Style,
    Supplied,
};
pub use polling::{PollArgument, PollAsk, PollContent, PollEnd, PollOutcome, Polling};
pub use response::{
    ContentKind, Errors, Header, HeaderFormat, ItemForm, Items, Response, ResponseContent, ResponseExample,
    StatusRole, StatusSet, StatusSetUser, StatusVariant, Streamed, Success, Switch, SwitchPlace,
};
pub use schema::{TypeDef, TypeKind, Types, Usage};
pub use schemas::Schemas;
pub use security::{
    ApiKeyLocation, SecurityKind, SecurityRequirement, SecurityScheme, Server, ServerVariable, TokenSource,
    UserFlows,
};
pub use status::StatusPattern;
pub use types::{IntegerType, Keys, StringFormat, TextFormat, Type};
pub use union::{Conversion, TagCarrier, Union, UnionDispatch, UnionVariant, VariantKind};
pub use webhook::{Event, EventDispatch, EventPayload, EventSet, EventSource, SignatureScheme};
pub use xml::{XmlDocument, XmlField, XmlName, XmlOthers, XmlPlace, XmlShape, XmlShapes};

/// Everything the emitter needs to know of an API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Api {
    /// The document's `info.title`.
    pub title: String,
    /// The document's `info.version`, as written.
    pub version: String,
    /// `info.summary` and `info.description`.
    pub docs: Docs,
    /// The servers of the whole document, in order; never a relative URL without a base.
    pub servers: Vec<Server>,
    /// The security schemes by component key, in document order.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// The parameters that callers set once, on the client.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub client_parameters: Vec<ClientParameter>,
    /// All types, in an order that does not depend on hashing.
    pub types: Types,
    /// The component schemas that become no types.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub part_schemas: Vec<PartSchema>,
    /// The resource tree; the first one is the root, which is the client itself.
    pub resources: Vec<Resource>,
    /// All operations, in document order; [`OperationId`] indexes them.
    pub operations: Vec<Operation>,
    /// Enums over several statuses, for success and for errors; [`StatusSetId`] indexes them.
    pub status_sets: Vec<StatusSet>,
    /// What the API sends by itself: its webhooks, then the callbacks of its operations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub event_sets: Vec<EventSet>,
    /// The headers that these requests may have, whatever the event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub event_headers: Vec<Header>,
    /// The types of other crates that types and operations use, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub externals: Vec<External>,
    /// The formats of texts that libraries have types for.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub text_formats: BTreeSet<TextFormat>,
    /// The components that XML bodies consist of.
    #[serde(default, skip_serializing_if = "XmlShapes::is_empty")]
    pub xml: XmlShapes,
    /// The schemas themselves, as far as the emitted crate has a use for them.
    #[serde(default, skip_serializing_if = "Schemas::is_empty")]
    pub schemas: Schemas,
    /// The schemas of parameters and bodies, by which the server for tests checks requests; none where clients do that
    /// themselves.
    #[serde(default, skip_serializing_if = "Schemas::is_empty")]
    pub request_schemas: Schemas,
    /// The results of operations as the document shows them, in its order.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub response_examples: BTreeMap<OperationId, Vec<ResponseExample>>,
}

impl Api {
    /// All responses that are read, those of errors included as far as they depend on the status.
    pub fn responses(&self) -> impl Iterator<Item = &Response> {
        let whole = self.operations.iter().filter_map(|operation| match &operation.success {
            Success::One(response) | Success::Optional(response) => Some(response),
            Success::ByStatus(_) => None,
        });
        whole.chain(self.status_sets.iter().flat_map(|set| &set.variants).map(|variant| &variant.response))
    }

    /// All XML bodies that are sent or read.
    pub fn xml_documents(&self) -> impl Iterator<Item = &XmlDocument> {
        let sent = self.operations.iter().filter_map(|it| it.body.as_ref()).flat_map(|body| &body.contents);
        let read = self.operations.iter().flat_map(|it| &it.codecs).map(|(_, codec)| codec);
        sent.filter_map(|it| it.codec.as_ref()).chain(read).filter_map(BodyCodec::xml)
    }

    /// The resource right below the client that a resource is, or belongs to; nothing for the client itself.
    pub fn top_level(&self, mut resource: ResourceId) -> Option<ResourceId> {
        let parent = |id: ResourceId| self.resources.get(id.0 as usize).and_then(|it| it.parent);
        let mut above = parent(resource)?;
        while let Some(next) = parent(above) {
            resource = above;
            above = next;
        }
        Some(resource)
    }

    /// The resources that lead to one, from the one right below the client down to itself; none for the client.
    pub fn path_to(&self, mut resource: ResourceId) -> Vec<&Resource> {
        let mut path = Vec::new();
        while let Some(current) = self.resources.get(resource.0 as usize)
            && let Some(parent) = current.parent
        {
            path.push(current);
            resource = parent;
        }
        path.reverse();
        path
    }

    /// The calls that lead to a resource, such as `client.beta().skills()`.
    pub fn accessor(&self, resource: ResourceId) -> String {
        let calls = self.path_to(resource).into_iter().map(|it| format!(".{}()", it.name.rust));
        std::iter::once("client".to_owned()).chain(calls).collect()
    }
}
