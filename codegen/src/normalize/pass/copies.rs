//! Schemas that are one and the same type: those that are read at several places, and inline copies of a component that are
//! meant to be it.
//!
//! Tools that know generic types write `Page<Todo>` as a component `Page_Todo_` in which `Todo` stands once more. Such a copy
//! becomes the component. One in an operation that is called after the component, as `listTodos` is, becomes a name for
//! it, since who wrote it may change one without the other. A copy whose place does not name the component stays of its own,
//! so that a component that happens to look alike retypes nothing.

use foldhash::{HashMap, HashMapExt as _};

use super::identity::{Groups, Shapes};
use super::place;
use super::visit::{kind_types, named, rename};
use crate::ir::{Api, NameRoot, Type, TypeDef, TypeId, TypeKind, Types};
use crate::pointer::Pointer;

/// How often components are looked for in what is left of copies once those inside of them are known.
const MAX_ROUNDS: usize = 8;

/// Lets what refers to a copy refer to the type that it is. `is_own` is for types that a person has named, which stay
/// themselves. Returns which types have the same content.
pub(super) fn run(api: &mut Api, is_own: &dyn Fn(&TypeDef) -> bool) -> Groups {
    let (groups, copied) = copies(&api.types);
    let mut one: HashMap<TypeId, TypeId> = HashMap::new();
    for (id, home) in homes(&api.types, &groups) {
        one.insert(id, home);
    }
    for (id, components) in copied {
        let def = &api.types[id];
        if is_own(def) {
            continue;
        }
        if let Some(component) = components.into_iter().find(|it| place::is_meant(def, &api.types[*it])) {
            one.insert(id, component);
        }
    }
    // What is read at several places may be a copy at one of them.
    let next = |id: TypeId| one.get(&id).copied().unwrap_or(id);
    let last: HashMap<TypeId, TypeId> = one.keys().map(|id| (*id, next(next(*id)))).collect();
    if !last.is_empty() {
        rename(api, |id| last.get(&id).copied().unwrap_or(id));
    }
    groups
}

/// Lets the copies in operations that are called after a component be names for it, and what is inside of them names for
/// what is inside of the component. `is_own` is for types that a person has named.
pub(super) fn name(api: &mut Api, is_own: &dyn Fn(&TypeDef) -> bool) {
    let (_, copied) = copies(&api.types);
    let mut pending = Vec::new();
    for (id, components) in copied {
        let def = &api.types[id];
        let is_called_after = |it: &TypeId| place::is_called_after(api, def, &api.types[*it]);
        if !is_own(def) {
            pending.extend(components.into_iter().find(is_called_after).map(|component| (id, component)));
        }
    }
    let mut names: HashMap<TypeId, TypeId> = HashMap::new();
    while let Some((id, definition)) = pending.pop() {
        let is_open = id != definition && !place::is_named(&api.types[id]) && !names.contains_key(&id);
        if is_open {
            names.insert(id, definition);
            // The same content refers to the same types in the same order.
            pending.extend(inner(&api.types[id]).into_iter().zip(inner(&api.types[definition])));
        }
    }
    for (id, definition) in names {
        api.types[id].kind = TypeKind::Alias(Type::Named(definition));
    }
}

fn inner(def: &TypeDef) -> Vec<TypeId> {
    let mut ids = Vec::new();
    kind_types(&def.kind, &mut |ty| named(ty, &mut |id| ids.push(id)));
    ids
}

/// Which types have the same content, and the components of which inline types are copies.
fn copies(types: &Types) -> (Groups, Vec<(TypeId, Vec<TypeId>)>) {
    let itself = |(id, def)| place::is_named(def).then_some(id);
    let mut settled: Vec<Option<TypeId>> = types.iter().map(itself).collect();
    let mut copied = Vec::new();
    let shapes = Shapes::new(types, |_| 0);
    let mut groups = Groups::new(&shapes, |id| settled[id.0 as usize]);
    for _ in 0..MAX_ROUNDS {
        let mut components: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
        for (id, _) in types.iter().filter(|(_, def)| def.is_component() && place::can_be_copied(def)) {
            if let Some(group) = groups.like(id, &shapes) {
                components.entry(group).or_default().push(id);
            }
        }
        let mut is_done = true;
        for (id, _) in types.iter() {
            let open = settled[id.0 as usize].is_none();
            if let Some(components) = components.get(&groups.of(id)).filter(|_| open) {
                settled[id.0 as usize] = components.first().copied();
                copied.push((id, components.clone()));
                is_done = false;
            }
        }
        if is_done {
            break;
        }
        groups = Groups::new(&shapes, |id| settled[id.0 as usize]);
    }
    (groups, copied)
}

/// The types of schemas that are read at several places, each with the type of the schema by itself: a property that is
/// inherited is the base's. Where no place is the schema's own, each keeps its type.
fn homes(types: &Types, groups: &Groups) -> Vec<(TypeId, TypeId)> {
    let mut readings: HashMap<(&Pointer, TypeId), Vec<TypeId>> = HashMap::new();
    for (id, def) in types.iter().filter(|(_, def)| !place::is_named(def)) {
        readings.entry((&def.origin, groups.of(id))).or_default().push(id);
    }
    let mut found = Vec::new();
    for ids in readings.into_values().filter(|ids| ids.len() > 1) {
        let at_home: Vec<TypeId> = ids.iter().copied().filter(|id| is_at_home(&types[*id])).collect();
        let shortest = at_home.iter().map(|id| types[*id].path.words.len()).min();
        let mut homes = at_home.into_iter().filter(|id| Some(types[*id].path.words.len()) == shortest);
        if let (Some(home), None) = (homes.next(), homes.next()) {
            found.extend(ids.into_iter().filter(|id| *id != home).map(|id| (id, home)));
        }
    }
    found
}

/// Whether a type is named after the component schema that it stands in.
fn is_at_home(def: &TypeDef) -> bool {
    let component = def.origin.component_schema().and_then(|it| it.last());
    matches!((&def.path.root, component), (NameRoot::Component(key), Some(own)) if *key == own)
}
