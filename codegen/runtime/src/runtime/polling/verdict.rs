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

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::HeaderMap;

    use super::*;
    use crate::runtime::response::Meta;

    fn answer(status: u16, body: &'static str) -> Received {
        let status = StatusCode::from_u16(status).expect("a status");
        Received { meta: Meta::new(status, HeaderMap::new()), body: Bytes::from_static(body.as_bytes()) }
    }

    #[test]
    fn answers_are_judged_by_what_the_rule_names() {
        use Verdict::{Failed, Running, Succeeded};
        const STATE: Ending =
            Ending::State { state: &["job", "status"], succeeded: &["done", "2"], failed: &["Failed"] };
        const FLAG: Ending = Ending::Flag { done: &["done"], error: Some(&["error"]) };
        for (ending, status, body, verdict, first) in [
            (&Ending::Status, 202, "", Some(Running), Running),
            (&Ending::Status, 200, "", Some(Succeeded), Succeeded),
            (&Ending::Status, 201, "{}", Some(Succeeded), Succeeded),
            (&Ending::Status, 204, "", Some(Succeeded), Succeeded),
            (&STATE, 200, r#"{"job":{"status":"done"}}"#, Some(Succeeded), Succeeded),
            (&STATE, 202, r#"{"job":{"status":2}}"#, Some(Succeeded), Succeeded),
            (&STATE, 200, r#"{"job":{"status":"Failed"}}"#, Some(Failed), Failed),
            (&STATE, 200, r#"{"job":{"status":"failed"}}"#, Some(Running), Running),
            (&STATE, 200, r#"{"job":{"status":"new"}}"#, Some(Running), Running),
            (&STATE, 200, r#"{"job":{"status":null}}"#, None, Succeeded),
            (&STATE, 200, r#"{"status":"done"}"#, None, Succeeded),
            (&STATE, 200, "", None, Succeeded),
            (&STATE, 202, "", Some(Running), Running),
            (&STATE, 202, "{}", None, Running),
            (&STATE, 200, "no JSON", None, Succeeded),
            (&FLAG, 200, r#"{"done":true}"#, Some(Succeeded), Succeeded),
            (&FLAG, 200, r#"{"done":true,"error":null}"#, Some(Succeeded), Succeeded),
            (&FLAG, 200, r#"{"done":true,"error":{"code":5}}"#, Some(Failed), Failed),
            (&FLAG, 200, r#"{"done":false,"error":{"code":5}}"#, Some(Running), Running),
            (&FLAG, 200, r#"{"name":"x"}"#, Some(Running), Succeeded),
        ] {
            let answer = answer(status, body);
            let judged = Judgement::of(ending, &answer).ok().map(|it| it.verdict);
            assert_eq!(judged, verdict, "{status} {body}");
            assert_eq!(Judgement::of_first(ending, &answer).verdict, first, "first: {status} {body}");
        }
    }
}
