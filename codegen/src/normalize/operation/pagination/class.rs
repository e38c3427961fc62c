//! What a value can be, as far as pages care.

use crate::ir::{Docs, Type, TypeKind};
use crate::normalize::schema::SchemaNormalizer;

/// What a value can be, as far as pages care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Text,
    Number,
    Flag,
    List,
    Object,
    /// Any JSON value.
    Any,
    /// Something else.
    Other,
}

impl Class {
    /// Whether a value of this class can go where one of another class goes.
    pub(super) fn fits(self, other: Self) -> bool {
        let is_scalar = |class| matches!(class, Self::Text | Self::Number | Self::Any);
        is_scalar(self) && is_scalar(other) && (self == other || self == Self::Any || other == Self::Any)
    }

    /// The class of a type's values.
    pub(super) fn of(schemas: &SchemaNormalizer<'_>, ty: &Type) -> Self {
        match schemas.value(ty) {
            Type::Any => Self::Any,
            Type::Boolean => Self::Flag,
            Type::Integer(_) | Type::Number => Self::Number,
            Type::String(_) => Self::Text,
            Type::List(_) => Self::List,
            Type::Map(..) => Self::Object,
            Type::Named(id) => match &schemas.types()[*id].kind {
                TypeKind::Struct(_) => Self::Object,
                _ => Self::Other,
            },
            Type::Null | Type::Tuple(_) | Type::Nullable(_) | Type::Boxed(_) | Type::External(_) => {
                Self::Other
            }
        }
    }
}

/// The properties of an object; none of what is no object.
pub(super) fn fields<'b>(
    schemas: &'b SchemaNormalizer<'_>,
    ty: &'b Type,
) -> Vec<(&'b str, &'b Type, &'b Docs)> {
    let Type::Named(id) = schemas.value(ty) else { return Vec::new() };
    let TypeKind::Struct(object) = &schemas.types()[*id].kind else { return Vec::new() };
    object.fields.iter().map(|field| (field.name.wire.as_str(), &field.ty, &field.docs)).collect()
}
