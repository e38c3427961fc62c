//! The body of a response that comes value by value, as the document shows it, or made up.

use std::fmt::Write as _;

use serde_json::Value;

use super::value::Values;
use crate::ir::{ItemForm, Items, ResponseContent, Type};

/// What ends a stream of events in many APIs; the SDK takes it as the end of any.
const LAST: &str = "[DONE]";

/// The body of a stream of a media type; nothing where the content is no stream, or where nobody can say what an item looks like.
pub(super) fn body(
    values: &Values<'_>,
    media_type: &str,
    content: &ResponseContent,
    given: Option<&Value>,
) -> Option<String> {
    match content {
        ResponseContent::EventStream(items) => events(values, items, given),
        ResponseContent::JsonLines(items) => {
            // JSON text sequences begin each text with a record separator (RFC 7464, section 2.2).
            let before = if media_type.contains("json-seq") { "\u{1e}" } else { "" };
            lines(values, items, before, given)
        }
        _ => None,
    }
}

/// Events: the whole stream as it is written, or the items that are shown, or one that is made up.
fn events(values: &Values<'_>, items: &Items, given: Option<&Value>) -> Option<String> {
    if let Some(written) = given.and_then(Value::as_str).filter(|it| has_event(it)) {
        // An event without an empty line behind it is none (HTML standard, section 9.2.6).
        return Some(format!("{}\n\n", written.trim_end()));
    }
    let shown: Vec<String> =
        shown(values, items, given).iter().filter_map(|it| event(values, items, Some(it))).collect();
    let made_up = || event(values, items, None);
    let events = if shown.is_empty() { made_up()? } else { shown.concat() };
    Some(format!("{events}data: {LAST}\n\n"))
}

fn has_event(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("data:"))
}

/// JSON texts, one after the other, in the same way.
fn lines(values: &Values<'_>, items: &Items, before: &str, given: Option<&Value>) -> Option<String> {
    if let Some(written) = given.and_then(Value::as_str) {
        return Some(written.to_owned());
    }
    let line = |given: Option<&Value>| Some(format!("{before}{}\n", values.of(&items.ty, given)?));
    let shown: Vec<String> = shown(values, items, given).iter().filter_map(|it| line(Some(it))).collect();
    if shown.is_empty() { line(None) } else { Some(shown.concat()) }
}

/// The items that an example shows: it is one, or a list of them.
fn shown(values: &Values<'_>, items: &Items, given: Option<&Value>) -> Vec<Value> {
    let is_list = matches!(values.types().unwrapped(&items.ty), Type::List(_) | Type::Tuple(_));
    let shown = match given {
        Some(Value::Array(list)) if !is_list || list.iter().all(Value::is_array) => list.clone(),
        given => given.cloned().into_iter().collect(),
    };
    shown.into_iter().filter(|it| it != LAST).collect()
}

/// An event as it is written.
fn event(values: &Values<'_>, items: &Items, given: Option<&Value>) -> Option<String> {
    let item = values.of(&items.ty, given)?;
    match items.form {
        ItemForm::Json => Some(format!("data: {item}\n\n")),
        ItemForm::Text => Some(data(item.as_str()?)),
        ItemForm::JsonEvent | ItemForm::TextEvent => {
            let mut event = String::new();
            for name in ["event", "id", "retry"] {
                let value = match item.get(name) {
                    Some(Value::String(text)) if !text.contains(['\n', '\r']) => text.clone(),
                    Some(Value::Number(number)) => number.to_string(),
                    _ => continue,
                };
                let _ = writeln!(event, "{name}: {value}");
            }
            match item.get("data")? {
                Value::String(text) => event.push_str(&data(text)),
                json => event.push_str(&data(&json.to_string())),
            }
            Some(event)
        }
    }
}

/// The lines of an event's data, and its end.
fn data(text: &str) -> String {
    let mut lines: String =
        text.split('\n').map(|line| format!("data: {}\n", line.trim_end_matches('\r'))).collect();
    lines.push('\n');
    lines
}
