//! What of a request tells its event: what a person says, a property or a header with values of its own in every event, or
//! a header that is there for this.

use std::collections::{HashMap, HashSet};

use indexmap::IndexMap;
use serde_json::Value;

use super::super::context::Context;
use super::super::event::Sent;
use super::is_json;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{EventDispatch, EventSource};
use crate::name::ident::words;
use crate::text::unquoted;

/// The last words of headers whose purpose is to tell the event.
const TELLING: [&[&str]; 6] =
    [&["event"], &["event", "type"], &["event", "name"], &["event", "key"], &["event", "kind"], &["topic"]];

/// How many properties and headers are tried.
const MAX_TRIED: usize = 64;

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
    let found = found.or_else(|| by_most(context, events));
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
        note(events, |sent| header_values(sent, header));
        let property = path.or_else(|| following(events));
        return Some(EventDispatch::Header { name: header.to_ascii_lowercase(), property });
    }
    let path = path?;
    note(events, |sent| values_at(sent, &path));
    Some(EventDispatch::Property(path))
}

/// The values that a property can have in an event.
fn values_at<'e>(sent: &'e Sent<'_>, path: &[String]) -> Option<&'e [Value]> {
    sent.properties.iter().find(|it| it.path == path).map(|it| &*it.values)
}

/// The values that a header can have in an event.
fn header_values<'e>(sent: &'e Sent<'_>, name: &str) -> Option<&'e [Value]> {
    let (_, values) = sent.headers.iter().find(|(it, _)| it.name.wire.eq_ignore_ascii_case(name))?;
    (!values.is_empty()).then_some(&**values)
}

/// The values of each event, unless one has none, or two have one in common.
fn of_their_own<'e>(values: impl Iterator<Item = Option<&'e [Value]>>) -> Option<Vec<Vec<String>>> {
    let mut seen = HashSet::new();
    let own = |values: Option<&'e [Value]>| -> Option<Vec<String>> {
        values?.iter().map(unquoted).map(|it| seen.insert(it.clone()).then_some(it)).collect()
    };
    values.map(own).collect()
}

/// The properties of the first event that may tell: what tells all events apart is in the first one, too.
fn first_paths(events: &[Sent<'_>]) -> Vec<Vec<String>> {
    let properties = events.iter().take(1).flat_map(|it| it.properties.iter());
    properties.take(MAX_TRIED).map(|it| it.path.clone()).collect()
}

/// The first property that has values of its own in every event.
fn by_property(events: &mut [Sent<'_>]) -> Option<EventDispatch> {
    if !events.iter().all(is_json) {
        return None;
    }
    for path in first_paths(events) {
        // What may be one of many says little by itself where there is nothing to compare it with.
        let is_enough = |own: &Vec<Vec<String>>| own.len() > 1 || own.iter().all(|values| values.len() == 1);
        let own = of_their_own(events.iter().map(|it| values_at(it, &path)));
        if let Some(own) = own.filter(is_enough) {
            events.iter_mut().zip(own).for_each(|(sent, own)| sent.event.further = own);
            return Some(EventDispatch::Property(path));
        }
    }
    None
}

/// What tells most of the events apart, so that one more that does not say what tells it leaves the others as they are: the
/// property that is a constant of its own in most of them, or a header that is there for this.
fn by_most<'a>(context: &mut Context<'a, '_>, events: &mut [Sent<'a>]) -> Option<EventDispatch> {
    let are_most = |count: usize| count > 1 && count * 2 >= events.len();
    let mut counts: IndexMap<&[String], usize> = IndexMap::new();
    for property in events.iter().flat_map(|it| it.properties.iter().take(MAX_TRIED)) {
        *counts.entry(&property.path).or_default() += usize::from(property.values.len() == 1);
    }
    counts.retain(|path, count| {
        let having = events.iter().filter_map(|it| values_at(it, path).filter(|values| values.len() == 1));
        are_most(*count) && of_their_own(having.map(Some)).is_some()
    });
    // Of two that tell as many, the first one.
    let best = counts.iter().rev().max_by_key(|(_, count)| **count).map(|(path, _)| path.to_vec());
    if let Some(path) = best {
        note(events, |sent| values_at(sent, &path).filter(|values| values.len() == 1));
        report_untold(context, events, &path.join("."));
        return Some(EventDispatch::Property(path));
    }
    let mut counts: IndexMap<String, usize> = IndexMap::new();
    for (header, _) in events.iter().flat_map(|it| it.headers.iter().take(MAX_TRIED)) {
        *counts.entry(header.name.wire.to_ascii_lowercase()).or_default() += 1;
    }
    let name = counts.into_iter().find(|(name, count)| are_most(*count) && is_telling(name))?.0;
    Some(EventDispatch::Header { name, property: None })
}

