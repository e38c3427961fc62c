// @generated from the OpenAPI document. Do not edit.

//! Secrets in multipart bodies (RFC 2046, section 5.1; RFC 7578).

use std::ops::Range;

use super::super::exchange::REDACTED;
use super::Redaction;
use super::kept::Kept;

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

/// What is between the delimiters, which are lines of their own.
fn parts(body: &[u8], delimiter: &[u8]) -> Vec<Range<usize>> {
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
fn head_length(part: &[u8]) -> Option<usize> {
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
fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut headers = head.lines().filter_map(|line| line.split_once(':'));
    headers.find(|(it, _)| it.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

/// The name of a part (RFC 7578, section 4.2).
fn name(head: &str) -> Option<String> {
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
