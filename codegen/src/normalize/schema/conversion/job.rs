//! What is to become one type: schemas that apply together, with the place and the name of the type.

use std::rc::Rc;

use crate::ir::{NamePath, TypeId};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::{Merged, set_key};
use crate::normalize::schema::reading::source::{SetKey, Source, Target};
use crate::pointer::Pointer;

/// The identity of what becomes a type: a set, or the part of it that plays a role (a union beside properties).
pub(super) type JobKey = (SetKey, Role);

/// Which part of a set of schemas becomes the type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// All of it.
    Whole,
    /// One of its unions, known by its keyword or by the word that its name ends with.
    Union(&'static str),
}

/// Schemas that apply together, with where the type they become will stand and what it is named after.
#[derive(Clone)]
pub(super) struct Job<'a> {
    /// The schemas.
    pub(super) sources: Vec<Source<'a>>,
    /// The JSON types that are left, where only some of what the schemas allow is meant.
    pub(super) kinds: Option<Kinds>,
    /// What the schemas say together.
    pub(super) merged: Rc<Merged<'a>>,
    /// What a type is named after if one is needed.
    pub(super) path: NamePath,
    pub(super) origin: Pointer,
    /// The id of the component that is being defined.
    pub(super) component: Option<TypeId>,
    pub(super) role: Role,
}

impl Job<'_> {
    pub(super) fn key(&self) -> JobKey {
        (set_key(&self.sources, self.kinds), self.role)
    }
}

impl<'a> Job<'a> {
    /// The sources, with `path` as the name of those that are written inside this job's schema. A schema that was merged in
    /// from elsewhere keeps the name of the place where it is written.
    pub(super) fn renamed_below(&self, sources: &[Source<'a>], path: &NamePath) -> Vec<Source<'a>> {
        let inside =
            |source: &Source<'a>| source.origin != self.origin && source.origin.is_within(&self.origin);
        let renamed = |source: &Source<'a>| match source.target {
            Target::Inline(_) if inside(source) => Source { path: path.clone(), ..source.clone() },
            _ => source.clone(),
        };
        sources.iter().map(renamed).collect()
    }
}
