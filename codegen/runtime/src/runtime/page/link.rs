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

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn the_next_link_of_a_header() {
        for (header, target) in [
            ("<a>; rel=\"next\"", Some("a")),
            ("<a>;rel=next", Some("a")),
            ("<a>; REL=\"prev NEXT\"", Some("a")),
            ("<a,b;c>; title=\"x, <y>; rel=next\"; rel=last, <d>; rel=next", Some("d")),
            ("<a>; rel=prev, <b?ids=1,2>; title=\"quoted \\\", <z>\"; rel=\"next\"", Some("b?ids=1,2")),
            ("<a>; rel=prev; rel=next", None),
            ("<a>; rel=next; anchor=\"#other\"", None),
            ("<a>; rel=nexting", None),
            ("<a>", None),
            ("<a; rel=next", None),
            ("<>; rel=next", Some("")),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(LINK, HeaderValue::from_str(header).unwrap());
            assert_eq!(next(&headers).as_deref(), target, "{header}");
        }
    }

    #[test]
    fn links_start_from_the_page_and_stay_on_its_server() {
        let own = Url::parse("https://me:pw@api.example.com/v1/things?limit=2&key=k").unwrap();
        let page = Url::parse("https://api.example.com/v1/things?limit=2&key=k").unwrap();
        let resolved = |link: &str| {
            resolve(&own, &page, link, &["key"]).map(|url| url.as_str().replace("me:pw@", "")).ok()
        };
        for (link, url) in [
            ("?page=2", Some("https://api.example.com/v1/things?page=2")),
            ("things/2", Some("https://api.example.com/v1/things/2")),
            ("/v1/things?a=%2f&b=x+y&c", Some("https://api.example.com/v1/things?a=%2f&b=x+y&c")),
            ("../v2?x", Some("https://api.example.com/v2?x")),
            ("//api.example.com/v3", Some("https://api.example.com/v3")),
            ("https://api.example.com:443/v4#f", Some("https://api.example.com/v4")),
            ("https://you:no@api.example.com/v5", Some("https://api.example.com/v5")),
            ("?key=k&page=2", Some("https://api.example.com/v1/things?page=2")),
            ("?key=k", Some("https://api.example.com/v1/things")),
            ("http://api.example.com/v1", None),
            ("https://api.example.com:8443/v1", None),
            ("https://api.example.com.evil.test/", None),
            ("//evil.test/", None),
            ("\\\\evil.test/", None),
            ("javascript:alert(1)", None),
            ("data:,x", None),
            ("http://[", None),
        ] {
            assert_eq!(resolved(link).as_deref(), url, "{link}");
        }
        assert_eq!(resolve(&own, &page, "/x", &[]).unwrap().username(), "me");
    }
}
