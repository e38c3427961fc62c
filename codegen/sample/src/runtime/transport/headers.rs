// @generated from the OpenAPI document. Do not edit.

//! The headers of a request, but for its credentials.

use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::KEY_HEADERS;
use crate::runtime::call::Call;
use crate::runtime::settings::{SchemeKind, Settings};
use crate::runtime::{InvalidRequest, encoding, platform};

/// From the weakest to the strongest: the API's constants, the operation's parameters, the client's defaults,
/// the values that are joined, the call's own.
pub(super) fn headers(call: &Call) -> Result<HeaderMap, InvalidRequest> {
    let settings = call.client.inner.settings;
    let mut headers = HeaderMap::new();
    let fixed = |(name, value): &(&'static str, &'static str)| {
        Some((HeaderName::try_from(*name).ok()?, HeaderValue::try_from(*value).ok()?))
    };
    headers.extend(settings.headers.iter().filter_map(fixed));
    for (name, value) in call.headers.iter().chain(&call.client.inner.headers) {
        headers.insert(name, value.clone());
    }
    let cookies = call.cookies.iter().map(|pair| (pair.name.as_str(), pair.value.as_str()));
    encoding::add_parameters(&mut headers, cookies)
        .map_err(|refusal| InvalidRequest::new(format!("the header `Cookie` {refusal}")))?;
    for (name, value) in settings.joined_headers.iter().filter_map(fixed) {
        let joined = headers.get(&name).and_then(|own| {
            let (own, value) = (own.to_str().ok()?, value.to_str().ok()?);
            let has_it = own.split(',').any(|it| it.trim() == value);
            if has_it {
                Some(HeaderValue::try_from(own).ok()?)
            } else {
                HeaderValue::try_from(format!("{own},{value}")).ok()
            }
        });
        headers.insert(name, joined.unwrap_or(value));
    }
    if let Some(key) = &call.idempotency_key {
        // Where nothing says which header the API has for it, a key is the caller's own, and goes where servers look for one.
        let [usual, _] = KEY_HEADERS;
        let name = settings.idempotency_header.map_or(Ok(usual), HeaderName::try_from);
        let name = name.map_err(|_| unusable("the header for idempotency keys"))?;
        headers.insert(name, HeaderValue::try_from(key).map_err(|_| unusable("the idempotency key"))?);
    }
    for (name, value) in &call.overrides {
        headers.insert(name, value.clone());
    }
    for (name, value) in &mut headers {
        if is_secret(name, settings) {
            value.set_sensitive(true);
        }
    }
    if platform::NAMES_ITSELF && !headers.contains_key(USER_AGENT) {
        headers.insert(USER_AGENT, call.client.inner.user_agent.clone());
    }
    Ok(headers)
}

/// Whether a header's value is a credential, whoever sets it.
fn is_secret(name: &HeaderName, settings: &Settings) -> bool {
    let is_scheme =
        |kind: SchemeKind| matches!(kind, SchemeKind::Header(own) if own.eq_ignore_ascii_case(name.as_str()));
    [AUTHORIZATION, PROXY_AUTHORIZATION, COOKIE].contains(name)
        || settings.schemes.iter().any(|scheme| is_scheme(scheme.kind))
}

fn unusable(what: &str) -> InvalidRequest {
    InvalidRequest::new(format!("{what} has characters that no header may have"))
}
