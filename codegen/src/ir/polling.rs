//! Operations that go on after their first answer.

use serde::{Deserialize, Serialize};

use super::{Location, OperationId, ParameterEncoding, PropertyPath, ResponseContent};

/// How the progress of an operation is asked for until it is over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Polling {
    /// What is asked.
    pub ask: PollAsk,
    /// How an answer says that the operation is over.
    pub end: PollEnd,
    /// Where the result is.
    pub outcome: PollOutcome,
    /// What an answer holds that says how far the operation is.
    pub state: PollContent,
    /// What the result is.
    pub result: PollContent,
    /// Whether the first answer says how far the operation is, as later ones do.
    pub first_counts: bool,
    /// The pause in milliseconds before it is asked again, where the API does not say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<u32>,
}

/// What is asked for the progress of an operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PollAsk {
    /// The URL in the first of these headers that an answer has; what comes back is as of the operation.
    Header(Vec<String>, OperationId),
    /// The URL in a member of the first answer.
    Url(PropertyPath, OperationId),
    /// Another operation.
    Operation(OperationId, Vec<PollArgument>),
    /// The operation itself.
    Repeat,
}

/// A parameter of an operation that is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PollArgument {
    /// Its name in the document.
    pub name: String,
    /// Where it goes.
    pub location: Location,
    /// How it is written.
    pub encoding: ParameterEncoding,
    /// The member of an answer that has the value; nothing for the parameter of the same name of the first request.
    pub member: Option<PropertyPath>,
}

/// How an answer says that the operation is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PollEnd {
    /// By its status: 202 goes on (RFC 9110, section 15.3.3).
    Status,
    /// By a flag, and what is there where the operation has failed.
    Flag {
        /// Where the flag is.
        done: PropertyPath,
        /// Where the error is.
        error: Option<PropertyPath>,
    },
    /// By a word.
    State {
        /// Where the word is.
        state: PropertyPath,
        /// The words of an operation that has come to its result.
        succeeded: Vec<String>,
        /// The words of an operation that has come to nothing.
        failed: Vec<String>,
    },
}

/// Where the result of an operation is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PollOutcome {
    /// In the last answer.
    Last,
    /// In a member of the last answer.
    Member(PropertyPath),
    /// At the URL in a header; what comes back is as of the operation.
    Header(String, OperationId),
    /// At the URL in a member of an answer.
    Url(PropertyPath, OperationId),
    /// At the URL of the first request.
    Original(OperationId),
    /// In the answer of another operation.
    Operation(OperationId, Vec<PollArgument>),
}

/// What an answer holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PollContent {
    /// What the successful answers of an operation hold.
    Of(OperationId),
    /// This.
    Content(ResponseContent),
}
