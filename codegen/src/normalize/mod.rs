//! The normalize stage.

pub mod pass;
pub mod schema;
