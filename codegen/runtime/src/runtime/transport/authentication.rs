//! Credentials: which ones a request carries, and where.

use std::borrow::Cow;

use http::header::{AUTHORIZATION, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::runtime::base_client::Inner;
use crate::runtime::call::{Access, Call};
use crate::runtime::credential::Credential;
use crate::runtime::error::TransportError;
use crate::runtime::oauth::TokenError;
use crate::runtime::response::Failure;
use crate::runtime::settings::{Scheme, SchemeKind};
use crate::runtime::{InvalidRequest, encoding};

/// The credentials of an attempt that stand in its URL and the tokens among all; those in headers are there already, and
/// sensitive.
#[derive(Default)]
pub(super) struct Credentials {
    /// Escaped names and values.
    query: Vec<(String, String)>,
    pub(super) tokens: Tokens,
}

/// The tokens that an attempt was made with, and where they come from.
#[derive(Default)]
pub(super) struct Tokens(Vec<(Credential, SecretString)>);

impl Tokens {
    /// Drops the tokens, which the API has refused, so that the next attempt fetches others. Returns whether there can be others.
    pub(super) fn forget(&self) -> bool {
        for (credential, token) in &self.0 {
            credential.forget(token);
        }
        self.0.iter().any(|(credential, _)| credential.can_renew())
    }
}

impl Credentials {
    /// Puts the credentials of the first alternative that is complete into headers; what belongs into the URL is returned.
    /// A header that the caller set for the call wins.
    pub(super) async fn resolve(call: &Call, headers: &mut HeaderMap) -> Result<Self, Failure> {
        let inner = &call.client.inner;
        let mut credentials = Self::default();
        for (scheme, credential) in chosen(call, headers)? {
            let secret = credential.resolve(inner.connections.http()).await.map_err(failure)?;
            credentials.tokens.0.push((credential.clone(), secret.clone()));
            let secret = secret.expose_secret();
            let (name, text) = match scheme.kind {
                SchemeKind::Header(name) => (HeaderName::try_from(name).ok(), secret.to_owned()),
                SchemeKind::Basic => (Some(AUTHORIZATION), format!("Basic {secret}")),
                SchemeKind::Bearer => (Some(AUTHORIZATION), format!("Bearer {secret}")),
                SchemeKind::Query(name) => {
                    credentials.query.push((encoding::escape(name), encoding::escape(secret)));
                    continue;
                }
                SchemeKind::Cookie(name) => {
                    encoding::add_credential(headers, name, secret).map_err(|refusal| {
                        InvalidRequest::new(format!("the credential for the cookie `{name}` {refusal}"))
                    })?;
                    continue;
                }
                SchemeKind::Unsupported => continue,
            };
            let mut value = HeaderValue::try_from(text).map_err(|_| {
                InvalidRequest::new("the credential has characters that no header may have".to_owned())
            })?;
            value.set_sensitive(true);
            if let Some(name) = name
                && !call.overrides.contains_key(&name)
            {
                headers.insert(name, value);
            }
        }
        Ok(credentials)
    }

    /// Puts what belongs into the URL there, unless it has a parameter of that name: the caller's own wins, as headers do.
    pub(super) fn add_to(&self, url: &mut Url) {
        for (name, value) in &self.query {
            let pair = format!("{name}={value}");
            let query = url.query().unwrap_or_default();
            if query.split('&').any(|it| parameter(it) == parameter(&pair)) {
                continue;
            }
            let query = if query.is_empty() { pair } else { format!("{query}&{pair}") };
            url.set_query(Some(&query));
        }
    }

    /// Takes what belongs into the API's URLs out of another one, where a server has written it.
    pub(super) fn take_from(&self, url: &mut Url) {
        let Some(query) = url.query() else { return };
        let is_secret = |pair: &&str| {
            let mut parsed = url::form_urlencoded::parse(pair.as_bytes());
            let Some((_, value)) = parsed.next() else { return false };
            let value = encoding::escape(&value);
            self.query.iter().any(|(_, secret)| *secret == value)
        };
        if query.split('&').any(|pair| is_secret(&pair)) {
            let rest = query.split('&').filter(|pair| !is_secret(pair)).collect::<Vec<_>>().join("&");
            url.set_query(Some(&rest).filter(|rest| !rest.is_empty()).map(String::as_str));
        }
    }
}

/// The name of a parameter, without escapes.
fn parameter(pair: &str) -> Option<Cow<'_, str>> {
    url::form_urlencoded::parse(pair.as_bytes()).next().map(|(name, _)| name)
}

