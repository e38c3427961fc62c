// @generated from the OpenAPI document. Do not edit.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

//! # Where to begin
//!
//! A [`Client`], which [`Client::builder`] makes, has a method for each group of operations.
//!
//! | Call | Operations |
//! | --- | --- |
//! | [`client.parameters()`](crate::resources::parameters::Parameters) | Parameters in every place and style. |
//! | [`client.bodies()`](crate::resources::bodies::Bodies) | Request bodies of every media type. |
//! | [`client.types()`](crate::resources::types::Types) | `types`. |
//! | [`client.responses()`](crate::resources::responses::Responses) | Responses of every media type and status. |
//! | [`client.streams()`](crate::resources::streams::Streams) | `streams`. |
//! | [`client.pages()`](crate::resources::pages::Pages) | Lists in every kind of pages. |
//! | [`client.access()`](crate::resources::access::Access) | Credentials of every kind, alone and together. |
//! | [`client.shown()`](crate::resources::shown::Shown) | Operations that the document has examples for. |
//! | [`client.library()`](crate::resources::library::Library) | Bodies in XML. |
//! | [`client.notes()`](crate::resources::notes::Notes) | What OpenAPI 3.2 adds. |
//! | [`client.events()`](crate::resources::events::Events) | `events`. |
//! | [`client.tasks()`](crate::resources::tasks::Tasks) | Operations that go on after their first answer, in every style. |

#![allow(clippy::disallowed_names, clippy::module_inception, clippy::self_named_constructors, clippy::type_complexity, reason = "names and shapes are the API's")]

mod client;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
mod document;
pub mod errors;
pub mod headers;
pub mod resources;
pub mod responses;
pub mod external;
#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = "an API need not use all of it")]
mod runtime;
#[allow(dead_code, unreachable_pub, unused_imports, unused_macros, reason = "an API need not use all of it")]
mod schemas;
pub mod types;
#[cfg(feature = "webhooks")]
pub mod webhooks;
mod xml;

pub use runtime::wire::{Base64, Date, DateTime, Extra, Null, Nullable, Value};

#[cfg(feature = "uuid")]
pub use runtime::wire::ToUuid;

pub use schemas::validation::{ValidationError, Violation};

pub use runtime::{
    AnyError, ApiError, BaseClient, BuildError, Bytes, Client, ClientBuilder, ClientCredentials, Credential, Deadline, DecodeError, Error, ErrorBody, Event,
    EventStream, Events, HeaderMap, InvalidRequest, MaybeSend, Method, MiddlewareError, Operation, Page, Problem, RawResponse, Redirect, Response, ResponseFuture,
    ResponseStream, Result, Retry, SecretString, StatusCode, TokenResult, TransportError, UntypedRequest, Upload, Uploads, middleware,
};

pub use runtime::JsonLines;

pub use runtime::polling::{FailedOperation, PollError, Poller};

pub use reqwest;

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub use runtime::blocking;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub use runtime::testing;

#[cfg(feature = "oauth")]
pub use runtime::oauth_user as oauth;
