//! Parts of the requests that callers send: who leaves one out makes an SDK that asks for something else.

use super::lower::shape::{self, Kind};
use crate::pointer::Pointer;

/// Whether an object of a kind at a place is a parameter, a body or the content of a body of an operation that callers
/// call. Components are none by themselves: what refers to them is.
pub(super) fn is_part(kind: &Kind, place: &Pointer) -> bool {
    let is = |other: &Kind| std::ptr::eq(kind, other);
    let tokens: Vec<String> = place.tokens().collect();
    let is_within = |names: &[&str]| tokens.iter().any(|token| names.contains(&token.as_str()));
    // A file beside the document has paths, or what they refer to, anywhere.
    let is_called = tokens.first().is_some_and(|first| first == "paths" || place.as_str().contains('#'))
        && !is_within(&["callbacks", "webhooks", "x-webhooks", "components"]);
    let is_of_body = is(&shape::MEDIA_TYPE) && is_within(&["requestBody"]);
    is_called && (is(&shape::PARAMETER) || is(&shape::REQUEST_BODY) || is_of_body)
}
