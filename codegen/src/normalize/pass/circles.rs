//! Unions that list themselves, directly or through one another: reading a branch that leads back to its own union, with
//! nothing read on the way, would never end. Values that fit no other branch of theirs are kept as JSON.

use std::collections::BTreeSet;

use super::walk::closing;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Type, TypeId, TypeKind, Types, UnionVariant};
use crate::pointer::Pointer;

/// Takes the branches out that close a circle, and says so.
pub(super) fn run(types: &mut Types) -> Vec<Diagnostic> {
    let closing: BTreeSet<(TypeId, usize)> =
        closing(types, |id| branches(types, id)).into_iter().map(|it| (it.from, it.edge)).collect();
    let mut findings = Vec::new();
    for (id, def) in (0..).map(TypeId).zip(&mut types.0) {
        let mut index = 0..;
        let mut is_kept = |origin: &Pointer| {
            let is_kept = index.next().is_none_or(|index| !closing.contains(&(id, index)));
            if !is_kept {
                let message = "this branch leads back to the union that it belongs to, and is left out";
                let hint = "a value that fits no other branch is kept as JSON";
                findings.push(Diagnostic::new(Code::CircularBranch, origin, message).hint(hint));
            }
            is_kept
        };
        match &mut def.kind {
            TypeKind::Union(union) => {
                union.variants.retain(|variant| is_kept(&variant.origin));
                if union.variants.is_empty() {
                    // Nothing but itself: there is no value that the schema describes.
                    def.kind = TypeKind::Alias(Type::Any);
                }
            }
            TypeKind::Struct(object) => object.flattened.retain(|_| is_kept(&def.origin)),
            TypeKind::Alias(_) | TypeKind::Newtype(_) | TypeKind::Enum(_) => {}
        }
    }
    findings
}

/// The unions and structs that read the same value as a type does, each with its index among the variants or the
/// flattened types. An alias is what it stands for: it cannot be left out of a circle.
fn branches(types: &Types, id: TypeId) -> Vec<(usize, TypeId)> {
    let read: Vec<Option<&Type>> = match &types[id].kind {
        TypeKind::Union(union) => union.variants.iter().map(UnionVariant::payload).collect(),
        TypeKind::Struct(object) => object.flattened.iter().map(|flatten| Some(&flatten.ty)).collect(),
        TypeKind::Alias(_) | TypeKind::Newtype(_) | TypeKind::Enum(_) => Vec::new(),
    };
    let edges = read.into_iter().enumerate();
    edges.filter_map(|(index, ty)| Some((index, behind_aliases(types, ty?)?))).collect()
}

/// The type behind aliases, newtypes and null; nothing where that has no name, or where there are only aliases.
fn behind_aliases<'a>(types: &'a Types, mut ty: &'a Type) -> Option<TypeId> {
    let mut steps = 0..=types.0.len();
    loop {
        match ty {
            Type::Nullable(inner) => ty = inner,
            Type::Named(id) => match &types[*id].kind {
                TypeKind::Alias(inner) | TypeKind::Newtype(inner) => {
                    steps.next()?;
                    ty = inner;
                }
                _ => return Some(*id),
            },
            _ => return None,
        }
    }
}
