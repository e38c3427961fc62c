//! The intersection of schemas: `allOf` and siblings flattened into one set of facts.

use std::rc::Rc;

use indexmap::{IndexMap, IndexSet};
use openapiv3::Discriminator;
use serde_json::Value;

use super::kinds::Kinds;
use super::source::SetKey;
use super::source::Source;
use super::view::{Bound, View};

/// A `oneOf` or `anyOf`, or a base that stands for those who inherit from it.
#[derive(Clone, Debug)]
pub(in crate::normalize::schema) struct Alternatives<'a> {
    /// The schema that has the keyword.
    pub(in crate::normalize::schema) owner: Source<'a>,
    /// `oneOf`, `anyOf`, `if`, or `discriminator` for a base: the same owner may have several.
    pub(in crate::normalize::schema) keyword: &'static str,
    pub(in crate::normalize::schema) branches: Vec<Source<'a>>,
    pub(in crate::normalize::schema) discriminator: Option<&'a Discriminator>,
    /// The component that is nothing but this union.
    pub(in crate::normalize::schema) component: Option<usize>,
    /// Whether the branches have the owner's properties already, since they inherit from it.
    pub(in crate::normalize::schema) inherited: bool,
}

/// What `unevaluatedProperties` says of properties that no other keyword speaks of.
#[derive(Clone, Debug)]
pub(in crate::normalize::schema) enum Unevaluated<'a> {
    Forbidden,
    Schema(Source<'a>),
    /// There are none: another keyword speaks of all, or of some that nobody knows.
    Nothing,
}

/// Everything that schemas say together. `None` and empty say nothing.
#[derive(Debug, Default)]
pub(in crate::normalize::schema) struct Merged<'a> {
    /// The members, each with its place: what is not merged below is read from them.
    pub(in crate::normalize::schema) members: Vec<(Rc<View<'a>>, Source<'a>)>,
    /// The JSON types by `type`.
    pub(in crate::normalize::schema) kinds: Option<Kinds>,
    /// The JSON types that other keywords are for, such as `properties` for objects.
    pub(in crate::normalize::schema) implied: Option<Kinds>,
    /// The values that `enum` or `const` lists.
    pub(in crate::normalize::schema) enumeration: Option<Vec<Value>>,
    pub(in crate::normalize::schema) format: Option<&'a str>,
    pub(in crate::normalize::schema) minimum: Option<Bound>,
    pub(in crate::normalize::schema) maximum: Option<Bound>,
    pub(in crate::normalize::schema) properties: IndexMap<&'a str, Vec<Source<'a>>>,
    pub(in crate::normalize::schema) required: IndexSet<&'a str>,
    /// Whether there are no properties beside the declared ones (`additionalProperties: false`).
    pub(in crate::normalize::schema) forbids_rest: bool,
    /// The schemas of properties beside the declared ones (`additionalProperties`).
    pub(in crate::normalize::schema) rest: Vec<Source<'a>>,
    /// What is said of properties that no other keyword speaks of.
    pub(in crate::normalize::schema) unevaluated: Vec<Unevaluated<'a>>,
    /// Patterns of names, with what is said of the properties that have such names.
    pub(in crate::normalize::schema) patterns: Vec<(&'a str, Source<'a>)>,
    /// What is said of the names of properties.
    pub(in crate::normalize::schema) names: Vec<Source<'a>>,
    pub(in crate::normalize::schema) items: Vec<Source<'a>>,
    /// `minItems` and `maxItems`.
    pub(in crate::normalize::schema) item_count: (Option<usize>, Option<usize>),
    /// The schemas of the first items, and whether there are no others.
    pub(in crate::normalize::schema) prefix: Option<(Vec<Source<'a>>, bool)>,
    pub(in crate::normalize::schema) alternatives: Vec<Alternatives<'a>>,
    /// The members with an `if` that is no union.
    pub(in crate::normalize::schema) conditions: Vec<(Rc<View<'a>>, Source<'a>)>,
    /// Nothing fits: a member is `false`, or the members contradict one another.
    pub(in crate::normalize::schema) impossible: bool,
    /// Whether the members have no JSON type in common.
    pub(in crate::normalize::schema) conflict: bool,
}

impl<'a> Merged<'a> {
    /// `unevaluatedProperties` is `additionalProperties` that sees through `allOf` (JSON Schema 2020-12, section 11.3), as
    /// the merge does. It speaks of no property that another keyword speaks of, be it under a condition or in another
    /// member: where there may be such properties, and which they are is not known here, it says nothing.
    pub(in crate::normalize::schema) fn settle_unevaluated(&mut self) {
        let said = std::mem::take(&mut self.unevaluated);
        // Two members speak of what the other one does not speak of.
        let Ok([only]) = <[Unevaluated<'a>; 1]>::try_from(said) else { return };
        match only {
            _ if !self.rest.is_empty() => {}
            Unevaluated::Forbidden => self.forbids_rest = true,
            Unevaluated::Schema(source) => self.rest.push(source),
            Unevaluated::Nothing => {}
        }
    }

    /// The JSON types that are left: by `type`, or else by the keywords; `null` is dealt with elsewhere.
    pub(in crate::normalize::schema) fn effective_kinds(&self) -> Option<Kinds> {
        let by_values = || {
            let values = self.enumeration.as_ref()?;
            values.iter().map(Kinds::of).reduce(Kinds::union)
        };
        self.kinds.or_else(by_values).or(self.implied).map(|kinds| kinds.without(Kinds::NULL))
    }

    /// Whether nothing is said that would decide the shape of a type.
    pub(in crate::normalize::schema) fn is_any(&self) -> bool {
        !self.impossible
            && self.effective_kinds().is_none()
            && self.enumeration.is_none()
            && self.alternatives.is_empty()
    }

    /// Whether the schemas speak of an object's properties.
    pub(in crate::normalize::schema) fn has_properties(&self) -> bool {
        !self.properties.is_empty() || !self.rest.is_empty() || !self.patterns.is_empty()
    }

    /// Whether only `null` fits.
    pub(in crate::normalize::schema) fn is_null(&self) -> bool {
        let values = self.enumeration.as_ref();
        values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
            || (self.kinds == Some(Kinds::NULL) && values.is_none())
    }
}

/// The identity of a set of schemas.
pub(in crate::normalize::schema) fn set_key(sources: &[Source<'_>], kinds: Option<Kinds>) -> SetKey {
    let mut keys: Vec<_> = sources.iter().map(Source::key).collect();
    if keys.len() > 1 {
        keys.sort_unstable();
        keys.dedup();
    }
    (keys, kinds)
}
