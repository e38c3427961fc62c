//! Identical inline types are written once: one of them is the definition, the others are names for it.
//!
//! Every place keeps the name that it has by itself, and whatever refers to it goes on doing so: a schema that is added
//! somewhere may turn a definition into a name for another one, or the reverse, and renames nothing. Only types that travel
//! in the same way are shared, since what is written of a type depends on that.

use foldhash::{HashMap, HashMapExt as _};

use super::identity::{Groups, Shapes};
use super::place;
use crate::ir::{Api, Type, TypeDef, TypeId, TypeKind, Types, Usage};

/// Shares the definitions. `is_own` is for types that a person has named, which stay themselves.
pub(super) fn run(api: &mut Api, is_own: &dyn Fn(&TypeDef) -> bool) {
    // Aliases are other names already.
    let is_itself =
        |def: &TypeDef| place::is_named(def) || matches!(def.kind, TypeKind::Alias(_)) || is_own(def);
    let shapes = Shapes::new(&api.types, |def| u8::from(is_only_received(def)));
    let groups = Groups::new(&shapes, |id| is_itself(&api.types[id]).then_some(id));
    let definitions = definitions(api, &shapes, &groups, is_itself);
    for (id, definition) in definitions {
        let usage = api.types[id].usage;
        let shared = &mut api.types[definition].usage;
        shared.request |= usage.request;
        shared.response |= usage.response;
        api.types[id].kind = TypeKind::Alias(Type::Named(definition));
    }
}

/// Whether a type forgives what is missing, and has nothing by which it is made.
fn is_only_received(def: &TypeDef) -> bool {
    // Enums are the same either way.
    let has_ways = !matches!(def.kind, TypeKind::Enum(_));
    has_ways && def.usage == Usage { request: false, response: true }
}

/// The types that become names, with their definitions.
fn definitions(
    api: &Api,
    shapes: &Shapes,
    groups: &Groups,
    is_itself: impl Fn(&TypeDef) -> bool,
) -> Vec<(TypeId, TypeId)> {
    let types = &api.types;
    let mut best: HashMap<TypeId, TypeId> = HashMap::new();
    let inline: Vec<TypeId> = types.iter().filter(|(_, def)| !is_itself(def)).map(|(id, _)| id).collect();
    for id in &inline {
        let current = best.entry(groups.of(*id)).or_insert(*id);
        if rank(types, *id) < rank(types, *current) {
            *current = *id;
        }
    }
    let components = components(types, shapes, groups);
    let named = inline.into_iter().filter_map(|id| {
        let group = groups.of(id);
        let component = components.get(&group).into_iter().flatten().copied();
        let meant = component.into_iter().find(|component| place::ends_with(&types[id], &types[*component]));
        let definition = meant.or_else(|| best.get(&group).copied())?;
        (definition != id).then_some((id, definition))
    });
    // The definition of a group may itself be one that a component is meant by.
    let named: HashMap<TypeId, TypeId> = named.collect();
    let mut all: Vec<(TypeId, TypeId)> = named
        .iter()
        .map(|(id, definition)| (*id, named.get(definition).copied().unwrap_or(*definition)))
        .collect();
    all.sort_unstable();
    all
}

/// The order in which types of a group become its definition: what somebody uses, with the shortest path, and then in the
/// order of the document.
fn rank(types: &Types, id: TypeId) -> (bool, usize, TypeId) {
    let def = &types[id];
    (def.usage == Usage::default(), def.path.words.len(), id)
}

/// The components that have the content of a group.
fn components(types: &Types, shapes: &Shapes, groups: &Groups) -> HashMap<TypeId, Vec<TypeId>> {
    let mut found: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
    for (id, _) in types.iter().filter(|(_, def)| def.is_component() && place::can_be_copied(def)) {
        if let Some(group) = groups.like(id, shapes) {
            found.entry(group).or_default().push(id);
        }
    }
    found
}
