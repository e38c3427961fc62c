// @generated from the OpenAPI document. Do not edit.

//! Taking secrets out of what is recorded.

mod credentials;
mod form;
mod json;
mod kept;
mod multipart;
mod user;
mod values;
mod xml;

use std::collections::BTreeSet;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};
use url::Url;

use super::exchange::{Asked, Exchange};
use crate::runtime::secret_names::{Names, REDACTED};
use crate::runtime::settings::{Scheme, SchemeKind};
use crate::runtime::testing::multipart::parameter;
use credentials::credentials;
use kept::both;
use values::Values;

/// Multipart bodies inside of others are looked into so deep.
const DEEPEST: usize = 8;

/// What is secret: the values of some names.
#[derive(Clone, Debug, Default)]
pub(super) struct Secrets {
    names: Names,
    /// Further values, of the URLs that requests were sent to.
    values: BTreeSet<String>,
}

impl Secrets {
    /// Adds the name of a header, a parameter, a property or a part.
    pub(super) fn add(&mut self, name: &str) {
        self.names.add(name);
    }

    /// Adds values.
    pub(super) fn add_values(&mut self, values: &[String]) {
        self.values.extend(values.iter().cloned());
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

    /// The exchange without secrets: what names say, and what repeats the credentials of the request.
    pub(super) fn without(&self, exchange: Exchange) -> Exchange {
        let redaction = Redaction::new(self, &exchange.request);
        let Exchange { operation, request, mut response } = exchange;
        response.body = redaction.body(&response.headers, response.body.into()).into();
        if response.is_cut {
            redaction.values.take_off(&mut response.body);
        }
        response.headers = redaction.headers(&response.headers);
        Exchange { operation, request: redaction.request(request), response }
    }

    /// A request without secrets.
    pub(super) fn without_those_of(&self, request: Asked) -> Asked {
        Redaction::new(self, &request).request(request)
    }
}

/// What is taken out of a request and its response.
struct Redaction<'a> {
    names: &'a Names,
    /// The credentials of the request.
    values: Values,
}

impl<'a> Redaction<'a> {
    fn new(secrets: &'a Secrets, request: &Asked) -> Self {
        let names = &secrets.names;
        let mut found = credentials(names, request);
        found.extend(secrets.values.iter().cloned());
        Self { names, values: Values::new(found, names) }
    }

    fn request(&self, mut request: Asked) -> Asked {
        request.body = self.body(&request.headers, request.body);
        request.headers = self.headers(&request.headers);
        request.url = self.url(&request.url);
        request
    }

    fn headers(&self, headers: &HeaderMap) -> HeaderMap {
        let mut kept = HeaderMap::with_capacity(headers.len());
        for (name, value) in headers {
            let is_secret = value.is_sensitive() || self.names.has(name.as_str());
            let text = (!is_secret).then(|| self.text(value.as_bytes()));
            let value = match text {
                None => HeaderValue::from_static(REDACTED),
                Some(None) => value.clone(),
                Some(Some(text)) => {
                    HeaderValue::from_bytes(&text).unwrap_or(HeaderValue::from_static(REDACTED))
                }
            };
            kept.append(name, value);
        }
        kept
    }

    fn url(&self, url: &Url) -> Url {
        let mut kept = url.clone();
        // A user and a password; what has no host has neither.
        let _ = kept.set_username("");
        let _ = kept.set_password(None);
        if let Some(query) = url.query().and_then(|query| form::without_pairs(query.as_bytes(), self)) {
            kept.set_query(Some(&String::from_utf8_lossy(&query)));
        }
        let text = self.text(kept.as_str().as_bytes());
        let without = text.and_then(|text| String::from_utf8(text).ok()?.parse().ok());
        without.unwrap_or(kept)
    }

    fn body(&self, headers: &HeaderMap, body: Bytes) -> Bytes {
        let media_type = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
        self.content(media_type.unwrap_or_default(), &body, DEEPEST).map_or(body, Bytes::from)
    }

    /// Content of a media type without secrets; nothing where it has none.
    fn content(&self, media_type: &str, content: &[u8], depth: usize) -> Option<Vec<u8>> {
        // Headers that are wrong in other respects say this as well.
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if essence.starts_with("multipart/")
            && depth > 0
            && let Some(boundary) = parameter(media_type, "boundary")
        {
            return multipart::without_parts(content, &boundary, self, depth - 1);
        }
        let text = self.text(content);
        if essence == "application/x-www-form-urlencoded" {
            return both(content, text, |content| form::without_pairs(content, self));
        }
        // Pages and faults in XML come as other texts, too.
        let is_xml = essence.ends_with("xml") || content.trim_ascii_start().starts_with(b"<");
        both(content, text, |content| is_xml.then(|| xml::without_elements(content, self.names)).flatten())
    }

    /// A text without secrets, which may have JSON and URLs in it; nothing where it has none.
    fn text(&self, text: &[u8]) -> Option<Vec<u8>> {
        let kept = json::without_members(text, self.names, &|part| {
            let kept =
                both(part, user::without_users(part), |part| form::without_inner_pairs(part, self.names));
            both(part, kept, |part| self.values.taken_out(part))
        });
        // A value may have quotes in it.
        both(text, kept, |text| self.values.taken_out(text))
    }
}
