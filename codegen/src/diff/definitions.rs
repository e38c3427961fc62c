//! What a named type is and what it stands for.

use crate::ir::{TypeId, TypeKind, Types};

/// The kind of a type in a word.
pub(super) fn kind(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Alias(_) => "alias",
        TypeKind::Newtype(_) => "wrapper",
        TypeKind::Struct(_) => "struct",
        TypeKind::Enum(_) => "enum",
        TypeKind::Union(_) => "union",
    }
}

/// The definition that an inline type shares with others, or the type itself.
pub(super) fn defined(types: &Types, id: TypeId) -> TypeId {
    match &types[id].kind {
        TypeKind::Alias(ty) if types[id].is_shared() => types.behind_aliases(ty).unwrap_or(id),
        _ => id,
    }
}
