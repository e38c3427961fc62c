//! Multipart bodies (RFC 2046, section 5.1): `form-data` (RFC 7578), `related` (RFC 2387), `mixed` and their kin.

use std::borrow::Cow;

use bytes::Bytes;
use futures_util::stream::{self, StreamExt as _};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};
use mime::Mime;

use super::InvalidRequest;
use super::upload::{Content, Upload};

/// The longest boundary (RFC 2046, section 5.1.1).
const LONGEST_BOUNDARY: usize = 70;

/// What a multipart body is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Multipart {
    parts: Vec<Part>,
    headers: Vec<PartHeader>,
}

/// A part.
#[derive(Clone, Debug)]
struct Part {
    /// The property that it comes from.
    property: String,
    /// The name on the wire.
    name: Cow<'static, str>,
    upload: Upload,
}

/// A header of all parts with a name.
#[derive(Clone, Debug)]
struct PartHeader {
    part: String,
    name: String,
    value: String,
}

/// A body as it goes out.
pub(super) struct Written {
    /// The media type with everything that reading the body takes.
    pub(super) content_type: String,
    pub(super) content: Content,
}

/// What a part is in the multipart body around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    /// A field of a form, which has a name.
    FormData,
    /// A part of an object whose first part is the root.
    Related,
    /// A body of its own.
    Other,
}

impl Multipart {
    /// Replaces the parts of a property, which have names of their own.
    pub(super) fn set(&mut self, property: &str, parts: Vec<(Cow<'static, str>, Upload)>) {
        self.parts.retain(|it| it.property != property);
        let part = |(name, upload)| Part { property: property.to_owned(), name, upload };
        self.parts.extend(parts.into_iter().map(part));
    }

    /// Whether a property has parts.
    #[allow(dead_code, reason = "an API need not have streams")]
    pub(super) fn has(&self, property: &str) -> bool {
        self.parts.iter().any(|it| it.property == property)
    }

    /// Gives the parts of a property a header that they lack.
    pub(super) fn declare_header(&mut self, property: &str, name: &str, value: &str) {
        for part in self.parts.iter_mut().filter(|it| it.property == property) {
            part.upload.declare_header(name, value);
        }
    }

    /// Sets a header of the parts with a name.
    pub(super) fn set_header(&mut self, part: &str, name: &str, value: &str) {
        self.headers.retain(|it| it.part != part || !it.name.eq_ignore_ascii_case(name));
        self.headers.push(PartHeader {
            part: part.to_owned(),
            name: name.to_owned(),
            value: value.to_owned(),
        });
    }

    pub(super) fn can_be_repeated(&self) -> bool {
        self.parts.iter().all(|it| it.upload.can_be_repeated())
    }

    /// The body in a media type. A boundary is made up unless the media type says one; `related` says the type of its
    /// root. `order` are names of parts, which come first.
    pub(super) async fn write(&self, media_type: &str, order: &[&str]) -> Result<Written, InvalidRequest> {
        let invalid = |what: &str| InvalidRequest::new(format!("`{media_type}` is {what}"));
        let mime: Mime = media_type.parse().map_err(|_| invalid("no content type"))?;
        let family = match (mime.type_(), mime.subtype().as_str()) {
            (mime::MULTIPART, "form-data") => Family::FormData,
            (mime::MULTIPART, "related") => Family::Related,
            _ => Family::Other,
        };
        if let Some(header) =
            self.headers.iter().find(|it| self.parts.iter().all(|part| part.name != it.part))
        {
            let PartHeader { part, name, .. } = header;
            return Err(InvalidRequest::new(format!(
                "the body has no part `{part}` for the header `{name}`"
            )));
        }
        let mut parts: Vec<&Part> = self.parts.iter().collect();
        parts.sort_by_key(|part| order.iter().position(|it| *it == part.property).unwrap_or(order.len()));

        let mut content_type = media_type.to_owned();
        let mut boundary = mime.get_param(mime::BOUNDARY).map(|it| it.as_str().to_owned());
        if boundary.as_deref().is_some_and(|it| !is_boundary(it)) {
            return Err(invalid("no content type: its boundary cannot be one"));
        }
        let boundary = boundary.get_or_insert_with(|| {
            let made_up = format!("{:032x}", fastrand::u128(..));
            content_type.push_str("; boundary=");
            content_type.push_str(&made_up);
            made_up
        });

        let mut contents: Vec<Content> = Vec::with_capacity(parts.len() * 2 + 1);
        for (index, Part { name, upload, .. }) in parts.into_iter().enumerate() {
            let headers = self.part_headers(name, upload, family)?;
            if let (0, Family::Related, None) = (index, family, mime.get_param("type")) {
                let root = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or("text/plain");
                content_type.push_str(&format!("; type=\"{}\"", root.replace('"', "")));
            }
            contents.push(Content::Bytes(head(boundary, index == 0, &headers)));
            contents.push(upload.content().await.map_err(|error| {
                InvalidRequest::new(format!("the file for `{name}` cannot be sent: {error}"))
            })?);
        }
        let end = if contents.is_empty() { "" } else { "\r\n" };
        contents.push(Content::from(format!("{end}--{boundary}--\r\n")));
        let length = contents.iter().try_fold(0_u64, |sum, content| sum.checked_add(content.length()?));
        let stream = Box::pin(stream::iter(contents).map(Content::into_stream).flatten());
        Ok(Written { content_type, content: Content::Stream { stream, length } })
    }

    /// The headers of a part.
    fn part_headers(&self, part: &str, upload: &Upload, family: Family) -> Result<HeaderMap, InvalidRequest> {
        let mut headers = HeaderMap::new();
        let mut put = |name: &str, value: &str| {
            let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) else {
                return Err(InvalidRequest::new(format!(
                    "`{name}` and its value are no header of the part `{part}`"
                )));
            };
            headers.insert(name, value);
            Ok(())
        };
        let file_name = upload.file_name().map(|it| parameter("filename", it)).transpose()?;
        let file_name = file_name.map(|it| format!("; {it}")).unwrap_or_default();
        match family {
            Family::FormData => {
                let name = parameter("name", part)?;
                put(CONTENT_DISPOSITION.as_str(), &format!("form-data; {name}{file_name}"))?;
            }
            Family::Related | Family::Other if !file_name.is_empty() => {
                put(CONTENT_DISPOSITION.as_str(), &format!("attachment{file_name}"))?;
            }
            Family::Related | Family::Other => {}
        }
        match (upload.media_type(""), family) {
            (Some(media_type), _) => put(CONTENT_TYPE.as_str(), &media_type)?,
            // The default of a form's field is text in the form's charset, elsewhere it is ASCII.
            (None, Family::FormData) => {}
            (None, Family::Related | Family::Other) => {
                put(CONTENT_TYPE.as_str(), "text/plain; charset=utf-8")?;
            }
        }
        for (name, value) in upload.headers() {
            put(name, value)?;
        }
        for header in self.headers.iter().filter(|it| it.part == part) {
            put(&header.name, &header.value)?;
        }
        Ok(headers)
    }
}

