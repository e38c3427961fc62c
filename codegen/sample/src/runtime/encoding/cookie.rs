// @generated from the OpenAPI document. Do not edit.

//! The header `Cookie`, which all cookies of a request share (RFC 6265, section 5.4).

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use serde_json::Value;

use super::escape::{Escaping, is_cookie_name, is_cookie_value};
use super::flat::is_scalar;
use super::pairs::{Pairs, pairs};
use super::{Encoding, Refusal, Style};

/// The cookies of a parameter. With the style `cookie` (OpenAPI 3.2, section 4.12.2.3) they are sent as they are, and what no
/// cookie can hold (RFC 6265, section 4.1.1) is refused; otherwise that is escaped.
pub(in crate::runtime) fn cookie(name: &str, encoding: Encoding, value: &Value) -> Result<Pairs, Refusal> {
    let Encoding::Style { style: Style::Cookie, explode, .. } = encoding else {
        return pairs(name, encoding, Escaping::Cookie, value);
    };
    let cookies = pairs(name, encoding, Escaping::None, value)?;
    // The commas between items are the style's.
    let is_joined = !explode && !is_scalar(value);
    let fits = |text: &str| {
        if is_joined { text.split(',').all(is_cookie_value) } else { is_cookie_value(text) }
    };
    let can_be_sent = cookies.iter().all(|(name, value)| is_cookie_name(name) && fits(value));
    if can_be_sent { Ok(cookies) } else { Err(Refusal::Characters) }
}

/// Adds cookies, escaped pairs, to those that are there; of two of one name the added one counts.
pub(in crate::runtime) fn add_parameters<'a>(
    headers: &mut HeaderMap,
    cookies: impl Iterator<Item = (&'a str, &'a str)> + Clone,
) -> Result<(), Refusal> {
    let before = text(headers)?;
    let kept = written(&before).filter(|pair| !cookies.clone().any(|(added, _)| name(pair) == added));
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
    if written(&before).any(|pair| name(pair) == cookie) {
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

fn written(text: &str) -> impl Iterator<Item = &str> {
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
