//! The client and its builder.
//!
//! Every SDK has types of its own for them, to which it adds what its API has; [`BaseClient`] is what they share.

#[cfg(not(target_arch = "wasm32"))]
mod connection;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
mod testing;

use std::fmt;
use std::ops::Deref;
use std::time::Duration;

use super::middleware::Middleware;
use super::{
    BaseClient, BuildError, ClientOptions, Credential, Method, Retry, Settings, UntypedRequest, reqwest,
};

/// The entry to the API.
///
/// # Cloning and pooling
/// A client holds a pool of connections. Cloning it is cheap and shares the pool; make one and clone it.
#[derive(Clone)]
pub struct Client {
    base: BaseClient,
}

impl Client {
    /// A builder with this client's settings, to derive a client that differs in some; both share their connections, and
    /// with them `connect_timeout`.
    pub fn to_builder(&self) -> ClientBuilder {
        ClientBuilder { options: ClientOptions::of(&self.base) }
    }

    /// The server's URL, without the user and the password that it may have been given with.
    pub fn base_url(&self) -> &str {
        self.base.base_url()
    }

    /// A request that the document does not have: `client.request(Method::POST, "/v1/unreleased").json(&body).await?`.
    ///
    /// The path is relative to the client's base URL, begins with a slash, and may have a query, which is sent as it is. A
    /// path that leads elsewhere, such as one with `..`, is [`Error::InvalidRequest`](super::Error::InvalidRequest) when the request is sent.
    pub fn request(&self, method: Method, path: impl AsRef<str>) -> UntypedRequest {
        UntypedRequest::new(&self.base, method, path.as_ref())
    }
}

/// What the client shares with clients of other APIs.
impl Deref for Client {
    type Target = BaseClient;

    fn deref(&self) -> &BaseClient {
        &self.base
    }
}

/// Shows where the client talks to, and no credentials.
impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.base.fmt(formatter)
    }
}

/// Makes a [`Client`].
#[derive(Clone)]
#[must_use = "a builder does nothing until `build` is called"]
pub struct ClientBuilder {
    options: ClientOptions,
}

impl ClientBuilder {
    pub(crate) fn new(settings: &'static Settings) -> Self {
        Self { options: ClientOptions::new(settings) }
    }

    /// Takes what the environment says: the server's URL, parameters of the client and credentials that are not set yet.
    pub fn from_env(mut self) -> Self {
        self.options.read_env();
        self
    }

