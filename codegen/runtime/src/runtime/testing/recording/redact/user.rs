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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn users_are_found_in_texts() {
        for (text, expected) in [
            ("https://u:p@h/?a=b", "https://REDACTED@h/?a=b"),
            ("see <https://u@h>, or http://a:b@c", "see <https://REDACTED@h>, or http://REDACTED@c"),
            ("postgres://u:p@ss@h:5432/db", "postgres://REDACTED@h:5432/db"),
            ("https://REDACTED@h/", "https://REDACTED@h/"),
            ("https://h/@u https://h?a@b https://h#a@b", "https://h/@u https://h?a@b https://h#a@b"),
            ("https://@h mail@h ://", "https://@h mail@h ://"),
            ("", ""),
        ] {
            let kept = without_users(text.as_bytes()).unwrap_or(text.into());
            assert_eq!(String::from_utf8(kept).expect("it was a text"), expected);
        }
    }
}
