//! What a request says of its signature, and how its headers say it.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;

use super::error::VerificationError;
use super::key::Code;

/// What a request says of its signature.
pub(super) struct Claimed<'a> {
    /// When it was signed, in seconds of Unix time, where that is signed as well.
    pub(super) timestamp: Option<i64>,
    /// What stands before the body in the signed message.
    pub(super) prefix: Vec<&'a [u8]>,
    /// The signatures that can be one of the scheme's; others are left out.
    pub(super) signatures: Vec<Code>,
}

/// A time in seconds of Unix time.
pub(super) fn seconds(time: SystemTime) -> i64 {
    let whole = |span: Duration| i64::try_from(span.as_secs()).unwrap_or(i64::MAX);
    time.duration_since(UNIX_EPOCH).map_or_else(|before| -whole(before.duration()), whole)
}

/// A number of seconds as the schemes write it: digits, and nothing else.
pub(super) fn timestamp(text: &str) -> Option<i64> {
    text.parse().ok().filter(|_| text.bytes().all(|it| it.is_ascii_digit()))
}

/// The only value of a header, as text.
pub(super) fn only<'a>(headers: &'a HeaderMap, name: &'static str) -> Result<&'a str, VerificationError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or(VerificationError::MissingHeader(name))?;
    match (value.to_str(), values.next()) {
        (Ok(text), None) => Ok(text),
        _ => Err(VerificationError::MalformedHeader(name)),
    }
}

/// The headers of a signed request; what no header can hold is left out.
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub(super) fn headers(pairs: impl IntoIterator<Item = (&'static str, String)>) -> HeaderMap {
    let header = |(name, text): (&'static str, String)| {
        Some((http::HeaderName::from_static(name), http::HeaderValue::from_str(&text).ok()?))
    };
    pairs.into_iter().filter_map(header).collect()
}
