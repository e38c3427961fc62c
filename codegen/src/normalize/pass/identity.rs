//! Which types have the same content: documentation and places apart, they are the same types with the same members.
//!
//! Types are compared from the innermost outwards by a canonical text, in which inner types are already replaced by the
//! first that is identical to them: one pass, in proportion to the size of the IR.

use foldhash::{HashMap, HashMapExt as _};

use super::visit::{kind_types, kind_types_mut, named, named_mut};
use crate::ir::{Docs, Name, TypeDef, TypeId, TypeKind, Types};
use crate::pointer::Pointer;

/// Types that have the same content, each known by one of them.
pub(super) struct Groups {
    of: Vec<TypeId>,
    by_content: HashMap<String, TypeId>,
}

impl Groups {
    /// Groups all types. `settled` has a group for some of them, whatever they hold; `also` is what has to be the same
    /// besides their content.
    pub(super) fn new(
        types: &Types,
        settled: impl Fn(TypeId) -> Option<TypeId>,
        also: impl Fn(&TypeDef) -> u8,
    ) -> Self {
        let mut of: Vec<Option<TypeId>> = types.iter().map(|(id, _)| settled(id)).collect();
        let mut by_content: HashMap<String, TypeId> = HashMap::new();
        let mut entered = vec![false; of.len()];
        for (start, _) in types.iter() {
            let mut pending = vec![start];
            while let Some(id) = pending.last().copied() {
                let index = id.0 as usize;
                if of[index].is_some() {
                    pending.pop();
                    continue;
                }
                let mut open = Vec::new();
                if !std::mem::replace(&mut entered[index], true) {
                    inner(&types[id], &mut |inner| {
                        if of[inner.0 as usize].is_none() && !entered[inner.0 as usize] {
                            open.push(inner);
                        }
                    });
                }
                if !open.is_empty() {
                    pending.extend(open);
                    continue;
                }
                pending.pop();
                // Inner types that are still open lead back here: they count as themselves.
                let text =
                    content(&types[id], also(&types[id]), |inner| of[inner.0 as usize].unwrap_or(inner));
                of[index] = Some(*by_content.entry(text).or_insert(id));
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
    pub(super) fn like(&self, def: &TypeDef, also: u8) -> Option<TypeId> {
        self.by_content.get(&content(def, also, |inner| self.of(inner))).copied()
    }
}

/// The types that a type is compared by.
fn inner(def: &TypeDef, look: &mut impl FnMut(TypeId)) {
    def.received.into_iter().for_each(&mut *look);
    kind_types(&def.kind, &mut |ty| named(ty, look));
}

/// What makes a type what it is, as text.
fn content(def: &TypeDef, also: u8, group: impl Fn(TypeId) -> TypeId) -> String {
    let mut kind = def.kind.clone();
    kind_types_mut(&mut kind, &mut |ty| named_mut(ty, &mut |id| *id = group(*id)));
    // What a member is called follows from what the document says, and is part of the type.
    let undecided = |name: &mut Name| name.rust.clear();
    match &mut kind {
        TypeKind::Struct(structure) => {
            for field in &mut structure.fields {
                field.docs = Docs::default();
                field.origin = Pointer::root();
                undecided(&mut field.name);
            }
            for flatten in &mut structure.flattened {
                flatten.docs = Docs::default();
                undecided(&mut flatten.name);
            }
        }
        TypeKind::Enum(enumeration) => {
            for variant in &mut enumeration.variants {
                variant.docs = Docs::default();
                variant.origin = Pointer::root();
                undecided(&mut variant.name);
            }
        }
        TypeKind::Union(union) => {
            for variant in &mut union.variants {
                variant.docs = Docs::default();
                variant.origin = Pointer::root();
                undecided(&mut variant.name);
            }
        }
        TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
    }
    // The IR serialises by derived impls with string keys, which cannot fail.
    serde_json::to_string(&(kind, def.received.map(group), also)).unwrap_or_default()
}
