//! Every place where a type refers to another.

use super::{Additional, Keys, Type, TypeId, TypeKind, UnionVariant};

/// Calls `look` for every type that a definition uses.
pub(crate) fn kind_types<'a>(kind: &'a TypeKind, look: &mut impl FnMut(&'a Type)) {
    match kind {
        TypeKind::Alias(ty) | TypeKind::Newtype(ty) => look(ty),
        TypeKind::Struct(structure) => {
            structure.fields.iter().for_each(|field| look(&field.ty));
            structure.flattened.iter().for_each(|flatten| look(&flatten.ty));
            if let Additional::Typed(ty) = &structure.additional {
                look(ty);
            }
        }
        TypeKind::Enum(_) => {}
        TypeKind::Union(union) => union.variants.iter().filter_map(UnionVariant::payload).for_each(look),
    }
}

/// Calls `look` for every named type in a type.
pub(crate) fn named(ty: &Type, look: &mut impl FnMut(TypeId)) {
    match ty {
        Type::Named(id) => look(*id),
        Type::List(inner) | Type::Nullable(inner) | Type::Boxed(inner) => named(inner, look),
        Type::Map(keys, inner) => {
            if let Keys::Enum(id) = keys {
                look(*id);
            }
            named(inner, look);
        }
        Type::Tuple(items) => items.iter().for_each(|item| named(item, look)),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number
        | Type::String(_)
        | Type::External(_) => {}
    }
}
