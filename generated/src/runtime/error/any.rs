// @generated from the OpenAPI document. Do not edit.

//! One error for all calls.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::call::Error;
use super::decode::DecodeError;
use super::facts::{Facts, accessors};
use super::invalid::InvalidRequest;
use super::problem::Problem;
use super::transport::{Progress, TransportError};
use crate::runtime::operation::Operation;
use crate::runtime::retry;

/// What a function returns that makes calls: [`AnyError`] is what each of their errors becomes by `?`.
pub type Result<T, E = AnyError> = std::result::Result<T, E>;

/// The error of any call, of whatever operation.
///
/// `?` makes it of every [`Error<E>`], of the errors of a client's builder and of a response's body, and of
/// [`std::io::Error`], which reading files to upload fails with; [`AnyError::other`] makes it of every other error. What came
/// in comes out by [`downcast_ref`](Self::downcast_ref): `error.downcast_ref::<Error<types::Problem>>()`.
///
/// `{}` is one line for people: what was called, what happened, the request's id, and what to try; `{:?}`, which `main`
/// prints, has the causes as well.
pub struct AnyError(Kind);

enum Kind {
    Call(Box<dyn CallError>),
    Other(Box<dyn StdError + Send + Sync>),
}

/// The error of a call, without its type.
pub(in crate::runtime) trait CallError: StdError + Send + Sync + 'static {
    fn facts(&self) -> Facts<'_>;
}

impl<E: fmt::Debug + Send + Sync + 'static> CallError for Error<E> {
    fn facts(&self) -> Facts<'_> {
        Error::facts(self)
    }
}

impl CallError for TransportError {
    fn facts(&self) -> Facts<'_> {
        Facts::Transport(self)
    }
}

impl CallError for DecodeError {
    fn facts(&self) -> Facts<'_> {
        Facts::Decode(&self.answer)
    }
}

impl CallError for InvalidRequest {
    fn facts(&self) -> Facts<'_> {
        Facts::Other(self.operation())
    }
}

impl AnyError {
    /// Made of any other error.
    pub fn other(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self(Kind::Other(error.into()))
    }

    /// Made of the error of a call.
    pub(in crate::runtime) fn call(error: impl CallError) -> Self {
        Self(Kind::Call(Box::new(error)))
    }

    fn facts(&self) -> Facts<'_> {
        match &self.0 {
            Kind::Call(error) => error.facts(),
            Kind::Other(_) => Facts::Other(None),
        }
    }

    fn inner(&self) -> &(dyn StdError + 'static) {
        match &self.0 {
            Kind::Call(error) => &**error,
            Kind::Other(error) => &**error,
        }
    }

    /// Whether it was made of an error of this type.
    pub fn is<T: StdError + 'static>(&self) -> bool {
        self.inner().is::<T>()
    }

    /// The error that it was made of, where it is of this type, such as `Error<types::Problem>`.
    pub fn downcast_ref<T: StdError + 'static>(&self) -> Option<&T> {
        self.inner().downcast_ref()
    }

    /// The error that it was made of, where it is of this type.
    ///
    /// # Errors
    /// With itself, where it is of another type.
    pub fn downcast<T: StdError + 'static>(self) -> std::result::Result<T, Self> {
        if !self.is::<T>() {
            return Err(self);
        }
        let inner: Box<dyn StdError + Send + Sync> = match self.0 {
            Kind::Call(error) => error,
            Kind::Other(error) => error,
        };
        inner.downcast().map(|error| *error).map_err(|error| Self(Kind::Other(error)))
    }

    accessors!();
}

impl<E: fmt::Debug + Send + Sync + 'static> From<Error<E>> for AnyError {
    fn from(error: Error<E>) -> Self {
        Self::call(error)
    }
}

macro_rules! from {
    ($make:ident: $($ty:ty),*) => {
        $(impl From<$ty> for AnyError {
            fn from(error: $ty) -> Self {
                Self::$make(error)
            }
        })*
    };
}

from!(call: TransportError, DecodeError, InvalidRequest);
from!(other: std::io::Error);

impl fmt::Display for AnyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.facts() {
            Facts::Transport(error) => error.tell(formatter),
            _ => fmt::Display::fmt(self.inner(), formatter),
        }
    }
}

impl fmt::Debug for AnyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if formatter.alternate() {
            return fmt::Debug::fmt(self.inner(), formatter);
        }
        let mut shown = self.to_string();
        formatter.write_str(&shown)?;
        let mut cause = self.source();
        while let Some(error) = cause {
            let text = error.to_string();
            // Most errors tell their causes themselves.
            if !shown.contains(&text) {
                write!(formatter, "\n  caused by: {text}")?;
            }
            shown = text;
            cause = error.source();
        }
        Ok(())
    }
}

impl StdError for AnyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.inner().source()
    }
}
