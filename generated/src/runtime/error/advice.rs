// @generated from the OpenAPI document. Do not edit.

//! What the reader of an error can do about it.

use std::time::Duration;

use http::StatusCode;

/// What to try after an answer with a status; nothing where the API's own words say all there is.
pub(super) fn after(status: StatusCode, wait: Option<Duration>) -> Option<String> {
    if let Some(wait) = wait {
        return Some(format!("the API asks for {} s before the next try", wait.as_secs_f64().ceil()));
    }
    let text = match status.as_u16() {
        401 => "check the client's credentials: the API does not accept them",
        403 => "check what the client's credentials allow",
        404 => "check the path's parameters and the base URL",
        407 => "check the proxy's credentials",
        408 | 425 | 500 | 502..=504 => "try again later",
        413 => "send less at once",
        429 => "send fewer requests at a time, and try again later",
        300..=399 if status != StatusCode::NOT_MODIFIED => "check the base URL: the API is at another place",
        _ => return None,
    };
    Some(text.to_owned())
}
