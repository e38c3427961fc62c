//! Responses whose body is in memory.

use std::borrow::Cow;

use bytes::Bytes;
use http::StatusCode;
use mime::Mime;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::meta::Meta;
use super::repair::repaired;
use crate::runtime::codec::Codec;
use crate::runtime::error::Answer;
use crate::runtime::text::visible;
use crate::runtime::wire::{Decoded, Leniency, Wire};

/// Where a body does not decode, such as `data[3].id`, and why.
pub type Fault = (String, serde_json::Error);

/// A response with its body.
#[derive(Clone, Debug)]
pub struct Received {
    pub(in crate::runtime) meta: Meta,
    pub(in crate::runtime) body: Bytes,
}

impl Received {
    /// The status as a number.
    pub fn status(&self) -> u16 {
        self.meta.status.as_u16()
    }

    /// The status.
    pub fn status_code(&self) -> StatusCode {
        self.meta.status
    }

    /// The body as it came.
    pub fn bytes(&self) -> Bytes {
        self.body.clone()
    }

    /// Reads the body without leniency, to find out what it is.
    pub fn exactly<T>(&self, read: impl FnOnce(&Self) -> T) -> T {
        Leniency::Exact.during(|| read(self))
    }

    /// What the response says of its body; nothing when it does not say it, or not in the form of a media type.
    pub(in crate::runtime) fn media_type(&self) -> Option<Mime> {
        self.meta.media_type()
    }

    /// Whether there is no body or, since all that is read is text, one of white space alone.
    pub(in crate::runtime) fn is_blank(&self) -> bool {
        self.body.trim_ascii().is_empty()
    }

