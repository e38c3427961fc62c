//! A set of schemas that apply together and become one type.

use std::rc::Rc;

use crate::ir::{NamePath, TypeId};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::{Merged, set_key};
use crate::normalize::schema::reading::source::{JobKey, Source, Target};
use crate::pointer::Pointer;

/// A set of schemas that is about to become a type.
#[derive(Clone)]
pub(in crate::normalize::schema) struct Job<'a> {
    pub(in crate::normalize::schema) sources: Vec<Source<'a>>,
    pub(in crate::normalize::schema) kinds: Option<Kinds>,
    pub(in crate::normalize::schema) merged: Rc<Merged<'a>>,
    /// What a type is named after if one is needed.
    pub(in crate::normalize::schema) path: NamePath,
    pub(in crate::normalize::schema) origin: Pointer,
    /// The id of the component that is being defined.
    pub(in crate::normalize::schema) target: Option<TypeId>,
    /// What the type is for, when it is not the type of the whole set.
    pub(in crate::normalize::schema) role: &'static str,
}

impl Job<'_> {
    pub(in crate::normalize::schema) fn key(&self) -> JobKey {
        (set_key(&self.sources, self.kinds), self.role)
    }
}

impl<'a> Job<'a> {
    /// Schemas inside the job's own, which are named after what the job makes; others keep the name of their home.
    pub(in crate::normalize::schema) fn localize(
        &self,
        sources: &[Source<'a>],
        path: &NamePath,
    ) -> Vec<Source<'a>> {
        let inside = |source: &Source<'a>| {
            let rest = source.origin.as_str().strip_prefix(self.origin.as_str());
            rest.is_some_and(|rest| rest.starts_with('/'))
        };
        let localized = |source: &Source<'a>| match source.target {
            Target::Inline(_) if inside(source) => Source { path: path.clone(), ..source.clone() },
            _ => source.clone(),
        };
        sources.iter().map(localized).collect()
    }
}
