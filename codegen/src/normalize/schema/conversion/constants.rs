//! Branches of a union that are constants (`const`, or an `enum` in place): each value is a variant of its own.

use std::collections::HashSet;

use serde_json::Value;

use super::Context;
use super::branches::Branch;
use super::convert::Reduced;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::literals;
use crate::normalize::schema::reading::literals::Literal;

/// Classes of JSON types. A value is a constant of a union only where no branch that is a type is of the value's class.
const CLASSES: [Kinds; 3] = [Kinds::STRING, Kinds::NUMBER, Kinds::BOOLEAN];

impl<'a> Context<'a> {
    /// The constants that each branch lists; none for branches that are types.
    ///
    /// An added value so adds a variant, even where there was only one value. Branches that are components are types, and so
    /// are values beside a branch of the same class: together with it they become an open enum.
    pub(super) fn constants(&mut self, branches: &[Branch<'a>]) -> Vec<Vec<Literal>> {
        let mut listed: Vec<Vec<Literal>> = branches.iter().map(|branch| self.listed(branch)).collect();
        let lists = |wanted: bool| {
            let mut all = listed.iter().flatten();
            all.any(|literal| literal.value == Value::Bool(wanted))
        };
        // The JSON types of the branches that become types.
        let mut kinds_of_types = if lists(true) && lists(false) { Kinds::BOOLEAN } else { Kinds::NONE };
        let types = branches.iter().zip(&listed).filter(|(_, listed)| listed.is_empty());
        for (branch, _) in types {
            let merged = self.reading.merged(&branch.sources, branch.kinds);
            let own = merged.effective_kinds().filter(|_| merged.alternatives.is_empty());
            kinds_of_types = own.map_or(kinds_of_types, |own| kinds_of_types.union(own));
        }
        // A branch of a class that has a type becomes a type itself, with all of its values, which may be of other classes,
        // too. Each round adds a class, or is the last.
        loop {
            let before = kinds_of_types;
            let is_typed = |literal: &Literal| {
                let own = Kinds::of(&literal.value);
                CLASSES.iter().any(|class| class.contains(own) && !before.intersection(*class).is_empty())
            };
            for literals in listed.iter_mut().filter(|literals| literals.iter().any(is_typed)) {
                let kinds = std::mem::take(literals).into_iter().map(|literal| Kinds::of(&literal.value));
                kinds_of_types = kinds.fold(kinds_of_types, Kinds::union);
            }
            if kinds_of_types == before {
                break;
            }
        }
        let mut seen = HashSet::new();
        for literals in &mut listed {
            literals.retain(|literal| seen.insert(literal.value.to_string()));
        }
        listed
    }

    /// The values of a branch that is an enumeration in its own place.
    fn listed(&mut self, branch: &Branch<'a>) -> Vec<Literal> {
        let merged = self.reading.merged(&branch.sources, branch.kinds);
        let is_enumeration =
            merged.enumeration.is_some() && merged.alternatives.is_empty() && !merged.impossible;
        if !is_enumeration || matches!(self.reduce(&branch.sources, None), Reduced::Component(_)) {
            return Vec::new();
        }
        let mut literals = literals::literals(&merged);
        let is_constant = |literal: &Literal| match &literal.value {
            Value::String(_) | Value::Bool(_) => true,
            Value::Number(number) => number.is_i64(),
            _ => false,
        };
        if !literals.iter().all(is_constant) {
            return Vec::new();
        }
        if let [only] = literals.as_mut_slice() {
            // The documentation of the branch is that of its only value.
            for (view, _) in merged.members.iter().rev() {
                only.docs.description =
                    only.docs.description.take().or_else(|| view.data.description.clone());
                only.docs.deprecated |= view.data.deprecated;
                // The title of an enumeration names all values, also those to come.
                if view.extension("x-lowered-const").is_some() {
                    let title = view.data.title.clone().filter(|title| !title.trim().is_empty());
                    only.name = only.name.take().or(title);
                }
            }
        }
        literals
    }
}
