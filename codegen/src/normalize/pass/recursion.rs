//! Recursion: aliases that would contain themselves become newtypes, and types that would own themselves get a box
//! on the edge that closes the circle. Lists and maps need no box.

use std::collections::HashSet;

use super::visit::{kind_types, kind_types_mut, named};
use super::walk::{Closing, closing};
use crate::ir::{Type, TypeId, TypeKind, Types};

pub(super) fn run(types: &mut Types) {
    break_aliases(types);
    put_boxes(types);
}

fn break_aliases(types: &mut Types) {
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

fn put_boxes(types: &mut Types) {
    let circles = closing(types, |id| owned(types, id));
    let boxes: HashSet<(TypeId, TypeId)> =
        circles.into_iter().map(|Closing { from, edge: written, .. }| (from, written)).collect();
    for (id, def) in (0..).map(TypeId).zip(&mut types.0) {
        if matches!(def.kind, TypeKind::Alias(_)) {
            continue;
        }
        let needs = |written| boxes.contains(&(id, written));
        match &mut def.kind {
            TypeKind::Struct(structure) => {
                structure.fields.iter_mut().for_each(|field| put_box(&mut field.ty, &needs));
                structure.flattened.iter_mut().for_each(|flatten| put_box(&mut flatten.ty, &needs));
            }
            kind => kind_types_mut(kind, &mut |ty| put_box(ty, &needs)),
        }
    }
}

/// The types that a definition owns without a list or a map between, each with the name it is written by: its
/// own, or that of the alias through which it is reached. Aliases own nothing by themselves.
fn owned(types: &Types, id: TypeId) -> Vec<(TypeId, TypeId)> {
    let mut edges = Vec::new();
    if !matches!(types[id].kind, TypeKind::Alias(_)) {
        let mut written = Vec::new();
        // Additional properties are a map.
        match &types[id].kind {
            TypeKind::Struct(structure) => {
                structure.fields.iter().for_each(|field| direct(&field.ty, &mut written));
                structure.flattened.iter().for_each(|flatten| direct(&flatten.ty, &mut written));
            }
            kind => kind_types(kind, &mut |ty| direct(ty, &mut written)),
        }
        for name in written {
            let mut pending = vec![name];
            let mut seen = HashSet::new();
            while let Some(next) = pending.pop() {
                if !seen.insert(next) {
                    continue;
                }
                match &types[next].kind {
                    TypeKind::Alias(ty) => direct(ty, &mut pending),
                    _ => edges.push((name, next)),
                }
            }
        }
    }
    edges
}

fn direct(ty: &Type, found: &mut Vec<TypeId>) {
    match ty {
        Type::Named(id) => found.push(*id),
        Type::Nullable(inner) => direct(inner, found),
        Type::Tuple(items) => items.iter().for_each(|item| direct(item, found)),
        _ => {}
    }
}

fn put_box(ty: &mut Type, needs: &impl Fn(TypeId) -> bool) {
    match ty {
        Type::Named(id) if needs(*id) => *ty = Type::Boxed(Box::new(Type::Named(*id))),
        Type::Nullable(inner) => put_box(inner, needs),
        Type::Tuple(items) => items.iter_mut().for_each(|item| put_box(item, needs)),
        _ => {}
    }
}
