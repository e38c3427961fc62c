//! What a person asks about.

use codegen::Generated;
use codegen::ir::{Api, Event, EventSet, EventSource, Operation, TypeDef};
use codegen::pointer::Pointer;

use crate::subject::Subject;

/// The pointer that a person wrote, where it is one.
pub(super) fn pointer(subject: &str) -> Option<Pointer> {
    let text = subject.strip_prefix('#').unwrap_or(subject);
    text.starts_with('/').then(|| Pointer::parse(text))
}

/// Looks for a pointer, then for the things around it, then for a name. When there is nothing, the name that is nearest
/// to it is told, as the end of a sentence.
pub(super) fn find<'a>(
    generated: &'a Generated,
    package: &str,
    subject: &str,
) -> Result<Subject<'a>, String> {
    let (api, places) = (&generated.api, &generated.places);
    let found = match pointer(subject) {
        Some(pointer) => {
            let here = places.nearest(&pointer);
            // What is written elsewhere is where a reference to it stands.
            let referred: Vec<Pointer> = here.iter().flat_map(|it| generated.sources.settled(it)).collect();
            here.into_iter().chain(referred).find_map(|place| by_pointer(api, place))
        }
        None => by_name(api, package, subject),
    };
    found.ok_or_else(|| {
        let operations = api.operations.iter().map(|operation| operation.id.clone());
        let events = events(api).map(|(_, event)| event.name.wire.clone());
        let types = api
            .types
            .iter()
            .flat_map(|(_, def)| [def.name.rust.clone(), places.written(&def.origin).to_string()]);
        let near = operations
            .chain(types)
            .chain(events)
            .map(|name| (strsim::jaro_winkler(&name, subject), name))
            .filter(|(likeness, _)| *likeness > 0.8)
            .max_by(|left, right| left.0.total_cmp(&right.0));
        near.map(|(_, name)| format!("; did you mean {name}?")).unwrap_or_default()
    })
}

fn events(api: &Api) -> impl Iterator<Item = (&EventSet, &Event)> {
    api.event_sets.iter().flat_map(|set| set.events.iter().map(move |event| (set, event)))
}

/// Whether a place is an event: its operation, the path item around that, or the callback around that.
fn is_event(set: &EventSet, event: &Event, place: &Pointer) -> bool {
    let around = match set.source {
        EventSource::Webhooks => 1,
        EventSource::Callbacks(_) => 2,
    };
    std::iter::successors(Some(event.origin.clone()), Pointer::parent).take(1 + around).any(|it| it == *place)
}

fn by_pointer(api: &Api, pointer: Pointer) -> Option<Subject<'_>> {
    let mut pointer = Some(pointer);
    while let Some(at) = pointer {
        if let Some(operation) = api.operations.iter().find(|it| it.origin == at) {
            return Some(Subject::Operation(operation));
        }
        if let Some((id, def)) = api.types.iter().find(|(_, def)| def.origin == at) {
            return Some(Subject::Type(id, def));
        }
        if let Some(parts) = api.part_schemas.iter().find(|schema| schema.origin == at) {
            return api.operations.get(parts.operation.0 as usize).map(Subject::Operation);
        }
        if let Some((set, event)) = events(api).find(|(set, event)| is_event(set, event, &at)) {
            return Some(Subject::Event(set, event));
        }
        pointer = at.parent();
    }
    None
}

/// By operationId, method and path, Rust path with or without the crate's name, the call as it is written, or the key of a
/// webhook or a callback.
fn by_name<'a>(api: &'a Api, package: &str, subject: &str) -> Option<Subject<'a>> {
    let path = subject.strip_prefix("crate::").unwrap_or(subject);
    let inside = path.strip_prefix(package).and_then(|it| it.strip_prefix("::"));
    let is_path = |own: &str| own == path || Some(own) == inside;
    // `client.pets().list()` and `client.pets().list(…)` are the same call.
    let written = subject.split_once('(').map(|_| subject.rsplit_once('(').map_or(subject, |(call, _)| call));
    let is_called = |operation: &Operation| {
        let call = api.call(operation);
        written.is_some_and(|written| call.rsplit_once('(').is_some_and(|(call, _)| call == written))
    };
    let operation = api.operations.iter().find(|it| {
        it.id == subject
            || it.method_and_path() == subject
            || it.type_name == subject
            || is_path(&Subject::Operation(it).path(api))
            || is_called(it)
    });
    let found = operation.map(Subject::Operation).or_else(|| {
        let is_meant = |def: &TypeDef| def.name.rust == subject || is_path(&def.rust_path());
        api.types.iter().find(|(_, def)| is_meant(def)).map(|(id, def)| Subject::Type(id, def))
    });
    found.or_else(|| {
        let is_meant = |set: &EventSet, event: &Event| {
            event.name.wire == subject || is_path(&Subject::Event(set, event).path(api))
        };
        events(api).find(|(set, event)| is_meant(set, event)).map(|(set, event)| Subject::Event(set, event))
    })
}
