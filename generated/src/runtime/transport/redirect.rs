// @generated from the OpenAPI document. Do not edit.

//! Redirects: where a request goes next, and what it takes along (RFC 9110, section 15.4).

use http::header::{
    ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_TYPE, IF_MATCH,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, LOCATION, RANGE, USER_AGENT,
};
use http::{HeaderMap, HeaderName, Method, StatusCode};
use url::Url;

use crate::runtime::error::TransportError;
use crate::runtime::server;

/// More redirects in a row lead nowhere.
pub(super) const MAX_REDIRECTS: u32 = 10;

/// The headers that may go to any server.
const HARMLESS: [HeaderName; 13] = [
    ACCEPT,
    ACCEPT_ENCODING,
    ACCEPT_LANGUAGE,
    CONTENT_ENCODING,
    CONTENT_LANGUAGE,
    CONTENT_TYPE,
    IF_MATCH,
    IF_MODIFIED_SINCE,
    IF_NONE_MATCH,
    IF_RANGE,
    IF_UNMODIFIED_SINCE,
    RANGE,
    USER_AGENT,
];

/// A redirect that is to be followed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Redirect {
    pub(super) url: Url,
    pub(super) method: Method,
    /// Whether the body goes along.
    pub(super) keeps_body: bool,
}

impl Redirect {
    /// What an answer asks for; nothing when it is for the caller.
    ///
    /// 307 and 308 keep the method and the body, 303 asks for something else. 301 and 302 keep them too, but not of a
    /// `POST`: clients disagree on whether it stays one, and what the caller sends must not get lost on the way.
    ///
    /// # Errors
    /// When the redirect leads nowhere, or from `https` to `http`.
    pub(super) fn of(
        status: StatusCode,
        headers: &HeaderMap,
        from: &Url,
        method: &Method,
    ) -> Result<Option<Self>, TransportError> {
        let (method, keeps_body) = match status.as_u16() {
            301 | 302 if *method == Method::POST => return Ok(None),
            301 | 302 | 307 | 308 => (method.clone(), true),
            303 if *method == Method::HEAD => (Method::HEAD, false),
            303 => (Method::GET, false),
            _ => return Ok(None),
        };
        let Some(location) = headers.get(LOCATION) else { return Ok(None) };
        let location = location.to_str().ok().and_then(|location| from.join(location).ok());
        let Some(mut url) = location.filter(server::is_of_server) else {
            return Err(TransportError::redirect("a redirect leads to something else than an HTTP server"));
        };
        if server::is_downgrade(from, &url) {
            return Err(TransportError::redirect(
                "a redirect leads from https to http, which is not followed",
            ));
        }
        server::without_user(&mut url);
        // The fragment is inherited (section 10.2.2), but never sent.
        url.set_fragment(None);
        Ok(Some(Self { url, method, keeps_body }))
    }
}

/// The headers that a request keeps when it is redirected to another origin: none that could be a credential.
pub(super) fn harmless(headers: &HeaderMap) -> HeaderMap {
    let kept = headers.iter().filter(|(name, value)| HARMLESS.contains(name) && !value.is_sensitive());
    kept.map(|(name, value)| (name.clone(), value.clone())).collect()
}
