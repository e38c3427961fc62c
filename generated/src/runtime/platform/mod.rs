// @generated from the OpenAPI document. Do not edit.

//! What differs between a system with threads, sockets and files, and a browser (`wasm32-unknown-unknown`).

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub(super) use native::*;
#[cfg(not(target_arch = "wasm32"))]
pub use native::{BoxFuture, BoxStream, MaybeSend};
#[cfg(target_arch = "wasm32")]
pub(super) use web::*;
#[cfg(target_arch = "wasm32")]
pub use web::{BoxFuture, BoxStream, MaybeSend};
