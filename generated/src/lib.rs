// @generated from the OpenAPI document. Do not edit.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

//! # Where to begin
//!
//! A [`Client`], which [`Client::builder`] makes, has a method for each group of operations.
//!
//! | Call | Operations |
//! | --- | --- |
//! | [`client.beta()`](crate::resources::beta::Beta) | `beta`. |

#![allow(clippy::disallowed_names, clippy::module_inception, clippy::self_named_constructors, clippy::type_complexity, reason = "names and shapes are the API's")]

mod client;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
mod document;
pub mod resources;
#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = "an API need not use all of it")]
mod runtime;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = "only requests are checked")]
mod schemas;
pub mod types;

pub use runtime::wire::{Base64, Date, DateTime, Extra, Null, Nullable, Value};

pub use runtime::{
    AnyError, ApiError, BaseClient, BuildError, Bytes, Client, ClientBuilder, ClientCredentials, Credential, Deadline, DecodeError, Error, ErrorBody, Event,
    EventStream, Events, HeaderMap, InvalidRequest, MaybeSend, Method, MiddlewareError, Operation, Page, Problem, RawResponse, Redirect, Response, ResponseFuture,
    ResponseStream, Result, Retry, SecretString, StatusCode, TokenResult, TransportError, UntypedRequest, Upload, Uploads, middleware,
};

pub use reqwest;

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub use runtime::blocking;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub use runtime::testing;
