// @generated from the OpenAPI document. Do not edit.

//! Decompression of a body piece by piece, as it is received.

use std::io;

#[cfg(feature = "brotli")]
use async_compression::futures::bufread::BrotliDecoder;
#[cfg(feature = "gzip")]
use async_compression::futures::bufread::GzipDecoder;
#[cfg(feature = "zstd")]
use async_compression::futures::bufread::ZstdDecoder;
use bytes::Bytes;
use futures_core::Stream;
use futures_util::io::{AsyncBufReadExt as _, AsyncRead, AsyncReadExt as _};
use futures_util::stream::{self, IntoAsyncRead, TryStreamExt as _};

use super::Pieces;
use crate::runtime::error::TransportError;
use crate::runtime::platform::BoxStream;

/// How many bytes are decompressed at a time.
const PIECE: usize = 16 << 10;

/// The compressed body.
type Source = IntoAsyncRead<BoxStream<'static, io::Result<Bytes>>>;

/// Decodes a series of members (RFC 1952, section 2.2).
#[cfg(feature = "gzip")]
pub(super) fn gzip(pieces: Pieces) -> Pieces {
    let decoder = |source| {
        let mut decoder = GzipDecoder::new(source);
        decoder.multiple_members(true);
        decoder
    };
    decode("gzip", pieces, decoder, GzipDecoder::get_mut)
}

#[cfg(feature = "brotli")]
pub(super) fn brotli(pieces: Pieces) -> Pieces {
    decode("br", pieces, BrotliDecoder::new, BrotliDecoder::get_mut)
}

/// Decodes a series of frames (RFC 8878, section 3).
#[cfg(feature = "zstd")]
pub(super) fn zstd(pieces: Pieces) -> Pieces {
    let decoder = |source| {
        let mut decoder = ZstdDecoder::new(source);
        decoder.multiple_members(true);
        decoder
    };
    decode("zstd", pieces, decoder, ZstdDecoder::get_mut)
}

/// Decodes a body with a decoder. `source` gives the decoder's input back, to see whether anything stands behind the end of what it
/// has decoded.
fn decode<D: AsyncRead + Unpin + Send + 'static>(
    coding: &'static str,
    pieces: Pieces,
    decoder: fn(Source) -> D,
    source: fn(&mut D) -> &mut Source,
) -> Pieces {
    let compressed: BoxStream<'static, _> = Box::pin(pieces.map_err(io::Error::other));
    let mut compressed = compressed.into_async_read();
    let decompressed = async move {
        // Where there is no body, as in an answer to HEAD, the head says what it would be compressed with.
        let is_empty = compressed.fill_buf().await?.is_empty();
        let decoder = (!is_empty).then(|| decoder(compressed));
        Ok::<_, io::Error>(decompressed(decoder, source))
    };
    Box::pin(stream::once(decompressed).try_flatten().map_err(move |error| transport_error(coding, error)))
}

/// What the decoder gives, until it ends; nothing where there is no body.
fn decompressed<D: AsyncRead + Unpin + Send + 'static>(
    decoder: Option<D>,
    source: fn(&mut D) -> &mut Source,
) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    let state = decoder.map(|decoder| (decoder, vec![0; PIECE]));
    stream::try_unfold(state, move |state| async move {
        let Some((mut decoder, mut piece)) = state else { return Ok(None) };
        let length = decoder.read(&mut piece).await?;
        if let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) {
            return Ok(Some((Bytes::copy_from_slice(read), Some((decoder, piece)))));
        }
        match source(&mut decoder).fill_buf().await? {
            [] => Ok(None),
            _ => Err(io::Error::new(io::ErrorKind::InvalidData, "there is more behind its end")),
        }
    })
}

/// What a call fails with. An error of the connection stays what it is; a body that ends too early may have been cut off.
fn transport_error(coding: &str, error: io::Error) -> TransportError {
    match error.downcast::<TransportError>() {
        Ok(error) => error,
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            TransportError::cut_off(format!("what is compressed with `{coding}` ends too early"), error)
        }
        Err(error) => TransportError::undecodable(&format!("`{coding}`: {error}")),
    }
}
