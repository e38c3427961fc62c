//! Parts of the requests that callers send: who leaves one out makes an SDK that asks for something else.

use super::lower::shape::{self, Kind, Shape};
use crate::diagnostic::Code;
use crate::pointer::Pointer;

/// The code for what is left out at a place: where it is a parameter, a body or the content of a body of an operation that
/// callers call, or a list or a map of such, requests would lack it; elsewhere the code is the other one.
///
/// Components are no parts of a request by themselves: what refers to them is.
pub(super) fn lost(shape: Shape, place: &Pointer, otherwise: Code) -> Code {
    let kind = match shape {
        Shape::List(item) | Shape::Map(item) => item.kind(),
        single => single.kind(),
    };
    if kind.is_some_and(|kind| is_part(kind, place)) { Code::IncompleteRequest } else { otherwise }
}

fn is_part(kind: &Kind, place: &Pointer) -> bool {
    let tokens: Vec<String> = place.tokens().collect();
    let is_within = |names: &[&str]| tokens.iter().any(|token| names.contains(&token.as_str()));
    // A file beside the document has paths, or what they refer to, anywhere.
    let is_called = tokens.first().is_some_and(|first| first == "paths" || place.as_str().contains('#'))
        && !is_within(&["callbacks", "webhooks", "x-webhooks", "components"]);
    // Media types of headers inside of a body stand deeper than the body's own.
    let body = tokens.iter().position(|token| token == "requestBody");
    let is_of_body = || kind.is(&shape::MEDIA_TYPE) && body.is_some_and(|at| tokens.len() - at <= 3);
    is_called && (kind.is(&shape::PARAMETER) || kind.is(&shape::REQUEST_BODY) || is_of_body())
}
