//! What the builder of a client has been told, and how a client is made of it.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use tokio::sync::Semaphore;

use super::base_client::{BaseClient, Inner};
use super::credential::Credential;
use super::error::{AnyError, TransportError};
use super::middleware::{Chain, Middleware};
use super::platform;
use super::retry::Retry;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
use super::secret_names::{Names, REDACTED};
use super::server::{self, Server, Variable};
use super::settings::Settings;
#[cfg(feature = "opentelemetry")]
use super::telemetry::Meters;
use super::url_secrets::UrlSecrets;

/// How long an attempt may take, unless the caller says otherwise.
const TIMEOUT: Duration = Duration::from_secs(600);
/// How long connecting may take, unless the caller says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// How often a failed attempt is repeated, unless the caller says otherwise.
const MAX_RETRIES: u32 = 2;
/// How many bytes of a body are read into memory, unless the caller says otherwise.
const MAX_BODY_SIZE: u64 = 64 << 20;

/// A setting of the connections: the method that makes it, and what it does to the HTTP client's builder.
type Setting = (&'static str, Arc<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>);

/// What the builder of a client has been told.
#[derive(Clone)]
pub struct ClientOptions {
    pub(super) settings: &'static Settings,
    http: Option<reqwest::Client>,
    middleware: Chain,
    places: Option<Arc<Semaphore>>,
    base_url: Option<String>,
    /// The user of the server that these options were derived for.
    user: Option<HeaderValue>,
    variables: BTreeMap<&'static str, String>,
    parameters: BTreeMap<&'static str, String>,
    pub(super) credentials: BTreeMap<&'static str, Credential>,
    headers: HeaderMap,
    query: Vec<(String, String)>,
    /// How long each attempt of a call may take.
    pub timeout: Duration,
    /// How long a call may take in all.
    pub deadline: Option<Duration>,
    /// How long connecting may take.
    pub connect_timeout: Duration,
    connection: Vec<Setting>,
    /// How often a failed attempt is made again at most.
    pub max_retries: u32,
    /// Which failed attempts are made again.
    pub retry: Retry,
    /// How many bytes of a response's body are read into memory at most.
    pub max_body_size: u64,
    user_agent: Option<HeaderValue>,
    error: Option<String>,
}

#[allow(dead_code, reason = "an API need not have everything that can be set")]
impl ClientOptions {
    /// What holds when nothing is set.
    pub fn new(settings: &'static Settings) -> Self {
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

    /// The options of a client, its connections included.
    pub fn of(client: &BaseClient) -> Self {
        let inner = &client.inner;
        Self {
            settings: inner.settings,
            http: Some(inner.connections.http().clone()),
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

    /// Takes what the environment says of what is not set yet.
    pub fn read_env(&mut self) {
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
    }

    /// Chooses the server.
    pub fn base_url(&mut self, url: String) {
        self.base_url = Some(url);
        self.user = None;
    }

    /// Keeps what is wrong first, for [`Self::build`].
    pub fn fail(&mut self, message: String) {
        self.error.get_or_insert(message);
    }

    /// Sets something of the connections that the client makes; the name is that of the method which callers know it by.
    pub fn connection(
        &mut self,
        name: &'static str,
        set: impl Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync + 'static,
    ) {
        self.connection.push((name, Arc::new(set)));
    }

    /// Sends everything through a proxy.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn proxy(&mut self, url: &str) {
        match reqwest::Proxy::all(url) {
            Ok(proxy) => self.connection("proxy", move |http| http.proxy(proxy.clone())),
            // Its text would show a password.
            Err(_) => self.fail("the proxy's URL is none".to_owned()),
        }
    }

    /// Sets a header of every request.
    pub fn default_header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => drop(self.headers.insert(name, value)),
            _ => self.fail(format!("`{name}` is not a header")),
        }
    }

    /// Adds a query parameter of every request.
    pub fn default_query(&mut self, name: String, value: String) {
        self.query.push((name, value));
    }

    /// Puts a text before the SDK's own in the `User-Agent` header.
    pub fn user_agent(&mut self, text: &str) {
        match HeaderValue::try_from(format!("{text} {}", self.settings.user_agent)) {
            Ok(value) => self.user_agent = Some(value),
            Err(_) => self.fail(format!("`{text}` is not a header's value")),
        }
    }

    /// Makes the connections with a builder of the caller's.
    pub fn http_client(&mut self, builder: reqwest::ClientBuilder) {
        match platform::http_client(builder) {
            Ok(client) => self.http = Some(client),
            Err(error) => self.fail(TransportError::from(error).to_string()),
        }
    }

    /// Takes the connections of another client.
    pub fn connections_of(&mut self, client: &BaseClient) {
        self.http = Some(client.inner.connections.http().clone());
    }

    /// Adds a middleware, inside of those that are there.
    pub fn middleware(&mut self, middleware: impl Middleware) {
        self.middleware.push(Arc::new(middleware));
    }

    /// Bounds the number of requests that are under way at a time.
    pub fn max_concurrent_requests(&mut self, requests: usize) {
        if requests == 0 {
            self.fail("no request could be sent with `max_concurrent_requests(0)`".to_owned());
        } else {
            self.places = Some(Arc::new(Semaphore::new(requests.min(Semaphore::MAX_PERMITS))));
        }
    }

    /// Sets the credential of a security scheme.
    pub fn credential(&mut self, scheme: &'static str, credential: Credential) {
        self.credentials.insert(scheme, credential);
    }

    /// Sets a parameter that many operations have.
    pub fn parameter(&mut self, name: &'static str, value: String) {
        self.parameters.insert(name, value);
    }

    /// Sets the variables of the server's URL that are secret, where nothing else is said of them: a recording has the same in
    /// their place.
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    pub(super) fn redact_server_variables(&mut self) {
        let names = Names::default();
        for (name, _) in self.settings.variables.iter().filter(|(name, _)| names.has(name)) {
            self.variables.entry(name).or_insert_with(|| REDACTED.to_owned());
        }
    }

    /// Sets a variable of the server's URL.
    pub fn server_variable(&mut self, name: &'static str, value: String) {
        self.variables.insert(name, value);
    }

    /// Makes the client.
    ///
    /// # Errors
    /// When the server's URL is missing or no URL, a default header is no header, or TLS cannot be set up.
    pub fn build(self) -> Result<BaseClient, BuildError> {
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
        let url_secrets = UrlSecrets::of(&self.variables);
        let mut server = Server::parse(&base_url).ok_or_else(|| {
            let shown = url_secrets.redacted(&server::shown(&base_url));
            BuildError(format!("`{shown}` is not a URL of a server"))
        })?;
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
        Ok(BaseClient {
            inner: Arc::new(Inner {
                settings,
                connections: Box::new(http),
                middleware: Arc::new(self.middleware),
                places: self.places,
                user_agent: self.user_agent.unwrap_or(HeaderValue::from_static(settings.user_agent)),
                server,
                is_chosen: self.base_url.is_some(),
                variables: self.variables,
                url_secrets,
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

/// Shows the options without credentials.
impl fmt::Debug for ClientOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let secrets = UrlSecrets::of(&self.variables);
        let base_url = self.base_url.as_deref().map(|url| secrets.redacted(&server::shown(url)));
        formatter
            .debug_struct("ClientBuilder")
            .field("base_url", &base_url)
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
