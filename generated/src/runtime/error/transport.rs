// @generated from the OpenAPI document. Do not edit.

//! Failures between the client and the server.

use std::error::Error as StdError;
use std::fmt;
use std::io;

use url::Url;

use super::answer::Answer;
use crate::runtime::endpoint::is_safe;
use crate::runtime::operation::{Called, Operation};
use crate::runtime::platform;

/// A failure between the client and the server.
#[derive(Debug)]
pub struct TransportError {
    message: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
    progress: Progress,
    is_timeout: bool,
    place: Option<Box<Place>>,
    /// The head of the response, where its body did not come; or what the API has answered to the attempt before.
    answer: Option<Box<Answer>>,
}

/// What was called, and where.
#[derive(Debug)]
struct Place {
    called: Called,
    /// The server's scheme, name and port.
    server: String,
}

/// How far a request came that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::runtime) enum Progress {
    /// It was not tried: there was no token for it, or no time.
    Withheld,
    /// The API never saw it.
    Unsent,
    /// The API may have processed it.
    Lost,
    /// The API may have processed an attempt, or has refused it, and what another one needs was not there.
    Unrepeated,
    /// The API answered with something that cannot be used, and would do so again.
    Answered,
}

impl TransportError {
    /// Whether the time was over.
    pub fn is_timeout(&self) -> bool {
        self.is_timeout
    }

    /// Whether the API surely never saw the request: no connection came about, or no token for it.
    pub fn is_unsent(&self) -> bool {
        matches!(self.progress, Progress::Withheld | Progress::Unsent)
    }

    /// The operation, where it is known.
    pub(super) fn operation(&self) -> Option<&Operation> {
        self.place.as_ref().map(|place| &place.called.operation)
    }

    /// With what was called, unless that is known already.
    pub(in crate::runtime) fn at(mut self, called: &Called, server: &Url) -> Self {
        self.place.get_or_insert_with(|| {
            Box::new(Place { called: called.clone(), server: server.origin().ascii_serialization() })
        });
        self
    }

    /// With the head of the response whose body did not come, or to the attempt before.
    pub(in crate::runtime) fn answered(mut self, answer: Answer) -> Self {
        self.answer.get_or_insert_with(|| Box::new(answer));
        self
    }

    /// The head of the response, where its body did not come.
    pub(super) fn answer(&self) -> Option<&Answer> {
        self.answer.as_deref()
    }

    /// What was called, what happened, and what to try, in a sentence.
    pub(super) fn tell(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = match self.place.as_deref() {
            Some(Place { called, server }) => {
                write!(formatter, "{called}: ")?;
                server
            }
            None => "the server",
        };
        match (self.is_timeout, self.progress) {
            (_, Progress::Unrepeated) => {
                if let Some(answer) = &self.answer {
                    write!(formatter, "the API answered {}, and ", answer.status)?;
                }
                write!(formatter, "the request was not sent again: {}", self.message)?;
            }
            (_, Progress::Withheld) => write!(formatter, "the request was not sent: {}", self.message)?,
            (true, _) => write!(formatter, "the request to {server} timed out: {}", self.message)?,
            (false, Progress::Answered) => {
                write!(formatter, "the answer of {server} cannot be used: {}", self.message)?;
            }
            (false, _) if self.answer.is_some() => {
                write!(formatter, "the response of {server} broke off: {}", self.message)?;
            }
            (false, _) => write!(formatter, "the request did not get through to {server}: {}", self.message)?,
        }
        match self.progress {
            Progress::Unsent => {
                formatter
                    .write_str("; the API never saw it: check the base URL, the network and the proxy")?;
            }
            Progress::Unrepeated if self.answer.is_some() => {}
            // It makes no difference how often it is sent (RFC 9110, section 9.2.1).
            _ if self.place.as_ref().is_some_and(|place| is_safe(&place.called.method)) => {}
            Progress::Lost | Progress::Unrepeated => {
                formatter.write_str("; the API may have processed it: look before it is sent again")?;
            }
            Progress::Withheld | Progress::Answered => {}
        }
        self.answer.as_ref().map_or(Ok(()), |answer| answer.write_id(formatter))
    }

    pub(in crate::runtime) fn progress(&self) -> Progress {
        self.progress
    }

    pub(in crate::runtime) fn timed_out(message: impl Into<String>) -> Self {
        Self { is_timeout: true, ..Self::new(message.into(), Progress::Lost) }
    }

    /// There is no time for another request; the one before it has been answered.
    #[allow(dead_code, reason = "an API need not have operations that go on after their first answer")]
    pub(in crate::runtime) fn late(message: impl Into<String>) -> Self {
        Self { progress: Progress::Answered, ..Self::timed_out(message) }
    }

