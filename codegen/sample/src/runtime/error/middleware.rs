// @generated from the OpenAPI document. Do not edit.

//! Failures of middleware.

use std::error::Error as StdError;
use std::fmt;

use crate::runtime::operation::{Called, Operation};

/// A failure of a middleware: what it returned is the [`source`](StdError::source). The call is not repeated after it.
#[derive(Debug)]
pub struct MiddlewareError {
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
    is_sent: bool,
    called: Option<Box<Called>>,
}

impl MiddlewareError {
    /// A middleware returned an error.
    pub(in crate::runtime) fn failed(error: Box<dyn StdError + Send + Sync>, is_sent: bool) -> Self {
        let message = if error.is::<NoRecording>() {
            error.to_string()
        } else {
            format!("a middleware failed: {error}")
        };
        Self { message, source: Some(error), is_sent, called: None }
    }

    /// A middleware panicked.
    pub(in crate::runtime) fn panicked(what: &str, is_sent: bool) -> Self {
        Self { message: format!("a middleware panicked: {what}"), source: None, is_sent, called: None }
    }

    /// Whether the request had been handed on to the network by then, so that the API may have processed it.
    pub fn is_sent(&self) -> bool {
        self.is_sent
    }

    /// With what was called, unless that is known already.
    pub(in crate::runtime) fn at(mut self, called: &Called) -> Self {
        self.called.get_or_insert_with(|| Box::new(called.clone()));
        self
    }

    /// The operation, where it is known.
    pub(super) fn operation(&self) -> Option<&Operation> {
        self.called.as_ref().map(|called| &called.operation)
    }
}

/// A recording has no answer for a request. The sentence says it all: who replays one need not know that it is a middleware.
#[derive(Debug)]
#[allow(dead_code, reason = "an SDK need not have recordings")]
pub(in crate::runtime) struct NoRecording(pub(in crate::runtime) String);

impl fmt::Display for NoRecording {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl StdError for NoRecording {}

impl fmt::Display for MiddlewareError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(called) = &self.called {
            write!(formatter, "{called}: ")?;
        }
        formatter.write_str(&self.message)?;
        formatter.write_str(if self.is_sent {
            "; the API may have processed the request: look before it is sent again"
        } else {
            "; nothing was sent"
        })
    }
}

impl StdError for MiddlewareError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
