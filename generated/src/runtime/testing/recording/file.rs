// @generated from the OpenAPI document. Do not edit.

//! The file of a recording.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use serde::Deserialize;
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::value::RawValue;
use url::Url;

use super::exchange::{Answered, Asked, Exchange};

/// The version of the format.
const VERSION: u64 = 1;

/// Why a recording cannot be read or written.
#[derive(Debug)]
pub struct RecordingError {
    path: PathBuf,
    message: String,
    source: Option<io::Error>,
}

impl RecordingError {
    fn io(path: &Path, doing: &str, error: io::Error) -> Self {
        Self { path: path.to_owned(), message: format!("cannot be {doing}: {error}"), source: Some(error) }
    }
}

impl fmt::Display for RecordingError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "the recording {} {}", self.path.display(), self.message)
    }
}

impl std::error::Error for RecordingError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|error| error as _)
    }
}

/// Writes exchanges to a file, with the folders that it needs.
pub(super) fn write(path: &Path, exchanges: &[Exchange]) -> Result<(), RecordingError> {
    let failed = |error| RecordingError::io(path, "written", error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, text(exchanges)).map_err(failed)
}

/// Reads a file.
pub(super) fn read(path: &Path) -> Result<Vec<Exchange>, RecordingError> {
    let text = std::fs::read_to_string(path).map_err(|error| RecordingError::io(path, "read", error))?;
    parse(&text).map_err(|message| RecordingError { path: path.to_owned(), message, source: None })
}

/// The text of a file.
fn text(exchanges: &[Exchange]) -> String {
    // What is written has no other keys than texts.
    let mut text = serde_json::to_string_pretty(&File(exchanges)).unwrap_or_default();
    text.push('\n');
    text
}

struct File<'a>(&'a [Exchange]);

impl Serialize for File<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("exchanges", self.0)?;
        map.end()
    }
}

impl Serialize for Exchange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(operation) = &self.operation {
            map.serialize_entry("operation", operation)?;
        }
        map.serialize_entry("request", &self.request)?;
        map.serialize_entry("response", &self.response)?;
        map.end()
    }
}

impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("method", self.method.as_str())?;
        map.serialize_entry("url", self.url.as_str())?;
        write_message::<S>(&mut map, &self.headers, &self.body)?;
        map.end()
    }
}

impl Serialize for Answered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("status", &self.status.as_u16())?;
        write_message::<S>(&mut map, &self.headers, &self.body)?;
        if self.is_cut {
            map.serialize_entry("is_cut", &true)?;
        }
        map.end()
    }
}

/// Writes headers and a body.
fn write_message<S: Serializer>(
    map: &mut S::SerializeMap,
    headers: &HeaderMap,
    body: &[u8],
) -> Result<(), S::Error> {
    map.serialize_entry("headers", &Headers(headers))?;
    if body.is_empty() {
        return Ok(());
    }
    match std::str::from_utf8(body) {
        Ok(text) => {
            let json = serde_json::from_str::<&RawValue>(text).ok();
            // White space around it would be lost.
            match json.filter(|json| json.get().len() == text.len()) {
                Some(json) => map.serialize_entry("json", json),
                None => map.serialize_entry("text", text),
            }
        }
        Err(_) => map.serialize_entry("base64", &BASE64.encode(body)),
    }
}

/// Headers as an object: the values by their names, a list where there are several.
struct Headers<'a>(&'a HeaderMap);

impl Serialize for Headers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for name in self.0.keys() {
            // Octets beyond ASCII are opaque (RFC 9110, section 5.5): each is a character.
            let values = self.0.get_all(name).iter();
            let values: Vec<String> =
                values.map(|it| it.as_bytes().iter().copied().map(char::from).collect()).collect();
            match values.as_slice() {
                [single] => map.serialize_entry(name.as_str(), single)?,
                several => map.serialize_entry(name.as_str(), several)?,
            }
        }
        map.end()
    }
}

type Members<'a> = BTreeMap<String, &'a RawValue>;

