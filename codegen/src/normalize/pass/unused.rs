//! Types that nobody can use: those that nothing refers to, and the schemas of multipart bodies, whose properties are
//! arguments and setters.

use std::collections::hash_map::Entry;

use foldhash::{HashMap, HashMapExt as _};

use super::place;
use super::visit::{kind_types, named, operation_types, rename};
use crate::document::hoisted;
use crate::ir::{Api, Content, NameRoot, OperationId, PartSchema, TypeDef, TypeId};
use crate::pointer::Pointer;
use crate::select::Kept;

/// Takes them out. Component schemas that no operation mentions stay, where they are kept: somebody published them.
pub(super) fn run(api: &mut Api, kept: &dyn Fn(&str) -> Kept) {
    let is_root = |def: &TypeDef, is_part: bool| match &def.path.root {
        NameRoot::Component(key) if place::is_named(def) => match kept(&hoisted::said(key)) {
            Kept::Chosen => true,
            Kept::WithAll => !is_part,
            Kept::No => false,
        },
        _ => place::is_named(def),
    };
    let parts = parts(api);
    let mut pending: Vec<TypeId> =
        api.types.iter().filter(|(id, def)| is_root(def, parts.contains_key(id))).map(|(id, _)| id).collect();
    operation_types(api, &mut |ty, _| named(ty, &mut |id| pending.push(id)));
    let used = reached(api, pending);
    let is_dropped = |id: &TypeId| !used[id.0 as usize];
    let describes = |id: TypeId, (operation, content): &(OperationId, Pointer)| PartSchema {
        origin: api.types[id].origin.clone(),
        operation: *operation,
        content: content.clone(),
    };
    let is_kept = |def: &TypeDef| matches!(&def.path.root, NameRoot::Component(key) if kept(&hoisted::said(key)) != Kept::No);
    api.part_schemas = api
        .types
        .iter()
        .filter(|(id, def)| is_dropped(id) && def.is_component() && is_kept(def))
        .filter_map(|(id, _)| Some(describes(id, parts.get(&id)?)))
        .collect();
    compact(api, &used);
}

/// The types that the schemas of multipart bodies consist of, each with the first body that has it.
fn parts(api: &Api) -> HashMap<TypeId, (OperationId, Pointer)> {
    let mut found = HashMap::new();
    let mut components: HashMap<&Pointer, TypeId> = HashMap::new();
    for (index, operation) in (0..).map(OperationId).zip(&api.operations) {
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            let Content::Multipart(multipart) = &content.content else { continue };
            if components.is_empty() {
                components = api.types.iter().map(|(id, def)| (&def.origin, id)).collect();
            }
            let mut pending: Vec<TypeId> =
                multipart.schemas.iter().filter_map(|it| components.get(it).copied()).collect();
            while let Some(id) = pending.pop() {
                if let Entry::Vacant(entry) = found.entry(id) {
                    entry.insert((index, content.origin.clone()));
                    kind_types(&api.types[id].kind, &mut |ty| named(ty, &mut |id| pending.push(id)));
                }
            }
        }
    }
    found
}

/// Which types can be reached.
fn reached(api: &Api, mut pending: Vec<TypeId>) -> Vec<bool> {
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
    used
}

/// Takes out the types that are not used.
fn compact(api: &mut Api, used: &[bool]) {
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
