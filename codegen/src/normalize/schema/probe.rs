//! Questions about the values of schemas that lead through unions: answered once for each set of schemas, so that
//! unions of unions cost no more than what is written, and those that contain themselves have an end.

use foldhash::HashMap;
use std::hash::Hash;

use serde_json::Value;

use super::{
    context::{Context, SetKey},
    enums,
    kinds::Kinds,
    merged::set_key,
    source::Source,
};

/// How long a chain of references the questions follow.
pub(super) const MAX_PROBES: usize = 1000;

/// The answers so far.
#[derive(Debug, Default)]
pub(super) struct Answers {
    objects: HashMap<SetKey, bool>,
    declared: HashMap<(SetKey, String), bool>,
    required: HashMap<(SetKey, String), bool>,
    finite: HashMap<(SetKey, String), Option<Vec<Value>>>,
}

/// Where the answers to a kind of question are kept.
type Table<K, V> = for<'b> fn(&'b mut Answers) -> &'b mut HashMap<K, V>;

impl<'a> Context<'a> {
    /// An answer, from the table if it is there. While it is being found, it is taken to be `assumed`.
    fn once<K: Clone + Eq + Hash, V: Clone>(
        &mut self,
        table: Table<K, V>,
        key: K,
        assumed: V,
        find: impl FnOnce(&mut Self) -> V,
    ) -> V {
        if let Some(known) = table(&mut self.answers).get(&key) {
            let known = known.clone();
            self.spend(1);
            return known;
        }
        // What is being found is in the table, and so the question is asked once of each set; the stack is finite, too.
        if self.probes > MAX_PROBES || !self.spend(1) {
            return assumed;
        }
        table(&mut self.answers).insert(key.clone(), assumed);
        self.probes += 1;
        let found = find(self);
        self.probes -= 1;
        table(&mut self.answers).insert(key, found.clone());
        found
    }

    /// Whether values of the schemas, or of one of their unions' branches, have the property.
    pub(super) fn declares(&mut self, sources: &[Source<'a>], name: &str) -> bool {
        let key = (set_key(sources, None), name.to_owned());
        self.once(
            |answers| &mut answers.declared,
            key,
            false,
            |context| {
                let merged = context.merged(sources, None);
                merged.properties.contains_key(name)
                    || merged
                        .alternatives
                        .iter()
                        .flat_map(|alternatives| &alternatives.branches)
                        .any(|branch| context.declares(std::slice::from_ref(branch), name))
            },
        )
    }

    /// Whether the schemas allow objects only (and `null`).
    pub(super) fn is_object(&mut self, sources: &[Source<'a>], kinds: Option<Kinds>) -> bool {
        let key = set_key(sources, kinds);
        self.once(
            |answers| &mut answers.objects,
            key,
            true,
            |context| {
                let merged = context.merged(sources, kinds);
                if let Some(kinds) = merged.effective_kinds() {
                    return kinds == Kinds::OBJECT || merged.is_null();
                }
                if merged.alternatives.is_empty() {
                    // A branch that only requires properties speaks of objects.
                    return !merged.required.is_empty();
                }
                merged.alternatives.iter().any(|alternatives| {
                    alternatives
                        .branches
                        .iter()
                        .all(|branch| context.is_object(std::slice::from_ref(branch), None))
                })
            },
        )
    }

    /// Whether every value has the property.
    pub(super) fn requires(&mut self, sources: &[Source<'a>], name: &str) -> bool {
        let key = (set_key(sources, None), name.to_owned());
        self.once(
            |answers| &mut answers.required,
            key,
            true,
            |context| {
                let merged = context.merged(sources, None);
                merged.required.contains(name)
                    || merged.alternatives.iter().any(|alternatives| {
                        let mut branches = alternatives.branches.iter();
                        branches.all(|branch| context.requires(std::slice::from_ref(branch), name))
                    })
            },
        )
    }

    /// The values that a property can have, when it is one of a few strings, integers or booleans. Of a union, the
    /// values in all its branches.
    pub(super) fn finite(&mut self, sources: &[Source<'a>], name: &str) -> Option<Vec<Value>> {
        let key = (set_key(sources, None), name.to_owned());
        self.once(|answers| &mut answers.finite, key, None, |context| context.find_finite(sources, name))
    }

    fn find_finite(&mut self, sources: &[Source<'a>], name: &str) -> Option<Vec<Value>> {
        let merged = self.merged(sources, None);
        if let Some(sources) =
            merged.properties.get(name).filter(|_| !merged.alternatives.iter().any(|one| one.inherited))
        {
            let facts = self.merged(sources, None);
            if facts.enumeration.is_none() || self.allows_null(sources) {
                return None;
            }
            let values: Vec<Value> =
                enums::literals(&facts).into_iter().map(|literal| literal.value).collect();
            let simple = |value: &Value| value.is_string() || value.is_boolean() || value.is_i64();
            return (!values.is_empty() && values.iter().all(simple)).then_some(values);
        }
        let [alternatives] = merged.alternatives.as_slice() else { return None };
        if alternatives.discriminator.is_some_and(|discriminator| discriminator.property_name == name) {
            let path = sources.first()?.path.clone();
            let branches = self.nested_branches(alternatives, merged.kinds, &path);
            let tags = self.declared_tags(&branches, alternatives)?;
            return Some(tags.values.concat());
        }
        let mut all = Vec::new();
        for branch in &alternatives.branches {
            all.extend(self.finite(std::slice::from_ref(branch), name)?);
        }
        (!all.is_empty()).then_some(all)
    }
}
