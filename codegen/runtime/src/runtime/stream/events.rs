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
    /// Whether a line was one of a stream: a field, or a comment.
    has_fields: bool,
    /// How what has come begins, as long as no line of it was one of a stream.
    beginning: Vec<u8>,
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
        *self = Self { last_id, reconnection_time, has_fields: self.has_fields, ..Self::default() };
    }

    /// How something begins that has come to its end and was no stream at all; nothing where it was one, or empty.
    pub(super) fn foreign(&self) -> Option<Bytes> {
        let rest = self.line.get(..self.line.len().min(EXCERPT)).unwrap_or_default();
        let text = [self.beginning.as_slice(), rest].concat();
        let is_foreign = !self.has_fields && !is_of_stream(rest) && !text.trim_ascii().is_empty();
        is_foreign.then(|| text.into())
    }

    /// Looks at a line that has ended, until one was a stream's.
    fn look(&mut self, line: &[u8]) {
        if self.has_fields {
            return;
        }
        self.has_fields = is_of_stream(line);
        if self.has_fields {
            self.beginning = Vec::new();
        } else if self.beginning.len() < EXCERPT {
            self.beginning.extend(line.iter().take(EXCERPT).chain(b"\n"));
        }
    }

    fn end_line(&mut self) -> Option<RawEvent> {
        let line = std::mem::take(&mut self.line);
        self.look(&line);
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

/// How much is kept of what is no stream, of lines and of all.
const EXCERPT: usize = 4 << 10;

/// Whether a line is one of a stream: a comment, or a field that it may have.
fn is_of_stream(line: &[u8]) -> bool {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let field = line.split(|it| *it == b':').next().unwrap_or(line);
    line.first() == Some(&b':') || [&b"data"[..], b"event", b"id", b"retry"].contains(&field)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(chunks: &[&[u8]]) -> Vec<RawEvent> {
        let mut parser = EventParser::default();
        let mut events = Vec::new();
        for chunk in chunks {
            let mut chunk = Bytes::copy_from_slice(chunk);
            while let Some(event) = parser.feed(&mut chunk, usize::MAX).expect("there is no bound") {
                events.push(event);
            }
        }
        events
    }

    #[test]
    fn fields_of_events() {
        let text = "\u{feff}: comment\r\nevent: tick\r\ndata: {\"a\":\r\ndata:1}\r\nid: 7\r\nretry: 20\r\n\r\ndata: b\n\nevent: lost\n\ndata\r\rid: x\0y\rretry: -1\rdata:  c\r\r";
        let events = parsed(&[text.as_bytes()]);
        let names: Vec<Option<&str>> = events.iter().map(|it| it.name.as_deref()).collect();
        assert_eq!(names, [Some("tick"), None, None, None]);
        let data: Vec<&str> = events.iter().map(|it| it.data.as_str()).collect();
        assert_eq!(data, ["{\"a\":\n1}", "b", "", " c"]);
        let ids: Vec<Option<&str>> = events.iter().map(|it| it.id.as_deref()).collect();
        assert_eq!(ids, [Some("7"), None, None, None]);
        assert_eq!(events[0].retry, Some(Duration::from_millis(20)));
        assert_eq!(events[3].retry, None);
    }

    #[test]
    fn what_has_no_line_of_a_stream_is_none() {
        for (text, foreign) in [
            ("oops", Some("oops")),
            ("upstream timed out\r\n", Some("upstream timed out\n")),
            ("{\"error\":\"quota\"}\n\n", Some("{\"error\":\"quota\"}\n\n")),
            ("database: gone\nideal", Some("database: gone\nideal")),
            ("", None),
            ("\n\n", None),
            (": keep-alive\n", None),
            ("\u{feff}data: x", None),
            ("event", None),
            ("junk\ndata: x\n\n", None),
            ("junk\nretry: 5", None),
        ] {
            let mut parser = EventParser::default();
            parser.feed(&mut Bytes::copy_from_slice(text.as_bytes()), usize::MAX).expect("there is no bound");
            assert_eq!(parser.foreign().as_deref(), foreign.map(str::as_bytes), "{text:?}");
        }
        let mut parser = EventParser::default();
        for _ in 0..10_000 {
            parser.feed(&mut Bytes::from_static(b"no field\n"), usize::MAX).expect("there is no bound");
        }
        assert!(parser.foreign().is_some_and(|it| it.len() < 3 * EXCERPT));
    }

    #[test]
    fn an_event_is_bounded_whatever_it_is_made_of() {
        let endless: [(&[u8], &[u8]); 4] =
            [(b"data: ", b"x"), (b"", b"data: x\n"), (b": ", b"x"), (b"event: ", b"\xff")];
        for (beginning, again) in endless {
            let mut parser = EventParser::default();
            parser.feed(&mut Bytes::copy_from_slice(beginning), 1000).expect("is short");
            let end = (0..2000).find(|_| parser.feed(&mut Bytes::copy_from_slice(again), 1000).is_err());
            assert!(end.is_some(), "{again:?} has no bound");
        }
    }

    proptest! {
        #[test]
        fn it_does_not_matter_where_a_stream_is_cut(
            text in "(data|event|id|retry|: |[:a-c1é\u{feff} ]|\r\n|\n|\r|\n\n){0,40}",
            cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..6),
        ) {
            let bytes = text.as_bytes();
            let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            places.extend([0, bytes.len()]);
            places.sort_unstable();
            let chunks: Vec<&[u8]> = places.windows(2).map(|it| &bytes[it[0]..it[1]]).collect();
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            prop_assert_eq!(parsed(&chunks), parsed(&[bytes]));
            prop_assert_eq!(parsed(&single), parsed(&[bytes]));
        }
    }
}
