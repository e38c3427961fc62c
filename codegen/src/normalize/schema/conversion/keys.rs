//! Keys of maps: text, or one of the names that `propertyNames` lists (JSON Schema 2020-12, section 10.3.2.4).

use super::Context;
use super::job::Job;
use crate::ir::{Keys, Type};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::literals::{Literal, literals};
use crate::normalize::schema::reading::source::{Source, below};

impl<'a> Context<'a> {
    /// What the keys of a job's map are. An enum holds names that it does not list too, so that no entry is lost.
    pub(super) fn keys(&mut self, job: &Job<'a>) -> Keys {
        let path = below(&job.path, "key");
        let names = job.renamed_below(&job.merged.names, &path);
        if names.is_empty() || !self.are_listed(&names) {
            return Keys::Text;
        }
        let ty = match self.type_of(&names, None, &path, &job.origin.join("propertyNames")) {
            // Names are never null.
            Type::Nullable(inner) => *inner,
            ty => ty,
        };
        match ty {
            Type::Named(id) => Keys::Enum(id),
            _ => Keys::Text,
        }
    }

    /// Whether schemas list texts, be it beside any other text: an open enum.
    fn are_listed(&mut self, names: &[Source<'a>]) -> bool {
        let merged = self.reading.merged(names, None);
        if merged.impossible {
            return false;
        }
        match merged.alternatives.as_slice() {
            [] => lists_texts(&literals(&merged)),
            [only] => {
                let mut lists = false;
                only.branches.iter().all(|branch| {
                    let merged = self.reading.merged(std::slice::from_ref(branch), merged.kinds);
                    let listed = lists_texts(&literals(&merged));
                    lists |= listed;
                    listed
                        || (merged.enumeration.is_none() && merged.effective_kinds() == Some(Kinds::STRING))
                }) && lists
            }
            _ => false,
        }
    }
}

fn lists_texts(values: &[Literal]) -> bool {
    !values.is_empty() && values.iter().all(|literal| literal.value.is_string())
}
