// @generated from the OpenAPI document. Do not edit.

//! Waiting for an operation: its states one by one, and its result.

use std::fmt;
use std::time::Duration;

use super::error::{FailedOperation, PollError};
use super::progress::{Answer, Progress};
use super::rule::{Outcome, Polled};
use crate::runtime::base_client::BaseClient;
use crate::runtime::deadline::Deadline;
use crate::runtime::future::ResponseFuture;
use crate::runtime::request::{Request, call};
use crate::runtime::response::{DecodeBody, Failure, Fault, Read, Received, Response};

/// What the first answer of an operation becomes.
pub type First<R> = <<R as Polled>::First as Read>::Value;
/// What says how far an operation is.
pub type State<R> = <<R as Polled>::State as Read>::Value;
/// What an operation comes to.
pub type Result<R> = std::result::Result<<<R as Polled>::Result as Read>::Value, Failed<R>>;
/// Why there is no result.
pub type Failed<R> = PollError<<<R as Request>::Failure as DecodeBody>::Body, State<R>>;

/// An operation that is waited for. Awaited, it sends the request, asks how far the operation is until that is over, and becomes
/// its result; [`next`](Self::next) goes step by step.
///
/// Each question is a call of the client, with the request's own options. Between them there are pauses: what the API asks for
/// with `Retry-After`, at most an hour; else what [`with_interval`](Self::with_interval) says; else a second, and half as much
/// again each time up to half a minute. Nothing is asked any more when the poller is dropped, and the operation goes on without it.
#[must_use = "nothing is sent until it is awaited"]
pub struct Poller<R: Polled> {
    /// It is away only while it is waited for on another thread.
    progress: Option<Box<Progress>>,
    first: Option<Response<First<R>>>,
    state: Option<Response<State<R>>>,
}

/// What a step has brought.
enum Step {
    /// The first answer, which does not say how far the operation is.
    Begun,
    State,
    Over,
}

impl<R: Polled> Poller<R> {
    fn of(progress: Progress) -> Self {
        Self { progress: Some(Box::new(progress)), first: None, state: None }
    }

    /// Sets the pause between questions where the API does not ask for one. Zero is good for tests.
    pub fn with_interval(mut self, interval: Duration) -> Self {
        if let Some(progress) = &mut self.progress {
            progress.pace.interval = Some(interval);
        }
        self
    }

    /// Ends the waiting by a moment, or after a duration that counts from now: with [`Error::Timeout`](crate::Error::Timeout),
    /// as soon as there is no time for another question. A day without it, and without a deadline of the request.
    pub fn with_deadline(mut self, deadline: impl Into<Deadline>) -> Self {
        if let Some(progress) = &mut self.progress {
            progress.set_deadline(deadline.into());
        }
        self
    }

