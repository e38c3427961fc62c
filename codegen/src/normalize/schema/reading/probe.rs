//! Questions about the values of schemas that lead through unions: answered once for each set of schemas, so that
//! unions of unions cost no more than what is written, and those that contain themselves have an end.

use foldhash::HashMap;
use std::hash::Hash;

use serde_json::Value;

use super::Reading;
use super::kinds::Kinds;
use super::merged::set_key;
use super::source::SetKey;
use super::source::Source;

/// How long a chain of references the questions follow.
pub(in crate::normalize::schema) const MAX_PROBES: usize = 1000;

/// The answers so far.
#[derive(Debug, Default)]
pub(in crate::normalize::schema) struct Answers {
    objects: HashMap<SetKey, bool>,
    declared: HashMap<(SetKey, String), bool>,
    required: HashMap<(SetKey, String), bool>,
    pub(in crate::normalize::schema) finite: HashMap<(SetKey, String), Option<Vec<Value>>>,
}

/// Where the answers to a kind of question are kept.
pub(in crate::normalize::schema) type Table<K, V> = for<'b> fn(&'b mut Answers) -> &'b mut HashMap<K, V>;

impl<'a> Reading<'a> {
    /// An answer, from the table if it is there. While it is being found, it is taken to be `assumed`.
    fn once<K: Clone + Eq + Hash, V: Clone>(
        &mut self,
        table: Table<K, V>,
        key: K,
        assumed: V,
        find: impl FnOnce(&mut Self) -> V,
    ) -> V {
        if let Some(known) = self.recall(table, &key, assumed) {
            return known;
        }
        let found = find(self);
        self.remember(table, key, found.clone());
        found
    }

    /// The answer to a question, or nothing where it has to be found, and is to be [remembered](Self::remember) then.
    pub(in crate::normalize::schema) fn recall<K: Clone + Eq + Hash, V: Clone>(
        &mut self,
        table: Table<K, V>,
        key: &K,
        assumed: V,
    ) -> Option<V> {
        if let Some(known) = table(&mut self.answers).get(key) {
            let known = known.clone();
            self.spend(1);
            return Some(known);
        }
        // What is being found is in the table, and so the question is asked once of each set; the stack is finite, too.
        if self.probes > MAX_PROBES || !self.spend(1) {
            return Some(assumed);
        }
        table(&mut self.answers).insert(key.clone(), assumed);
        self.probes += 1;
        None
    }

    /// Keeps the answer to a question that was not known.
    pub(in crate::normalize::schema) fn remember<K: Eq + Hash, V>(
        &mut self,
        table: Table<K, V>,
        key: K,
        found: V,
    ) {
        self.probes -= 1;
        table(&mut self.answers).insert(key, found);
    }

    /// Whether values of the schemas, or of one of their unions' branches, have the property.
    pub(in crate::normalize::schema) fn declares(&mut self, sources: &[Source<'a>], name: &str) -> bool {
        let key = (set_key(sources, None), name.to_owned());
        self.once(
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
        self.once(
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
        self.once(
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
