// @generated from the OpenAPI document. Do not edit.

//! How requests are signed.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::HeaderMap;
use secrecy::SecretString;

use super::error::{InvalidSecret, VerificationError};
use super::key::{Code, Key};
use super::{github, standard, stripe};

/// How an API signs its requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// [Standard Webhooks](https://www.standardwebhooks.com): the headers `webhook-id`, `webhook-timestamp` and
    /// `webhook-signature`, or the same with `svix-`. Secrets are in base64, mostly behind `whsec_`.
    Standard,
    /// `x-hub-signature-256`, as GitHub has it. The time is not signed.
    GitHub,
    /// `stripe-signature`, as Stripe has it.
    Stripe,
}

/// What a request says of its signature.
pub(super) struct Claimed<'a> {
    /// When it was signed, in seconds of Unix time, where that is signed as well.
    pub(super) timestamp: Option<i64>,
    /// What stands before the body in the signed message.
    pub(super) prefix: Vec<&'a [u8]>,
    /// The signatures that can be one of the scheme's; others are left out.
    pub(super) signatures: Vec<Code>,
}

impl Scheme {
    /// Reads a secret as the scheme writes it.
    pub(in crate::runtime) fn key(self, secret: &SecretString) -> Result<Key, InvalidSecret> {
        match self {
            Self::Standard => standard::key(secret),
            Self::GitHub | Self::Stripe => Key::plain(secret),
        }
    }

    /// Reads the headers of a signature.
    pub(super) fn claimed(self, headers: &HeaderMap) -> Result<Claimed<'_>, VerificationError> {
        match self {
            Self::Standard => standard::claimed(headers),
            Self::GitHub => github::claimed(headers),
            Self::Stripe => stripe::claimed(headers),
        }
    }

    /// The header by which deliveries are told apart; the same one may be made several times. Stripe has none: the body
    /// says it.
    pub(super) fn id(self, headers: &HeaderMap) -> Option<&str> {
        let names: &[&str] = match self {
            Self::Standard => &["webhook-id", "svix-id"],
            Self::GitHub => &["x-github-delivery"],
            Self::Stripe => &[],
        };
        names.iter().find_map(|name| headers.get(*name)?.to_str().ok())
    }

    /// The headers that a signed request has.
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    pub(in crate::runtime) fn sign(self, key: &Key, id: &str, signed: SystemTime, body: &[u8]) -> HeaderMap {
        match self {
            Self::Standard => standard::sign(key, id, signed, body),
            Self::GitHub => github::sign(key, id, body),
            Self::Stripe => stripe::sign(key, signed, body),
        }
    }
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