/// What stands before the content of a part.
fn head(boundary: &str, is_first: bool, headers: &HeaderMap) -> Bytes {
    let mut text = Vec::new();
    text.extend_from_slice(if is_first { b"--" } else { b"\r\n--" });
    text.extend_from_slice(boundary.as_bytes());
    text.extend_from_slice(b"\r\n");
    for (name, value) in headers {
        // In the usual case, for servers that insist.
        let mut starts = true;
        for byte in name.as_str().bytes() {
            text.push(if starts { byte.to_ascii_uppercase() } else { byte });
            starts = byte == b'-';
        }
        text.extend_from_slice(b": ");
        text.extend_from_slice(value.as_bytes());
        text.extend_from_slice(b"\r\n");
    }
    text.extend_from_slice(b"\r\n");
    text.into()
}

/// A parameter of `Content-Disposition`, written as browsers do (HTML, section 4.10.22.8): in UTF-8, with quotes
/// escaped. Control characters, and a backslash that some readers would take for an escape of the last quote, are
/// refused.
fn parameter(name: &str, value: &str) -> Result<String, InvalidRequest> {
    if value.contains(char::is_control) || value.ends_with('\\') {
        return Err(InvalidRequest::new(format!(
            "{value:?} cannot be the name of a part or a file: it has control characters or ends with a backslash"
        )));
    }
    Ok(format!("{name}=\"{}\"", value.replace('"', "%22")))
}

/// Whether a text is a boundary (RFC 2046, section 5.1.1).
fn is_boundary(text: &str) -> bool {
    let is_allowed = |it: u8| it.is_ascii_alphanumeric() || b"'()+_,-./:=? ".contains(&it);
    (1..=LONGEST_BOUNDARY).contains(&text.len()) && text.bytes().all(is_allowed) && !text.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_escaped_as_browsers_do_or_refused() {
        let written = |value: &str| parameter("name", value).ok();
        assert_eq!(written("a\"; b=\"c").as_deref(), Some("name=\"a%22; b=%22c\""));
        assert_eq!(written("Köln [1]").as_deref(), Some("name=\"Köln [1]\""));
        assert_eq!(written("a\\b").as_deref(), Some("name=\"a\\b\""));
        for refused in ["a\r\nX-Evil: 1", "a\nb", "a\0", "a\u{7f}", "a\u{85}", "a\\"] {
            assert_eq!(written(refused), None, "{refused:?}");
        }
    }

    #[test]
    fn boundaries_are_as_the_rfc_has_them() {
        for (text, fits) in [
            ("abc", true),
            ("a b", true),
            ("a ", false),
            ("", false),
            ("a\"b", false),
            (&"x".repeat(71), false),
        ] {
            assert_eq!(is_boundary(text), fits, "{text:?}");
        }
    }
}
