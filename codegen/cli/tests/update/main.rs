//! `cargo openapi-sdk update` and the other commands that take URLs, against servers that mean well and others.
#![cfg(feature = "network")]

mod commands;
#[path = "../common/mod.rs"]
mod common;
mod document;
mod project;
mod refusals;
mod server;
