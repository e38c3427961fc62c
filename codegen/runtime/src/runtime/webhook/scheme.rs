//! How requests are signed.

#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
use std::time::SystemTime;

use http::HeaderMap;
use secrecy::SecretString;

use super::claimed::Claimed;
use super::error::{InvalidSecret, VerificationError};
use super::key::Key;
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
