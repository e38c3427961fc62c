// @generated from the OpenAPI document. Do not edit.

//! How a client connects, unless it is handed an HTTP client's builder.

use std::time::Duration;

use super::ClientBuilder;
use crate::runtime::reqwest;

impl ClientBuilder {
    /// Sends everything through a proxy, at a URL of the scheme `http` or `https` that may have a user and a password. Without
    /// it the system's settings hold, `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` included.
    pub fn proxy(mut self, url: &str) -> Self {
        self.options.proxy(url);
        self
    }

    /// Connects directly, whatever the system's settings say of proxies.
    pub fn no_proxy(mut self) -> Self {
        self.options.connection("no_proxy", reqwest::ClientBuilder::no_proxy);
        self
    }

    /// Speaks HTTP/1.1 only. Without it the server chooses between HTTP/2 and HTTP/1.1 (ALPN, RFC 7301).
    pub fn http1_only(mut self) -> Self {
        self.options.connection("http1_only", reqwest::ClientBuilder::http1_only);
        self
    }

    /// Speaks HTTP/2 without asking (RFC 9113, section 3.3), also where there is no TLS: all requests to a server share a
    /// connection.
    pub fn http2_prior_knowledge(mut self) -> Self {
        self.options.connection("http2_prior_knowledge", reqwest::ClientBuilder::http2_prior_knowledge);
        self
    }

    /// How long a connection that nobody uses is kept; 90 seconds by default. It should be less than what servers and load
    /// balancers keep it.
    pub fn pool_idle_timeout(mut self, time: Duration) -> Self {
        self.options.connection("pool_idle_timeout", move |http| http.pool_idle_timeout(time));
        self
    }

    /// How many connections that nobody uses are kept for each server; any number by default.
    pub fn pool_max_idle_per_host(mut self, connections: usize) -> Self {
        self.options
            .connection("pool_max_idle_per_host", move |http| http.pool_max_idle_per_host(connections));
        self
    }

    /// After how long the system asks whether the other end of a silent connection is still there (TCP keepalive); 15 seconds
    /// by default.
    pub fn tcp_keepalive(mut self, time: Duration) -> Self {
        self.options.connection("tcp_keepalive", move |http| http.tcp_keepalive(time));
        self
    }
}
