// @generated from the OpenAPI document. Do not edit.

//! The parser of JSON texts that follow one another, fed piece by piece.

use bytes::{Buf as _, Bytes};

use super::item::{Origin, RawEvent, TooLong};

/// The record separator, which stands before each text of a sequence (RFC 7464, section 2.2).
const SEPARATOR: u8 = 0x1e;

/// What tells where a text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The end of its line, or its last bracket where another one stands on the same line; for a text after a separator,
    /// the end of a line on which it is complete, or the next separator.
    Line,
    /// Its last bracket, or white space after anything else.
    Text,
}

/// What has been read of the next text.
#[derive(Debug)]
pub(super) struct JsonParser {
    ending: Ending,
    text: Vec<u8>,
    /// Whether the text stands after a separator.
    is_record: bool,
    scanner: Scanner,
}

impl JsonParser {
    pub(super) fn new(ending: Ending) -> Self {
        Self { ending, text: Vec::new(), is_record: false, scanner: Scanner::default() }
    }

    /// Takes bytes until a text is complete, or all.
    pub(super) fn feed(&mut self, chunk: &mut Bytes, limit: usize) -> Result<Option<RawEvent>, TooLong> {
        for (index, byte) in chunk.iter().enumerate() {
            let is_separator = *byte == SEPARATOR;
            let is_line_end = matches!(byte, b'\n' | b'\r');
            self.scanner.look(*byte);
            let is_end = match self.ending {
                _ if is_separator => true,
                Ending::Line if self.is_record => is_line_end && self.scanner.is_complete(),
                Ending::Line => is_line_end || self.scanner.is_closed(),
                Ending::Text => {
                    self.scanner.is_closed() || (byte.is_ascii_whitespace() && self.scanner.is_complete())
                }
            };
            if !is_separator {
                if self.text.len() >= limit {
                    return Err(TooLong);
                }
                self.text.push(*byte);
            }
            if is_end {
                let found = self.finish();
                self.is_record = is_separator;
                if found.is_some() {
                    chunk.advance(index + 1);
                    return Ok(found);
                }
            }
        }
        chunk.clear();
        Ok(None)
    }

    /// What has begun, at the end of the stream or where another text begins.
    pub(super) fn finish(&mut self) -> Option<RawEvent> {
        self.scanner = Scanner::default();
        self.is_record = false;
        let text = std::mem::take(&mut self.text);
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&text).trim_ascii();
        let data = String::from_utf8_lossy(text).into_owned();
        let origin = if self.ending == Ending::Text { Origin::Document } else { Origin::Text };
        (!data.is_empty()).then_some(RawEvent { name: None, id: None, retry: None, data, origin })
    }
}

/// How deep inside of brackets and strings a text is: enough to see its end, without reading it again and again.
#[derive(Debug, Default)]
struct Scanner {
    depth: usize,
    in_string: bool,
    is_escaped: bool,
    has_begun: bool,
    /// Whether the last byte closed the outermost bracket.
    has_closed: bool,
}

impl Scanner {
    fn look(&mut self, byte: u8) {
        self.has_closed = false;
        if self.in_string {
            match byte {
                _ if self.is_escaped => self.is_escaped = false,
                b'\\' => self.is_escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.has_closed = self.depth <= 1;
                self.depth = self.depth.saturating_sub(1);
            }
            _ => {}
        }
        self.has_begun |= !byte.is_ascii_whitespace() && byte != SEPARATOR;
    }

    fn is_complete(&self) -> bool {
        self.has_begun && self.depth == 0 && !self.in_string
    }

    fn is_closed(&self) -> bool {
        self.has_closed
    }
}
