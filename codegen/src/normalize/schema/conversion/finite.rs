//! The finite sets of values that properties have.

use serde_json::Value;

use super::Context;
use crate::normalize::schema::reading::literals;
use crate::normalize::schema::reading::merged::set_key;
use crate::normalize::schema::reading::source::Source;

impl<'a> Context<'a> {
    /// The values that a property can have, when it is one of a few strings, integers or booleans. Of a union, the
    /// values in all its branches.
    pub(in crate::normalize::schema) fn finite(
        &mut self,
        sources: &[Source<'a>],
        name: &str,
    ) -> Option<Vec<Value>> {
        let key = (set_key(sources, None), name.to_owned());
        if let Some(known) = self.reading.begin(|answers| &mut answers.finite, &key, None) {
            return known;
        }
        let found = self.find_finite(sources, name);
        self.reading.finish(|answers| &mut answers.finite, key, found.clone());
        found
    }

    fn find_finite(&mut self, sources: &[Source<'a>], name: &str) -> Option<Vec<Value>> {
        let merged = self.reading.merged(sources, None);
        if let Some(sources) =
            merged.properties.get(name).filter(|_| !merged.alternatives.iter().any(|one| one.inherited))
        {
            let facts = self.reading.merged(sources, None);
            if facts.enumeration.is_none() || self.reading.allows_null(sources) {
                return None;
            }
            let values: Vec<Value> =
                literals::literals(&facts).into_iter().map(|literal| literal.value).collect();
            let simple = |value: &Value| value.is_string() || value.is_boolean() || value.is_i64();
            return (!values.is_empty() && values.iter().all(simple)).then_some(values);
        }
        let [alternatives] = merged.alternatives.as_slice() else { return None };
        if alternatives.discriminator.is_some_and(|discriminator| discriminator.property_name == name) {
            let path = sources.first()?.path.clone();
            let branches = self.nested_branches(alternatives, merged.kinds, &path);
            let tags = self.declared_tags(&branches, alternatives)?;
            return Some([tags.values.concat(), tags.component_names.concat()].concat());
        }
        let mut all = Vec::new();
        for branch in &alternatives.branches {
            all.extend(self.finite(std::slice::from_ref(branch), name)?);
        }
        (!all.is_empty()).then_some(all)
    }
}
