// @generated from the OpenAPI document. Do not edit.

//! Secrets in multipart bodies (RFC 2046, section 5.1; RFC 7578).

use super::Redaction;
use super::kept::Kept;
use crate::runtime::secret_names::REDACTED;
use crate::runtime::testing::multipart::{head_length, header, name, parts};

/// A multipart body without the content of parts with secret names, and without what is secret in other parts; nothing where it
/// has nothing secret.
pub(super) fn without_parts(
    body: &[u8],
    boundary: &str,
    redaction: &Redaction<'_>,
    depth: usize,
) -> Option<Vec<u8>> {
    let mut kept = Kept::new(body);
    for range in parts(body, format!("--{boundary}").as_bytes()) {
        let part = &body[range.clone()];
        // What has no head is none, such as what stands before the first part.
        let length = head_length(part).unwrap_or(0);
        let (head, content) = part.split_at(length);
        let text = String::from_utf8_lossy(head);
        let middle = range.start + length;
        kept.change(range.start..middle, redaction.text(head));
        let is_secret = name(&text).is_some_and(|name| redaction.names.has(&name));
        let other = if is_secret {
            Some(REDACTED.into())
        } else {
            redaction.content(header(&text, "content-type").unwrap_or_default(), content, depth)
        };
        kept.change(middle..range.end, other);
    }
    kept.finish()
}
