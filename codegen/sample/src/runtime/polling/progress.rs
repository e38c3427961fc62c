// @generated from the OpenAPI document. Do not edit.

//! How far an operation is: what was answered last, and what is asked next. Nothing here knows of types.

use std::time::Duration;

use url::Url;

use super::calls::{self, Address};
use super::pace::Pace;
use super::rule::{Ask, Outcome, PollRule};
use super::token::Token;
use super::verdict::{Judgement, Verdict};
use crate::runtime::base_client::BaseClient;
use crate::runtime::call::{Access, Call};
use crate::runtime::deadline::Deadline;
use crate::runtime::endpoint::is_safe;
use crate::runtime::error::TransportError;
use crate::runtime::members;
use crate::runtime::response::{Failure, Received};
use crate::runtime::{Endpoint, InvalidRequest, platform, transport};

/// An operation that nobody has set a deadline for is given up after this time.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// How far an operation is.
pub(super) struct Progress {
    rule: &'static PollRule,
    /// The first request, whose options all others have.
    first: Call,
    stage: Stage,
    pub(super) pace: Pace,
    /// The wait before the next question.
    pause: Option<Duration>,
    /// The end of all calls, from the first one on.
    end: Option<Deadline>,
    /// The first answer, for what is taken from it later.
    answer: Option<Received>,
    /// The word for the state, as it was said last.
    word: Option<String>,
    /// Where the result is, as far as an answer has said so.
    result: Option<Address>,
}

enum Stage {
    /// Nothing has been sent.
    Start,
    /// The first request was sent, and nothing says where to ask: it is not sent again.
    Lost,
    /// It goes on, and this is asked next.
    Ask(Box<Call>),
    /// It has come to its result.
    Succeeded(Box<Received>),
    /// It has come to nothing.
    Failed(Box<Received>),
}

/// An answer that came.
pub(super) enum Answer {
    /// The one of the first request; and whether it says how far the operation is.
    First(Received, bool),
    /// One that says how far the operation is.
    State(Received),
}

impl Progress {
    pub(super) fn new(rule: &'static PollRule, first: Call) -> Self {
        let pace = Pace::every(rule.interval);
        Self {
            rule,
            first,
            stage: Stage::Start,
            pace,
            pause: None,
            end: None,
            answer: None,
            word: None,
            result: None,
        }
    }

    /// Goes on from where a token says.
    pub(super) fn resumed(
        rule: &'static PollRule,
        client: &BaseClient,
        endpoint: fn() -> &'static Endpoint,
        token: &str,
        builder: &'static str,
    ) -> Self {
        let mut progress = Self::new(rule, Call::new(client, endpoint()));
        progress.first.builder = builder;
        match Token::parse(token) {
            Some(Token { ask, result }) => {
                let operation = match &rule.ask {
                    Ask::Header(_, operation) | Ask::Url(_, operation) | Ask::Operation(operation, _) => {
                        *operation
                    }
                    Ask::Repeat => endpoint,
                };
                progress.stage = Stage::Ask(Box::new(calls::at(&progress.first, operation, ask)));
                progress.result = result;
            }
            None => progress.first.fail("the text is no token of an operation".to_owned()),
        }
        progress
    }

    pub(super) fn set_deadline(&mut self, deadline: Deadline) {
        self.first.deadline = Some(deadline);
    }

    /// What another process goes on with; nothing before the operation has begun, and after its end.
    pub(super) fn token(&self) -> Option<String> {
        let Stage::Ask(call) = &self.stage else { return None };
        let ask = Address { url: transport::url(call).ok()?, is_trusted: call.access != Access::Nobody };
        Some(Token { ask, result: self.result.clone() }.to_text())
    }

    pub(super) fn has_begun(&self) -> bool {
        !matches!(self.stage, Stage::Start)
    }

