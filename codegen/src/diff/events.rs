//! Changes of what the API sends by itself.

use std::collections::BTreeMap;

use super::effect::{Effect, NONE, RECEIVED, breaking, compatible};
use super::fit::Versions;
use super::report::{Item, Report};
use super::{Action, Level};
use crate::ir::{Api, Event, EventPayload, EventSet, Type, Types};
use crate::text::code_span as code;

/// Running programs see what they know no more.
const GONE: Effect = compatible("running programs wait in vain");

/// Running programs take what they do not know for an event that they do not know.
const NEW: Effect = compatible("running programs get an event that they do not know");

/// Compares the webhooks and callbacks of two versions.
pub(super) fn compare(old: &Api, new: &Api, versions: Versions<'_>, report: &mut Report) {
    let (before, after) = (by_name(old), by_name(new));
    for (name, was) in &before {
        let name_of_set = format!("webhooks::{name}");
        match after.get(name) {
            Some(is) => set(&name_of_set, was, is, versions, report),
            None => {
                let item = Item { name: &name_of_set, pointer: &was.events[0].origin };
                report.push(Level::Major, GONE, Action::Removed, item, "nothing of it is sent any more");
            }
        }
    }
    for (name, is) in after.iter().filter(|(name, _)| !before.contains_key(**name)) {
        let name = format!("webhooks::{name}");
        let item = Item { name: &name, pointer: &is.events[0].origin };
        let detail = format!("an enum of {} events", is.events.len());
        report.push(Level::Minor, NONE, Action::Added, item, detail);
    }
    headers(old, new, report);
}

fn by_name(api: &Api) -> BTreeMap<&str, &EventSet> {
    let is_there = |set: &&EventSet| !set.events.is_empty();
    api.event_sets.iter().filter(is_there).map(|set| (set.name.as_str(), set)).collect()
}

fn set(name: &str, was: &EventSet, is: &EventSet, versions: Versions<'_>, report: &mut Report) {
    // The name is the same, and so is what it was made from.
    let EventSet { source: _, name: _, events: _, dispatch, signature } = was;
    let item = Item { name, pointer: &is.events[0].origin };
    if *dispatch != is.dispatch {
        // Without it, what reads a request by itself is gone.
        let level = if is.dispatch.is_none() { Level::Major } else { Level::Minor };
        let effect = breaking("running programs look for the event in another part of a request");
        report.push(
            level,
            effect,
            Action::Changed,
            item,
            "another part of a request tells which event it is",
        );
    }
    if *signature != is.signature {
        let (level, effect, detail) = match signature {
            // Until now whoever receives them has chosen a scheme.
            None => (
                Level::Minor,
                NONE,
                "the document says how requests are signed, and `Verifier::new` knows it",
            ),
            Some(_) => {
                let effect = breaking("running programs refuse what is signed in another way");
                (Level::Major, effect, "requests are signed in another way")
            }
        };
        report.push(level, effect, Action::Changed, item, detail);
    }
    let (before, after) = (events(was), events(is));
    for (variant, was) in &before {
        let name = format!("{name}::{variant}");
        match after.get(variant) {
            Some(is) => event(&name, was, is, versions, report),
            None => {
                let item = Item { name: &name, pointer: &was.origin };
                let detail = format!("the event {} is gone", code(&was.name.wire));
                report.push(Level::Major, GONE, Action::Removed, item, detail);
            }
        }
    }
    for (variant, is) in after.iter().filter(|(variant, _)| !before.contains_key(**variant)) {
        let name = format!("{name}::{variant}");
        let item = Item { name: &name, pointer: &is.origin };
        report.push(Level::Minor, NEW, Action::Added, item, format!("a new event {}", code(&is.name.wire)));
    }
}

fn events(set: &EventSet) -> BTreeMap<&str, &Event> {
    set.events.iter().map(|event| (event.name.rust.as_str(), event)).collect()
}

fn event(item: &str, was: &Event, is: &Event, versions: Versions<'_>, report: &mut Report) {
    // How an event is sent makes no difference to the enum.
    let Event { name, further, origin: _, docs, method, expression, payload, answers } = was;
    let item = Item { name: item, pointer: &is.origin };
    let (held, holds) = (describe(payload, versions.old), describe(&is.payload, versions.new));
    if held != holds {
        let effect = match (payload, &is.payload) {
            (EventPayload::Json(was), EventPayload::Json(is))
            | (EventPayload::Form(was), EventPayload::Form(is)) => RECEIVED.fit(versions.fit(was, is)),
            _ => breaking("running programs read the payload as it was"),
        };
        report.push(Level::Major, effect, Action::Changed, item, format!("holds {holds}, before {held}"));
    }
    if (&name.wire, further) != (&is.name.wire, &is.further) {
        let effect = breaking("running programs know the event by the names that it had");
        report.push(Level::Minor, effect, Action::Changed, item, "requests know it by other names");
    }
    if (method, expression, answers) != (&is.method, &is.expression, &is.answers) {
        let effect = compatible("whatever receives the requests has to fit them");
        let detail = "it is sent in another way, or asks for another answer";
        report.push(Level::Patch, effect, Action::Documented, item, detail);
    } else if *docs != is.docs {
        report.push(Level::Patch, NONE, Action::Documented, item, "the documentation is another");
    }
}

fn describe(payload: &EventPayload, types: &Types) -> String {
    let ty = |ty: &Type| code(&ty.describe(types));
    match payload {
        EventPayload::Nothing => "nothing".to_owned(),
        EventPayload::Json(json) => ty(json),
        EventPayload::Form(form) => format!("{} of a form", ty(form)),
        EventPayload::Text => "text".to_owned(),
        EventPayload::Bytes => "bytes".to_owned(),
    }
}

/// Compares the struct for the headers.
fn headers(old: &Api, new: &Api, report: &mut Report) {
    let is = |name: &str| new.event_headers.iter().find(|it| it.name.rust == name);
    for was in &old.event_headers {
        let name = format!("webhooks::EventHeaders::{}", was.name.rust);
        let held = |ty: &Type, types: &Types| code(&ty.describe(types));
        match is(&was.name.rust) {
            None => {
                let item = Item { name: &name, pointer: &was.origin };
                report.push(Level::Major, GONE, Action::Removed, item, "the header is gone");
            }
            Some(is) if held(&was.ty, &old.types) != held(&is.ty, &new.types) || was.format != is.format => {
                let item = Item { name: &name, pointer: &is.origin };
                let detail = format!("is {}, before {}", held(&is.ty, &new.types), held(&was.ty, &old.types));
                let effect = breaking("running programs read the header as it was");
                report.push(Level::Major, effect, Action::Changed, item, detail);
            }
            Some(_) => {}
        }
    }
    let is_new = |name: &str| !old.event_headers.iter().any(|it| it.name.rust == name);
    for is in new.event_headers.iter().filter(|it| is_new(&it.name.rust)) {
        let name = format!("webhooks::EventHeaders::{}", is.name.rust);
        let item = Item { name: &name, pointer: &is.origin };
        report.push(Level::Minor, NONE, Action::Added, item, "a new header");
    }
}
