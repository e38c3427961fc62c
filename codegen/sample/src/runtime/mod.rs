// @generated from the OpenAPI document. Do not edit.

//! The support code of the SDK: the wire format of its types and the transport of its calls.

// The generator leaves parts out of SDKs that have no use for them. Where a part has the name `x`, it takes out the line
// `pub mod x;`, and of `#[cfg(feature = "x")]` that line and the one below, where a whole declaration has to stand.

mod base_client;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
mod body;
mod call;
mod call_body;
mod call_checks;
mod call_options;
mod checks;
mod client;
mod client_options;
mod codec;
mod content_coding;
mod credential;
mod deadline;
mod encoding;
mod endpoint;
mod error;
mod future;
mod header;
mod incoming;
mod json_lines;
#[allow(unused_macros, reason = "an API need not have every kind of body")]
mod kind;
mod members;
pub mod middleware;
mod multipart;
mod oauth;
#[cfg(feature = "oauth")]
pub mod oauth_user;
mod operation;
#[allow(unused_macros, reason = "an API need not have lists")]
mod page;
mod platform;
pub mod polling;
#[allow(unused_macros, reason = "an API need not have every construct")]
mod request;
mod response;
mod retry;
mod secret_names;
mod server;
mod settings;
mod stream;
#[cfg(feature = "opentelemetry")]
mod telemetry;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub mod testing;
mod text;
mod token_request;
mod transport;
mod untyped;
mod upload;
mod url_secrets;
#[cfg(feature = "webhooks")]
pub mod webhook;
pub mod wire;
pub mod xml;

pub use base_client::BaseClient;
pub use bytes::Bytes;
pub use call::Call;
pub use checks::{Checks, Location};
pub use client::{Client, ClientBuilder};
pub use client_options::{BuildError, ClientOptions};
pub use codec::{Codec, PlainText};
pub use credential::Credential;
pub use deadline::Deadline;
pub use encoding::{ArrayFormat, Encoding, Style};
pub use endpoint::{Endpoint, Items, Switch};
pub use error::{
    AnyError, ApiError, DecodeError, Error, ErrorBody, InvalidRequest, MiddlewareError, Problem, Result,
    TransportError,
};
pub use future::{ResponseFuture, ResponseStream};
pub use futures_core::Stream;
pub use header::{delimited_header, header, json_header};
pub use http::{HeaderMap, Method, StatusCode};
pub use json_lines::JsonLines;
pub use oauth::{ClientCredentials, TokenResult};
pub use operation::Operation;
pub use page::{End, First, List, Next, Page, PageRule, Paginated, Place};
pub use platform::{BoxFuture, BoxStream, MaybeSend};
pub use request::{Failed, Output, Request};
pub use reqwest;
pub use response::{
    Binary, ByStatus, Decode, DecodeBody, Empty, Failure, Fault, Json, JsonOrText, Optional, Raw,
    RawResponse, Read, Received, Redirect, Redirected, Response, StatusSet, Text,
};
pub use retry::Retry;
pub use secrecy::SecretString;
pub use serde::Serialize;
pub use settings::{ClientParameter, Scheme, SchemeKind, Settings};
pub use stream::{Event, EventStream, Events, Lines, Sse};
pub use untyped::UntypedRequest;
pub use upload::{Upload, Uploads};

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub(crate) use request::send_blocking;
#[allow(unused_imports, reason = "an API need not have every construct")]
pub(crate) use {
    header::{header_set, header_value},
    kind::{kind, matches_status, may_hold, status_body, status_set, value},
    page::{items, items_of, page, pages, paginated},
    request::{
        idempotent, multipart, open_body, request, send, send_for_value, send_raw, send_stream, streamed,
    },
};
