// @generated from the OpenAPI document. Do not edit.

//! Taking secrets out of what is recorded.

mod form;
mod json;
mod kept;
mod multipart;
mod names;
mod values;
mod xml;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE, PROXY_AUTHORIZATION};
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::percent_decode_str;
use url::Url;

use super::exchange::{Asked, Exchange, REDACTED};
use crate::runtime::settings::{Scheme, SchemeKind};
use kept::both;
use names::Names;
use values::Values;

/// Multipart bodies inside of others are looked into so deep.
const DEEPEST: usize = 8;

/// What is secret: the values of some names.
#[derive(Clone, Debug, Default)]
pub(super) struct Secrets(Names);

impl Secrets {
    /// Adds the name of a header, a parameter, a property or a part.
    pub(super) fn add(&mut self, name: &str) {
        self.0.add(name);
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
        let redaction = Redaction::new(&self.0, &exchange.request);
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
        Redaction::new(&self.0, &request).request(request)
    }
}

/// What is taken out of a request and its response.
struct Redaction<'a> {
    names: &'a Names,
    /// The credentials of the request.
    values: Values,
}

impl<'a> Redaction<'a> {
    fn new(names: &'a Names, request: &Asked) -> Self {
        Self { names, values: Values::new(credentials(names, request), names) }
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
            && let Some(boundary) = multipart::parameter(media_type, "boundary")
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
            both(part, form::without_inner_pairs(part, self.names), |part| self.values.taken_out(part))
        });
        // A value may have quotes in it.
        both(text, kept, |text| self.values.taken_out(text))
    }
}

/// The values of a request that are credentials.
fn credentials(names: &Names, request: &Asked) -> Vec<String> {
    let mut found = Vec::new();
    for (name, value) in &request.headers {
        if value.is_sensitive() || names.has(name.as_str()) {
            let value = String::from_utf8_lossy(value.as_bytes());
            header_credentials(names, name, value.trim(), &mut found);
        }
    }
    let pairs = request.url.query_pairs().filter(|(name, _)| names.has(name));
    found.extend(pairs.map(|(_, value)| value.into_owned()));
    let password = request.url.password().map(|it| percent_decode_str(it).decode_utf8_lossy().into_owned());
    found.extend(password);
    found
}

/// What is secret in a header that holds secrets.
fn header_credentials(names: &Names, name: &HeaderName, value: &str, found: &mut Vec<String>) {
    if *name == COOKIE {
        for (_, value) in value.split(';').filter_map(|pair| pair.split_once('=')) {
            let value = value.trim().trim_matches('"');
            found.push(value.to_owned());
            found.push(percent_decode_str(value).decode_utf8_lossy().into_owned());
        }
        return;
    }
    // Behind the name of an authentication scheme (RFC 9110, section 11.4), which may be missing.
    let (scheme, credential) = value.split_once([' ', '\t']).unwrap_or(("", value));
    let credential = credential.trim();
    if *name != AUTHORIZATION && *name != PROXY_AUTHORIZATION {
        found.push(value.to_owned());
    }
    found.push(credential.to_owned());
    let parameters = credential.split(',').filter_map(|it| it.trim().split_once('='));
    let secret = parameters.filter(|(name, _)| names.has(name));
    found.extend(secret.map(|(_, value)| value.trim().trim_matches('"').to_owned()));
    if scheme.eq_ignore_ascii_case("basic") {
        found.extend(password(credential));
    }
}

/// What is secret of the pair in `Authorization: Basic` (RFC 7617, section 2): the password, or the user where that is none, as
/// with keys that are sent as a user's name.
fn password(pair: &str) -> Option<String> {
    let pair = String::from_utf8(BASE64.decode(pair).ok()?).ok()?;
    let (user, password) = pair.split_once(':')?;
    Some(if password.len() < values::SHORTEST { user } else { password }.to_owned())
}
