//! Why an operation that was waited for has no result.

use std::error::Error as StdError;
use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::runtime::error::{Answer, AnyError, CallError, Error, Facts};
use crate::runtime::response::Received;
use crate::runtime::text::excerpt;

/// Why an operation that was waited for has no result. `E` is what the errors of the request carry that began it, `S` is what says
/// how far it is.
#[derive(Debug)]
#[non_exhaustive]
pub enum PollError<E, S> {
    /// The operation itself has failed.
    Failed(Box<FailedOperation<S>>),
    /// A call has failed: the one that began the operation, one that asked how far it is, or the one for its result. Where the
    /// operation has begun, the poller can be asked again.
    Call(Error<E>),
}

impl<E, S> PollError<E, S> {
    /// The operation that has failed, where it did.
    pub fn failed(&self) -> Option<&FailedOperation<S>> {
        match self {
            Self::Failed(failed) => Some(failed),
            Self::Call(_) => None,
        }
    }

    /// The call that has failed, where one did.
    pub fn call(&self) -> Option<&Error<E>> {
        match self {
            Self::Failed(_) => None,
            Self::Call(error) => Some(error),
        }
    }

    /// Whether the time was over.
    pub fn is_timeout(&self) -> bool {
        self.call().is_some_and(Error::is_timeout)
    }

    /// Whether asking again may help. The client has made its own attempts before it returns an error.
    pub fn is_retryable(&self) -> bool {
        self.call().is_some_and(Error::is_retryable)
    }
}

impl<E, S> fmt::Display for PollError<E, S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(failed) => failed.fmt(formatter),
            Self::Call(error) => error.fmt(formatter),
        }
    }
}

impl<E: fmt::Debug, S: fmt::Debug> StdError for PollError<E, S> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Failed(_) => None,
            Self::Call(error) => error.source(),
        }
    }
}

impl<E, S> From<PollError<E, S>> for AnyError
where
    E: fmt::Debug + Send + Sync + 'static,
    S: fmt::Debug + Send + Sync + 'static,
{
    fn from(error: PollError<E, S>) -> Self {
        match error {
            PollError::Failed(failed) => Self::call(*failed),
            PollError::Call(error) => error.into(),
        }
    }
}

/// An operation that has failed: the calls went well, and the API says that it has come to nothing.
#[derive(Debug)]
pub struct FailedOperation<S> {
    state: Option<S>,
    word: Option<String>,
    answer: Answer,
}

impl<S> FailedOperation<S> {
    pub(super) fn new(state: Option<S>, word: Option<&str>, answer: Received) -> Self {
        Self { state, word: word.map(str::to_owned), answer: answer.into_answer() }
    }

    /// What the API said last of the operation; nothing where that does not decode.
    pub fn state(&self) -> Option<&S> {
        self.state.as_ref()
    }

    /// What the API said last of the operation; nothing where that does not decode.
    pub fn into_state(self) -> Option<S> {
        self.state
    }

    /// The word for the state, as the API writes it, such as `canceled`; nothing where states have no words.
    pub fn word(&self) -> Option<&str> {
        self.word.as_deref()
    }

    /// What the API says went wrong, in its own words on one line, where it stands in one of the usual places of a JSON body.
    pub fn message(&self) -> Option<&str> {
        self.answer.message()
    }

    /// The body of the last answer, as it came.
    pub fn body_bytes(&self) -> &Bytes {
        &self.answer.body
    }

    /// The status of the last answer.
    pub fn status(&self) -> StatusCode {
        self.answer.status
    }

    /// The headers of the last answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.answer.headers
    }

    /// The id that the API gave the last request.
    pub fn request_id(&self) -> Option<&str> {
        self.answer.request_id.as_deref()
    }
}

/// What was asked last, how the operation ended, and what the API says of it.
impl<S> fmt::Display for FailedOperation<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(called) = &self.answer.called {
            write!(formatter, "{called}: ")?;
        }
        formatter.write_str("the operation has failed")?;
        if let Some(word) = &self.word {
            write!(formatter, ", its state is `{}`", excerpt(word.as_bytes()))?;
        }
        match self.answer.message() {
            Some(message) => write!(formatter, ": {message}")?,
            None => write!(formatter, ": {}", self.answer.excerpt())?,
        }
        self.answer.write_id(formatter)
    }
}

impl<S: fmt::Debug> StdError for FailedOperation<S> {}

impl<S: fmt::Debug + Send + Sync + 'static> CallError for FailedOperation<S> {
    fn facts(&self) -> Facts<'_> {
        Facts::Api(&self.answer)
    }
}
