// @generated from the OpenAPI document. Do not edit.

//! Streams of events and of JSON lines.

mod events;
mod item;
mod json;
mod reader;
mod switch;

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use serde_json::Value;

use super::Failure;
use super::error::Error;
use super::response::{Decode, Json, RawResponse, Response, Resume};
use super::wire::{Decoded, Wire};
use item::Outcome;
use reader::{Format, Reader};

/// How a stream of server-sent events is read.
#[derive(Debug)]
pub struct Sse<T>(PhantomData<T>);

/// How a stream of JSON texts is read: one on each line, or a sequence of RFC 7464.
#[derive(Debug)]
pub struct Lines<T>(PhantomData<T>);

impl<T: Wire + Send + 'static> Decode for Sse<T> {
    type Output = EventStream<T>;

    const STREAMS: bool = true;

    async fn decode(
        response: RawResponse,
        call: Option<Box<dyn Resume>>,
    ) -> Result<Response<EventStream<T>>, Failure> {
        EventStream::new(response, call, Format::Events).await
    }
}

impl<T: Wire + Send + 'static> Decode for Lines<T> {
    type Output = EventStream<T>;

    const STREAMS: bool = true;

    async fn decode(
        response: RawResponse,
        call: Option<Box<dyn Resume>>,
    ) -> Result<Response<EventStream<T>>, Failure> {
        EventStream::new(response, call, Format::Lines).await
    }
}

impl RawResponse {
    /// The body as a stream of values: of server-sent events, or of JSON texts, whichever the response says it is.
    ///
    /// # Errors
    /// When the response says that its body is something else.
    pub async fn into_event_stream<T: Wire + Send + 'static>(self) -> Result<EventStream<T>, Error<Value>> {
        let stream = EventStream::new(self, None, Format::Events).await;
        stream.map(Response::into_value).map_err(Failure::into_error::<Json<Value>>)
    }
}

/// Values as the server sends them. Dropping the stream closes the connection.
///
/// A value that does not decode is an error, after which the stream goes on; after any other error it has ended. Each
/// value is held in memory, and so is no longer than the bound for bodies, `max_body_size`.
pub struct EventStream<T> {
    events: Events<T>,
}

impl<T> EventStream<T> {
    async fn new(
        response: RawResponse,
        call: Option<Box<dyn Resume>>,
        format: Format,
    ) -> Result<Response<Self>, Failure> {
        let meta = response.meta();
        let reader = Reader::new(response, call, format).await?;
        Ok(Response::new(Self { events: Events { reader, item: PhantomData } }, meta))
    }

    /// Goes on after a broken connection where it broke: the call is made again with the id of the last event
    /// (`Last-Event-ID`), after the pause that the server asks for (`retry`), as often in a row as calls are repeated.
    ///
    /// Only events with ids can be resumed (an empty id takes back those before it), and only calls that change nothing,
    /// such as `GET`: with others the error is returned as it is without this (HTML standard, section 9.2.2). A stream
    /// that the server ends is over.
    #[must_use]
    pub fn with_resume(mut self) -> Self {
        self.events.reader.resume();
        self
    }

    /// The same stream with the name and the id of each event.
    pub fn into_events(self) -> Events<T> {
        self.events
    }

    /// The id that the server gave last.
    pub fn last_event_id(&self) -> Option<&str> {
        self.events.last_event_id()
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("EventStream").finish_non_exhaustive()
    }
}

impl<T: Wire> Stream for EventStream<T> {
    type Item = Result<T, Error<Value>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.poll_event(context).map(|event| event.map(|event| event.map(Event::into_data)))
    }
}

/// Events as the server sends them, with their names and ids.
pub struct Events<T> {
    reader: Reader,
    item: PhantomData<fn() -> T>,
}

impl<T> Events<T> {
    /// The id that the server gave last.
    pub fn last_event_id(&self) -> Option<&str> {
        self.reader.last_event_id()
    }
}

impl<T: Wire> Events<T> {
    fn poll_event(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event<T>, Error<Value>>>> {
        loop {
            let event = match std::task::ready!(self.reader.poll_event(context)) {
                Some(Ok(event)) => event,
                Some(Err(failure)) => return Poll::Ready(Some(Err(failure.into_error::<Json<Value>>()))),
                None => return Poll::Ready(None),
            };
            let failure = match item::read(&event, self.reader.endpoint(), self.reader.meta()) {
                Outcome::Value(Decoded(data)) => {
                    let item::RawEvent { name, id, retry, .. } = event;
                    return Poll::Ready(Some(Ok(Event { name, id, retry, data })));
                }
                Outcome::Nothing => continue,
                Outcome::End => {
                    self.reader.close();
                    return Poll::Ready(None);
                }
                Outcome::Several(events) => {
                    self.reader.put_back(events);
                    continue;
                }
                Outcome::Undecodable(failure) => failure,
                Outcome::Error(failure) => {
                    self.reader.close();
                    failure
                }
            };
            return Poll::Ready(Some(Err(failure.into_error::<Json<Value>>())));
        }
    }
}

impl<T> fmt::Debug for Events<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Events").finish_non_exhaustive()
    }
}

impl<T: Wire> Stream for Events<T> {
    type Item = Result<Event<T>, Error<Value>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_event(context)
    }
}

/// An event of a stream (HTML standard, section 9.2.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<T> {
    name: Option<String>,
    id: Option<String>,
    retry: Option<Duration>,
    data: T,
}

impl<T> Event<T> {
    /// The event's name (`event`), where the server gives it one.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The event's id, where the server gives it one.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// How long to wait before the stream is resumed after it broke, where this event says it.
    pub fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// The value.
    pub fn data(&self) -> &T {
        &self.data
    }

    /// The value.
    pub fn into_data(self) -> T {
        self.data
    }
}
