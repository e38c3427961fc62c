//! What of a request tells its event: what a person says, a property or a header with values of its own in every event, or
//! a header that is there for this.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::super::operation::{Context, Sent};
use super::is_json;
use crate::diagnostic::Code;
use crate::ir::{EventDispatch, EventSource};
use crate::name::ident::words;

/// The last words of headers that are there to tell the event.
const TELLING: [&[&str]; 6] =
    [&["event"], &["event", "type"], &["event", "name"], &["event", "key"], &["event", "kind"], &["topic"]];

/// How many properties are tried.
const MOST: usize = 64;

/// Finds it, and notes the values by which requests know the events.
pub(super) fn find<'a>(
    context: &mut Context<'a, '_>,
    source: EventSource,
    events: &mut [Sent<'a>],
) -> Option<EventDispatch> {
    let found = match source {
        EventSource::Webhooks => configured(context, events),
        EventSource::Callbacks(_) => None,
    };
    let found = found.or_else(|| by_property(events));
    let found = found.or_else(|| by_header(events));
    let found = found.or_else(|| by_listed_values(events));
    let found = found.or_else(|| {
        let name = telling_header(events)?;
        Some(EventDispatch::Header { name, property: following(events) })
    });
    if source == EventSource::Webhooks {
        for sent in &mut *events {
            let own = context.config.webhooks.names.get(&sent.event.name.wire);
            sent.event.further.extend(own.cloned());
        }
    }
    for sent in &mut *events {
        let mut seen = HashSet::new();
        sent.event.further.retain(|it| seen.insert(it.clone()));
    }
    found.or_else(|| (events.len() == 1).then_some(EventDispatch::Only))
}

/// What the configuration says.
fn configured<'a>(context: &mut Context<'a, '_>, events: &mut [Sent<'a>]) -> Option<EventDispatch> {
    let config = context.config;
    let property = config.webhooks.property.as_deref().map(|text| {
        let path: Vec<String> = text.split('.').map(str::to_owned).collect();
        (text, path)
    });
    if let Some((text, path)) = &property {
        let has = events.iter().filter_map(|it| it.schema.as_ref());
        let schemas: Vec<_> = has.cloned().collect();
        let is_there = schemas.iter().any(|(schema, place)| context.schemas.may_have(schema, place, path));
        if !is_there {
            let message = format!("no webhook has the property `{text}` in its payload");
            let finding = config.finding(Code::InvalidConfig, text, message);
            context.diagnostics.push(finding);
        }
    }
    let path = property.map(|(_, path)| path);
    if let Some(header) = &config.webhooks.header {
        if http::HeaderName::from_bytes(header.as_bytes()).is_err() {
            let message = format!("no header can have the name `{header}`");
            context.diagnostics.push(config.finding(Code::InvalidConfig, header, message));
            return None;
        }
        note_header_values(events, header);
        let property = path.or_else(|| following(events));
        return Some(EventDispatch::Header { name: header.to_ascii_lowercase(), property });
    }
    let path = path?;
    let values: Vec<Option<Vec<String>>> = events.iter().map(|it| values_at(it, &path)).collect();
    if let Some(own) = of_their_own(values.iter().flatten()) {
        let mut own = own.into_iter();
        for (sent, values) in events.iter_mut().zip(&values) {
            if values.is_some() {
                sent.event.further = own.next().unwrap_or_default();
            }
        }
    } else {
        note_listed(events, &values);
    }
    Some(EventDispatch::Property(path))
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The values that a property can have in an event.
fn values_at(sent: &Sent<'_>, path: &[String]) -> Option<Vec<String>> {
    let property = sent.properties.iter().find(|it| it.path == path)?;
    Some(property.values.iter().map(text).collect())
}

/// The values, unless two events have one in common.
fn of_their_own<'a>(values: impl Iterator<Item = &'a Vec<String>>) -> Option<Vec<Vec<String>>> {
    let mut seen = HashSet::new();
    values.map(|own| own.iter().all(|it| seen.insert(it)).then(|| own.clone())).collect()
}

