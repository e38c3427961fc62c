// @generated from the OpenAPI document. Do not edit.

//! The content of a file, of a part or of a whole body, as it is sent.

use std::io;

use bytes::Bytes;
use futures_util::stream;

use crate::runtime::BoxStream;

/// Bytes in memory, or a stream of them.
pub(in crate::runtime) enum Content {
    Bytes(Bytes),
    Stream {
        stream: BoxStream<'static, io::Result<Bytes>>,
        /// In bytes, where it is known.
        length: Option<u64>,
    },
}

impl Content {
    /// The length in bytes, where it is known.
    pub(in crate::runtime) fn length(&self) -> Option<u64> {
        match self {
            Self::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
            Self::Stream { length, .. } => *length,
        }
    }

    pub(in crate::runtime) fn into_stream(self) -> BoxStream<'static, io::Result<Bytes>> {
        match self {
            Self::Bytes(bytes) => Box::pin(stream::iter([Ok(bytes)])),
            Self::Stream { stream, .. } => stream,
        }
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Bytes(text.into())
    }
}
