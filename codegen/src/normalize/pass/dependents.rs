//! Properties that have to be there when others are: they tell variants of unions apart, and mean nothing to other types.

use super::visit::{kind_types, named};
use crate::ir::{TypeId, TypeKind, Types};

/// Takes them out of structs that no union holds, be it in a list or a map.
pub(super) fn run(types: &mut Types) {
    let mut is_held = vec![false; types.0.len()];
    let mut pending: Vec<TypeId> = Vec::new();
    let look = |kind: &TypeKind, pending: &mut Vec<TypeId>| {
        kind_types(kind, &mut |ty| named(ty, &mut |id| pending.push(id)));
    };
    for (_, def) in types.iter().filter(|(_, def)| matches!(def.kind, TypeKind::Union(_))) {
        look(&def.kind, &mut pending);
    }
    while let Some(id) = pending.pop() {
        let is_known = std::mem::replace(&mut is_held[id.0 as usize], true);
        if !is_known && matches!(types[id].kind, TypeKind::Alias(_) | TypeKind::Newtype(_)) {
            look(&types[id].kind, &mut pending);
        }
    }
    for (def, is_held) in types.0.iter_mut().zip(is_held) {
        if let (TypeKind::Struct(structure), false) = (&mut def.kind, is_held) {
            structure.dependents.clear();
        }
    }
}
