// @generated from the OpenAPI document. Do not edit.

//! The types of the API.

mod other;
pub use other::*;

mod parameters;
pub use parameters::*;

mod bodies;
pub use bodies::*;

mod types;
pub use types::*;

mod responses;
pub use responses::*;

mod streams;
pub use streams::*;

mod pages;
pub use pages::*;

mod shown;
pub use shown::*;

mod library;
pub use library::*;

mod notes;
pub use notes::*;

mod tasks;
pub use tasks::*;

mod shared;
pub use shared::*;

#[cfg(feature = "webhooks")]
mod webhook_events;
#[cfg(feature = "webhooks")]
pub use webhook_events::*;
