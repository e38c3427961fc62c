//! Servers and security schemes.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Docs, Name};
use crate::pointer::Pointer;

/// A server of the API.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Server {
    /// The URL template with `{variable}`s, without a trailing slash.
    pub url: String,
    /// `description`.
    pub description: Option<String>,
    /// The variables, in document order.
    pub variables: IndexMap<String, ServerVariable>,
}

impl Server {
    /// The URL in which each variable has its default.
    pub fn default_url(&self) -> String {
        let variables = self.variables.iter();
        variables.fold(self.url.clone(), |url, (name, variable)| {
            url.replace(&format!("{{{name}}}"), &variable.default)
        })
    }
}

/// A variable of a server URL.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServerVariable {
    /// The variable's names.
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// The value when the caller says nothing.
    pub default: String,
    /// The allowed values; empty when any is.
    pub values: Vec<String>,
    /// `description`.
    pub description: Option<String>,
}

/// A security scheme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SecurityScheme {
    /// `wire` is the component key, `rust` the setter on the client's builder.
    pub name: Name,
    /// Where it stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// How the credential travels.
    pub kind: SecurityKind,
    /// Where a client gets access tokens by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens: Option<TokenSource>,
    /// Where users say that a program may act for them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub users: Option<UserFlows>,
}

/// Where users say that a program may act for them (OAuth 2, authorization code flow and device flow); all URLs are absolute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserFlows {
    /// Where tokens are given.
    pub token_url: String,
    /// Where they are refreshed, where that is somewhere else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_url: Option<String>,
    /// Where users are sent in a browser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_url: Option<String>,
    /// Where a code is asked for that users type in on another device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_url: Option<String>,
    /// All scopes that the document lists for these flows.
    pub scopes: Vec<String>,
    /// The function of the client's builder that makes the app.
    pub constructor: String,
}

/// Where a client gets access tokens by its id and secret (OAuth 2, client credentials flow).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenSource {
    /// The authorization server's; absolute.
    pub url: String,
    /// All scopes that the document lists for the flow.
    pub scopes: Vec<String>,
    /// The method of the client's builder that takes the id and the secret.
    pub setter: String,
}

/// How a credential travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SecurityKind {
    /// `type: apiKey`.
    ApiKey {
        /// Where it goes.
        location: ApiKeyLocation,
        /// The header's, query parameter's or cookie's name.
        parameter: String,
    },
    /// `type: http`, `scheme: basic`.
    Basic,
    /// `type: http`, `scheme: bearer`; also OAuth 2 and OpenID Connect, whose access token is sent so.
    Bearer,
    /// Anything else; the caller sets headers by hand.
    Unsupported,
}

/// Where an API key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ApiKeyLocation {
    /// A header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

/// A set of schemes that must be used together; the component keys.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecurityRequirement(pub Vec<String>);

impl ApiKeyLocation {
    /// What the place is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Query => "query parameter",
            Self::Cookie => "cookie",
        }
    }
}
