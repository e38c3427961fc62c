//! Bodies of requests that are JSON texts, one after the other.

use std::fmt;
use std::io;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use serde::Serialize;

use super::call::Call;
use super::upload::Upload;
use super::{BoxStream, MaybeSend};

/// What stands before each text of a sequence (RFC 7464, section 2.2).
const SEPARATOR: char = '\u{1e}';

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

/// How texts are kept apart.
#[derive(Clone, Copy)]
enum Framing {
    /// Each ends with a line feed.
    Lines,
    /// Each stands behind a separator, too (RFC 7464).
    Sequence,
}

impl Framing {
    fn of(media_type: &str) -> Self {
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        if essence.to_ascii_lowercase().ends_with("json-seq") { Self::Sequence } else { Self::Lines }
    }

    /// An item as it is sent. Escapes keep control characters out of JSON, so that a line ends where the item does.
    fn write(self, item: &impl Serialize) -> serde_json::Result<String> {
        let text = serde_json::to_string(item)?;
        Ok(match self {
            Self::Lines => format!("{text}\n"),
            Self::Sequence => format!("{SEPARATOR}{text}\n"),
        })
    }
}

#[allow(dead_code, reason = "an API need not have every kind of body")]
impl Call {
    /// Sets the body, as JSON texts in a media type.
    pub(crate) fn json_lines<T: Serialize + 'static>(
        &mut self,
        media_type: &'static str,
        items: impl Into<JsonLines<T>>,
    ) {
        let framing = Framing::of(media_type);
        match items.into().0 {
            Source::List(items) => {
                let texts: serde_json::Result<String> =
                    items.iter().map(|item| framing.write(item)).collect();
                match texts {
                    Ok(text) => self.upload(media_type, Upload::from(text)),
                    Err(error) => self.fail(format!("the body cannot be written as JSON: {error}")),
                }
            }
            Source::Stream(items) => {
                let texts = items.map(move |item| Ok(Bytes::from(framing.write(&item?)?)));
                self.upload(media_type, Upload::unnamed_stream(texts));
            }
        }
    }
}
