// @generated from the OpenAPI document. Do not edit.

//! What the client of every API is: connections, credentials, and how its requests are sent.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderValue};
use tokio::sync::Semaphore;

use super::credential::Credential;
use super::middleware::Chain;
use super::retry::Retry;
use super::server::{self, Server};
use super::settings::Settings;
#[cfg(feature = "opentelemetry")]
use super::telemetry::Meters;
use super::url_secrets::UrlSecrets;

/// What a client is without the operations of its API. Every [`Client`](super::Client) dereferences to it.
#[derive(Clone)]
pub struct BaseClient {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) settings: &'static Settings,
    pub(super) connections: Box<dyn Connections>,
    pub(super) middleware: Arc<Chain>,
    /// How many requests may be under way at a time.
    pub(super) places: Option<Arc<Semaphore>>,
    /// The `User-Agent` header.
    pub(super) user_agent: HeaderValue,
    pub(super) server: Server,
    /// Whether somebody chose the server; an operation's own does not count then.
    pub(super) is_chosen: bool,
    pub(super) variables: BTreeMap<&'static str, String>,
    /// The secrets among their values.
    pub(super) url_secrets: UrlSecrets,
    /// The values of parameters that many operations have.
    pub(super) parameters: BTreeMap<&'static str, String>,
    pub(super) credentials: BTreeMap<&'static str, Credential>,
    pub(super) headers: HeaderMap,
    pub(super) query: Vec<(String, String)>,
    pub(super) timeout: Duration,
    pub(super) deadline: Option<Duration>,
    pub(super) max_retries: u32,
    /// What the SDK and the client's builder say, without the operations' own rules.
    pub(super) retry: Retry,
    pub(super) max_body_size: u64,
    /// What is counted of the client's requests.
    #[cfg(feature = "opentelemetry")]
    pub(super) meters: Meters,
}

/// The connections of a client. That it may move between threads is said here, because the compiler takes milliseconds to see it
/// of a `reqwest::Client`, and looks again for every request builder.
pub(super) trait Connections: Send + Sync {
    fn http(&self) -> &reqwest::Client;
}

impl Connections for reqwest::Client {
    fn http(&self) -> &reqwest::Client {
        self
    }
}

impl BaseClient {
    /// The server's URL, without the user and the password that it may have been given with.
    pub fn base_url(&self) -> &str {
        self.inner.server.url.as_str()
    }
}

/// Shows where the client talks to, and no credentials.
impl fmt::Debug for BaseClient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("base_url", &self.inner.url_secrets.redacted(&server::shown(self.base_url())))
            .field("timeout", &self.inner.timeout)
            .field("max_retries", &self.inner.max_retries)
            .finish_non_exhaustive()
    }
}
