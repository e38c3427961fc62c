// @generated from the OpenAPI document. Do not edit.

//! The URLs of next pages.

use http::HeaderMap;
use http::header::LINK;
use url::Url;

use super::super::error::InvalidRequest;
use super::super::server;

/// The target of the link whose relation is `next` (RFC 8288, section 3).
pub(super) fn next(headers: &HeaderMap) -> Option<String> {
    headers.get_all(LINK).iter().find_map(|value| {
        let text = String::from_utf8_lossy(value.as_bytes());
        let mut rest = text.as_ref();
        while let Some((_, link)) = rest.split_once('<') {
            let (target, parameters) = link.split_once('>')?;
            let (parameters, after) = split_outside_quotes(parameters, ',');
            if is_next(parameters) {
                return Some(target.trim().to_owned());
            }
            rest = after;
        }
        None
    })
}

/// Whether the parameters of a link say that it leads from this page to the next one.
fn is_next(mut parameters: &str) -> bool {
    let mut relation = None;
    while !parameters.is_empty() {
        let (parameter, rest) = split_outside_quotes(parameters, ';');
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let value = value.trim().trim_matches('"');
        match name.trim().to_ascii_lowercase().as_str() {
            // The first one counts (section 3.3).
            "rel" => drop(relation.get_or_insert(value)),
            // The link is one of another resource (section 3.2).
            "anchor" => return false,
            _ => {}
        }
        parameters = rest;
    }
    relation.is_some_and(|it| it.split_ascii_whitespace().any(|it| it.eq_ignore_ascii_case("next")))
}

/// The text before a separator that does not stand in a quoted string (RFC 9110, section 5.6.4), and after it.
fn split_outside_quotes(text: &str, separator: char) -> (&str, &str) {
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (index, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = is_quoted,
            '"' => is_quoted = !is_quoted,
            _ if character == separator && !is_quoted => {
                return (&text[..index], &text[index + character.len_utf8()..]);
            }
            _ => {}
        }
    }
    (text, "")
}

/// The URL that a page's link leads to: relative ones start from the page's own URL (RFC 3986, section 5). The query
/// stays as it is, but for `secrets`, parameters whose values are credentials that are sent anyway.
///
/// # Errors
/// When it leads to another origin than the request's `own` URL, where credentials must not go.
pub(super) fn resolve(own: &Url, page: &Url, link: &str, secrets: &[&str]) -> Result<Url, InvalidRequest> {
    let mut url = page
        .join(link.trim())
        .map_err(|error| InvalidRequest::new(format!("the address of the next page is no URL: {error}")))?;
    if url.origin() != own.origin() {
        return Err(InvalidRequest::new(format!(
            "the next page is on another server than {}",
            own.origin().ascii_serialization()
        )));
    }
    // A page does not choose the user. Both URLs have a host, and so a place for one.
    let _ = url.set_username(own.username());
    let _ = url.set_password(own.password());
    url.set_fragment(None);
    server::without_parameters(&mut url, secrets);
    Ok(url)
}
