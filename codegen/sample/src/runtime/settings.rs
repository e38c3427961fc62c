// @generated from the OpenAPI document. Do not edit.

//! What the emitter says of an API as a whole.

use super::checks::Location;
use super::retry::Retry;

/// The fixed facts of an API. The emitter writes one static of it.
#[derive(Debug)]
pub struct Settings {
    /// The `User-Agent` header.
    pub user_agent: &'static str,
    /// The server, where the document names one; may hold `{variable}`s.
    pub base_url: Option<&'static str>,
    /// The variables of the server's URL with their defaults.
    pub variables: &'static [(&'static str, &'static str)],
    /// The environment variable for the server's URL.
    pub base_url_env: Option<&'static str>,
    /// Headers that every request carries, unless the caller sets them.
    pub headers: &'static [(&'static str, &'static str)],
    /// Header values that go after the caller's, joined with a comma.
    pub joined_headers: &'static [(&'static str, &'static str)],
    /// Query parameters that every request carries, unless the caller sets them.
    pub query: &'static [(&'static str, &'static str)],
    /// The parameters that callers set once, on the client.
    pub parameters: &'static [ClientParameter],
    /// The security schemes.
    pub schemes: &'static [Scheme],
    /// The response headers that may hold the request's id.
    pub request_id_headers: &'static [&'static str],
    /// The header for idempotency keys; none are made up without.
    pub idempotency_header: Option<&'static str>,
    /// Which failed attempts are made again, unless the caller says otherwise.
    pub retry: Retry,
    /// What the document says of requests and responses, for the server that stands in for the API.
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    pub document: Option<&'static super::testing::document::Document>,
}

impl Settings {
    /// An API of which nothing else is known than how its SDK introduces itself.
    pub const fn new(user_agent: &'static str) -> Self {
        Self {
            user_agent,
            base_url: None,
            variables: &[],
            base_url_env: None,
            headers: &[],
            joined_headers: &[],
            query: &[],
            parameters: &[],
            schemes: &[],
            request_id_headers: &["request-id", "x-request-id"],
            idempotency_header: None,
            retry: Retry::Safe,
            #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
            document: None,
        }
    }

    /// The query parameters that are credentials.
    pub(super) fn secret_parameters(&self) -> Vec<&'static str> {
        let names = self.schemes.iter().filter_map(|scheme| match scheme.kind {
            SchemeKind::Query(name) => Some(name),
            _ => None,
        });
        names.collect()
    }
}

/// A parameter of operations that callers set once, on the client.
#[derive(Debug)]
pub struct ClientParameter {
    /// Its name in the document.
    pub name: &'static str,
    /// Where it goes.
    pub place: Location,
    /// The environment variable that may hold it.
    pub env: Option<&'static str>,
    /// The method of the client's builder.
    pub setter: &'static str,
}

/// A security scheme of the document.
#[derive(Debug)]
pub struct Scheme {
    /// The component key.
    pub name: &'static str,
    /// How the credential travels.
    pub kind: SchemeKind,
    /// The environment variable that may hold it.
    pub env: Option<&'static str>,
}

/// How a credential travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// In the header of this name.
    Header(&'static str),
    /// In the query parameter of this name.
    Query(&'static str),
    /// In the cookie of this name.
    Cookie(&'static str),
    /// `Authorization: Basic` (RFC 7617).
    Basic,
    /// `Authorization: Bearer` (RFC 6750).
    Bearer,
    /// In a way that the SDK does not know; callers set headers themselves.
    Unsupported,
}
