//! Recursion: aliases that would contain themselves become newtypes. Where types that would own themselves get a box is
//! decided for all types alike.

use super::visit::named;
use super::walk::{Closing, closing};
use crate::ir::{Type, TypeId, TypeKind, Types};

pub(super) fn run(types: &mut Types) {
    let edges = |id: TypeId| {
        let mut edges = Vec::new();
        if let TypeKind::Alias(ty) = &types[id].kind {
            named(ty, &mut |to| edges.push(((), to)));
        }
        edges
    };
    for Closing { to: id, .. } in closing(types, edges) {
        if let TypeKind::Alias(ty) = &types[id].kind {
            // Nothing but names all the way round: there is no value that the schema describes.
            let kind = if is_empty_circle(types, id) {
                TypeKind::Alias(Type::Any)
            } else {
                TypeKind::Newtype(ty.clone())
            };
            types[id].kind = kind;
        }
    }
}

fn is_empty_circle(types: &Types, start: TypeId) -> bool {
    let mut id = start;
    for _ in 0..=types.0.len() {
        let TypeKind::Alias(ty) = &types[id].kind else { return false };
        let inner = match ty {
            Type::Nullable(inner) => inner,
            ty => ty,
        };
        let Type::Named(next) = inner else { return false };
        id = *next;
        if id == start {
            return true;
        }
    }
    true
}
