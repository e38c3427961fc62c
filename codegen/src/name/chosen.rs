//! The names that a person chose in the configuration, by JSON pointer.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::ident;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Api, Content, TypeKind};
use crate::pointer::Pointer;

/// The chosen names, and which of them something has taken.
pub(super) struct Chosen<'a> {
    config: &'a Config,
    used: RefCell<BTreeSet<&'a str>>,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(config: &'a Config) -> Self {
        Self { config, used: RefCell::default() }
    }

    fn at(&self, origin: &Pointer, fits: impl Fn(&str) -> bool) -> Option<&'a str> {
        if self.config.names.is_empty() {
            return None;
        }
        let (pointer, name) = self.config.names.get_key_value(&self.config.key_of(origin))?;
        fits(name).then(|| {
            self.used.borrow_mut().insert(pointer);
            name.as_str()
        })
    }

    /// A chosen name of a type: one that begins with a capital, as the property it stands at has the same pointer.
    pub(super) fn type_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin, |name| name.starts_with(char::is_uppercase)).map(type_name)
    }

    /// A chosen name of a field, a parameter or a method.
    pub(super) fn value_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin, |name| !name.starts_with(char::is_uppercase)).map(ident::snake)
    }

    /// A chosen name of an enum's value or a union's variant; a type that is written there has it as well.
    pub(super) fn member_name(&self, origin: &Pointer) -> Option<String> {
        self.at(origin, |_| true).map(type_name)
    }

    /// Reports the entries that nothing has taken, and the names that something else had already.
    pub(super) fn report(&self, api: &Api, diagnostics: &mut Diagnostics) {
        if self.config.names.is_empty() {
            return;
        }
        let used = self.used.borrow();
        let places = places(api, self.config);
        for (pointer, name) in &self.config.names {
            let named = places.get(pointer).map_or(&[][..], Vec::as_slice);
            if used.contains(pointer.as_str()) {
                let refused = named.iter().find(|(kind, rust)| kind.name(name).is_some_and(|it| it != *rust));
                diagnostics.extend(refused.map(|(_, rust)| self.refused(pointer, name, rust)));
                continue;
            }
            let finding = unused(pointer, name, &places, self.config, diagnostics);
            diagnostics.push(finding);
        }
    }

    /// Something that a name was chosen for has another one.
    fn refused(&self, pointer: &str, name: &str, rust: &str) -> Diagnostic {
        let message = format!(
            "`{name}` is taken where `{pointer}` stands, by another entry or by the crate's own items"
        );
        let hint = format!("choose another name; without this entry it is `{rust}` or alike");
        self.config.finding_at_value(Code::InvalidConfig, pointer, message).hint(hint)
    }
}

/// Nothing has taken a name.
fn unused(
    pointer: &str,
    name: &str,
    places: &Places<'_>,
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Diagnostic {
    let message = format!("the configuration names `{pointer}`, where nothing stands that takes a name");
    let mut finding = config.finding(Code::UnusedConfig, pointer, message);
    finding.hint = if places.contains_key(pointer) {
        let (case, what) = if name.starts_with(char::is_uppercase) {
            ("a capital", "types, which nothing here has one of")
        } else {
            ("a small letter", "properties, parameters and methods, which nothing here is")
        };
        Some(format!("names that begin with {case} are those of {what}"))
    } else {
        diagnostics
            .nearest(pointer, places.keys().map(String::as_str))
            .map(|near| format!("did you mean `{near}`?"))
    };
    finding
}

/// What a name is of.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// A type, which begins with a capital.
    Type,
    /// A field, a parameter, a method, a setter or a module.
    Value,
    /// An enum's value or a union's variant.
    Member,
}

impl Kind {
    /// The Rust name that a chosen one is for this kind, if it is meant for it.
    fn name(self, chosen: &str) -> Option<String> {
        let is_type = chosen.starts_with(char::is_uppercase);
        match self {
            Self::Type => is_type.then(|| type_name(chosen)),
            Self::Value => (!is_type).then(|| ident::snake(chosen)),
            Self::Member => Some(type_name(chosen)),
        }
    }
}

/// A name of a type as it was chosen, if it looks like one.
fn type_name(chosen: &str) -> String {
    let is_one =
        chosen.starts_with(char::is_uppercase) && chosen.bytes().all(|it| it.is_ascii_alphanumeric());
    if is_one { chosen.to_owned() } else { ident::pascal(chosen) }
}

/// What has a name, by the entry that its place has.
type Places<'a> = BTreeMap<String, Vec<(Kind, &'a str)>>;

/// Everything that a name can be chosen for.
fn places<'a>(api: &'a Api, config: &Config) -> Places<'a> {
    let mut places = Places::new();
    let mut add = |origin: &Pointer, kind: Kind, name| {
        places.entry(config.key_of(origin)).or_default().push((kind, name));
    };
    for (_, def) in api.types.iter() {
        if def.received.is_none() {
            add(&def.origin, Kind::Type, def.name.rust.as_str());
        }
        match &def.kind {
            TypeKind::Struct(object) => {
                object.fields.iter().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
            }
            TypeKind::Enum(values) => {
                values.variants.iter().for_each(|it| add(&it.origin, Kind::Member, &it.name.rust));
            }
            TypeKind::Union(union) => {
                union.variants.iter().for_each(|it| add(&it.origin, Kind::Member, &it.name.rust));
            }
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    for operation in &api.operations {
        add(&operation.origin, Kind::Value, &operation.name.rust);
        add(&operation.origin, Kind::Type, &operation.type_name);
        operation.parameters.iter().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
        operation.headers.iter().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
        for (index, content) in operation.body.iter().flat_map(|body| body.contents.iter().enumerate()) {
            // The first content is sent by the operation's own method.
            let name = if index == 0 { &operation.name.rust } else { &content.name.rust };
            add(&content.origin, Kind::Value, name);
            if let Content::Multipart(multipart) = &content.content {
                multipart.parts.iter().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
            }
        }
    }
    for resource in &api.resources {
        for origin in &resource.origins {
            add(origin, Kind::Value, &resource.name.rust);
            add(origin, Kind::Type, &resource.type_name);
        }
    }
    for event in api.event_sets.iter().flat_map(|set| &set.events) {
        add(&event.origin, Kind::Member, &event.name.rust);
    }
    api.event_headers.iter().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
    api.security_schemes.values().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
    let variables = api.servers.iter().take(1).flat_map(|server| server.variables.values());
    variables.for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
    api.client_parameters.iter().for_each(|it| add(&it.origin, Kind::Value, &it.name.rust));
    places
}
