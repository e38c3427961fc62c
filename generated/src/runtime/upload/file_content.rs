// @generated from the OpenAPI document. Do not edit.

//! The content of a file on disk.

use std::io;
use std::path::Path;

use bytes::{Bytes, BytesMut};
use futures_util::stream;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, Take};

use super::content::Content;

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