    /// Talks to another server, at an `http` or `https` URL. Its path goes before the ones of the API, and a query that it
    /// has goes with every request. A user and a password in it are sent as `Authorization: Basic` (RFC 7617) where
    /// nothing else is.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.options.base_url(url.into());
        self
    }

    /// How long each attempt of a call may take: getting a token, connecting, sending, following redirects, waiting, and
    /// reading the body into memory. A stream may take longer, but not keep its reader waiting for longer than this.
    /// 10 minutes by default; `with_timeout` is for a single call.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = timeout;
        self
    }

    /// How long a call may take in all, with its attempts, the pauses between them, and the reading of what it returns. A
    /// list has this time for each page. No bound by default; `with_deadline` of a single call holds in its place.
    pub fn deadline(mut self, time: Duration) -> Self {
        self.options.deadline = Some(time);
        self
    }

    /// How long connecting may take, TLS included; 5 seconds by default. The connections of [`Self::http_client`], of
    /// [`Self::connections_of`] and of a derived client have what they were made with.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.options.connect_timeout = timeout;
        self
    }

    /// How often a failed attempt is made again at most; twice by default. Which ones are is chosen by [`Self::retry`].
    ///
    /// Between attempts there are pauses of half a second, a second, and so on up to 8 seconds, or what the server asks
    /// for with `Retry-After` or `retry-after-ms`: at least 100 milliseconds, at most a minute. All are varied a little at
    /// random.
    pub fn max_retries(mut self, retries: u32) -> Self {
        self.options.max_retries = retries;
        self
    }

    /// Which failed attempts are made again: see [`Retry`] for what each choice means and which one is the default.
    ///
    /// Where the SDK has a rule of its own for an operation, the more careful of both holds; `with_retry` of a single call
    /// holds over both.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = retry;
        self
    }

    /// How many bytes of a response's body are read into memory at most; 64 MiB by default. A longer body is an error.
    /// What is streamed or written to a file has no bound.
    pub fn max_body_size(mut self, bytes: u64) -> Self {
        self.options.max_body_size = bytes;
        self
    }

    /// A header for every request. It is as secret as a credential where it is one: `Authorization`, `Cookie`, and the headers
    /// of the API's security schemes are in no `Debug` text, and no redirect takes them to another server.
    pub fn default_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.options.default_header(name.as_ref(), value.as_ref());
        self
    }

    /// A query parameter for every request.
    pub fn default_query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options.default_query(name.into(), value.into());
        self
    }

    /// Puts a text before the SDK's own in the `User-Agent` header.
    pub fn user_agent(mut self, text: impl AsRef<str>) -> Self {
        self.options.user_agent(text.as_ref());
        self
    }

    /// Uses connections of one's own: proxies, certificates, pools, resolvers.
    ///
    /// What is given is the builder of an HTTP client, not a client, because redirects must not be followed by it: only the
    /// SDK knows which headers and parameters are credentials, and takes them off when a redirect leads to another server.
    /// Its redirect policy and its `referer` are replaced; its time-outs hold besides the SDK's. Its default headers go to
    /// every server, so credentials belong to the methods of this builder instead.
    pub fn http_client(mut self, builder: reqwest::ClientBuilder) -> Self {
        self.options.http_client(builder);
        self
    }

    /// Uses the connections of another client, whose settings and credentials stay its own. The client may be of another
    /// SDK where both are made to depend on the same support code (`runtime = "crate"`).
    pub fn connections_of(mut self, client: &BaseClient) -> Self {
        self.options.connections_of(client);
        self
    }

    /// Puts code of one's own around each attempt of each call: see [`middleware`](super::middleware). The first one is
    /// outermost: it sees requests before the others, and responses after them.
    pub fn middleware(mut self, middleware: impl Middleware) -> Self {
        self.options.middleware(middleware);
        self
    }

    /// Puts a layer of the crate `tower` around each attempt of each call, as a
    /// [`middleware`](Self::middleware). Its service is made once.
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    pub fn layer<L>(self, layer: &L) -> Self
    where
        L: super::middleware::Layer<super::middleware::Handover>,
        super::middleware::Layered<L::Service>: Middleware,
    {
        self.middleware(super::middleware::Layered::new(layer))
    }

    /// How many requests of the client and of those derived from it may be under way at a time; any number by default.
    /// Further ones wait, which counts to their deadline and not to their time-out. A request is under way until its response
    /// is read to the end or dropped, a stream included, and not in the pauses between attempts.
    pub fn max_concurrent_requests(mut self, requests: usize) -> Self {
        self.options.max_concurrent_requests(requests);
        self
    }

    /// Sets the credential of a security scheme.
    #[allow(dead_code, reason = "an API need not have security schemes")]
    pub(crate) fn credential(mut self, scheme: &'static str, credential: impl Into<Credential>) -> Self {
        self.options.credential(scheme, credential.into());
        self
    }

    /// Sets a parameter that many operations have.
    #[allow(dead_code, reason = "operations need not have anything in common")]
    pub(crate) fn parameter(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.options.parameter(name, value.into());
        self
    }

    /// Sets a variable of the server's URL.
    #[allow(dead_code, reason = "a server need not have variables")]
    pub(crate) fn server_variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.options.server_variable(name, value.into());
        self
    }

    /// Makes the client.
    ///
    /// # Errors
    /// When the server's URL is missing or no URL, a default header is no header, or TLS cannot be set up.
    pub fn build(self) -> Result<Client, BuildError> {
        self.options.build().map(|base| Client { base })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.options.fmt(formatter)
    }
}
