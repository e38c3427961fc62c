//! Operations: what can be called.

use serde::{Deserialize, Serialize};

use super::{
    Body, BodyCodec, Docs, Errors, Header, Name, OperationId, Pagination, Parameter, PathTemplate, Polling,
    ResourceId, SecurityRequirement, Server, Streamed, Success, Supplied, Switch,
};
use crate::pointer::Pointer;

/// A group of operations: a node of the tree that callers walk (`client.beta().skills()`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// The accessor method; `wire` is the tag or path segment it comes from.
    pub name: Name,
    /// Where it comes from: tags, or paths whose first part it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Pointer>,
    /// The Rust name of the struct.
    pub type_name: String,
    /// The name of the module and its file, which is ASCII.
    pub module: String,
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
    /// The parameters that the client has, in the same order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub client_parameters: Vec<Supplied>,
    /// The request body.
    pub body: Option<Body>,
    /// What a successful call returns.
    pub success: Success,
    /// The same response as a stream, where the document offers that beside another media type.
    pub streamed: Option<Streamed>,
    /// What asks for a stream besides the media type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub switch: Option<Switch>,
    /// The statuses outside of 2xx that are results, in order: redirects, and 304 where a request was not conditional.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<u16>,
    /// How the values of responses are read that are not JSON, by status as the document writes it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codecs: Vec<(String, BodyCodec)>,
    /// What a failed call may return.
    pub errors: Errors,
    /// The headers that its responses may have, whatever their status.
    pub headers: Vec<Header>,
    /// Alternatives, one of which must be met; empty when no credential is needed.
    pub security: Vec<SecurityRequirement>,
    /// A server of its own, without variables; a relative URL is on the server of the whole document.
    pub server: Option<Server>,
    /// Which failed attempts are repeated, where that is not as with all operations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<Retry>,
    /// How further pages are fetched.
    pub pagination: Option<Pagination>,
    /// How it is waited for, where it goes on after its first answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub polling: Option<Polling>,
}

/// Which failed attempts of a call are made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Retry {
    /// Those that surely were not processed, and those of methods that are idempotent (RFC 9110, section 9.2.2).
    Safe,
    /// All that may succeed the next time, also those that may have been processed.
    Always,
    /// None.
    Never,
}

impl Operation {
    /// The method and the path, which no other operation has.
    pub fn method_and_path(&self) -> String {
        format!("{} {}", self.method.token(), self.path.raw)
    }

    /// Whether a text names it: its operationId, or its method and path.
    pub fn is_called(&self, wanted: &str) -> bool {
        self.id == wanted
            || wanted.split_once(' ').is_some_and(|(method, path)| {
                method.eq_ignore_ascii_case(self.method.token()) && path.trim() == self.path.raw
            })
    }

    /// Whether the document declares one of the operation's parameters; others are only named in the path.
    pub fn declares(&self, parameter: &Parameter) -> bool {
        // What nobody declares stands where the operation stands.
        parameter.origin != self.origin
    }

    /// The parameters that the document declares.
    pub fn declared_parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|it| self.declares(it))
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// A safe request with a body (OpenAPI 3.2, section 4.9.1).
    Query,
    /// Any other, as it is sent: an entry of `additionalOperations` (OpenAPI 3.2, section 4.9.1).
    #[serde(untagged)]
    Other(String),
}

impl Method {
    /// The method with this token; tokens are case-sensitive (RFC 9110, section 9.1).
    pub fn of(token: &str) -> Self {
        let known = [
            Self::Get,
            Self::Put,
            Self::Post,
            Self::Delete,
            Self::Options,
            Self::Head,
            Self::Patch,
            Self::Trace,
            Self::Query,
        ];
        known.into_iter().find(|it| it.token() == token).unwrap_or_else(|| Self::Other(token.to_owned()))
    }

    /// The method as it stands in a request.
    pub fn token(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
            Self::Query => "QUERY",
            Self::Other(token) => token,
        }
    }

    /// The method in lower case: the key in a path item, and the word for names.
    pub fn key(&self) -> String {
        self.token().to_ascii_lowercase()
    }

    /// Whether a request with this method asks for nothing but an answer (RFC 9110, section 9.2.1).
    pub fn is_safe(&self) -> bool {
        matches!(self, Self::Get | Self::Head | Self::Options | Self::Trace | Self::Query)
    }
}
