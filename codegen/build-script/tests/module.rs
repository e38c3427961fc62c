//! An SDK that is a module, which a build script writes in one file.

#[path = "support/behaviour.rs"]
mod behaviour;
mod support;

use build_script_sdk::api::types::{Book, BookBinding};
use build_script_sdk::api::{Client, Error};
