//! What the tests share: the server, a client for it, and the documentation's samples.
#![allow(dead_code, unused_imports, reason = "every test binary uses a part of it")]

pub mod samples;
mod server;

use anthropic_skills::Client;

pub use server::{Part, Reply, Request, Server};

impl Server {
    /// A client for the server that has a key and does not wait between retries.
    pub fn client(&self) -> Client {
        Client::builder().api_key("test-key").base_url(&self.url).build().unwrap()
    }
}
