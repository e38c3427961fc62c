// @generated from the OpenAPI document. Do not edit.

//! Taking secrets out of what is recorded.

use std::borrow::Cow;
use std::collections::BTreeSet;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, PROXY_AUTHORIZATION, SET_COOKIE};
use http::{HeaderMap, HeaderValue};
use serde_json::Value;
use url::{Url, form_urlencoded};

use super::exchange::{Asked, Exchange, REDACTED, replaced};
use crate::runtime::settings::{Scheme, SchemeKind};

/// A shorter value is no secret that could be told from other text.
const SHORTEST: usize = 6;

/// Names of headers, parameters and members that hold secrets, without case and punctuation.
const SECRET: [&str; 17] = [
    "accesstoken",
    "apikey",
    "apisecret",
    "assertion",
    "authorization",
    "clientassertion",
    "clientsecret",
    "cookie",
    "devicecode",
    "idtoken",
    "passphrase",
    "password",
    "privatekey",
    "proxyauthorization",
    "refreshtoken",
    "secret",
    "setcookie",
];

/// Which names hold secrets.
#[derive(Clone, Debug)]
pub(super) struct Secrets(BTreeSet<String>);

impl Default for Secrets {
    fn default() -> Self {
        Self(SECRET.into_iter().map(str::to_owned).collect())
    }
}

impl Secrets {
    /// Adds the name of a header, a parameter or a member.
    pub(super) fn add(&mut self, name: &str) {
        self.0.insert(plain(name));
    }

    /// Adds what security schemes say.
    pub(super) fn add_schemes(&mut self, schemes: &[Scheme]) {
        for scheme in schemes {
            match scheme.kind {
                SchemeKind::Header(name) | SchemeKind::Query(name) => self.add(name),
                SchemeKind::Cookie(_) | SchemeKind::Basic | SchemeKind::Bearer | SchemeKind::Unsupported => {}
            }
        }
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains(&plain(name))
    }

    /// The exchange without secrets: what names say, and what repeats the credentials of the request.
    pub(super) fn without(&self, exchange: Exchange) -> Exchange {
        let values = self.credentials(&exchange.request);
        let Exchange { operation, request, mut response } = exchange;
        response.headers = self.headers(&response.headers, &values);
        response.body = self.body(&response.headers, response.body.into(), &values).into();
        Exchange { operation, request: self.request(request, &values), response }
    }

    /// A request without secrets.
    pub(super) fn without_those_of(&self, request: Asked) -> Asked {
        let values = self.credentials(&request);
        self.request(request, &values)
    }

    fn request(&self, mut request: Asked, values: &[String]) -> Asked {
        request.body = self.body(&request.headers, request.body, values);
        request.headers = self.headers(&request.headers, values);
        request.url = self.url(&request.url, values);
        request
    }

    /// The values of a request that are credentials.
    fn credentials(&self, request: &Asked) -> Vec<String> {
        let secret = request.headers.iter().filter(|(name, value)| {
            value.is_sensitive() || self.has(name.as_str()) || *name == AUTHORIZATION || *name == COOKIE
        });
        let mut found: Vec<String> = Vec::new();
        for (name, value) in secret {
            let Ok(value) = value.to_str() else { continue };
            match name {
                name if *name == COOKIE => {
                    let pairs = value.split(';').filter_map(|pair| pair.split_once('='));
                    found.extend(pairs.map(|(_, value)| value.trim().to_owned()));
                }
                name if *name == AUTHORIZATION || *name == PROXY_AUTHORIZATION => {
                    found.extend(value.split_once(' ').map(|(_, token)| token.trim().to_owned()));
                }
                _ => found.push(value.to_owned()),
            }
        }
        let pairs = request.url.query_pairs().filter(|(name, _)| self.has(name));
        found.extend(pairs.map(|(_, value)| value.into_owned()));
        found.retain(|value| value.len() >= SHORTEST && value != REDACTED);
        // What contains another one goes first.
        found.sort_by_key(|value| std::cmp::Reverse(value.len()));
        found
    }

    fn headers(&self, headers: &HeaderMap, values: &[String]) -> HeaderMap {
        let mut kept = HeaderMap::with_capacity(headers.len());
        for (name, value) in headers {
            let is_secret = value.is_sensitive() || self.has(name.as_str()) || *name == SET_COOKIE;
            let value = if is_secret {
                HeaderValue::from_static(REDACTED)
            } else {
                let text = without_values(value.as_bytes(), values);
                HeaderValue::from_bytes(&text).unwrap_or(HeaderValue::from_static(REDACTED))
            };
            kept.append(name, value);
        }
        kept
    }

    fn url(&self, url: &Url, values: &[String]) -> Url {
        let mut kept = url.clone();
        // A user and a password; what has no host has neither.
        let _ = kept.set_username("");
        let _ = kept.set_password(None);
        if let Some(query) = url.query().filter(|query| !query.is_empty()) {
            kept.set_query(Some(&self.form(query)));
        }
        let text = without_values(kept.as_str().as_bytes(), values);
        String::from_utf8(text.into_owned()).ok().and_then(|text| text.parse().ok()).unwrap_or(kept)
    }

    /// A query or a form whose secret pairs have no value.
    fn form(&self, text: &str) -> String {
        let pairs = text.split('&').map(|pair| {
            let (raw, _) = pair.split_once('=').unwrap_or((pair, ""));
            let name = form_urlencoded::parse(raw.as_bytes()).next().map(|(name, _)| name);
            match name.filter(|name| self.has(name)) {
                Some(_) => Cow::Owned(format!("{raw}={REDACTED}")),
                None => Cow::Borrowed(pair),
            }
        });
        pairs.collect::<Vec<_>>().join("&")
    }

    fn body(&self, headers: &HeaderMap, body: Bytes, values: &[String]) -> Bytes {
        let media_type = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
        let body = if media_type.starts_with("application/x-www-form-urlencoded") {
            String::from_utf8(body.to_vec()).map_or(body, |text| self.form(&text).into())
        } else {
            match serde_json::from_slice::<Value>(&body) {
                Ok(value) => self.without_members(value).map_or(body, Bytes::from),
                Err(_) => body,
            }
        };
        match without_values(&body, values) {
            Cow::Borrowed(_) => body,
            Cow::Owned(kept) => kept.into(),
        }
    }

    /// The text of a JSON value without its secret members; nothing where it has none.
    fn without_members(&self, mut value: Value) -> Option<String> {
        self.take_from(&mut value).then(|| value.to_string())
    }

    /// Takes the secret members out of a JSON value; says whether there were any.
    fn take_from(&self, value: &mut Value) -> bool {
        let mut found = false;
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| found |= self.take_from(item)),
            Value::Object(members) => {
                for (name, member) in members {
                    if self.has(name) && matches!(member, Value::String(_) | Value::Number(_)) {
                        *member = Value::String(REDACTED.to_owned());
                        found = true;
                    } else {
                        found |= self.take_from(member);
                    }
                }
            }
            _ => {}
        }
        found
    }
}

/// A name without case and punctuation.
fn plain(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The bytes without values that are secret, also where they are escaped.
fn without_values<'a>(bytes: &'a [u8], values: &[String]) -> Cow<'a, [u8]> {
    let mut kept = Cow::Borrowed(bytes);
    for value in values {
        let escaped: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
        for form in [value.as_bytes(), escaped.as_bytes()] {
            if kept.windows(form.len()).any(|window| window == form) {
                kept = Cow::Owned(replaced(&kept, form, REDACTED.as_bytes()));
            }
        }
    }
    kept
}
