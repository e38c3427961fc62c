//! `[client]`: what the emitted client does for all operations.

use indexmap::IndexMap;
use serde::Deserialize;

use crate::ir::{ArrayFormat, Retry};

/// The client.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Client {
    /// The environment variable for the base URL.
    pub base_url_env: Option<String>,
    /// Environment variables for credentials, by security scheme.
    pub credential_env: IndexMap<String, String>,
    /// Headers that every request carries, unless the caller sets them.
    pub headers: IndexMap<String, String>,
    /// Header values that are joined after the caller's with a comma.
    pub joined_headers: IndexMap<String, String>,
    /// Query parameters that every request carries, unless the caller sets them.
    pub query: IndexMap<String, String>,
    /// The response headers that may hold the request's id, the first one found.
    pub request_id_headers: Vec<String>,
    /// The header for idempotency keys; none are sent when left out.
    pub idempotency_header: Option<String>,
    /// Whether lists that come in pages, and that no rule fits, are found by their shape; they are when left out.
    pub detect_pagination: Option<bool>,
    /// Which failed attempts are repeated; `safe` when left out.
    pub retry: Option<Retry>,
    /// Whether parameters and bodies are checked against the document's schemas before a request is sent.
    pub validate_requests: bool,
    /// Whether the server for tests has the schemas of requests and checks what is sent to it; it does when left out.
    pub validate_in_tests: Option<bool>,
    /// How lists of scalars are written in queries and forms where the document leaves it open.
    pub array_format: Option<ArrayFormat>,
    /// Parameters that callers set once, on the client, by their names in the document.
    pub parameters: IndexMap<String, ClientParameter>,
}

/// A parameter of operations that callers set once, on the client.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClientParameter {
    /// Where it goes, where parameters of the name go to several places.
    #[serde(rename = "in")]
    pub place: Option<ParameterPlace>,
    /// The environment variable that may hold the value.
    pub env: Option<String>,
    /// The method of the client's builder; it is named after the parameter when left out.
    pub name: Option<String>,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ParameterPlace {
    /// A part of the path.
    Path,
    /// A query parameter.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}
