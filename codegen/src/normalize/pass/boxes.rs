//! Where a type stands behind a pointer, so that no type contains itself and none is large by value.
//!
//! The rule looks at the kind of what is held and at the place that holds it, never at how large something is or at who
//! else uses it: a property, a value or a variant more, wherever it is added, moves no box. Structs are always behind a
//! pointer, in fields, variants and tuples; unions are in variants and tuples, and are small themselves, since all that is
//! left in their variants are scalars, lists and maps. So a struct is as large as its own scalars, lists and maps, and every
//! circle leads through a pointer. Tuples are the exception that is measured: their items are what the document lists, and
//! they do not grow.

use std::ops::ControlFlow::{self, Break, Continue};

use super::size::Sizes;
use super::visit::{types_of_operation, types_of_status_set};
use crate::ir::{Additional, Api, Type, TypeId, TypeKind, Types, UnionVariant};

/// In bytes: the largest tuple that stands in a field or a variant as it is.
const LARGEST_TUPLE: u64 = 64;

/// What holds a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// A field of a struct, or the variant of an enum over statuses, which nothing else holds.
    Field,
    /// A variant of a union.
    Variant,
    /// A list, a map, an alias or a caller: the value is on the heap, or has a name only, or is what was asked for.
    Other,
}

/// What is held, behind names and null.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Struct,
    Union,
    Tuple,
    /// A scalar, an enum, a list or a map.
    Small,
}

/// Puts boxes into all types, and into what operations return.
pub(super) fn run(api: &mut Api) {
    let held = Kinds::of_all(&api.types);
    each_place(api, &mut |ty, _| box_items(ty, &held));
    // Tuples have their sizes now.
    let types = api.types.clone();
    let sizes = Sizes::new(&types);
    each_place(api, &mut |ty, holder| box_whole(ty, holder, &held, &sizes));
}

/// Calls `put` for every type that something holds.
fn each_place(api: &mut Api, put: &mut impl FnMut(&mut Type, Holder)) {
    for def in &mut api.types.0 {
        match &mut def.kind {
            TypeKind::Alias(ty) => put(ty, Holder::Other),
            TypeKind::Newtype(ty) => put(ty, Holder::Field),
            TypeKind::Struct(object) => {
                object.fields.iter_mut().for_each(|field| put(&mut field.ty, Holder::Field));
                object.flattened.iter_mut().for_each(|flatten| put(&mut flatten.ty, Holder::Field));
                if let Additional::Typed(ty) = &mut object.additional {
                    put(ty, Holder::Other);
                }
            }
            TypeKind::Enum(_) => {}
            TypeKind::Union(union) => {
                let payloads = union.variants.iter_mut().filter_map(UnionVariant::payload_mut);
                payloads.for_each(|ty| put(ty, Holder::Variant));
            }
        }
    }
    for operation in &mut api.operations {
        types_of_operation(operation, &mut |ty, _| put(ty, Holder::Other));
    }
    for set in &mut api.status_sets {
        types_of_status_set(set, &mut |ty, _| put(ty, Holder::Field));
    }
    for event in api.event_sets.iter_mut().flat_map(|set| &mut set.events) {
        event.payload.ty_mut().into_iter().for_each(|ty| put(ty, Holder::Variant));
    }
}

/// Puts boxes into the tuples of a type.
fn box_items(ty: &mut Type, held: &Kinds) {
    match ty {
        Type::Nullable(inner) | Type::List(inner) | Type::Map(_, inner) => box_items(inner, held),
        Type::Tuple(items) => {
            for item in items {
                box_items(item, held);
                let item = behind_null(item);
                // A tuple that is written out inside of another one is part of it.
                if matches!(item, Type::Named(_)) && held.of(item) != Held::Small {
                    put_box(item);
                }
            }
        }
        _ => {}
    }
}

/// Puts a type into a box, where its holder asks for that.
fn box_whole(ty: &mut Type, holder: Holder, held: &Kinds, sizes: &Sizes<'_>) {
    let ty = behind_null(ty);
    let is_boxed = match (holder, held.of(ty)) {
        (Holder::Other, _) | (_, Held::Small) | (Holder::Field, Held::Union) => false,
        (Holder::Field | Holder::Variant, Held::Struct) | (Holder::Variant, Held::Union) => true,
        (Holder::Field | Holder::Variant, Held::Tuple) => sizes.of(ty) > LARGEST_TUPLE,
    };
    if is_boxed {
        put_box(ty);
    }
}

fn behind_null(ty: &mut Type) -> &mut Type {
    match ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    }
}

fn put_box(ty: &mut Type) {
    *ty = Type::Boxed(Box::new(std::mem::replace(ty, Type::Null)));
}

/// What each named type holds.
struct Kinds(Vec<Held>);

impl Kinds {
    fn of_all(types: &Types) -> Self {
        let mut known: Vec<Option<Held>> = vec![None; types.0.len()];
        let mut names = Vec::new();
        for (start, _) in types.iter() {
            let mut next = Continue(start);
            // Names that lead to nothing but names have been taken out by the recursion pass.
            while let Continue(id) = next
                && names.len() <= types.0.len()
            {
                names.push(id);
                next = known[id.0 as usize].map_or_else(|| step(&types[id].kind), Break);
            }
            let held = next.break_value().unwrap_or(Held::Small);
            names.drain(..).for_each(|id| known[id.0 as usize] = Some(held));
        }
        Self(known.into_iter().map(|held| held.unwrap_or(Held::Small)).collect())
    }

    fn of(&self, ty: &Type) -> Held {
        match ty {
            Type::Named(id) => self.0[id.0 as usize],
            Type::Tuple(_) => Held::Tuple,
            _ => Held::Small,
        }
    }
}

/// What a definition holds, or the name that it stands for.
fn step(kind: &TypeKind) -> ControlFlow<Held, TypeId> {
    let ty = match kind {
        TypeKind::Struct(_) => return Break(Held::Struct),
        TypeKind::Union(_) => return Break(Held::Union),
        TypeKind::Enum(_) => return Break(Held::Small),
        TypeKind::Alias(Type::Nullable(inner)) | TypeKind::Newtype(Type::Nullable(inner)) => inner,
        TypeKind::Alias(inner) | TypeKind::Newtype(inner) => inner,
    };
    match ty {
        Type::Named(next) => Continue(*next),
        Type::Tuple(_) => Break(Held::Tuple),
        _ => Break(Held::Small),
    }
}
