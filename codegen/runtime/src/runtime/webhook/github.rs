//! GitHub's [habit](https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries), which others have
//! taken over: an HMAC-SHA-256 over the body, in hexadecimal digits behind `sha256=`.

use http::HeaderMap;

use super::claimed::{Claimed, only};
use super::error::VerificationError;
use super::key::{CODE, Code};

const SIGNATURE: &str = "x-hub-signature-256";

pub(super) fn claimed(headers: &HeaderMap) -> Result<Claimed<'_>, VerificationError> {
    let digits = only(headers, SIGNATURE)?.strip_prefix("sha256=");
    let code = digits.and_then(code).ok_or(VerificationError::MalformedHeader(SIGNATURE))?;
    Ok(Claimed { timestamp: None, prefix: Vec::new(), signatures: vec![code] })
}

/// A code in hexadecimal digits.
pub(super) fn code(digits: &str) -> Option<Code> {
    let mut code = [0; CODE];
    hex::decode_to_slice(digits, &mut code).ok().map(|()| Code(code))
}

/// The headers of a signed request.
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub(super) fn sign(key: &super::key::Key, id: &str, body: &[u8]) -> HeaderMap {
    let signature = format!("sha256={}", hex::encode(key.code(&[body]).0));
    super::claimed::headers([(SIGNATURE, signature), ("x-github-delivery", id.to_owned())])
}
