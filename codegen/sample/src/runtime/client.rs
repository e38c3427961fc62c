// @generated from the OpenAPI document. Do not edit.

//! The client and its builder.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::sync::Semaphore;

use super::credential::Credential;
use super::error::{AnyError, TransportError};
use super::middleware::{Chain, Middleware};
use super::platform;
use super::retry::Retry;
use super::server::{self, Server, Variable};
use super::settings::Settings;
#[cfg(feature = "opentelemetry")]
use super::telemetry::Meters;

/// How long an attempt may take, unless the caller says otherwise.
const TIMEOUT: Duration = Duration::from_secs(600);
/// How long connecting may take, unless the caller says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How often a failed attempt is repeated, unless the caller says otherwise.
const MAX_RETRIES: u32 = 2;
/// How many bytes of a body are read into memory, unless the caller says otherwise.
const MAX_BODY_SIZE: u64 = 64 << 20;

/// The entry to the API.
///
/// # Cloning and pooling
/// A client holds a pool of connections. Cloning it is cheap and shares the pool; make one and clone it.
#[derive(Clone)]
pub struct Client {
    pub(super) inner: Arc<Inner>,
}

pub(super) struct Inner {
    pub(super) settings: &'static Settings,
    pub(super) http: reqwest::Client,
    pub(super) middleware: Arc<Chain>,
    /// How many requests may be under way at a time.
    pub(super) places: Option<Arc<Semaphore>>,
    /// The `User-Agent` header.
    pub(super) user_agent: HeaderValue,
    pub(super) server: Server,
    /// Whether somebody chose the server; an operation's own does not count then.
    pub(super) is_chosen: bool,
    variables: BTreeMap<&'static str, String>,
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

impl Client {
    /// A builder with this client's settings, to derive a client that differs in some; both share their connections, and
    /// with them `connect_timeout`.
    pub fn to_builder(&self) -> ClientBuilder {
        let inner = &self.inner;
        ClientBuilder {
            settings: inner.settings,
            http: Some(inner.http.clone()),
            middleware: Vec::clone(&inner.middleware),
            places: inner.places.clone(),
            base_url: inner.is_chosen.then(|| inner.server.url.to_string()),
            user: inner.server.user.clone(),
            variables: inner.variables.clone(),
            parameters: inner.parameters.clone(),
            credentials: inner.credentials.clone(),
            headers: inner.headers.clone(),
            query: inner.query.clone(),
            timeout: inner.timeout,
            deadline: inner.deadline,
            connect_timeout: CONNECT_TIMEOUT,
            connection: Vec::new(),
            max_retries: inner.max_retries,
            retry: inner.retry,
            max_body_size: inner.max_body_size,
            user_agent: Some(inner.user_agent.clone()),
            error: None,
        }
    }

    /// The server's URL, without the user and the password that it may have been given with.
    pub fn base_url(&self) -> &str {
        self.inner.server.url.as_str()
    }
}

/// Shows where the client talks to, and no credentials.
impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("base_url", &server::shown(self.base_url()))
            .field("timeout", &self.inner.timeout)
            .field("max_retries", &self.inner.max_retries)
            .finish_non_exhaustive()
    }
}

/// A setting of the connections: the method that makes it, and what it does to the HTTP client's builder.
pub(super) type Setting =
    (&'static str, Arc<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>);

/// Makes a [`Client`].
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    pub(super) settings: &'static Settings,
    http: Option<reqwest::Client>,
    middleware: Chain,
    places: Option<Arc<Semaphore>>,
    base_url: Option<String>,
    /// The user of the server that this builder was derived for.
    user: Option<HeaderValue>,
    variables: BTreeMap<&'static str, String>,
    parameters: BTreeMap<&'static str, String>,
    pub(super) credentials: BTreeMap<&'static str, Credential>,
    headers: HeaderMap,
    query: Vec<(String, String)>,
    timeout: Duration,
    deadline: Option<Duration>,
    connect_timeout: Duration,
    connection: Vec<Setting>,
    max_retries: u32,
    retry: Retry,
    max_body_size: u64,
    user_agent: Option<HeaderValue>,
    error: Option<String>,
}

impl ClientBuilder {
    pub(crate) fn new(settings: &'static Settings) -> Self {
        Self {
            settings,
            http: None,
            middleware: Vec::new(),
            places: None,
            base_url: None,
            user: None,
            variables: BTreeMap::new(),
            parameters: BTreeMap::new(),
            credentials: BTreeMap::new(),
            headers: HeaderMap::new(),
            query: Vec::new(),
            timeout: TIMEOUT,
            deadline: None,
            connect_timeout: CONNECT_TIMEOUT,
            connection: Vec::new(),
            max_retries: MAX_RETRIES,
            retry: settings.retry,
            max_body_size: MAX_BODY_SIZE,
            user_agent: None,
            error: None,
        }
    }

