//! Content codings (RFC 9110, section 8.4): what a body is compressed with, and how that is undone.
//!
//! Browsers undo them before anybody sees the body, and leave the header.

#[cfg(all(any(feature = "gzip", feature = "brotli", feature = "zstd"), not(target_arch = "wasm32")))]
mod decoder;

use bytes::Bytes;
use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, RANGE};
use http::{HeaderMap, HeaderValue, StatusCode};

use super::error::TransportError;
use super::platform::{self, BoxStream};

/// A body, piece by piece.
pub(super) type Pieces = BoxStream<'static, Result<Bytes, TransportError>>;

/// A coding that can be undone.
struct Coding {
    /// In lower case; the one that is asked for is the first.
    names: &'static [&'static str],
    undo: fn(Pieces) -> Pieces,
}

/// What the crate's features allow.
const KNOWN: &[Coding] = &[
    #[cfg(all(feature = "gzip", not(target_arch = "wasm32")))]
    Coding { names: &["gzip", "x-gzip"], undo: decoder::gzip },
    #[cfg(all(feature = "brotli", not(target_arch = "wasm32")))]
    Coding { names: &["br"], undo: decoder::brotli },
    #[cfg(all(feature = "zstd", not(target_arch = "wasm32")))]
    Coding { names: &["zstd"], undo: decoder::zstd },
];

/// The features that know a coding.
const FEATURES: &[(&str, &str)] = &[("gzip", "gzip"), ("x-gzip", "gzip"), ("br", "brotli"), ("zstd", "zstd")];

/// The others that are registered (IANA, "HTTP Content Coding Registry"). Whatever else a head says, such as `utf-8` or
/// `aws-chunked`, compresses nothing: servers put it there by mistake.
const OTHERS: [&str; 8] =
    ["aes128gcm", "compress", "dcb", "dcz", "deflate", "exi", "pack200-gzip", "x-compress"];

/// Each takes memory and a place on the stack, and servers apply one.
const MOST: usize = 4;

/// Asks for what can be undone, unless the caller asks for something. A range is one of the bytes that travel, of which a part
/// cannot be undone.
pub(super) fn ask(headers: &mut HeaderMap) {
    if KNOWN.is_empty() || headers.contains_key(ACCEPT_ENCODING) || headers.contains_key(RANGE) {
        return;
    }
    let names: Vec<_> = KNOWN.iter().filter_map(|coding| coding.names.first().copied()).collect();
    if let Ok(value) = HeaderValue::try_from(names.join(", ")) {
        headers.insert(ACCEPT_ENCODING, value);
    }
}

/// The codings of a body that are undone when it is read, in the order in which they were applied.
#[derive(Default)]
pub(super) struct Codings(Vec<&'static Coding>);

impl Codings {
    /// Takes them out of a response's head, with the length that is no longer true, if all of them can be undone.
    pub(super) fn take(status: StatusCode, headers: &mut HeaderMap) -> Self {
        match read(status, headers) {
            Ok(codings) if !codings.is_empty() => {
                headers.remove(CONTENT_ENCODING);
                headers.remove(CONTENT_LENGTH);
                Self(codings)
            }
            _ => Self::default(),
        }
    }

    /// Whether the body travels as it is.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the body was before they were applied.
    pub(super) fn undo(self, pieces: Pieces) -> Pieces {
        self.0.into_iter().rev().fold(pieces, |pieces, coding| (coding.undo)(pieces))
    }
}

/// Why a body whose head is this one is not what the document describes: it has been left as it came.
pub(super) fn obstacle(status: StatusCode, headers: &HeaderMap) -> Option<String> {
    let shown = || {
        let values = headers.get_all(CONTENT_ENCODING).iter();
        values.map(|value| String::from_utf8_lossy(value.as_bytes())).collect::<Vec<_>>().join(", ")
    };
    match read(status, headers) {
        Ok(codings) if codings.is_empty() => None,
        // Taken codings are not in the head any more.
        Ok(_) => Some(format!("the body is still coded as `{}`", shown())),
        Err(reason) => Some(format!("`{}`: {reason}", shown())),
    }
}

fn read(status: StatusCode, headers: &HeaderMap) -> Result<Vec<&'static Coding>, String> {
    if platform::UNDOES_CODINGS {
        return Ok(Vec::new());
    }
    let mut codings = Vec::new();
    for value in headers.get_all(CONTENT_ENCODING) {
        let value = String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase();
        for name in value.split(',').map(str::trim) {
            codings.extend(coding(name)?);
        }
    }
    if codings.len() > MOST {
        return Err(format!("at most {MOST} codings are undone"));
    }
    if !codings.is_empty() && is_part(status, headers) {
        return Err("a part of what is compressed cannot be decompressed".to_owned());
    }
    Ok(codings)
}

/// The coding of a name; nothing where the name is none of a coding that changes a body.
fn coding(name: &str) -> Result<Option<&'static Coding>, String> {
    let known = KNOWN.iter().find(|coding| coding.names.contains(&name));
    if known.is_some() {
        return Ok(known);
    }
    match FEATURES.iter().find(|(of, _)| *of == name) {
        Some((_, feature)) => Err(format!("the crate's feature `{feature}`, which undoes it, is off")),
        None if OTHERS.contains(&name) => Err("it is not one that is undone".to_owned()),
        None => Ok(None),
    }
}

/// Whether the bytes are some of those that travel; ranges of other units are of what an API counts.
fn is_part(status: StatusCode, headers: &HeaderMap) -> bool {
    let range = headers.get(CONTENT_RANGE).map(HeaderValue::as_bytes);
    status == StatusCode::PARTIAL_CONTENT
        && range.and_then(|it| it.get(..6)).is_some_and(|unit| unit.eq_ignore_ascii_case(b"bytes "))
}
