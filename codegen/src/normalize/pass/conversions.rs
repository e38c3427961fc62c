//! Which values become a union by themselves (`From`).
//!
//! A variant is made of its payload where no other variant holds the same Rust type. Text becomes the one variant that takes
//! any text, or else the only one that is written as text; where several could be meant, nothing is guessed.

use std::collections::HashMap;

use crate::ir::{
    Api, Conversion, EnumRepr, Keys, StringFormat, Type, TypeDef, TypeId, TypeKind, Types, Union,
    UnionVariant, VariantKind,
};

/// Decides for all unions that callers make.
pub(super) fn run(api: &mut Api) {
    let found: Vec<(TypeId, Vec<Vec<Conversion>>)> = api
        .types
        .iter()
        .filter(|(_, def)| def.is_made())
        .filter_map(|(id, def)| match &def.kind {
            TypeKind::Union(union) => Some((id, conversions(id, def, union, &api.types))),
            _ => None,
        })
        .collect();
    for (id, conversions) in found {
        if let TypeKind::Union(union) = &mut api.types[id].kind {
            for (variant, conversions) in union.variants.iter_mut().zip(conversions) {
                variant.conversions = conversions;
            }
        }
    }
}

/// The conversions of each variant.
fn conversions(id: TypeId, def: &TypeDef, union: &Union, types: &Types) -> Vec<Vec<Conversion>> {
    let held: Vec<Option<Type>> = union
        .variants
        .iter()
        .map(|variant| variant.payload().map(|ty| rust_type(ty.unboxed(), types)))
        .collect();
    let mut counts: HashMap<&Type, usize> = HashMap::new();
    held.iter().flatten().for_each(|ty| *counts.entry(ty).or_default() += 1);
    let is_own = |ty: &Type| match ty {
        // The fallback holds any value, too, and a union is made of itself and of its counterpart already.
        Type::Any | Type::Null | Type::Nullable(_) => false,
        Type::Named(held) => *held != id && Some(*held) != def.received,
        _ => true,
    };
    let is_single = |ty: &Option<Type>| ty.as_ref().is_some_and(|ty| counts.get(ty) == Some(&1));
    let text = text(&held, types).filter(|index| is_single(&held[*index]));
    let takes_text = |index: usize, variant: &UnionVariant| match &variant.kind {
        VariantKind::Payload(_) => text == Some(index),
        // Text is one of the constants, or a value that is not known.
        VariantKind::Constant(value) => text.is_none() && value.is_string(),
    };
    let variants = union.variants.iter().zip(&held).enumerate();
    variants
        .map(|(index, (variant, ty))| {
            let is_payload = is_single(ty) && ty.as_ref().is_some_and(is_own);
            let payload = is_payload.then_some(Conversion::Payload);
            let text = takes_text(index, variant).then_some(Conversion::Text);
            payload.into_iter().chain(text).collect()
        })
        .collect()
}

/// The variant that text becomes.
fn text(held: &[Option<Type>], types: &Types) -> Option<usize> {
    let any_text = |ty: &Option<Type>| *ty == Some(Type::String(StringFormat::Plain));
    if let Some(index) = held.iter().position(any_text) {
        return Some(index);
    }
    let is_text = |ty: &Option<Type>| match ty {
        Some(Type::String(_)) => true,
        Some(Type::Named(id)) => {
            matches!(&types[*id].kind, TypeKind::Enum(values) if values.repr == EnumRepr::String)
        }
        _ => false,
    };
    let mut found = held.iter().enumerate().filter(|(_, ty)| is_text(ty)).map(|(index, _)| index);
    found.next().filter(|_| found.next().is_none())
}

/// The type that the compiler sees: without aliases, and without formats that make no difference.
fn rust_type(ty: &Type, types: &Types) -> Type {
    let inner = |ty: &Type| Box::new(rust_type(ty, types));
    match ty {
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Alias(ty) => rust_type(ty, types),
            _ => Type::Named(*id),
        },
        Type::String(StringFormat::Binary) => Type::String(StringFormat::Plain),
        Type::List(item) => Type::List(inner(item)),
        Type::Map(Keys::Enum(id), value) => {
            Type::Map(Keys::Enum(types.behind_aliases(&Type::Named(*id)).unwrap_or(*id)), inner(value))
        }
        Type::Map(Keys::Text, value) => Type::Map(Keys::Text, inner(value)),
        Type::Nullable(ty) => Type::Nullable(inner(ty)),
        Type::Boxed(ty) => Type::Boxed(inner(ty)),
        Type::Tuple(items) => Type::Tuple(items.iter().map(|item| rust_type(item, types)).collect()),
        other => other.clone(),
    }
}
