//! Unions that list themselves: a branch that leads back to its own union, with nothing read on the way, says nothing
//! that the other branches do not say, and reading it would never end.
//!
//! The search goes depth first from the lowest id, so that the same input always loses the same branches, and keeps its
//! own stack, so that chains may be long.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Type, TypeId, TypeKind, Types};
use crate::pointer::Pointer;

/// Takes the branches out that close a circle, and says so.
pub(super) fn run(types: &mut Types) -> Vec<Diagnostic> {
    let closing = closing(types);
    let mut findings = Vec::new();
    for (id, def) in (0..).map(TypeId).zip(&mut types.0) {
        let mut index = 0..;
        let mut is_kept = |origin: &Pointer| {
            let is_kept = index.next().is_none_or(|index| !closing.contains(&(id, index)));
            if !is_kept {
                let message = "this branch leads back to the union that it belongs to, and is left out";
                let hint = "what it would hold, the other branches hold";
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

/// A type with the edges to types that read the same value, each with its index among the variants or the flattened
/// types.
struct Visit {
    id: TypeId,
    edges: Vec<(usize, TypeId)>,
    /// The edge that is being followed.
    at: usize,
}

impl Visit {
    fn new(types: &Types, id: TypeId) -> Self {
        let same = |ty: &Type| match ty {
            Type::Named(id) => Some(*id),
            Type::Nullable(inner) | Type::Boxed(inner) => match &**inner {
                Type::Named(id) => Some(*id),
                _ => None,
            },
            _ => None,
        };
        let read: Vec<&Type> = match &types[id].kind {
            TypeKind::Alias(ty) | TypeKind::Newtype(ty) => vec![ty],
            TypeKind::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
            TypeKind::Struct(object) => object.flattened.iter().map(|flatten| &flatten.ty).collect(),
            TypeKind::Enum(_) => Vec::new(),
        };
        let edges = read.into_iter().enumerate().filter_map(|(index, ty)| Some((index, same(ty)?)));
        Self { id, edges: edges.collect(), at: 0 }
    }
}

/// The edges to take out.
fn closing(types: &Types) -> BTreeSet<(TypeId, usize)> {
    let mut found = BTreeSet::new();
    let (mut is_open, mut is_done) = (vec![false; types.0.len()], vec![false; types.0.len()]);
    for (start, _) in types.iter() {
        if is_done[start.0 as usize] {
            continue;
        }
        is_open[start.0 as usize] = true;
        let mut stack = vec![Visit::new(types, start)];
        while let Some(visit) = stack.last() {
            let Some((_, to)) = visit.edges.get(visit.at).copied() else {
                (is_open[visit.id.0 as usize], is_done[visit.id.0 as usize]) = (false, true);
                stack.pop();
                if let Some(above) = stack.last_mut() {
                    above.at += 1;
                }
                continue;
            };
            if is_open[to.0 as usize] {
                found.extend(last_that_can_go(types, &stack, to));
            }
            if is_open[to.0 as usize] || is_done[to.0 as usize] {
                if let Some(visit) = stack.last_mut() {
                    visit.at += 1;
                }
            } else {
                is_open[to.0 as usize] = true;
                stack.push(Visit::new(types, to));
            }
        }
    }
    found
}

/// Of the edges of a circle the last one that is a branch; an alias cannot go without what it stands for.
fn last_that_can_go(types: &Types, stack: &[Visit], to: TypeId) -> Option<(TypeId, usize)> {
    let begin = stack.iter().position(|visit| visit.id == to)?;
    let is_branch = |visit: &&Visit| matches!(types[visit.id].kind, TypeKind::Union(_) | TypeKind::Struct(_));
    let visit = stack[begin..].iter().rev().find(is_branch)?;
    Some((visit.id, visit.edges.get(visit.at)?.0))
}
