//! Changes of what the API sends by itself.

use std::collections::BTreeMap;

use super::{Action, Change, Level, push};
use crate::ir::{Api, Event, EventPayload, EventSet, Type, Types};
use crate::text::code_span as code;

/// Compares the webhooks and callbacks of two versions.
pub(super) fn compare(old: &Api, new: &Api, changes: &mut Vec<Change>) {
    let (before, after) = (by_name(old), by_name(new));
    for (name, was) in &before {
        let item = format!("webhooks::{name}");
        match after.get(name) {
            Some(is) => set(&item, (was, &old.types), (is, &new.types), changes),
            None => {
                let detail = "nothing of it is sent any more".to_owned();
                push(changes, Level::Major, Action::Removed, &item, detail, &was.events[0].origin);
            }
        }
    }
    for (name, is) in after.iter().filter(|(name, _)| !before.contains_key(**name)) {
        let detail = format!("an enum of {} events", is.events.len());
        push(
            changes,
            Level::Minor,
            Action::Added,
            &format!("webhooks::{name}"),
            detail,
            &is.events[0].origin,
        );
    }
}

fn by_name(api: &Api) -> BTreeMap<&str, &EventSet> {
    let is_there = |set: &&EventSet| !set.events.is_empty();
    api.event_sets.iter().filter(is_there).map(|set| (set.name.as_str(), set)).collect()
}

fn set(
    item: &str,
    (was, old): (&EventSet, &Types),
    (is, new): (&EventSet, &Types),
    changes: &mut Vec<Change>,
) {
    let place = &is.events[0].origin;
    if was.dispatch != is.dispatch {
        // Without it, what reads a request by itself is gone.
        let level = if is.dispatch.is_none() { Level::Major } else { Level::Minor };
        let detail = "another part of a request tells which event it is".to_owned();
        push(changes, level, Action::Changed, item, detail, place);
    }
    if was.signature != is.signature {
        let detail = "requests are signed in another way".to_owned();
        push(changes, Level::Major, Action::Changed, item, detail, place);
    }
    let (before, after) = (events(was), events(is));
    for (name, was) in &before {
        let item = format!("{item}::{name}");
        let Some(is) = after.get(name) else {
            let detail = format!("the event {} is gone", code(&was.name.wire));
            push(changes, Level::Major, Action::Removed, &item, detail, &was.origin);
            continue;
        };
        let (held, holds) = (payload(&was.payload, old), payload(&is.payload, new));
        if held != holds {
            let detail = format!("holds {holds}, before {held}");
            push(changes, Level::Major, Action::Changed, &item, detail, &is.origin);
        }
        if (&was.name.wire, &was.further) != (&is.name.wire, &is.further) {
            let detail = "requests know it by other names".to_owned();
            push(changes, Level::Minor, Action::Changed, &item, detail, &is.origin);
        }
    }
    for (name, is) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
        let detail = format!("a new event {}", code(&is.name.wire));
        push(changes, Level::Minor, Action::Added, &format!("{item}::{name}"), detail, &is.origin);
    }
}

fn events(set: &EventSet) -> BTreeMap<&str, &Event> {
    set.events.iter().map(|event| (event.name.rust.as_str(), event)).collect()
}

fn payload(payload: &EventPayload, types: &Types) -> String {
    let ty = |ty: &Type| code(&ty.describe(types));
    match payload {
        EventPayload::Nothing => "nothing".to_owned(),
        EventPayload::Json(json) => ty(json),
        EventPayload::Form(form) => format!("{} of a form", ty(form)),
        EventPayload::Text => "text".to_owned(),
        EventPayload::Bytes => "bytes".to_owned(),
    }
}
