// @generated from the OpenAPI document. Do not edit.

//! Answering from a recording.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use futures_util::stream;
use http::header::{CONTENT_LENGTH, TRANSFER_ENCODING};

use super::exchange::{Answered, Asked, Exchange};
use super::file::{self, RecordingError};
use super::redact::Secrets;
use crate::runtime::client_options::ClientOptions;
use crate::runtime::error::NoRecording;
use crate::runtime::middleware::{Attempt, Body, BoxError, Middleware, Next, Request, Response};
use crate::runtime::secret_names::REDACTED;
use crate::runtime::testing::credential::made_up;

/// Answers a client's requests from a recording (`ClientBuilder::replay`), and never from the network; clones answer
/// together.
///
/// A request is answered with the first exchange of the same method, path, query and body that has not been replayed yet.
/// Headers make no difference, nor does the server. One for which there is none ends its call with
/// [`Error::Middleware`](crate::Error::Middleware), which says what the recording has that is like it.
#[derive(Clone)]
pub struct Replay {
    path: Arc<PathBuf>,
    shared: Arc<Mutex<State>>,
}

struct State {
    secrets: Secrets,
    exchanges: Vec<(Exchange, bool)>,
}

impl Replay {
    /// Reads a recording that a [`Recorder`](super::Recorder) has made, or a person.
    ///
    /// # Errors
    /// When the file cannot be read, or is no recording: the error says what does not fit, and in which exchange.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, RecordingError> {
        let exchanges = file::read(path.as_ref())?.into_iter().map(|exchange| (exchange, false)).collect();
        let state = State { secrets: Secrets::default(), exchanges };
        Ok(Self { path: Arc::new(path.as_ref().to_owned()), shared: Arc::new(Mutex::new(state)) })
    }

    /// Knows that the values of this name have been taken out, as [`Recorder::redact`](super::Recorder::redact) does.
    #[must_use]
    pub fn redact(self, name: &str) -> Self {
        self.state().secrets.add(name);
        self
    }

    /// Says that something of the recording has not been asked for.
    ///
    /// # Panics
    /// When there is an exchange that has not been replayed.
    #[track_caller]
    pub fn verify(&self) {
        let state = self.state();
        let left = state.exchanges.iter().filter(|(_, is_used)| !is_used);
        let left: Vec<String> = left.map(|(exchange, _)| exchange.request.shown()).collect();
        drop(state);
        assert!(
            left.is_empty(),
            "the recording {} has what nobody asked for:\n  {}",
            self.path.display(),
            left.join("\n  ")
        );
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Shows where the recording is, and nothing of it.
impl fmt::Debug for Replay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Replay").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Asked {
    fn shown(&self) -> String {
        let pairs = self.url.query().unwrap_or_default().split('&');
        let pairs: Vec<&str> = pairs.filter(|it| !it.is_empty() && !it.ends_with(REDACTED)).collect();
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("{} {}{query}", self.method, self.url.path())
    }
}

impl State {
    /// The answer to a request; what is like it where there is none.
    fn answer(&mut self, asked: Asked) -> Result<Answered, String> {
        let asked = self.secrets.without_those_of(asked);
        let found = self
            .exchanges
            .iter_mut()
            .find(|(exchange, is_used)| !is_used && exchange.request.is_like(&asked));
        if let Some((exchange, is_used)) = found {
            *is_used = true;
            return Ok(exchange.response.clone());
        }
        Err(format!("has no answer for {}: {}", asked.shown(), self.nearest(&asked)))
    }

    /// What the recording has that is like a request.
    fn nearest(&self, asked: &Asked) -> String {
        let same = || self.exchanges.iter().filter(|(it, _)| it.request.is_for_the_same(asked));
        let alike = same().filter(|(it, _)| it.request.is_like(asked)).count();
        if alike > 0 {
            let times = if alike == 1 { "once".to_owned() } else { format!("{alike} times") };
            return format!("it has been replayed as often as it was recorded, {times}");
        }
        let Some((first, _)) = same().next() else {
            let mut known: Vec<String> = self.exchanges.iter().map(|(it, _)| it.request.shown()).collect();
            known.dedup();
            known.truncate(5);
            return if known.is_empty() {
                "it is empty".to_owned()
            } else {
                format!("it begins with {}", known.join(", "))
            };
        };
        let with_query = same().find(|(it, _)| it.request.has_query_of(asked));
        let what = match with_query {
            Some((nearest, _)) => format!("another body, such as {}", excerpt(&nearest.request.body)),
            None => format!("another query, such as `{}`", first.request.url.query().unwrap_or_default()),
        };
        format!("what it has for the path has {what}")
    }
}

/// The beginning of a body.
fn excerpt(body: &Bytes) -> String {
    if body.is_empty() { "none".to_owned() } else { format!("`{}`", crate::runtime::text::excerpt(body)) }
}

impl Middleware for Replay {
    async fn handle(&self, request: Request, _: Next) -> Result<Response, BoxError> {
        let attempt = Attempt::of(&request);
        self.state().secrets.add_values(attempt.url_secrets.values());
        let (asked, _) = Asked::read(request).await?;
        let answer = self.state().answer(asked);
        let lacking = |problem| NoRecording(format!("the recording {} {problem}", self.path.display()));
        let answer = answer.map_err(lacking)?;
        Ok(answer.into_response())
    }
}

impl Answered {
    fn into_response(mut self) -> Response {
        // Secrets have other lengths than what stands for them.
        self.headers.remove(CONTENT_LENGTH);
        self.headers.remove(TRANSFER_ENCODING);
        let body = if self.is_cut {
            let end = Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the recording ends in the body"));
            Body::stream(stream::iter([Ok(self.body.into()), end]))
        } else {
            Body::from(self.body)
        };
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}

impl Replay {
    /// Answers the requests of a client, with a made-up credential for every security scheme.
    pub(crate) fn attach(&self, options: &mut ClientOptions) {
        for scheme in options.settings.schemes {
            // One that fetches tokens would do so by the network.
            options.credentials.insert(scheme.name, made_up(scheme.kind));
        }
        options.redact_server_variables();
        self.state().secrets.add_schemes(options.settings.schemes);
        options.middleware(self.clone());
    }
}