/// What a call fails with that has no token.
fn failure(error: TokenError) -> Failure {
    match error {
        TokenError::Refused(message) => InvalidRequest::new(message).into(),
        TokenError::Unavailable { message, is_timeout: true } => {
            TransportError::unsent_in_time(message).into()
        }
        TokenError::Unavailable { message, is_timeout: false } => TransportError::unsent(message).into(),
    }
}

/// The schemes of the first alternative that is complete, with the client's credentials for them. Where credentials are
/// optional, they are sent if there are some.
fn chosen<'a>(
    call: &'a Call,
    headers: &HeaderMap,
) -> Result<Vec<(&'static Scheme, &'a Credential)>, InvalidRequest> {
    let inner = &call.client.inner;
    if call.access == Access::Client {
        return Ok(all(inner));
    }
    let scheme = |name: &str| inner.settings.schemes.iter().find(|scheme| scheme.name == name);
    let is_met = |alternative: &&&[&str]| {
        let mut names = alternative.iter();
        names.all(|name| scheme(name).is_some_and(|scheme| has_credential(call, scheme, headers)))
    };
    let alternatives = call.endpoint.security;
    let met = || alternatives.iter().filter(is_met);
    match met().find(|alternative| !alternative.is_empty()).or_else(|| met().next()) {
        Some(chosen) => {
            let found = chosen.iter().filter_map(|name| Some((scheme(name)?, inner.credentials.get(name)?)));
            Ok(found.collect())
        }
        None if alternatives.is_empty() => Ok(Vec::new()),
        None => Err(missing(call)),
    }
}

/// All credentials that the client has, the first one for each place.
fn all(inner: &Inner) -> Vec<(&'static Scheme, &Credential)> {
    let mut found: Vec<(&'static Scheme, &Credential)> = Vec::new();
    for scheme in inner.settings.schemes {
        let Some(credential) = inner.credentials.get(scheme.name) else { continue };
        if !found.iter().any(|(other, _)| is_same_place(other.kind, scheme.kind)) {
            found.push((scheme, credential));
        }
    }
    found
}

/// Whether two credentials would be sent in the same place.
fn is_same_place(one: SchemeKind, other: SchemeKind) -> bool {
    let header = |kind| match kind {
        SchemeKind::Header(name) => Some(name),
        SchemeKind::Basic | SchemeKind::Bearer => Some("authorization"),
        _ => None,
    };
    match (header(one), header(other)) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => one == other,
    }
}

fn has_credential(call: &Call, scheme: &Scheme, headers: &HeaderMap) -> bool {
    call.client.inner.credentials.contains_key(scheme.name)
        || match scheme.kind {
            SchemeKind::Header(name) => headers.contains_key(name),
            SchemeKind::Basic | SchemeKind::Bearer => headers.contains_key(AUTHORIZATION),
            SchemeKind::Cookie(_) => headers.contains_key(COOKIE),
            SchemeKind::Query(name) => call.query_value(name).is_some(),
            SchemeKind::Unsupported => true,
        }
}

fn missing(call: &Call) -> InvalidRequest {
    let schemes = call.client.inner.settings.schemes;
    let describe =
        |name: &&str| match schemes.iter().find(|scheme| scheme.name == *name).and_then(|it| it.env) {
            Some(env) => format!("`{name}` (environment variable {env})"),
            None => format!("`{name}`"),
        };
    let alternatives: Vec<String> = call
        .endpoint
        .security
        .iter()
        .map(|alternative| alternative.iter().map(describe).collect::<Vec<_>>().join(" and "))
        .collect();
    InvalidRequest::new(format!("the client has no credential for {}", alternatives.join(" or ")))
}
