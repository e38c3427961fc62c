// @generated from the OpenAPI document. Do not edit.

//! What the emitter says of an operation that goes on after its first answer.

use std::time::Duration;

use super::super::checks::Location;
use super::super::encoding::Encoding;
use super::super::endpoint::Endpoint;
use super::super::members::Path;
use super::super::request::Request;
use super::super::response::Read;

/// A request whose operation goes on after the first answer.
pub trait Polled: Request {
    /// How the first answer is read.
    type First: Read;
    /// How the answers are read that say how far the operation is.
    type State: Read;
    /// How the operation's result is read.
    type Result: Read;
    /// How the progress is asked for.
    const RULE: &'static PollRule;
}

/// How the progress of an operation is asked for.
#[derive(Debug)]
pub struct PollRule {
    /// What is asked.
    pub ask: Ask,
    /// How an answer says that the operation is over.
    pub end: Ending,
    /// Where the result is.
    pub result: Outcome,
    /// Whether the first answer says how far the operation is, as later ones do.
    pub first_counts: bool,
    /// The pause before it is asked again, where the API does not say it and nothing else was chosen.
    pub interval: Option<Duration>,
}

/// The operation whose answer comes back from an address, as its request says it.
pub type Of = fn() -> &'static Endpoint;

/// What is asked for the progress.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Ask {
    /// The URL in the first of these headers that an answer has.
    Header(&'static [&'static str], Of),
    /// The URL in a member of the first answer.
    Url(Path, Of),
    /// Another operation.
    Operation(Of, &'static [Argument]),
    /// The same operation.
    Repeat,
}

/// A parameter of the operation that is asked.
#[derive(Debug)]
pub struct Argument {
    /// Its name in the document.
    pub name: &'static str,
    /// Where it goes.
    pub location: Location,
    /// How it is written.
    pub encoding: Encoding,
    /// Where its value comes from.
    pub value: Source,
}

/// Where the value of an [`Argument`] comes from.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Source {
    /// A member of an answer.
    Member(Path),
    /// The parameter with the same name of the first request.
    Request,
}

#[allow(dead_code, reason = "an API need not have every kind")]
impl Argument {
    /// One that has its value from a member of an answer.
    pub const fn member(name: &'static str, location: Location, encoding: Encoding, path: Path) -> Self {
        Self { name, location, encoding, value: Source::Member(path) }
    }

    /// One that has the value of the first request.
    pub const fn same(name: &'static str, location: Location, encoding: Encoding) -> Self {
        Self { name, location, encoding, value: Source::Request }
    }
}

/// How an answer says that the operation is over.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Ending {
    /// By its status: 202 goes on, every other success is the end (RFC 9110, section 15.3.3).
    Status,
    /// By a flag that is true at the end.
    Flag {
        /// Where the flag is.
        done: Path,
        /// What is there where the operation has failed.
        error: Option<Path>,
    },
    /// By a word for the state.
    State {
        /// Where the word is.
        state: Path,
        /// The words of an operation that has come to its result.
        succeeded: &'static [&'static str],
        /// The words of an operation that has come to nothing.
        failed: &'static [&'static str],
    },
}

/// Where the result of an operation is.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Outcome {
    /// In the last answer.
    Last,
    /// In a member of the last answer.
    Member(Path),
    /// At the URL in a header of the last answer, or else of one before it.
    Header(&'static str, Of),
    /// At the URL in a member of the last answer, or else of the first one.
    Url(Path, Of),
    /// At the URL of the first request.
    Original(Of),
    /// In the answer of another operation.
    Operation(Of, &'static [Argument]),
}
