//! Branches that cannot be told apart by their JSON type, their required properties or their constants.

use std::rc::Rc;

use super::Context;
use super::job::Job;
use crate::diagnostic::Code;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::literals;
use crate::normalize::schema::reading::merged::Merged;

/// How many branches are compared with one another.
const MAX_COMPARED: usize = 40;

impl<'a> Context<'a> {
    /// Notes the first two object branches that the same object can fit.
    pub(super) fn report_overlaps(&mut self, job: &Job<'a>, branches: &[Rc<Merged<'a>>]) {
        for (index, one) in branches.iter().take(MAX_COMPARED).enumerate() {
            for other in branches.iter().take(MAX_COMPARED).skip(index + 1) {
                if !self.overlap(one, other) {
                    continue;
                }
                let place = |merged: &Merged<'_>| {
                    merged
                        .members
                        .last()
                        .map_or_else(String::new, |(_, source)| format!("`{}`", self.written(source)))
                };
                let message = format!("the same object can fit {} and {}", place(one), place(other));
                self.reading.report(
                    Code::OverlappingVariants,
                    &job.origin,
                    message,
                    "add a discriminator, or a required property with a constant, to tell them apart",
                );
                return;
            }
        }
    }

    fn overlap(&mut self, one: &Merged<'a>, other: &Merged<'a>) -> bool {
        let object = |merged: &Merged<'a>| {
            merged.effective_kinds() == Some(Kinds::OBJECT) && merged.alternatives.is_empty()
        };
        if !object(one) || !object(other) {
            return false;
        }
        let has_own = |one: &Merged<'a>, other: &Merged<'a>| {
            one.required.iter().any(|name| !other.properties.contains_key(name))
        };
        if has_own(one, other) || has_own(other, one) {
            return false;
        }
        !one.properties.iter().any(|(name, sources)| {
            let Some(theirs) = other.properties.get(name) else { return false };
            if !one.required.contains(name) || !other.required.contains(name) {
                return false;
            }
            let (mine, theirs) = (self.reading.merged(sources, None), self.reading.merged(theirs, None));
            match (mine.effective_kinds(), theirs.effective_kinds()) {
                (Some(mine), Some(theirs)) if mine.intersection(theirs).is_empty() => return true,
                _ => {}
            }
            let (mine, theirs) = (literals::literals(&mine), literals::literals(&theirs));
            !mine.is_empty()
                && !theirs.is_empty()
                && !mine.iter().any(|mine| theirs.iter().any(|theirs| theirs.value == mine.value))
        })
    }
}