    pub(super) fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Succeeded(_) | Stage::Failed(_))
    }

    /// The answer that says that it has failed, and the word for that.
    pub(super) fn failed(&self) -> Option<(&Received, Option<&str>)> {
        match &self.stage {
            Stage::Failed(answer) => Some((answer, self.word.as_deref())),
            _ => None,
        }
    }

    /// The next answer: to the first request, or to the question how far the operation is, after a pause. Nothing after the end.
    ///
    /// # Errors
    /// When the call fails, or its answer does not say what it has to. It can be called again then.
    pub(super) async fn next(&mut self) -> Result<Option<Answer>, Failure> {
        match &self.stage {
            Stage::Start => self.start().await.map(Some),
            Stage::Lost => {
                let message = "the operation may have begun, and no answer says where to ask how far it is";
                Err(InvalidRequest::new(message.to_owned()).at(&self.first.called()).into())
            }
            Stage::Ask(call) => {
                let call = (**call).clone();
                self.ask(call).await.map(Some)
            }
            Stage::Succeeded(_) | Stage::Failed(_) => Ok(None),
        }
    }

    async fn start(&mut self) -> Result<Answer, Failure> {
        let own = transport::url(&self.first)?;
        // What may have begun is not begun again, whatever becomes of the answer.
        if !is_safe(&self.first.method) {
            self.stage = Stage::Lost;
        }
        let (answer, from) = self.send(self.first.clone()).await?;
        if let Outcome::Original(_) = self.rule.result {
            self.result = Some(Address { url: own, is_trusted: true });
        }
        self.note_result(&answer, &from);
        let judged = match self.begin(&answer, &from)? {
            Begun::Asks(call, judged) => {
                self.stage = Stage::Ask(call);
                judged
            }
            Begun::Over(judged) => {
                self.end_with(&answer, &judged);
                Some(judged)
            }
        };
        let has_state = self.rule.first_counts && judged.is_some();
        self.word = judged.and_then(|it| it.word);
        self.pause = Some(self.pace.next(&answer.meta.headers));
        self.answer = Some(answer.clone());
        Ok(Answer::First(answer, has_state))
    }

    /// What comes after the first answer.
    fn begin(&self, answer: &Received, from: &Address) -> Result<Begun, Failure> {
        let fault =
            |place: String, why: &str| Failure::undecodable(answer, (place, serde::de::Error::custom(why)));
        let addressed = |found: Option<(String, String)>, operation| match found {
            Some((place, text)) => match Address::of(&self.first, from, &text) {
                Ok(address) => Ok(Begun::Asks(Box::new(calls::at(&self.first, operation, address)), None)),
                Err(why) => Err(fault(place, why)),
            },
            None => match Judgement::of_first(&self.rule.end, answer) {
                Judgement { verdict: Verdict::Running, .. } => {
                    let place = self.rule.ask.place();
                    Err(fault(place, "nothing there says where to ask how far the operation is"))
                }
                judged => Ok(Begun::Over(judged)),
            },
        };
        match &self.rule.ask {
            Ask::Header(names, operation) => {
                let found = names.iter().find_map(|name| Some(((*name).to_owned(), header(answer, name)?)));
                addressed(found, *operation)
            }
            Ask::Url(path, operation) => {
                let url = text(answer, path).map(|url| (path.join("."), url));
                addressed(url, *operation)
            }
            Ask::Operation(operation, arguments) => {
                // What the first answer does not say, the next one will.
                let judged = Judgement::of(&self.rule.end, answer).ok().filter(|_| self.rule.first_counts);
                match judged {
                    Some(judged) if judged.verdict != Verdict::Running => Ok(Begun::Over(judged)),
                    judged => match calls::of(&self.first, *operation, arguments, &[answer]) {
                        Ok(call) => Ok(Begun::Asks(Box::new(call), judged)),
                        Err(path) => {
                            Err(fault(path.join("."), "there is nothing to ask for the operation with"))
                        }
                    },
                }
            }
            Ask::Repeat => {
                let judged = Judgement::of(&self.rule.end, answer)
                    .map_err(|fault| Failure::undecodable(answer, fault))?;
                if judged.verdict != Verdict::Running {
                    return Ok(Begun::Over(judged));
                }
                let mut call = Box::new(self.first.clone());
                // The key is that of one request.
                call.idempotency_key = None;
                Ok(Begun::Asks(call, Some(judged)))
            }
        }
    }

    async fn ask(&mut self, call: Call) -> Result<Answer, Failure> {
        if let Some(pause) = self.pause {
            if !self.end().leaves(pause) {
                return Err(self.out_of_time(&call));
            }
            platform::sleep(pause).await;
        }
        let (answer, from) = match self.send(call).await {
            Ok(answered) => answered,
            Err(failure) => {
                self.pause = Some(self.pace.next(&http::HeaderMap::new()));
                return Err(failure);
            }
        };
        self.pause = Some(self.pace.next(&answer.meta.headers));
        self.note_result(&answer, &from);
        let judged =
            Judgement::of(&self.rule.end, &answer).map_err(|fault| Failure::undecodable(&answer, fault))?;
        if judged.verdict == Verdict::Running {
            self.move_on(&answer, &from);
        } else {
            self.end_with(&answer, &judged);
        }
        self.word = judged.word.or_else(|| self.word.take());
        Ok(Answer::State(answer))
    }

    /// Asks elsewhere from now on, where an answer says so in the header that was followed before.
    fn move_on(&mut self, answer: &Received, from: &Address) {
        let Ask::Header(names, operation) = &self.rule.ask else { return };
        let first = |name: &&&str| self.answer.as_ref().is_none_or(|it| header(it, name).is_some());
        let Some(name) = names.iter().find(first) else { return };
        let address = header(answer, name).and_then(|text| Address::of(&self.first, from, &text).ok());
        if let Some(address) = address {
            self.stage = Stage::Ask(Box::new(calls::at(&self.first, *operation, address)));
        }
    }

    fn end_with(&mut self, answer: &Received, judged: &Judgement) {
        let answer = Box::new(answer.clone());
        self.stage =
            if judged.verdict == Verdict::Failed { Stage::Failed(answer) } else { Stage::Succeeded(answer) };
    }

    /// Keeps where the result is, where an answer says it.
    fn note_result(&mut self, answer: &Received, from: &Address) {
        let found = match &self.rule.result {
            Outcome::Header(name, _) => header(answer, name),
            Outcome::Url(path, _) => text(answer, path),
            Outcome::Last | Outcome::Member(_) | Outcome::Original(_) | Outcome::Operation(..) => None,
        };
        let address = found.and_then(|text| Address::of(&self.first, from, &text).ok());
        if address.is_some() {
            self.result = address;
        }
    }

    /// The answer that has the result, or the text of the member that is it.
    ///
    /// # Errors
    /// When it has to be fetched and the call fails, or nothing says where it is.
    pub(super) async fn result(&mut self) -> Result<Received, Failure> {
        let Stage::Succeeded(last) = &self.stage else {
            return Err(InvalidRequest::new("the operation has no result yet".to_owned()).into());
        };
        let missing = |place: String| {
            let source = serde::de::Error::custom("nothing there says where the result is");
            Failure::undecodable(last, (place, source))
        };
        let call = match &self.rule.result {
            Outcome::Last => return Ok((**last).clone()),
            Outcome::Member(path) => {
                let mut result = (**last).clone();
                let found = members::find(&last.body, &[*path]).pop().flatten();
                // What is missing is null.
                let text = found.map_or("null", |it| it.get());
                (result.body, result.meta.codec) = (text.to_owned().into(), None);
                return Ok(result);
            }
            Outcome::Header(name, operation) => {
                let address = self.result.clone().ok_or_else(|| missing((*name).to_owned()))?;
                calls::at(&self.first, *operation, address)
            }
            Outcome::Url(path, operation) => {
                let address = self.result.clone().ok_or_else(|| missing(path.join(".")))?;
                calls::at(&self.first, *operation, address)
            }
            Outcome::Original(operation) => {
                let address = self.result.clone().ok_or_else(|| missing(".".to_owned()))?;
                calls::at(&self.first, *operation, address)
            }
            Outcome::Operation(operation, arguments) => {
                let answers: Vec<&Received> = std::iter::once(&**last).chain(&self.answer).collect();
                let call = calls::of(&self.first, *operation, arguments, &answers);
                call.map_err(|path| missing(path.join(".")))?
            }
        };
        self.send(call).await.map(|(answer, _)| answer)
    }

    /// Sends a call, which ends when the operation has to; and where its answer comes from.
    async fn send(&mut self, mut call: Call) -> Result<(Received, Address), Failure> {
        let end = self.end();
        let client = call.client.inner.deadline.map_or(end, |time| end.or_earlier(time.into()));
        call.deadline = Some(client);
        let home = transport::home(&call)?;
        let is_trusted = call.access != Access::Nobody;
        let response = transport::execute(call).await?;
        let url: Url = response.url().clone();
        let is_trusted = is_trusted && url.origin() == home;
        Ok((response.buffer().await?, Address { url, is_trusted }))
    }

    /// The end of all calls: what the caller said of the first one, or a day from the beginning.
    fn end(&mut self) -> Deadline {
        let said = self.first.deadline;
        *self.end.get_or_insert_with(|| said.unwrap_or_else(|| LONGEST.into()))
    }

    fn out_of_time(&self, call: &Call) -> Failure {
        let last = self.word.as_ref().map_or_else(String::new, |word| {
            format!("; it was last said to be `{}`", crate::runtime::text::excerpt(word.as_bytes()))
        });
        let message = format!("the deadline leaves no time to ask again how far the operation is{last}");
        let failure = Failure::from(TransportError::late(message));
        match transport::url(call) {
            Ok(url) => failure.at(&call.called(), &url),
            Err(_) => failure,
        }
    }
}

/// What the first answer leads to.
enum Begun {
    /// The operation goes on, and this asks how far it is; with what the answer says of it.
    Asks(Box<Call>, Option<Judgement>),
    Over(Judgement),
}

impl Ask {
    /// Where the address to ask at should be.
    fn place(&self) -> String {
        match self {
            Self::Header(names, _) => names.join(", "),
            Self::Url(path, _) => path.join("."),
            Self::Operation(..) | Self::Repeat => ".".to_owned(),
        }
    }
}

/// The text of a header.
fn header(answer: &Received, name: &str) -> Option<String> {
    let text = answer.meta.headers.get(name)?.to_str().ok()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// The text at a path of the body.
fn text(answer: &Received, path: members::Path) -> Option<String> {
    members::find(&answer.body, &[path]).pop().flatten().and_then(members::text)
}
