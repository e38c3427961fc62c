//! Files to upload.

mod content;
#[cfg(not(target_arch = "wasm32"))]
mod file_content;
#[cfg(not(target_arch = "wasm32"))]
mod files;

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_core::Stream;
use mime::Mime;
use serde_json::Value;

use super::{BoxStream, MaybeSend, encoding};
pub(super) use content::Content;

/// A file to upload: bytes in memory, a file on disk (streamed, never held in memory), or a stream.
///
/// Bytes and texts become one by `into()`, without a file name.
///
/// In a browser (`wasm32-unknown-unknown`) there are no files on disk, and a stream is read before it is sent.
#[derive(Clone)]
pub struct Upload {
    source: Source,
    file_name: Option<String>,
    content_type: Option<String>,
    /// The media types that the API takes, with commas between them.
    accepted: &'static str,
    headers: Vec<(String, String)>,
}

#[derive(Clone)]
enum Source {
    Bytes(Bytes),
    Text(String),
    #[cfg(not(target_arch = "wasm32"))]
    File(std::path::PathBuf),
    /// A stream can be read once.
    Stream(Arc<Mutex<Option<BoxStream<'static, io::Result<Bytes>>>>>),
}

impl Upload {
    /// Bytes in memory under a file name, which may have folders: `skill/SKILL.md`.
    pub fn bytes(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::from_source(Source::Bytes(bytes.into())).with_file_name(file_name)
    }

    /// A stream of bytes. A request with a stream is not repeated when it fails.
    pub fn stream(
        file_name: impl Into<String>,
        stream: impl Stream<Item = io::Result<Bytes>> + MaybeSend + 'static,
    ) -> Self {
        Self::unnamed_stream(stream).with_file_name(file_name)
    }

    /// A stream of bytes that is no file.
    #[allow(clippy::arc_with_non_send_sync, reason = "a browser has one thread, and streams that stay on it")]
    pub(super) fn unnamed_stream(
        stream: impl Stream<Item = io::Result<Bytes>> + MaybeSend + 'static,
    ) -> Self {
        let stream: BoxStream<'static, _> = Box::pin(stream);
        Self::from_source(Source::Stream(Arc::new(Mutex::new(Some(stream)))))
    }

    /// Text in place of a file, where the API takes either: a part without a file name.
    pub fn text(text: impl Into<String>) -> Self {
        Self::from_source(Source::Text(text.into()))
    }

    /// Another file name.
    #[must_use]
    pub fn with_file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// The content type; without, it follows from the file name and from what the API takes.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// A header of the part that holds the file, such as `Content-ID`; it replaces every other one of its name. In a
    /// body that is the file alone it has no place, and the request is refused.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The media types that the API takes, with commas between them.
    #[allow(dead_code, reason = "an API need not say")]
    #[doc(hidden)]
    pub fn or_content_type(mut self, accepted: &'static str) -> Self {
        self.accepted = accepted;
        self
    }

    /// A header of the part, unless the caller has set it. `Content-Type` is that of a value, which has none of a caller.
    pub(super) fn declare_header(&mut self, name: &str, value: &str) {
        if name.eq_ignore_ascii_case("content-type") {
            self.content_type = Some(value.to_owned());
        } else if self.headers.iter().all(|(own, _)| !own.eq_ignore_ascii_case(name)) {
            self.headers.push((name.to_owned(), value.to_owned()));
        }
    }

    fn from_source(source: Source) -> Self {
        Self { source, file_name: None, content_type: None, accepted: "", headers: Vec::new() }
    }

    /// JSON text.
    pub(super) fn json(value: &Value) -> Self {
        Self::from_source(Source::Bytes(value.to_string().into())).with_content_type("application/json")
    }

    /// Text for a scalar, JSON for everything else.
    pub(super) fn value(value: &Value) -> Self {
        match value {
            Value::Array(_) | Value::Object(_) => Self::json(value),
            scalar => Self::text(encoding::scalar(scalar)),
        }
    }

    pub(super) fn can_be_repeated(&self) -> bool {
        !matches!(self.source, Source::Stream(_))
    }

