//! `cargo openapi-sdk explore` as a person meets it.
#![cfg(feature = "explore")]

mod browser;
mod document;
mod explorer;
mod export;
mod hostile;
mod page;
mod server;
