//! The document stage.
