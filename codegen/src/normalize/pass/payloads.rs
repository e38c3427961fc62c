//! The structs that the variant of a union may hold.

use std::collections::HashSet;

use crate::ir::{Type, TypeId, TypeKind, Types, Union, UnionVariant};

/// Calls `look` for the structs that a variant's payload may be, in the variants of unions inside of it as well where
/// `enters` says so. Each named type is looked at once.
pub(super) fn structs(
    types: &Types,
    payload: &Type,
    enters: impl Fn(&Union) -> bool,
    mut look: impl FnMut(TypeId),
) {
    let (mut seen, mut pending) = (HashSet::new(), vec![payload]);
    while let Some(ty) = pending.pop() {
        let id = match ty {
            Type::Boxed(inner) | Type::Nullable(inner) => {
                pending.push(inner);
                continue;
            }
            Type::Named(id) if seen.insert(*id) => *id,
            _ => continue,
        };
        match &types[id].kind {
            TypeKind::Alias(inner) | TypeKind::Newtype(inner) => pending.push(inner),
            TypeKind::Union(union) if enters(union) => {
                pending.extend(union.variants.iter().rev().filter_map(UnionVariant::payload));
            }
            TypeKind::Struct(_) => look(id),
            TypeKind::Union(_) | TypeKind::Enum(_) => {}
        }
    }
}
