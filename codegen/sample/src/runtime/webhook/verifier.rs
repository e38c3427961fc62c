// @generated from the OpenAPI document. Do not edit.

//! Who sent a request, and when.

use std::fmt;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use http::HeaderMap;
use secrecy::SecretString;

use super::claimed::seconds;
use super::error::{Error, InvalidSecret, VerificationError};
use super::event::{Described, Events, Signed};
use super::key::Key;
use super::replay::Seen;
use super::scheme::Scheme;
use crate::runtime::platform;

/// How long ago a request may have been signed, and how far ahead the sender's clock may be (Standard Webhooks, section
/// "Verifying webhook authenticity").
const TOLERANCE: Duration = Duration::from_secs(300);

/// Verifies that requests come from the API, and reads what they say.
///
/// It is made once, with the secret that the API gave, and shared by all requests. Headers and body are to be passed as they
/// came: a body that was parsed and written again has another signature.
///
/// A request that is sent again unchanged, by whoever recorded it, verifies again until its time is out of tolerance. Where
/// that matters, [`refusing_replays`](Self::refusing_replays) remembers what came, and
/// [`delivery_id`](Self::delivery_id) has what a database can remember.
pub struct EventVerifier<E> {
    scheme: Scheme,
    keys: Vec<Key>,
    tolerance: Duration,
    clock: Arc<dyn Fn() -> SystemTime + Send + Sync>,
    seen: Option<Mutex<Seen>>,
    events: PhantomData<fn() -> E>,
}

impl<E> fmt::Debug for EventVerifier<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EventVerifier")
            .field("scheme", &self.scheme)
            .field("keys", &self.keys.len())
            .field("tolerance", &self.tolerance)
            .finish_non_exhaustive()
    }
}

impl<E: Signed> EventVerifier<E> {
    /// A verifier for requests that are signed as the API signs its requests.
    ///
    /// # Errors
    /// When the secret is empty, or not in base64 where the scheme asks for that.
    pub fn new(secret: impl Into<SecretString>) -> Result<Self, InvalidSecret> {
        Self::with_scheme(E::SCHEME, secret)
    }
}

impl<E> EventVerifier<E> {
    /// A verifier for requests that are signed by a scheme.
    ///
    /// # Errors
    /// When the secret is empty, or not in base64 where the scheme asks for that.
    pub fn with_scheme(scheme: Scheme, secret: impl Into<SecretString>) -> Result<Self, InvalidSecret> {
        let keys = vec![scheme.key(&secret.into())?];
        let clock = Arc::new(platform::now);
        Ok(Self { scheme, keys, tolerance: TOLERANCE, clock, seen: None, events: PhantomData })
    }

    /// Takes a further secret: while one is replaced by another, requests that are signed with either are verified.
    ///
    /// # Errors
    /// When the secret is empty, or not in base64 where the scheme asks for that.
    pub fn with_secret(mut self, secret: impl Into<SecretString>) -> Result<Self, InvalidSecret> {
        self.keys.push(self.scheme.key(&secret.into())?);
        Ok(self)
    }

    /// How far the time of a request may be from now, in either direction; five minutes unless set.
    #[must_use]
    pub fn with_tolerance(mut self, tolerance: Duration) -> Self {
        self.tolerance = tolerance;
        self
    }

    /// What tells the time, for tests.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Refuses requests that have been verified before, as long as this verifier lives. Deliveries that the API itself makes
    /// again have a time of their own and are not refused; where the time is not signed, as with [`Scheme::GitHub`], they are
    /// for twice the tolerance.
    #[must_use]
    pub fn refusing_replays(mut self) -> Self {
        self.seen = Some(Mutex::default());
        self
    }

    /// What tells deliveries apart: the same one may come several times, and is to be processed once. Nothing where the
    /// headers do not say it.
    pub fn delivery_id<'a>(&self, headers: &'a HeaderMap) -> Option<&'a str> {
        self.scheme.id(headers)
    }

    /// Verifies a request without reading it.
    ///
    /// # Errors
    /// When the request does not come from the API, or not in time.
    pub fn verify_signature(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), VerificationError> {
        let claimed = self.scheme.claimed(headers)?;
        let now = (self.clock)();
        if let Some(timestamp) = claimed.timestamp {
            let tolerance = i64::try_from(self.tolerance.as_secs()).unwrap_or(i64::MAX);
            let age = seconds(now).saturating_sub(timestamp);
            if age > tolerance {
                return Err(VerificationError::TooOld);
            }
            if age < tolerance.saturating_neg() {
                return Err(VerificationError::TooNew);
            }
        }
        let mut message = claimed.prefix;
        message.push(body);
        let codes: Vec<_> = self.keys.iter().map(|key| key.code(&message)).collect();
        // All are compared, so that the time it takes does not tell which one fits.
        let fits = claimed
            .signatures
            .iter()
            .fold(false, |fits, signature| codes.iter().fold(fits, |fits, code| fits | code.is(signature)));
        if !fits {
            return Err(VerificationError::WrongSignature);
        }
        if let (Some(seen), Some(code)) = (&self.seen, codes.first()) {
            let span = self.tolerance.saturating_mul(2);
            if !seen.lock().unwrap_or_else(PoisonError::into_inner).is_new(code, now, span) {
                return Err(VerificationError::Replayed);
            }
        }
        Ok(())
    }
}

impl<E: Events> EventVerifier<E> {
    /// Verifies a request for an event that is known by its name, such as by the path that it came to.
    ///
    /// # Errors
    /// When the request does not come from the API, or not in time, or when its body is not what the document says.
    pub fn verify_named(&self, name: &str, headers: &HeaderMap, body: &[u8]) -> Result<E, Error> {
        self.verify_signature(headers, body)?;
        Ok(E::named(name, body)?)
    }
}

impl<E: Described> EventVerifier<E> {
    /// Verifies a request, and reads what it says.
    ///
    /// # Errors
    /// When the request does not come from the API, or not in time, or when its body is not what the document says.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<E, Error> {
        self.verify_signature(headers, body)?;
        Ok(E::described(headers, body)?)
    }
}
