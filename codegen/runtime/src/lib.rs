//! What SDKs that [`cargo openapi-sdk`](https://crates.io/crates/cargo-openapi-sdk) emits have in common: errors, credentials,
//! middleware, uploads, streams, and how requests are sent.
//!
//! An SDK exports all of it under its own name, and has by default a copy of it in its own module `runtime`. With
//! `runtime = "crate"` in `sdk.toml` it depends on this crate in place of that. A program with several such SDKs compiles the
//! code once, and has one [`AnyError`], one kind of [`middleware`] and, where it wants, one pool of connections for all of them.
//!
//! What is public here stays compatible as Cargo understands versions, and so does what emitted code uses of the hidden items: an
//! SDK that was emitted for a version works with each later one that Cargo takes for it.
//!
//! # Features
//! An SDK's features switch on those of the same name here. `code`, on by default, is the code itself; `external` lets types of
//! `chrono`, `jiff`, `rust_decimal`, `url` and `uuid` be those of properties; `sources`, which is the generator's, has the code
//! as text.

#[cfg(feature = "code")]
#[allow(dead_code, unused_macros, reason = "a crate need not use all of it")]
#[doc(hidden)]
pub mod runtime;

#[cfg(feature = "code")]
#[doc(hidden)]
pub mod schemas;

#[cfg(all(feature = "code", feature = "external"))]
mod external_types;

#[cfg(feature = "sources")]
#[doc(hidden)]
pub mod sources;

#[cfg(all(test, feature = "code"))]
mod external_tests;
#[cfg(all(test, feature = "code"))]
mod wire_tests;

#[cfg(feature = "code")]
pub use reqwest;
#[cfg(all(feature = "code", feature = "blocking", not(target_arch = "wasm32")))]
pub use runtime::blocking;
#[cfg(all(feature = "code", feature = "oauth"))]
pub use runtime::oauth_user as oauth;
#[cfg(feature = "code")]
pub use runtime::polling::{FailedOperation, PollError, Poller};
#[cfg(all(feature = "code", feature = "test-util", not(target_arch = "wasm32")))]
pub use runtime::testing;
#[cfg(all(feature = "code", feature = "rust_decimal"))]
pub use runtime::wire::ToDecimal;
#[cfg(all(feature = "code", feature = "url"))]
pub use runtime::wire::ToUrl;
#[cfg(all(feature = "code", feature = "uuid"))]
pub use runtime::wire::ToUuid;
#[cfg(feature = "code")]
pub use runtime::wire::{Base64, Date, DateTime, Extra, Null, Nullable, Value};
#[cfg(feature = "code")]
pub use runtime::{
    AnyError, ApiError, BaseClient, BuildError, Bytes, ClientCredentials, Credential, Deadline, DecodeError,
    Error, ErrorBody, Event, EventStream, Events, HeaderMap, InvalidRequest, JsonLines, MaybeSend, Method,
    MiddlewareError, Operation, Page, Problem, RawResponse, Redirect, Response, Result, Retry, SecretString,
    StatusCode, TokenResult, TransportError, UntypedRequest, Upload, Uploads, middleware,
};
