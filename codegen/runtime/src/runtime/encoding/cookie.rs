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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn cookies(headers: &HeaderMap) -> &str {
        headers.get(COOKIE).and_then(|it| it.to_str().ok()).unwrap_or_default()
    }

    #[test]
    fn sources_combine() {
        let mut headers = HeaderMap::new();
        add_parameters(&mut headers, std::iter::empty()).expect("nothing is added");
        assert!(!headers.contains_key(COOKIE));
        headers.insert(COOKIE, HeaderValue::from_static("a=1;b=2"));
        add_parameters(&mut headers, [("b", "3"), ("c", "4")].into_iter()).expect("they can be sent");
        assert_eq!(cookies(&headers), "a=1; b=3; c=4");
        add_credential(&mut headers, "sid", "x=y").expect("it can be sent");
        add_credential(&mut headers, "a", "ignored").expect("the caller's counts");
        assert_eq!(cookies(&headers), "a=1; b=3; c=4; sid=x=y");
        assert!(headers[COOKIE].is_sensitive());
    }

    #[test]
    fn values_are_escaped_or_sent_as_they_are() {
        let raw = |explode| Encoding::style(Style::Cookie, explode);
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let text = json!("50%41x");
        assert_eq!(cookie("a", Encoding::FORM, &text), Ok(vec![pair("a", "50%2541x")]));
        assert_eq!(cookie("a", raw(true), &text), Ok(vec![pair("a", "50%41x")]));
        assert_eq!(cookie("a", raw(false), &json!(["x", 1])), Ok(vec![pair("a", "x,1")]));
        assert_eq!(cookie("a", raw(true), &json!(["x", 1])), Ok(vec![pair("a", "x"), pair("a", "1")]));
        assert_eq!(cookie("a", raw(true), &json!({ "b": "c" })), Ok(vec![pair("b", "c")]));
        assert_eq!(cookie("a", raw(false), &json!(["x,y"])), Err(Refusal::Separator(',')));
        for value in [json!("a b"), json!("a;b"), json!("a,b"), json!("\u{e9}"), json!("\""), json!("a\r\nb")]
        {
            assert_eq!(cookie("a", raw(true), &value), Err(Refusal::Characters), "{value}");
            assert!(cookie("a", Encoding::FORM, &value).is_ok(), "{value}");
        }
        assert_eq!(cookie("a", raw(true), &json!({ "b c": 1 })), Err(Refusal::Characters));
    }

    #[test]
    fn credentials_are_one_cookie_or_refused() {
        for secret in ["a\nb", "a\r\nX: y", "a;b=c", "a\0", "a\u{7f}"] {
            assert_eq!(add_credential(&mut HeaderMap::new(), "sid", secret), Err(Refusal::Characters));
        }
    }
}
