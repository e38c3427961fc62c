//! Secrets in JSON, and in texts that have JSON in them.
//!
//! A text is not parsed but searched: it may be JSON lines, an event stream, the beginning of a body that was cut, or a page
//! with a script. What is no secret stays byte for byte.

use std::borrow::Cow;
use std::ops::Range;

use super::kept::Kept;
use super::values::hexadecimal;
use crate::runtime::secret_names::{Names, REDACTED};

/// What stands in the place of a number: a member that is a number stays one.
const NUMBER: &[u8] = b"0";

/// A text in which the values of members with secret names are replaced, and all else is as `plain` makes it: what is between
/// strings, and what strings say, without escapes. Nothing where all is as it was.
pub(super) fn without_members(
    text: &[u8],
    names: &Names,
    plain: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut kept = Kept::new(text);
    let mut at = 0;
    let mut between = 0;
    while let Some(quote) = position(text, at, b'"') {
        let string = StringToken::at(text, quote);
        if let Some(value) = string.value_of_member(text)
            && names.has_bytes(&string.said(text))
        {
            kept.change(between..quote, plain(&text[between..quote]));
            at = secret(text, value, &mut kept);
            between = at;
            continue;
        }
        kept.change(between..quote, plain(&text[between..quote]));
        if names.has_bytes(bare_name(&text[between..quote])) {
            at = secret(text, quote, &mut kept);
            between = at;
            continue;
        }
        kept.change(string.content(), string.without(text, names, plain));
        // In a text that is not JSON throughout, the quote that ended a string may as well begin the next one.
        let is_begin = |string: &StringToken| {
            string.value_of_member(text).is_some() && names.has_bytes(&string.said(text))
        };
        at = string.end;
        if string.is_closed && is_begin(&StringToken::at(text, string.end - 1)) {
            at = string.end - 1;
        }
        between = at;
    }
    kept.change(between..text.len(), plain(&text[between..]));
    kept.finish()
}

/// A string: from its quote to the next one, or to where the text ends.
struct StringToken {
    start: usize,
    /// Behind the quote that ends it, where one does.
    end: usize,
    is_closed: bool,
}

impl StringToken {
    /// The string at a quote. A line feed ends it, too: JSON has none inside of strings, so that there was no string.
    fn at(text: &[u8], start: usize) -> Self {
        Self::read(text, start, |byte| byte == b'\n')
    }

    /// The same with line feeds.
    fn of_lines(text: &[u8], start: usize) -> Self {
        Self::read(text, start, |_| false)
    }

    fn read(text: &[u8], start: usize, is_end: impl Fn(u8) -> bool) -> Self {
        let mut end = start + 1;
        while let Some(byte) = text.get(end) {
            match *byte {
                b'"' => return Self { start, end: end + 1, is_closed: true },
                b'\\' if text.get(end + 1).is_some_and(|it| !is_end(*it)) => end += 2,
                byte if is_end(byte) => break,
                _ => end += 1,
            }
        }
        Self { start, end: end.min(text.len()), is_closed: false }
    }

    /// What is between the quotes.
    fn content(&self) -> Range<usize> {
        self.start + 1..self.end - usize::from(self.is_closed)
    }

    /// What it says, without escapes.
    fn said<'a>(&self, text: &'a [u8]) -> Cow<'a, [u8]> {
        unescaped(&text[self.content()])
    }

    /// Where the value begins, if this is the name of a member.
    fn value_of_member(&self, text: &[u8]) -> Option<usize> {
        let colon = blank(text, self.end);
        (self.is_closed && text.get(colon) == Some(&b':')).then(|| blank(text, colon + 1))
    }

    /// The content with what it says as it is without secrets; nothing where it says none.
    fn without(
        &self,
        text: &[u8],
        names: &Names,
        plain: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
    ) -> Option<Vec<u8>> {
        match self.said(text) {
            // There are no quotes in it.
            Cow::Borrowed(said) => plain(said),
            Cow::Owned(said) => {
                let kept = without_members(&said, names, plain)?;
                let escaped = serde_json::to_string(&String::from_utf8_lossy(&kept)).unwrap_or_default();
                let content = escaped.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
                content.map(|it| it.as_bytes().to_vec())
            }
        }
    }
}