/// Reports the events that do not say by which value of a property requests know them.
fn report_untold(context: &mut Context<'_, '_>, events: &[Sent<'_>], property: &str) {
    for sent in events.iter().filter(|it| it.event.further.is_empty()) {
        let name = &sent.event.name.wire;
        let message =
            format!("nothing says which `{property}` its requests have; it is taken to be `{name}`");
        let hint = "`[webhooks.names]` in sdk.toml says another one";
        let finding = Diagnostic::new(Code::UndistinguishedEvents, &sent.event.origin, message).hint(hint);
        context.diagnostics.push(finding.at_key());
    }
}

/// The names of the headers that every event declares, in lower case.
fn common_headers(events: &[Sent<'_>]) -> Vec<String> {
    let Some((first, rest)) = events.split_first() else { return Vec::new() };
    let names = first.headers.iter().take(MAX_TRIED).map(|(header, _)| header.name.wire.to_ascii_lowercase());
    let is_common = |name: &String| {
        rest.iter().all(|sent| sent.headers.iter().any(|(it, _)| it.name.wire.eq_ignore_ascii_case(name)))
    };
    names.filter(is_common).collect()
}

/// The first header that has values of its own in every event.
fn by_header(events: &mut [Sent<'_>]) -> Option<EventDispatch> {
    let is_found = |name: &String| of_their_own(events.iter().map(|it| header_values(it, name))).is_some();
    let name = common_headers(events).into_iter().find(is_found).filter(|_| events.len() > 1)?;
    note(events, |sent| header_values(sent, &name));
    Some(EventDispatch::Header { name, property: None })
}

/// Notes the values of something that a person has named: each event's own, or those in a list that all have in common.
fn note<'a>(events: &mut [Sent<'a>], values: impl for<'e> Fn(&'e Sent<'a>) -> Option<&'e [Value]>) {
    let having = |sent: &&Sent<'a>| values(sent).is_some();
    let Some(own) = of_their_own(events.iter().filter(having).map(&values)) else {
        note_listed(events, values);
        return;
    };
    let mut own = own.into_iter();
    for sent in events {
        if values(sent).is_some() {
            sent.event.further = own.next().unwrap_or_default();
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
        if note_listed(events, |sent| header_values(sent, &name)) {
            return Some(EventDispatch::Header { name, property: None });
        }
    }
    let paths = if events.iter().all(is_json) { first_paths(events) } else { Vec::new() };
    for path in paths {
        if note_listed(events, |sent| values_at(sent, &path)) {
            return Some(EventDispatch::Property(path));
        }
    }
    None
}

/// Notes for each event the value whose last words are its name; false, and nothing is noted, unless all have one, each
/// another.
fn note_listed<'a>(
    events: &mut [Sent<'a>],
    values: impl for<'e> Fn(&'e Sent<'a>) -> Option<&'e [Value]>,
) -> bool {
    // Lists are mostly one and the same, which is known by its place: its words are found once.
    let mut endings: HashMap<*const Value, HashMap<String, Option<String>>> = HashMap::new();
    let mut taken = HashSet::new();
    let mut found = Vec::new();
    for sent in &*events {
        let Some(values) = values(sent) else { return false };
        let endings = endings.entry(values.as_ptr()).or_insert_with(|| endings_of(values));
        match endings.get(&words(&sent.event.name.wire).join(" ")) {
            Some(Some(value)) if taken.insert(value.clone()) => found.push(value.clone()),
            _ => return false,
        }
    }
    events.iter_mut().zip(found).for_each(|(sent, value)| sent.event.further = vec![value]);
    true
}

/// The values by each of the words that they end in; nothing where two values end alike.
fn endings_of(values: &[Value]) -> HashMap<String, Option<String>> {
    let mut endings: HashMap<String, Option<String>> = HashMap::new();
    for value in values.iter().map(unquoted) {
        let words = words(&value);
        // Names of events are short.
        for start in words.len().saturating_sub(MAX_TRIED)..words.len() {
            let entry = endings.entry(words[start..].join(" ")).or_insert_with(|| Some(value.clone()));
            if entry.as_ref() != Some(&value) {
                *entry = None;
            }
        }
    }
    endings
}

/// A header that every event declares and whose name says what it is for.
fn telling_header(events: &[Sent<'_>]) -> Option<String> {
    common_headers(events).into_iter().find(|name| is_telling(name)).filter(|_| events.len() > 1)
}

/// Whether the name of a header says that it tells the event.
fn is_telling(name: &str) -> bool {
    let words = words(name);
    let ends = |end: &&[&str]| words.len() > end.len() && words[words.len() - end.len()..].iter().eq(*end);
    TELLING.iter().any(ends)
}

/// The property whose value ends the names of the events that have one value for it, but for a few: `created` of
/// `issue-created`.
fn following(events: &[Sent<'_>]) -> Option<Vec<String>> {
    let constant = |sent: &Sent<'_>, path: &[String]| match values_at(sent, path) {
        Some([only]) => Some(unquoted(only)),
        _ => None,
    };
    let ends = |sent: &Sent<'_>, value: &str| {
        let (name, value) = (words(&sent.event.name.wire), words(value));
        !value.is_empty() && name.len() > value.len() && name.ends_with(&value)
    };
    let mut paths: Vec<Vec<String>> = Vec::new();
    for property in events.iter().flat_map(|it| it.properties.iter().take(MAX_TRIED)) {
        if !paths.contains(&property.path) && paths.len() < MAX_TRIED {
            paths.push(property.path.clone());
        }
    }
    paths.into_iter().find(|path| {
        let having: Vec<_> = events.iter().filter_map(|it| Some((it, constant(it, path)?))).collect();
        let ending = having.iter().filter(|(sent, value)| ends(sent, value)).count();
        ending > 0 && ending * 10 >= having.len() * 9
    })
}
