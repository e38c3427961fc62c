//! What the reader of an error can do about it.

use http::StatusCode;

use super::answer::Answer;
use crate::runtime::retry;

/// What to try after an answer; nothing where the API's own words say all there is.
pub(super) fn after(answer: &Answer) -> Option<String> {
    if answer.remark.is_some() {
        return answer.remark.clone();
    }
    if let Some(wait) = retry::retry_after(&answer.headers) {
        return Some(format!("the API asks for {} s before the next try", wait.as_secs_f64().ceil()));
    }
    let status = answer.status;
    // Neither the caller nor the client has made such a URL.
    let is_named = answer.called.as_ref().is_some_and(|called| called.url.is_some());
    let text = match status.as_u16() {
        401 | 403 if is_named => "the API named that URL, and credentials go to the API's own server only",
        404 if is_named => "the API named that URL: what is there may be over",
        300..=399 if is_named && status != StatusCode::NOT_MODIFIED => "the API named that URL",
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
