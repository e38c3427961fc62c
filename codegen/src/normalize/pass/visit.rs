//! Every place where the IR refers to a type.

pub(super) use crate::ir::visit::{Direction, kind_types, named, types_of_operation, types_of_status_set};
use crate::ir::{Additional, Api, Keys, NameRoot, Type, TypeId, TypeKind, UnionVariant};

/// Calls `look` for every type that operations refer to.
pub(super) fn operation_types(api: &mut Api, look: &mut impl FnMut(&mut Type, Direction)) {
    for operation in &mut api.operations {
        types_of_operation(operation, look);
    }
    for set in &mut api.status_sets {
        types_of_status_set(set, look);
    }
    types_of_events(api, look);
}

/// Calls `look` for every type that events refer to, and their headers.
pub(super) fn types_of_events(api: &mut Api, look: &mut impl FnMut(&mut Type, Direction)) {
    let events = api.event_sets.iter_mut().flat_map(|set| &mut set.events);
    let payloads = events.filter_map(|event| event.payload.ty_mut());
    let headers = api.event_headers.iter_mut().map(|header| &mut header.ty);
    payloads.chain(headers).for_each(|ty| look(ty, Direction::Response));
}

/// Calls `look` for every type that a definition uses, to change it.
pub(super) fn kind_types_mut(kind: &mut TypeKind, look: &mut impl FnMut(&mut Type)) {
    match kind {
        TypeKind::Alias(ty) | TypeKind::Newtype(ty) => look(ty),
        TypeKind::Struct(structure) => {
            structure.fields.iter_mut().for_each(|field| look(&mut field.ty));
            structure.flattened.iter_mut().for_each(|flatten| look(&mut flatten.ty));
            if let Additional::Typed(ty) = &mut structure.additional {
                look(ty);
            }
        }
        TypeKind::Enum(_) => {}
        TypeKind::Union(union) => {
            union.variants.iter_mut().filter_map(UnionVariant::payload_mut).for_each(look)
        }
    }
}

/// Calls `look` for every named type in a type, to change it.
pub(super) fn named_mut(ty: &mut Type, look: &mut impl FnMut(&mut TypeId)) {
    match ty {
        Type::Named(id) => look(id),
        Type::List(inner) | Type::Nullable(inner) | Type::Boxed(inner) => named_mut(inner, look),
        Type::Map(keys, inner) => {
            if let Keys::Enum(id) = keys {
                look(id);
            }
            named_mut(inner, look);
        }
        Type::Tuple(items) => items.iter_mut().for_each(|item| named_mut(item, look)),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number
        | Type::String(_)
        | Type::External(_) => {}
    }
}

/// Lets everything that refers to a type refer to another one.
pub(super) fn rename(api: &mut Api, name: impl Fn(TypeId) -> TypeId) {
    let mut change = |ty: &mut Type| named_mut(ty, &mut |id| *id = name(*id));
    operation_types(api, &mut |ty, _| change(ty));
    for def in &mut api.types.0 {
        kind_types_mut(&mut def.kind, &mut change);
        if let NameRoot::Type(id) = &mut def.path.root {
            *id = name(*id);
        }
        if let Some(id) = &mut def.received {
            *id = name(*id);
        }
    }
}
