//! What a person asks about.

use codegen::Generated;
use codegen::ir::{Api, Event, EventSet, EventSource, Operation, TypeDef};
use codegen::pointer::Pointer;

use super::written::{calls, outline, plain, trimmed};
use crate::subject::Subject;

/// How many members stand behind one another in a question, at most: setters of a call for instance.
const MOST_MEMBERS: usize = 64;

/// What was asked about.
#[derive(Debug)]
pub(super) enum Found<'a> {
    /// Something, and the place whose history is told: its own, or that of a part of it.
    One(Subject<'a>, Pointer),
    /// The operations at a path, or those of a resource.
    Several(Vec<Subject<'a>>),
}

/// The pointer that a person wrote, where it is one.
pub(super) fn pointer(subject: &str) -> Option<Pointer> {
    let text = subject.strip_prefix('#').unwrap_or(subject);
    text.starts_with('/').then(|| Pointer::parse(text))
}

/// Looks for a pointer, then for the things around it, then for a path of the API, a name, a member of what has a name, and a
/// resource.
pub(super) fn find<'a>(generated: &'a Generated, package: &str, subject: &str) -> Option<Found<'a>> {
    let names = Names { api: &generated.api, package };
    let asked = pointer(subject);
    if let Some(place) = &asked
        && let Some(found) = around(generated, place)
    {
        return Some(Found::One(found, place.clone()));
    }
    let path = asked.as_ref().and_then(path_of_item);
    let operations = names.at_path(path.as_deref().unwrap_or(subject));
    if let Some(found) = several(operations, asked.filter(|_| path.is_some()), generated) {
        return Some(found);
    }
    if let Some((found, member)) = names.one(subject) {
        let place = generated.places.written(member.as_ref().unwrap_or(found.origin()));
        return Some(Found::One(found, place));
    }
    several(names.of_resource(subject), None, generated)
}

/// One of several operations is that one.
fn several<'a>(
    operations: Vec<&'a Operation>,
    place: Option<Pointer>,
    generated: &Generated,
) -> Option<Found<'a>> {
    match operations.as_slice() {
        [] => None,
        [one] => {
            let place = place.unwrap_or_else(|| generated.places.written(&one.origin));
            Some(Found::One(Subject::Operation(one), place))
        }
        _ => Some(Found::Several(operations.into_iter().map(Subject::Operation).collect())),
    }
}

/// The path of the API whose path item a pointer leads to, or into.
fn path_of_item(pointer: &Pointer) -> Option<String> {
    let mut tokens = pointer.tokens();
    (tokens.next()? == "paths").then(|| tokens.next()).flatten()
}

/// What a pointer leads to, or what is around that.
fn around<'a>(generated: &'a Generated, pointer: &Pointer) -> Option<Subject<'a>> {
    let here = generated.places.nearest(pointer);
    // What is written elsewhere is where a reference to it stands.
    let referred: Vec<Pointer> = here.iter().flat_map(|it| generated.sources.settled(it)).collect();
    here.into_iter().chain(referred).find_map(|place| by_pointer(&generated.api, place))
}