/// The properties of the first event that may tell: what tells all events apart is in the first one, too.
fn first_paths(events: &[Sent<'_>]) -> Vec<Vec<String>> {
    let properties = events.iter().take(1).flat_map(|it| &it.properties);
    properties.take(MOST).map(|it| it.path.clone()).collect()
}

/// The first property that has values of its own in every event.
fn by_property(events: &mut [Sent<'_>]) -> Option<EventDispatch> {
    if !events.iter().all(is_json) {
        return None;
    }
    for path in first_paths(events) {
        let values: Option<Vec<_>> = events.iter().map(|it| values_at(it, &path)).collect();
        // What may be one of many says little by itself where there is nothing to compare it with.
        let is_enough =
            |values: &Vec<Vec<String>>| values.len() > 1 || values.iter().all(|own| own.len() == 1);
        if let Some(own) = values.filter(is_enough).and_then(|values| of_their_own(values.iter())) {
            events.iter_mut().zip(own).for_each(|(sent, own)| sent.event.further = own);
            return Some(EventDispatch::Property(path));
        }
    }
    None
}

/// The values that a header can have in an event.
fn header_values(sent: &Sent<'_>, name: &str) -> Option<Vec<String>> {
    let (_, values) = sent.headers.iter().find(|(it, _)| it.name.wire.eq_ignore_ascii_case(name))?;
    (!values.is_empty()).then(|| values.iter().map(text).collect())
}

/// The names of the headers that every event declares, in lower case.
fn common_headers(events: &[Sent<'_>]) -> Vec<String> {
    let Some((first, rest)) = events.split_first() else { return Vec::new() };
    let names = first.headers.iter().map(|(header, _)| header.name.wire.to_ascii_lowercase());
    let is_common = |name: &String| {
        rest.iter().all(|sent| sent.headers.iter().any(|(it, _)| it.name.wire.eq_ignore_ascii_case(name)))
    };
    names.filter(is_common).collect()
}

/// The first header that has values of its own in every event.
fn by_header(events: &mut [Sent<'_>]) -> Option<EventDispatch> {
    let is_found = |name: &String| {
        let values: Option<Vec<_>> = events.iter().map(|it| header_values(it, name)).collect();
        values.is_some_and(|values| of_their_own(values.iter()).is_some())
    };
    let name = common_headers(events).into_iter().find(is_found).filter(|_| events.len() > 1)?;
    note_header_values(events, &name);
    Some(EventDispatch::Header { name, property: None })
}

/// Notes the values of a header, where they are each event's own or a list that all have in common.
fn note_header_values(events: &mut [Sent<'_>], name: &str) {
    let values: Vec<Option<Vec<String>>> = events.iter().map(|it| header_values(it, name)).collect();
    match of_their_own(values.iter().flatten()).filter(|own| own.len() == events.len()) {
        Some(own) => events.iter_mut().zip(own).for_each(|(sent, own)| sent.event.further = own),
        None => {
            note_listed(events, &values);
        }
    }
}

/// A property or a header that has a value for each event in a list that all have in common: the one whose last words are
/// the event's name.
fn by_listed_values(events: &mut [Sent<'_>]) -> Option<EventDispatch> {
    if events.len() < 2 {
        return None;
    }
    for name in common_headers(events) {
        let values: Vec<_> = events.iter().map(|it| header_values(it, &name)).collect();
        if note_listed(events, &values) {
            return Some(EventDispatch::Header { name, property: None });
        }
    }
    let paths = if events.iter().all(is_json) { first_paths(events) } else { Vec::new() };
    for path in paths {
        let values: Vec<_> = events.iter().map(|it| values_at(it, &path)).collect();
        if note_listed(events, &values) {
            return Some(EventDispatch::Property(path));
        }
    }
    None
}

/// Notes for each event the value whose last words are its name; false, and nothing is noted, unless all have one, each
/// another.
fn note_listed(events: &mut [Sent<'_>], values: &[Option<Vec<String>>]) -> bool {
    // Lists are mostly one and the same: its words are found once.
    let mut by_words: HashMap<&Vec<String>, HashMap<String, Option<&String>>> = HashMap::new();
    let mut taken = HashSet::new();
    let mut found = Vec::new();
    for (sent, values) in events.iter().zip(values) {
        let Some(values) = values else { return false };
        let endings = by_words.entry(values).or_insert_with(|| {
            let mut endings = HashMap::new();
            for value in values {
                let words = words(value);
                for start in 0..words.len() {
                    // An ending that two values have says nothing.
                    let entry = endings.entry(words[start..].join(" ")).or_insert(Some(value));
                    if *entry != Some(value) {
                        *entry = None;
                    }
                }
            }
            endings
        });
        match endings.get(&words(&sent.event.name.wire).join(" ")) {
            Some(Some(value)) if taken.insert(*value) => found.push((*value).clone()),
            _ => return false,
        }
    }
    events.iter_mut().zip(found).for_each(|(sent, value)| sent.event.further = vec![value]);
    true
}

/// A header that every event declares and whose name says what it is for.
fn telling_header(events: &[Sent<'_>]) -> Option<String> {
    let is_telling = |name: &String| {
        let words = words(name);
        TELLING.iter().any(|end| {
            words.len() > end.len()
                && words.ends_with(&end.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
        })
    };
    common_headers(events).into_iter().find(is_telling).filter(|_| events.len() > 1)
}

/// The property whose value ends the name of every event that has one value for it: `created` of `issue-created`.
fn following(events: &[Sent<'_>]) -> Option<Vec<String>> {
    let constant = |sent: &Sent<'_>, path: &[String]| values_at(sent, path).filter(|it| it.len() == 1);
    let ends = |sent: &Sent<'_>, value: &str| {
        let (name, value) = (words(&sent.event.name.wire), words(value));
        !value.is_empty() && name.len() > value.len() && name.ends_with(&value)
    };
    let mut paths: Vec<Vec<String>> = Vec::new();
    for property in events.iter().flat_map(|it| &it.properties) {
        if !paths.contains(&property.path) && paths.len() < MOST {
            paths.push(property.path.clone());
        }
    }
    paths.into_iter().find(|path| {
        let mut having = events.iter().filter_map(|it| Some((it, constant(it, path)?))).peekable();
        having.peek().is_some() && having.all(|(sent, value)| ends(sent, &value[0]))
    })
}
