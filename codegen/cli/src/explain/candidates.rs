//! What somebody may have meant who asks about something that is not there.

use codegen::Generated;
use codegen::diagnostic::{Code, did_you_mean};

use super::find::{Names, events};
use super::written::{calls, outline, plain, trimmed};
use crate::subject::Subject;

/// The hint that proposes what is nearest to a subject: a member where it names one of something, else any name of a thing.
pub(super) fn hint(generated: &Generated, package: &str, subject: &str) -> String {
    let names = Names { api: &generated.api, package };
    let of_owner = names.owner(subject).and_then(|(found, owner)| {
        let between = if trimmed(subject)[owner.len()..].trim_start().starts_with("::") { "::" } else { "." };
        let members = found.members(&generated.api);
        let all: Vec<String> =
            members.iter().map(|it| format!("{owner}{between}{}", plain(it.name))).collect();
        did_you_mean(&without_arguments(subject), all.iter().map(String::as_str))
    });
    of_owner
        .or_else(|| other_methods(names, subject))
        .or_else(|| {
            let all = all(generated);
            let written = without_arguments(subject);
            let alike = all.iter().filter(|it| form(it) == form(&written));
            let near = did_you_mean(&written, alike.map(String::as_str));
            near.or_else(|| did_you_mean(&written, all.iter().map(String::as_str)))
        })
        .unwrap_or_else(|| "without a subject all of them are listed".to_owned())
}

/// The operations at a path that has none with the method that was asked for.
fn other_methods(names: Names<'_, '_>, subject: &str) -> Option<String> {
    let (_, path) = subject.split_once(char::is_whitespace)?;
    let there: Vec<String> =
        names.at_path(path.trim()).iter().map(|it| format!("`{}`", it.method_and_path())).collect();
    (!there.is_empty()).then(|| format!("there is {}", there.join(" and ")))
}

/// How a name is written: who asks for a path did not mean a type.
#[derive(PartialEq, Eq)]
enum Form {
    Path,
    MethodAndPath,
    Call,
    RustPath,
    Word,
}

fn form(name: &str) -> Form {
    match name {
        name if name.trim_start_matches('#').starts_with('/') => Form::Path,
        name if name.contains(" /") => Form::MethodAndPath,
        name if name.contains('(') => Form::Call,
        name if name.contains("::") => Form::RustPath,
        _ => Form::Word,
    }
}

/// The hint for what is nearly the code of a finding.
pub(super) fn code(subject: &str) -> Option<String> {
    did_you_mean(subject, Code::ALL.iter().map(|it| it.as_str()))
}

fn without_arguments(subject: &str) -> String {
    if subject.contains('(') { outline(trimmed(subject)) } else { subject.to_owned() }
}

/// All names of things, the shorter ones of each first.
fn all(generated: &Generated) -> Vec<String> {
    let (api, places) = (&generated.api, &generated.places);
    let operations = api.operations.iter().flat_map(|it| {
        let names = [it.id.clone(), it.method_and_path(), it.path.raw.clone()];
        let path = Subject::Operation(it).path(api);
        let pointer = places.written(&it.origin).to_string();
        names.into_iter().chain(calls(api, it)).chain([it.type_name.clone(), path, pointer])
    });
    let types = api.types.iter().flat_map(|(_, def)| {
        [def.name.rust.clone(), def.rust_path(), places.written(&def.origin).to_string()]
    });
    let events =
        events(api).flat_map(|(set, event)| [event.name.wire.clone(), Subject::Event(set, event).path(api)]);
    let codes = Code::ALL.iter().map(|it| it.as_str().to_owned());
    types.chain(operations).chain(events).chain(codes).collect()
}
