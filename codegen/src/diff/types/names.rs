//! Names of types: whether what is written in both versions is the same type.

use std::collections::BTreeMap;

use crate::ir::{Type, TypeDef, TypeKind, Types};

/// The names of both versions, and what they stand for.
pub(super) struct Names<'a> {
    old: &'a Types,
    new: &'a Types,
    before: BTreeMap<&'a str, &'a TypeDef>,
    after: BTreeMap<&'a str, &'a TypeDef>,
}

impl<'a> Names<'a> {
    pub(super) fn new(old: &'a Types, new: &'a Types) -> Self {
        Self { old, new, before: by_name(old), after: by_name(new) }
    }

    /// Whether what was written in one way is the same type as what is written in the other: the names may be two for one
    /// type, in either version.
    pub(super) fn are_same(&self, was: &Type, is: &Type) -> bool {
        match (was, is) {
            (Type::Named(was), Type::Named(is)) => {
                let (was, is) = (self.old[*was].name.rust.as_str(), self.new[*is].name.rust.as_str());
                let is_one = |types: &'a Types, names: &BTreeMap<&str, &'a TypeDef>| {
                    let definition = |name: &str| Some(defined(types, names.get(name).copied()?));
                    let (was, is) = (definition(was), definition(is));
                    was.zip(is).is_some_and(|(was, is)| std::ptr::eq(was, is))
                };
                was == is || is_one(self.old, &self.before) || is_one(self.new, &self.after)
            }
            (Type::Map(was_keys, was), Type::Map(is_keys, is)) => {
                self.are_same(&was_keys.ty(), &is_keys.ty()) && self.are_same(was, is)
            }
            (Type::List(was), Type::List(is))
            | (Type::Nullable(was), Type::Nullable(is))
            | (Type::Boxed(was), Type::Boxed(is)) => self.are_same(was, is),
            (Type::Tuple(was), Type::Tuple(is)) => {
                was.len() == is.len() && was.iter().zip(is).all(|(was, is)| self.are_same(was, is))
            }
            (was, is) => was == is,
        }
    }
}

/// The types of a version by Rust name.
pub(super) fn by_name(types: &Types) -> BTreeMap<&str, &TypeDef> {
    types.iter().map(|(_, def)| (def.name.rust.as_str(), def)).collect()
}

/// The definition that an inline type shares with others, or the type itself.
pub(super) fn defined<'a>(types: &'a Types, def: &'a TypeDef) -> &'a TypeDef {
    match &def.kind {
        TypeKind::Alias(ty) if def.is_shared() => types.behind_aliases(ty).map_or(def, |id| &types[id]),
        _ => def,
    }
}
