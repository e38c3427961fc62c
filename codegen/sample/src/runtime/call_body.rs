// @generated from the OpenAPI document. Do not edit.

//! Bodies of calls: what puts them onto a call, and what makes them ready to be sent.

use std::borrow::Cow;

use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method};
use serde::Serialize;
use serde_json::{Map, Value};

use super::body::Body;
use super::call::Call;
use super::codec::Codec;
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
use super::codec::EncodedValue;
use super::encoding::{Encoding, Escaping};
use super::multipart::Multipart;
use super::upload::{Content, Upload, Uploads};
use super::{Failure, InvalidRequest, encoding};

impl Call {
    /// Makes the body ready for an attempt and says in the headers what it is. A `Content-Type` that is there already
    /// stays; what multipart lacks in it is added.
    pub(super) async fn prepare_body(&self, headers: &mut HeaderMap) -> Result<Option<Content>, Failure> {
        let (content_type, content) = match &self.body {
            Body::Empty => {
                self.declare_empty(headers);
                return Ok(None);
            }
            Body::Json(_) | Body::Form(_) | Body::Text(_) => {
                let Some((content_type, text)) = self.text_body()? else { return Ok(None) };
                (Cow::Borrowed(content_type), Content::from(text))
            }
            Body::Upload(upload, accepted) => {
                if let Some((name, _)) = upload.headers().next() {
                    let message =
                        format!("the header `{name}` has no place where the body is no part of another");
                    return Err(InvalidRequest::new(message).into());
                }
                let content = upload
                    .content()
                    .await
                    .map_err(|error| InvalidRequest::new(format!("the body cannot be sent: {error}")))?;
                (upload.body_type(accepted), content)
            }
            Body::Multipart(multipart) => {
                let own = headers.get(CONTENT_TYPE).map(|it| it.to_str().unwrap_or_default());
                let declared = own.or(self.content_type).unwrap_or("multipart/form-data");
                let written = multipart.write(declared, self.part_order).await?;
                // It differs from what the headers say by what multipart needs.
                headers.remove(CONTENT_TYPE);
                (Cow::Owned(written.content_type), written.content)
            }
        };
        if !headers.contains_key(CONTENT_TYPE) {
            let value = HeaderValue::try_from(content_type.as_ref())
                .map_err(|_| InvalidRequest::new(format!("`{content_type}` is no content type")))?;
            headers.insert(CONTENT_TYPE, value);
        }
        match &content {
            Content::Bytes(bytes) if bytes.is_empty() => self.declare_empty(headers),
            Content::Bytes(_) | Content::Stream { length: None, .. } => {}
            Content::Stream { length: Some(length), .. } => {
                headers.entry(CONTENT_LENGTH).or_insert((*length).into());
            }
        }
        Ok(Some(content))
    }

    /// The media type and the text of a body that is a text; nothing for others. The generator names a media type only where
    /// the document has another one than the usual one here.
    pub(super) fn text_body(&self) -> Result<Option<(&'static str, String)>, InvalidRequest> {
        let (usual, text) = match &self.body {
            Body::Empty | Body::Upload(..) | Body::Multipart(_) => return Ok(None),
            Body::Json(value) => match self.codec {
                Some(codec) => {
                    let text = codec.write(value).map_err(|reason| {
                        InvalidRequest::new(format!("the body cannot be written: {reason}"))
                    })?;
                    (codec.media_type(), text)
                }
                None => ("application/json", value.to_string()),
            },
            Body::Form(properties) => {
                let pairs = properties.iter().flat_map(|(_, pairs)| pairs);
                let pairs: Vec<String> = pairs.map(|(name, value)| format!("{name}={value}")).collect();
                ("application/x-www-form-urlencoded", pairs.join("&"))
            }
            Body::Text(text) => ("text/plain", text.clone()),
        };
        Ok(Some((self.content_type.unwrap_or(usual), text)))
    }

