//! Branches of a union that the same object can fit: neither their JSON types nor their required properties nor the values
//! of these tell them apart.

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

    /// Whether both allow objects only, and there can be an object that fits both.
    fn overlap(&mut self, one: &Merged<'a>, other: &Merged<'a>) -> bool {
        let is_object = |merged: &Merged<'a>| {
            merged.effective_kinds() == Some(Kinds::OBJECT) && merged.alternatives.is_empty()
        };
        if !is_object(one) || !is_object(other) {
            return false;
        }
        let requires_undeclared = |one: &Merged<'a>, other: &Merged<'a>| {
            one.required.iter().any(|name| !other.properties.contains_key(name))
        };
        if requires_undeclared(one, other) || requires_undeclared(other, one) {
            return false;
        }
        // A property that both require, with types or values that exclude one another, tells them apart.
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
