//! Tokens of HTTP: what names of headers and the like are made of.

/// Whether a text is a token (RFC 9110, section 5.6.2), as names of headers are.
pub(super) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&it))
}

#[cfg(test)]
mod tests {
    use super::is_token;

    #[test]
    fn names_of_headers_are_tokens() {
        for name in ["X-Trace", "a", "x_y.z~1"] {
            assert!(is_token(name), "{name}");
        }
        for name in ["", "bad header", "ü", "a:b", "a\nb", "X-Trace "] {
            assert!(!is_token(name), "{name:?}");
        }
    }
}
