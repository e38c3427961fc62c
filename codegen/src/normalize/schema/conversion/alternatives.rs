//! Unions with something beside them: other properties of the same object, or another union.

use std::rc::Rc;

use super::Context;
use super::Progress;
use super::branches::Branch;
use super::job::{Job, Role};
use crate::normalize::schema::reading::conditions::CONDITION;
use crate::normalize::schema::reading::merged::{Alternatives, Merged};
use crate::normalize::schema::reading::source::{Part, Source, below};
use crate::{
    diagnostic::Code,
    ir::{Docs, Flatten, Name, NameRoot, Type},
};

/// Up to how many fields are repeated in the variants rather than left to their additional properties, when a
/// union's branches and the schema beside it declare the same properties in different ways.
const MAX_DISTRIBUTED: usize = 200;

impl<'a> Context<'a> {
    /// The type of a job with unions.
    pub(super) fn alternatives(&mut self, job: &Job<'a>, alternatives: &[Alternatives<'a>]) -> Type {
        let whole = match (alternatives, job.sources.as_slice()) {
            ([only], [source]) => only.inherited && only.owner.key() == source.key(),
            _ => false,
        };
        let own = !whole && job.merged.has_properties();
        let mut lists: Vec<Vec<Branch<'a>>> =
            alternatives.iter().map(|one| self.branches(job, one)).collect();
        if lists.iter().any(|it| !it.is_empty()) {
            self.reading.report_unchecked_names(&job.merged);
        }
        let objects =
            lists.iter().flatten().all(|branch| self.reading.is_object(&branch.sources, branch.kinds));
        match (lists.as_mut_slice(), own) {
            ([branches], false) => {
                let mut branches = std::mem::take(branches);
                if branches.is_empty() {
                    return self.plain(job);
                }
                if !whole && objects {
                    self.require(job, &mut branches);
                }
                self.union(job, branches, alternatives.first())
            }
            ([branches], true) if objects => {
                let branches = std::mem::take(branches);
                self.beside_one(job, &alternatives[0], branches)
            }
            (_, _) if objects => self.beside_many(job, alternatives, lists),
            (lists, own) => {
                // Any one of several sets that apply together holds all their values.
                let chosen = self.narrowest(lists);
                if lists.len() > 1 {
                    self.reading.report(
                        Code::UncheckedKeyword,
                        &job.origin,
                        "of several unions that apply together only one decides the type",
                        "write one union with the branches that are meant",
                    );
                }
                let mut branches = std::mem::take(&mut lists[chosen]);
                if own {
                    for branch in &mut branches {
                        if self.reading.is_object(&branch.sources, branch.kinds) {
                            distribute(job, branch);
                        }
                    }
                }
                if branches.is_empty() {
                    return self.plain(job);
                }
                self.union(job, branches, alternatives.get(chosen))
            }
        }
    }

    /// The first union without a branch that accepts everything, or else the first.
    fn narrowest(&mut self, lists: &[Vec<Branch<'a>>]) -> usize {
        let is_narrow = |list: &Vec<Branch<'a>>, context: &mut Self| {
            !list.is_empty()
                && list.iter().all(|branch| !context.reading.merged(&branch.sources, branch.kinds).is_any())
        };
        lists.iter().position(|list| is_narrow(list, self)).unwrap_or(0)
    }

    /// Properties with one union over objects beside them.
    fn beside_one(
        &mut self,
        job: &Job<'a>,
        alternatives: &Alternatives<'a>,
        mut branches: Vec<Branch<'a>>,
    ) -> Type {
        let open = self.drop_empty(&mut branches);
        if branches.is_empty() {
            return self.plain(job);
        }
        self.require(job, &mut branches);
        let tag = alternatives.discriminator.map(|discriminator| discriminator.property_name.as_str());
        let mut elsewhere: Vec<&'a str> = Vec::new();
        let mut differs = false;
        for (name, own) in &job.merged.properties {
            if !self.reading.spend(branches.len()) {
                break;
            }
            let declaring =
                branches.iter().filter(|branch| self.reading.declares(&branch.sources, name)).count();
            let is_tag = tag == Some(*name);
            if declaring == 0 && !is_tag {
                continue;
            }
            elsewhere.push(*name);
            let refined = declaring == branches.len() && self.is_refined(own, name, &branches);
            differs |= !(is_tag || refined);
        }
        let fields = job.merged.properties.len() * branches.len();
        // One branch is no choice, and what it says is simply more of the same object.
        if (differs && fields <= MAX_DISTRIBUTED) || (branches.len() == 1 && !open) {
            for branch in &mut branches {
                distribute(job, branch);
            }
            return self.union(job, branches, Some(alternatives));
        }
        let rest = job.merged.rest.is_empty() && job.merged.patterns.is_empty();
        // A schema with conditions (`if`) often declares the tag alone, and other properties are added later.
        let is_whole = elsewhere.len() == job.merged.properties.len() && alternatives.keyword != CONDITION;
        if is_whole && rest && !open {
            return self.union(job, branches, Some(alternatives));
        }
        let flatten = self.flat_union(alternatives, branches, open);
        self.structure(job, &elsewhere, vec![flatten])
    }

    /// Several unions over objects that apply together, with properties beside them or not: a struct with a
    /// field for each, which grows with the sum of the branches and not with their product.
    fn beside_many(
        &mut self,
        job: &Job<'a>,
        alternatives: &[Alternatives<'a>],
        lists: Vec<Vec<Branch<'a>>>,
    ) -> Type {
        let elsewhere: Vec<&'a str> = job
            .merged
            .properties
            .keys()
            .copied()
            .filter(|name| lists.iter().flatten().any(|branch| self.reading.declares(&branch.sources, name)))
            .collect();
        let mut flattened = Vec::new();
        for (alternatives, mut branches) in alternatives.iter().zip(lists) {
            let open = self.drop_empty(&mut branches);
            if !branches.is_empty() {
                flattened.push(self.flat_union(alternatives, branches, open));
            }
        }
        if flattened.is_empty() { self.plain(job) } else { self.structure(job, &elsewhere, flattened) }
    }

    /// Takes out branches that allow every object, and returns whether there were any.
    fn drop_empty(&mut self, branches: &mut Vec<Branch<'a>>) -> bool {
        let before = branches.len();
        branches.retain(|branch| {
            let merged = self.reading.merged(&branch.sources, branch.kinds);
            branch.component.is_some() || merged.has_properties() || !merged.alternatives.is_empty()
        });
        branches.len() < before
    }

    fn flat_union(
        &mut self,
        alternatives: &Alternatives<'a>,
        branches: Vec<Branch<'a>>,
        open: bool,
    ) -> Flatten {
        let (word, ty) = if let Some(index) = alternatives.component {
            let path = &self.reading.components[index].path;
            let word = match (path.words.last(), &path.root) {
                (None, NameRoot::Component(key)) => crate::document::hoisted::said(key).into_owned(),
                (word, _) => word.cloned().unwrap_or_default(),
            };
            (word, self.component_type(index))
        } else {
            let word =
                alternatives.discriminator.map_or("variant", |by| by.property_name.as_str()).to_owned();
            let owner = alternatives.owner.clone();
            let mut sources = vec![owner.clone()];
            sources.extend(branches.iter().flat_map(|branch| branch.sources.iter().cloned()));
            let inner = Job {
                sources,
                kinds: None,
                merged: Rc::new(Merged::default()),
                path: below(&owner.path, &word),
                origin: owner.origin.join(alternatives.keyword),
                component: None,
                role: Role::Union(alternatives.keyword),
            };
            let known = match self.progress.get(&inner.key()) {
                Some(Progress::Done(ty)) => Some(ty.clone()),
                _ => None,
            };
            let ty = known.unwrap_or_else(|| {
                let branches = branches
                    .into_iter()
                    .map(|branch| Branch {
                        path: if branch.named { branch.path } else { inner.path.clone() },
                        ..branch
                    })
                    .collect();
                self.union(&inner, branches, Some(alternatives))
            });
            self.progress.insert(inner.key(), Progress::Done(ty.clone()));
            (word, ty)
        };
        let ty = Self::or_null(ty, open);
        Flatten { name: Name::undecided(word), docs: Docs::default(), ty, setter: None }
    }

    /// Hands the names that a schema requires on to the branches that declare them but do not require them.
    fn require(&mut self, job: &Job<'a>, branches: &mut [Branch<'a>]) {
        if job.merged.required.is_empty() {
            return;
        }
        for branch in branches {
            if branch.component.is_some() {
                continue;
            }
            let merged = self.reading.merged(&branch.sources, branch.kinds);
            let missing =
                |name: &&&str| merged.properties.contains_key(**name) && !merged.required.contains(**name);
            if job.merged.required.iter().any(|name| missing(&name)) {
                branch.sources.extend(job.sources.iter().map(|source| source.part(Part::Required)));
            }
        }
    }

    /// Whether all branches say at least as much about a property as the schema beside them.
    fn is_refined(&mut self, own: &[Source<'a>], name: &str, branches: &[Branch<'a>]) -> bool {
        let own_facts = self.reading.merged(own, None);
        branches.iter().all(|branch| {
            let merged = self.reading.merged(&branch.sources, branch.kinds);
            let Some(theirs) = merged.properties.get(name) else { return !merged.alternatives.is_empty() };
            let facts = self.reading.merged(theirs, None);
            let narrower = match (&own_facts.enumeration, &facts.enumeration) {
                (Some(own), Some(theirs)) => theirs.iter().all(|value| own.contains(value)),
                (None, Some(_)) => true,
                _ => false,
            };
            narrower || self.says_no_more(own, theirs)
        })
    }
}

/// Adds what stands beside a union to one of its branches.
fn distribute<'a>(job: &Job<'a>, branch: &mut Branch<'a>) {
    let outer = job.sources.iter().map(|source| source.part(Part::WithoutUnions));
    let inner = std::mem::take(&mut branch.sources);
    branch.sources = outer.chain(inner.into_iter().filter(|source| source.part != Part::Required)).collect();
}