/// Reads the text of a file.
fn parse(text: &str) -> Result<Vec<Exchange>, String> {
    let file: Members<'_> =
        serde_json::from_str(text).map_err(|error| format!("is no JSON object: {error}"))?;
    let version: u64 = member(&file, "version")?;
    if version != VERSION {
        return Err(format!("has version {version} of the format, and only {VERSION} is known"));
    }
    let exchanges: Vec<&RawValue> = member(&file, "exchanges")?;
    let read = |(index, raw): (usize, &&RawValue)| {
        exchange(raw).map_err(|problem| format!("cannot be replayed: exchange {} {problem}", index + 1))
    };
    exchanges.iter().enumerate().map(read).collect()
}

fn exchange(raw: &RawValue) -> Result<Exchange, String> {
    let members = object(raw)?;
    let (request, response) = (object(member(&members, "request")?)?, object(member(&members, "response")?)?);
    let method: String = member(&request, "method")?;
    let url: String = member(&request, "url")?;
    let status: u16 = member(&response, "status")?;
    Ok(Exchange {
        operation: optional(&members, "operation")?,
        request: Asked {
            method: Method::from_bytes(method.as_bytes()).map_err(|_| format!("has no method `{method}`"))?,
            url: Url::parse(&url).map_err(|error| format!("has no URL `{url}`: {error}"))?,
            headers: headers(&request)?,
            body: body(&request)?,
        },
        response: Answered {
            status: StatusCode::from_u16(status).map_err(|_| format!("has no status `{status}`"))?,
            headers: headers(&response)?,
            body: body(&response)?.into(),
            is_cut: optional(&response, "is_cut")?.unwrap_or(false),
        },
    })
}

fn object(raw: &RawValue) -> Result<Members<'_>, String> {
    serde_json::from_str(raw.get()).map_err(|error| format!("is no object where one has to be: {error}"))
}

fn optional<'a, T: Deserialize<'a>>(members: &Members<'a>, name: &str) -> Result<Option<T>, String> {
    let Some(raw) = members.get(name) else { return Ok(None) };
    serde_json::from_str(raw.get())
        .map(Some)
        .map_err(|error| format!("has another kind of `{name}`: {error}"))
}

fn member<'a, T: Deserialize<'a>>(members: &Members<'a>, name: &str) -> Result<T, String> {
    optional(members, name)?.ok_or_else(|| format!("has no `{name}`"))
}

fn headers(members: &Members<'_>) -> Result<HeaderMap, String> {
    let given: BTreeMap<String, &RawValue> = optional(members, "headers")?.unwrap_or_default();
    let mut headers = HeaderMap::new();
    for (name, raw) in given {
        let single = serde_json::from_str::<String>(raw.get()).map(|it| vec![it]);
        let values = single.or_else(|_| serde_json::from_str::<Vec<String>>(raw.get()));
        let values = values.map_err(|_| format!("has a header `{name}` that is no text"))?;
        let read = |value: &String| {
            let octets: Option<Vec<u8>> = value.chars().map(|it| u8::try_from(it).ok()).collect();
            octets.and_then(|it| HeaderValue::from_bytes(&it).ok())
        };
        let key = HeaderName::try_from(&name).map_err(|_| format!("has a header `{name}` that is none"))?;
        for value in &values {
            let value =
                read(value).ok_or_else(|| format!("has a header `{name}` with a value that is none"))?;
            headers.append(&key, value);
        }
    }
    Ok(headers)
}

fn body(members: &Members<'_>) -> Result<Bytes, String> {
    let given = ["json", "text", "base64"].into_iter().filter(|name| members.contains_key(*name));
    match given.collect::<Vec<_>>().as_slice() {
        [] => Ok(Bytes::new()),
        ["json"] => member::<&RawValue>(members, "json").map(|raw| raw.get().to_owned().into()),
        ["text"] => member::<String>(members, "text").map(Bytes::from),
        ["base64"] => {
            let text: String = member(members, "base64")?;
            BASE64.decode(text).map(Bytes::from).map_err(|error| format!("has no base64: {error}"))
        }
        several => Err(format!("has several bodies: {}", several.join(", "))),
    }
}
