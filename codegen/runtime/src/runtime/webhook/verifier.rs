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

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use http::{HeaderName, HeaderValue};

    use super::*;

    /// A request as somebody sends it.
    struct Sent {
        scheme: Scheme,
        secret: &'static str,
        signed: u64,
        headers: Vec<(&'static str, String)>,
        body: &'static [u8],
    }

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const SIGNATURE: &str = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    /// The example of the specification of Standard Webhooks.
    fn standard() -> Sent {
        let headers = [
            ("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            ("webhook-timestamp", "1614265330"),
            ("webhook-signature", SIGNATURE),
        ];
        let headers = headers.map(|(name, value)| (name, value.to_owned())).into();
        let body = br#"{"test": 2432232314}"#;
        Sent { scheme: Scheme::Standard, secret: SECRET, signed: 1_614_265_330, headers, body }
    }

    /// The example of GitHub's documentation.
    fn github() -> Sent {
        let code = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
        let headers = vec![("x-hub-signature-256", code.to_owned())];
        let secret = "It's a Secret to Everybody";
        Sent { scheme: Scheme::GitHub, secret, signed: 0, headers, body: b"Hello, World!" }
    }

    fn stripe() -> Sent {
        let code = "t=1492774577,v1=654b43d3508ecadb3f8cefc4bc7d3d2bdc5ba9e03bf2c89b2d0657a8e24e4543,v0=00";
        let headers = vec![("stripe-signature", code.to_owned())];
        let body = br#"{"id":"evt_1","object":"event"}"#;
        Sent { scheme: Scheme::Stripe, secret: "whsec_test_secret", signed: 1_492_774_577, headers, body }
    }

    impl Sent {
        fn verifier(&self) -> EventVerifier<()> {
            let now = UNIX_EPOCH + Duration::from_secs(self.signed);
            let verifier = EventVerifier::with_scheme(self.scheme, self.secret).expect("the secret is one");
            verifier.with_clock(move || now)
        }

        fn map(&self) -> HeaderMap {
            let mut map = HeaderMap::new();
            for (name, value) in &self.headers {
                let value = HeaderValue::from_bytes(value.as_bytes()).expect("a header's value");
                map.append(HeaderName::from_static(name), value);
            }
            map
        }

        fn with(mut self, name: &str, value: &str) -> Self {
            let header = self.headers.iter_mut().find(|(known, _)| *known == name);
            value.clone_into(&mut header.expect("the header is there").1);
            self
        }

        fn verified(&self) -> Result<(), VerificationError> {
            self.verifier().verify_signature(&self.map(), self.body)
        }
    }

    #[test]
    fn the_examples_of_the_schemes_are_verified() {
        for sent in [standard(), github(), stripe()] {
            assert_eq!(sent.verified(), Ok(()), "{:?}", sent.scheme);
            // Neither another body, be it a byte shorter, nor another secret.
            let cut = &sent.body[..sent.body.len() - 1];
            assert_eq!(
                sent.verifier().verify_signature(&sent.map(), cut),
                Err(VerificationError::WrongSignature)
            );
            let other = EventVerifier::<()>::with_scheme(sent.scheme, "b3RoZXI=").expect("a secret");
            let now = UNIX_EPOCH + Duration::from_secs(sent.signed);
            let other = other.with_clock(move || now);
            let refused = Err(VerificationError::WrongSignature);
            assert_eq!(other.verify_signature(&sent.map(), sent.body), refused);
            let both = other.with_secret(sent.secret).expect("a secret");
            assert_eq!(both.verify_signature(&sent.map(), sent.body), Ok(()));
            assert!(matches!(
                sent.verifier().verify_signature(&HeaderMap::new(), sent.body),
                Err(VerificationError::MissingHeader(_))
            ));
        }
    }

    #[test]
    fn the_headers_of_svix_are_those_of_the_standard() {
        let mut sent = standard();
        for (name, _) in &mut sent.headers {
            *name = match *name {
                "webhook-id" => "svix-id",
                "webhook-timestamp" => "svix-timestamp",
                _ => "svix-signature",
            };
        }
        assert_eq!(sent.verified(), Ok(()));
        // The two are not mixed.
        sent.headers[0].0 = "webhook-id";
        assert_eq!(sent.verified(), Err(VerificationError::MissingHeader("webhook-timestamp")));
    }

    #[test]
    fn one_of_several_signatures_is_enough() {
        let others = ["v2,abc", "v1a,abc", "v1,", "v1", "", "v1,AAAA", "v1,!!!!"].join(" ");
        for text in [format!("{others} {SIGNATURE}"), format!("{SIGNATURE} {others}")] {
            assert_eq!(standard().with("webhook-signature", &text).verified(), Ok(()), "{text}");
        }
        // Without padding, as some write base64.
        assert_eq!(standard().with("webhook-signature", SIGNATURE.trim_end_matches('=')).verified(), Ok(()));
        let refused = Err(VerificationError::WrongSignature);
        for text in [others.as_str(), "", "v1", &SIGNATURE[3..], &SIGNATURE.replace("v1", "v2")] {
            assert_eq!(standard().with("webhook-signature", text).verified(), refused, "{text}");
        }
        // Asymmetric keys are another matter, and the error says so.
        let unsupported = Err(VerificationError::UnsupportedSignature("v1a"));
        for (text, expected) in
            [("v1a,abc", unsupported), ("v2,a v1a,abc v1a,", unsupported), ("v1a,abc v1,AAAA", refused)]
        {
            assert_eq!(standard().with("webhook-signature", text).verified(), expected, "{text}");
        }
        let stripe_code = stripe().headers[0].1.clone();
        let code = stripe_code.replace("t=1492774577,", "t=1492774577,v1=00,v1=zz,");
        assert_eq!(stripe().with("stripe-signature", &code).verified(), Ok(()));
        let code = stripe_code.replace("v1=", "v0=");
        assert_eq!(stripe().with("stripe-signature", &code).verified(), refused);
    }

    #[test]
    fn a_request_is_verified_for_five_minutes_in_both_directions() {
        for sent in [standard(), stripe()] {
            for (away, expected) in [
                (-301, Err(VerificationError::TooNew)),
                (-300, Ok(())),
                (300, Ok(())),
                (301, Err(VerificationError::TooOld)),
            ] {
                let now = UNIX_EPOCH + Duration::from_secs(sent.signed.saturating_add_signed(away));
                let verifier = sent.verifier().with_clock(move || now);
                assert_eq!(verifier.verify_signature(&sent.map(), sent.body), expected, "{away}");
                let patient = verifier.with_tolerance(Duration::MAX);
                assert_eq!(patient.verify_signature(&sent.map(), sent.body), Ok(()), "{away}");
            }
        }
        let at_once = github().verifier().with_tolerance(Duration::ZERO);
        assert_eq!(at_once.verify_signature(&github().map(), github().body), Ok(()));
    }

    #[test]
    fn what_is_written_otherwise_is_malformed() {
        let malformed = |name| Err(VerificationError::MalformedHeader(name));
        for text in ["", "soon", "+1614265330", "-1", "1614265330.0", "1614265330 ", "99999999999999999999"] {
            let sent = standard().with("webhook-timestamp", text);
            assert_eq!(sent.verified(), malformed("webhook-timestamp"), "{text:?}");
            let sent = stripe().with("stripe-signature", &format!("t={text},v1=00"));
            assert_eq!(sent.verified(), malformed("stripe-signature"), "{text:?}");
        }
        let far = standard().with("webhook-timestamp", &i64::MAX.to_string());
        assert_eq!(far.verified(), Err(VerificationError::TooNew));
        for text in ["", "ä", "v1=00", "t=", ",,,", "t", "=", "t==1"] {
            assert_eq!(
                stripe().with("stripe-signature", text).verified(),
                malformed("stripe-signature"),
                "{text}"
            );
        }
        let code = github().headers[0].1.clone();
        for text in
            ["", "sha256=", "sha256=zz", &code[7..], &code[..70], &format!("{code}00"), "sha1=00", "ü"]
        {
            assert_eq!(
                github().with("x-hub-signature-256", text).verified(),
                malformed("x-hub-signature-256")
            );
        }
        assert_eq!(
            github().with("x-hub-signature-256", &code.to_uppercase().replace("SHA256", "sha256")).verified(),
            Ok(())
        );
        for (name, text) in [("webhook-id", "ä"), ("webhook-timestamp", "ä"), ("webhook-signature", "ä")] {
            assert_eq!(standard().with(name, text).verified(), malformed(name));
        }
        // Which of two ids was signed nobody can say.
        let mut twice = standard();
        twice.headers.push(("webhook-id", "other".to_owned()));
        assert_eq!(twice.verified(), malformed("webhook-id"));
    }

    #[test]
    fn ten_thousand_signatures_cost_little() {
        let many = format!("v1,{} ", "A".repeat(43)).repeat(10_000);
        let sent = standard().with("webhook-signature", &format!("{many}{SIGNATURE}"));
        let mut verifier = sent.verifier();
        for _ in 0..20 {
            verifier = verifier.with_secret("b3RoZXI=").expect("a secret");
        }
        let start = std::time::Instant::now();
        assert_eq!(verifier.verify_signature(&sent.map(), sent.body), Ok(()));
        assert!(start.elapsed() < Duration::from_secs(5));
        let long = standard().with("webhook-signature", &format!("v1,{}", "A".repeat(1 << 20)));
        assert_eq!(long.verified(), Err(VerificationError::WrongSignature));
    }

    #[test]
    fn what_came_before_is_refused_until_its_time_tells() {
        let sent = standard();
        let verifier = sent.verifier().refusing_replays();
        assert_eq!(verifier.verify_signature(&sent.map(), sent.body), Ok(()));
        for _ in 0..2 {
            assert_eq!(verifier.verify_signature(&sent.map(), sent.body), Err(VerificationError::Replayed));
        }
        // What is refused is not kept.
        assert_eq!(verifier.verify_signature(&sent.map(), b"other"), Err(VerificationError::WrongSignature));
        let verifier = github().verifier().refusing_replays();
        assert_eq!(verifier.verify_signature(&github().map(), github().body), Ok(()));
        let later = verifier.with_clock(|| UNIX_EPOCH + Duration::from_secs(601));
        assert_eq!(later.verify_signature(&github().map(), github().body), Ok(()));
    }

    #[test]
    fn a_secret_is_what_its_scheme_says() {
        let is_one = |scheme, secret: &str| EventVerifier::<()>::with_scheme(scheme, secret).is_ok();
        for secret in [SECRET, SECRET.trim_start_matches("whsec_"), "whsec_c2VjcmV0", "whsec_YQ=="] {
            assert!(is_one(Scheme::Standard, secret), "{secret}");
        }
        for secret in ["", "whsec_", "whsec_not base64", "secret!", "whsec_ä"] {
            assert!(!is_one(Scheme::Standard, secret), "{secret}");
        }
        for scheme in [Scheme::GitHub, Scheme::Stripe] {
            assert!(is_one(scheme, "any text ä") && !is_one(scheme, ""));
        }
        let shown = format!("{:?}", standard().verifier());
        assert!(!shown.contains("MfKQ") && shown.contains("Standard"), "{shown}");
    }
}
