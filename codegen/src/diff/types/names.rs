//! Names of types: whether what is written in both versions is the same type.

use std::collections::HashMap;

use crate::diff::definitions::defined;
use crate::diff::fit::Versions;
use crate::ir::{Type, TypeId, Types};

/// The names of both versions, and what they stand for.
pub(super) struct Names<'a> {
    versions: Versions<'a>,
    before: HashMap<&'a str, TypeId>,
    after: HashMap<&'a str, TypeId>,
}

impl<'a> Names<'a> {
    pub(super) fn new(versions: Versions<'a>) -> Self {
        Self { versions, before: definitions(versions.old), after: definitions(versions.new) }
    }

    /// Whether what was written in one way is the same type as what is written in the other: the names may be two for one
    /// type, in either version.
    pub(super) fn are_same(&self, was: &Type, is: &Type) -> bool {
        match (was, is) {
            (Type::Named(was), Type::Named(is)) => {
                let name = |types: &'a Types, id: TypeId| types[id].name.rust.as_str();
                let (before, after) = (name(self.versions.old, *was), name(self.versions.new, *is));
                let is_one = |names: &HashMap<&str, TypeId>| {
                    names.get(before).zip(names.get(after)).is_some_and(|(was, is)| was == is)
                };
                if before == after {
                    self.versions.pairs.are_one(*was, *is)
                } else {
                    is_one(&self.before) || is_one(&self.after)
                }
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

/// What the names of a version stand for.
fn definitions(types: &Types) -> HashMap<&str, TypeId> {
    types.iter().map(|(id, def)| (def.name.rust.as_str(), defined(types, id))).collect()
}