    /// Takes what the environment says: the server's URL, parameters of the client and credentials that are not set yet.
    pub fn from_env(mut self) -> Self {
        let read = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        if self.base_url.is_none() {
            self.base_url = self.settings.base_url_env.and_then(read);
        }
        for parameter in self.settings.parameters {
            if let Some(value) = parameter.env.and_then(read) {
                self.parameters.entry(parameter.name).or_insert(value);
            }
        }
        for scheme in self.settings.schemes {
            if let Some(secret) = scheme.env.and_then(read) {
                self.credentials.entry(scheme.name).or_insert_with(|| secret.into());
            }
        }
        self
    }

    /// Talks to another server, at an `http` or `https` URL. Its path goes before the ones of the API, and a query that it
    /// has goes with every request. A user and a password in it are sent as `Authorization: Basic` (RFC 7617) where
    /// nothing else is.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self.user = None;
        self
    }

    /// How long each attempt of a call may take: getting a token, connecting, sending, following redirects, waiting, and
    /// reading the body into memory. A stream may take longer, but not keep its reader waiting for longer than this.
    /// 10 minutes by default; `with_timeout` is for a single call.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long a call may take in all, with its attempts, the pauses between them, and the reading of what it returns. A
    /// list has this time for each page. No bound by default; `with_deadline` of a single call holds in its place.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.deadline = Some(time);
        self
    }

    /// How long connecting may take, TLS included; 5 seconds by default. The connections of [`Self::http_client`] and of a
    /// derived client have what they were made with.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How often a failed attempt is made again at most; twice by default. Which ones are is chosen by [`Self::retry`].
    ///
    /// Between attempts there are pauses of half a second, a second, and so on up to 8 seconds, or what the server asks
    /// for with `Retry-After` or `retry-after-ms`: at least 100 milliseconds, at most a minute. All are varied a little at
    /// random.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// Which failed attempts are made again: see [`Retry`] for what each choice means and which one is the default.
    ///
    /// Where the SDK has a rule of its own for an operation, the more careful of both holds; `with_retry` of a single call
    /// holds over both.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How many bytes of a response's body are read into memory at most; 64 MiB by default. A longer body is an error.
    /// What is streamed or written to a file has no bound.
    pub fn max_body_size(mut self, bytes: u64) -> Self {
        self.max_body_size = bytes;
        self
    }

    /// Keeps what is wrong first, for [`Self::build`].
    pub(super) fn fail(mut self, message: String) -> Self {
        self.error.get_or_insert(message);
        self
    }

    /// Sets something of the connections that the client makes.
    #[allow(dead_code, reason = "a browser makes its own connections")]
    pub(super) fn connection(
        mut self,
        name: &'static str,
        set: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) -> Self {
        self.connection.push((name, Arc::new(set)));
        self
    }

    /// A header for every request. It is as secret as a credential where it is one: `Authorization`, `Cookie`, and the headers
    /// of the API's security schemes are in no `Debug` text, and no redirect takes them to another server.
    pub fn default_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        match (HeaderName::try_from(name.as_ref()), HeaderValue::try_from(value.as_ref())) {
            (Ok(name), Ok(value)) => drop(self.headers.insert(name, value)),
            _ => return self.fail(format!("`{}` is not a header", name.as_ref())),
        }
        self
    }

    /// A query parameter for every request.
    pub fn default_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.query.push((name.into(), value.into()));
        self
    }

    /// Puts a text before the SDK's own in the `User-Agent` header.
    pub fn user_agent(mut self, text: impl AsRef<str>) -> Self {
        match HeaderValue::try_from(format!("{} {}", text.as_ref(), self.settings.user_agent)) {
            Ok(value) => self.user_agent = Some(value),
            Err(_) => return self.fail(format!("`{}` is not a header's value", text.as_ref())),
        }
        self
    }

    /// Uses connections of one's own: proxies, certificates, pools, resolvers.
    ///
    /// What is given is the builder of an HTTP client, not a client, because redirects must not be followed by it: only the
    /// SDK knows which headers and parameters are credentials, and takes them off when a redirect leads to another server.
    /// Its redirect policy and its `referer` are replaced; its time-outs hold besides the SDK's. Its default headers go to
    /// every server, so credentials belong to the methods of this builder instead.
    pub fn http_client(mut self, builder: reqwest::ClientBuilder) -> Self {
        match platform::http_client(builder) {
            Ok(client) => self.http = Some(client),
            Err(error) => return self.fail(TransportError::from(error).to_string()),
        }
        self
    }

    /// Puts code of one's own around each attempt of each call: see [`middleware`](super::middleware). The first one is
    /// outermost: it sees requests before the others, and responses after them.
    pub fn middleware(mut self, middleware: impl Middleware) -> Self {
        self.middleware.push(Arc::new(middleware));
        self
    }

    /// Puts a layer of the crate `tower` around each attempt of each call, as a
    /// [`middleware`](Self::middleware). Its service is made once.
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    pub fn layer<L>(self, layer: &L) -> Self
    where
        L: tower_layer::Layer<super::middleware::Handover>,
        super::middleware::Layered<L::Service>: Middleware,
    {
        self.middleware(super::middleware::Layered::new(layer))
    }

    /// How many requests of the client and of those derived from it may be under way at a time; any number by default.
    /// Further ones wait, which counts to their deadline and not to their time-out. A request is under way until its response
    /// is read to the end or dropped, a stream included, and not in the pauses between attempts.
    pub fn max_concurrent_requests(mut self, requests: usize) -> Self {
        if requests == 0 {
            return self.fail("no request could be sent with `max_concurrent_requests(0)`".to_owned());
        }
        self.places = Some(Arc::new(Semaphore::new(requests.min(Semaphore::MAX_PERMITS))));
        self
    }

    /// Sets the credential of a security scheme.
    #[allow(dead_code, reason = "an API need not have security schemes")]
    pub(crate) fn credential(mut self, scheme: &'static str, credential: impl Into<Credential>) -> Self {
        self.credentials.insert(scheme, credential.into());
        self
    }

    /// Sets a parameter that many operations have.
    #[allow(dead_code, reason = "operations need not have anything in common")]
    pub(crate) fn parameter(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.parameters.insert(name, value.into());
        self
    }

    /// Sets a variable of the server's URL.
    #[allow(dead_code, reason = "a server need not have variables")]
    pub(crate) fn server_variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.insert(name, value.into());
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    /// When the server's URL is missing or no URL, a default header is no header, or TLS cannot be set up.
    pub fn build(self) -> Result<Client, BuildError> {
        if let Some(message) = self.error {
            return Err(BuildError(message));
        }
        let settings = self.settings;
        let template = self.base_url.as_deref().or(settings.base_url);
        let template = template.ok_or_else(|| BuildError(no_base_url(settings)))?;
        let variables = settings.variables.iter();
        let variables = variables.map(|(name, default)| match self.variables.get(name) {
            Some(value) => (*name, Variable::Given(value)),
            None => (*name, Variable::Default(default)),
        });
        let base_url = server::filled(template, &variables.collect())
            .map_err(|name| BuildError(format!("the value of `{name}` leads to another place of the URL")))?;
        let mut server = Server::parse(&base_url)
            .ok_or_else(|| BuildError(format!("`{}` is not a URL of a server", server::shown(&base_url))))?;
        server.user = server.user.or(self.user);
        let http = match (self.http, self.connection.first()) {
            (Some(http), None) => http,
            (Some(_), Some((name, _))) => {
                return Err(BuildError(format!(
                    "the connections are given, and `{name}` cannot change them"
                )));
            }
            (None, _) => {
                let http = platform::http_builder(self.connect_timeout);
                let http = self.connection.iter().fold(http, |http, (_, set)| set(http));
                platform::http_client(http)
                    .map_err(|error| BuildError(TransportError::from(error).to_string()))?
            }
        };
        Ok(Client {
            inner: Arc::new(Inner {
                settings,
                http,
                middleware: Arc::new(self.middleware),
                places: self.places,
                user_agent: self.user_agent.unwrap_or(HeaderValue::from_static(settings.user_agent)),
                server,
                is_chosen: self.base_url.is_some(),
                variables: self.variables,
                parameters: self.parameters,
                credentials: self.credentials,
                headers: self.headers,
                query: self.query,
                timeout: self.timeout,
                deadline: self.deadline,
                max_retries: self.max_retries,
                retry: self.retry,
                max_body_size: self.max_body_size,
                #[cfg(feature = "opentelemetry")]
                meters: Meters::new(settings),
            }),
        })
    }
}

fn no_base_url(settings: &Settings) -> String {
    let given = "a base URL has to be given, with `base_url`";
    settings.base_url_env.map_or_else(
        || given.to_owned(),
        |env| format!("{given} or, for `from_env`, in the environment variable {env}"),
    )
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("base_url", &self.base_url.as_deref().map(server::shown))
            .field("timeout", &self.timeout)
            .field("max_retries", &self.max_retries)
            .finish_non_exhaustive()
    }
}

/// Why a client cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuildError(String);

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the client cannot be made: {}", self.0)
    }
}

impl std::error::Error for BuildError {}

impl From<BuildError> for AnyError {
    fn from(error: BuildError) -> Self {
        Self::other(error)
    }
}
