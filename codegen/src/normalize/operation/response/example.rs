//! The document's example of a response.

use openapiv3::{OpenAPI, ReferenceOr, Response};
use serde_json::Value;

use super::lookup;
use super::preference::further_stream;

/// The example of a response's body in a media type (OpenAPI 3.1, section 4.8.14).
pub(super) fn of(
    reference: &ReferenceOr<Response>,
    media_type: Option<&str>,
    openapi: &OpenAPI,
) -> Option<Value> {
    let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
    let media_type = media_type?;
    let (_, media) = response.content.iter().find(|(name, _)| name.trim() == media_type)?;
    media.example.clone()
}

/// The example of a stream that a response may come as beside what is preferred.
pub(super) fn of_stream(reference: &ReferenceOr<Response>, openapi: &OpenAPI) -> Option<Value> {
    let response = lookup::follow(reference, |key| openapi.components.as_ref()?.responses.get(key))?;
    further_stream(openapi, response)?.1.example.clone()
}
