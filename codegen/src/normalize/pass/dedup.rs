//! Identical inline types become one, and types that nothing refers to go.
//!
//! Inline types are compared from the innermost outwards by a canonical text without names and documentation, in
//! which inner types are already replaced by their representatives: one pass, in proportion to the size of the IR.

use foldhash::{HashMap, HashMapExt as _};

use super::visit::{kind_types, kind_types_mut, named, named_mut, operation_types};
use crate::{
    ir::{Access, Api, Docs, Name, NameRoot, Type, TypeDef, TypeId, TypeKind, Types},
    pointer::Pointer,
};

pub(super) fn run(api: &mut Api, is_kept: &dyn Fn(&str) -> bool) {
    let groups = groups(&api.types);
    let representatives = representatives(&api.types, &groups);
    rename(api, |id| representatives[id.0 as usize]);
    compact(api, is_kept);
}

/// Whether a type stays itself whatever others look like.
fn is_component(def: &TypeDef) -> bool {
    match &def.path.root {
        NameRoot::Component(_) => def.path.words.is_empty(),
        NameRoot::Chosen(_) => true,
        NameRoot::Type(_) | NameRoot::Operation(_) | NameRoot::Reusable { .. } => false,
    }
}

/// For each type the first of those that are identical to it.
fn groups(types: &Types) -> Vec<TypeId> {
    let count = types.0.len();
    let mut groups: Vec<Option<TypeId>> =
        types.iter().map(|(id, def)| is_component(def).then_some(id)).collect();
    let mut known: HashMap<String, TypeId> = HashMap::new();
    let mut entered = vec![false; count];
    for (start, _) in types.iter() {
        let mut pending = vec![start];
        while let Some(id) = pending.last().copied() {
            let index = id.0 as usize;
            if groups[index].is_some() {
                pending.pop();
                continue;
            }
            let mut open = Vec::new();
            if !std::mem::replace(&mut entered[index], true) {
                kind_types(&types[id].kind, &mut |ty| {
                    named(ty, &mut |inner| {
                        if groups[inner.0 as usize].is_none() && !entered[inner.0 as usize] {
                            open.push(inner);
                        }
                    });
                });
            }
            if !open.is_empty() {
                pending.extend(open);
                continue;
            }
            pending.pop();
            // Inner types that are still open lead back here: they count as themselves.
            let text = canonical(&types[id], |inner| groups[inner.0 as usize].unwrap_or(inner));
            groups[index] = Some(*known.entry(text).or_insert(id));
        }
    }
    (0..).map(TypeId).zip(groups).map(|(id, group)| group.unwrap_or(id)).collect()
}

/// What makes a type what it is, as text.
fn canonical(def: &TypeDef, group: impl Fn(TypeId) -> TypeId) -> String {
    let mut kind = def.kind.clone();
    let mut usage = None;
    kind_types_mut(&mut kind, &mut |ty| named_mut(ty, &mut |id| *id = group(*id)));
    match &mut kind {
        TypeKind::Struct(structure) => {
            for field in &mut structure.fields {
                // Such a type becomes another one in requests than in responses.
                usage = usage.or_else(|| (field.access != Access::ReadWrite).then_some(def.usage));
                field.docs = Docs::default();
                field.origin = Pointer::root();
            }
            for flatten in &mut structure.flattened {
                flatten.docs = Docs::default();
                flatten.name = Name::default();
            }
        }
        TypeKind::Enum(enumeration) => {
            for variant in &mut enumeration.variants {
                variant.docs = Docs::default();
                variant.name = Name::default();
                variant.origin = Pointer::root();
            }
        }
        TypeKind::Union(union) => {
            for variant in &mut union.variants {
                variant.docs = Docs::default();
                variant.name = Name::default();
                variant.origin = Pointer::root();
            }
        }
        TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
    }
    // The IR serialises by derived impls with string keys, which cannot fail.
    serde_json::to_string(&(kind, usage)).unwrap_or_default()
}

/// For each type the one that stands for its group: the one with the shortest path, the first of these.
fn representatives(types: &Types, groups: &[TypeId]) -> Vec<TypeId> {
    let mut best: HashMap<TypeId, TypeId> = HashMap::new();
    for (index, group) in (0..).zip(groups) {
        let id = TypeId(index);
        let current = best.entry(*group).or_insert(id);
        let rank = |id: TypeId| (types[id].path.words.len(), id);
        if !is_component(&types[*group]) && rank(id) < rank(*current) {
            *current = id;
        }
    }
    groups.iter().map(|group| best[group]).collect()
}

fn rename(api: &mut Api, name: impl Fn(TypeId) -> TypeId) {
    let mut change = |ty: &mut Type| named_mut(ty, &mut |id| *id = name(*id));
    operation_types(api, &mut |ty, _| change(ty));
    for def in &mut api.types.0 {
        kind_types_mut(&mut def.kind, &mut change);
        if let NameRoot::Type(id) = &mut def.path.root {
            *id = name(*id);
        }
    }
}

/// Takes out the types that neither a component that is kept nor an operation leads to.
fn compact(api: &mut Api, is_kept: &dyn Fn(&str) -> bool) {
    let is_root = |def: &TypeDef| match &def.path.root {
        NameRoot::Component(key) => is_component(def) && is_kept(key),
        _ => is_component(def),
    };
    let mut pending: Vec<TypeId> =
        api.types.iter().filter(|(_, def)| is_root(def)).map(|(id, _)| id).collect();
    operation_types(api, &mut |ty, _| named(ty, &mut |id| pending.push(id)));
    let mut used = vec![false; api.types.0.len()];
    while let Some(id) = pending.pop() {
        if std::mem::replace(&mut used[id.0 as usize], true) {
            continue;
        }
        let def = &api.types[id];
        if let NameRoot::Type(root) = def.path.root {
            pending.push(root);
        }
        kind_types(&def.kind, &mut |ty| named(ty, &mut |id| pending.push(id)));
    }
    let mut kept = 0;
    let places: Vec<TypeId> = used
        .iter()
        .map(|used| {
            let place = TypeId(kept);
            kept += u32::from(*used);
            place
        })
        .collect();
    let mut index = 0;
    api.types.0.retain(|_| {
        index += 1;
        used[index - 1]
    });
    rename(api, |id| places[id.0 as usize]);
}
