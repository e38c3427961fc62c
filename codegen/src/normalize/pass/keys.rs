//! Keys of maps: those that a person gave another type are text, of which a map can be made in any case.

use super::visit::{kind_types_mut, operation_types};
use crate::ir::{Api, EnumRepr, Keys, Type, TypeId, TypeKind, Types};

/// Lets keys be text that are not of an enum of strings.
pub(super) fn run(api: &mut Api) {
    let is_enum: Vec<bool> = api.types.iter().map(|(id, _)| is_enum(&api.types, id)).collect();
    for def in &mut api.types.0 {
        kind_types_mut(&mut def.kind, &mut |ty| settle(ty, &is_enum));
    }
    operation_types(api, &mut |ty, _| settle(ty, &is_enum));
}

fn is_enum(types: &Types, id: TypeId) -> bool {
    let kind = types.behind_aliases(&Type::Named(id)).map(|id| &types[id].kind);
    matches!(kind, Some(TypeKind::Enum(values)) if values.repr == EnumRepr::String)
}

fn settle(ty: &mut Type, is_enum: &[bool]) {
    match ty {
        Type::Map(keys, value) => {
            if let Keys::Enum(id) = *keys
                && !is_enum[id.0 as usize]
            {
                *keys = Keys::Text;
            }
            settle(value, is_enum);
        }
        Type::List(inner) | Type::Nullable(inner) | Type::Boxed(inner) => settle(inner, is_enum),
        Type::Tuple(items) => items.iter_mut().for_each(|item| settle(item, is_enum)),
        _ => {}
    }
}
