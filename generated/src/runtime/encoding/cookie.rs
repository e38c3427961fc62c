// @generated from the OpenAPI document. Do not edit.

//! The header `Cookie`, which all cookies of a request share (RFC 6265, section 5.4).

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};

use super::Refusal;

/// Adds cookies, escaped pairs, to those that are there; of two of one name the added one counts.
pub(in crate::runtime) fn add_parameters<'a>(
    headers: &mut HeaderMap,
    cookies: impl Iterator<Item = (&'a str, &'a str)> + Clone,
) -> Result<(), Refusal> {
    let before = text(headers)?;
    let kept = pairs(&before).filter(|pair| !cookies.clone().any(|(added, _)| name(pair) == added));
    let all: Vec<String> = kept
        .map(str::to_owned)
        .chain(cookies.clone().map(|(name, value)| format!("{name}={value}")))
        .collect();
    insert(headers, &all.join("; "), false)
}

/// Adds a credential, as it is; a cookie of its name that the caller set counts.
pub(in crate::runtime) fn add_credential(
    headers: &mut HeaderMap,
    cookie: &str,
    secret: &str,
) -> Result<(), Refusal> {
    // A semicolon would begin another cookie.
    if secret.contains(|it: char| it == ';' || it.is_control()) {
        return Err(Refusal::Characters);
    }
    let before = text(headers)?;
    if pairs(&before).any(|pair| name(pair) == cookie) {
        return Ok(());
    }
    let separator = if before.is_empty() { "" } else { "; " };
    insert(headers, &format!("{before}{separator}{cookie}={secret}"), true)
}

/// The cookies that are there.
fn text(headers: &HeaderMap) -> Result<String, Refusal> {
    let values = headers.get_all(COOKIE).iter().map(|it| std::str::from_utf8(it.as_bytes()));
    let values: Vec<&str> = values.collect::<Result<_, _>>().map_err(|_| Refusal::Characters)?;
    Ok(values.join("; "))
}

fn pairs(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|pair| !pair.is_empty())
}

fn name(pair: &str) -> &str {
    pair.split('=').next().unwrap_or(pair)
}

fn insert(headers: &mut HeaderMap, text: &str, is_secret: bool) -> Result<(), Refusal> {
    if text.is_empty() {
        return Ok(());
    }
    let mut value = HeaderValue::try_from(text).map_err(|_| Refusal::Characters)?;
    value.set_sensitive(is_secret || headers.get(COOKIE).is_some_and(HeaderValue::is_sensitive));
    headers.insert(COOKIE, value);
    Ok(())
}
