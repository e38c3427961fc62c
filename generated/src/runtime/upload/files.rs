// @generated from the OpenAPI document. Do not edit.

//! Files on disk.

use std::io;
use std::path::Path;

use super::{Source, Upload, Uploads};

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
