// @generated from the OpenAPI document. Do not edit.

//! The bodies that middleware sees.

use std::fmt;
use std::io;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use futures_util::stream::TryStreamExt as _;

use crate::runtime::platform::{BoxStream, MaybeSend};
use crate::runtime::upload::Content;

/// The body of a request or of a response: bytes in memory, or a stream of them.
pub struct Body(Content);

impl Body {
    /// No body.
    pub fn empty() -> Self {
        Self::from(Bytes::new())
    }

    /// A body that is read, or sent, as it comes.
    pub fn stream(stream: impl Stream<Item = io::Result<Bytes>> + MaybeSend + 'static) -> Self {
        Self(Content::Stream { stream: Box::pin(stream), length: None })
    }

    pub(in crate::runtime) fn new(content: Content) -> Self {
        Self(content)
    }

    pub(in crate::runtime) fn into_content(self) -> Content {
        self.0
    }

    /// The bytes, where they are in memory: those of requests are, but for multipart bodies and for files and streams that are
    /// uploaded.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Content::Bytes(bytes) => Some(bytes),
            Content::Stream { .. } => None,
        }
    }

    /// The length in bytes, where it is known.
    pub fn length(&self) -> Option<u64> {
        self.0.length()
    }

    /// The bytes as they come.
    pub fn into_stream(self) -> BoxStream<'static, io::Result<Bytes>> {
        self.0.into_stream()
    }

    /// The next bytes.
    #[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
    pub(super) fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        match &mut self.0 {
            Content::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Content::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Content::Stream { stream, .. } => stream.as_mut().poll_next(context),
        }
    }

    /// Reads all of it into memory.
    ///
    /// # Errors
    /// When the connection breaks, or there are more than `limit` bytes.
    pub async fn into_bytes(self, limit: u64) -> io::Result<Bytes> {
        if let Content::Bytes(bytes) = self.0 {
            return if bytes.len() as u64 > limit { Err(too_long(limit)) } else { Ok(bytes) };
        }
        let mut stream = self.into_stream();
        let mut read = BytesMut::new();
        while let Some(piece) = stream.try_next().await? {
            if (read.len() + piece.len()) as u64 > limit {
                return Err(too_long(limit));
            }
            read.extend_from_slice(&piece);
        }
        Ok(read.freeze())
    }
}

fn too_long(limit: u64) -> io::Error {
    io::Error::other(format!("the body is longer than {limit} bytes"))
}

impl Default for Body {
    fn default() -> Self {
        Self::empty()
    }
}

macro_rules! from {
    ($($ty:ty),*) => {
        $(impl From<$ty> for Body {
            fn from(bytes: $ty) -> Self {
                Self(Content::Bytes(bytes.into()))
            }
        })*
    };
}

from!(Bytes, Vec<u8>, String, &'static [u8], &'static str);

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Body").field("length", &self.length()).finish_non_exhaustive()
    }
}