    pub(super) fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    pub(super) fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The content type: the caller's, else the one of the file name if the API takes it, else the first one that the
    /// API takes. Text has none unless the API takes text.
    pub(super) fn media_type(&self, accepted: &'static str) -> Option<Cow<'_, str>> {
        if let Some(own) = &self.content_type {
            return Some(own.into());
        }
        let accepted = if self.accepted.is_empty() { accepted } else { self.accepted };
        let accepted: Vec<(&str, Mime)> =
            accepted.split(',').filter_map(|it| Some((it.trim(), it.trim().parse().ok()?))).collect();
        let concrete = |fits: &dyn Fn(&Mime) -> bool| {
            accepted
                .iter()
                .find(|(text, mime)| !text.contains('*') && fits(mime))
                .map(|(text, _)| Cow::Borrowed(*text))
        };
        if matches!(self.source, Source::Text(_)) && self.file_name.is_none() {
            return concrete(&is_text);
        }
        let guess = self.file_name.as_ref().and_then(|name| mime_guess::from_path(name).first());
        let guess =
            guess.filter(|guess| accepted.is_empty() || accepted.iter().any(|(_, it)| includes(it, guess)));
        guess
            .map(|it| Cow::Owned(it.to_string()))
            .or_else(|| concrete(&|_| true))
            .or(Some("application/octet-stream".into()))
    }

    /// The content type of a body that is nothing but the upload.
    pub(super) fn body_type(&self, accepted: &'static str) -> Cow<'_, str> {
        self.media_type(accepted).unwrap_or("application/octet-stream".into())
    }

    /// The content, read as it is sent.
    pub(super) async fn content(&self) -> io::Result<Content> {
        let invalid = |message: &str| io::Error::new(io::ErrorKind::InvalidInput, message);
        Ok(match &self.source {
            Source::Bytes(bytes) => Content::Bytes(bytes.clone()),
            Source::Text(text) => Content::from(text.clone()),
            #[cfg(not(target_arch = "wasm32"))]
            Source::File(path) => file_content::content(path).await?,
            Source::Stream(stream) => {
                let taken = stream.lock().map_err(|_| invalid("the stream broke"))?.take();
                let stream = taken.ok_or_else(|| invalid("the stream was sent already"))?;
                Content::Stream { stream, length: None }
            }
        })
    }
}

/// Whether a media type or a range of them includes a media type (RFC 9110, section 12.5.1).
pub(in crate::runtime) fn includes(range: &Mime, media_type: &Mime) -> bool {
    (range.type_() == mime::STAR || range.type_() == media_type.type_())
        && (range.subtype() == mime::STAR
            || (range.subtype() == media_type.subtype() && range.suffix() == media_type.suffix()))
}

/// Whether a media type is one of texts.
fn is_text(media_type: &Mime) -> bool {
    let is = |name: mime::Name<'_>| name == mime::JSON || name == mime::XML;
    media_type.type_() == mime::TEXT || is(media_type.subtype()) || media_type.suffix().is_some_and(is)
}

macro_rules! from_bytes {
    ($($ty:ty),*) => {
        $(impl From<$ty> for Upload {
            fn from(bytes: $ty) -> Self {
                Self::from_source(Source::Bytes(bytes.into()))
            }
        })*
    };
}

from_bytes!(Bytes, Vec<u8>, String, Box<[u8]>, &'static [u8], &'static str);

impl<const N: usize> From<&'static [u8; N]> for Upload {
    fn from(bytes: &'static [u8; N]) -> Self {
        Self::from_source(Source::Bytes(Bytes::from_static(bytes)))
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Upload")
            .field("file_name", &self.file_name)
            .field("content_type", &self.content_type)
            .finish_non_exhaustive()
    }
}

/// Any number of files to upload.
#[derive(Clone, Debug, Default)]
pub struct Uploads(pub(super) Vec<Upload>);

impl Uploads {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The media types that the API takes, with commas between them.
    #[allow(dead_code, reason = "an API need not say")]
    #[doc(hidden)]
    pub fn or_content_type(self, accepted: &'static str) -> Self {
        self.into_iter().map(|upload| upload.or_content_type(accepted)).collect()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Upload> for Uploads {
    fn from(upload: Upload) -> Self {
        Self(vec![upload])
    }
}

impl From<Vec<Upload>> for Uploads {
    fn from(uploads: Vec<Upload>) -> Self {
        Self(uploads)
    }
}

impl<const N: usize> From<[Upload; N]> for Uploads {
    fn from(uploads: [Upload; N]) -> Self {
        Self(uploads.into())
    }
}

impl FromIterator<Upload> for Uploads {
    fn from_iter<I: IntoIterator<Item = Upload>>(uploads: I) -> Self {
        Self(uploads.into_iter().collect())
    }
}

impl IntoIterator for Uploads {
    type Item = Upload;
    type IntoIter = std::vec::IntoIter<Upload>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_type_is_the_callers_else_what_the_api_takes() {
        let named = |name: &str| Upload::bytes(name, "x");
        let bytes = || Upload::from("x");
        let cases = [
            (named("a.png"), "", Some("image/png")),
            (named("a"), "", Some("application/octet-stream")),
            (bytes(), "", Some("application/octet-stream")),
            (named("a.png"), "image/*", Some("image/png")),
            (named("a.png"), "*/*", Some("image/png")),
            (named("a.png"), "application/*", Some("application/octet-stream")),
            (named("a.png"), "image/jpeg", Some("image/jpeg")),
            (named("a.png"), "image/jpeg, image/png", Some("image/png")),
            (named("a.gif"), "image/jpeg, image/png", Some("image/jpeg")),
            (bytes(), "image/*, image/jpeg", Some("image/jpeg")),
            (bytes(), "image/*", Some("application/octet-stream")),
            (bytes().with_content_type("image/webp"), "image/jpeg", Some("image/webp")),
            (Upload::text("x"), "", None),
            (Upload::text("x"), "image/png", None),
            (Upload::text("x"), "image/png, text/csv", Some("text/csv")),
            (Upload::text("x"), "application/problem+json", Some("application/problem+json")),
            (bytes(), "application/vnd.x+zip; version=2", Some("application/vnd.x+zip; version=2")),
        ];
        for (upload, accepted, expected) in cases {
            assert_eq!(
                upload.media_type(accepted).as_deref(),
                expected,
                "{upload:?} where {accepted:?} is taken"
            );
        }
    }
}
