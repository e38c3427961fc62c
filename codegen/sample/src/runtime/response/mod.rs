// @generated from the OpenAPI document. Do not edit.

//! Responses: before their body is read, with their body in memory, and decoded. Nothing here knows of calls, but for
//! what a stream needs to be resumed.

mod decode;
mod decoded;
mod failure;
#[cfg(not(target_arch = "wasm32"))]
mod file;
mod meta;
mod raw;
mod read;
mod received;
mod redirect;
mod repair;
mod status;

pub use decode::{Decode, Empty, Raw, Resume};
pub use decoded::Response;
pub use failure::Failure;
pub use meta::Meta;
pub use raw::RawResponse;
pub(super) use raw::{Buffered, ReadOptions, buffer};
pub use read::{Binary, DecodeBody, Json, JsonOrText, Optional, Read, Text};
pub use received::{Fault, Received};
pub(super) use received::{is_json, json, located};
pub use redirect::{Redirect, Redirected};
pub use status::{ByStatus, StatusSet};
