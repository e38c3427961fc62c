//! Unions of scalars: where one string, number or enum type holds what all branches hold.

use std::{collections::HashSet, rc::Rc};

use super::Context;
use super::branches::Branch;
use super::job::Job;
use super::numbers;
use crate::ir::{ExternalKind as Kind, IntegerType, StringFormat, Type};
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::literals;
use crate::normalize::schema::reading::literals::Literal;
use crate::normalize::schema::reading::merged::{Merged, set_key};
use crate::normalize::schema::reading::source::SetKey;

/// How deep unions of unions are looked into for scalars.
const MAX_NESTED: usize = 32;

/// Titles that are longer describe a value.
const LONGEST_NAME: usize = 40;

/// A branch that is a scalar.
#[derive(Clone)]
struct Fact<'a> {
    kinds: Kinds,
    /// The component that the union's own branch is.
    home: Option<usize>,
    inline: bool,
    merged: Rc<Merged<'a>>,
}

impl<'a> Context<'a> {
    /// A simple type for branches that are all strings, all numbers, or all literals.
    pub(super) fn scalars(&mut self, job: &Job<'a>, branches: &[Branch<'a>]) -> Option<Type> {
        let mut facts = Vec::with_capacity(branches.len());
        let mut seen = HashSet::new();
        for branch in branches {
            self.collect_scalars(branch, branch.component, &mut facts, &mut seen)?;
        }
        let all = facts.iter().map(|fact| fact.kinds).reduce(Kinds::union)?;
        let enumerated = facts.iter().filter(|fact| fact.merged.enumeration.is_some()).count();
        if enumerated == facts.len() {
            return Some(match only_home(&facts) {
                Some(home) => self.component_type(home),
                None => self.joined_enum(job, &facts, all),
            });
        }
        match all {
            Kinds::STRING if enumerated == 0 => Some(self.joined_string(&facts)),
            Kinds::INTEGER => {
                let width = facts
                    .iter()
                    .map(|fact| numbers::integer(&fact.merged, self.integers()))
                    .reduce(numbers::wider)?;
                let open =
                    enumerated > 0 && matches!(width, IntegerType::I32 | IntegerType::U32 | IntegerType::I64);
                Some(if open { self.open_enum(job, &facts, all) } else { Type::Integer(width) })
            }
            Kinds::STRING => Some(self.open_enum(job, &facts, all)),
            Kinds::BOOLEAN => Some(Type::Boolean),
            kinds if kinds == Kinds::NUMBER => {
                Some(self.chosen(common_format(&facts), Kind::Number).unwrap_or(Type::Number))
            }
            _ => None,
        }
    }

    /// The string that holds what all branches hold.
    fn joined_string(&mut self, facts: &[Fact<'a>]) -> Type {
        match common_format(facts) {
            Some(format) => self.text(Some(format)),
            None => Type::String(joined_format(facts)),
        }
    }

    /// The facts of a branch, or of those of the union that it is; nothing if one of them is no scalar.
    fn collect_scalars(
        &mut self,
        branch: &Branch<'a>,
        home: Option<usize>,
        facts: &mut Vec<Fact<'a>>,
        seen: &mut HashSet<SetKey>,
    ) -> Option<()> {
        // Once is enough for a set of schemas; that also ends unions that lead back to themselves.
        if !seen.insert(set_key(&branch.sources, branch.kinds)) {
            return Some(());
        }
        let merged = self.reading.merged(&branch.sources, branch.kinds);
        if merged.impossible {
            return None;
        }
        match merged.alternatives.as_slice() {
            [] => {
                let kinds = merged.effective_kinds()?;
                facts.push(Fact { kinds, home, inline: branch.component.is_none(), merged });
            }
            [alternatives] if merged.enumeration.is_none() => {
                if self.reading.depth > MAX_NESTED {
                    return None;
                }
                self.reading.depth += 1;
                let nested = self.nested_branches(alternatives, merged.kinds.or(branch.kinds), &branch.path);
                let mut nested = nested.iter();
                let all = nested
                    .all(|one| self.collect_scalars(one, home.or(one.component), facts, seen).is_some());
                self.reading.depth -= 1;
                return all.then_some(());
            }
            _ => return None,
        }
        Some(())
    }

    /// Enums beside strings (or integers) without limits: since enums are open, the enum holds them all.
    fn open_enum(&mut self, job: &Job<'a>, facts: &[Fact<'a>], all: Kinds) -> Type {
        let enums: Vec<Fact<'a>> =
            facts.iter().filter(|fact| fact.merged.enumeration.is_some()).cloned().collect();
        match only_home(&enums) {
            Some(home) => self.component_type(home),
            None => self.joined_enum(job, &enums, all),
        }
    }

    /// One enum with the values of all branches; a branch's own words become the docs of its value.
    fn joined_enum(&mut self, job: &Job<'a>, facts: &[Fact<'a>], all: Kinds) -> Type {
        let mut literals: Vec<Literal> = Vec::new();
        let mut seen = HashSet::new();
        for Fact { merged, inline, .. } in facts {
            let mut new = literals::literals(merged);
            if let ([literal], true) = (new.as_mut_slice(), inline) {
                for (view, _) in &merged.members {
                    literal.docs.title = literal.docs.title.take().or_else(|| view.data.title.clone());
                    let description = || view.data.description.clone();
                    literal.docs.description = literal.docs.description.take().or_else(description);
                    literal.docs.deprecated |= view.data.deprecated;
                }
                if literal.name.is_none() && literal.docs.title.as_deref().is_some_and(is_name) {
                    literal.name = literal.docs.title.take();
                }
            }
            literals.extend(new.into_iter().filter(|literal| seen.insert(literal.value.to_string())));
        }
        self.literal_type(job, literals, all == Kinds::INTEGER)
    }
}

/// Whether a title is a name, and not a sentence.
fn is_name(title: &str) -> bool {
    title.contains(char::is_alphanumeric)
        && title.chars().count() <= LONGEST_NAME
        && !title.trim_end().ends_with('.')
}

/// The component that all facts come from.
fn only_home(facts: &[Fact<'_>]) -> Option<usize> {
    let first = facts.first()?.home?;
    facts.iter().all(|fact| fact.home == Some(first)).then_some(first)
}

/// The format that all branches have.
fn common_format<'a>(facts: &[Fact<'a>]) -> Option<&'a str> {
    let first = facts.first()?.merged.format?;
    facts.iter().all(|fact| fact.merged.format == Some(first)).then_some(first)
}

fn joined_format(facts: &[Fact<'_>]) -> StringFormat {
    let mut formats = facts.iter().map(|fact| super::formats::string(fact.merged.format));
    let first = formats.next().unwrap_or(StringFormat::Plain);
    if formats.all(|format| format == first) { first } else { StringFormat::Plain }
}
