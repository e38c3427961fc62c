//! `cargo openapi-sdk update` and the other commands that take URLs, against servers that mean well and others.
#![cfg(feature = "network")]

mod commands;
mod document;
mod project;
mod refusals;
mod server;