/// Replaces the value that begins somewhere: all strings and numbers of it, so that it has the same type without them. Says
/// where it ends.
fn secret(text: &[u8], start: usize, kept: &mut Kept<'_>) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = text.get(at) {
        match byte {
            b'"' => {
                let string = StringToken::of_lines(text, at);
                if depth == 0 || string.value_of_member(text).is_none() {
                    kept.replace(string.content(), REDACTED.as_bytes());
                }
                at = string.end;
            }
            b'[' | b'{' => {
                depth += 1;
                at += 1;
            }
            b']' | b'}' => {
                depth = depth.saturating_sub(1);
                at += 1;
            }
            b',' | b':' => at += 1,
            byte if byte.is_ascii_whitespace() => at = blank(text, at),
            _ => {
                let is_end = |it: &u8| it.is_ascii_whitespace() || b",:]}\"".contains(it);
                let end = text[at..].iter().position(is_end).map_or(text.len(), |length| at + length);
                match &text[at..end] {
                    b"true" | b"false" | b"null" => {}
                    [b'-' | b'0'..=b'9', rest @ ..]
                        if rest.iter().all(|it| b"0123456789.eE+-".contains(it)) =>
                    {
                        kept.replace(at..end, NUMBER);
                    }
                    _ => kept.replace(at..end, REDACTED.as_bytes()),
                }
                at = end.max(at + 1);
            }
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The name that a text ends with which has no quotes of its own, as in `token="…"` and `{token: "…"}`.
fn bare_name(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_end();
    let Some(text) = text.strip_suffix(b"=").or_else(|| text.strip_suffix(b":")) else { return &[] };
    let text = text.trim_ascii_end();
    let is_name = |it: &u8| it.is_ascii_alphanumeric() || b"-_".contains(it);
    let length = text.iter().rev().take_while(|it| is_name(it)).count();
    &text[text.len() - length..]
}

/// The position behind white space, and behind what begins a further line of an event's data.
fn blank(text: &[u8], mut at: usize) -> usize {
    while let Some(byte) = text.get(at).filter(|it| it.is_ascii_whitespace()) {
        at += 1;
        if matches!(byte, b'\n' | b'\r') && text[at..].starts_with(b"data:") {
            at += b"data:".len();
        }
    }
    at
}

fn position(text: &[u8], start: usize, byte: u8) -> Option<usize> {
    text.get(start..)?.iter().position(|it| *it == byte).map(|length| start + length)
}

/// What the content of a string says. An escape that is none stays.
fn unescaped(content: &[u8]) -> Cow<'_, [u8]> {
    if !content.contains(&b'\\') {
        return Cow::Borrowed(content);
    }
    let mut said = Vec::with_capacity(content.len());
    let mut at = 0;
    while let Some(byte) = content.get(at) {
        let (meant, length) = match (byte, content.get(at + 1)) {
            (b'\\', Some(b'n')) => (u32::from('\n'), 2),
            (b'\\', Some(b'r')) => (u32::from('\r'), 2),
            (b'\\', Some(b't')) => (u32::from('\t'), 2),
            (b'\\', Some(b'b')) => (8, 2),
            (b'\\', Some(b'f')) => (12, 2),
            (b'\\', Some(it @ (b'"' | b'\\' | b'/'))) => (u32::from(*it), 2),
            (b'\\', Some(b'u')) => match (code(content, at), code(content, at + 6)) {
                (Some(high @ 0xd800..=0xdbff), Some(low @ 0xdc00..=0xdfff)) => {
                    (0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), 12)
                }
                (Some(code), _) => (code, 6),
                (None, _) => (u32::from('\\'), 1),
            },
            _ => {
                said.push(*byte);
                at += 1;
                continue;
            }
        };
        let character = char::from_u32(meant).unwrap_or(char::REPLACEMENT_CHARACTER);
        said.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        at += length;
    }
    Cow::Owned(said)
}

/// The code of `\uXXXX`.
fn code(content: &[u8], at: usize) -> Option<u32> {
    hexadecimal(content.get(at..at + 6)?.strip_prefix(b"\\u")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Map, Value, json};

    const SECRET: &str = "s3cr3t\"/\\\u{e9}";

    /// JSON that has the secret in members of secret names only.
    fn value() -> impl Strategy<Value = Value> {
        let text = prop::sample::select(vec![
            "",
            "a",
            "\"",
            "\\",
            "{\"b\":1}",
            "\u{e9}\n",
            "a: [",
            "token",
            "?a=b&c",
        ]);
        let scalar = prop_oneof![
            text.prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<bool>().prop_map(Value::from),
            Just(Value::Null),
        ];
        let plain = scalar.prop_recursive(3, 16, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec(("[a-c\"]{1,3}", inner.clone()), 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        });
        let secret = prop_oneof![
            Just(json!(SECRET)),
            Just(json!([SECRET, { "a": [SECRET] }])),
            Just(json!({ "a": SECRET, "b": { "token": SECRET } })),
        ];
        let member = (prop::sample::select(vec!["token", "new_password", "x-api-key"]), secret);
        let with_secret = (prop::collection::vec(("[a-c]", plain), 0..3), member);
        with_secret.prop_map(|(members, (name, secret))| {
            let members: Map<String, Value> = members.into_iter().collect();
            json!({ "before": members.clone(), name: secret, "after": [members] })
        })
    }

    /// JSON as it may be written.
    fn written() -> impl Strategy<Value = (Value, String)> {
        (value(), 0..4, any::<bool>()).prop_map(|(value, depth, is_pretty)| {
            let mut text =
                if is_pretty { format!("{value:#}") } else { value.to_string().replace('/', "\\/") };
            let mut value = value;
            // JSON in a string of JSON.
            for _ in 0..depth {
                value = json!({ "body": text });
                text = value.to_string().replace('\u{e9}', "\\u00e9");
            }
            (value, text)
        })
    }

    fn kept(text: &str) -> String {
        let kept = without_members(text.as_bytes(), &Names::default(), &|_| None);
        String::from_utf8(kept.unwrap_or(text.into())).expect("it was a text")
    }

    proptest! {
        #[test]
        fn no_secret_is_kept((value, text) in written(), cut in any::<prop::sample::Index>()) {
            let whole = kept(&text);
            prop_assert!(!whole.contains("s3cr3t"), "{}", whole);
            let read: Value = serde_json::from_str(&whole).expect("it is JSON still");
            prop_assert_eq!(read.as_object().map(Map::len), value.as_object().map(Map::len));
            prop_assert_eq!(&read["before"], &value["before"]);
            prop_assert_eq!(kept(&whole), whole);

            let end = (0..=text.len()).rev().find(|end| *end <= cut.index(text.len() + 1) && text.is_char_boundary(*end));
            let cut = kept(&text[..end.unwrap_or(0)]);
            prop_assert!(!cut.contains("s3c"), "{}", cut);
        }

        #[test]
        fn whatever_a_text_is_it_is_read(text in "[\"\\\\:,{}\\[\\]\n a0u-]{0,40}", before in "(\"token\" ?:)?") {
            let text = format!("{before}{text}");
            let once = kept(&text);
            if before.is_empty() && !text.contains("token") {
                prop_assert_eq!(once, text);
            }
        }
    }
}