pub(super) fn events(api: &Api) -> impl Iterator<Item = (&EventSet, &Event)> {
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

/// The names of what an API consists of.
#[derive(Clone, Copy)]
pub(super) struct Names<'a, 'p> {
    pub(super) api: &'a Api,
    pub(super) package: &'p str,
}

impl<'a> Names<'a, '_> {
    /// What has a name, or a member of it and where that stands.
    fn one(&self, subject: &str) -> Option<(Subject<'a>, Option<Pointer>)> {
        let mut whole = trimmed(subject);
        let mut member = None;
        for _ in 0..=MOST_MEMBERS {
            if let Some(found) = self.by_name(whole) {
                let Some(member) = member else { return Some((found, None)) };
                let is_meant =
                    |it: &&crate::members::Member<'_>| plain(it.name) == member || it.wire == member;
                let members = found.members(self.api);
                return members.iter().find(is_meant).map(|it| (found, it.origin.cloned()));
            }
            let (owner, last) = split(whole)?;
            member = member.or(Some(last));
            whole = owner;
        }
        None
    }

    /// What a subject is a member of, if it names one.
    pub(super) fn owner<'s>(&self, subject: &'s str) -> Option<(Subject<'a>, &'s str)> {
        let (owner, _) = split(trimmed(subject))?;
        self.by_name(owner).map(|found| (found, owner))
    }

    /// By operationId, method and path, Rust path with or without the crate's name, the call as it is written, or the key of a
    /// webhook or a callback.
    fn by_name(&self, subject: &str) -> Option<Subject<'a>> {
        // Bodies that have no request of their own have one without a name.
        if subject.is_empty() {
            return None;
        }
        let Self { api, package } = *self;
        let path = subject.strip_prefix("crate::").unwrap_or(subject);
        let path = path.strip_prefix(package).and_then(|it| it.strip_prefix("::")).unwrap_or(path);
        let call = outline(subject);
        let is_operation = |it: &&Operation| {
            let requests = it.body.iter().flat_map(|body| &body.contents).map(|content| &content.type_name);
            it.id == subject
                || it.method_and_path() == subject
                || requests
                    .chain([&it.type_name])
                    .any(|name| name == subject || api.builder_path(it, name) == path)
                || calls(api, it).any(|own| own == call || own.strip_suffix("()") == Some(&call))
        };
        let operation = api.operations.iter().find(is_operation).map(Subject::Operation);
        let found = operation.or_else(|| {
            let is_meant = |def: &TypeDef| {
                let name = &def.name.rust;
                name == subject || def.rust_path() == path || path.strip_prefix("types::") == Some(name)
            };
            api.types.iter().find(|(_, def)| is_meant(def)).map(|(id, def)| Subject::Type(id, def))
        });
        let found = found.or_else(|| {
            let is_meant = |(set, event): &(&EventSet, &Event)| {
                event.name.wire == subject || Subject::Event(set, event).path(api) == path
            };
            events(api).find(is_meant).map(|(set, event)| Subject::Event(set, event))
        });
        found.or_else(|| self.by_status_set(path))
    }

    /// The operation whose results or errors an enum over statuses is.
    fn by_status_set(&self, path: &str) -> Option<Subject<'a>> {
        let name = path.rsplit("::").next().unwrap_or(path);
        let users = self.api.status_sets.iter().flat_map(|set| &set.users);
        let user = users.into_iter().find(|user| user.rust == name)?;
        self.api.operations.get(user.operation.0 as usize).map(Subject::Operation)
    }

    /// The operations at a path of the API, with a method in front of it in any case, or all of them. Names of parameters in
    /// the path count nothing.
    pub(super) fn at_path(&self, subject: &str) -> Vec<&'a Operation> {
        let (method, path) = match subject.split_once(char::is_whitespace) {
            Some((method, path)) => (Some(method), path.trim()),
            None => (None, subject),
        };
        let path = skeleton(path);
        let is_meant = |it: &&Operation| {
            skeleton(&it.path.raw) == path
                && method.is_none_or(|method| method.eq_ignore_ascii_case(it.method.token()))
        };
        if path.starts_with('/') { self.api.operations.iter().filter(is_meant).collect() } else { Vec::new() }
    }

    /// The operations of a resource and of those below it, by the calls that lead to it.
    fn of_resource(&self, subject: &str) -> Vec<&'a Operation> {
        let written = outline(trimmed(subject));
        if !written.contains('(') {
            return Vec::new();
        }
        let is_meant = |it: &&Operation| {
            let accessor = self.api.accessor(it.resource);
            accessor.strip_prefix(&written).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.api.operations.iter().filter(is_meant).collect()
    }
}

/// A path without the names of its parameters.
fn skeleton(path: &str) -> String {
    let mut text = String::new();
    let mut is_inside = false;
    for character in path.chars() {
        is_inside &= character != '}';
        if !is_inside {
            text.push(character);
        }
        is_inside |= character == '{';
    }
    text
}

/// An owner and its member: `Pet` and `kind` of `Pet::kind` and `Pet.kind`, a call and its last setter.
fn split(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    let mut last = None;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '.' if depth == 0 => last = Some((at, 1)),
            ':' if depth == 0 && text[at..].starts_with("::") => last = Some((at, 2)),
            _ => {}
        }
    }
    let (at, length) = last?;
    let member = text[at + length..].split('(').next().unwrap_or_default();
    Some((text[..at].trim_end(), plain(member.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_told_from_their_owners() {
        for (text, parts) in [
            ("types::Pet::kind", Some(("types::Pet", "kind"))),
            ("Pet.kind", Some(("Pet", "kind"))),
            ("Pet::r#type", Some(("Pet", "type"))),
            (
                "client.pets().list(a.b, c::d()).limit(x.y)",
                Some(("client.pets().list(a.b, c::d())", "limit")),
            ),
            ("Pet", None),
            ("", None),
            (")(.", None),
        ] {
            assert_eq!(split(text), parts, "{text}");
        }
        assert_eq!(skeleton("/pets/{id}/toys/{toy}"), "/pets/{}/toys/{}");
        assert_eq!(skeleton("/a}{b"), "/a}{");
    }
}
