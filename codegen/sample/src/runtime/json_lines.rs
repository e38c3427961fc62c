// @generated from the OpenAPI document. Do not edit.

//! Bodies of requests that are JSON texts, one after the other.

use std::fmt;
use std::io;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use serde::Serialize;

use super::call::Call;
use super::checks::{ItemCheck, Verdict};
use super::upload::Upload;
use super::wire::{Finite, to_value};
use super::{BoxStream, InvalidRequest, MaybeSend};

/// What stands before each text of a sequence (RFC 7464, section 2.2).
const SEPARATOR: &str = "\u{1e}";

/// The items of a body that is a sequence of JSON texts, each on a line of its own: a list, an array, or a stream.
///
/// A list becomes one by `into()`. The items of a stream are written as they come, so that they need never be in memory
/// together; a request with a stream is not repeated when it fails.
pub struct JsonLines<T>(Source<T>);

enum Source<T> {
    List(Vec<T>),
    Stream(BoxStream<'static, io::Result<T>>),
}

impl<T> JsonLines<T> {
    /// The items of a stream. An error ends the request, which fails with it.
    ///
    /// In a browser (`wasm32-unknown-unknown`) the stream is read before it is sent.
    pub fn stream(items: impl Stream<Item = io::Result<T>> + MaybeSend + 'static) -> Self {
        Self(Source::Stream(Box::pin(items)))
    }
}

impl<T, I: Into<T>> From<Vec<I>> for JsonLines<T> {
    fn from(items: Vec<I>) -> Self {
        Self(Source::List(items.into_iter().map(Into::into).collect()))
    }
}

impl<T, I: Into<T>, const N: usize> From<[I; N]> for JsonLines<T> {
    fn from(items: [I; N]) -> Self {
        Self(Source::List(items.into_iter().map(Into::into).collect()))
    }
}

impl<T> FromIterator<T> for JsonLines<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(Source::List(items.into_iter().collect()))
    }
}

impl<T: fmt::Debug> fmt::Debug for JsonLines<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::List(items) => formatter.debug_tuple("JsonLines").field(items).finish(),
            Source::Stream(_) => formatter.debug_tuple("JsonLines").finish_non_exhaustive(),
        }
    }
}

/// What stands before each text in a media type.
fn separator(media_type: &str) -> &'static str {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    if essence.to_ascii_lowercase().ends_with("json-seq") { SEPARATOR } else { "" }
}

/// Adds an item as it is sent. Escapes keep control characters out of JSON, so that a line ends where the item does.
fn write(separator: &str, item: &impl Serialize, to: &mut Vec<u8>) -> serde_json::Result<()> {
    to.extend_from_slice(separator.as_bytes());
    serde_json::to_writer(&mut *to, &Finite(item))?;
    to.push(b'\n');
    Ok(())
}

/// Whether an item is what its schema allows, where that is checked. What cannot be written is told when it is written.
fn valid(check: Option<ItemCheck>, item: &impl Serialize) -> Verdict {
    let Some((check, place)) = check else { return Ok(()) };
    to_value(item).map_or(Ok(()), |value| check(place, &value))
}

fn place(index: usize) -> String {
    format!("the item {index} of the body")
}

#[allow(dead_code, reason = "an API need not have every kind of body")]
impl Call {
    /// Sets the body, as JSON texts in a media type.
    pub fn json_lines<T: Serialize + 'static>(
        &mut self,
        media_type: &'static str,
        items: impl Into<JsonLines<T>>,
    ) {
        let separator = separator(media_type);
        let check = self.check_of_items(media_type);
        match items.into().0 {
            Source::List(items) => {
                let mut texts = Vec::new();
                for (index, item) in items.iter().enumerate() {
                    self.refuse(valid(check, item), || place(index));
                }
                match items.iter().try_for_each(|item| write(separator, item, &mut texts)) {
                    Ok(()) => self.upload(media_type, Upload::from(texts)),
                    Err(error) => self.fail(format!("the body cannot be written as JSON: {error}")),
                }
            }
            Source::Stream(items) => {
                let texts = items.enumerate().map(move |(index, item)| {
                    let (item, mut text) = (item?, Vec::new());
                    valid(check, &item)
                        .map_err(|error| io::Error::other(InvalidRequest::caused_by(&place(index), error)))?;
                    write(separator, &item, &mut text).map_err(|error| {
                        let message = format!("{} cannot be written: {error}", place(index));
                        io::Error::other(InvalidRequest::new(message))
                    })?;
                    Ok(Bytes::from(text))
                });
                self.upload(media_type, Upload::unnamed_stream(texts));
            }
        }
    }
}
