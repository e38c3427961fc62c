// @generated from the OpenAPI document. Do not edit.

//! JSON that RFC 8259 allows and Rust has no value for: halves of characters, and numbers beyond all doubles. A server in
//! JavaScript that cuts a text writes the former. One of them costs itself, and not the answer.

/// The text with a replacement character for each half of a character (RFC 8259, section 8.2), and numbers that no double holds
/// (section 6) as strings; nothing where it has none.
pub(super) fn repaired(text: &[u8]) -> Option<Vec<u8>> {
    let mut repaired = Vec::with_capacity(text.len());
    let (mut rest, mut in_string, mut is_changed) = (text, false, false);
    while let Some(first) = rest.first() {
        let length = match first {
            b'\\' if in_string => match unit(rest) {
                Some(0xd800..=0xdbff) if matches!(rest.get(6..).and_then(unit), Some(0xdc00..=0xdfff)) => 12,
                Some(0xd800..=0xdfff) => {
                    repaired.extend_from_slice(b"\\ufffd");
                    is_changed = true;
                    rest = &rest[6..];
                    continue;
                }
                // The character behind it does not end the string.
                _ => 2.min(rest.len()),
            },
            b'"' => {
                in_string = !in_string;
                1
            }
            b'-' | b'0'..=b'9' if !in_string => {
                let is_part = |it: &u8| it.is_ascii_digit() || b"+-.eE".contains(it);
                let length = rest.iter().position(|it| !is_part(it)).unwrap_or(rest.len());
                let number = std::str::from_utf8(&rest[..length]).ok().and_then(|it| it.parse::<f64>().ok());
                if number.is_some_and(f64::is_infinite) {
                    repaired.extend([b"\"", &rest[..length], b"\""].concat());
                    is_changed = true;
                    rest = &rest[length..];
                    continue;
                }
                length
            }
            _ => 1,
        };
        repaired.extend_from_slice(&rest[..length]);
        rest = &rest[length..];
    }
    is_changed.then_some(repaired)
}

/// The UTF-16 code unit of the escape that a text begins with.
fn unit(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(b"\\u")?.first_chunk::<4>()?;
    let digits = std::str::from_utf8(digits).ok().filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))?;
    u16::from_str_radix(digits, 16).ok()
}
