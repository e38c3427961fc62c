// @generated from the OpenAPI document. Do not edit.

//! The parser of server-sent events (HTML standard, section 9.2.6), fed piece by piece.

use std::time::Duration;

use bytes::{Buf as _, Bytes};

use super::item::{Origin, RawEvent, TooLong};

/// What has been read of the next event.
#[derive(Debug, Default)]
pub(super) struct EventParser {
    line: Vec<u8>,
    after_cr: bool,
    has_begun: bool,
    name: Option<String>,
    id: Option<String>,
    retry: Option<Duration>,
    data: Option<String>,
    /// The id that the server gave last.
    pub(super) last_id: Option<String>,
    /// How long the server wants a client to wait before it comes back.
    pub(super) reconnection_time: Option<Duration>,
}

impl EventParser {
    /// Takes bytes until an event is complete, or all.
    pub(super) fn feed(&mut self, chunk: &mut Bytes, limit: usize) -> Result<Option<RawEvent>, TooLong> {
        while !chunk.is_empty() {
            // The second half of a line end that was cut in two.
            if std::mem::take(&mut self.after_cr) && chunk[0] == b'\n' {
                chunk.advance(1);
                continue;
            }
            let end = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let piece = &chunk[..end.unwrap_or(chunk.len())];
            if self.line.len() + self.data.as_ref().map_or(0, String::len) + piece.len() > limit {
                return Err(TooLong);
            }
            self.line.extend_from_slice(piece);
            let Some(end) = end else {
                chunk.clear();
                break;
            };
            self.after_cr = chunk[end] == b'\r';
            chunk.advance(end + 1);
            if let Some(event) = self.end_line() {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }

    /// Forgets what has begun: an event that was cut off is none.
    pub(super) fn restart(&mut self) {
        let (last_id, reconnection_time) = (self.last_id.take(), self.reconnection_time);
        *self = Self { last_id, reconnection_time, ..Self::default() };
    }

    fn end_line(&mut self) -> Option<RawEvent> {
        let line = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&line);
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        let text = if is_first { text.strip_prefix('\u{feff}').unwrap_or(&text) } else { &text };
        if text.is_empty() {
            return self.dispatch();
        }
        let (field, value) = text.split_once(':').unwrap_or((text, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => self.name = Some(value.to_owned()),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if value.bytes().all(|it| it.is_ascii_digit()) => {
                self.retry = value.parse().ok().map(Duration::from_millis);
                self.reconnection_time = self.retry.or(self.reconnection_time);
            }
            _ => {}
        }
        None
    }

    fn dispatch(&mut self) -> Option<RawEvent> {
        let (name, id, retry) = (self.name.take(), self.id.take(), self.retry.take());
        if id.is_some() {
            self.last_id.clone_from(&id);
        }
        let data = self.data.take()?;
        Some(RawEvent { name: name.filter(|it| !it.is_empty()), id, retry, data, origin: Origin::Event })
    }
}
