// @generated from the OpenAPI document. Do not edit.

//! Stripe's [habit](https://docs.stripe.com/webhooks#verify-manually): an HMAC-SHA-256 over `timestamp.body`, in hexadecimal
//! digits. One header has the time and all signatures: `t=1492774577,v1=…,v1=…,v0=…`.

use http::HeaderMap;

use super::claimed::{Claimed, only, timestamp};
use super::error::VerificationError;
use super::github::code;

const SIGNATURE: &str = "stripe-signature";

pub(super) fn claimed(headers: &HeaderMap) -> Result<Claimed<'_>, VerificationError> {
    let pairs = || only(headers, SIGNATURE).map(|text| text.split(',').filter_map(|it| it.split_once('=')));
    let malformed = VerificationError::MalformedHeader(SIGNATURE);
    let (_, time) = pairs()?.find(|(key, _)| *key == "t").ok_or(malformed)?;
    let timestamp = timestamp(time).ok_or(malformed)?;
    let signatures =
        pairs()?.filter(|(key, _)| *key == "v1").filter_map(|(_, digits)| code(digits)).collect();
    Ok(Claimed { timestamp: Some(timestamp), prefix: vec![time.as_bytes(), b"."], signatures })
}

/// The headers of a signed request.
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub(super) fn sign(key: &super::key::Key, signed: std::time::SystemTime, body: &[u8]) -> HeaderMap {
    let time = super::claimed::seconds(signed);
    let code = key.code(&[time.to_string().as_bytes(), b".", body]);
    super::claimed::headers([(SIGNATURE, format!("t={time},v1={}", hex::encode(code.0)))])
}
