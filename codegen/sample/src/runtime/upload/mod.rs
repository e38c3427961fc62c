// @generated from the OpenAPI document. Do not edit.

//! Files to upload.

#[cfg(not(target_arch = "wasm32"))]
mod files;

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_core::Stream;
use reqwest::multipart::Part;

use super::{BoxStream, MaybeSend, platform};

/// A file to upload: bytes in memory, a file on disk (streamed, never held in memory), or a stream.
///
/// In a browser (`wasm32-unknown-unknown`) there are no files on disk, and a stream is read before it is sent.
#[derive(Clone)]
pub struct Upload {
    source: Source,
    file_name: Option<String>,
    content_type: Option<String>,
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
        Self::from_source(Source::Bytes(bytes.into()), file_name)
    }

    /// A stream of bytes. A request with a stream is not repeated when it fails.
    #[allow(clippy::arc_with_non_send_sync, reason = "a browser has one thread, and streams that stay on it")]
    pub fn stream(
        file_name: impl Into<String>,
        stream: impl Stream<Item = io::Result<Bytes>> + MaybeSend + 'static,
    ) -> Self {
        Self::from_source(Source::Stream(Arc::new(Mutex::new(Some(Box::pin(stream))))), file_name)
    }

    /// Another file name.
    #[must_use]
    pub fn with_file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// The content type; without, it follows from the file name.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// The content type that the API expects, unless the caller chose one.
    #[allow(dead_code, reason = "an API need not say")]
    pub(crate) fn or_content_type(mut self, content_type: &str) -> Self {
        self.content_type.get_or_insert_with(|| content_type.to_owned());
        self
    }

    fn from_source(source: Source, file_name: impl Into<String>) -> Self {
        Self { source, file_name: Some(file_name.into()), content_type: None }
    }

    /// Text in place of a file, where the API takes either: a part without a file name.
    pub fn text(text: impl Into<String>) -> Self {
        Self { source: Source::Text(text.into()), file_name: None, content_type: None }
    }

    pub(super) fn json(text: String) -> Self {
        Self {
            source: Source::Bytes(text.into()),
            file_name: None,
            content_type: Some("application/json".to_owned()),
        }
    }

    pub(super) fn can_be_repeated(&self) -> bool {
        !matches!(self.source, Source::Stream(_))
    }

    pub(super) async fn to_part(&self) -> io::Result<Part> {
        let invalid = |message: &str| io::Error::new(io::ErrorKind::InvalidInput, message);
        let mut part = match &self.source {
            Source::Bytes(bytes) => Part::stream(bytes.clone()),
            Source::Text(text) => Part::text(text.clone()),
            #[cfg(not(target_arch = "wasm32"))]
            Source::File(path) => files::part(path).await?,
            Source::Stream(stream) => {
                let taken = stream.lock().map_err(|_| invalid("the stream broke"))?.take();
                platform::stream_part(taken.ok_or_else(|| invalid("the stream was sent already"))?).await?
            }
        };
        if let Some(name) = &self.file_name {
            if name.contains(|it: char| it.is_control()) {
                return Err(invalid("its name has control characters"));
            }
            part = part.file_name(name.clone());
        }
        let guessed = self
            .file_name
            .as_ref()
            .map(|name| mime_guess::from_path(name).first_or_octet_stream().to_string());
        match self.content_type.clone().or(guessed) {
            Some(content_type) => {
                part.mime_str(&content_type).map_err(|_| invalid("its content type is not one"))
            }
            None => Ok(part),
        }
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

    /// The content type that the API expects, for files for which the caller chose none.
    #[allow(dead_code, reason = "an API need not say")]
    pub(crate) fn or_content_type(self, content_type: &str) -> Self {
        self.into_iter().map(|upload| upload.or_content_type(content_type)).collect()
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
