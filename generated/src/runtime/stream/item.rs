// @generated from the OpenAPI document. Do not edit.

//! How an event becomes an item.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::runtime::Failure;
use crate::runtime::endpoint::{Endpoint, Items};
use crate::runtime::response::{Fault, Meta, Received, json, located};
use crate::runtime::wire::Leniency;

/// What OpenAI's API, and many that follow it, send as the last event.
const LAST: &str = "[DONE]";
/// Events that keep a connection alive; what they carry need not be an item.
const HEARTBEATS: [&str; 5] = ["ping", "heartbeat", "keepalive", "keep-alive", "keep_alive"];
/// The members of the object that describes an event (OpenAPI 3.2, section 4.14.5.2).
const MEMBERS: [&str; 4] = ["event", "id", "retry", "data"];

/// An event as it came, or a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RawEvent {
    pub(super) name: Option<String>,
    pub(super) id: Option<String>,
    pub(super) retry: Option<Duration>,
    pub(super) data: String,
    pub(super) origin: Origin,
}

/// An item is longer than what is read into memory.
#[derive(Debug)]
pub(super) struct TooLong;

/// What an event came as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A server-sent event.
    Event,
    /// A JSON text among others.
    Text,
    /// A JSON text of `application/json`, where a list may stand for all items.
    Document,
}

/// What an event becomes.
pub(super) enum Outcome<T> {
    Value(T),
    /// No item: a heartbeat.
    Nothing,
    /// The server says that there is nothing more to come.
    End,
    /// A list of items.
    Several(Vec<RawEvent>),
    /// No item of the type.
    Undecodable(Failure),
    /// An error of the API, after which nothing comes.
    Error(Failure),
}

/// Reads an event as the document describes its items.
pub(super) fn read<T: DeserializeOwned>(event: &RawEvent, endpoint: &Endpoint, meta: &Meta) -> Outcome<T> {
    let received = || Received { meta: meta.clone(), body: event.data.clone().into() };
    let data = event.data.trim();
    let is_text = matches!(endpoint.items, Items::Text | Items::TextEvent);
    if data == LAST {
        return Outcome::End;
    }
    if data.is_empty() && !is_text && event.name.is_none() {
        return Outcome::Nothing;
    }
    let is_named_error = event.name.as_deref() == Some("error");
    if !endpoint.has_error_items && (is_named_error || (!is_text && holds_error(data))) {
        return Outcome::Error(Failure::Api(Box::new(received())));
    }
    if let (Items::Text, Some(items)) = (endpoint.items, list(event)) {
        return Outcome::Several(items);
    }
    let item = || match endpoint.items {
        Items::Json => json_item(data),
        Items::Text => text_item(event),
        Items::JsonEvent => event_item(event, true),
        Items::TextEvent => event_item(event, false),
    };
    // What keeps a connection alive is an item only where it is one without leniency.
    let is_heartbeat = event.name.as_deref().is_some_and(|name| HEARTBEATS.contains(&name));
    match if is_heartbeat { Leniency::Exact.during(item) } else { item() } {
        Ok(item) => Outcome::Value(item),
        Err(_) if is_named_error => Outcome::Error(Failure::Api(Box::new(received()))),
        Err(_) if data.is_empty() || is_heartbeat => Outcome::Nothing,
        Err(fault) => match list(event) {
            Some(items) => Outcome::Several(items),
            None => Outcome::Undecodable(Failure::undecodable(&received(), fault)),
        },
    }
}

/// Whether the data is an object with an error in it, where no item has such a member.
fn holds_error(data: &str) -> bool {
    if !data.starts_with('{') || !data.contains("\"error\"") {
        return false;
    }
    let parsed = serde_json::from_str::<Value>(data).ok();
    parsed.is_some_and(|it| it.get("error").is_some_and(|error| error.is_object() || error.is_string()))
}

/// An item that is JSON. Where the document does not say what the data is, it may be text.
fn json_item<T: DeserializeOwned>(data: &str) -> Result<T, Fault> {
    json(data.as_bytes()).or_else(|fault: Fault| {
        let is_text = (fault.1.is_syntax() || fault.1.is_eof()) && !data.starts_with(['{', '[', '"']);
        let text = is_text.then(|| T::deserialize(Value::String(data.to_owned())).ok()).flatten();
        text.ok_or(fault)
    })
}

/// An item that is text. Among JSON texts it is a string, or the text of a server that writes no JSON.
fn text_item<T: DeserializeOwned>(event: &RawEvent) -> Result<T, Fault> {
    let text = || from_value(Value::String(event.data.clone()));
    match event.origin {
        Origin::Event => text(),
        Origin::Text | Origin::Document => {
            serde_json::from_str::<String>(&event.data).map(Value::String).map_or_else(|_| text(), from_value)
        }
    }
}

/// An item that is the whole event. What its data is, and whether it has a name, is told by what the type takes without
/// leniency.
fn event_item<T: DeserializeOwned>(event: &RawEvent, is_json: bool) -> Result<T, Fault> {
    let parsed = serde_json::from_str::<Value>(&event.data).ok();
    let text = || Value::String(event.data.clone());
    let data = if is_json { parsed.clone().unwrap_or_else(text) } else { text() };
    let name = event.name.as_deref();
    // An event that has no name is a message (HTML standard, section 9.2.6).
    let named = name.or(Some("message"));
    // Some servers put the object that describes the event into its data.
    let inner = parsed.filter(|it| name.is_none() && describes_event(it));
    let usual = whole(event, name, data.clone());
    let forms =
        inner.into_iter().chain([usual.clone(), whole(event, named, data), whole(event, name, text())]);
    let found = Leniency::Exact.during(|| forms.into_iter().find_map(|form| T::deserialize(form).ok()));
    found.map_or_else(|| from_value(usual), Ok)
}

fn describes_event(value: &Value) -> bool {
    value.as_object().is_some_and(|members| {
        members.contains_key("data") && members.keys().all(|name| MEMBERS.contains(&name.as_str()))
    })
}

/// The object that describes an event.
fn whole(event: &RawEvent, name: Option<&str>, data: Value) -> Value {
    let mut members = Map::new();
    let mut put = |member: &str, value: Option<Value>| {
        if let Some(value) = value {
            members.insert(member.to_owned(), value);
        }
    };
    put("event", name.map(Value::from));
    put("id", event.id.clone().map(Value::from));
    put("retry", event.retry.and_then(|it| u64::try_from(it.as_millis()).ok()).map(Value::from));
    put("data", Some(data));
    Value::Object(members)
}

fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, Fault> {
    located(|| serde_path_to_error::deserialize(&value))
}

/// The items of a list that came in place of a stream.
fn list(event: &RawEvent) -> Option<Vec<RawEvent>> {
    let data = Some(&event.data);
    let items: Vec<Value> =
        data.filter(|_| event.origin == Origin::Document).and_then(|it| serde_json::from_str(it).ok())?;
    let item = |item: Value| RawEvent { data: item.to_string(), ..event.clone() };
    // Each item is no list of items any more, or a shorter one.
    Some(items.into_iter().map(item).collect())
}
