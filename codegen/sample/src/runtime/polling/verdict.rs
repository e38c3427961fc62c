// @generated from the OpenAPI document. Do not edit.

//! What an answer says of an operation: that it goes on, or how it ended.

use http::StatusCode;
use serde_json::value::RawValue;

use super::rule::Ending;
use crate::runtime::members;
use crate::runtime::response::{Fault, Received};

/// What an answer says of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It goes on.
    Running,
    /// It has come to its result.
    Succeeded,
    /// It has come to nothing.
    Failed,
}

/// What an answer is judged by, and the word for the state where it has one.
#[derive(Debug)]
pub(super) struct Judgement {
    pub(super) verdict: Verdict,
    pub(super) word: Option<String>,
}

impl From<Verdict> for Judgement {
    fn from(verdict: Verdict) -> Self {
        Self { verdict, word: None }
    }
}

impl Judgement {
    /// Judges an answer.
    ///
    /// # Errors
    /// When it does not say what it has to: where that should be.
    pub(super) fn of(ending: &Ending, answer: &Received) -> Result<Self, Fault> {
        let Some(judged) = Self::said(ending, answer) else {
            let Ending::State { state, .. } = ending else { return Ok(Verdict::Running.into()) };
            // Many answer 202 without a body as long as there is nothing to say.
            if is_accepted(answer) && answer.is_blank() {
                return Ok(Verdict::Running.into());
            }
            let source = "nothing there says how far the operation is";
            return Err((state.join("."), serde::de::Error::custom(source)));
        };
        Ok(judged)
    }

    /// Judges a first answer that has no address to ask at: it need not say anything but by its status.
    pub(super) fn of_first(ending: &Ending, answer: &Received) -> Self {
        let by_status = if is_accepted(answer) { Verdict::Running } else { Verdict::Succeeded };
        Self::said(ending, answer).unwrap_or_else(|| by_status.into())
    }

    /// What the answer says; nothing where it does not have the member.
    fn said(ending: &Ending, answer: &Received) -> Option<Self> {
        match ending {
            Ending::Status if is_accepted(answer) => Some(Verdict::Running.into()),
            Ending::Status => Some(Verdict::Succeeded.into()),
            Ending::Flag { done, error } => {
                let mut paths = vec![*done];
                paths.extend(*error);
                let mut found = members::find(&answer.body, &paths).into_iter();
                let is_done = found.next().flatten().and_then(members::flag)?;
                let has_error = found.next().flatten().is_some_and(|it| !members::is_null(it));
                Some(Self::from(match (is_done, has_error) {
                    (false, _) => Verdict::Running,
                    (true, false) => Verdict::Succeeded,
                    (true, true) => Verdict::Failed,
                }))
            }
            Ending::State { state, succeeded, failed } => {
                let found: &RawValue = members::find(&answer.body, &[*state]).pop().flatten()?;
                let word = word(found.get())?;
                let verdict = if succeeded.contains(&&*word) {
                    Verdict::Succeeded
                } else if failed.contains(&&*word) {
                    Verdict::Failed
                } else {
                    Verdict::Running
                };
                Some(Self { verdict, word: Some(word) })
            }
        }
    }
}

fn is_accepted(answer: &Received) -> bool {
    answer.status_code() == StatusCode::ACCEPTED
}

/// The word that a JSON text is: a string's own, or a number or a flag as it is written.
fn word(json: &str) -> Option<String> {
    match json.as_bytes().first()? {
        b'"' => serde_json::from_str(json).ok(),
        b'{' | b'[' | b'n' => None,
        _ => Some(json.to_owned()),
    }
}
