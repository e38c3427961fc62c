//! What the runtime writes and reads bodies with whose values are not sent as JSON.

use super::scope::Scope;
use super::xml;
use crate::ir::{BodyCodec, BodyContent, Operation};

/// The media type that the runtime sends where nothing else is said (`Codec::media_type`).
pub(super) fn media_type(codec: &BodyCodec) -> &'static str {
    match codec {
        BodyCodec::PlainText => "text/plain",
        BodyCodec::Xml(_) => "application/xml",
    }
}

/// The path of the codec for a body that is sent.
pub(super) fn of_body(
    scope: &Scope<'_>,
    operation: &Operation,
    content: &BodyContent,
    codec: &BodyCodec,
) -> String {
    match codec {
        BodyCodec::PlainText => scope.runtime("PlainText").into_owned(),
        BodyCodec::Xml(_) => xml::body(scope.api, operation, content),
    }
}

/// The path of the codec for the response with a status.
pub(super) fn of_response(
    scope: &Scope<'_>,
    operation: &Operation,
    status: &str,
    codec: &BodyCodec,
) -> String {
    match codec {
        BodyCodec::PlainText => scope.runtime("PlainText").into_owned(),
        BodyCodec::Xml(_) => xml::response(scope.api, operation, status),
    }
}
