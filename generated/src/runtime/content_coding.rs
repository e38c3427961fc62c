// @generated from the OpenAPI document. Do not edit.

//! Content codings (RFC 9110, section 8.4): what a body is compressed with, and how it is decoded.
//!
//! Browsers decode bodies before anybody sees them, and leave the header.

#[cfg(all(any(feature = "gzip", feature = "brotli", feature = "zstd"), not(target_arch = "wasm32")))]
mod decoder;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, RANGE};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::error::TransportError;
use super::platform::{self, BoxStream};

/// A body, piece by piece.
pub(super) type Pieces = BoxStream<'static, Result<Bytes, TransportError>>;

/// Makes a body of what it was encoded as.
type Decode = fn(Pieces) -> Pieces;

/// A registered coding (IANA, "HTTP Content Coding Registry").
struct Coding {
    /// Its names in lower case; the first is the one for `Accept-Encoding`.
    names: &'static [&'static str],
    /// The crate's feature that decodes it, if there is one.
    feature: Option<&'static str>,
    /// How it is decoded, where that feature is on.
    decode: Option<Decode>,
}

impl Coding {
    /// A coding that no feature decodes.
    const fn without_decoder(names: &'static [&'static str]) -> Self {
        Self { names, feature: None, decode: None }
    }
}

/// All codings. Whatever else a response names, such as `utf-8` or `aws-chunked`, compresses nothing: servers put it there by
/// mistake.
const CODINGS: &[Coding] = &[
    Coding {
        names: &["gzip", "x-gzip"],
        feature: Some("gzip"),
        #[cfg(all(feature = "gzip", not(target_arch = "wasm32")))]
        decode: Some(decoder::gzip),
        #[cfg(not(all(feature = "gzip", not(target_arch = "wasm32"))))]
        decode: None,
    },
    Coding {
        names: &["br"],
        feature: Some("brotli"),
        #[cfg(all(feature = "brotli", not(target_arch = "wasm32")))]
        decode: Some(decoder::brotli),
        #[cfg(not(all(feature = "brotli", not(target_arch = "wasm32"))))]
        decode: None,
    },
    Coding {
        names: &["zstd"],
        feature: Some("zstd"),
        #[cfg(all(feature = "zstd", not(target_arch = "wasm32")))]
        decode: Some(decoder::zstd),
        #[cfg(not(all(feature = "zstd", not(target_arch = "wasm32"))))]
        decode: None,
    },
    Coding::without_decoder(&["aes128gcm"]),
    Coding::without_decoder(&["compress", "x-compress"]),
    Coding::without_decoder(&["dcb"]),
    Coding::without_decoder(&["dcz"]),
    Coding::without_decoder(&["deflate"]),
    Coding::without_decoder(&["exi"]),
    Coding::without_decoder(&["pack200-gzip"]),
];

/// How many codings of one body are decoded. Each decoder takes memory and stack, and servers apply one.
const MAX_CODINGS: usize = 4;

/// Sets `Accept-Encoding` to what can be decoded, unless the caller has set it. Not where the caller asks for a range: it
/// counts encoded bytes, and a piece of these cannot be decoded.
pub(super) fn accept_codings(headers: &mut HeaderMap) {
    if headers.contains_key(ACCEPT_ENCODING) || headers.contains_key(RANGE) {
        return;
    }
    let decodable = CODINGS.iter().filter(|coding| coding.decode.is_some());
    let names: Vec<_> = decodable.filter_map(|coding| coding.names.first().copied()).collect();
    if names.is_empty() {
        return;
    }
    if let Ok(value) = HeaderValue::try_from(names.join(", ")) {
        headers.insert(ACCEPT_ENCODING, value);
    }
}

/// How a body is decoded when it is read: the decoders of its codings, in the order in which these were applied.
#[derive(Default)]
pub(super) struct Codings(Vec<Decode>);

impl Codings {
    /// Takes the codings out of a response's head, with the length that is no longer true, if all of them can be decoded.
    pub(super) fn take_decodable(status: StatusCode, headers: &mut HeaderMap) -> Self {
        match decoders(status, headers) {
            Ok(decoders) if !decoders.is_empty() => {
                headers.remove(CONTENT_ENCODING);
                headers.remove(CONTENT_LENGTH);
                Self(decoders)
            }
            _ => Self::default(),
        }
    }

    /// Whether the body is not encoded.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The body without its codings.
    pub(super) fn decode(self, pieces: Pieces) -> Pieces {
        self.0.into_iter().rev().fold(pieces, |pieces, decode| decode(pieces))
    }
}

/// Why the body of a response was left encoded, if it was.
pub(super) fn obstacle(status: StatusCode, headers: &HeaderMap) -> Option<String> {
    let shown = || {
        let values = headers.get_all(CONTENT_ENCODING).iter();
        values.map(|value| String::from_utf8_lossy(value.as_bytes())).collect::<Vec<_>>().join(", ")
    };
    match decoders(status, headers) {
        Ok(decoders) if decoders.is_empty() => None,
        // Of a body that is decoded, the head names no codings any more.
        Ok(_) => Some(format!("the body is still coded as `{}`", shown())),
        Err(reason) => Some(format!("`{}`: {reason}", shown())),
    }
}

/// The decoders of the codings that the head of a response names, or why the body cannot be decoded. There are none where the
/// platform has decoded the body, for then the head names codings that the body does not have any more.
fn decoders(status: StatusCode, headers: &HeaderMap) -> Result<Vec<Decode>, String> {
    if platform::DECODES_BODIES {
        return Ok(Vec::new());
    }
    let mut decoders = Vec::new();
    for value in headers.get_all(CONTENT_ENCODING) {
        let value = String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase();
        for name in value.split(',').map(str::trim) {
            decoders.extend(decoder_for(name)?);
        }
    }
    if decoders.len() > MAX_CODINGS {
        return Err(format!("at most {MAX_CODINGS} codings are decoded"));
    }
    if !decoders.is_empty() && is_piece_of_encoded(status, headers) {
        return Err("a part of what is compressed cannot be decompressed".to_owned());
    }
    Ok(decoders)
}

/// The decoder of a coding; nothing where the name is none of a registered coding.
fn decoder_for(name: &str) -> Result<Option<Decode>, String> {
    let Some(coding) = CODINGS.iter().find(|coding| coding.names.contains(&name)) else { return Ok(None) };
    match (coding.decode, coding.feature) {
        (Some(decode), _) => Ok(Some(decode)),
        (None, Some(feature)) => Err(format!("the crate's feature `{feature}`, which decodes it, is off")),
        (None, None) => Err("it is not one that is decoded".to_owned()),
    }
}

/// Whether the body is a piece of the encoded bytes: 206 with a range of bytes. With another unit, such as `items 0-9/50`, it is
/// encoded as a whole.
fn is_piece_of_encoded(status: StatusCode, headers: &HeaderMap) -> bool {
    let range = headers.get(CONTENT_RANGE).map(HeaderValue::as_bytes);
    status == StatusCode::PARTIAL_CONTENT
        && range.and_then(|it| it.get(..6)).is_some_and(|unit| unit.eq_ignore_ascii_case(b"bytes "))
}
