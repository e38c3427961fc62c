// @generated from the OpenAPI document. Do not edit.

//! Secrets in XML.

use std::ops::Range;

use super::kept::Kept;
use crate::runtime::secret_names::{Names, REDACTED};

const CDATA: &[u8] = b"<![CDATA[";
const CDATA_END: &[u8] = b"]]>";

/// XML without the text of elements and attributes with secret names; nothing where it has none. It may be cut.
pub(super) fn without_elements(text: &[u8], names: &Names) -> Option<Vec<u8>> {
    let mut kept = Kept::new(text);
    // The name of the secret element that is open, and how many of that name are.
    let mut open: Option<(&[u8], usize)> = None;
    let mut at = 0;
    while at < text.len() {
        let start = find(text, at, b"<");
        if open.is_some() {
            replace(&mut kept, text, at..start);
        }
        let rest = &text[start..];
        if rest.starts_with(CDATA) {
            let content = start + CDATA.len()..find(text, start, CDATA_END);
            at = (content.end + CDATA_END.len()).min(text.len());
            if open.is_some() {
                replace(&mut kept, text, content);
            }
        } else if rest.starts_with(b"<!--") {
            at = find(text, start, b"-->");
        } else {
            let tag = Tag::at(text, start);
            for (name, value) in tag.attributes(text) {
                if open.is_some() || names.has_bytes(local(name)) {
                    replace(&mut kept, text, value);
                }
            }
            open = match open {
                None if tag.kind == Kind::Start && names.has_bytes(local(tag.name)) => Some((tag.name, 1)),
                Some((name, depth)) if name == tag.name => match tag.kind {
                    Kind::Start => Some((name, depth + 1)),
                    Kind::End => Some((name, depth - 1)).filter(|(_, depth)| *depth > 0),
                    Kind::Empty => open,
                },
                _ => open,
            };
            at = tag.end;
        }
    }
    kept.finish()
}

/// Replaces a text, if it is more than white space.
fn replace(kept: &mut Kept<'_>, text: &[u8], part: Range<usize>) {
    if !text[part.clone()].trim_ascii().is_empty() {
        kept.replace(part, REDACTED.as_bytes());
    }
}

/// Where a text is found from a position on; the end where it is not.
fn find(text: &[u8], start: usize, wanted: &[u8]) -> usize {
    let found = text[start..].windows(wanted.len()).position(|it| it == wanted);
    found.map_or(text.len(), |length| start + length)
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    name.rsplit(|it| *it == b':').next().unwrap_or(name)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    End,
    Empty,
}

struct Tag<'a> {
    kind: Kind,
    name: &'a [u8],
    /// Behind the name.
    behind: usize,
    end: usize,
}

impl<'a> Tag<'a> {
    /// The tag that begins at a position, or another thing in angle brackets.
    fn at(text: &'a [u8], start: usize) -> Self {
        let mut quote = None;
        let mut end = text.len();
        for (index, byte) in text.iter().enumerate().skip(start) {
            match (quote, byte) {
                (None, b'>') => {
                    end = index + 1;
                    break;
                }
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
        }
        let is_end = text[start..].starts_with(b"</");
        let name = (start + 1 + usize::from(is_end)).min(end);
        let length = text[name..end].iter().position(|it| it.is_ascii_whitespace() || b"/>".contains(it));
        let behind = length.map_or(end, |length| name + length);
        let kind = match &text[start..end] {
            _ if is_end => Kind::End,
            tag if tag.ends_with(b"/>") => Kind::Empty,
            _ => Kind::Start,
        };
        Self { kind, name: &text[name..behind], behind, end }
    }

    /// The attributes: their names, and where their values are.
    fn attributes(&self, text: &'a [u8]) -> Vec<(&'a [u8], Range<usize>)> {
        let mut found = Vec::new();
        let mut at = self.behind;
        while let Some(length) = text[at..self.end].iter().position(|it| *it == b'=') {
            let name = text[at..at + length].trim_ascii();
            let name = name.rsplit(u8::is_ascii_whitespace).next().unwrap_or(name);
            let Some(quote) = text[at..self.end].iter().skip(length).position(|it| b"\"'".contains(it))
            else {
                break;
            };
            let start = at + length + quote + 1;
            let end = text[start..self.end].iter().position(|it| *it == text[start - 1]);
            let end = end.map_or(self.end, |length| start + length);
            found.push((name, start..end));
            at = (end + 1).min(self.end);
        }
        found
    }
}
