//! What the place of an inline schema says about it: whether it names a component.

use crate::document::hoisted;
use crate::ir::{Api, NameRoot, TypeDef, TypeKind};
use crate::name::ident::words;
use crate::name::inflection::same_noun;

/// What every other operation does: such a word names no component.
const VERBS: [&str; 10] =
    ["add", "create", "delete", "get", "list", "post", "put", "read", "remove", "update"];

/// Roles that end a path and say nothing of what stands there.
const ROLES: [&str; 2] = ["item", "value"];

/// Whether a type has a name of its own, which no place gives it: it stays itself whatever others look like.
pub(super) fn is_named(def: &TypeDef) -> bool {
    match &def.path.root {
        NameRoot::Component(_) => def.path.words.is_empty(),
        NameRoot::Chosen(_) => true,
        NameRoot::Type(_) | NameRoot::Operation(_) | NameRoot::Event(_) | NameRoot::Reusable { .. } => false,
    }
}

/// Whether a component says enough for something to be a copy of it.
pub(super) fn can_be_copied(def: &TypeDef) -> bool {
    match &def.kind {
        TypeKind::Struct(object) => !object.fields.is_empty() || !object.flattened.is_empty(),
        TypeKind::Enum(values) => !values.variants.is_empty(),
        TypeKind::Union(_) => true,
        TypeKind::Alias(_) | TypeKind::Newtype(_) => false,
    }
}

/// Whether an inline schema with the content of a component was written by a tool for the component itself: it has its
/// title, or stands in a component that has the name of this one in its own (`Page_Todo_`).
pub(super) fn is_meant(def: &TypeDef, component: &TypeDef) -> bool {
    let key = component.name.wire.as_str();
    let is_title = |title: &str| title == key || component.docs.title.as_deref() == Some(title);
    if def.docs.title.as_deref().is_some_and(is_title) {
        return true;
    }
    match &def.path.root {
        NameRoot::Component(outer) if outer != key => has_words(&words(&hoisted::said(outer)), key),
        _ => false,
    }
}

/// Whether the operation, or what operations share, that a schema stands in is called after a component (`listTodos`).
pub(super) fn is_called_after(api: &Api, def: &TypeDef, component: &TypeDef) -> bool {
    let around = match &def.path.root {
        NameRoot::Operation(id) => api.operations.get(id.0 as usize).map(|it| words(&it.id)),
        NameRoot::Reusable { key, .. } => Some(words(&hoisted::said(key))),
        NameRoot::Event(name) => Some(words(name)),
        NameRoot::Component(_) | NameRoot::Type(_) | NameRoot::Chosen(_) => None,
    };
    around.is_some_and(|around| has_words(&around, &component.name.wire))
}

fn has_words(around: &[String], key: &str) -> bool {
    let wanted = words(key);
    let is_telling = wanted.iter().any(|word| !VERBS.contains(&word.as_str()));
    is_telling && around.windows(wanted.len()).any(|part| is_same(part, &wanted))
}

/// Whether the property that a schema stands in is called like a component.
pub(super) fn ends_with(def: &TypeDef, component: &TypeDef) -> bool {
    let Some(last) = def.path.words.iter().rfind(|word| !ROLES.contains(&word.as_str())) else {
        return false;
    };
    let (own, wanted) = (words(last), words(&component.name.wire));
    own.len()
        .checked_sub(wanted.len())
        .is_some_and(|start| !wanted.is_empty() && is_same(&own[start..], &wanted))
}

fn is_same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(left, right)| same_noun(left, right))
}