    /// Where the method gives a body a meaning, an empty one is said with a length of zero (RFC 9110, section 8.6): some
    /// servers insist, and the HTTP client leaves it out.
    fn declare_empty(&self, headers: &mut HeaderMap) {
        if [Method::POST, Method::PUT, Method::PATCH].contains(&self.method) {
            headers.entry(CONTENT_LENGTH).or_insert(HeaderValue::from_static("0"));
        }
    }
}

impl Call {
    /// A property of a JSON body or a form, as text.
    pub(super) fn body_property(&self, path: &[&str]) -> Option<String> {
        match &self.body {
            Body::Json(body) => {
                let value = path.iter().try_fold(body, |value, key| value.get(key))?;
                Some(encoding::scalar(value)).filter(|text| !text.is_empty())
            }
            Body::Form(properties) => match (path, properties) {
                ([name], properties) => {
                    let (_, pairs) = properties.iter().find(|(property, _)| property == name)?;
                    pairs.first().map(|(_, value)| value.clone())
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// Sets a property of a JSON body, with the objects around it, or of a form.
    pub(super) fn set_body_property(&mut self, path: &[&str], value: Value) {
        let Some((last, above)) = path.split_last() else { return };
        match &mut self.body {
            Body::Form(_) => return self.form_property(last, &value),
            Body::Empty => self.json_object(),
            _ => {}
        }
        let mut place = match &mut self.body {
            Body::Json(body) => Some(body),
            _ => None,
        };
        for key in above {
            place = place
                .and_then(Value::as_object_mut)
                .map(|it| it.entry(*key).or_insert_with(|| Value::Object(Map::new())));
        }
        match place.and_then(Value::as_object_mut) {
            Some(object) => drop(object.insert((*last).to_owned(), value)),
            None => self.fail(format!("the body has no place for `{}`", path.join("."))),
        }
    }
}

#[allow(dead_code, reason = "an API need not have every kind of body")]
impl Call {
    /// The value that the body is written of, where a codec writes it.
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    pub(super) fn encoded_value(&self) -> Option<EncodedValue> {
        match (&self.body, self.codec) {
            (Body::Json(value), Some(_)) => Some(EncodedValue(value.clone())),
            _ => None,
        }
    }

    /// The media type of the body, where it is not the usual one of its kind.
    pub fn content_type(&mut self, media_type: &'static str) {
        self.content_type = Some(media_type);
    }

    /// How the body is written, where its value is not sent as JSON.
    pub fn codec(&mut self, codec: &'static dyn Codec) {
        self.codec = Some(codec);
    }

    /// Sets the body, as JSON.
    pub fn json(&mut self, value: &impl Serialize) {
        let value = self.json_value("body", value);
        self.body = Body::Json(value);
    }

    /// A property that the body has as soon as there is one, unless it is set to something else or comes as a whole.
    pub fn preset(&mut self, name: &'static str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.presets.push((name, value));
    }

    /// Makes the body an object, even when nothing is set in it.
    pub fn json_object(&mut self) {
        if matches!(self.body, Body::Empty) {
            let presets = std::mem::take(&mut self.presets).into_iter();
            let members: Map<String, Value> = presets.map(|(name, value)| (name.to_owned(), value)).collect();
            self.body = Body::Json(Value::Object(members));
        }
    }

    /// Sets one property of a JSON body.
    pub fn property(&mut self, name: &str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.json_object();
        match &mut self.body {
            Body::Json(Value::Object(members)) => drop(members.insert(name.to_owned(), value)),
            _ => self.fail(format!("the body has no properties, and so no `{name}`")),
        }
    }

    /// Sets the body, as text.
    pub fn text(&mut self, text: impl Into<String>) {
        self.body = Body::Text(text.into());
    }

    /// Sets the body, as bytes; `accepted` are the media types that the API takes, with commas between them.
    pub fn upload(&mut self, accepted: &'static str, upload: impl Into<Upload>) {
        self.body = Body::Upload(upload.into(), accepted);
    }

    /// Makes the body multipart, even when it has no parts.
    pub fn multipart(&mut self) {
        if !matches!(self.body, Body::Multipart(_)) {
            self.body = Body::Multipart(Multipart::default());
        }
    }

    /// The order of the parts, by their names, where the media type gives the order a meaning.
    pub fn part_order(&mut self, names: &'static [&'static str]) {
        self.part_order = names;
    }

    fn parts(&mut self, name: Cow<'static, str>, uploads: Vec<Upload>) {
        let parts = uploads.into_iter().map(|upload| (name.clone(), upload)).collect();
        self.named_parts(name, parts);
    }

    fn named_parts(&mut self, property: Cow<'static, str>, parts: Vec<(Cow<'static, str>, Upload)>) {
        self.multipart();
        if let Body::Multipart(multipart) = &mut self.body {
            multipart.set(&property, parts);
        }
    }

    /// Sets parts for a value by what it is (OpenAPI 3.1, section 4.8.14.4): text for a scalar, JSON for an object, a
    /// part for each item of a list.
    pub fn part(&mut self, name: &'static str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.check_part(name, &value);
        let uploads = match value {
            Value::Null => Vec::new(),
            Value::Array(items) => items.iter().map(Upload::value).collect(),
            single => vec![Upload::value(&single)],
        };
        self.parts(name.into(), uploads);
    }

    /// Sets one part with JSON.
    pub fn part_json(&mut self, name: &'static str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.check_part(name, &value);
        self.parts(name.into(), vec![Upload::json(&value)]);
    }

    /// Sets a part for each pair of a name and a value, as in a form (OpenAPI 3.1, section 4.8.15.1.2).
    pub fn part_pairs(&mut self, name: &'static str, style: Encoding, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.check_part(name, &value);
        let outcome = encoding::pairs(name, style, Escaping::None, &value);
        let pairs = self.written("part", name, outcome).unwrap_or_default();
        let parts = pairs.into_iter().map(|(name, text)| (name.into(), Upload::text(text))).collect();
        self.named_parts(name.into(), parts);
    }

    /// Sets a part for each file.
    pub fn part_files(&mut self, name: impl Into<Cow<'static, str>>, files: impl Into<Uploads>) {
        self.parts(name.into(), files.into().0);
    }

    /// A header that the document declares for the parts with a name: weaker than the caller's.
    pub fn part_header(&mut self, part: &str, name: &str, value: &str) {
        if let Body::Multipart(multipart) = &mut self.body {
            multipart.declare_header(part, name, value);
        }
    }

    /// Sets a header of the parts with a name; it replaces what such a part says by itself.
    pub fn with_part_header(mut self, part: &str, name: &str, value: &str) -> Self {
        self.multipart();
        if let Body::Multipart(multipart) = &mut self.body {
            multipart.set_header(part, name, value);
        }
        self
    }

    /// Makes the body a form, even when nothing is set in it.
    pub fn form_object(&mut self) {
        if matches!(self.body, Body::Empty) {
            self.body = Body::Form(Vec::new());
            for (name, value) in std::mem::take(&mut self.presets) {
                self.form_pairs(name, &value);
            }
        }
    }

    /// Sets the body, as a form.
    pub fn form(&mut self, value: &impl Serialize) {
        self.body = Body::Form(Vec::new());
        self.form.clear();
        match self.json_value("body", value) {
            Value::Object(members) => {
                members.iter().for_each(|(name, value)| self.form_pairs(name, value));
            }
            _ => self.fail("a form is made of an object, and the body is none".to_owned()),
        }
    }

    /// Sets one property of a form.
    pub fn form_property(&mut self, name: &str, value: &impl Serialize) {
        let value = self.json_value(name, value);
        self.form_pairs(name, &value);
    }

    fn form_pairs(&mut self, name: &str, value: &Value) {
        let encoding = self.endpoint.form_encoding(name);
        let outcome = encoding::pairs(name, encoding, Escaping::Query, value);
        let pairs = self.written("property", name, outcome).unwrap_or_default();
        self.form_object();
        self.keep_property(name, value);
        if let Body::Form(properties) = &mut self.body {
            properties.retain(|(property, _)| property != name);
            properties.push((name.to_owned(), pairs));
        }
    }
}
