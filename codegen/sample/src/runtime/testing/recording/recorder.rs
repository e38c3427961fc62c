// @generated from the OpenAPI document. Do not edit.

//! Writing down what a client and the API say to one another.

use std::fmt;
use std::future::ready;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};

use super::exchange::{Answered, Asked, Exchange};
use super::file::{self, RecordingError};
use super::redact::Secrets;
use crate::runtime::client_options::ClientOptions;
use crate::runtime::middleware::{Attempt, Body, BoxError, Middleware, Next, Request, Response};

/// Writes down each exchange of a client (`ClientBuilder::record`), without secrets; clones write down together.
#[derive(Clone, Default)]
pub struct Recorder {
    shared: Arc<Mutex<Recorded>>,
}

#[derive(Default)]
struct Recorded {
    secrets: Secrets,
    exchanges: Vec<Exchange>,
}

impl Recorder {
    /// A recorder that has nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the values of headers, parameters, properties and parts of this name out as well; case and punctuation do not matter.
    #[must_use]
    pub fn redact(self, name: &str) -> Self {
        self.shared().secrets.add(name);
        self
    }

    /// Writes all exchanges so far to a file, in place of what it had, with the folders that it needs.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), RecordingError> {
        let exchanges: Vec<Exchange> = {
            let recorded = self.shared();
            recorded.exchanges.iter().map(|it| recorded.secrets.without(it.clone())).collect()
        };
        file::write(path.as_ref(), &exchanges)
    }

    fn shared(&self) -> MutexGuard<'_, Recorded> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds the beginning of an exchange; says which one it is.
    fn begin(&self, exchange: Exchange) -> usize {
        let mut recorded = self.shared();
        recorded.exchanges.push(exchange);
        recorded.exchanges.len() - 1
    }
}

/// Shows no exchanges: secrets are still in them.
impl fmt::Debug for Recorder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exchanges = self.shared().exchanges.len();
        formatter.debug_struct("Recorder").field("exchanges", &exchanges).finish_non_exhaustive()
    }
}

impl Middleware for Recorder {
    async fn handle(&self, request: Request, next: Next) -> Result<Response, BoxError> {
        let attempt = Attempt::of(&request);
        let operation = attempt.operation().id().map(str::to_owned);
        self.shared().secrets.add_values(attempt.url_secrets.values());
        let (asked, request) = Asked::read(request).await?;
        let response = next.run(request).await?;
        let (head, body) = response.into_parts();
        let answered =
            Answered { status: head.status, headers: head.headers.clone(), body: Vec::new(), is_cut: true };
        let position = self.begin(Exchange { operation, request: asked, response: answered });
        Ok(Response::from_parts(head, self.watched(body, position)))
    }
}

impl Recorder {
    /// A body that is written down as it is read. It is cut until its end has been seen.
    fn watched(&self, body: Body, position: usize) -> Body {
        let recorder = self.clone();
        let pieces = body.into_stream().map(Some).chain(stream::once(async { None }));
        // What comes behind an error is not the rest of the body.
        let pieces = pieces.scan(false, move |has_failed, piece| {
            if *has_failed {
                return ready(None);
            }
            *has_failed = matches!(piece, Some(Err(_)));
            let mut recorded = recorder.shared();
            if let Some(exchange) = recorded.exchanges.get_mut(position) {
                exchange.response.take(piece.as_ref());
            }
            ready(Some(piece))
        });
        Body::stream(pieces.filter_map(ready))
    }
}

impl Answered {
    /// Takes what comes of the body: a piece, or its end.
    fn take(&mut self, piece: Option<&io::Result<Bytes>>) {
        match piece {
            Some(Ok(piece)) => self.body.extend_from_slice(piece),
            Some(Err(_)) => {}
            None => self.is_cut = false,
        }
    }
}

impl Recorder {
    /// Writes down what a client and its API say to one another.
    pub(crate) fn attach(&self, options: &mut ClientOptions) {
        self.shared().secrets.add_schemes(options.settings.schemes);
        options.middleware(self.clone());
    }
}
