//! What the tests share: the server of the Skills SDK's tests, and a client for it.
#![allow(dead_code, unused_imports, reason = "every test program uses a part of it")]

#[path = "../../../../../generated/tests/support/server.rs"]
mod server;

mod listener;

#[cfg(feature = "test-util")]
use sample_sdk::testing::MockServer;
use sample_sdk::{Client, ClientBuilder};

pub use listener::{Listen, Listener};
pub use server::{Part, Reply, Request, Server};

/// A server that says that there is nothing, to every request.
pub async fn silent() -> Server {
    Server::start(|_| Reply::new(204, "text/plain", "")).await
}

/// The server that stands in for the API, and a client of it.
#[cfg(feature = "test-util")]
pub async fn mocked() -> (MockServer, Client) {
    let server = MockServer::start().await.expect("a port is free");
    let client = Client::builder().mock(&server).build().expect("the settings are right");
    (server, client)
}

impl Server {
    pub fn builder(&self) -> ClientBuilder {
        Client::builder().base_url(&self.url)
    }

    /// A client without credentials.
    pub fn client(&self) -> Client {
        self.builder().build().expect("the settings are right")
    }
}
