//! An SDK that is the root of a library, which a build script writes in one file.

#![allow(clippy::useless_attribute, reason = "the lints of a library's exports say nothing in a test")]

#[path = "support/behaviour.rs"]
mod behaviour;
mod support;

use types::{Book, BookBinding};

include!(concat!(env!("OUT_DIR"), "/root.rs"));
