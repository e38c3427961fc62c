//! Which types have the same content: documentation and places apart, they are the same types with the same members.
//!
//! Types are compared from the innermost outwards. What a type is apart from the types inside of it is its shape, found out
//! once; and types are the same if their shapes are, and the groups of the types inside: one pass, in proportion to the size
//! of the IR.

use foldhash::{HashMap, HashMapExt as _};

use super::visit::{kind_types, kind_types_mut, named, named_mut};
use crate::ir::{
    Docs, Enum, EnumVariant, Field, Flatten, Name, Struct, TypeDef, TypeId, TypeKind, Types, Union,
    UnionVariant,
};
use crate::pointer::Pointer;

/// Types that have the same content, each known by one of them.
pub(super) struct Groups {
    of: Vec<TypeId>,
    by_content: HashMap<Content, TypeId>,
}

/// A shape and the groups of the types inside, in order.
type Content = (Shape, Vec<TypeId>);

/// What a type is apart from the types inside of it: those with the same number are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Shape(usize);

/// The shapes of all types.
pub(super) struct Shapes {
    /// By type, with the types inside.
    of: Vec<(Shape, Vec<TypeId>)>,
}

impl Shapes {
    /// Finds them out. `also` is what has to be the same besides.
    pub(super) fn new(types: &Types, also: impl Fn(&TypeDef) -> u8) -> Self {
        let mut known: HashMap<String, Shape> = HashMap::new();
        let of = types.iter().map(|(_, def)| {
            let mut inside = Vec::new();
            inner(def, &mut |id| inside.push(id));
            let next = Shape(known.len());
            (*known.entry(shape(def, also(def))).or_insert(next), inside)
        });
        Self { of: of.collect() }
    }

    /// The types inside of a type.
    fn inside(&self, id: TypeId) -> &[TypeId] {
        self.of.get(id.0 as usize).map_or(&[], |(_, inside)| inside)
    }

    /// What makes a type what it is.
    fn content(&self, id: TypeId, group: impl Fn(TypeId) -> TypeId) -> Option<Content> {
        let (shape, inside) = self.of.get(id.0 as usize)?;
        Some((*shape, inside.iter().map(|id| group(*id)).collect()))
    }
}

impl Groups {
    /// Groups all types by their shapes. `settled` has a group for some of them, whatever they hold.
    pub(super) fn new(shapes: &Shapes, settled: impl Fn(TypeId) -> Option<TypeId>) -> Self {
        let ids = || (0..).map(TypeId).take(shapes.of.len());
        let mut of: Vec<Option<TypeId>> = ids().map(settled).collect();
        let mut by_content: HashMap<Content, TypeId> = HashMap::new();
        let mut entered = vec![false; of.len()];
        for start in ids() {
            let mut pending = vec![start];
            while let Some(id) = pending.last().copied() {
                let index = id.0 as usize;
                if of[index].is_some() {
                    pending.pop();
                    continue;
                }
                let mut open = Vec::new();
                if !std::mem::replace(&mut entered[index], true) {
                    let is_open = |id: &TypeId| of[id.0 as usize].is_none() && !entered[id.0 as usize];
                    open.extend(shapes.inside(id).iter().copied().filter(is_open));
                }
                if !open.is_empty() {
                    pending.extend(open);
                    continue;
                }
                pending.pop();
                // Inner types that are still open lead back here: they count as themselves.
                let content = shapes.content(id, |inner| of[inner.0 as usize].unwrap_or(inner));
                of[index] = content.map(|content| *by_content.entry(content).or_insert(id));
            }
        }
        let of = (0..).map(TypeId).zip(of).map(|(id, group)| group.unwrap_or(id)).collect();
        Self { of, by_content }
    }

    /// The type that a type's group is known by.
    pub(super) fn of(&self, id: TypeId) -> TypeId {
        self.of.get(id.0 as usize).copied().unwrap_or(id)
    }

    /// The group of types that have the content of one whose own group was settled.
    pub(super) fn like(&self, id: TypeId, shapes: &Shapes) -> Option<TypeId> {
        self.by_content.get(&shapes.content(id, |inner| self.of(inner))?).copied()
    }
}

/// The types that a type is compared by.
fn inner(def: &TypeDef, look: &mut impl FnMut(TypeId)) {
    def.received.into_iter().for_each(&mut *look);
    kind_types(&def.kind, &mut |ty| named(ty, look));
}

/// What makes a type what it is, apart from the types inside, as text.
fn shape(def: &TypeDef, also: u8) -> String {
    const ANY: TypeId = TypeId(0);
    let mut kind = undocumented(&def.kind);
    kind_types_mut(&mut kind, &mut |ty| named_mut(ty, &mut |id| *id = ANY));
    // The IR serialises by derived impls with string keys, which cannot fail.
    serde_json::to_string(&(kind, def.received.map(|_| ANY), also)).unwrap_or_default()
}

/// A type without what documents it and says where it stands. What a member is called follows from what the document says,
/// and is part of the type.
fn undocumented(kind: &TypeKind) -> TypeKind {
    match kind {
        TypeKind::Struct(structure) => TypeKind::Struct(Struct {
            fields: structure.fields.iter().map(undocumented_field).collect(),
            constants: structure.constants.clone(),
            flattened: structure.flattened.iter().map(undocumented_flatten).collect(),
            additional: structure.additional.clone(),
            additional_name: structure.additional_name.clone(),
            is_lenient: structure.is_lenient,
            left_out: structure.left_out.clone(),
            dependents: structure.dependents.clone(),
        }),
        TypeKind::Enum(enumeration) => TypeKind::Enum(Enum {
            repr: enumeration.repr,
            variants: enumeration.variants.iter().map(undocumented_value).collect(),
            fallback: enumeration.fallback.clone(),
        }),
        TypeKind::Union(union) => TypeKind::Union(Union {
            variants: union.variants.iter().map(undocumented_variant).collect(),
            dispatch: union.dispatch.clone(),
            fallback: union.fallback.clone(),
            fallback_stem: union.fallback_stem.clone(),
        }),
        TypeKind::Alias(_) | TypeKind::Newtype(_) => kind.clone(),
    }
}

fn undecided(name: &Name) -> Name {
    Name::undecided(name.wire.as_str())
}

fn undocumented_field(field: &Field) -> Field {
    Field {
        name: undecided(&field.name),
        origin: Pointer::root(),
        docs: Docs::default(),
        ty: field.ty.clone(),
        presence: field.presence,
        access: field.access,
        preset: field.preset.clone(),
        setter: field.setter.clone(),
    }
}

fn undocumented_flatten(flatten: &Flatten) -> Flatten {
    Flatten {
        name: undecided(&flatten.name),
        docs: Docs::default(),
        ty: flatten.ty.clone(),
        setter: flatten.setter.clone(),
    }
}

fn undocumented_value(variant: &EnumVariant) -> EnumVariant {
    EnumVariant {
        name: undecided(&variant.name),
        origin: Pointer::root(),
        value: variant.value.clone(),
        docs: Docs::default(),
    }
}

fn undocumented_variant(variant: &UnionVariant) -> UnionVariant {
    UnionVariant {
        name: undecided(&variant.name),
        origin: Pointer::root(),
        docs: Docs::default(),
        kind: variant.kind.clone(),
        tags: variant.tags.clone(),
        further_tags: variant.further_tags.clone(),
        carrier: variant.carrier,
        is_base: variant.is_base,
        is_default: variant.is_default,
        stem: variant.stem.clone(),
        conversions: variant.conversions.clone(),
    }
}