    /// Sends the request, unless that has been done, and returns its answer; nothing where another process has sent it.
    ///
    /// # Errors
    /// When the call fails.
    pub async fn start(&mut self) -> std::result::Result<Option<&First<R>>, Failed<R>> {
        if self.progress.as_ref().is_some_and(|it| !it.has_begun()) {
            match self.step().await {
                // That it failed at once is told by what comes next.
                Ok(_) | Err(PollError::Failed(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(self.first.as_ref().map(Response::value))
    }

    /// The next state of the operation: sends the request, or asks again after a pause. Nothing when the operation is over,
    /// after its last state.
    ///
    /// # Errors
    /// When a call fails, or the operation has. After a question that failed it can be asked again; the first request is not
    /// sent again unless it only asks.
    pub async fn next(&mut self) -> std::result::Result<Option<&State<R>>, Failed<R>> {
        loop {
            match self.step().await? {
                Step::Begun => {}
                Step::State => return Ok(self.state()),
                Step::Over => return Ok(None),
            }
        }
    }

    /// Waits until the operation is over, and fetches its result.
    ///
    /// # Errors
    /// When a call fails, or the operation has; then it can be waited for again as [`next`](Self::next) can.
    pub async fn until_done(&mut self) -> Result<R> {
        while !matches!(self.step().await?, Step::Over) {}
        if let Some(failed) = self.failed() {
            return Err(failed);
        }
        let Some(progress) = &mut self.progress else { return Err(away()) };
        let received = progress.result().await.map_err(call_failed::<R>)?;
        read_result::<R>(&received)
    }

    async fn step(&mut self) -> std::result::Result<Step, Failed<R>> {
        let Some(progress) = &mut self.progress else { return Err(away()) };
        let answer = progress.next().await;
        self.take_in(answer)
    }

    /// [`next`](Self::next), for callers without an async runtime.
    ///
    /// # Errors
    /// As there.
    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    pub fn next_blocking(&mut self) -> std::result::Result<Option<&State<R>>, Failed<R>> {
        loop {
            let Some(mut progress) = self.progress.take() else { return Err(away()) };
            let (progress, answer) = crate::runtime::blocking::wait(async move {
                let answer = progress.next().await;
                (progress, answer)
            });
            self.progress = Some(progress);
            match self.take_in(answer)? {
                Step::Begun => {}
                Step::State => return Ok(self.state()),
                Step::Over => return Ok(None),
            }
        }
    }

    /// [`until_done`](Self::until_done), for callers without an async runtime.
    ///
    /// # Errors
    /// As there.
    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    pub fn until_done_blocking(&mut self) -> Result<R> {
        while self.next_blocking()?.is_some() {}
        if let Some(failed) = self.failed() {
            return Err(failed);
        }
        let Some(mut progress) = self.progress.take() else { return Err(away()) };
        let (progress, result) = crate::runtime::blocking::wait(async move {
            let result = progress.result().await;
            (progress, result)
        });
        self.progress = Some(progress);
        read_result::<R>(&result.map_err(call_failed::<R>)?)
    }

    /// Reads an answer.
    fn take_in(
        &mut self,
        answer: std::result::Result<Option<Answer>, Failure>,
    ) -> std::result::Result<Step, Failed<R>> {
        let (received, has_state) = match answer.map_err(call_failed::<R>)? {
            None => return Ok(Step::Over),
            Some(Answer::First(received, has_state)) => {
                let first = read::<R::First>(&received).map_err(call_failed::<R>)?;
                self.first = Some(Response::new(first, received.meta.clone()));
                (received, has_state)
            }
            Some(Answer::State(received)) => (received, true),
        };
        if let Some(failed) = self.failed() {
            return Err(failed);
        }
        if !has_state {
            return Ok(Step::Begun);
        }
        let state = read::<R::State>(&received).map_err(call_failed::<R>)?;
        self.state = Some(Response::new(state, received.meta));
        Ok(Step::State)
    }

    /// Why the operation has no result, where it has failed.
    fn failed(&self) -> Option<Failed<R>> {
        let (answer, word) = self.progress.as_ref()?.failed()?;
        let state = R::State::read(answer).ok();
        Some(PollError::Failed(Box::new(FailedOperation::new(state, word, answer.clone()))))
    }

    /// The answer of the first request, once it is there.
    pub fn first(&self) -> Option<&Response<First<R>>> {
        self.first.as_ref()
    }

    /// The last state, once there is one.
    pub fn state(&self) -> Option<&State<R>> {
        self.state.as_ref().map(Response::value)
    }

    /// The answer that has the last state: status, headers, request id.
    pub fn response(&self) -> Option<&Response<State<R>>> {
        self.state.as_ref()
    }

    /// Whether the operation is over, well or not.
    pub fn is_over(&self) -> bool {
        self.progress.as_ref().is_some_and(|it| it.is_over())
    }

    /// A text with which another process goes on waiting (`resume_poll` of the request), as long as the operation goes on. It has
    /// no credentials of the client, but the URLs that the API gave, which may be secret themselves.
    pub fn token(&self) -> Option<String> {
        self.progress.as_ref()?.token()
    }
}

/// Waits until the operation is over, and becomes its result.
impl<R: Polled> IntoFuture for Poller<R> {
    type Output = Result<R>;
    type IntoFuture = ResponseFuture<Self::Output>;

    fn into_future(mut self) -> Self::IntoFuture {
        ResponseFuture::new(Box::pin(async move { self.until_done().await }))
    }
}

impl<R: Polled> fmt::Debug for Poller<R>
where
    State<R>: fmt::Debug,
{
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Poller")
            .field("state", &self.state())
            .field("is_over", &self.is_over())
            .finish_non_exhaustive()
    }
}

/// A poller for a request.
#[allow(dead_code, reason = "an API need not have operations that go on after their first answer")]
pub fn poll<R: Polled>(request: R) -> Poller<R> {
    Poller::of(Progress::new(R::RULE, call(request)))
}

/// A poller that goes on from where a token says.
#[allow(dead_code, reason = "an API need not have operations that go on after their first answer")]
pub fn resume<R: Polled>(client: &BaseClient, token: &str) -> Poller<R> {
    Poller::of(Progress::resumed(R::RULE, client, R::endpoint, token, std::any::type_name::<R>()))
}

fn call_failed<R: Polled>(failure: Failure) -> Failed<R> {
    PollError::Call(failure.into_error::<R::Failure>())
}

/// A thread that waited for it has ended before its time.
fn away<E, S>() -> PollError<E, S> {
    let message = "the poller was given up while it waited".to_owned();
    PollError::Call(crate::runtime::Error::InvalidRequest(Box::new(crate::runtime::InvalidRequest::new(
        message,
    ))))
}

fn read<T: Read>(received: &Received) -> std::result::Result<T::Value, Failure> {
    T::read(received).map_err(|fault| Failure::undecodable(received, fault))
}

fn read_result<R: Polled>(received: &Received) -> Result<R> {
    let inside = |(place, source): Fault| match &R::RULE.result {
        Outcome::Member(path) if place == "." => (path.join("."), source),
        Outcome::Member(path) => (format!("{}.{place}", path.join(".")), source),
        _ => (place, source),
    };
    let value = R::Result::read(received).map_err(|fault| Failure::undecodable(received, inside(fault)));
    value.map_err(call_failed::<R>)
}
