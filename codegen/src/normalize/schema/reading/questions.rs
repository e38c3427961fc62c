//! Questions about the values of schemas whose answer depends on the branches of unions. Each is answered once for each
//! set of schemas, so that unions of unions cost no more than what is written, and those that contain themselves have an
//! end.

use foldhash::HashMap;
use std::hash::Hash;

use serde_json::Value;

use super::Reading;
use super::kinds::Kinds;
use super::merged::set_key;
use super::source::SetKey;
use super::source::Source;

/// How deep questions may nest. Beyond that the assumed answer is the answer.
pub(in crate::normalize::schema) const MAX_DEPTH: usize = 1000;

/// The answers so far.
#[derive(Debug, Default)]
pub(in crate::normalize::schema) struct Answers {
    objects: HashMap<SetKey, bool>,
    declared: HashMap<(SetKey, String), bool>,
    required: HashMap<(SetKey, String), bool>,
    /// Visible to `conversion/finite.rs`, which asks with [`Reading::begin`] and [`Reading::finish`] itself, since its
    /// answer needs more than a `Reading`.
    pub(in crate::normalize::schema) finite: HashMap<(SetKey, String), Option<Vec<Value>>>,
}

/// Picks the table with the answers to one kind of question.
pub(in crate::normalize::schema) type PickTable<K, V> = for<'b> fn(&'b mut Answers) -> &'b mut HashMap<K, V>;

impl<'a> Reading<'a> {
    /// An answer, from the table if it is there. While it is being found, it is taken to be `assumed`.
    fn answer<K: Clone + Eq + Hash, V: Clone>(
        &mut self,
        table: PickTable<K, V>,
        key: K,
        assumed: V,
        find: impl FnOnce(&mut Self) -> V,
    ) -> V {
        if let Some(known) = self.begin(table, &key, assumed) {
            return known;
        }
        let found = find(self);
        self.finish(table, key, found.clone());
        found
    }

    /// The answer to a question from its table. Where it is not there, nothing is returned and the question has begun: the
    /// assumed answer stands in the table, and [`finish`](Self::finish) must be called with the one that is found.
    pub(in crate::normalize::schema) fn begin<K: Clone + Eq + Hash, V: Clone>(
        &mut self,
        table: PickTable<K, V>,
        key: &K,
        assumed: V,
    ) -> Option<V> {
        if let Some(known) = table(&mut self.answers).get(key) {
            let known = known.clone();
            self.spend(1);
            return Some(known);
        }
        // The table ends circles; this bound ends chains that are too deep for the stack.
        if self.depth > MAX_DEPTH || !self.spend(1) {
            return Some(assumed);
        }
        table(&mut self.answers).insert(key.clone(), assumed);
        self.depth += 1;
        None
    }

    /// Ends a question that has [begun](Self::begin), and keeps its answer.
    pub(in crate::normalize::schema) fn finish<K: Eq + Hash, V>(
        &mut self,
        table: PickTable<K, V>,
        key: K,
        found: V,
    ) {
        self.depth -= 1;
        table(&mut self.answers).insert(key, found);
    }

    /// Whether values of the schemas, or of one of their unions' branches, have the property.
    pub(in crate::normalize::schema) fn declares(&mut self, sources: &[Source<'a>], name: &str) -> bool {
        let key = (set_key(sources, None), name.to_owned());
        self.answer(
            |answers| &mut answers.declared,
            key,
            false,
            |reading| {
                let merged = reading.merged(sources, None);
                merged.properties.contains_key(name)
                    || merged
                        .alternatives
                        .iter()
                        .flat_map(|alternatives| &alternatives.branches)
                        .any(|branch| reading.declares(std::slice::from_ref(branch), name))
            },
        )
    }

    /// Whether the schemas allow objects only (and `null`).
    pub(in crate::normalize::schema) fn is_object(
        &mut self,
        sources: &[Source<'a>],
        kinds: Option<Kinds>,
    ) -> bool {
        let key = set_key(sources, kinds);
        self.answer(
            |answers| &mut answers.objects,
            key,
            true,
            |reading| {
                let merged = reading.merged(sources, kinds);
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
                        .all(|branch| reading.is_object(std::slice::from_ref(branch), None))
                })
            },
        )
    }

    /// Whether every value has the property.
    pub(in crate::normalize::schema) fn requires(&mut self, sources: &[Source<'a>], name: &str) -> bool {
        let key = (set_key(sources, None), name.to_owned());
        self.answer(
            |answers| &mut answers.required,
            key,
            true,
            |reading| {
                let merged = reading.merged(sources, None);
                merged.required.contains(name)
                    || merged.alternatives.iter().any(|alternatives| {
                        let mut branches = alternatives.branches.iter();
                        branches.all(|branch| reading.requires(std::slice::from_ref(branch), name))
                    })
            },
        )
    }
}