    /// Decodes the body as JSON. Where there is no body, the value is what the type makes of null.
    pub(in crate::runtime) fn json<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        if self.is_blank()
            && let Ok(nothing) = T::deserialize(Value::Null)
        {
            return Ok(nothing);
        }
        match self.codec() {
            Some(codec) => {
                let value = codec.read(without_mark(&self.utf8()));
                let value =
                    value.map_err(|message| printable(".".to_owned(), serde::de::Error::custom(message)))?;
                json(value.to_string().as_bytes())
            }
            None => json(&self.json_text()),
        }
    }

    /// The body as JSON in UTF-8. JSON is in UTF-8 whatever the charset says, which is no parameter of its media type (RFC 8259,
    /// sections 8.1 and 11): servers name one that is the default of their text. What is not in UTF-8 is in the named one.
    fn json_text(&self) -> Cow<'_, [u8]> {
        // No JSON has other control characters, which the ASCII in other charsets may seem to have.
        let is_control = |it: &u8| *it < b' ' && !it.is_ascii_whitespace();
        let is_utf8 = std::str::from_utf8(&self.body).is_ok() && !self.body.iter().any(is_control);
        if is_utf8 { Cow::Borrowed(&self.body) } else { self.utf8() }
    }

    /// Decodes the body as JSON, which the document says that it is. Where the type is any text and the response says that it is
    /// no JSON, a body that is none is the text itself.
    pub(in crate::runtime) fn json_or_mere_text<T: Wire>(&self) -> Result<T, Fault> {
        self.json()
            .map(|Decoded(value)| value)
            .or_else(|fault| self.undeclared_text().and_then(T::of_text).ok_or(fault))
    }

    /// The body as text where the response names a media type that is not the declared one. What is not text stays a fault:
    /// read as text it would be lost.
    fn undeclared_text(&self) -> Option<String> {
        self.media_type().filter(|it| !is_json(it) && self.meta.codec.is_none())?;
        std::str::from_utf8(without_mark(&self.utf8())).ok().map(str::to_owned)
    }

    /// How the body is read, where it is not JSON. Some servers send JSON all the same, and say so.
    fn codec(&self) -> Option<&'static dyn Codec> {
        self.meta.codec.filter(|_| !self.media_type().is_some_and(|it| is_json(&it)))
    }

    /// The body as text, in the charset that a byte order mark or the media type names, else in UTF-8, as JSON is.
    pub(in crate::runtime) fn text(&self) -> String {
        let is_json = self.media_type().is_some_and(|it| is_json(&it));
        let text = if is_json { self.json_text() } else { self.utf8() };
        String::from_utf8_lossy(without_mark(&text)).into_owned()
    }

    /// Decodes the body by what it says it is: JSON, or text that is the value itself.
    ///
    /// Text that is no value of the type is read as JSON too: many servers call everything text.
    pub(in crate::runtime) fn json_or_text<T: Wire>(&self) -> Result<T, Fault> {
        let json = || self.json().map(|Decoded(value)| value);
        match self.media_type() {
            Some(media_type) if is_json(&media_type) => json(),
            Some(media_type) if media_type.type_() == mime::TEXT => self.text_value().map_or_else(json, Ok),
            _ => json().or_else(|fault| self.text_value().ok_or(fault)),
        }
    }

    /// The value that the text is. Servers end it with a line or put it in quotes at times: that is left out where the
    /// type knows the rest better, as an enum does, and numbers and booleans.
    fn text_value<T: Wire>(&self) -> Option<T> {
        let text = self.text();
        let trimmed = text.trim();
        let quoted: Option<String> = serde_json::from_str(trimmed).ok();
        let scalar = serde_json::from_str(quoted.as_deref().unwrap_or(trimmed).trim()).ok();
        let scalar = scalar.filter(|it: &Value| it.is_number() || it.is_boolean());
        let texts = [Some(trimmed.to_owned()), quoted].into_iter().flatten().map(Value::String);
        let plainer: Vec<Value> = texts.chain(scalar).collect();
        let fit = |value: &Value| T::fit(value, 1);
        let mut best = Value::String(text.clone());
        for value in plainer {
            if fit(&value) > fit(&best) {
                best = value;
            }
        }
        T::decode(best).ok()
    }

    /// The body in UTF-8, from the charset that it names.
    #[cfg(feature = "charset")]
    fn utf8(&self) -> Cow<'_, [u8]> {
        let named = || {
            let media_type = self.media_type();
            let said =
                media_type.as_ref().and_then(|it| it.get_param(mime::CHARSET)).map(|it| it.to_string());
            let label = said.or_else(|| self.codec()?.charset(&self.body))?;
            encoding_rs::Encoding::for_label(label.as_bytes())
        };
        let marked = encoding_rs::Encoding::for_bom(&self.body).map(|(encoding, _)| encoding);
        match marked.or_else(named) {
            Some(encoding) if encoding != encoding_rs::UTF_8 => {
                Cow::Owned(encoding.decode(&self.body).0.into_owned().into_bytes())
            }
            _ => Cow::Borrowed(&self.body),
        }
    }

    #[cfg(not(feature = "charset"))]
    fn utf8(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.body)
    }

    /// What an error keeps of it.
    pub(in crate::runtime) fn into_answer(self) -> Answer {
        let Meta { called, status, headers, request_id, remark, .. } = self.meta;
        Answer { remark, ..Answer::new(called, status, headers, request_id, self.body) }
    }
}

/// Whether a media type is JSON, by its name or its suffix (RFC 6839, section 3.1).
pub(in crate::runtime) fn is_json(media_type: &Mime) -> bool {
    media_type.subtype() == mime::JSON || media_type.suffix() == Some(mime::JSON)
}

fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}

/// Decodes a text. Where nothing else is wrong with it than what Rust has no value for, that alone is replaced.
pub(in crate::runtime) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    let body = without_mark(body);
    as_it_is(body).or_else(|fault| {
        let value = repaired(body).and_then(|text| as_it_is(&text).ok()).ok_or(fault)?;
        tracing::warn!("the JSON has halves of characters or numbers beyond all doubles, which are replaced");
        Ok(value)
    })
}

fn as_it_is<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    serde_json::from_slice(body).or_else(|_| {
        located(|| {
            let mut text = serde_json::Deserializer::from_slice(body);
            let value = serde_path_to_error::deserialize(&mut text)?;
            text.end().map(|()| value).map_err(|error| {
                serde_path_to_error::Error::new(serde_path_to_error::Track::new().path(), error)
            })
        })
    })
}