    /// A redirect that is not followed.
    pub(in crate::runtime) fn redirect(message: impl Into<String>) -> Self {
        Self::unusable(message.into())
    }

    /// The request was not sent, since another server has failed that it needs something of.
    pub(in crate::runtime) fn unsent(message: impl Into<String>) -> Self {
        Self::new(message.into(), Progress::Withheld)
    }

    /// The request was not sent, since the time was over before it could be.
    pub(in crate::runtime) fn unsent_in_time(message: impl Into<String>) -> Self {
        Self { is_timeout: true, ..Self::unsent(message) }
    }

    /// The request cannot be sent another time.
    pub(in crate::runtime) fn unrepeated(message: impl Into<String>) -> Self {
        Self::new(message.into(), Progress::Unrepeated)
    }

    /// For an attempt after which there was no time for another one. How far it came stays what it was.
    pub(in crate::runtime) fn out_of_time(self) -> Self {
        let last = &self.message;
        let message = format!("the deadline leaves no time for another attempt; the last one: {last}");
        Self { message, is_timeout: true, ..self }
    }

    /// With what is true of a call whose last attempt was not sent, when the API may have seen the ones before.
    pub(in crate::runtime) fn after_others(self) -> Self {
        let progress = match self.progress {
            Progress::Withheld => Progress::Unrepeated,
            Progress::Unsent => Progress::Lost,
            progress => progress,
        };
        Self { progress, ..self }
    }

    /// Says which server it is about, where that is another one than the API's.
    #[allow(dead_code, reason = "an API need not have tokens in a user's name")]
    pub(in crate::runtime) fn about(self, server: &str) -> Self {
        Self { message: format!("{server}: {}", self.message), ..self }
    }

    pub(in crate::runtime) fn too_long(limit: u64) -> Self {
        Self::unusable(format!(
            "the body is longer than the {limit} bytes that are read into memory: `send_raw` reads it piece by piece, and \
             `with_max_body_size` allows more"
        ))
    }

    /// An item of a stream that is longer than what is read into memory.
    pub(in crate::runtime) fn item_too_long(limit: u64) -> Self {
        Self::unusable(format!(
            "an item of the stream is longer than the {limit} bytes that are read into memory"
        ))
    }

    /// A body that is not what its head says.
    pub(in crate::runtime) fn undecodable(reason: &str) -> Self {
        Self::unusable(format!("its content coding cannot be decoded: {reason}"))
    }

    /// A body that ends before it is complete.
    #[allow(dead_code, reason = "only what is compressed knows its end")]
    pub(in crate::runtime) fn cut_off(message: String, source: io::Error) -> Self {
        Self { source: Some(Box::new(source)), ..Self::new(message, Progress::Lost) }
    }

    fn unusable(message: String) -> Self {
        Self::new(message, Progress::Answered)
    }

    fn new(message: String, progress: Progress) -> Self {
        Self { message, source: None, progress, is_timeout: false, place: None, answer: None }
    }
}

impl From<reqwest::Error> for TransportError {
    fn from(error: reqwest::Error) -> Self {
        // The URL may hold credentials.
        let error = error.without_url();
        let is_timeout = error.is_timeout();
        let is_undecodable = is_undecodable(&error);
        let progress = match platform::is_unsent(&error) {
            true => Progress::Unsent,
            false if is_undecodable => Progress::Answered,
            false => Progress::Lost,
        };
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            let text = inner.to_string();
            if !message.contains(&text) {
                message = format!("{message}: {text}");
            }
            cause = inner.source();
        }
        if is_undecodable {
            message = format!("its content coding cannot be decoded: {message}");
        }
        Self { source: Some(Box::new(error)), is_timeout, ..Self::new(message, progress) }
    }
}

/// Whether a body is not compressed as its head says. Connections that break have errors of the HTTP client's for a source; a body
/// that ends too early may have been cut off.
fn is_undecodable(error: &reqwest::Error) -> bool {
    let cause = error.source().and_then(|cause| cause.downcast_ref::<io::Error>());
    error.is_decode() && cause.is_some_and(|cause| cause.kind() != io::ErrorKind::UnexpectedEof)
}

/// An error of a body's stream, which keeps its type where it is one already.
impl From<io::Error> for TransportError {
    fn from(error: io::Error) -> Self {
        let error = match error.downcast::<Self>() {
            Ok(error) => return error,
            Err(error) => error,
        };
        let lost = Self::new(error.to_string(), Progress::Lost);
        Self { source: Some(Box::new(error)), ..lost }
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
