//! Files to upload.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_core::Stream;
use reqwest::multipart::Part;

/// A file to upload: bytes in memory, a file on disk (streamed, never held in memory), or a stream.
#[derive(Clone)]
pub struct Upload {
    source: Source,
    file_name: Option<String>,
    content_type: Option<String>,
}

type ByteStream = std::pin::Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

#[derive(Clone)]
enum Source {
    Bytes(Bytes),
    File(PathBuf),
    /// A stream can be read once.
    Stream(Arc<Mutex<Option<ByteStream>>>),
}

impl Upload {
    /// Bytes in memory under a file name, which may have folders: `skill/SKILL.md`.
    pub fn bytes(file_name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self::from_source(Source::Bytes(bytes.into()), file_name)
    }

    /// A file on disk, under its own name without folders. It is read when the request is sent.
    ///
    /// # Errors
    /// When there is no such file.
    pub async fn file(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        if !tokio::fs::metadata(path).await?.is_file() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("{} is not a file", path.display()),
            ));
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self::from_source(Source::File(path.to_owned()), name))
    }

    /// All files in a directory and the directories below it, in the order of their names.
    ///
    /// File names begin with the directory's own name and have `/` between folders: `skill/scripts/run.py`.
    ///
    /// # Errors
    /// When the directory cannot be read.
    pub async fn dir(path: impl AsRef<Path>) -> io::Result<Uploads> {
        let root = tokio::fs::canonicalize(path.as_ref()).await?;
        let name = root.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut files = Vec::new();
        let mut folders = vec![(root, name)];
        while let Some((folder, prefix)) = folders.pop() {
            let mut entries = tokio::fs::read_dir(&folder).await?;
            while let Some(entry) = entries.next_entry().await? {
                let name = format!("{prefix}/{}", entry.file_name().to_string_lossy());
                let kind = tokio::fs::metadata(entry.path()).await?;
                if kind.is_dir() {
                    folders.push((entry.path(), name));
                } else if kind.is_file() {
                    files.push(Self::from_source(Source::File(entry.path()), name));
                }
            }
        }
        files.sort_by(|left, right| left.file_name.cmp(&right.file_name));
        Ok(Uploads(files))
    }

    /// A stream of bytes. A request with a stream is not repeated when it fails.
    pub fn stream(
        file_name: impl Into<String>,
        stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
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
        Self { source: Source::Bytes(text.into().into()), file_name: None, content_type: None }
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
            Source::File(path) => {
                let file = tokio::fs::File::open(path).await?;
                let length = file.metadata().await?.len();
                Part::stream_with_length(file, length)
            }
            Source::Stream(stream) => {
                let taken = stream.lock().map_err(|_| invalid("the stream broke"))?.take();
                Part::stream(reqwest::Body::wrap_stream(
                    taken.ok_or_else(|| invalid("the stream was sent already"))?,
                ))
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
