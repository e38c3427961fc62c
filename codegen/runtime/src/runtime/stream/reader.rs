//! Where the events of a stream come from: a connection, or several in turn.

use std::collections::VecDeque;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::stream::StreamExt as _;
use http::HeaderValue;
use http::StatusCode;
use mime::Mime;

use super::events::EventParser;
use super::item::{RawEvent, TooLong};
use super::json::{Ending, JsonParser};
use crate::runtime::endpoint::Endpoint;
use crate::runtime::error::TransportError;
use crate::runtime::response::{Buffered, Failure, Meta, RawResponse, Received, Resume, is_json};
use crate::runtime::{BoxFuture, BoxStream, retry};

/// How much of an answer that is no stream is kept for the error.
const EXCERPT: u64 = 4 << 10;

/// What the document says of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// `text/event-stream`.
    Events,
    /// JSON texts, one on each line.
    Lines,
}

#[derive(Debug)]
enum Parser {
    Events(EventParser),
    Json(JsonParser),
}

enum Source {
    Connection(BoxStream<'static, Result<Bytes, Failure>>),
    /// The next connection.
    Pending(BoxFuture<'static, Result<RawResponse, Failure>>),
    End,
}

/// The events of a stream, one by one.
pub(super) struct Reader {
    source: Source,
    parser: Parser,
    /// What has come and is not read yet.
    chunk: Bytes,
    /// Events that are read already.
    ready: VecDeque<RawEvent>,
    meta: Meta,
    endpoint: &'static Endpoint,
    limit: u64,
    /// The call, which may be made again.
    call: Option<Box<dyn Resume>>,
    resumes: bool,
    /// How often in a row the connection was lost.
    losses: u32,
}

impl Reader {
    /// Looks at what the response says of its body: servers answer a request for a stream with one value, too.
    pub(super) async fn new(
        response: RawResponse,
        call: Option<Box<dyn Resume>>,
        format: Format,
    ) -> Result<Self, Failure> {
        let meta = response.meta();
        let (endpoint, limit) = (response.endpoint(), response.max_body_size());
        let Some(parser) = parser(meta.media_type().as_ref(), format) else {
            return Err(no_stream(response).await);
        };
        Ok(Self {
            source: Source::Connection(Box::pin(response.chunks())),
            parser,
            chunk: Bytes::new(),
            ready: VecDeque::new(),
            meta,
            endpoint,
            limit,
            call,
            resumes: false,
            losses: 0,
        })
    }

    pub(super) fn meta(&self) -> &Meta {
        &self.meta
    }

    pub(super) fn endpoint(&self) -> &'static Endpoint {
        self.endpoint
    }

    /// The id that the server gave last.
    pub(super) fn last_event_id(&self) -> Option<&str> {
        match &self.parser {
            Parser::Events(parser) => parser.last_id.as_deref(),
            Parser::Json(_) => None,
        }
    }

    /// Lets a broken connection be replaced, where that repeats nothing.
    pub(super) fn resume(&mut self) {
        self.resumes = self.call.as_ref().is_some_and(|call| call.is_safe());
    }

    /// Ends the stream.
    pub(super) fn close(&mut self) {
        self.source = Source::End;
        self.chunk.clear();
        self.ready.clear();
    }

    /// Reads these events first.
    pub(super) fn put_back(&mut self, events: Vec<RawEvent>) {
        for event in events.into_iter().rev() {
            self.ready.push_front(event);
        }
    }

    pub(super) fn poll_event(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<RawEvent, Failure>>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(event)));
            }
            match self.parse() {
                Ok(Some(event)) => {
                    self.losses = 0;
                    return Poll::Ready(Some(Ok(event)));
                }
                Ok(None) => {}
                Err(failure) => return self.fail(failure),
            }
            match &mut self.source {
                Source::End => return Poll::Ready(None),
                Source::Connection(chunks) => match std::task::ready!(chunks.poll_next_unpin(context)) {
                    Some(Ok(chunk)) => self.chunk = chunk,
                    Some(Err(failure)) => match self.next_connection() {
                        Some(connection) => self.source = Source::Pending(connection),
                        None => return self.fail(failure),
                    },
                    None => {
                        self.source = Source::End;
                        match &mut self.parser {
                            // A last line without an end is one; an event without its blank line is not.
                            Parser::Json(parser) => self.ready.extend(parser.finish()),
                            Parser::Events(parser) => {
                                let foreign = parser.foreign().filter(|_| !says_events(&self.meta));
                                if let Some(body) = foreign {
                                    let received = Received { meta: self.meta.clone(), body };
                                    return self.fail(undecodable(&received));
                                }
                            }
                        }
                    }
                },
                Source::Pending(response) => match std::task::ready!(response.poll_unpin(context)) {
                    // So a server says that there is nothing more to come (HTML standard, section 9.2.3).
                    Ok(response) if response.status() == StatusCode::NO_CONTENT => self.source = Source::End,
                    Ok(response) => {
                        self.meta = response.meta();
                        self.source = Source::Connection(Box::pin(response.chunks()));
                    }
                    Err(failure) => return self.fail(failure),
                },
            }
        }
    }

    fn parse(&mut self) -> Result<Option<RawEvent>, Failure> {
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let found = match &mut self.parser {
            Parser::Events(parser) => parser.feed(&mut self.chunk, limit),
            Parser::Json(parser) => parser.feed(&mut self.chunk, limit),
        };
        found.map_err(|TooLong| {
            let beginning = self.chunk.slice(..self.chunk.len().min(usize::try_from(EXCERPT).unwrap_or(0)));
            let source = serde::de::Error::custom(TransportError::item_too_long(self.limit));
            let received = Received { meta: self.meta.clone(), body: beginning };
            Failure::undecodable(&received, (".".to_owned(), source))
        })
    }

    fn fail(&mut self, failure: Failure) -> Poll<Option<Result<RawEvent, Failure>>> {
        self.close();
        Poll::Ready(Some(Err(failure)))
    }

    /// The call again, from the last event on, where that is wanted and possible.
    fn next_connection(&mut self) -> Option<BoxFuture<'static, Result<RawResponse, Failure>>> {
        let Parser::Events(parser) = &mut self.parser else { return None };
        let call = self.call.as_ref().filter(|call| self.resumes && self.losses < call.max_retries())?;
        // An empty id takes back those before it (HTML standard, section 9.2.6): nobody knows where to go on.
        let id = parser.last_id.as_ref().filter(|id| !id.is_empty())?;
        let id = HeaderValue::from_bytes(id.as_bytes()).ok()?;
        let pause = retry::resumption_pause(parser.reconnection_time, self.losses);
        parser.restart();
        self.losses += 1;
        tracing::debug!(losses = self.losses, ?pause, "the stream is resumed");
        let (before, response) = (self.meta.media_type(), call.resume(id, pause));
        Some(Box::pin(async move {
            let response = response.await?;
            if goes_on(&response, before.as_ref()) { Ok(response) } else { Err(no_stream(response).await) }
        }))
    }
}

