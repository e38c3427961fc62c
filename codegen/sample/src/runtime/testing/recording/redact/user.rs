// @generated from the OpenAPI document. Do not edit.

//! Users and passwords in URLs that stand in texts (RFC 3986, section 3.2.1).

use super::kept::Kept;
use crate::runtime::secret_names::REDACTED;

/// What begins an authority.
const BEGINNING: &[u8] = b"://";

/// What ends an authority in a text, besides white space.
const ENDS: &[u8] = b"/?#\"'<>`\\";

/// A text without the users of URLs; nothing where it has none.
pub(super) fn without_users(text: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Kept::new(text);
    let mut start = 0;
    while let Some(found) = text[start..].windows(BEGINNING.len()).position(|it| it == BEGINNING) {
        let authority = start + found + BEGINNING.len();
        let rest = &text[authority..];
        let end = rest.iter().position(|it| it.is_ascii_whitespace() || ENDS.contains(it));
        let end = end.unwrap_or(rest.len());
        if let Some(user) = rest[..end].iter().rposition(|it| *it == b'@')
            && user > 0
        {
            kept.replace(authority..authority + user, REDACTED.as_bytes());
        }
        start = authority + end;
    }
    kept.finish()
}
