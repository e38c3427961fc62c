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

#[cfg(test)]
mod tests {
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
    fn credentials_are_one_cookie_or_refused() {
        for secret in ["a\nb", "a\r\nX: y", "a;b=c", "a\0", "a\u{7f}"] {
            assert_eq!(add_credential(&mut HeaderMap::new(), "sid", secret), Err(Refusal::Characters));
        }
    }
}