/// Whether a response has the rest of a stream of events whose beginning had this media type (HTML standard, section 9.2.3). What
/// the first response is forgiven is forgiven again; anything else would be read as a stream that has come to its end.
fn goes_on(response: &RawResponse, before: Option<&Mime>) -> bool {
    let (essence, now) = (Mime::essence_str, response.meta().media_type());
    let now = now.as_ref().map(essence);
    response.status() == StatusCode::NO_CONTENT
        || now == Some(mime::TEXT_EVENT_STREAM.as_ref())
        || now == before.map(essence)
}

/// Whether a response says that it is a stream of events. What does not say so may be one, or the text of a proxy.
fn says_events(meta: &Meta) -> bool {
    meta.media_type().is_some_and(|it| it.essence_str() == mime::TEXT_EVENT_STREAM.as_ref())
}

fn undecodable(received: &Received) -> Failure {
    let source = serde::de::Error::custom("the response is no stream");
    Failure::undecodable(received, (".".to_owned(), source))
}

/// What a response says that is no stream.
async fn no_stream(response: RawResponse) -> Failure {
    let limit = EXCERPT.min(response.max_body_size());
    match response.beginning(limit).await {
        Ok(Buffered::Whole(received) | Buffered::Beginning(received)) => undecodable(&received),
        Err(failure) => failure,
    }
}

/// What reads the body of a response: what the response says counts, where it says one of what streams are made of.
fn parser(media_type: Option<&Mime>, format: Format) -> Option<Parser> {
    let events = || Some(Parser::Events(EventParser::default()));
    let json = |ending| Some(Parser::Json(JsonParser::new(ending)));
    let declared = || match format {
        Format::Events => events(),
        Format::Lines => json(Ending::Line),
    };
    let Some(media_type) = media_type else { return declared() };
    match media_type.essence_str() {
        "text/event-stream" => events(),
        "text/plain" | "application/octet-stream" | "binary/octet-stream" => declared(),
        _ if is_json(media_type) => json(Ending::Text),
        _ if is_json_sequence(media_type) => json(Ending::Line),
        _ => None,
    }
}

/// Whether a media type is one of those for JSON texts that follow one another.
fn is_json_sequence(media_type: &Mime) -> bool {
    let name = media_type.subtype().as_str();
    let name = name.strip_prefix("x-").unwrap_or(name);
    let suffix = media_type.suffix().map(|suffix| suffix.as_str());
    [Some(name), suffix].into_iter().flatten().any(|name| {
        ["jsonl", "jsonlines", "json-lines", "ndjson", "ldjson", "json-seq", "json-stream", "stream-json"]
            .contains(&name)
    })
}
