// @generated from the OpenAPI document. Do not edit.

//! How multipart bodies are read (RFC 2046, section 5.1; RFC 7578).

use std::ops::Range;

/// A part that has a name.
#[derive(Debug)]
pub(super) struct NamedPart<'a> {
    pub(super) name: String,
    /// Whether the content is in another encoding than its own (RFC 2045, section 6).
    pub(super) is_encoded: bool,
    pub(super) content: &'a [u8],
}

/// The parts that have names, in order.
pub(super) fn named<'a>(body: &'a [u8], boundary: &str) -> Vec<NamedPart<'a>> {
    let ranges = parts(body, format!("--{boundary}").as_bytes()).into_iter();
    let part = |range: Range<usize>| {
        let (head, content) = body[range.clone()].split_at(head_length(&body[range])?);
        let head = String::from_utf8_lossy(head);
        let encoding = header(&head, "content-transfer-encoding").unwrap_or("binary");
        let is_plain = ["binary", "8bit", "7bit"].iter().any(|it| it.eq_ignore_ascii_case(encoding));
        Some(NamedPart { name: name(&head)?, is_encoded: !is_plain, content })
    };
    ranges.filter_map(part).collect()
}

/// What is between the delimiters, which are lines of their own.
pub(super) fn parts(body: &[u8], delimiter: &[u8]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut line) = (0, 0);
    while line < body.len() {
        let length = body[line..].iter().position(|it| *it == b'\n').map_or(body.len() - line, |it| it + 1);
        let behind = body[line..line + length].strip_prefix(delimiter);
        if behind.is_some_and(|it| it.trim_ascii().is_empty() || it.starts_with(b"--")) {
            // The line break before a delimiter is a part of it.
            let content = &body[start..line];
            let content = content.strip_suffix(b"\n").unwrap_or(content);
            let content = content.strip_suffix(b"\r").unwrap_or(content);
            parts.push(start..start + content.len());
            start = line + length;
        }
        line += length;
    }
    parts.push(start..body.len());
    parts
}

/// The length of a part's headers, with the empty line behind them.
pub(super) fn head_length(part: &[u8]) -> Option<usize> {
    let mut length = 0;
    for line in part.split_inclusive(|it| *it == b'\n') {
        length += line.len();
        if line == b"\r\n" || line == b"\n" {
            return Some(length);
        }
    }
    None
}

/// The value of a header.
pub(super) fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut headers = head.lines().filter_map(|line| line.split_once(':'));
    headers.find(|(it, _)| it.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// The name of a part (RFC 7578, section 4.2).
pub(super) fn name(head: &str) -> Option<String> {
    parameter(header(head, "content-disposition")?, "name")
}

/// A parameter of a header's value, such as `name` in `form-data; name="a"` (RFC 9110, section 5.6.6).
pub(super) fn parameter(value: &str, wanted: &str) -> Option<String> {
    let (_, mut rest) = value.split_once(';')?;
    loop {
        let (name, value) = rest.split_once('=')?;
        let (value, after) = parameter_value(value.trim_start());
        // A parameter without a value may stand before the name.
        if name.rsplit(';').next().is_some_and(|it| it.trim().eq_ignore_ascii_case(wanted)) {
            return Some(value);
        }
        rest = after.split_once(';')?.1;
    }
}

/// The value of a parameter, a token or a quoted string, and what comes behind it.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(';').unwrap_or(text.len());
        return (text[..end].trim().to_owned(), &text[end..]);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((index, character)) = characters.next() {
        match character {
            '"' => return (value, &quoted[index + 1..]),
            '\\' => value.extend(characters.next().map(|(_, it)| it)),
            it => value.push(it),
        }
    }
    (value, "")
}
