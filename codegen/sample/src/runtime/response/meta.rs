// @generated from the OpenAPI document. Do not edit.

//! What is known of a response besides its body.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use mime::Mime;

use crate::runtime::codec::Codec;
use crate::runtime::operation::Called;

/// What is known of a response besides its body.
#[derive(Clone, Debug)]
pub struct Meta {
    /// What was called.
    pub(in crate::runtime) called: Option<Called>,
    pub(in crate::runtime) status: StatusCode,
    pub(in crate::runtime) headers: HeaderMap,
    pub(in crate::runtime) request_id: Option<String>,
    pub(in crate::runtime) attempts: u32,
    /// Where a redirect leads, as a whole URL.
    pub(in crate::runtime) location: Option<String>,
    /// What the client has to say of it: why the call was not made again with another token.
    pub(in crate::runtime) remark: Option<String>,
    /// How the body is read where it is not JSON.
    pub(in crate::runtime) codec: Option<&'static dyn Codec>,
}

impl Meta {
    pub(in crate::runtime) fn new(status: StatusCode, headers: HeaderMap) -> Self {
        Self {
            called: None,
            status,
            headers,
            request_id: None,
            attempts: 1,
            location: None,
            remark: None,
            codec: None,
        }
    }

    /// What the response says of its body; nothing when it does not say it, or not in the form of a media type.
    pub(in crate::runtime) fn media_type(&self) -> Option<Mime> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()?.parse().ok()
    }
}
