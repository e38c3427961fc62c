//! An SDK that is a module in the sources of a crate, two levels below the root of the crate.

#[path = "support/behaviour.rs"]
mod behaviour;
mod support;

use vendors::pets::types::{Book, BookBinding};
use vendors::pets::{Client, Error};

/// What the crate has of others.
mod vendors {
    include!(concat!(env!("OUT_DIR"), "/committed.rs"));
}
