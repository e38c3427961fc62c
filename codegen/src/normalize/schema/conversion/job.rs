//! A set of schemas that apply together and become one type.

use std::rc::Rc;

use crate::ir::{NamePath, TypeId};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::{Merged, set_key};
use crate::normalize::schema::reading::source::{SetKey, Source, Target};
use crate::pointer::Pointer;

/// The identity of what becomes a type: a set, or the part of it that plays a role (a union beside properties).
pub(super) type JobKey = (SetKey, &'static str);

/// A set of schemas that is about to become a type.
#[derive(Clone)]
pub(super) struct Job<'a> {
    pub(super) sources: Vec<Source<'a>>,
    pub(super) kinds: Option<Kinds>,
    pub(super) merged: Rc<Merged<'a>>,
    /// What a type is named after if one is needed.
    pub(super) path: NamePath,
    pub(super) origin: Pointer,
    /// The id of the component that is being defined.
    pub(super) target: Option<TypeId>,
    /// What the type is for, when it is not the type of the whole set.
    pub(super) role: &'static str,
}

impl Job<'_> {
    pub(super) fn key(&self) -> JobKey {
        (set_key(&self.sources, self.kinds), self.role)
    }
}

impl<'a> Job<'a> {
    /// Schemas inside the job's own, which are named after what the job makes; others keep the name of their home.
    pub(super) fn localize(&self, sources: &[Source<'a>], path: &NamePath) -> Vec<Source<'a>> {
        let inside =
            |source: &Source<'a>| source.origin != self.origin && source.origin.is_within(&self.origin);
        let localized = |source: &Source<'a>| match source.target {
            Target::Inline(_) if inside(source) => Source { path: path.clone(), ..source.clone() },
            _ => source.clone(),
        };
        sources.iter().map(localized).collect()
    }
}
