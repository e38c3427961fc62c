//! [Standard Webhooks](https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): an
//! HMAC-SHA-256 over `id.timestamp.body`, in base64 behind `v1,`; several stand side by side while a secret is replaced.

use base64::Engine as _;
use http::HeaderMap;
use secrecy::{ExposeSecret as _, SecretString};

use super::claimed::{Claimed, only, timestamp};
use super::error::{InvalidSecret, VerificationError};
use super::key::{BASE64, CODE, Code, Key};

/// The headers for id, time and signatures, and those that Svix had before.
const HEADERS: [[&str; 3]; 2] = [
    ["webhook-id", "webhook-timestamp", "webhook-signature"],
    ["svix-id", "svix-timestamp", "svix-signature"],
];

/// A code is no longer in base64.
const LONGEST: usize = 44;

pub(super) fn key(secret: &SecretString) -> Result<Key, InvalidSecret> {
    let text = secret.expose_secret();
    Key::base64(text.strip_prefix("whsec_").unwrap_or(text))
}

pub(super) fn claimed(headers: &HeaderMap) -> Result<Claimed<'_>, VerificationError> {
    let [usual, older] = HEADERS;
    let has = |names: &[&str; 3]| names.iter().any(|name| headers.contains_key(*name));
    let [id, time, signature] = if has(&usual) || !has(&older) { usual } else { older };
    let (id, time_text) = (only(headers, id)?, only(headers, time)?);
    let timestamp = timestamp(time_text).ok_or(VerificationError::MalformedHeader(time))?;
    if !headers.contains_key(signature) {
        return Err(VerificationError::MissingHeader(signature));
    }
    let mut signatures = Vec::new();
    let (mut has_secret, mut has_asymmetric) = (false, false);
    for value in headers.get_all(signature) {
        let value = value.to_str().map_err(|_| VerificationError::MalformedHeader(signature))?;
        for text in value.split(' ') {
            if let Some(text) = text.strip_prefix("v1,") {
                has_secret = true;
                signatures.extend(code(text));
            }
            // Other versions are for those who know them.
            has_asymmetric |= text.starts_with("v1a,");
        }
    }
    if has_asymmetric && !has_secret {
        return Err(VerificationError::UnsupportedSignature("v1a"));
    }
    let prefix = vec![id.as_bytes(), b".", time_text.as_bytes(), b"."];
    Ok(Claimed { timestamp: Some(timestamp), prefix, signatures })
}

fn code(text: &str) -> Option<Code> {
    let mut code = [0; CODE];
    let length = BASE64.decode_slice(text, &mut code).ok().filter(|_| text.len() <= LONGEST)?;
    (length == CODE).then_some(Code(code))
}

/// The headers of a signed request.
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
pub(super) fn sign(key: &Key, id: &str, signed: std::time::SystemTime, body: &[u8]) -> HeaderMap {
    let time = super::claimed::seconds(signed).to_string();
    let code = key.code(&[id.as_bytes(), b".", time.as_bytes(), b".", body]);
    let [[id_header, time_header, signature_header], _] = HEADERS;
    let signature = format!("v1,{}", base64::engine::general_purpose::STANDARD.encode(code.0));
    super::claimed::headers([(id_header, id.to_owned()), (time_header, time), (signature_header, signature)])
}
