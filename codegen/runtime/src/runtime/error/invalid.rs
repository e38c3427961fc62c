//! Requests that cannot be sent as they are.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

use crate::runtime::operation::{Called, Operation};
use crate::runtime::text::visible;

/// A request that cannot be sent as it is.
#[derive(Clone, Debug)]
pub struct InvalidRequest {
    message: String,
    source: Option<Arc<dyn StdError + Send + Sync>>,
    called: Option<Box<Called>>,
}

impl InvalidRequest {
    /// What the message quotes may come from strangers.
    pub(in crate::runtime) fn new(message: String) -> Self {
        Self { message: visible(&message).into_owned(), source: None, called: None }
    }

    /// For a part of the request that is not what it may be.
    pub(in crate::runtime) fn caused_by(what: &str, error: Box<dyn StdError + Send + Sync>) -> Self {
        let message = format!("{what} is not valid: {error}");
        Self { source: Some(error.into()), ..Self::new(message) }
    }

    /// What is wrong.
    pub(in crate::runtime) fn message(&self) -> &str {
        &self.message
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

impl fmt::Display for InvalidRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(called) = &self.called {
            write!(formatter, "{called}: ")?;
        }
        write!(formatter, "the request was not sent: {}", self.message)
    }
}

impl StdError for InvalidRequest {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// Two are equal that say the same.
impl PartialEq for InvalidRequest {
    fn eq(&self, other: &Self) -> bool {
        self.message == other.message
    }
}

impl Eq for InvalidRequest {}
