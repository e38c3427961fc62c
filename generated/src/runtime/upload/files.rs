// @generated from the OpenAPI document. Do not edit.

//! Files on disk.

use std::io;
use std::path::Path;

use bytes::{Bytes, BytesMut};
use futures_util::stream;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, Take};

use super::{Content, Source, Upload, Uploads};

impl Upload {
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
        Ok(Self::from_source(Source::File(path.to_owned())).with_file_name(name))
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
                    files.push(Self::from_source(Source::File(entry.path())).with_file_name(name));
                }
            }
        }
        files.sort_by(|left, right| left.file_name.cmp(&right.file_name));
        Ok(Uploads(files))
    }
}

/// How many bytes of a file are read at once.
const CHUNK: usize = 64 * 1024;

/// The content of a file, read while it is sent: as much as it holds when it is opened.
pub(super) async fn content(path: &Path) -> io::Result<Content> {
    let file = File::open(path).await?;
    let length = file.metadata().await?.len();
    let stream = stream::try_unfold(file.take(length), next_chunk);
    Ok(Content::Stream { stream: Box::pin(stream), length: Some(length) })
}

async fn next_chunk(mut file: Take<File>) -> io::Result<Option<(Bytes, Take<File>)>> {
    let mut chunk = BytesMut::with_capacity(CHUNK);
    let count = file.read_buf(&mut chunk).await?;
    Ok((count > 0).then(|| (chunk.freeze(), file)))
}
