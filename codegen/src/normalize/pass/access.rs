//! Properties that travel in one direction (`readOnly` and `writeOnly`; OpenAPI 3.0, section 4.7.24.2; JSON Schema
//! validation, section 9.4): responses have no write-only properties, requests no read-only ones.
//!
//! A type that travels in both directions, and has such a property or contains a type that has, becomes two: the type
//! itself is what responses hold, and beside it stands what requests hold.

use std::collections::{HashMap, HashSet};

use super::payloads;
use super::visit::{Direction, kind_types, kind_types_mut, named, named_mut, operation_types};
use crate::ir::{
    Access, Additional, Api, Field, NamePath, NameRoot, Presence, Type, TypeId, TypeKind, Types,
    UnionDispatch, Usage,
};

const BOTH: Usage = Usage { request: true, response: true };

pub(super) fn run(api: &mut Api) {
    if !api.types.iter().any(|(_, def)| has_one_way(&def.kind)) {
        return;
    }
    let tags = tags(&api.types);
    let one_way = one_way(&api.types, &tags);
    let sent = split(&mut api.types, &one_way);
    redirect(api, &sent);
    leave_out(&mut api.types, &tags);
}

fn has_one_way(kind: &TypeKind) -> bool {
    match kind {
        TypeKind::Struct(structure) => structure.fields.iter().any(|it| it.access != Access::ReadWrite),
        _ => false,
    }
}

/// The properties by which unions tell their variants apart: they travel whatever is said of them.
type Tags = HashSet<(TypeId, String)>;

fn tags(types: &Types) -> Tags {
    let mut tags = Tags::new();
    for (_, def) in types.iter() {
        let TypeKind::Union(union) = &def.kind else { continue };
        let UnionDispatch::Tag { property, .. } = &union.dispatch else { continue };
        for variant in &union.variants {
            let Some(ty) = variant.payload() else { continue };
            payloads::structs(
                types,
                ty,
                |_| true,
                |id| {
                    tags.insert((id, property.clone()));
                },
            );
        }
    }
    tags
}

/// The types with properties that travel in one direction, and all that contain such types.
fn one_way(types: &Types, tags: &Tags) -> HashSet<TypeId> {
    let mut pending: Vec<TypeId> = Vec::new();
    let mut users: HashMap<TypeId, Vec<TypeId>> = HashMap::new();
    for (id, def) in types.iter() {
        kind_types(&def.kind, &mut |ty| named(ty, &mut |used| users.entry(used).or_default().push(id)));
        let TypeKind::Struct(structure) = &def.kind else { continue };
        let is_one_way = |wire: &String| !tags.contains(&(id, wire.clone()));
        let mut limited = structure.fields.iter().filter(|field| field.access != Access::ReadWrite);
        if limited.any(|field| is_one_way(&field.name.wire)) {
            pending.push(id);
        }
    }
    let mut found = HashSet::new();
    while let Some(id) = pending.pop() {
        if found.insert(id) {
            pending.extend(users.get(&id).into_iter().flatten());
        }
    }
    found
}

/// Adds what requests hold to the types that travel in both directions, and returns it by what responses hold.
fn split(types: &mut Types, one_way: &HashSet<TypeId>) -> HashMap<TypeId, TypeId> {
    let both: Vec<TypeId> = types
        .iter()
        .filter(|(id, def)| def.usage == BOTH && one_way.contains(id))
        .map(|(id, _)| id)
        .collect();
    let mut sent = HashMap::new();
    for id in both {
        let mut def = types[id].clone();
        types[id].usage.request = false;
        def.usage.response = false;
        def.path = NamePath { root: NameRoot::Type(id), words: vec!["request".to_owned()] };
        def.received = Some(id);
        sent.insert(id, types.push(def));
    }
    sent
}

/// Lets requests refer to what they hold.
fn redirect(api: &mut Api, sent: &HashMap<TypeId, TypeId>) {
    let mut follow = |ty: &mut Type| named_mut(ty, &mut |id| *id = sent.get(id).copied().unwrap_or(*id));
    operation_types(api, &mut |ty, direction| {
        if direction == Direction::Request {
            follow(ty);
        }
    });
    for def in api.types.0.iter_mut().filter(|def| def.usage.request && !def.usage.response) {
        kind_types_mut(&mut def.kind, &mut follow);
    }
}

/// Takes out the properties that do not travel in the direction of their type. What comes all the same is kept with
/// what is not declared; where that has another type, they stay, but need not be there.
fn leave_out(types: &mut Types, tags: &Tags) {
    for (id, def) in (0..).map(TypeId).zip(&mut types.0) {
        let foreign = match (def.usage.request, def.usage.response) {
            (true, false) => Access::ReadOnly,
            (false, true) => Access::WriteOnly,
            _ => continue,
        };
        let TypeKind::Struct(structure) = &mut def.kind else { continue };
        let origin = def.received.unwrap_or(id);
        let is_foreign =
            |field: &Field| field.access == foreign && !tags.contains(&(origin, field.name.wire.clone()));
        if matches!(&structure.additional, Additional::Typed(ty) if *ty != Type::Any) {
            let mut foreign = Vec::new();
            for field in structure.fields.iter_mut().filter(|it| is_foreign(it)) {
                field.presence = Presence::Optional;
                foreign.push(field.name.wire.clone());
            }
            structure.require_no_more(|name| foreign.iter().any(|it| it == name));
            continue;
        }
        let (left_out, fields): (Vec<Field>, Vec<Field>) =
            std::mem::take(&mut structure.fields).into_iter().partition(is_foreign);
        structure.fields = fields;
        if !left_out.is_empty() && structure.additional == Additional::Forbidden {
            structure.additional = Additional::Any;
        }
        structure.left_out = left_out.into_iter().map(|field| field.name.wire).collect();
        let gone = structure.left_out.clone();
        structure.require_no_more(|name| gone.iter().any(|it| it == name));
    }
}