/// Reads something that tells where it fails. When it does, variants of unions that do not decode are kept as JSON, and
/// a warning says so, as long as that is enough.
pub(in crate::runtime) fn located<T>(
    read: impl Fn() -> Result<T, serde_path_to_error::Error<serde_json::Error>>,
) -> Result<T, Fault> {
    let fault =
        |error: serde_path_to_error::Error<_>| printable(error.path().to_string(), error.into_inner());
    let (path, error) = match read().map_err(fault) {
        Err(failure) if failure.1.is_data() => failure,
        done => return done,
    };
    let rescued = Leniency::Rescue.during(|| read().map_err(fault))?;
    tracing::warn!(path, %error, "a variant of a union does not decode and is kept as JSON");
    Ok(rescued)
}

/// A fault whose texts name members and values of the body, without what cannot be printed.
fn printable(path: String, error: serde_json::Error) -> Fault {
    // What is wrong with the syntax is told in words of the parser's own.
    let error = match visible(&error.to_string()) {
        Cow::Owned(shown) if error.is_data() => serde::de::Error::custom(shown),
        _ => error,
    };
    (visible(&path).into_owned(), error)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use http::header::CONTENT_TYPE;
    use http::{HeaderMap, HeaderValue, StatusCode};

    use super::*;
    use crate::runtime::wire::Date;

    fn received(content_type: &str, body: &[u8]) -> Received {
        let mut headers = HeaderMap::new();
        if !content_type.is_empty() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_str(content_type).expect("a header's value"));
        }
        Received { meta: Meta::new(StatusCode::OK, headers), body: Bytes::copy_from_slice(body) }
    }

    #[test]
    fn text_is_in_the_charset_that_it_names() {
        let cases: [(&str, &[u8], &str); 11] = [
            ("text/plain", "\u{fc}".as_bytes(), "\u{fc}"),
            ("text/plain; charset=utf-8", b"\xef\xbb\xbf\xc3\xbc", "\u{fc}"),
            ("text/csv; charset=ISO-8859-1", b"\xfc;\xdf", "\u{fc};\u{df}"),
            ("text/csv;charset=\"latin1\"", b"\xfc", "\u{fc}"),
            ("text/html; charset=windows-1252", b"\x80", "\u{20ac}"),
            ("text/plain; charset=shift_jis", b"\x83\x65", "\u{30c6}"),
            ("text/plain; charset=utf-16le", b"a\0b\0", "ab"),
            ("text/plain", b"\xff\xfea\0", "a"),
            ("text/plain; charset=nonsense", b"a", "a"),
            ("application/json; charset=iso-8859-1", "\"\u{fc}\"".as_bytes(), "\"\u{fc}\""),
            ("application/json; charset=iso-8859-1", b"\"\xfc\"", "\"\u{fc}\""),
        ];
        for (content_type, body, text) in cases {
            assert_eq!(received(content_type, body).text(), text, "{content_type} {body:?}");
        }
    }

    #[test]
    fn json_is_in_utf_8_whatever_its_charset_is_called() {
        let utf16: Vec<u8> = "\"a\u{fc}\"".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let ascii_in_utf16: Vec<u8> = "\"a\"".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = [b"\xff\xfe", utf16.as_slice()].concat();
        let cases: [(&str, &[u8], &str); 11] = [
            ("application/json; charset=iso-8859-1", "\"\u{e4}\"".as_bytes(), "\u{e4}"),
            ("application/json;charset=us-ascii", "\"\u{65e5}\u{672c}\"".as_bytes(), "\u{65e5}\u{672c}"),
            ("application/problem+json; charset=windows-1252", "\"\u{20ac}\"".as_bytes(), "\u{20ac}"),
            ("application/json; charset=shift_jis", "\"\u{30c6}\"".as_bytes(), "\u{30c6}"),
            ("text/plain; charset=iso-8859-1", "\"\u{e4}\"".as_bytes(), "\u{e4}"),
            ("application/json; charset=utf-16", b"\xef\xbb\xbf\"\xc3\xa4\"", "\u{e4}"),
            // What is not in UTF-8 is taken at its word.
            ("application/json; charset=iso-8859-1", b"\"\xe4\"", "\u{e4}"),
            ("application/json; charset=utf-16le", &utf16, "a\u{fc}"),
            ("application/json; charset=utf-16be", &ascii_in_utf16, "a"),
            ("application/json", &marked, "a\u{fc}"),
            ("application/json; charset=iso-2022-jp", b"\"\x1b$B%F\x1b(B\"", "\u{30c6}"),
        ];
        for (content_type, body, text) in cases {
            let read = received(content_type, body).json::<String>();
            assert_eq!(read.ok().as_deref(), Some(text), "{content_type} {body:?}");
        }
    }

    #[test]
    fn a_value_is_read_as_what_the_response_says_it_is() {
        let read = |content_type: &str, body: &str| {
            received(content_type, body.as_bytes()).json_or_text::<String>().map_err(|(path, _)| path)
        };
        for (content_type, body, value) in [
            ("application/json", "\"a\\n\"", "a\n"),
            ("application/problem+json;charset=utf-8", "\"a\"", "a"),
            ("text/json", "\"a\"", "a"),
            ("text/plain", "\"a\"", "\"a\""),
            ("text/plain", "5", "5"),
            ("", "\"a\"", "a"),
            ("", "a", "a"),
            ("application/octet-stream", "5", "5"),
            ("nonsense", "a", "a"),
        ] {
            assert_eq!(read(content_type, body).as_deref(), Ok(value), "{content_type} {body}");
        }
        assert!(read("application/json", "a").is_err());
        for content_type in ["text/plain", "application/json", "", "application/octet-stream"] {
            let number = received(content_type, b"7").json_or_text::<u32>();
            assert_eq!(number.ok(), Some(7), "{content_type}");
            let list = received(content_type, b"[true]").json_or_text::<Vec<bool>>();
            assert_eq!(list.ok(), Some(vec![true]), "{content_type}");
        }
        assert!(received("text/html", b"<html>").json_or_text::<u32>().is_err());
    }

    #[test]
    fn what_is_declared_as_a_text_in_json_and_comes_as_something_else_is_the_text() {
        let read = |content_type: &str, body: &[u8]| {
            received(content_type, body).json_or_mere_text::<String>().map_err(|(path, _)| path)
        };
        for (content_type, body, value) in [
            ("application/json", "\"a\"", "a"),
            // JSON that is called something else is what the document says.
            ("text/plain", "\"a\"", "a"),
            ("text/plain", "a", "a"),
            ("text/html; charset=utf-8", "<p>", "<p>"),
            ("application/octet-stream", "{\"a\":1}\n", "{\"a\":1}\n"),
            ("text/plain", "5", "5"),
            ("text/plain", "", ""),
        ] {
            assert_eq!(read(content_type, body.as_bytes()).as_deref(), Ok(value), "{content_type} {body}");
        }
        for (content_type, body) in [
            ("application/json", b"a".as_slice()),
            ("application/problem+json", b"{}"),
            ("", b"a"),
            ("", b""),
            ("application/octet-stream", b"\xff\x00"),
        ] {
            assert!(read(content_type, body).is_err(), "{content_type} {body:?}");
        }
        let text = received("text/plain", b"a");
        assert_eq!(text.json_or_mere_text::<Option<String>>().ok(), Some(Some("a".to_owned())));
        assert!(text.json_or_mere_text::<Date>().is_err());
        assert!(text.json_or_mere_text::<i64>().is_err());
        let nothing = received("text/plain", b" ");
        assert_eq!(nothing.json_or_mere_text::<Option<String>>().ok(), Some(None));
    }

    #[test]
    fn text_without_the_end_of_its_line_and_without_quotes_is_taken_where_the_type_knows_it() {
        for content_type in ["text/plain", "text/plain; charset=utf-8", "", "application/octet-stream"] {
            for text in ["2024-05-06", "2024-05-06\r\n", "\"2024-05-06\"", " \"2024-05-06\"\n"] {
                let date = received(content_type, text.as_bytes()).json_or_text::<Date>().ok();
                assert_eq!(date, Some(Date::from("2024-05-06")), "{content_type} {text:?}");
            }
        }
        for text in ["5", " 5\n", "\"5\"", "\" 5 \"\r\n"] {
            for content_type in ["text/plain", "text/plain; charset=utf-8"] {
                let number = received(content_type, text.as_bytes()).json_or_text::<i64>();
                assert_eq!(number.ok(), Some(5), "{text:?}");
                let number = received(content_type, text.as_bytes()).json_or_text::<f64>();
                assert_eq!(number.ok(), Some(5.0), "{text:?}");
            }
        }
        for text in ["true", "\"true\"", "true\n"] {
            assert_eq!(received("text/plain", text.as_bytes()).json_or_text::<bool>().ok(), Some(true));
            assert!(received("text/plain", text.as_bytes()).json_or_text::<i64>().is_err());
        }
        assert_eq!(received("text/plain", b"5").json_or_text::<String>().ok().as_deref(), Some("5"));
        let text = received("text/plain", b"\"a\"\n").json_or_text::<String>();
        assert_eq!(text.ok().as_deref(), Some("\"a\"\n"));
    }

    #[test]
    fn a_whole_body_is_read_as_a_part_of_one_would_be() {
        fn read<T: Wire>(body: &str) -> Option<T> {
            received("application/json", body.as_bytes()).json().map(|Decoded(value)| value).ok()
        }
        assert_eq!(read::<i64>("2.0"), Some(2));
        assert_eq!(read::<Vec<i64>>("[1.0, 2e2]"), Some(vec![1, 200]));
        assert_eq!(read::<Option<i64>>("3.0"), Some(Some(3)));
        assert_eq!(read::<BTreeMap<String, i64>>(r#"{"a": 1.0}"#), Some([("a".to_owned(), 1)].into()));
        assert_eq!(read::<Vec<i64>>("null"), Some(vec![]));
        assert_eq!(read::<BTreeMap<String, i64>>("null"), Some(BTreeMap::new()));
        assert_eq!(read::<i64>("1.5"), None);
        assert_eq!(read::<i64>("null"), None);
    }

    #[test]
    fn what_stands_behind_the_value_is_no_part_of_it() {
        for body in ["1 2", "[1] [2]", "{}}", "{} x", "\"a\" \"b\""] {
            assert!(json::<Value>(body.as_bytes()).is_err(), "{body}");
        }
        assert!(json::<Value>(b" {} \r\n").is_ok());
    }

    #[test]
    fn what_rust_has_no_value_for_costs_itself() {
        let read = |body: &str| json::<BTreeMap<String, Value>>(body.as_bytes()).ok();
        let members =
            |value: Value| Some(BTreeMap::from([("n".to_owned(), 1.into()), ("a".to_owned(), value)]));
        assert_eq!(read(r#"{"n":1,"a":"b\ud83d"}"#), members("b\u{fffd}".into()));
        assert_eq!(read(r#"{"n":1,"a":1e400}"#), members("1e400".into()));
        assert_eq!(read(r#"{"n":1,"a":"b\ud83d"#), None);
        // What is wrong otherwise is told of the text as it came.
        let fault = json::<BTreeMap<String, i64>>(br#"{"a":"\ud83d"}"#).expect_err("it is no number");
        assert_eq!(fault.0, "a");
    }

    #[test]
    fn nothing_is_what_the_type_makes_of_null() {
        assert_eq!(received("", b"").json::<Option<u8>>().ok(), Some(None));
        assert_eq!(received("application/json", b" \n").json::<Value>().ok(), Some(Value::Null));
        assert!(received("", b"").json::<u8>().is_err());
        assert_eq!(received("application/json", b"\xef\xbb\xbf7").json::<u8>().ok(), Some(7));
        assert_eq!(
            received("application/json; charset=iso-8859-1", b"\"\xfc\"").json::<String>().ok().as_deref(),
            Some("\u{fc}")
        );
    }
}
