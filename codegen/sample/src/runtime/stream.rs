// @generated from the OpenAPI document. Do not edit.

//! Streams of events and of JSON lines.

use std::collections::VecDeque;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::StreamExt as _;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use super::error::{Error, TransportError};
use super::response::{Decode, Json, Meta, RawResponse, Received, Response};
use super::{BoxStream, Failure};

/// Server-sent events whose data is JSON.
#[derive(Debug)]
pub struct Events<T>(PhantomData<T>);

/// One JSON text on each line.
#[derive(Debug)]
pub struct Lines<T>(PhantomData<T>);

impl<T: DeserializeOwned + Send + 'static> Decode for Events<T> {
    type Output = EventStream<T>;

    async fn decode(response: RawResponse) -> Result<Response<EventStream<T>>, Failure> {
        Ok(EventStream::new(response, Format::Events))
    }
}

impl<T: DeserializeOwned + Send + 'static> Decode for Lines<T> {
    type Output = EventStream<T>;

    async fn decode(response: RawResponse) -> Result<Response<EventStream<T>>, Failure> {
        Ok(EventStream::new(response, Format::Lines))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Events,
    Lines,
}

/// Values as the server sends them. Dropping the stream closes the connection.
pub struct EventStream<T> {
    chunks: Option<BoxStream<'static, Result<Bytes, TransportError>>>,
    format: Format,
    meta: Meta,
    parser: Parser,
    ready: VecDeque<Event>,
    item: PhantomData<fn() -> T>,
}

impl<T> EventStream<T> {
    fn new(response: RawResponse, format: Format) -> Response<Self> {
        let meta = response.meta();
        let stream = Self {
            chunks: Some(Box::pin(response.bytes_stream())),
            format,
            meta: meta.clone(),
            parser: Parser::default(),
            ready: VecDeque::new(),
            item: PhantomData,
        };
        Response::new(stream, meta)
    }
}

impl<T> std::fmt::Debug for EventStream<T> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("EventStream").finish_non_exhaustive()
    }
}

impl<T: DeserializeOwned> Stream for EventStream<T> {
    type Item = Result<T, Error<Value>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                if event.data.trim() == "[DONE]" {
                    self.chunks = None;
                    self.ready.clear();
                    return Poll::Ready(None);
                }
                let received = Received { meta: self.meta.clone(), body: event.data.into() };
                if event.name == "error" {
                    self.chunks = None;
                    let failure = Failure::Api(Box::new(received));
                    return Poll::Ready(Some(Err(failure.into_error::<Json<Value>>())));
                }
                return Poll::Ready(Some(received.json().map_err(Failure::into_error::<Json<Value>>)));
            }
            let Some(chunks) = &mut self.chunks else { return Poll::Ready(None) };
            match std::task::ready!(chunks.poll_next_unpin(context)) {
                Some(Ok(chunk)) => {
                    let events = self.format == Format::Events;
                    let found = if events { self.parser.events(&chunk) } else { self.parser.lines(&chunk) };
                    self.ready.extend(found);
                }
                Some(Err(error)) => {
                    self.chunks = None;
                    return Poll::Ready(Some(Err(Error::Transport(Box::new(error)))));
                }
                None => {
                    self.chunks = None;
                    // A last line without an end is one; an event without its blank line is not.
                    if self.format == Format::Lines {
                        let mut rest = self.parser.lines(b"\n");
                        rest.extend(self.parser.unfinished());
                        self.ready.extend(rest);
                    }
                }
            }
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Event {
    name: String,
    data: String,
}

/// The parser of the HTML standard's section 9.2.6, fed piece by piece.
#[derive(Debug, Default)]
struct Parser {
    line: Vec<u8>,
    after_cr: bool,
    started: bool,
    name: String,
    data: Option<String>,
}

impl Parser {
    /// The lines that are complete.
    fn split(&mut self, chunk: &[u8]) -> Vec<String> {
        let mut lines = Vec::new();
        for byte in chunk {
            let after_cr = std::mem::replace(&mut self.after_cr, *byte == b'\r');
            match byte {
                b'\n' if after_cr => {}
                b'\n' | b'\r' => {
                    let line = std::mem::take(&mut self.line);
                    let text = String::from_utf8_lossy(&line);
                    let first = !std::mem::replace(&mut self.started, true);
                    let text = if first { text.strip_prefix('\u{feff}').unwrap_or(&text) } else { &text };
                    lines.push(text.to_owned());
                }
                other => self.line.push(*other),
            }
        }
        lines
    }

    /// A value on each line, or values of any number of lines that begin with a record separator (RFC 7464).
    fn lines(&mut self, chunk: &[u8]) -> Vec<Event> {
        let mut values = Vec::new();
        for line in self.split(chunk) {
            if let Some(begun) = line.strip_prefix('\u{1e}') {
                values.extend(self.unfinished());
                self.data = Some(begun.to_owned());
            } else if let Some(begun) = &mut self.data {
                begun.push('\n');
                begun.push_str(&line);
            } else if !line.trim().is_empty() {
                values.push(Event { name: String::new(), data: line });
            }
            let is_whole = |text: &String| serde_json::from_str::<IgnoredAny>(text).is_ok();
            if self.data.as_ref().is_some_and(is_whole) {
                values.extend(self.unfinished());
            }
        }
        values
    }

    /// What has begun.
    fn unfinished(&mut self) -> Option<Event> {
        let data = self.data.take().filter(|data| !data.trim().is_empty())?;
        Some(Event { name: String::new(), data })
    }

    fn events(&mut self, chunk: &[u8]) -> Vec<Event> {
        let mut events = Vec::new();
        for line in self.split(chunk) {
            if line.is_empty() {
                let name = std::mem::take(&mut self.name);
                events.extend(self.data.take().map(|data| Event { name, data }));
                continue;
            }
            let (field, value) = line.split_once(':').unwrap_or((&line, ""));
            let value = value.strip_prefix(' ').unwrap_or(value);
            match field {
                "event" => value.clone_into(&mut self.name),
                "data" => match &mut self.data {
                    Some(data) => {
                        data.push('\n');
                        data.push_str(value);
                    }
                    None => self.data = Some(value.to_owned()),
                },
                _ => {}
            }
        }
        events
    }
}
