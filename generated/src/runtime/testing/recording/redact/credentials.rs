// @generated from the OpenAPI document. Do not edit.

//! The credentials of a request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use http::HeaderName;
use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};
use percent_encoding::percent_decode_str;

use super::super::exchange::Asked;
use crate::runtime::secret_names::{Names, SHORTEST};

/// The values of a request that are credentials.
pub(super) fn credentials(names: &Names, request: &Asked) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in &request.headers {
        if value.is_sensitive() || names.has(name.as_str()) {
            let value = String::from_utf8_lossy(value.as_bytes());
            header_credentials(names, name, value.trim(), &mut found);
        }
    }
    let pairs = request.url.query_pairs().filter(|(name, _)| names.has(name));
    found.extend(pairs.map(|(_, value)| value.into_owned()));
    let password = request.url.password().map(|it| percent_decode_str(it).decode_utf8_lossy().into_owned());
    found.extend(password);
    found
}

/// What is secret in a header that holds secrets.
fn header_credentials(names: &Names, name: &HeaderName, value: &str, found: &mut Vec<String>) {
    if *name == COOKIE {
        for (_, value) in value.split(';').filter_map(|pair| pair.split_once('=')) {
            let value = value.trim().trim_matches('"');
            found.push(value.to_owned());
            found.push(percent_decode_str(value).decode_utf8_lossy().into_owned());
        }
        return;
    }
    // Behind the name of an authentication scheme (RFC 9110, section 11.4), which may be missing.
    let (scheme, credential) = value.split_once([' ', '\t']).unwrap_or(("", value));
    let credential = credential.trim();
    if *name != AUTHORIZATION && *name != PROXY_AUTHORIZATION {
        found.push(value.to_owned());
    }
    found.push(credential.to_owned());
    let parameters = credential.split(',').filter_map(|it| it.trim().split_once('='));
    let secret = parameters.filter(|(name, _)| names.has(name));
    found.extend(secret.map(|(_, value)| value.trim().trim_matches('"').to_owned()));
    if scheme.eq_ignore_ascii_case("basic") {
        found.extend(password(credential));
    }
}

/// What is secret of the pair in `Authorization: Basic` (RFC 7617, section 2): the password, or the user where that is none, as
/// with keys that are sent as a user's name.
fn password(pair: &str) -> Option<String> {
    let pair = String::from_utf8(BASE64.decode(pair).ok()?).ok()?;
    let (user, password) = pair.split_once(':')?;
    Some(if password.len() < SHORTEST { user } else { password }.to_owned())
}
