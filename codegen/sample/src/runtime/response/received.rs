// @generated from the OpenAPI document. Do not edit.

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
