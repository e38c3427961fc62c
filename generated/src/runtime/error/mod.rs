// @generated from the OpenAPI document. Do not edit.

//! What can go wrong with a call.

mod advice;
mod answer;
mod any;
mod api;
mod call;
mod decode;
mod facts;
pub(super) mod fault;
mod invalid;
mod message;
mod middleware;
mod problem;
mod transport;

pub(super) use answer::Answer;
pub use any::{AnyError, Result};
pub use api::{ApiError, ErrorBody};
pub use call::Error;
pub use decode::DecodeError;
pub use invalid::InvalidRequest;
pub use middleware::MiddlewareError;
#[allow(unused_imports, reason = "an SDK need not have recordings")]
pub(super) use middleware::NoRecording;
pub use problem::Problem;
pub(super) use transport::Progress;
pub use transport::TransportError;
#[allow(unused_imports, reason = "an API need not have operations that go on after their first answer")]
pub(super) use {any::CallError, facts::Facts};
