// @generated from the OpenAPI document. Do not edit.

//! A server's address.

use std::collections::BTreeMap;

use base64::Engine as _;
use http::HeaderValue;
use percent_encoding::percent_decode_str;
use url::Url;

/// A server, as its URL names it.
#[derive(Clone)]
pub(super) struct Server {
    /// Without a user and without a fragment, which is never part of a request (RFC 9110, section 7.1).
    pub(super) url: Url,
    /// The user and the password that the URL had, for `Authorization` (RFC 7617).
    pub(super) user: Option<HeaderValue>,
}

impl Server {
    /// Reads the URL of a server; nothing when it is something else.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok()?;
        is_of_server(&url).then(|| Self::from(url))
    }

    /// What a reference means here (RFC 3986, section 5). On the same server the user stays, and so does a query of the
    /// server's own unless the reference has one.
    pub(super) fn join(&self, reference: &str) -> Option<Self> {
        let mut joined = Self::from(self.url.join(reference).ok()?);
        if joined.url.origin() == self.url.origin() {
            joined.user = joined.user.or_else(|| self.user.clone());
            if joined.url.query().is_none() {
                joined.url.set_query(self.url.query());
            }
        }
        Some(joined)
    }

    /// The URL of something on the server. A query that the server's own URL has comes first.
    pub(super) fn at(&self, path: &str, query: &[String]) -> Option<Url> {
        let mut base = self.url.clone();
        base.set_query(None);
        let mut url = Url::parse(&format!("{}{path}", base.as_str().trim_end_matches('/'))).ok()?;
        let own = self.url.query().filter(|it| !it.is_empty());
        let pairs: Vec<&str> = own.into_iter().chain(query.iter().map(String::as_str)).collect();
        if !pairs.is_empty() {
            url.set_query(Some(&pairs.join("&")));
        }
        Some(url)
    }
}

impl From<Url> for Server {
    fn from(mut url: Url) -> Self {
        let user = user(&url);
        without_user(&mut url);
        url.set_fragment(None);
        Self { url, user }
    }
}

fn user(url: &Url) -> Option<HeaderValue> {
    if url.username().is_empty() && url.password().is_none() {
        return None;
    }
    let decoded = |text: &str| percent_decode_str(text).collect::<Vec<u8>>();
    let pair = [decoded(url.username()), b":".to_vec(), decoded(url.password().unwrap_or_default())].concat();
    let text = format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair));
    let mut value = HeaderValue::try_from(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Whether a URL is one of an HTTP server.
pub(super) fn is_of_server(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.has_host()
}

/// Whether a URL that another one led to gives up its encryption.
pub(super) fn is_downgrade(from: &Url, to: &Url) -> bool {
    from.scheme() == "https" && to.scheme() == "http"
}

/// Takes the query parameters of these names out of a URL that a server has written: credentials that are sent anyway.
pub(super) fn without_parameters(url: &mut Url, names: &[&str]) {
    let is_named = |pair: &str| {
        let name = pair.split('=').next().unwrap_or_default();
        names.contains(&percent_decode_str(name).decode_utf8_lossy().as_ref())
    };
    let Some(query) = url.query().filter(|query| query.split('&').any(is_named)) else { return };
    let rest: Vec<&str> = query.split('&').filter(|pair| !is_named(pair)).collect();
    let rest = rest.join("&");
    url.set_query(Some(rest.as_str()).filter(|rest| !rest.is_empty()));
}

/// What stands for a variable of a server's URL.
#[derive(Clone, Copy)]
pub(super) enum Variable<'a> {
    /// What the document says, which may be any part of the URL.
    Default(&'a str),
    /// What the caller says.
    Given(&'a str),
}

/// A template of a server's URL with its variables filled in, each once. What a caller gives stays in its place: it leads
/// to no other host than what the template says in words, nor out of its part of the path.
///
/// # Errors
/// With the name of a variable whose value does not.
pub(super) fn filled<'a>(
    template: &'a str,
    variables: &BTreeMap<&'a str, Variable<'_>>,
) -> Result<String, &'a str> {
    let mut url = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        url.push_str(literal);
        let variable =
            after.split_once('}').and_then(|(name, after)| Some((name, variables.get(name)?, after)));
        let Some((name, variable, after)) = variable else {
            url.push('{');
            rest = after;
            continue;
        };
        match variable {
            Variable::Default(value) => url.push_str(value),
            Variable::Given(value) => {
                let before = &template[..template.len() - after.len() - name.len() - 2];
                if !Place::of(before, after).takes(value) {
                    return Err(name);
                }
                url.push_str(value);
            }
        }
        rest = after;
    }
    url.push_str(rest);
    Ok(url)
}

/// Where a variable stands in the template of a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It is the URL, the beginning of it, or the whole name of the host: who gives it chooses the server.
    Server,
    Scheme,
    /// A part of the host's name.
    Host,
    Path,
    Query,
}

impl Place {
    fn of(before: &str, after: &str) -> Self {
        let Some((_, before)) = before.split_once("//") else {
            return if after.starts_with(':') { Self::Scheme } else { Self::Server };
        };
        if before.contains(['?', '#']) {
            return Self::Query;
        }
        if before.contains('/') {
            return Self::Path;
        }
        let after = after.split(['/', '?', '#']).next().unwrap_or_default();
        let words = [before, after].map(|text| {
            let pieces = text.split('{').map(|it| it.split_once('}').map_or(it, |(_, literal)| literal));
            pieces.collect::<String>()
        });
        let is_named = words.iter().any(|it| it.contains(|it: char| it.is_alphabetic()));
        if is_named { Self::Host } else { Self::Server }
    }

    fn takes(self, value: &str) -> bool {
        match self {
            Self::Server => true,
            Self::Scheme => value.bytes().all(|it| it.is_ascii_alphanumeric() || b"+-.".contains(&it)),
            Self::Host => {
                !value.contains(|it: char| it.is_control() || it.is_whitespace() || "/\\?#@%".contains(it))
            }
            Self::Path => {
                let decoded = percent_decode_str(value).decode_utf8_lossy();
                let is_dots = |it: &str| matches!(it, "." | "..");
                !decoded.contains(|it: char| it.is_control() || "\\?#".contains(it))
                    && !decoded.split('/').any(is_dots)
            }
            Self::Query => !value.contains('#'),
        }
    }
}

/// Takes a user's name and password out of a URL.
pub(super) fn without_user(url: &mut Url) {
    // A URL with a host has a place for both.
    let _ = url.set_username("");
    let _ = url.set_password(None);
}

/// A URL as it is shown: without user, query and fragment, all of which may be secret.
pub(super) fn bare(url: &Url) -> Url {
    let mut bare = url.clone();
    without_user(&mut bare);
    bare.set_query(None);
    bare.set_fragment(None);
    bare
}

/// A text that may be a URL, as it is shown: without user, query and fragment, all of which may be secret.
pub(super) fn shown(text: &str) -> String {
    let text = text.split(['?', '#']).next().unwrap_or_default();
    let (scheme, rest) = text.split_once("//").map_or(("", text), |(scheme, rest)| (scheme, rest));
    // A password may have slashes that nobody escaped, so everything before the last `@` goes.
    match rest.rsplit_once('@') {
        Some((_, host)) if scheme.is_empty() => host.to_owned(),
        Some((_, host)) => format!("{scheme}//{host}"),
        None => text.to_owned(),
    }
}
